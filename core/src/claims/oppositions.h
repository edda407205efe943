#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace crossread::claims {

/// The questions about an event that articles answer with different words: was it approved, did it
/// open, who came. Each is a scale with a few values of which one excludes the others.
enum class Scale : std::uint8_t {
  approval, verdict, opening, schedule, custody, life, level, agreement, success, stopping, concession, apology,
  confession, resignation, warning, payment, filling, release, admission, harm, floating, feeling, raising, permission, presence, existence, granting,
  deed,     ///< of any other predicate: whether it was so; Assertion::act says which
  opposed   ///< the first of the pairs of opposites, each of which is a scale of its own
};

/// A value on a scale. Values of one scale exclude each other; `negated` words of a value say only
/// that it is not that one.
struct Pole {
  Scale scale;
  std::uint8_t value;
};

/// The poles of a predicate by its lemma, with its particle after a space ("call off") or the preposition that it needs after
/// a plus ("vote+against"); none for words
/// that answer no such question. `noun`: the word is a noun ("approval", "blessing").
std::span<const Pole> poles_of(std::string_view predicate, bool noun = false);

/// The poles of a noun behind a preposition, by both lemmas: "in custody", "of danger" (out of it).
std::span<const Pole> poles_of_state(std::string_view phrase);

/// Whether some predicate is this verb and another word: "call", of "call off".
bool begins_phrase(std::string_view verb);

/// The adjective or participle that a word denies by its prefix: "visible", of "invisible"; none where there is no such prefix.
std::string_view without_denial(std::string_view word);

/// Whether the scale is told of two, and says nothing unless both are the same: who wins what, who obeys what.
bool of_both(Scale scale);

/// Whether a court decides it: guilty or not, and of what.
bool of_court(Scale scale);

/// Whether it is told of who is hurt and who is not.
bool of_injury(Scale scale);

/// Whether the scale is told of things and never of a person.
bool of_things(Scale scale);

/// Whether a predicate of this scale is told of its subject, though it has an object: "the roof withstood the storm".
bool told_of_subject(std::string_view predicate, Scale scale);

/// Whether the deed has a patient: "accepted" without saying what answers no question.
bool of_patient(Scale scale);

/// Whether the scale is told of its subject ("Voss conceded", "the band stopped") and not of what
/// the deed is done to ("approved the deal", "the masks dropped").
bool of_subject(Scale scale);

/// One word for the nouns by which articles call one thing: "pact" and "accord" are "agreement". Other
/// words stay as they are.
std::string_view theme_word(std::string_view lemma);

}  // namespace crossread::claims
