#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "consistency/judgement.h"
#include "consistency/likeness.h"
#include "consistency/pair_cache.h"

namespace crossread::consistency {

/// Claims of one article that can be alike, those of one kind and one dimension, with what a comparison asks of them again
/// and again, side by side in memory. What an article tells twice in the same words is compared once.
class ClaimList {
 public:
  struct Told {
    FormId form = 0;
    bool few_have = false;  ///< the value is of a sort that few things have, and that no other sentence holds
    std::uint32_t first = 0, end = 0;  ///< of the views that tell it
  };

  /// The claims of `indices`, each form once.
  ClaimList(const std::vector<ClaimView>& views, const std::vector<std::uint32_t>& indices) : ClaimList(views, indices, false) {}

  /// The same claims, to be held against each other: each by itself.
  ClaimList each_by_itself(const std::vector<ClaimView>& views) const;

  std::size_t size() const { return told_.size(); }
  const Told& operator[](std::size_t n) const { return told_[n]; }
  /// The views that tell it, in the order of the text.
  std::span<const std::uint32_t> at(std::size_t n) const { return std::span(views_).subspan(told_[n].first, told_[n].end - told_[n].first); }
  std::uint32_t first_view(std::size_t n) const { return views_[told_[n].first]; }
  bool equal_values(std::size_t x, std::size_t y) const { return one_value_[x * told_.size() + y]; }

 private:
  ClaimList(const std::vector<ClaimView>& views, const std::vector<std::uint32_t>& indices, bool each_by_itself);

  std::vector<Told> told_;
  std::vector<std::uint32_t> views_;  ///< of all, one after the other
  std::vector<char> one_value_;  ///< of every two of `told_`, row by row: whether their values are equal
};

/// Two claims that may be about one thing.
struct Pair {
  std::uint32_t a = 0, b = 0;  ///< indices of the views
  values::Relation relation = values::Relation::incomparable;
  bool apart = false;        ///< they are of two things for sure, however alike
  bool other_voice = false;  ///< told by two different people
  bool told_too = false;     ///< the feature, and the next ones, with what the rivals take off the leads
  std::int16_t lead_words = 0, lead_gist = 0;
  WordLikeness words;
  int score = 0;             ///< see Judgement
  int line = 0;              ///< the least score from which the pair is taken to be about one thing
};

/// What two forms have in common, whichever articles tell them.
struct FormPair {
  Judgement sum;
  int words = 0;   ///< the most that the words around can add to the sum, in hundredths, as far as is known
  int rivals = 0;  ///< the most that can be added by how few other claims of the sort the articles tell
  std::int16_t line = 0;
  values::Relation relation = values::Relation::incomparable;
  bool comparable = false;
  bool apart = false, other_voice = false;
  bool same_told = false;  ///< the values are one, of whatever
  bool one_topic = false, one_unit = false, one_toll = false;
  bool weighed = false;    ///< `words` is that of the claims of the story, and not that of any claims

  bool agree() const { return relation <= values::Relation::compatible; }
};

/// Says which pairs between two articles somebody wants to know of.
class Interest {
 public:
  virtual ~Interest() = default;
  /// Whether it may matter of any two claims in these forms if they match. `most`: they have no higher score.
  virtual bool in(const FormPair& forms, int most) = 0;
  /// Whether it matters of the views `x` and `y` in these forms.
  virtual bool in(const FormPair& forms, std::uint32_t x, std::uint32_t y, int most) = 0;
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

  /// The pairs between two lists, which are of one kind. A list held against itself is passed twice. `interest`, where
  /// it is given: pairs are left out that it has no interest in, unless they could take a partner from one that it has.
  const std::vector<Pair>& between(const ClaimList& left, const ClaimList& right, Which which, Interest* interest = nullptr);

  /// What the forms of two claims of two articles have in common; `words` of it as far as was asked about.
  const FormPair& forms(std::uint32_t x, std::uint32_t y);
  /// The same, with `words` weighed in all claims of the story in these forms.
  const FormPair& weighed(std::uint32_t x, std::uint32_t y);

  /// A score that no two claims in these forms exceed, and one that these two, of two articles, do not.
  int most(const FormPair& forms) const;
  int most(const FormPair& forms, std::uint32_t x, std::uint32_t y) const;
  /// The same as the latter, with the words around the two weighed.
  int most_weighed(const FormPair& forms, std::uint32_t x, std::uint32_t y);

  /// What was done so far, which is what the time goes with.
  struct Work {
    std::size_t forms = 0;  ///< pairs of forms of which it was worked out what they have in common
    std::size_t lists = 0;  ///< pairs of lists of which the claims were held against each other
  };
  const Work& work() const { return work_; }

  /// The inputs of the judgement of a pair, one by one.
  Features features(const Pair& pair);

 private:
  /// How a claim stands in its article: what most() asks of it, side by side in memory.
  struct Standing {
    std::uint32_t rivals, same_unit, same_toll;
    std::uint32_t place;
    bool in_lead;
  };
  /// The claims in one form.
  struct Claims {
    std::vector<std::uint32_t> views;
    std::uint32_t number = 0;  ///< of the form among those of its sort
    std::uint32_t rivals = 0, same_unit = 0, same_toll = 0;  ///< the fewest that one of them has
  };
  static std::vector<Claims> claims_by_form(const std::vector<ClaimView>& views);
  static Judgement sum_with_rivals(const FormPair& forms, const Standing& a, const Standing& b);
  static void add_places(const Standing& a, const Standing& b, Judgement& sum);

  /// The same between two lists, with what the articles bring.
  struct Cell {
    FormPair forms;
    Judgement sum;
    WordLikeness words;
    bool hopeful = false;
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

  FormPair& form_pair(std::uint32_t x, std::uint32_t y);
  void work_out(const ClaimView& a, const ClaimView& b, FormPair& out);
  const std::vector<std::uint8_t>& meetings(std::uint32_t low, std::uint32_t high);
  void fill_cells(const ClaimList& left, const ClaimList& right, Which which);
  WordLikeness weigh(std::uint32_t x, std::uint32_t y);
  void leave_out(const ClaimList& left, const ClaimList& right, Interest& interest);
  void find_rivals(const ClaimList& left, const ClaimList& right);
  bool told_too(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j);
  void add_pairs(const ClaimList& left, std::size_t i, const ClaimList& right, std::size_t j);

  Side& right_side(const ClaimList& left, const ClaimList& right) { return &left == &right ? left_ : right_; }

  const Vocabulary& vocabulary_;
  const std::vector<ClaimView>& views_;
  std::vector<Claims> in_form_;
  std::vector<Standing> standing_;  ///< of each view
  std::vector<std::uint32_t> first_;  ///< of each view: the first one of its article in the same form, whose words count for all
  /// What is kept of the pairs of forms of one sort, by their numbers in it, the lower one first.
  struct Kept {
    PairCache<FormPair> forms;
    PairCache<std::vector<std::uint8_t>> meetings;  ///< see term_meetings()
  };
  static std::vector<Kept> room_for(const std::vector<ClaimView>& views, const std::vector<Claims>& in_form);

  std::vector<Kept> kept_;  ///< of each sort
  // The last ones of two claims of one article: entities that it alone tells of are the same in it.
  FormPair of_one_article_;
  std::vector<std::uint8_t> meetings_of_one_article_;
  Work work_;
  // Made anew by every call, and kept for their room alone.
  std::vector<Cell> cells_;
  Side left_, right_;
  std::vector<Pair> found_;
};

}  // namespace crossread::consistency
