#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <crossread/report.h>

#include "entities/entities.h"
#include "language/language.h"
#include "quotes/quotes.h"
#include "text/text.h"
#include "values/values.h"

/// Who did what, when, where, how much: one record for each statement that another article could
/// contradict. Everything here is read from one article alone.
namespace crossread::claims {

/// The sorts of event that news tells of. Words of one class may name one event ("talks",
/// "meeting", "met"); words of the open class name one event only where they are the same word.
enum class EventClass : std::uint8_t {
  open, meeting, visit, death, injury, arrest, trial, vote, strike, crash, launch, sale, result,
  statement, evacuation, disaster, attack
};

/// The class of a lemma, `open` where the table of classes does not hold it.
EventClass event_class(std::string_view lemma);

/// A noun for the class: "meeting", "death"; empty for the open class.
std::string_view to_string(EventClass cls);

enum class Part : std::uint8_t { agent, patient, with, other };

/// Someone or something that takes part in an event.
struct Participant {
  Index entity = no_index;  ///< into Entities::list
  Part part = Part::other;
  std::uint32_t word = 0;   ///< head of the mention
};

/// Something that happened, will happen or is said to have happened.
struct Event {
  std::uint32_t head = 0;      ///< the verb or noun that names it, index into Annotation::words
  std::uint32_t sentence = 0;
  EventClass cls = EventClass::open;
  std::string lemma;
  std::vector<Participant> participants;
  Index date = no_index;      ///< value of kind date or time that says when, into the values
  Index duration = no_index;  ///< value of kind duration that says how long
  Index place = no_index;     ///< entity that says where
  bool negated = false;
  bool forecast = false;      ///< future, planned, feared or hoped for: not told as done
};

/// A content word of a claim's sentence, with how many arcs of the tree lie between it and the value.
struct NearWord {
  std::uint32_t word = 0;  ///< index into Annotation::words
  std::uint8_t steps = 0;
};

/// How a value stands in its sentence: what other articles' values are held against.
struct Setting {
  std::int32_t verb = -1;       ///< the verb or predicate that governs the value, or -1
  std::int32_t subject = -1;    ///< head of that verb's subject, or -1
  std::int32_t marker = -1;     ///< the preposition before the value, or -1
  std::vector<NearWord> near;   ///< the content words of the sentence, in text order, the value's left out
  std::string teller;           ///< lemma of whoever is told to say so, where nobody is named: "police"
};

/// One statement that can be held against another article's.
struct Claim {
  FindingKind kind = FindingKind::count;
  Index event = no_index;   ///< into Claims::events: what it is told of
  Index value = no_index;   ///< into the values: for kinds with a number or a date
  Index entity = no_index;  ///< whose age, role or place it is, into Entities::list
  std::string text;         ///< for kinds without a value: a role, an outcome, in lower case
  Span passage;             ///< the words that hold it
  std::uint32_t sentence = 0;
  Index voice = no_index;   ///< the entity that is told to say so; none = the writer
  bool attributed = false;  ///< told by a voice, even where that voice has no entity
  bool forecast = false;
  bool past = false;        ///< a role that is told of in the past: "was the bookkeeper"
  std::uint32_t topic = 0;        ///< the word that names what is measured, index into the words
  std::vector<std::string> frame;    ///< sorted lemmas that say what it is about: the noun, its modifiers, the event
  std::vector<std::string> context;  ///< sorted content lemmas of the rest of the sentence
  Setting setting;          ///< of claims with a value
};

struct Claims {
  std::vector<Event> events;  ///< in the order of their heads
  std::vector<Claim> list;    ///< in the order of their passages
};

/// Finds the events and claims of one article. Limits: outcomes are read from a short table of
/// opposed verbs; a claim spread over several sentences is not put together.
Claims find(const text::Document& document, const language::Annotation& annotation,
            const entities::Entities& entities, std::span<const values::Value> values,
            std::span<const quotes::Quote> quotes);

}  // namespace crossread::claims
