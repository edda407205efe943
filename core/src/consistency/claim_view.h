#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consistency/story.h"
#include "consistency/vocabulary.h"

namespace crossread::consistency {

/// A content word of a claim's sentence.
struct Term {
  LemmaId lemma = 0;
  std::uint8_t steps = 0;      ///< arcs of the tree between it and the value
  std::uint8_t closeness = 0;  ///< what these say of its weight, in per cent
  std::uint8_t weight = 0;     ///< how much it says at all: its rarity in the article, its part of speech
  Index entity = no_index;     ///< of the story
};

/// Whether it is said what a number counts: "nine dead", "18,000 are allowed", "340 people", "41 homes".
enum class Counted : std::uint8_t { unsaid, people, things };

/// A claim prepared for comparison: its words by number, its entities those of the story.
struct ClaimView {
  Index article = no_index;
  const claims::Claim* claim = nullptr;
  const values::Value* value = nullptr;
  const claims::Event* event = nullptr;    ///< none where the claim hangs on no event
  std::vector<Term> terms;                 ///< sorted by lemma, each lemma once, with its fewest steps
  std::optional<LemmaId> topic, verb, subject, marker;
  std::vector<std::int16_t> gist;          ///< mean vector of the words near the value, less that of the article
  Index subject_entity = no_index;
  bool subject_named = false;              ///< by a name, not by a pronoun or a description
  std::optional<LemmaId> bearer;           ///< of an age: the last name right beside it, "Voss, 54,"
  Index anchor = no_index;                 ///< entity named right behind the value: "62 miles west of Dublin"
  /// The day or year that the sentence tells of this value and of no other one of its kind.
  std::optional<std::pair<double, double>> own_days;
  bool earlier = false;                    ///< that day is long before the publication
  std::vector<LemmaId> modifiers;          ///< sorted; what narrows the topic: "state" senators
  std::vector<LemmaId> complements;        ///< sorted; what the topic is of: "pages of emails"
  bool others = false;                     ///< a count of those beside whom the sentence is about: "with 11 nations"
  std::vector<Index> participants;         ///< sorted entities of the story that take part in the event
  std::vector<Index> mentioned;            ///< sorted entities named in the sentence
  std::vector<const values::Value*> company;  ///< other values of the sentence
  Index entity = no_index;                 ///< whose age it is
  Counted counted = Counted::unsaid;       ///< the sort of noun that is counted
  bool described = false;                  ///< that is somebody known by description alone: "a 62-year-old man"
  bool few_have = true;                    ///< the value is of a sort that few things have; not so small counts
  bool series = false;                     ///< an ordinal of what the news itself is: "it is the third"
  bool ahead = false;                      ///< a date after the day of publication
  bool dated = false;                      ///< a date told by its day of the month, not as a weekday
  bool spoken = false;                     ///< a date: that of a remark or an interview
  Index voice = no_index;                  ///< entity of the story, none = the writer or nobody known
  std::optional<std::pair<double, double>> days;  ///< when it was told to be, as days since 1970
  std::optional<double> as_of;             ///< the day for which it is told: "as of 26 April"
  std::uint32_t place = 0;                 ///< how far into the article, in per mille of its sentences
  std::uint32_t rivals = 0;                ///< claims of the article with this kind and dimension; dates ahead and past apart
  std::uint32_t same_topic = 0;            ///< those among them with the same topic
  std::uint32_t same_unit = 0;             ///< those among them told in the same unit
};

/// The sort of happening of which a claim tells how many it befell, if it does: deaths, injuries, arrests, evacuations.
std::optional<claims::EventClass> toll_of(const ClaimView& view);

/// The claims with a value of all compared articles, in the order of the articles' ids and then of
/// the text.
std::vector<ClaimView> views_of(const Story& story, const Vocabulary& vocabulary);

}  // namespace crossread::consistency
