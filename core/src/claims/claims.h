#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <crossread/report.h>

#include "claims/oppositions.h"
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
  statement, evacuation, disaster, attack, illness, treatment, rescue, escape, capture, entrapment, absence,
  layoff, cancellation, postponement, destruction, carriage, attendance, employment, participation,
  offence, testimony
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

/// What sort of statement a figure makes. Most are plain.
enum class Sense : std::uint8_t {
  plain,
  needed,    ///< what it would take: "needed nine points to win"
  before,    ///< what came before the news: "the largest deal since it bought Halden for $19 million"
  narrowed,  ///< an ordinal among some only: "the first election held under the new law"
  share,     ///< of those who did something: "39 % of adults"
  change,    ///< in a number: "an 80 % drop", "fell 3 %"
  level,     ///< at which a number stands: "a rate of 6 %", "rose to 6 %"
  shift,     ///< told in what is counted: "a drop of 21,000"
  mean,      ///< "an average of 12,300"
  foretold,  ///< "economists had looked for 92,000"
  distance,  ///< from a place: "2 miles north of Halden"
  depth, height, width, length,
  after,     ///< a length of time from one event to another: "four months after the vote"
  filled,    ///< one that something took: "eight days of talks"
  deadline,  ///< one that is set: "within six months"
  first,     ///< of the beginning of something: "its first 30 years"
  last,      ///< up to now: "the last 20 years"
  in_favour, ///< how they voted
  against,
  begun,     ///< of a day or an hour: when something began, left, broke out
  over,      ///< when it ended, arrived, was put out
  turnout,   ///< of those who may vote
  votes,     ///< of the votes that were cast
  limit      ///< what there may be, and not what there is: "a speed limit of 60"
};

/// What fills a place beside a value's verb, its noun or its subject: "jobs in Spain".
struct Slot {
  std::int32_t marker = -1;  ///< the preposition, or -1: an object
  std::uint32_t word = 0;
  bool of_subject = false;
};

/// How a value stands in its sentence: what other articles' values are held against.
struct Setting {
  std::int32_t verb = -1;       ///< the verb or predicate that governs the value, or -1
  std::int32_t subject = -1;    ///< head of that verb's subject, or -1
  std::int32_t marker = -1;     ///< the preposition before the value, or -1
  std::vector<NearWord> near;   ///< the content words of the sentence, in text order, the value's left out
  std::vector<Slot> slots;      ///< what stands beside its verb and its noun, in text order, dates and the value left out
  Sense sense = Sense::plain;
  std::string teller;           ///< lemma of whoever is told to say so, where nobody is named: "police"
};

/// One statement that can be held against another article's.
struct Claim {
  FindingKind kind = FindingKind::count;
  Index event = no_index;   ///< into Claims::events: what it is told of
  Index value = no_index;   ///< into the values: for kinds with a number or a date
  std::optional<values::Value> meant;  ///< what that value asserts here, where its words alone say another thing
  Index entity = no_index;  ///< whose age, role or place it is, into Entities::list
  std::string text;         ///< for kinds without a value: a role, an outcome, in lower case
  Span passage;             ///< the words that hold it
  std::uint32_t sentence = 0;
  Index voice = no_index;   ///< the entity that is told to say so; none = the writer
  bool attributed = false;  ///< told by a voice, even where that voice has no entity
  bool forecast = false;
  bool past = false;        ///< a role that is told of in the past: "was the bookkeeper"
  EventClass toll = EventClass::open;  ///< of a count: the sort of happening that it says how many befell; open = none
  std::uint32_t topic = 0;        ///< the word that names what is measured, index into the words
  std::vector<std::string> frame;    ///< sorted lemmas that say what it is about: the noun, its modifiers, the event
  Setting setting;          ///< of claims with a value
};

/// A noun phrase as far as it says what a statement is about.
struct Theme {
  std::uint32_t word = 0;              ///< its head, index into the words
  std::string noun;                    ///< the head's lemma, one word for all nouns of one thing
  std::vector<std::string> modifiers;  ///< sorted lemmas
  Index entity = no_index;             ///< into Entities::list
  std::vector<std::string> which;      ///< sorted words that tell one of several from the others: "second", "left"
  bool definite = false;               ///< "the bridge", "its bridge", a name
  bool part = false;                   ///< some of those: "two of the passengers"
  bool all = false;                    ///< told of every one: "all the passengers"
};

/// A noun phrase behind a preposition, as far as it says of which of several it is told: "of arson", "in the north".
struct Aside {
  std::string marker;
  Theme theme;
};

/// What came of something, who came, or whether there was any: an answer to one of the questions
/// that the scales ask.
struct Assertion {
  Pole pole;
  std::string act;              ///< of the scale of any deed: the predicate
  bool negated = false;         ///< not that value: "did not approve", "no permit was issued"
  Theme theme;                  ///< what it is told of
  std::optional<Theme> other;   ///< who did it, or to what: the other one of subject and object
  std::optional<Theme> scene;   ///< the occasion, for who took part: "of the forum"
  std::vector<Aside> asides;    ///< what else hangs on the predicate
  std::string hour;             ///< the part of the day in which it was, where the clause says so: "night"
  std::optional<double> clock;  ///< the hour at which it is, where the clause says so: seconds of the day
  bool of_person = false;       ///< the theme is somebody
  bool none = false;            ///< denied of the theme by its own "no": "no curfew"
  bool nobody = false;          ///< the theme is "nobody", "no passengers"
  bool sole = false;            ///< the article tells of one thing of the theme's noun
  bool sole_other = false;      ///< and of one of the other's
  Index date = no_index;        ///< value that says when, where the clause says so
  Span passage;                 ///< the clause, from its theme to its predicate
  std::uint32_t sentence = 0;
  std::uint32_t predicate = 0;  ///< index into the words
  Index voice = no_index;       ///< the entity that is told to say so; none = the writer
  bool attributed = false;
  bool forecast = false;        ///< not told as done
  bool planned = false;         ///< a forecast that is announced for good: "will reopen", "is to be shut"
  bool lasting = false;         ///< that something stays as it is: "remains", "keeps", "upheld"
  bool refused = false;         ///< denied because somebody refuses to do it
  bool before = false;          ///< told as over by then: "had been closed"
  bool present = false;         ///< of how things are: "does not insure", "is empty"
};

/// Where a phrase places what it is told of, by its preposition.
enum class Relation : std::uint8_t { at, to, from, through, off, near, inside, outside, above, below, north, south, east, west };

/// One of two sides of a thing that has both, by the word before its noun: "the eastern pier", "his left knee".
enum class Side : std::uint8_t { none, north, south, east, west, left, right, front, rear, upper, lower };

/// Where something was, went or happened.
struct Whereabouts {
  std::string act;              ///< one word for the verbs of one deed: "land" for "put down", "divert"
  bool once = false;            ///< a deed that befalls a thing once
  bool patient = false;         ///< the theme has it done to it: "was stabbed in a pub"
  bool nominal = false;         ///< the theme is the happening itself: "the explosion", "talks"
  bool listed = false;          ///< the deed is one of the table of acts
  std::optional<Theme> theme;   ///< what was there: the patient, else the subject
  std::string many;             ///< how many there were, in words or digits
  std::string which;            ///< which one in a row the theme is: "last", "second"
  Relation relation = Relation::at;
  Theme ground;                 ///< the place
  std::vector<std::string> grounds;  ///< its common nouns from the inmost out: "kitchen", "hotel"
  std::string number;           ///< which of several that are numbered: "12" of "gate 12"
  Index within = no_index;      ///< entity that holds it: Halden, of "the hospital in Halden"
  Side side = Side::none;       ///< which of two sides of the ground, told with no deed
  std::optional<int> storey;    ///< of a building: 0 the one on the ground, below 0 those under it
  std::vector<std::string> around;  ///< sorted nouns of the sentence, one word for all nouns of one thing
  Span passage;                 ///< from the preposition to the place
  std::uint32_t sentence = 0;
  std::uint32_t predicate = 0;
  Index date = no_index;
  bool attributed = false;
  Index voice = no_index;
  bool forecast = false, negated = false;
};

/// The sorts of deed that one does to another, in which it matters who did it to whom.
enum class DeedSort : std::uint8_t {
  collision, lawsuit, gift, purchase, rescue, killing, assault, defeat, chase, dismissal, succession, alarm, complaint,
  departure, discovery, storming, contact, extinction, capture, invitation,
  accusation, summons, victory, firing, inauguration, driving, owning,
  single,  ///< any other that is done to one thing once: `act` says which
};

/// Who did what to whom.
struct Deed {
  DeedSort sort = DeedSort::collision;
  std::string act;                           ///< of a single deed: the verb that stands for all that say the same
  std::optional<Theme> doer, target, thing;  ///< the giver, who was given to, and what was given
  std::vector<Theme> partners;               ///< who did it with the doer
  std::vector<Theme> settings;               ///< where, for what and in which part of what it was done
  bool by_names = false;                     ///< others may do the same: two doers must be told by name
  bool alone = false;                        ///< told as done by the doer and nobody else: "it was he who", "by themselves"
  bool self = false;                         ///< done by whom it is done to: "climbed out by himself"
  bool the_one = false;                      ///< what it is done to is a certain one: a name, "the", "his", "three"
  std::string which;                         ///< which of several it is done to: "first", "other"
  std::string number;                        ///< to how many it is done, as written
  std::vector<std::string> around;           ///< sorted content words of the sentence, one word for all nouns of one thing
  Index date = no_index;                     ///< value that says when, where the clause says so
  Span passage;                              ///< from the first of them to the last
  std::uint32_t sentence = 0;
  std::uint32_t predicate = 0;
  Index voice = no_index;
  bool attributed = false;
};

struct Claims {
  std::vector<Deed> deeds;  ///< in the order of their predicates; none that is denied or not told as done
  std::vector<Whereabouts> whereabouts;  ///< in the order of their predicates
  std::vector<Assertion> assertions;  ///< in the order of their predicates
  std::vector<Event> events;  ///< in the order of their heads
  std::vector<Claim> list;    ///< in the order of their passages
};

/// Finds the events and claims of one article. Limits: outcomes are read from a short table of
/// opposed verbs; a claim spread over several sentences is not put together.
Claims find(const text::Document& document, const language::Annotation& annotation,
            const entities::Entities& entities, std::span<const values::Value> values,
            std::span<const quotes::Quote> quotes);

}  // namespace crossread::claims
