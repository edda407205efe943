#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consistency/asserted.h"
#include "consistency/contrast_words.h"
#include "consistency/phrasing.h"
#include "consistency/story.h"
#include "consistency/vocabulary.h"

namespace crossread::consistency {

/// An entity of the story as a claim speaks of it.
struct EntityRef {
  Index index = no_index;
  bool shared = false;  ///< several articles tell of it
  EntityKind kind = EntityKind::other;

  bool known() const { return index != no_index; }
  bool is(const EntityRef& other) const { return known() && index == other.index; }
  bool operator<(const EntityRef& other) const { return index < other.index; }
  /// Equal in what they mean to the claims of a third article: to it all are strangers that one article alone tells of.
  bool operator==(const EntityRef& other) const {
    return known() == other.known() && kind == other.kind && shared == other.shared && (!shared || index == other.index);
  }
};

/// A content word of a claim's sentence.
struct Term {
  LemmaId lemma = 0;
  std::uint8_t steps = 0;      ///< arcs of the tree between it and the value
  std::uint8_t closeness = 0;  ///< what these say of its weight, in per cent
  EntityRef entity;

  bool operator==(const Term&) const = default;
};

/// The words around the value of a claim as its article weighs them, term by term, in per cent. They lie in blocks of
/// so many terms, the last one filled up with noughts, so that sums over them are taken many at a time.
struct WeighedWords {
  std::vector<std::uint8_t> weights;  ///< how much each says at all: its rarity in the article, its part of speech
  std::vector<std::uint8_t> near;     ///< that, the less the farther it stands from the value
  int near_all = 0;                   ///< the sum of these
  std::vector<std::int16_t> gist;     ///< mean vector of the words near the value, less that of the article; or none
};

inline constexpr std::size_t term_block = 16;
constexpr std::size_t in_blocks(std::size_t terms) { return (terms + term_block - 1) / term_block * term_block; }

/// A word of a claim's sentence that the table of contrasts holds.
struct Telling {
  Contrast contrast;
  bool of_value = false;  ///< it stands close to the value or, of a deed, is the verb that governs it

  bool operator==(const Telling&) const = default;
};

/// Whether it is said what a number counts: "nine dead", "18,000 are allowed", "340 people", "41 homes".
enum class Counted : std::uint8_t { unsaid, people, things };

inline constexpr double of_age = 18;  // years

/// What a claim says and in what words, whichever article tells it. Articles on one story say much alike, and two
/// articles' claims are compared once for all that have equal forms: whatever two articles bring to a comparison
/// of their own stands in ClaimView.
struct ClaimForm {
  FindingKind kind = FindingKind::count;
  Asserted value;
  std::vector<Term> terms;                 ///< sorted by lemma, each lemma once, with its fewest steps
  std::vector<Telling> telling;            ///< what the terms say by the table of contrasts
  std::optional<LemmaId> topic, verb, subject, marker;
  Phrasing phrasing;
  bool topic_named = false;                ///< the topic is a name
  EntityRef subject_entity;
  bool subject_named = false;              ///< by a name, not by a pronoun or a description
  std::optional<LemmaId> bearer;           ///< of an age: the last name right beside it, "Voss, 54,"
  EntityRef anchor;                        ///< entity named right behind the value: "62 miles west of Dublin"
  /// The day or year that the sentence tells of this value and of no other one of its kind.
  std::optional<std::pair<double, double>> own_days;
  bool own_days_named = false;             ///< told by a name: "in May", and not "last month"
  bool earlier = false;                    ///< that day is long before the publication
  std::vector<LemmaId> modifiers;          ///< sorted; what narrows the topic: "state" senators
  std::vector<LemmaId> complements;        ///< sorted; what the topic is of: "pages of emails"
  bool others = false;                     ///< a count of those beside whom the sentence is about: "with 11 nations"
  bool passengers = false;                 ///< a count of those beside whom a crew was on board
  std::vector<EntityRef> mentioned;        ///< sorted entities named in the sentence
  std::vector<Asserted> company;           ///< other values of the sentence
  EntityRef entity;                        ///< whose age it is
  Counted counted = Counted::unsaid;       ///< the sort of noun that is counted
  claims::Sense sense = claims::Sense::plain;
  claims::EventClass happening = claims::EventClass::open;  ///< the sort of event that it is told of
  claims::EventClass toll = claims::EventClass::open;  ///< of a count: the sort of happening that befell so many
  bool described = false;                  ///< that is somebody known by description alone: "a 62-year-old man"
  bool few_have = true;                    ///< the value is of a sort that few things have; not so small counts
  bool series = false;                     ///< an ordinal of what the news itself is: "it is the third"
  bool ahead = false;                      ///< a date after the day of publication
  bool dated = false;                      ///< a date told by its day of the month, not as a weekday
  bool spoken = false;                     ///< a date: that of a remark or an interview
  bool after = false, before = false;      ///< an hour: told as a bound, "after ten"
  bool lone = false;                       ///< the only age that the article tells
  bool lone_of_sort = false;               ///< the only age that it tells of a child, or of a grown-up
  bool attributed = false, forecast = false;
  EntityRef voice;                         ///< none = the writer or nobody known
  std::string teller;                      ///< lemma of whoever is told to say so, where nobody is named
  std::string printed;                     ///< of a date: its words in lower case
  std::optional<Date> published;           ///< of an ordinal: the day of its article, for those that run on
  std::optional<std::pair<double, double>> days;  ///< when it was told to be, as days since 1970
  std::optional<double> as_of;             ///< the day for which it is told: "as of 26 April"

  bool operator==(const ClaimForm&) const = default;
};

/// The number of a form among those of a story.
using FormId = std::uint32_t;

/// The number of a sort of claims that can be alike at all, those of one kind and one dimension, among those of a story.
using SortId = std::uint32_t;

/// A claim prepared for comparison: what it says, and how it stands in its article.
struct ClaimView : ClaimForm {
  Index article = no_index;
  const claims::Claim* claim = nullptr;
  SortId sort = 0;                         ///< equal for claims that can be alike at all
  FormId form = 0;                         ///< equal for equal forms
  WeighedWords words;                      ///< the terms
  std::vector<Index> participants;         ///< sorted entities of the story that take part in the event
  bool in_lead = false;                    ///< in one of the article's first sentences
  std::uint32_t place = 0;                 ///< how far into the article, in per mille of its sentences
  std::uint32_t rivals = 0;                ///< values that the article tells of this kind and dimension; dates ahead and past apart
  std::uint32_t same_unit = 0;             ///< those among them told in the same unit
  std::uint32_t same_toll = 0;             ///< those that tell how many the same sort of happening befell; 2 where the day is unknown or long ago
};

/// The sort of happening of which a claim tells how many it befell, if it does: deaths, injuries, arrests, evacuations.
std::optional<claims::EventClass> toll_of(const ClaimForm& view);

/// The claims with a value of all compared articles, in the order of the articles' ids and then of
/// the text.
std::vector<ClaimView> views_of(const Story& story, const Vocabulary& vocabulary);

}  // namespace crossread::consistency
