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
  /// A rule that matches at an atom, by the first of its ways that fits: at every optional element
  /// that with it comes before that without it.
  struct Match {
    std::uint32_t end = 0;    ///< past the last atom
    std::uint16_t rule = 0;
    std::uint16_t skips = 0;  ///< a bit for each optional element of the rule: left out; the first highest
    std::uint32_t captures = 0, end_captures = 0;  ///< range of `Found::captures`
  };
  /// What a search finds, and what it uses over and over; one serves a whole article.
  struct Found {
    std::vector<Match> matches;  ///< those that reach furthest first, of equal ones the earlier rule
    std::vector<Capture> captures;
    std::vector<Capture> path;  ///< while searching: from the root to the node at hand
    Found();
    Caught caught(std::uint32_t at, const Match& match) const {
      return {at, match.end, {captures.data() + match.captures, captures.data() + match.end_captures}};
    }
  };

  /// Adds a pattern, whose rule is known by the number of patterns before it.
  void add(std::string_view pattern);
  /// Lays the tree out for walking; call once, before the first search.
  void finish();
  /// The rules that match at an atom.
  void find(const Atoms& atoms, std::uint32_t at, Found& found) const;

 private:
  /// A branch is taken by a class, a sign or a word, of which the last two are counted on.
  using Symbol = std::uint32_t;
  /// A way of a rule that ends at a node.
  struct End {
    std::uint16_t rule = 0, skips = 0;
  };
  struct Draft {
    struct Branch {
      Symbol symbol;
      std::uint32_t to;
    };
    std::vector<Branch> branches;
    std::vector<End> ends;
  };
  struct Node {
    Classes classes = 0;      ///< with a branch each
    std::uint32_t signs = 0;  ///< the same, a bit each
    bool words = false;       ///< whether it has branches by word
    std::uint32_t ends = 0, end_ends = 0;  ///< range of `ends_`
  };
  struct Walk;

  /// The key in `branches_` of a branch; never 0.
  static std::uint64_t branch_of(std::uint32_t node, Symbol symbol) {
    return text::word_key_parts::mix(0, std::uint64_t{node} << 32 | (symbol + 1));
  }
  std::uint32_t child(std::uint32_t node, Symbol symbol);
  void add_from(std::uint32_t node, const std::vector<Element>& elements, std::size_t index,
                std::uint16_t skips);
  void walk(std::uint32_t node, std::uint32_t at, Walk& walk) const;

  std::vector<Draft> drafts_{1};
  std::uint16_t size_ = 0;
  std::vector<Node> nodes_;
  WordMap<std::uint32_t> branches_;  ///< the node to which each leads, by `branch_of`
  std::vector<End> ends_;
};

}  // namespace crossread::values
