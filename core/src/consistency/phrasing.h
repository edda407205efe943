#pragma once

#include <optional>
#include <string>
#include <vector>

#include "consistency/contrast_words.h"
#include "consistency/story.h"
#include "consistency/vocabulary.h"
#include "entities/entities.h"

namespace crossread::consistency {

/// What fills a place beside the verb or the noun of a value: "Spain", of "cut 300 jobs in Spain".
struct Filler {
  std::optional<LemmaId> marker;   ///< the preposition; none for an object
  LemmaId lemma = 0;
  bool of_subject = false;
  bool named = false;
  std::string place;               ///< its name, where the gazetteer knows it; or empty

  bool operator==(const Filler&) const = default;
};

/// The words that hold a value: those by which one thing is told of and another one left out.
struct Phrasing {
  std::optional<LemmaId> predicate;  ///< the verb or adjective that governs the value, be it "have" or "take"
  bool phrasal = false;              ///< it is a verb with a particle, "passed away", of which the verb alone says little
  std::optional<LemmaId> subject;    ///< its subject, where that is a noun
  enum class Sort : std::uint8_t { other, thing, body } sort = Sort::other;  ///< of noun that the subject is; other: a person, a name, a number
  std::vector<LemmaId> named;        ///< sorted: the subject and the nouns joined to its front
  std::optional<LemmaId> which;      ///< what tells the subject from others of its name: "second", "old"
  std::vector<Filler> fillers;       ///< in text order
  struct Side {
    Contrast side;
    LemmaId of = 0;
    bool operator==(const Side&) const = default;
  };
  std::vector<Side> sides;           ///< on which side of what: "before tax"
  struct Label {
    LemmaId noun = 0;
    std::string number;
    bool operator==(const Label&) const = default;
  };
  std::vector<Label> labels;         ///< which of several that are numbered: "Line 4", "stage five"
  std::optional<LemmaId> period;     ///< of a rate: "month", of "600 a month"
  entities::Gender owner = entities::Gender::unknown;  ///< whose it is, of "her third title"

  bool operator==(const Phrasing&) const = default;
};

/// Reads the words around the value of a claim of an article. Linear in the words beside it.
Phrasing phrasing_of(const Story& story, const Vocabulary& vocabulary, Index article, const claims::Claim& claim);

/// Whether two values are told alike but for what they are told of: who tells of one thing in the same words calls it by
/// the same name. "The tower is 90 metres high" and "the bridge is 40", "12 kilos of heroin" and "30 of cocaine", "rose to
/// 6 %" and "rose by 1". Symmetric.
bool contrasted(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b);

/// Whether both tell of one deed of one subject, as far as their words go: "police arrested", "he was jailed". Symmetric.
bool one_deed_told(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b);

/// Whether the subjects are two of one name: "the first ship" and "the second", "the old runway" and "the runway". Symmetric.
bool of_two_ones(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b);

}  // namespace crossread::consistency
