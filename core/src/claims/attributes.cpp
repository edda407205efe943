#include "claims/attributes.h"

#include <algorithm>
#include <array>

#include "claims/posts.h"
#include "claims/sense.h"
#include "entities/roles.h"
#include "entities/word_lists.h"
#include "text/chars.h"
#include "text/word_list.h"
#include "text/word_set.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Lemmas too general to say what a sentence is about.
constexpr text::WordSet general({
     "be", "have", "do", "say", "tell", "make", "take", "get", "go", "come", "give", "include", "add",
     "call", "put", "see", "know", "new", "other", "more", "many", "last", "next", "first", "same",
     "such", "own", "number", "total", "year", "month", "week", "day", "hour", "minute", "time",
     "today", "yesterday", "tomorrow", "mr", "mrs", "ms", "dr", "part", "way", "thing", "about",
     "some", "most", "several", "least", "former", "also", "report", "accord"});

bool content(const Word& w) {
  if (w.upos != Upos::NOUN && w.upos != Upos::PROPN && w.upos != Upos::VERB && w.upos != Upos::ADJ)
    return false;
  return !general.has(text::word_key(w.lemma));
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::optional<FindingKind> kind_of(values::Kind kind) {
  switch (kind) {
    case values::Kind::duration: return FindingKind::duration;
    case values::Kind::time: return FindingKind::time;
    case values::Kind::count: return FindingKind::count;
    case values::Kind::money: return FindingKind::money;
    case values::Kind::percentage: return FindingKind::percentage;
    case values::Kind::measure: return FindingKind::measure;
    case values::Kind::age: return FindingKind::age;
    case values::Kind::ordinal: return FindingKind::ordinal;
    case values::Kind::score: return FindingKind::outcome;
    case values::Kind::date: return FindingKind::date;
    case values::Kind::set: return std::nullopt;
  }
  return std::nullopt;
}

std::vector<bool> words_in(std::span<const values::Value> values, std::size_t words) {
  std::vector<bool> out(words, false);
  for (const values::Value& v : values)
    for (std::uint32_t w = v.first_word; w < v.end_word; ++w) out[w] = true;
  return out;
}

constexpr std::uint32_t partitive_reach = 8;  // words from "of" at the head of a sentence to its noun

// Nouns that say over what time a figure is, and never of what.
constexpr auto times = std::to_array<std::string_view>(
    {"year", "month", "quarter", "week", "day", "period", "decade", "season", "summer", "winter", "spring", "autumn", "fall"});

// Before what something was, which it rose or fell from.
constexpr auto baselines = std::to_array<std::string_view>({"from", "than"});

// Verbs by which something is put at a figure, and those whose subject is what comes to it.
constexpr auto putting = std::to_array<std::string_view>({"put", "set", "estimate", "reckon", "value", "assess", "price"});
constexpr auto amounting = std::to_array<std::string_view>(
    {"stand", "rise", "climb", "fall", "drop", "grow", "increase", "reach", "total", "number", "come", "amount", "exceed",
     "remain", "slow", "ease", "slip", "decline", "jump", "surge", "hit", "attain", "average", "slump", "plunge", "shrink", "widen"});

}  // namespace

AttributeReader::AttributeReader(const text::Document& document, const language::Annotation& annotation,
                                 const language::Tree& tree, const entities::Entities& entities,
                                 std::span<const values::Value> values,
                                 std::span<const quotes::Quote> quotes, const EventReader& events,
                                 std::span<const Event> event_list)
    : document_(document), annotation_(annotation), words_(annotation.words), tree_(tree), entities_(entities),
      values_(values), quotes_(quotes), events_(events), event_list_(event_list),
      in_value_(words_in(values, annotation.words.size())), quote_at_(annotation.words.size(), no_index),
      in_context_(document, annotation, tree, entities), settings_(document, annotation, tree, in_value_),
      tolls_(words_, tree, events, event_list) {
  // Enclosing quotations come before what they enclose, so the innermost one is painted last.
  for (std::size_t q = 0; q < quotes.size(); ++q) {
    if (quotes[q].kind == QuoteKind::other) continue;
    for (const Span& content : quotes[q].content) {
      auto w = std::partition_point(words_.begin(), words_.end(),
                                    [&](const Word& x) { return x.span.begin < content.begin; });
      for (; w != words_.end() && w->span.end <= content.end; ++w)
        quote_at_[static_cast<std::size_t>(w - words_.begin())] = static_cast<Index>(q);
    }
  }
}

std::vector<Claim> AttributeReader::read() const {
  std::vector<Claim> out;
  for (std::size_t v = 0; v < values_.size(); ++v) add_value(static_cast<Index>(v), out);
  for (Claim& post : read_posts(document_, annotation_, tree_, entities_)) out.push_back(std::move(post));
  for (Claim& claim : out) set_voice(claim);
  std::stable_sort(out.begin(), out.end(), [](const Claim& a, const Claim& b) {
    return a.passage.begin < b.passage.begin;
  });
  return out;
}

std::uint32_t AttributeReader::sentence_of(std::uint32_t byte) const {
  const auto after = std::upper_bound(
      document_.sentences.begin(), document_.sentences.end(), byte,
      [](std::uint32_t at, const text::Sentence& s) { return at < s.span.begin; });
  return after == document_.sentences.begin()
             ? 0 : static_cast<std::uint32_t>(after - document_.sentences.begin() - 1);
}

// What a claim is about, as sorted lemmas without repetition: the measured noun `word` with its modifiers, what is told
// of it, and the event it belongs to. Values and function words are left out.
std::vector<std::string> AttributeReader::frame_of(std::uint32_t word, std::uint32_t head, Index event) const {
  std::vector<std::string> words;
  const auto frame = [&](std::uint32_t w) {
    if (!in_value_[w] && content(words_[w])) words.push_back(lower(words_[w].lemma));
  };
  const auto with_modifiers = [&](std::uint32_t w) {
    frame(w);
    for (std::uint32_t c : tree_.children(w))
      if (words_[c].deprel == Deprel::compound || words_[c].deprel == Deprel::amod ||
          words_[c].deprel == Deprel::nmod)
        frame(c);
  };
  with_modifiers(word);
  // The word above says what is told of the noun, and that word's own arguments of what or whom.
  std::int32_t above = words_[head].head;
  for (int step = 0; above >= 0 && step < 2; ++step) {
    const auto a = static_cast<std::uint32_t>(above);
    frame(a);
    if (words_[a].upos == Upos::VERB)
      for (std::uint32_t c : tree_.children(a))
        if (words_[c].deprel == Deprel::nsubj || words_[c].deprel == Deprel::obj) with_modifiers(c);
    if (words_[a].upos == Upos::VERB) break;
    above = words_[a].head;
  }
  if (event != no_index) frame(event_list_[static_cast<std::size_t>(event)].head);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

Index AttributeReader::person_near(const values::Value& value, std::uint32_t head) const {
  const auto person = [&](Index entity) {
    return entity != no_index && entities_.list[static_cast<std::size_t>(entity)].kind == EntityKind::person;
  };
  // "Mara Voss, a 54-year-old who keeps goats": a description right behind a name is of its bearer.
  if (value.first_word >= 3 && words_[value.first_word - 1].lemma == "a" && words_[value.first_word - 2].xpos == language::Xpos::COMMA &&
      words_[value.first_word - 3].upos == Upos::PROPN) {
    if (const Index named = in_context_.name_before(value.first_word - 2); person(named)) return named;
    // The name may be but the first part of whom the whole phrase is read to mention.
    if (const Index named = entities_.of_word(value.first_word - 3); person(named)) return named;
    const std::int32_t first = words_[value.first_word - 3].head;
    if (first >= 0 && words_[value.first_word - 3].deprel == Deprel::flat)
      if (const Index named = entities_.of_word(static_cast<std::uint32_t>(first)); person(named)) return named;
  }
  std::int32_t at = static_cast<std::int32_t>(head);
  for (int step = 0; at >= 0 && step < 3; ++step, at = words_[static_cast<std::size_t>(at)].head)
    if (person(entities_.of_word(static_cast<std::uint32_t>(at))))
      return entities_.of_word(static_cast<std::uint32_t>(at));
  // "Mara Voss, 54, said": the name right before the comma, whatever the parser made of it.
  if (value.first_word >= 2 && words_[value.first_word - 1].upos == Upos::PUNCT &&
      person(in_context_.name_before(value.first_word - 1)))
    return in_context_.name_before(value.first_word - 1);
  return no_index;
}

// Whether the noun beside a value says what it is of: "8 percent on a year ago" and "7.6% year over year" are of no year.
bool AttributeReader::names_a_thing(const values::Value& value) const {
  if (value.of_word < 0) return false;
  const auto noun = static_cast<std::uint32_t>(value.of_word);
  if (value.kind == values::Kind::ordinal || value.kind == values::Kind::duration || noun < value.end_word) return true;
  if (in_value_[noun] || in(times, words_[noun].lemma)) return false;
  // "A strike day costs the firm $3 million": no more than its neighbour.
  const bool sum = value.kind == values::Kind::money || value.kind == values::Kind::percentage;
  return !sum || noun > value.first_word || tree_.case_of(tree_.head_of(value.first_word, value.end_word)).has_value();
}

// "Of the 27 patients, three have died", "of all customers, 14 percent had light": whose share it is stands at the head of
// the sentence.
std::optional<std::uint32_t> AttributeReader::out_of(const values::Value& value, std::uint32_t sentence) const {
  const std::uint32_t first = document_.sentences[sentence].first_token;
  if (text::lower(words_[first].lemma) != "of") return std::nullopt;
  for (std::uint32_t w = first + 1; w < value.first_word && w < first + partitive_reach && words_[w].upos != Upos::VERB; ++w)
    if (words_[w].upos == Upos::NOUN && !in_value_[w]) return w;
  return std::nullopt;
}

// "The landing was its third of the winter": the season says in which row the subject stands, and not what stands in it.
std::optional<std::uint32_t> AttributeReader::of_season(const values::Value& value, const Setting& setting) const {
  if (value.of_word < static_cast<std::int32_t>(value.end_word) || words_[value.end_word].lemma != "of" || setting.subject < 0) return std::nullopt;
  const auto subject = static_cast<std::uint32_t>(setting.subject);
  const bool season = in(times, words_[static_cast<std::size_t>(value.of_word)].lemma);
  return season && words_[subject].upos == Upos::NOUN && !in_value_[subject] ? std::optional(subject) : std::nullopt;
}

// "Turnout was 51 percent", "the rate fell to 6 percent", "police put the crowd at 8,000": what is measured is the
// subject of the predicate, or what somebody puts at a figure.
std::optional<std::uint32_t> AttributeReader::measured(FindingKind kind, std::uint32_t head) const {
  if (kind != FindingKind::count && kind != FindingKind::money && kind != FindingKind::percentage) return std::nullopt;
  const auto noun = [&](std::optional<std::uint32_t> w) {
    return w && (words_[*w].upos == Upos::NOUN || words_[*w].upos == Upos::PROPN) && !in_value_[*w] ? w : std::nullopt;
  };
  if (tree_.child(head, Deprel::cop)) return noun(tree_.child(head, Deprel::nsubj));
  if (words_[head].head < 0) return std::nullopt;
  const auto verb = static_cast<std::uint32_t>(words_[head].head);
  // "Rents are 8 percent higher", "the tank is 40 percent full".
  const bool described = kind == FindingKind::percentage && words_[verb].upos != Upos::VERB && tree_.child(verb, Deprel::cop);
  if (described || words_[verb].lemma == "worth") return noun(tree_.child(verb, Deprel::nsubj));
  if (words_[verb].upos != Upos::VERB) return std::nullopt;
  const bool passive = tree_.passive(verb);
  const auto marker = tree_.case_of(head);
  if (in(putting, words_[verb].lemma) && marker && words_[*marker].lemma == "at")
    return noun(tree_.child(verb, passive ? Deprel::nsubj : Deprel::obj));
  return in(amounting, words_[verb].lemma) && !passive ? noun(tree_.child(verb, Deprel::nsubj)) : std::nullopt;
}

// What was done so many times: "the third time that they met", "was put off for the third time", "caught fire three times".
std::uint32_t AttributeReader::done_at(std::uint32_t time) const {
  for (const Deprel relation : {Deprel::acl, Deprel::ccomp, Deprel::csubj, Deprel::advcl})
    if (const auto clause = tree_.child(time, relation); clause && *clause > time && words_[*clause].upos == Upos::VERB) return *clause;
  const Word& w = words_[time];
  const bool adjunct = w.deprel == Deprel::obl || w.deprel == Deprel::advmod || w.deprel == Deprel::obj;
  if (adjunct && w.head >= 0 && words_[static_cast<std::size_t>(w.head)].upos == Upos::VERB) return static_cast<std::uint32_t>(w.head);
  return time;
}

// One person by description: "man", or the age itself as in "the 43-year-old"; not a case, nor
// everyone of an age.
bool AttributeReader::of_one_person(std::uint32_t word) const {
  const Word& w = words_[word];
  if (w.xpos == language::Xpos::NNS) return false;
  return in_value_[word] || w.upos != Upos::NOUN || in_context_.one_person(word);
}

// "The tree": what has an age and is nobody.
bool AttributeReader::of_a_thing(std::uint32_t word, double years) const {
  constexpr double oldest = 120;  // of people
  const entities::NounInfo info = entities::noun_info(text::lower(words_[word].lemma));
  const Index entity = entities_.of_word(word);
  const bool person = entity != no_index && entities_.list[static_cast<std::size_t>(entity)].kind == EntityKind::person;
  return !in_value_[word] && words_[word].upos == Upos::NOUN && words_[word].lemma != "age" && !info.any() && (years > oldest || !info.maybe) && !person;
}

// "Fall to nothing over five years" takes five; "waited over five hours" and "for over five years" are more.
std::optional<Meaning> AttributeReader::taken_over(const values::Value& value) const {
  static constexpr auto lasting = std::to_array<std::string_view>(
      {"last", "take", "spend", "wait", "be", "live", "work", "serve", "stay", "stand", "need", "require", "have", "exist", "survive", "run", "drive", "walk", "queue", "remain"});
  const std::uint32_t first = value.first_word;
  if (value.kind != values::Kind::duration || value.hedge != values::Hedge::more_than || first == 0 || words_[first].lemma != "over") return std::nullopt;
  const Word& before = words_[first - 1];
  const bool particle = before.deprel == Deprel::compound || before.deprel == Deprel::advmod;  // "taper off over five years"
  if ((before.upos == Upos::ADP && !particle) || before.upos == Upos::DET || before.upos == Upos::PUNCT || before.upos == Upos::CCONJ || in(lasting, before.lemma)) return std::nullopt;
  Meaning during{FindingKind::duration, value, no_index};
  during.value.hedge = values::Hedge::none;
  during.value.low = during.value.high = value.value;
  return during;
}

void AttributeReader::add_value(Index index, std::vector<Claim>& out) const {
  const values::Value& value = values_[static_cast<std::size_t>(index)];
  const auto kind = kind_of(value.kind);
  // "For days" gives no length that another could differ from, nor does "three times in as many years".
  const bool as_many = value.first_word > 0 && words_[value.first_word - 1].lemma == "as";
  const bool vague = value.kind == values::Kind::duration && value.hedge == values::Hedge::dozens &&
                     (value.end_word == value.first_word + 1 || as_many);
  if (vague || !kind || value.end_word <= value.first_word || torn(value) || one_of_two(value)) return;
  if (const auto during = taken_over(value)) return add_meaning(index, FindingKind::duration, &*during, out);
  if (const auto last = in_context_.never_before(value)) add_meaning(index, last->kind, &*last, out);
  if (const auto meant = in_context_.read(value)) {
    add_meaning(index, meant->kind, &*meant, out);
  } else if (*kind != FindingKind::time) {
    add_meaning(index, *kind, nullptr, out);
  } else {
    add_time(index, out);
  }
}

// "Up from 6 % in March": the day of what something rose or fell from, and not of the news.
bool AttributeReader::of_baseline(const values::Value& value) const {
  const std::uint32_t preposition = value.first_word - 1;
  if (value.first_word == 0 || words_[preposition].upos != Upos::ADP) return false;
  const auto before = std::partition_point(values_.begin(), values_.end(), [&](const values::Value& v) { return v.first_word < preposition; });
  if (before == values_.begin()) return false;
  const values::Value& figure = *std::prev(before);
  return figure.end_word == preposition && figure.first_word > 0 && figure.kind != values::Kind::date && in(baselines, words_[figure.first_word - 1].lemma);
}

void AttributeReader::add_meaning(Index index, FindingKind kind, const Meaning* meant, std::vector<Claim>& out) const {
  const values::Value& value = values_[static_cast<std::size_t>(index)];
  if (kind == FindingKind::date && (!value.low || !value.high || *value.high - *value.low > widest_date)) return;
  const std::uint32_t head = tree_.head_of(value.first_word, value.end_word);
  Claim claim;
  claim.kind = kind;
  claim.value = index;
  if (meant) claim.meant = meant->value;
  claim.passage = value.span;
  claim.sentence = sentence_of(value.span.begin);
  claim.setting = settings_.read(head, value.first_word, value.end_word, claim.sentence);
  claim.setting.sense = sense_of(words_, tree_, value, head, claim.setting);
  if (kind == FindingKind::date) {
    if (of_baseline(value) || in_dateline(claim.sentence) || told_before_or_counts(value, claim.setting.marker) || names_which(value, head)) return;
    const auto question = question_of(claim.setting);
    if (!question) return;
    if (!question->empty()) {
      if (!claim.meant) claim.meant = value;
      claim.meant->dimension = *question;
      // "In office since 2002" may be told of the vote and "since 2003" of the oath: a year since which meets the next one.
      if (*question == "from" && *value.high - *value.low > widest_part_of_year) *claim.meant->high += 1;
    }
  }
  if (kind == FindingKind::count && names_a_sort(value)) return;
  if (kind == FindingKind::duration && looks_back(value)) return;
  if (kind == FindingKind::measure && names_a_race(value)) return;
  if (kind == FindingKind::ordinal && value.dimension.empty() && no_rank(value, head)) return;
  claim.event = events_.event_of(head);
  const bool sum = kind == FindingKind::money, counted = kind == FindingKind::count || kind == FindingKind::percentage;
  std::uint32_t word = head;
  if (const auto row = kind == FindingKind::ordinal ? of_season(value, claim.setting) : std::nullopt) word = *row;
  else if (names_a_thing(value)) word = static_cast<std::uint32_t>(value.of_word);
  else if (const auto whole = counted || sum ? out_of(value, claim.sentence) : std::nullopt) {
    word = *whole;
    if (sum) claim.setting.sense = Sense::narrowed;  // "of the debts, £85,000 was owed to the bank"
    const std::int32_t subject = claim.setting.subject;
    if (subject >= static_cast<std::int32_t>(value.first_word) && subject < static_cast<std::int32_t>(value.end_word))
      claim.setting.subject = static_cast<std::int32_t>(word);
  } else if (const auto subject = measured(kind, head)) word = *subject;
  else word = told_of(head);
  if (in_value_[word] && claim.setting.verb >= 0) word = static_cast<std::uint32_t>(claim.setting.verb);
  // "147 trapped in gondola": the number alone says nothing of what it is of.
  if (in_value_[word])
    if (const auto told = tree_.child(word, Deprel::acl)) word = *told;
  if ((kind == FindingKind::count || kind == FindingKind::ordinal) && words_[word].lemma == "time") {
    word = done_at(word);
    claim.event = events_.event_of(word);
  }
  // "A 12-strong crew", "the march was 400 strong".
  if (kind == FindingKind::count && words_[word].lemma == "strong") {
    const std::int32_t noun = words_[word].head;
    if (noun >= 0 && words_[static_cast<std::size_t>(noun)].upos == Upos::NOUN) word = static_cast<std::uint32_t>(noun);
    else word = tree_.child(word, Deprel::nsubj).value_or(word);
  }
  // "$4,200 worth of rugs" is of the rugs.
  if (words_[word].lemma == "worth")
    if (const auto goods = tree_.child(word, Deprel::nmod)) word = *goods;
  if (kind == FindingKind::duration) {
    const Index measured = events_.measured_event(value);
    if (measured != no_index) claim.event = measured;
    if (measured != no_index) word = event_list_[static_cast<std::size_t>(measured)].head;
  }
  if (kind == FindingKind::date) word = what_took_place(word);
  if (kind == FindingKind::date && claim.event != no_index)
    word = event_list_[static_cast<std::size_t>(claim.event)].head;
  if (kind == FindingKind::age) {
    claim.entity = meant && meant->person != no_index ? meant->person : person_near(value, head);
    const bool decade = value.grain >= 10 && value.value < 100;  // "lawmakers in their 80s" are many
    if (claim.entity == no_index && !meant) {
      const bool of_nobody = decade || !of_one_person(word);
      if (!decade) claim.entity = in_context_.bearer(head, of_nobody);
      // Nor is "18-20-year-olds" a thing.
      const bool exact = value.hedge != values::Hedge::range && words_[value.end_word - 1].xpos != language::Xpos::NNS;
      const bool known = claim.entity != no_index && entities_.list[static_cast<std::size_t>(claim.entity)].kind == EntityKind::person;
      if (of_nobody && !known && exact && !decade && of_a_thing(word, value.value)) {
        claim.entity = no_index;
        // "The skis are 2,900 years old": held against the ages of other things, and of no person.
        claim.meant = value;
        claim.meant->dimension = "antiquity";
      } else if (of_nobody && claim.entity == no_index) {
        return;
      }
    }
  }
  claim.topic = word;
  claim.frame = frame_of(word, names_a_thing(value) ? word : head, claim.event);
  if (kind == FindingKind::count) claim.toll = tolls_.read(value, word, head);
  // That there was none is told of many things; only whom it befell is counted.
  if (kind == FindingKind::count && value.value == 0 && claim.toll == EventClass::open) return;
  claim.forecast = value.scope == values::Scope::expected ||
                   (claim.event != no_index && event_list_[static_cast<std::size_t>(claim.event)].forecast);
  out.push_back(std::move(claim));
  if (out.back().toll != EventClass::open) add_sum(value, out);
}

// "Killed two women and a man": the toll is three, and the two are a part of it.
void AttributeReader::add_sum(const values::Value& value, std::vector<Claim>& out) const {
  const auto all = tolls_.all_sorts(value, values_);
  if (!all) return;
  Claim sum = out.back();
  sum.meant = value;
  sum.meant->value = all->sum;
  sum.meant->low = sum.meant->high = all->sum;
  sum.passage.end = words_[all->last].span.end;
  Claim& part = out.back();
  part.toll = EventClass::open;
  if (!part.meant) part.meant = value;
  part.meant->scope = values::Scope::part;
  out.push_back(std::move(sum));
}

// What is told of by a value that hangs on nothing but its subject: the slab, of "the slab was 400 metres"; what
// happened then, of "it was five past eleven when it fell". Else the word above, past words for parts of a day.
std::uint32_t AttributeReader::told_of(std::uint32_t head) const {
  if (tree_.child(head, Deprel::cop)) {
    const auto subject = tree_.child(head, Deprel::nsubj);
    if (subject && (words_[*subject].upos == Upos::NOUN || words_[*subject].upos == Upos::PROPN) && !in_value_[*subject]) return *subject;
    for (const std::uint32_t c : tree_.children(head))
      if (words_[c].deprel == Deprel::advcl && words_[c].upos == Upos::VERB) return c;
  }
  std::uint32_t word = head;
  do {
    if (words_[word].head < 0) break;
    word = static_cast<std::uint32_t>(words_[word].head);
  } while (in(parts_of_time, words_[word].lemma) || (in_value_[word] && words_[word].upos == Upos::NUM));
  return full_verb(words_, tree_, word);
}

// What a verb says no more of than that it was: the surgery, of "the surgery took place on 3 June", "was held".
std::uint32_t AttributeReader::what_took_place(std::uint32_t verb) const {
  static constexpr auto being = std::to_array<std::string_view>({"happen", "occur"});
  static constexpr auto giving = std::to_array<std::string_view>({"hold", "stage", "host", "schedule", "carry", "perform"});
  const std::string_view lemma = words_[verb].lemma;
  const bool place = lemma == "take" && verb + 1 < words_.size() && words_[verb + 1].lemma == "place";
  if (words_[verb].upos != Upos::VERB || !(place || in(being, lemma) || (in(giving, lemma) && tree_.passive(verb)))) return verb;
  const auto subject = tree_.child(verb, Deprel::nsubj);
  return subject && words_[*subject].upos == Upos::NOUN && !in_value_[*subject] ? *subject : verb;
}

// "A 5. 3 - magnitude quake": a figure that was torn apart at its point is none of the two that are left. The part behind
// the point has one digit, since no sentence begins with so small a figure: "it was 54. 12 people" are two figures.
bool AttributeReader::torn(const values::Value& value) const {
  const std::string_view text = document_.utf8;
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const auto point = [&](std::size_t at) { return at + 1 < text.size() && text[at] == '.' && text[at + 1] == ' '; };
  const auto fraction = [&](std::size_t at) { return digit(at) && !digit(at + 1); };
  const std::size_t begin = value.figure.begin, end = value.figure.end;
  if (end <= begin || !digit(begin)) return false;
  const bool whole_before = begin >= 3 && point(begin - 2) && digit(begin - 3) && !(begin >= 6 && digit(begin - 6));
  return (whole_before && fraction(begin)) || (digit(end - 1) && point(end) && fraction(end + 2));
}

// "The 7.6 and 7.5 magnitude quakes", "rates of 5 and 7 per cent": which of the two another article's figure stands
// against is not told.
bool AttributeReader::one_of_two(const values::Value& value) const {
  switch (value.kind) {
    case values::Kind::count: case values::Kind::measure: case values::Kind::percentage: case values::Kind::money: break;
    default: return false;
  }
  const auto number = [&](std::uint32_t w) { return w < words_.size() && words_[w].upos == Upos::NUM; };
  const auto joined = [&](std::uint32_t w) { return w < words_.size() && words_[w].upos == Upos::CCONJ; };
  const auto sign = [&](std::uint32_t w) { return w < words_.size() && words_[w].upos == Upos::SYM ? w + 1 : w; };
  const std::uint32_t first = value.first_word, end = value.end_word;
  return (first >= 2 && joined(first - 1) && number(first - 2) && in_value_[first - 2]) ||
         (number(end - 1) && joined(end) && number(sign(end + 1)));
}

// "The first two doses" are some of several, "kindergarten through sixth grade" is a stretch, and "it went well the
// first time" is a time before. None is a place in a row.
bool AttributeReader::no_rank(const values::Value& value, std::uint32_t head) const {
  if (value.end_word < words_.size() && words_[value.end_word].upos == Upos::NUM) return true;
  if (value.first_word > 0 && words_[value.first_word - 1].lemma == "through") return true;
  const std::int32_t above = words_[head].head;
  if (above < 0 || words_[static_cast<std::size_t>(above)].lemma != "time") return false;
  const auto time = static_cast<std::uint32_t>(above);
  const Deprel relation = words_[time].deprel;
  return (relation == Deprel::obl || relation == Deprel::advmod) && !tree_.case_of(time);
}

// "A two-pointer", "a six-pack": a word for a sort of thing, not how many there were. "A two-page letter" counts.
bool AttributeReader::names_a_sort(const values::Value& value) const {
  const std::uint32_t noun = value.end_word + 1;
  if (noun >= words_.size() || words_[value.end_word].lemma != "-" || words_[noun].upos != Upos::NOUN) return false;
  return words_[noun].deprel != Deprel::compound && words_[noun].deprel != Deprel::amod;
}

// "Prices rose 2.5% in the year to August": how far back one looks.
bool AttributeReader::looks_back(const values::Value& value) const {
  return words_[value.first_word].lemma == "the" && value.end_word < words_.size() && words_[value.end_word].lemma == "to";
}

// "Won the women's 200 metres", "a heat of the 100 metres": the length is the name of a race.
bool AttributeReader::names_a_race(const values::Value& value) const {
  static constexpr auto courses = std::to_array<double>({50, 60, 100, 200, 400, 800, 1500, 3000, 5000, 10000});
  if (value.dimension != "length" || value.first_word == 0 || std::find(courses.begin(), courses.end(), value.value) == courses.end()) return false;
  const Word& before = words_[value.first_word - 1];
  const bool led = before.lemma == "the" || before.xpos == language::Xpos::POS;
  const Upos next = value.end_word < words_.size() ? words_[value.end_word].upos : Upos::PUNCT;
  return led && (next == Upos::PUNCT || next == Upos::NOUN || next == Upos::VERB || next == Upos::AUX || (next == Upos::ADP && words_[value.end_word].lemma != "of" && words_[value.end_word].lemma != "to"));
}

std::pair<bool, Index> AttributeReader::voice_at(std::uint32_t word) const {
  const Index quote = quote_at_[word];
  if (quote == no_index) return {false, no_index};
  const auto& speaker = quotes_[static_cast<std::size_t>(quote)].speaker;
  return {true, speaker ? speaker->entity : no_index};
}

void AttributeReader::set_voice(Claim& claim) const {
  const text::Sentence& sentence = document_.sentences[claim.sentence];
  const auto first = words_.begin() + sentence.first_token, last = words_.begin() + sentence.end_token;
  const auto word = std::partition_point(
      first, last, [&](const Word& w) { return w.span.end <= claim.passage.begin; });
  if (word == last) return;
  const auto [attributed, voice] = voice_at(static_cast<std::uint32_t>(word - words_.begin()));
  claim.attributed = attributed;
  claim.voice = voice;
  if (attributed || claim.value == no_index) return;
  const values::Value& value = values_[static_cast<std::size_t>(claim.value)];
  const bool day = claim.kind == FindingKind::date || claim.kind == FindingKind::time;
  claim.voice = settings_.voice(claim.setting, tree_.head_of(value.first_word, value.end_word), claim.sentence, day, entities_);
  claim.attributed = claim.voice != no_index || !claim.setting.teller.empty();
}

}  // namespace crossread::claims
