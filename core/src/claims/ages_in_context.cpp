#include "claims/in_context.h"

#include <array>

#include "entities/word_lists.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using language::Xpos;
using text::in;

constexpr double oldest = 110;
constexpr double grown_up = 16;  // what turns so many, and not into so many, is a person

constexpr auto eldest = std::to_array<std::string_view>({"young", "old", "youngest", "oldest", "eldest", "elder", "younger"});

// Words before the noun of a day that has no preposition: "last week", "this month".
constexpr auto beside_times = std::to_array<std::string_view>({"last", "next", "this", "earlier", "later", "just"});

constexpr auto back_then = std::to_array<std::string_view>({"when", "since", "until", "till", "before", "if"});

constexpr auto parents = std::to_array<std::string_view>(
    {"mother", "father", "parent", "mum", "mom", "dad", "grandmother", "grandfather", "grandparent", "granny", "gran"});

// Adverbs that say of an age how young or old that is.
constexpr auto young_or_old = std::to_array<std::string_view>({"just", "only", "still", "barely", "already", "now"});

// How near another bracket makes of this one an item of a list.
constexpr std::uint32_t bracket_reach = 12;

}  // namespace

bool ContextReader::is_person(Index entity) const {
  return entity != no_index && entities_.list[static_cast<std::size_t>(entity)].kind == EntityKind::person;
}

bool ContextReader::one_person(std::uint32_t word) const {
  const Word& w = words_[word];
  if (w.upos != Upos::NOUN || w.xpos == Xpos::NNS) return false;
  const auto kinds = entities::word_lists::nouns.find(w.lemma);
  if (!kinds) return false;
  // "Case" is a person in its last sense, "climber" a plant in its first: who does a thing is a person.
  const bool doer = w.lemma.ends_with("er") || w.lemma.ends_with("or") || w.lemma.ends_with("ist");
  return kinds->find_first_of(doer ? "pmfx" : "pmf") != std::string_view::npos;
}

// "The man", "the man at the wheel".
bool ContextReader::person_phrase_ends(std::uint32_t word) const {
  for (int step = 0; !one_person(word); ++step) {
    const Word& w = words_[word];
    if (step == 2 || w.deprel != Deprel::nmod || w.head < 0 || static_cast<std::uint32_t>(w.head) > word) return false;
    word = static_cast<std::uint32_t>(w.head);
  }
  return true;
}

// A person as subject: named, described, "he" or "she", or "the youngest".
bool ContextReader::someone(std::uint32_t word) const {
  const Word& w = words_[word];
  if (is_person(entities_.of_word(word)) && w.xpos != Xpos::NNS) return true;
  return one_person(word) || w.lemma == "he" || w.lemma == "she" || (superlative(w) && in(eldest, w.lemma));
}

// The person that a subject names; "who" has the one before it.
Index ContextReader::named_by(std::uint32_t subject) const {
  if (lemma(subject) != "who") return is_person(entities_.of_word(subject)) ? entities_.of_word(subject) : no_index;
  if (subject == 0) return no_index;
  const Index before = entity_ending_[lemma(subject - 1) == "," ? subject - 1 : subject];
  // Whoever is told of by "who" is a person, be the name a bare one of which nobody knows.
  return before != no_index && (is_person(before) || entities_.list[static_cast<std::size_t>(before)].kind == EntityKind::other) ? before : no_index;
}

Index ContextReader::bearer(std::uint32_t head, bool pronouns) const {
  auto at = static_cast<std::int32_t>(head);
  bool adjunct = false;  // "at the age of", "aged": of the time of a deed, which is now where he dies
  for (int step = 0; at >= 0 && step < 4; ++step, at = words_[static_cast<std::size_t>(at)].head) {
    const auto w = static_cast<std::uint32_t>(at);
    adjunct = adjunct || lemma(w) == "age" || lemma(w) == "aged";
    if (const auto subject = tree_.child(w, Deprel::nsubj)) {
      if (!pronouns && words_[*subject].upos == Upos::PRON && lemma(*subject) != "who") return no_index;
      return !adjunct || event_class(lemma(w)) == EventClass::death ? named_by(*subject) : no_index;
    }
  }
  return no_index;
}

// Whether another bracket stands near the one from `open` to `close`.
bool ContextReader::other_bracket(std::uint32_t open, std::uint32_t close) const {
  const auto is = [&](std::uint32_t w, std::string_view sign) { return lemma(w) == sign; };
  for (std::uint32_t w = open, n = 0; w > 0 && n < bracket_reach; --w, ++n)
    if (is(w - 1, ")")) return true;
  for (std::uint32_t w = close + 1, n = 0; w < words_.size() && n < bracket_reach; ++w, ++n)
    if (is(w, "(")) return true;
  return false;
}

std::optional<Meaning> ContextReader::age(const values::Value& value) const {
  const bool range = value.hedge == values::Hedge::range;
  if (!value.low || !value.high || (!range && value.low != value.high) || !whole_number(value.value)) return std::nullopt;
  const bool years = value.kind == values::Kind::duration;
  if (years ? value.unit != "year" || range : *value.low < 1 || *value.high > oldest) return std::nullopt;
  const std::uint32_t first = value.first_word, end = value.end_word;
  const std::uint32_t head = tree_.head_of(first, end);
  const std::int32_t above = words_[head].head;
  const auto marker = tree_.case_of(head);
  Meaning meaning;
  meaning.kind = FindingKind::age;
  meaning.value = value;
  meaning.value.kind = values::Kind::age;
  meaning.value.unit = "year";
  meaning.value.dimension = "age";
  meaning.value.low = value.value;
  meaning.value.high = range ? value.high : value.low;
  if (years) meaning.value.high = value.value;
  if (range) {
    // "Adults aged between 18 and 65", "people from 40 to 65".
    const bool aged = first > 0 && lemma(first - 1) == "aged";
    const bool people = above >= 0 && words_[head].deprel == Deprel::nmod && lemma(first) == "from" &&
                        words_[static_cast<std::size_t>(above)].xpos == Xpos::NNS &&
                        (lemma(static_cast<std::uint32_t>(above)) == "person" || lemma(static_cast<std::uint32_t>(above)) == "people" ||
                         lemma(static_cast<std::uint32_t>(above)) == "adult" || lemma(static_cast<std::uint32_t>(above)) == "patient" ||
                         lemma(static_cast<std::uint32_t>(above)) == "child");
    if (!aged && !people) return std::nullopt;
    return meaning;
  }
  // "A boy of 14", "a student of 16 years"; a mother of 12 has twelve children.
  if (above >= 0 && !in(parents, lemma(static_cast<std::uint32_t>(above))) && words_[head].deprel == Deprel::nmod && marker &&
      lemma(*marker) == "of" &&
      static_cast<std::uint32_t>(above) < first && one_person(static_cast<std::uint32_t>(above)))
    return meaning;
  // "Mara Voss, 41 years, arrived".
  const bool closed_years = end < words_.size() && lemma(end) == "," && first >= 2 && lemma(first - 1) == ",";
  if (years && closed_years && is_person(entity_ending_[first - 1])) {
    meaning.person = entity_ending_[first - 1];
    return meaning;
  }
  if (years) return std::nullopt;
  const bool counts = value.of_word >= 0 && (value.of_word < static_cast<std::int32_t>(first) || value.of_word >= static_cast<std::int32_t>(end)) &&
                      words_[static_cast<std::size_t>(value.of_word)].upos == Upos::NOUN && value.of_word > static_cast<std::int32_t>(head);
  const bool closed = end >= words_.size() || words_[end].upos == Upos::PUNCT || words_[end].upos == Upos::CCONJ ||
                      words_[end].upos == Upos::ADP || words_[end].upos == Upos::ADV;
  // "Turned 40 last week".
  const bool day = end < words_.size() && in(beside_times, lemma(end));
  if (counts && !day) return std::nullopt;
  // "He turned 59", "she turns 40 in May": before that day one is a year younger.
  if (above >= 0 && lemma(static_cast<std::uint32_t>(above)) == "turn" && !marker) {
    const auto who = tree_.child(static_cast<std::uint32_t>(above), Deprel::nsubj);
    // "Brandt, a baker for many years, would have turned 59": the parser may lose the subject.
    const Index named = who ? named_by(*who) : no_index;
    if (who ? !someone(*who) && named == no_index : value.value < grown_up) return std::nullopt;
    meaning.value.low = value.value - 1;
    meaning.person = named;
    return meaning;
  }
  if (!closed) return std::nullopt;
  // "Voss, just 22, came in", "the guard, 61, died".
  std::uint32_t at = first;
  while (at > 0 && words_[at - 1].upos == Upos::ADV) --at;
  const bool bracketed = at >= 2 && lemma(at - 1) == "," && end < words_.size() && words_[end].upos == Upos::PUNCT;
  // "In comes Voss, just 22": of a name without a title nobody knows that it is a person's.
  const Index bare = at >= 2 && at < first && in(young_or_old, lemma(first - 1)) ? entity_ending_[at - 1] : no_index;
  if (bracketed && bare != no_index && entities_.list[static_cast<std::size_t>(bare)].kind == EntityKind::other) {
    meaning.person = bare;
    return meaning;
  }
  // "Voss (52) is in hospital", as papers of some countries print it; a list of such brackets may be of minutes or votes.
  if (at >= 1 && lemma(at - 1) == "(" && end < words_.size() && lemma(end) == ")" && value.value >= grown_up &&
      is_person(entity_ending_[at - 1]) && !other_bracket(at - 1, end)) {
    meaning.person = entity_ending_[at - 1];
    return meaning;
  }
  if (bracketed && (is_person(entity_ending_[at - 1]) || person_phrase_ends(at - 2))) {
    meaning.person = is_person(entity_ending_[at - 1]) ? entity_ending_[at - 1] : no_index;
    return meaning;
  }
  // "Wells is 19", "the youngest was just 14", "Wells, who is 19".
  const auto subject = tree_.child(head, Deprel::nsubj);
  if (tree_.child(head, Deprel::cop) && subject && lemma(*subject) == "who" && *subject > 0 && value.value >= 3) {
    meaning.person = named_by(*subject);
    return meaning;
  }
  // "Since she was 12", "when he was 19": an age of long ago.
  for (const std::uint32_t c : tree_.children(head))
    if ((words_[c].deprel == Deprel::mark || words_[c].deprel == Deprel::advmod) && in(back_then, lemma(c))) return std::nullopt;
  if (tree_.child(head, Deprel::cop) && !marker && first == head && subject && someone(*subject) && value.value >= 3) {
    meaning.person = is_person(entities_.of_word(*subject)) ? entities_.of_word(*subject) : no_index;
    return meaning;
  }
  // "He died at 88", "Ada Lund, dead at 88".
  if (above >= 0 && marker && lemma(*marker) == "at" && value.value >= grown_up &&
      (lemma(static_cast<std::uint32_t>(above)) == "die" || lemma(static_cast<std::uint32_t>(above)) == "dead")) {
    const auto death = static_cast<std::uint32_t>(above);
    const auto who = tree_.child(death, Deprel::nsubj);
    meaning.person = who ? named_by(*who) : death > 0 && lemma(death - 1) == "," ? entity_ending_[death - 1] : no_index;
    if (meaning.person != no_index && is_person(meaning.person)) return meaning;
    return std::nullopt;
  }
  return std::nullopt;
}

// "Her fourteenth birthday": until that day one is a year younger. "The town's 900th" is nobody's.
std::optional<Meaning> ContextReader::birthday(const values::Value& value) const {
  if (value.of_word < 0 || lemma(static_cast<std::uint32_t>(value.of_word)) != "birthday" || value.value < 1 || value.value > oldest) return std::nullopt;
  Meaning meaning;
  meaning.kind = FindingKind::age;
  for (const std::uint32_t c : tree_.children(static_cast<std::uint32_t>(value.of_word))) {
    const std::string_view whose = lemma(c);
    if (c >= value.first_word) break;
    if (is_person(entities_.of_word(c))) meaning.person = entities_.of_word(c);
    else if (whose != "her" && whose != "his" && whose != "my" && words_[c].upos != Upos::DET) return std::nullopt;
  }
  meaning.value = value;
  meaning.value.kind = values::Kind::age;
  meaning.value.unit = "year";
  meaning.value.dimension = "age";
  meaning.value.low = value.value - 1;
  meaning.value.high = value.value;
  return meaning;
}

}  // namespace crossread::claims
