#include "claims/events.h"

#include <algorithm>
#include <array>

#include "claims/tolls.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using language::Xpos;
using text::in;

// Verbs that say of an event only that it happened, went on or ended.
constexpr auto light_verbs = std::to_array<std::string_view>(
    {"hold", "have", "take", "make", "begin", "start", "open", "end", "finish", "close", "last",
     "continue", "happen", "occur", "conduct", "wrap", "run", "conclude", "pay", "be", "stretch", "drag"});

// Verbs whose subject is an event and never a person.
constexpr auto event_verbs =
    std::to_array<std::string_view>({"last", "happen", "occur", "drag", "stretch", "conclude"});

// Auxiliaries and verbs after which an event is not told as done.
constexpr auto forecast_words = std::to_array<std::string_view>(
    {"will", "would", "could", "may", "might", "should", "shall", "expect", "plan", "hope", "intend",
     "schedule", "forecast", "predict", "fear", "aim", "want", "propose", "due", "if", "unless", "whether"});

constexpr auto bounding_words = std::to_array<std::string_view>(
    {"since", "until", "till", "before", "after", "by", "from", "to", "for", "than", "of"});

constexpr auto definite_articles = std::to_array<std::string_view>({"the", "this", "that", "these", "those"});

constexpr int climb_limit = 6;

}  // namespace

EventReader::EventReader(const text::Document& document, const language::Annotation& annotation,
                         const language::Tree& tree, const entities::Entities& entities,
                         std::span<const values::Value> values)
    : document_(document), words_(annotation.words), tree_(tree), entities_(entities),
      values_(values), at_word_(annotation.words.size(), no_index) {}

const std::vector<Event>& EventReader::read() {
  find_heads();
  merge_light_verbs();
  add_participants();
  add_durations();
  add_dates();
  carry_over();
  return events_;
}

Index EventReader::event_of(std::uint32_t word) const {
  auto at = static_cast<std::int32_t>(word);
  for (int step = 0; at >= 0 && step < climb_limit; ++step) {
    const auto w = static_cast<std::size_t>(at);
    if (at_word_[w] != no_index) return at_word_[w];
    at = words_[w].head;
  }
  return no_index;
}

void EventReader::find_heads() {
  for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
    const text::Sentence& sentence = document_.sentences[s];
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const Word& w = words_[i];
      if (w.upos != Upos::VERB && w.upos != Upos::NOUN && w.upos != Upos::ADJ) continue;
      const EventClass cls = class_at(words_, i);
      const bool verb = w.upos == Upos::VERB && w.deprel != Deprel::amod;
      const bool noun = w.upos != Upos::VERB && cls != EventClass::open && w.deprel != Deprel::compound;
      if (!verb && !noun) continue;
      Event event;
      event.head = i;
      event.sentence = s;
      event.cls = cls;
      event.negated = tree_.negated(i);
      for (std::uint32_t c : tree_.children(i))
        event.forecast = event.forecast || ((words_[c].deprel == Deprel::aux ||
                          words_[c].deprel == Deprel::mark) && in(forecast_words, words_[c].lemma));
      const std::int32_t h = w.head;
      if (h >= 0 && (w.deprel == Deprel::xcomp || w.deprel == Deprel::ccomp))
        event.forecast = event.forecast || in(forecast_words, words_[static_cast<std::size_t>(h)].lemma);
      at_word_[i] = static_cast<Index>(events_.size());
      events_.push_back(std::move(event));
    }
  }
}

void EventReader::merge_light_verbs() {
  for (Event& event : events_) {
    const Word& w = words_[event.head];
    if (w.upos == Upos::VERB || w.head < 0) continue;
    // "They held talks", "the talks lasted": the verb above; "talks that lasted": the one below.
    const auto above = static_cast<std::size_t>(w.head);
    const bool argument = w.deprel == Deprel::obj || w.deprel == Deprel::nsubj || w.deprel == Deprel::obl;
    if (argument && words_[above].upos == Upos::VERB && in(light_verbs, words_[above].lemma)) {
      const Index self = at_word_[event.head];
      if (at_word_[above] != no_index && w.deprel != Deprel::obl) at_word_[above] = self;
    }
    for (std::uint32_t c : tree_.children(event.head))
      if (words_[c].deprel == Deprel::acl && in(light_verbs, words_[c].lemma))
        at_word_[c] = at_word_[event.head];
  }
  // "A meeting with Ms Voss, which lasted two hours": people do not last, whatever the parser hangs
  // the clause on; the event above them does.
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const bool clause = words_[i].deprel == Deprel::acl || words_[i].deprel == Deprel::advcl;
    if (!clause || !in(event_verbs, words_[i].lemma)) continue;
    std::int32_t at = words_[i].head;
    for (int step = 0; at >= 0 && step < climb_limit; ++step, at = words_[static_cast<std::size_t>(at)].head) {
      const Index above = at_word_[static_cast<std::size_t>(at)];
      if (above == no_index) continue;
      if (words_[events_[static_cast<std::size_t>(above)].head].upos != Upos::VERB) at_word_[i] = above;
      break;
    }
  }
}

void EventReader::add_participant(Event& event, std::uint32_t word, Part part) {
  for (std::uint32_t w : tree_.with_conjuncts(word)) {
    const Index entity = entities_.of_word(w);
    if (entity == no_index) continue;
    const bool known = std::any_of(event.participants.begin(), event.participants.end(),
                                   [&](const Participant& p) { return p.entity == entity; });
    if (!known) event.participants.push_back({entity, part, w});
  }
}

// The preposition of a phrase. In "between Transport Minister Ada Brandt and ..." the parser may hang
// it on the title instead of the name.
std::string_view EventReader::preposition_of(std::uint32_t word) const {
  if (const auto marker = tree_.case_of(word)) return words_[*marker].lemma;
  for (std::uint32_t c : tree_.children(word)) {
    if (c > word) break;
    if (const auto marker = tree_.case_of(c); marker && words_[*marker].upos == Upos::ADP) return words_[*marker].lemma;
  }
  return {};
}

void EventReader::add_participants() {
  // Every word that names an event, or carries one, gives its arguments to that event.
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const Index index = at_word_[i];
    if (index == no_index) continue;
    Event& event = events_[static_cast<std::size_t>(index)];
    const bool passive = tree_.passive(i);
    // "A meeting with Qin and Wang, which lasted": the parser may take "with" for a conjunction and them
    // for the subject.
    const auto mark = tree_.child(i, Deprel::mark);
    const bool with_clause = mark && words_[*mark].lemma == "with" && in(event_verbs, words_[i].lemma);
    for (std::uint32_t c : tree_.children(i)) {
      const std::string_view marked = preposition_of(c);
      switch (words_[c].deprel) {
        case Deprel::nsubj:
          add_participant(event, c, with_clause ? Part::with : passive ? Part::patient : Part::agent);
          break;
        case Deprel::obj: case Deprel::iobj: add_participant(event, c, Part::patient); break;
        case Deprel::obl: case Deprel::nmod:
          if (marked == "with" || marked == "between" || marked == "among") add_participant(event, c, Part::with);
          else if (marked == "by" && passive) add_participant(event, c, Part::agent);
          else if (marked == "'s" || words_[c].xpos == Xpos::PRPS) add_participant(event, c, Part::agent);
          else if (marked == "in" || marked == "at") {
            const Index entity = entities_.of_word(c);
            if (entity != no_index && event.place == no_index &&
                entities_.list[static_cast<std::size_t>(entity)].kind == EntityKind::place)
              event.place = entity;
          }
          break;
        default: break;
      }
    }
    // "Blinken met Xi and hailed ...": the second verb has no subject of its own.
    if (words_[i].deprel == Deprel::conj && words_[i].upos == Upos::VERB && words_[i].head >= 0 &&
        !tree_.child(i, Deprel::nsubj))
      if (const auto subject = tree_.child(static_cast<std::uint32_t>(words_[i].head), Deprel::nsubj))
        add_participant(event, *subject, passive ? Part::patient : Part::agent);
  }
}

// "They met the mayor on Monday. The meeting lasted three hours": a definite noun for a sort of event
// told of shortly before is that event, with its people and its day.
void EventReader::carry_over() {
  constexpr std::uint32_t reach = 3;  // sentences
  for (std::size_t e = 1; e < events_.size(); ++e) {
    Event& event = events_[e];
    if (event.cls == EventClass::open || words_[event.head].upos == Upos::VERB) continue;
    const auto article = tree_.child(event.head, Deprel::det);
    const bool definite = article && in(definite_articles, words_[*article].lemma);
    if (!definite) continue;
    for (std::size_t before = e; before-- > 0 && events_[before].sentence + reach >= event.sentence;) {
      const Event& earlier = events_[before];
      if (earlier.cls != event.cls || earlier.forecast != event.forecast || earlier.participants.empty()) continue;
      if (event.participants.empty()) event.participants = earlier.participants;
      if (event.date == no_index) event.date = earlier.date;
      break;
    }
  }
}

// "Seven hours of talks": what the hours are of; "a seven-hour meeting": the noun they stand before.
// Else the event above, as with any other phrase.
Index EventReader::measured_event(const values::Value& value) const {
  for (std::uint32_t w = value.first_word; w < value.end_word; ++w)
    for (std::uint32_t c : tree_.children(w)) {
      const auto marker = tree_.case_of(c);
      if (words_[c].deprel == Deprel::nmod && marker && words_[*marker].lemma == "of")
        return at_word_[c];  // of something that is no event: then it is the length of none
    }
  return event_of_value(value);
}

// The parser may hang the words of one expression on different heads ("Monday" here, "morning"
// there): the one that hangs on a noun with an event class is believed.
Index EventReader::event_of_value(const values::Value& value) const {
  for (std::uint32_t w = value.first_word; w < value.end_word; ++w) {
    const std::int32_t h = words_[w].head;
    if (h < 0 || (h >= static_cast<std::int32_t>(value.first_word) && h < static_cast<std::int32_t>(value.end_word)))
      continue;
    const Index direct = at_word_[static_cast<std::size_t>(h)];
    if (direct != no_index && events_[static_cast<std::size_t>(direct)].cls != EventClass::open) return direct;
  }
  return event_of(tree_.head_of(value.first_word, value.end_word));
}

void EventReader::add_durations() {
  for (std::size_t v = 0; v < values_.size(); ++v) {
    const values::Value& value = values_[v];
    if (value.kind != values::Kind::duration || value.end_word <= value.first_word) continue;
    const Index index = measured_event(value);
    if (index == no_index) continue;
    Event& event = events_[static_cast<std::size_t>(index)];
    if (event.duration == no_index) event.duration = static_cast<Index>(v);
    if (words_[event.head].upos == Upos::VERB) continue;
    // What hangs on the hours of a meeting, its people and its day, belongs to the meeting.
    for (std::uint32_t w = value.first_word; w < value.end_word; ++w) {
      if (at_word_[w] == no_index) at_word_[w] = index;
      for (std::uint32_t c : tree_.children(w)) {
        const auto marker = tree_.case_of(c);
        if (words_[c].deprel == Deprel::nmod && marker && words_[*marker].lemma == "with")
          add_participant(event, c, Part::with);
      }
    }
  }
}

void EventReader::add_dates() {
  for (std::size_t v = 0; v < values_.size(); ++v) {
    const values::Value& value = values_[v];
    const bool when = value.kind == values::Kind::date || value.kind == values::Kind::time;
    if (!when || value.end_word <= value.first_word) continue;
    // "Since 2018" and "until Friday" bound a time; they do not say when the event was.
    const auto marker = tree_.case_of(tree_.head_of(value.first_word, value.end_word));
    if (marker && in(bounding_words, words_[*marker].lemma)) continue;
    const Index index = event_of_value(value);
    if (index == no_index) continue;
    Event& event = events_[static_cast<std::size_t>(index)];
    // The first one told stands nearest to the event; later ones belong to what is added.
    if (event.date == no_index) event.date = static_cast<Index>(v);
  }
}

}  // namespace crossread::claims
