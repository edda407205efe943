#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "consistency/judgement.h"
#include "consistency/likeness.h"
#include "consistency/pair_cache.h"
#include "consistency/union_find.h"

namespace crossread::consistency {

/// Claims of one article that can be alike, those of one kind and one dimension, with all that a comparison asks of
/// them again and again, side by side in memory. What an article tells twice in the same words is compared once.
class ClaimList {
 public:
  struct Place {
    std::size_t view = 0;     ///< its index
    std::uint32_t place = 0;  ///< the members of the view of these names
    bool in_lead = false;
  };
  struct Told {
    FormId form = 0;
    std::uint32_t rivals = 0, same_unit = 0;
    bool few_have = false;     ///< the value is of a sort that few things have, and that no other sentence holds
    std::vector<Place> at;     ///< in the order of the text
    std::size_t first_term = 0, terms = 0;  ///< in blocks
    int near_all = 0;
  };

  /// The claims of `indices`, each form once; or, to be held against themselves, each claim by itself.
  ClaimList(const std::vector<ClaimView>& views, const std::vector<std::size_t>& indices, bool each_by_itself);

  std::size_t size() const { return told_.size(); }
  const Told& operator[](std::size_t n) const { return told_[n]; }
  bool equal_values(std::size_t x, std::size_t y) const { return one_value_[x * told_.size() + y]; }
  WeighedWords words(std::size_t n) const;

 private:
  std::vector<Told> told_;
  std::vector<char> one_value_;        ///< of every two of `told_`, row by row: whether their values are equal
  std::vector<std::uint8_t> near_, weights_;  ///< of the terms of all, in blocks
  std::vector<std::int16_t> gists_;    ///< of all, each of one length; of one that has none all noughts
  std::size_t dims_ = 0;
};

/// Two claims that may be about one thing.
struct Pair {
  std::size_t a = 0, b = 0;  ///< indices of the views
  values::Relation relation = values::Relation::incomparable;
  bool apart = false;        ///< they are of two things for sure, however alike
  bool other_voice = false;  ///< told by two different people
  bool told_too = false;     ///< the feature, and the next ones, with what the rivals take off the leads
  std::int16_t lead_words = 0, lead_gist = 0;
  WordLikeness words;
  int score = 0;             ///< see Judgement
  int line = 0;              ///< the least score from which the pair is taken to be about one thing
};

/// Finds the pairs between the claims of two articles. Between many articles on one story nearly all pairs are of two
/// things, and most of the others are told in the same words; so what two forms have in common is worked out once, and
/// the words around are looked at only for those pairs that could still reach their line, and for their rivals.
/// What is found depends on the two articles alone.
class PairFinder {
 public:
  enum class Which {
    hopeful,  ///< those whose scores may reach their lines, none that does missing
    all       ///< every pair whose values can be compared
  };

  PairFinder(const Vocabulary& vocabulary, const std::vector<ClaimView>& views);

  /// The pairs between two lists, which are of one kind. A list held against itself is passed twice. `joined`, where it
  /// is given: sets of claims that are known to agree by other articles. What could do no more than join claims of one such
  /// set is left out: whether it holds or not, nothing changes.
  const std::vector<Pair>& between(const ClaimList& left, const ClaimList& right, Which which, UnionFind* joined = nullptr);

  /// The inputs of the judgement of a pair, one by one.
  Features features(const Pair& pair);

 private:
  /// What two forms have in common, whichever articles tell them.
  struct FormPair {
    values::Relation relation = values::Relation::incomparable;
    bool comparable = false;
    bool apart = false, other_voice = false;
    bool same_told = false;  ///< the values are one, of whatever
    bool one_topic = false, one_unit = false;
    int line = 0;
    Judgement sum{FindingKind::count};
    std::vector<std::uint8_t> meetings;  ///< made when first asked for: of the form with the lower number, then of the other
  };
  /// The same between two lists, with what the articles bring.
  struct Cell {
    values::Relation relation = values::Relation::incomparable;
    bool comparable = false, apart = false, other_voice = false;
    bool hopeful = false;
    int line = 0;
    Judgement sum{FindingKind::count};
    WordLikeness words;
  };
  /// The largest two likenesses of one sort that a claim has with claims of different values.
  struct Best {
    int first = 0, second = 0;
    std::int32_t with = -1;  ///< number in the other list

    int without(const ClaimList& list, std::size_t partner) const;
    void take(int near, const ClaimList& list, std::size_t partner);
  };
  /// What the claims of one list have with those of the other, by their numbers in it.
  struct Side {
    std::vector<char> hopeful;  ///< takes part in a pair that is hopeful
    std::vector<char> told, told_of_topic;  ///< the other list has its value, of whatever and of the same noun
    std::vector<Best> words, gist;

    void reset(std::size_t size);
    bool told_too(const ClaimList& list, std::size_t n) const;
  };

  FormPair& form_pair(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j);
  void work_out(const ClaimForm& a, const ClaimForm& b, FormPair& out) const;
  void fill_cells(const ClaimList& left, const ClaimList& right, Which which);
  WordLikeness weigh(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j);
  void leave_out_known(const ClaimList& left, const ClaimList& right, UnionFind& joined);
  void find_rivals(const ClaimList& left, const ClaimList& right);
  void add_pairs(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j);

  Side& right_side(const ClaimList& left, const ClaimList& right) { return &left == &right ? left_ : right_; }

  const Vocabulary& vocabulary_;
  const std::vector<ClaimView>& views_;
  PairCache<FormPair> known_;
  FormPair of_one_article_;  ///< the last one: entities that one article alone tells of are the same in it
  // Made anew by every call, and kept for their room alone.
  std::vector<Cell> cells_;
  Side left_, right_;
  std::vector<Pair> found_;
};

}  // namespace crossread::consistency
