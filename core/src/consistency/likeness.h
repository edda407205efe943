#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "consistency/claim_view.h"
#include "consistency/told_apart.h"

namespace crossread::consistency {

/// What two claims of one kind from two articles have in common, and what speaks against their being
/// about one thing: the inputs of the learnt judgement. All are 0..100 where nothing else is said; "clash" means that both say
/// something, and not the same.
enum class Feature : std::uint8_t {
  near_covered,     ///< shared words close to the values, seen from the claim with the fewer of them
  lead_words,       ///< shared words close to the values, less those of the best other pair that either takes part in: -100..100
  rare_words,       ///< the weight of the words that are literally the same
  topic,            ///< nearness of the nouns that are counted or measured
  topic_same,
  verb,             ///< nearness of the governing verbs
  verb_clash,
  verb_and_subject, ///< the lesser of the nearnesses of verbs and of their subjects
  names,            ///< people, bodies and places named in both sentences
  company,          ///< another value of the sentence is the same in both
  magnitude,        ///< the smaller value over the larger one; 100 from three fifths on
  digits,           ///< the same digits but for one, or in another order
  scope_clash,      ///< part and whole, added and total
  forecast_clash,
  voice_same,
  voice_clash,
  marker_same,      ///< the same preposition before the value
  lead,             ///< both stand near the head of their articles
  place_gap,        ///< how far apart they stand in their articles
  alone,            ///< few values of the kind in both articles
  crowd,            ///< how many pairs of such values there are, on a logarithmic scale
  modifier_same,
  modifier_clash,
  day_same,
  hedged,           ///< either is hedged
  entity_same,      ///< the age of one person
  series,           ///< ordinals of what the news itself is, in both: "it is the third"; 400 where it holds
  spoken,           ///< the day of a remark or an interview: people speak every day
  gist,             ///< likeness of the words near the values, taken as one meaning each: -100..100
  lead_gist,        ///< that, less that of the best other pair that either takes part in: -200..200
  subject_clash,    ///< the governing verbs have subjects that are not one thing
  baseline_clash,   ///< one is what the other rose or fell from: "up from 6 %"
  anchor_same,      ///< the same name right behind the values: "miles west of Dublin"
  anchor_clash,
  unit_same,        ///< told in one unit
  alone_of_unit,    ///< few values of that unit in both articles
  ahead,            ///< two dates after the days of publication
  ahead_clash,      ///< one after, one before
  dated,            ///< two dates told by day and month
  large_counts,     ///< two counts that are not so small as to be met everywhere
  small_counts,     ///< two counts of which one is small, of nouns that do not name one thing
  complement_same,  ///< the topics are of one thing: "pages of emails"
  class_same,       ///< both are told of one sort of happening: two deaths, two votes
  class_clash,      ///< told of happenings of two sorts
  toll_same,        ///< both tell how many one sort of happening befell: deaths, arrests
  alone_of_toll,    ///< that, and each article tells one such figure, or its greatest, of about its own day: 300, rare and strong
  toll_clash,       ///< one of them tells that, the other does not, or another sort
  sense_clash,      ///< this and what follows: see told_apart.h
  deed_clash,
  row_clash,
  thing_clash,
  expected_clash,
  part_clash,
  days_clash,
  earlier_clash,
  owner_clash,
  person_clash,
  age_clash,
  contrast_clash,   ///< the last of what told_apart.h tells
  deed_same,        ///< the same verb of the same subject, and another word beside them in common: "pleaded guilty"
  told_too,         ///< one article tells the other's value too, of the same noun or as one that few things have
  count_
};

inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count_);
using Features = std::array<std::int16_t, feature_count>;

std::string_view to_string(Feature feature);

/// How the values of two claims of one kind stand to each other, with the slack that two articles need:
/// figures cut off rather than rounded, a weekday taken for that of another week.
values::Relation relation_of(const ClaimForm& a, const ClaimForm& b);

/// Whether one value is told twice: in the same words, hedged or not, or, of two figures or more, by a finer one.
bool same_told(const values::Value& a, const values::Value& b);

/// The features of two claims that rest on what they say alone, whichever articles tell them; the others are left at nought.
/// Symmetric.
Features features_of_forms(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b, const Apart& apart);

/// How the terms of one claim meet with those of another: for each how near its counterpart is and how close that stands to the
/// other value, in per cent, and 128 more where that is the same lemma. Those of `a` come first, then those of `b`, each in
/// blocks of WeighedWords. The work is that of the product of the two.
std::vector<std::uint8_t> term_meetings(const Vocabulary& vocabulary, const ClaimForm& a, const ClaimForm& b);

/// How alike the words around two values are, where each counts as much as it does in its article.
struct WordLikeness {
  std::int16_t near_covered = 0;  ///< the features of these names
  std::int16_t shared = 0;        ///< lead_words before anything is taken off
  std::int16_t rare_words = 0, gist = 0;
};

/// How much of the words around a claim meets with those of another form.
struct Covered {
  int near = 0;   ///< per cent of the weight near the value
  int exact = 0;  ///< weight of the words that are literally the same
};

/// `met`: the meetings of the terms with those of the other form.
Covered covered(const WeighedWords& words, const std::uint8_t* met);

/// The most that any two claims can be alike of which one has no more of its words covered than `a` and the other than `b`.
WordLikeness most_alike(const Covered& a, const Covered& b);

/// `of_a`, `of_b`: the meetings of the terms of each with those of the other, see term_meetings().
WordLikeness likeness_of_words(const WeighedWords& a, const std::uint8_t* of_a, const WeighedWords& b, const std::uint8_t* of_b);

/// A hundred where a claim and another one stand alone, the less the more values of their kind, or of their unit, the two
/// articles tell: the features `alone` and `alone_of_unit`.
int loneliness(std::uint32_t of_one, std::uint32_t of_other);

/// The feature `crowd` of two claims, from how many values of their kind either article tells.
int crowd(std::uint32_t of_one, std::uint32_t of_other);

}  // namespace crossread::consistency
