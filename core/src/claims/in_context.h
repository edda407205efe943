#pragma once

#include <optional>

#include "claims/claims.h"
#include "language/tree.h"

namespace crossread::claims {

/// What a value asserts in its sentence, where its words alone assert another thing or less.
struct Meaning {
  FindingKind kind = FindingKind::count;
  values::Value value;
  Index person = no_index;  ///< whose age it is, where that is known
};

/// Reads values by the sentence around them: ages told without "years old" ("a boy of 14", "Wells, just 19,", "the youngest
/// was 14", "her 12th birthday", "people from 40 to 65"), which are read in ages_in_context.cpp; hours told with a point
/// ("at 3.10") or bare ("at seven", "around 2130"), lengths of time told from what went before ("two hours later"), ordinals
/// told as cardinals ("day nine of the strike"), denied ones ("not the first"), and the last time before ("the strongest
/// since 2010", "nobody has won it since 2010", an ordinal of the dimension "since").
class ContextReader {
 public:
  ContextReader(const text::Document& document, const language::Annotation& annotation, const language::Tree& tree,
                const entities::Entities& entities);

  /// The other meaning of a value; empty where it means what its words say. Linear in the words around.
  std::optional<Meaning> read(const values::Value& value) const;

  /// For a "first" that says there was none before ("the first in the club's history", "the first ever"):
  /// the last time before, as of "since 1987", which is never (0).
  std::optional<Meaning> never_before(const values::Value& value) const;

  /// A time of day put into the half of the day that the words beside it tell: 21:40 for the 9:40 of "9:40 on Monday
  /// night" and "on Monday night, at 9:40".
  values::Value in_half_of_day(const values::Value& value) const;

  /// The entity of the name that ends right before a word, if any.
  Index name_before(std::uint32_t word) const { return entity_ending_[word]; }

  /// The person of whom a predicate tells an age: "Voss is 41 years old", "Brandt, who is 41 years old", "he died at the
  /// age of 88"; `head` is the word that the age hangs by. `pronouns`: "she is 41 years old" too.
  Index bearer(std::uint32_t head, bool pronouns) const;

  /// Whether a word is a noun for one person, in the singular.
  bool one_person(std::uint32_t word) const;

 private:
  std::optional<Meaning> age(const values::Value& value) const;
  std::optional<Meaning> hour(const values::Value& value) const;
  std::optional<double> hour_written(const values::Value& value) const;
  bool told_elsewhere(const values::Value& value) const;
  bool at_an_hour(const values::Value& value) const;
  std::optional<std::uint32_t> since_before(std::uint32_t year) const;
  std::optional<Meaning> last_before(const values::Value& value) const;
  std::optional<Meaning> lapse(const values::Value& value) const;
  std::optional<Meaning> birthday(const values::Value& value) const;
  std::optional<Meaning> denied(const values::Value& value) const;
  std::optional<Meaning> numbered(const values::Value& value) const;
  static bool superlative(const language::Word& word);
  static bool whole_number(double x);
  Index named_by(std::uint32_t subject) const;
  bool is_person(Index entity) const;
  bool person_phrase_ends(std::uint32_t word) const;
  bool someone(std::uint32_t word) const;
  bool other_bracket(std::uint32_t open, std::uint32_t close) const;
  std::string_view lemma(std::uint32_t word) const { return words_[word].lemma; }

  const text::Document& document_;
  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const entities::Entities& entities_;
  std::vector<Index> entity_ending_;  ///< word -> entity of the name that ends right before it
};

}  // namespace crossread::claims
