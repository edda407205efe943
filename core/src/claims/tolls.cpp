#include "claims/tolls.h"

#include <algorithm>
#include <array>

#include "entities/roles.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using language::Xpos;
using text::in;

/// Whom a happening befalls, by the verb that tells it.
enum class Bearer : std::uint8_t { subject, object };

struct Phrase {
  std::string_view verb, with;
  EventClass cls;
  Bearer bearer;
};

using enum EventClass;
using enum Bearer;

// Verbs that name a happening only with a word behind them.
constexpr auto phrases = std::to_array<Phrase>({
    {"lose", "life", death, subject},          {"claim", "life", death, object},        {"take", "life", death, object},
    {"cost", "life", death, object},           {"fall", "ill", illness, subject},       {"fall", "sick", illness, subject},
    {"become", "ill", illness, subject},       {"take", "ill", illness, subject},       {"come", "sick", illness, subject},
    {"make", "ill", illness, object},          {"make", "sick", illness, object},       {"go", "hospital", treatment, subject},
    {"end", "hospital", treatment, subject},   {"remain", "hospital", treatment, subject},
    {"stay", "hospital", treatment, subject},  {"need", "hospital", treatment, subject},
    {"require", "hospital", treatment, subject}, {"receive", "hospital", treatment, subject},
    {"take", "hospital", treatment, object},   {"rush", "hospital", treatment, object}, {"bring", "hospital", treatment, object},
    {"send", "hospital", treatment, object},   {"admit", "hospital", treatment, object}, {"airlift", "hospital", treatment, object},
    {"fly", "hospital", treatment, object},    {"transfer", "hospital", treatment, object}, {"treat", "hospital", treatment, object},
    {"bring", "surface", rescue, object},      {"bring", "safety", rescue, object},     {"bring", "ashore", rescue, object},
    {"pull", "rubble", rescue, object},        {"pull", "alive", rescue, object},       {"pull", "water", rescue, object},
    {"break", "out", escape, subject},         {"get", "away", escape, subject},        {"lay", "off", layoff, object},
    {"make", "redundant", layoff, object},     {"lose", "job", layoff, subject},        {"call", "off", cancellation, object},
    {"put", "off", postponement, object},      {"burn", "ground", destruction, subject}, {"burn", "down", destruction, subject},
    {"sweep", "away", destruction, object},    {"wash", "away", destruction, object},   {"take", "custody", arrest, object},
    {"round", "up", arrest, object},           {"hold", "custody", arrest, object},      {"hold", "over", arrest, object},
             {"force", "home", evacuation, object},   {"drive", "home", evacuation, object},
    {"leave", "home", evacuation, subject},    {"move", "out", evacuation, object},     {"take", "hostage", capture, object},
    {"hold", "gunpoint", capture, object},    {"hold", "captive", capture, object},     {"keep", "hostage", capture, object},
    {"keep", "captive", capture, object},     {"give", "up", capture, subject},         {"slip", "out", escape, subject},
    {"break", "free", escape, subject},       {"get", "out", escape, subject},          {"cut", "off", entrapment, object},
    {"bury", "under", entrapment, object},    {"bury", "snow", entrapment, object},     {"slap", "cuff", arrest, object},
    {"hold", "hostage", capture, object},      {"take", "prisoner", capture, object},   {"take", "captive", capture, object},
});

// Verbs that put somebody in a state, or tell that he is in it: "left dead", "are feared dead", "declared missing".
constexpr auto with_state = std::to_array<std::string_view>({"leave", "fear", "find", "presume", "report", "declare", "confirm", "make"});

constexpr std::uint32_t phrase_reach = 8;  // words behind the verb

// Verbs whose subject is the one whom it befalls.
constexpr auto of_itself = std::to_array<std::string_view>(
    {"die", "drown", "perish", "succumb", "flee", "suffer", "escape", "abscond", "disappear", "vanish", "surrender"});

constexpr auto taking_lives = std::to_array<std::string_view>({"claim", "take", "cost", "lose"});

constexpr auto posts = std::to_array<std::string_view>({"job", "post", "position", "role"});
constexpr auto cutting = std::to_array<std::string_view>({"cut", "axe", "ax", "shed", "slash", "scrap", "eliminate", "lose", "go", "cost"});

// Words for so many of them, or for none.
constexpr auto lots = std::to_array<std::string_view>({"total", "group", "gang", "dozen", "score", "none"});

// What people are counted for besides: by the noun for them, the noun for all of them, or the verb of which they are object
// or subject.
constexpr auto companies = std::to_array<std::pair<std::string_view, EventClass>>({
    {"passenger", carriage},   {"traveller", carriage},  {"traveler", carriage},    {"spectator", attendance},
    {"fan", attendance},       {"onlooker", attendance}, {"guest", attendance},     {"audience", attendance},
    {"crowd", attendance},     {"attendance", attendance}, {"employee", employment}, {"staff", employment},
    {"workforce", employment}, {"payroll", employment},  {"volunteer", participation}, {"rescuer", participation},
    {"firefighter", participation}, {"marcher", attendance},   {"demonstrator", attendance},
    {"protester", attendance}, {"robber", offence},      {"raider", offence},        {"burglar", offence},
    {"thief", offence},        {"hijacker", offence},    {"gunman", offence},        {"attacker", offence},
    {"assailant", offence},    {"kidnapper", offence},   {"bandit", offence},        {"intruder", offence},
    {"witness", testimony},
});
constexpr auto company_verbs = std::to_array<Phrase>({
    {"carry", "", carriage, object},      {"transport", "", carriage, object},  {"ferry", "", carriage, object},
    {"attend", "", attendance, subject},  {"attend", "", attendance, object},   {"watch", "", attendance, subject},
    {"gather", "", attendance, subject},  {"draw", "", attendance, object},     {"attract", "", attendance, object},
    {"pack", "", attendance, subject},    {"cram", "", attendance, subject},    {"employ", "", employment, object},
    {"march", "", attendance, subject},   {"demonstrate", "", attendance, subject}, {"rally", "", attendance, subject},
    {"search", "", participation, subject}, {"mobilise", "", participation, object}, {"mobilize", "", participation, object},
    {"deploy", "", participation, object},
});

constexpr auto numbers = std::to_array<std::string_view>({"number", "total", "count", "tally", "figure", "case"});

bool befalls(EventClass cls) {
  switch (cls) {
    case death: case injury: case arrest: case evacuation: case illness: case treatment: case rescue: case escape: case capture:
    case entrapment: case absence: case layoff: case cancellation: case postponement: case destruction: return true;
    default: return false;
  }
}

// What companies and councils decide is news before it is done.
bool announced(EventClass cls) { return cls == layoff || cls == cancellation || cls == postponement; }

bool ends_clause(const Word& w) {
  if (w.upos == Upos::PUNCT) return w.lemma != "-";
  return w.upos == Upos::SCONJ || (w.upos == Upos::VERB && (w.xpos == Xpos::VBD || w.xpos == Xpos::VBZ || w.xpos == Xpos::VBP));
}

struct Happening {
  EventClass cls = open;
  Bearer bearer = object;
};

// A state that follows a verb: "left 12 people dead", "were feared dead".
bool state(std::span<const Word> words, std::uint32_t w) {
  const bool attributive = w + 1 < words.size() && words[w + 1].upos == Upos::NOUN;
  return (words[w].upos == Upos::ADJ || words[w].xpos == Xpos::VBN) && !attributive && befalls(event_class(words[w].lemma));
}

Happening happening_at(std::span<const Word> words, std::uint32_t verb) {
  const std::string& lemma = words[verb].lemma;
  if (words[verb].upos != Upos::VERB) return {event_class(lemma), subject};
  if (lemma == "miss" && words[verb].xpos == Xpos::VBG) return {absence, subject};  // "are still missing"
  const EventClass own = event_class(lemma);
  if (own != open) return {own, in(of_itself, lemma) ? subject : object};
  const bool puts = in(with_state, lemma);
  std::array<const Phrase*, 16> rows{};
  std::size_t known = 0;
  for (const Phrase& p : phrases)
    if (p.verb == lemma && known < rows.size()) rows[known++] = &p;
  if (known == 0 && !puts) return {};
  for (std::uint32_t w = verb + 1; w < words.size() && w <= verb + phrase_reach && !ends_clause(words[w]); ++w) {
    for (std::size_t r = 0; r < known; ++r)
      if (rows[r]->with == words[w].lemma) return {rows[r]->cls, rows[r]->bearer};
    if (puts && state(words, w)) return {event_class(words[w].lemma), object};
  }
  return {};
}

}  // namespace

EventClass class_at(std::span<const Word> words, std::uint32_t word) { return happening_at(words, word).cls; }

EventClass TollReader::told(const values::Value& value, std::uint32_t predicate, EventClass cls) const {
  const Index index = events_.event_of(predicate);
  if (index == no_index) return cls;
  const Event& e = event_list_[static_cast<std::size_t>(index)];
  const bool denied = e.negated && !value.none;  // "no one died" denies nothing but the number
  return e.head == predicate && (denied || (e.forecast && !announced(cls))) ? open : cls;
}

// "Nine dead", "a toll of nine", "seven arrests", "the number of injured rose to nine", "nine lives".
EventClass TollReader::of_noun(const values::Value& value, std::uint32_t word) const {
  const Word& noun = words_[word];
  if (noun.upos == Upos::VERB) return open;
  if (const EventClass cls = event_class(noun.lemma); befalls(cls)) return told(value, word, cls);
  const auto verb_is = [&](std::int32_t w, const auto& verbs) {
    return w >= 0 && words_[static_cast<std::size_t>(w)].upos == Upos::VERB && in(verbs, words_[static_cast<std::size_t>(w)].lemma);
  };
  if (noun.lemma == "life" && verb_is(noun.head, taking_lives)) return told(value, static_cast<std::uint32_t>(noun.head), death);
  // "Claimed the lives of nine people".
  const std::uint32_t first = value.first_word;
  if (first >= 2 && words_[first - 1].lemma == "of" && words_[first - 2].lemma == "life" && verb_is(words_[first - 2].head, taking_lives))
    return told(value, static_cast<std::uint32_t>(words_[first - 2].head), death);
  if (in(posts, noun.lemma) && verb_is(noun.head, cutting)) return told(value, static_cast<std::uint32_t>(noun.head), layoff);
  if (in(numbers, noun.lemma) && word + 2 < words_.size() && words_[word + 1].lemma == "of")
    for (std::uint32_t w = word + 2; w < words_.size() && w < word + 5 && words_[w].upos != Upos::VERB; ++w)
      if (const EventClass cls = event_class(words_[w].lemma); befalls(cls)) return told(value, w, cls);
  // "The dead numbered 12".
  if (first >= 2 && words_[first - 1].lemma == "number")
    if (const EventClass cls = event_class(words_[first - 2].lemma); befalls(cls)) return cls;
  return open;
}

// "Nine killed", "left nine dead", "nine people critically injured".
EventClass TollReader::of_state(const values::Value& value) const {
  std::uint32_t w = value.end_word;
  if (value.of_word == static_cast<std::int32_t>(w) && words_[w].upos == Upos::NOUN) ++w;
  if (w < words_.size() && words_[w].upos == Upos::ADV) ++w;
  return w < words_.size() && state(words_, w) && !tree_.child(w, Deprel::obj) ? told(value, w, event_class(words_[w].lemma)) : open;
}

// "180 people on board", "carrying 31 students", "a crowd of 14,000", "90 employees".
EventClass TollReader::of_company(const values::Value& value, std::uint32_t word) const {
  const auto company = [](std::string_view lemma) {
    const auto row = std::find_if(companies.begin(), companies.end(), [&](const auto& r) { return r.first == lemma; });
    return row == companies.end() ? open : row->second;
  };
  const Word& noun = words_[word];
  const std::uint32_t first = value.first_word;
  if (first >= 2 && words_[first - 1].lemma == "of")
    if (const EventClass cls = company(words_[first - 2].lemma); cls != open) return cls;
  const bool people = noun.upos == Upos::NOUN && (noun.lemma == "people" || noun.lemma == "person" || entities::noun_info(noun.lemma).person);
  if (people && word + 1 < words_.size()) {
    const std::string& next = words_[word + 1].lemma;
    if (next == "aboard" || next == "onboard" || (next == "on" && word + 2 < words_.size() && words_[word + 2].lemma == "board")) return carriage;
  }
  if (const EventClass cls = company(noun.lemma); cls != open) return cls;
  if (!people || noun.head < 0) return open;
  const auto verb = static_cast<std::uint32_t>(noun.head);
  const Bearer bearer = noun.deprel == Deprel::obj || (noun.deprel == Deprel::nsubj && tree_.passive(verb)) ? object : subject;
  if (words_[verb].upos != Upos::VERB || (noun.deprel != Deprel::obj && noun.deprel != Deprel::nsubj)) return open;
  for (const Phrase& p : company_verbs)
    if (p.verb == words_[verb].lemma && p.bearer == bearer) return told(value, verb, p.cls);
  return open;
}

// Of the verb above whose subject or object the counted are, and it befalls that one.
EventClass TollReader::of_predicate(const values::Value& value, std::uint32_t word) const {
  const Word& w = words_[word];
  if (w.head < 0) return open;
  // "A total of seven people fled".
  if (w.deprel == Deprel::nmod && in(lots, words_[static_cast<std::size_t>(w.head)].lemma)) return of_predicate(value, static_cast<std::uint32_t>(w.head));
  auto predicate = static_cast<std::uint32_t>(w.head);
  const bool is_subject = w.deprel == Deprel::nsubj;
  // "Five people taking part in the trial have died": the parser may take the clause for the subject.
  if (is_subject && words_[predicate].deprel == Deprel::csubj && words_[predicate].head >= 0)
    predicate = static_cast<std::uint32_t>(words_[predicate].head);
  const Word& verb = words_[predicate];
  const Happening found = happening_at(words_, predicate);
  if (befalls(found.cls)) {
    const bool whole = verb.upos != Upos::VERB || tree_.passive(predicate) || !tree_.child(predicate, Deprel::obj);
    if (is_subject && (found.bearer == subject || whole)) return told(value, predicate, found.cls);
    if (w.deprel == Deprel::obj && verb.upos == Upos::VERB && found.bearer == object) return told(value, predicate, found.cls);
    // The parser may miss the object of a verb with a word behind it: "is laying off 410 workers", "left 12 people dead".
    const bool stray = w.deprel == Deprel::obl && event_class(verb.lemma) == open && word > predicate && !tree_.passive(predicate);
    if (stray && found.bearer == object) return told(value, predicate, found.cls);
    if (w.deprel == Deprel::nmod && verb.upos != Upos::VERB) return told(value, predicate, found.cls);
  }
  for (const std::uint32_t c : tree_.children(word))
    if (words_[c].deprel == Deprel::acl && words_[c].xpos == Xpos::VBN)
      if (const EventClass cls = class_at(words_, c); befalls(cls)) return told(value, c, cls);
  return open;
}

EventClass TollReader::read(const values::Value& value, std::uint32_t word, std::uint32_t head) const {
  // "None of the passengers" are none of all.
  if ((value.scope == values::Scope::part && !value.none) || value.scope == values::Scope::added) return open;
  if (const EventClass cls = of_state(value); cls != open) return cls;
  if (const EventClass cls = of_predicate(value, word); cls != open) return cls;
  if (const EventClass cls = head == word ? open : of_predicate(value, head); cls != open) return cls;
  if (const EventClass cls = of_noun(value, word); cls != open) return cls;
  return of_company(value, word);
}

// The sort of people counted from a word on: "seven children", "a man".
std::optional<Headcount> TollReader::sort_at(std::uint32_t first, std::span<const values::Value> values) const {
  const auto people = [&](std::uint32_t w) { return w < words_.size() && words_[w].upos == Upos::NOUN && entities::noun_info(words_[w].lemma).person; };
  if (first >= words_.size()) return std::nullopt;
  if (words_[first].lemma == "a" || words_[first].lemma == "an") {
    const std::uint32_t noun = first + 1 < words_.size() && words_[first + 1].upos == Upos::ADJ ? first + 2 : first + 1;
    return people(noun) && words_[noun].xpos == Xpos::NN ? std::optional(Headcount{1, noun}) : std::nullopt;
  }
  const auto at = std::partition_point(values.begin(), values.end(), [&](const values::Value& v) { return v.first_word < first; });
  if (at == values.end() || at->first_word != first || at->kind != values::Kind::count || at->of_word < 0) return std::nullopt;
  const auto noun = static_cast<std::uint32_t>(at->of_word);
  const bool exact = at->low && at->high && *at->low == *at->high;
  return exact && people(noun) ? std::optional(Headcount{*at->low, noun}) : std::nullopt;
}

std::optional<Headcount> TollReader::all_sorts(const values::Value& value, std::span<const values::Value> values) const {
  auto all = sort_at(value.first_word, values);
  if (!all) return std::nullopt;
  const Deprel relation = words_[all->last].deprel;
  bool complete = false;
  for (std::uint32_t w = all->last + 1; !complete && w < words_.size();) {
    const bool comma = words_[w].xpos == Xpos::COMMA;
    complete = words_[w].lemma == "and" || (comma && w + 1 < words_.size() && words_[w + 1].lemma == "and");
    if (!comma && !complete) break;
    const auto more = sort_at(w + (comma && complete ? 2 : 1), values);
    // "Killed two women, and a man was hurt": that one begins another clause.
    if (!more || (words_[more->last].deprel == Deprel::nsubj && relation != Deprel::nsubj)) return std::nullopt;
    all = Headcount{all->sum + more->sum, more->last};
    w = more->last + 1;
  }
  return complete ? all : std::nullopt;
}

}  // namespace crossread::claims
