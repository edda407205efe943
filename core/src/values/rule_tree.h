#pragma once

#include <cstdint>
#include <vector>

#include "values/match.h"

namespace crossread::values {

/// Patterns as one tree: those that begin alike share a path, so that one walk from an atom holds it
/// against all of them. An element of several words is a branch for each of them, an optional one a
/// way with it and a way without.
class RuleTree {
 public:
  struct Match {
    std::uint16_t rule = 0;
    std::uint32_t end = 0;
    friend bool operator==(const Match&, const Match&) = default;
  };

  /// Adds a pattern, whose rule is known by the number of patterns before it.
  void add(const Pattern& pattern);
  /// Lays the tree out for walking; call once, before the first search.
  void finish();
  /// The rules that match at an atom, those that reach furthest first, of equal ones the earlier; a
  /// rule that matches in several ways may stand there for each end.
  void find(const Atoms& atoms, std::uint32_t at, std::vector<Match>& found) const;

 private:
  /// A branch is taken by a class, a sign or a word, of which the last two are counted on.
  using Symbol = std::uint32_t;
  struct Draft {
    struct Branch {
      Symbol symbol;
      std::uint32_t to;
    };
    std::vector<Branch> branches;
    std::vector<std::uint16_t> rules;
  };
  struct Node {
    Classes classes = 0;      ///< with a branch each
    std::uint32_t signs = 0;  ///< the same, a bit each
    std::uint32_t by_class = 0, by_sign = 0;  ///< the first of these branches
    bool words = false;                       ///< whether it has branches by word
    std::uint32_t rules = 0, end_rules = 0;   ///< that end here
  };
  struct Walk;

  /// The key in `words_` of the branch that a node has for a word; never 0.
  static std::uint64_t word_branch(std::uint32_t node, std::uint16_t number) {
    return text::word_key_parts::mix(0, std::uint64_t{node} << 16 | number);
  }
  std::uint32_t child(std::uint32_t node, Symbol symbol);
  void add_from(std::uint32_t node, const std::vector<Element>& elements, std::size_t index);
  void walk(std::uint32_t node, std::uint32_t at, Walk& walk) const;

  std::vector<Draft> drafts_{1};
  std::uint16_t size_ = 0;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> branches_;   ///< by class and by sign
  WordMap<std::uint32_t> words_;          ///< branches by word, found by `word_branch`
  std::vector<std::uint16_t> rules_;
};

}  // namespace crossread::values
