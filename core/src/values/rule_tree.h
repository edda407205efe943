#pragma once

#include <cstddef>
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
    std::vector<Capture> path;  ///< while searching: from the root to the node at hand; as long as the longest
    explicit Found(const RuleTree& tree);
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
    std::uint32_t first = 0;  ///< its branches in `branches_`, each as far on as its symbol says
    std::uint16_t ends = 0, end_ends = 0;  ///< range of `ends_`
    bool words = false;       ///< whether it has branches by word
    bool leaf = true;         ///< whether it has no branches
  };
  /// A branch in the double array, where those of one node stand in the gaps of others (J. Aoe, "An
  /// Efficient Digital Search Algorithm by Using a Double-Array Structure", 1989).
  struct Branch {
    std::uint16_t from = 0xFFFF, to = 0;  ///< nodes
  };
  struct Walk;

  std::uint32_t draft_child(std::uint32_t node, Symbol symbol);
  void add_from(std::uint32_t node, const std::vector<Element>& elements, std::size_t index,
                std::uint16_t skips);
  /// Lays out the branches of a node where all of them find gaps.
  void place(std::uint32_t node, const std::vector<Draft::Branch>& branches);
  /// The node to which a branch leads; 0 where there is none.
  std::uint32_t child(std::uint32_t node, Symbol symbol) const {
    const Branch& branch = branches_[nodes_[node].first + symbol];
    return branch.from == node ? branch.to : 0;
  }
  /// Goes on from a node to which `depth` captures lead.
  void walk(std::uint32_t node, std::uint32_t depth, std::uint32_t at, Walk& walk) const;

  std::vector<Draft> drafts_{1};
  std::uint16_t size_ = 0;
  std::size_t longest_ = 0;  ///< elements of the longest pattern
  std::vector<Node> nodes_;
  std::vector<Branch> branches_;
  std::vector<End> ends_;
};

}  // namespace crossread::values
