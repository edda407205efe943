#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "consistency/claim_view.h"
#include "consistency/pair_finder.h"
#include "consistency/pair_memory.h"
#include "consistency/story.h"
#include "consistency/union_find.h"
#include "consistency/vocabulary.h"

namespace crossread::consistency {

/// How a dispute speaks for a finding, the gravest first.
enum class Gravity : std::uint8_t {
  conflict,
  far,      ///< compatible in logic, yet far apart
  sources,  ///< two people say so
  update    ///< only later days' articles give more
};

/// Which claims of a story's articles tell of one thing. The claims of every two articles are matched, and each
/// article's with its own; what is found between two articles rests on these two alone. What matches is of one fact, and
/// what agrees stands in one position of it.
class ClaimMatches {
 public:
  /// `memory` spares the pairs of articles that were compared before. `views`, as views_of() gives them, must outlive it.
  ClaimMatches(const Story& story, const Vocabulary& vocabulary, const std::vector<ClaimView>& views, PairMemory& memory);

  /// The first view of the fact that a view tells of, and of the position in it.
  std::size_t fact(std::size_t view) { return facts_.find(view); }
  std::size_t position(std::size_t view) { return positions_.find(view); }
  /// The first of the views that say what a view does in what may be other words, and no less.
  std::size_t saying(std::size_t view) { return sayings_.find(view); }

  /// Of the disputes between positions of a fact the one that speaks most for a finding, by indices of views. One that
  /// an article grants in other words is none. Two days or hours stand in dispute though a third article tells what
  /// both are true of, "next month", and so joins them in one position.
  const Match* gravest(std::size_t fact) const { return gravest_[fact].a != gravest_[fact].b ? &gravest_[fact] : nullptr; }

  Gravity gravity(const Match& m);

  /// What it took to find all this.
  const PairFinder::Work& work() const { return finder_.work(); }

 private:
  class Search;
  class Joins;
  class Graver;

  /// The claims of an article, and lists of those that can be alike at all, by their sort.
  struct ArticleClaims {
    std::size_t first = 0, end = 0;  ///< indices of its views
    std::vector<std::pair<SortId, ClaimList>> lists;  ///< sorted
  };

  void sort_claims();
  void find_all(PairMemory& memory);
  void find_telling();
  void look_for(Search& search, const std::vector<std::uint32_t>& views);
  void look_for(Search& search, const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right);
  const ClaimList& list_of(std::uint32_t view) const;
  std::vector<Match> matches_between(std::size_t a, std::size_t b);
  void match(const ClaimList& left, const ClaimList& right, Interest* interest, std::vector<Match>& out);
  void choose(std::vector<Match>& list, std::vector<Match>& out);
  int strangeness(Index a, Index b) const;
  bool headline_and_body(const ClaimView& a, const ClaimView& b) const;
  void take(const Match& m);
  void consider(const Match& m);
  bool may_be_gravest(const Match& m);
  bool graver(const Match& m, const Match& than);
  bool granted(const Match& m);
  bool update(const Match& m);
  void date_positions();
  std::size_t side(std::size_t view);

  const Story& story_;
  const std::vector<ClaimView>& views_;
  PairFinder finder_;
  std::vector<ArticleClaims> of_article_;  ///< by the place of the article in the order
  std::vector<std::uint32_t> place_;       ///< view -> place of its article in the order
  std::vector<std::vector<std::uint32_t>> of_sort_;  ///< views that can be alike at all, sorted
  UnionFind positions_, facts_, sayings_;  ///< of views
  std::vector<std::optional<std::pair<std::int64_t, std::int64_t>>> told_on_;  ///< by the first view of the position: days since 1970
  std::vector<Match> disputes_;            ///< between the indices of views
  std::vector<Match> gravest_;             ///< by the first view of the fact; one of a view with itself where there is none
  // Kept for their room alone.
  std::vector<std::uint32_t> taken_;       ///< the number of the choice in which a view took a partner last
  std::uint32_t choice_ = 0;
};

}  // namespace crossread::consistency
