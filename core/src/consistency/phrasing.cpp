#include "consistency/phrasing.h"

#include <algorithm>
#include <array>

#include "consistency/common.h"
#include "entities/places.h"
#include "entities/roles.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

constexpr int unlike = 30;  // nearness below which two words are called different
constexpr int like = 60;    // from here on they may name one thing
constexpr int strange = 10; // below which they have nothing in common

// Nouns that stand for what another word names.
constexpr auto stand_ins = std::to_array<std::string_view>(
    {"one", "other", "thing", "figure", "number", "total", "rest", "half", "majority", "amount", "result", "average", "part", "some", "all", "most"});

// Nouns by which reporters tell one sum of money, each of which they take for the other, whatever dictionaries say.
constexpr std::array<std::string_view, 5> sums[] = {
    {"revenue", "turnover", "sale", "taking", "income"}, {"profit", "earnings", "surplus", "income", "gain"},
    {"pay", "wage", "salary", "income", "earnings"}, {"unemployment", "joblessness", "rate", "level"},
    {"cost", "expense", "spending", "outlay", "expenditure"}};
constexpr auto outlays = std::to_array<std::string_view>(
    {"cost", "price", "bill", "expense", "spending", "sum", "charge", "fee", "outlay", "value", "damage", "loss", "offer", "bid", "deal",
     "proposal", "contract", "package", "plan", "budget", "fund", "pot", "credit", "loan", "grant", "aid", "scheme", "project", "work"});

bool one_sum(std::string_view a, std::string_view b) {
  if (in(outlays, a) && in(outlays, b)) return true;
  return std::any_of(std::begin(sums), std::end(sums), [&](const auto& group) { return in(group, a) && in(group, b); });
}

// "Revenue" and "profit".
bool two_sums(std::string_view a, std::string_view b) {
  const auto known = [](std::string_view word) { return std::any_of(std::begin(sums), std::end(sums), [&](const auto& group) { return in(group, word); }); };
  return known(a) && known(b) && !one_sum(a, b);
}

// Words that tell one of several that bear one name; the others, such as "last", may be told of one alone.
constexpr auto others_of_it = std::to_array<std::string_view>({"old", "former", "previous", "earlier", "next", "other", "another", "second", "third"});
constexpr auto in_a_row = std::to_array<std::string_view>(
    {"first", "second", "third", "fourth", "fifth", "sixth", "old", "new", "former", "previous", "earlier", "next", "other", "another"});

constexpr std::uint8_t label_steps = 3;  // arcs of the tree within which a number of a noun tells what a value is of

constexpr auto periods = std::to_array<std::string_view>({"hour", "day", "night", "week", "month", "year"});
constexpr auto each = std::to_array<std::string_view>({"a", "an", "per", "each", "every"});

/// Reads the words around values of one article.
class Reader {
 public:
  Reader(const Story& story, const Vocabulary& vocabulary, Index article)
      : vocabulary_(vocabulary), article_(article), source_(story.at(article)), words_(source_.annotation.words) {}

  Phrasing read(const claims::Claim& claim) const {
    const claims::Setting& s = claim.setting;
    const values::Value& value = source_.values[static_cast<std::size_t>(claim.value)];
    Phrasing out;
    std::int32_t subject = s.subject;
    if (s.verb >= 0) {
      out.predicate = id(static_cast<std::uint32_t>(s.verb));
      out.phrasal = phrasal(static_cast<std::uint32_t>(s.verb));
    } else if (const std::int32_t copula = copula_of(value); copula >= 0) {
      // "Revenue was 40 million": the verb is "be".
      out.predicate = id(static_cast<std::uint32_t>(copula));
      if (subject < 0) subject = static_cast<std::int32_t>(claim.topic);
    }
    if (subject >= 0 && words_[static_cast<std::size_t>(subject)].upos != Upos::PRON)
      add_subject(static_cast<std::uint32_t>(subject), claim, value, out);
    for (const claims::Slot& slot : s.slots) {
      if (delimits(slot)) out.fillers.push_back(filler(slot));
      if (slot.marker >= 0)
        for (const Contrast& side : vocabulary_.contrasts(id(static_cast<std::uint32_t>(slot.marker)))) out.sides.push_back({side, id(slot.word)});
    }
    for (const claims::NearWord& near : s.near)
      if (near.steps <= label_steps) add_label(near.word, value, out);
    const std::uint32_t behind = value.end_word;
    if (behind + 1 < words_.size() && in(each, words_[behind].lemma) && in(periods, words_[behind + 1].lemma)) out.period = id(behind + 1);
    out.owner = owner(claim.topic);
    return out;
  }

 private:
  LemmaId id(std::uint32_t word) const { return vocabulary_.id(article_, word); }

  void add_subject(std::uint32_t subject, const claims::Claim& claim, const values::Value& value, Phrasing& out) const {
    const Word& word = words_[subject];
    out.subject = id(subject);
    out.which = which(subject);
    out.named = {id(subject)};
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t w = subject > reach ? subject - reach : 0; w < subject; ++w)
      if (words_[w].head == static_cast<std::int32_t>(subject) && (words_[w].deprel == Deprel::compound || words_[w].upos == Upos::PROPN)) out.named.push_back(id(w));
    std::sort(out.named.begin(), out.named.end());
    const bool in_value = subject >= value.first_word && subject < value.end_word;
    // Those counted are told of by many words.
    const bool counted = (claim.kind == FindingKind::count || claim.kind == FindingKind::ordinal) && subject == claim.topic;
    if (word.upos != Upos::NOUN || in_value || counted || in(stand_ins, word.lemma) || !right_before(subject, claim.setting.verb)) return;
    const entities::NounInfo info = entities::noun_info(word.lemma);
    out.sort = info.body ? Phrasing::Sort::body : info.any() || info.maybe ? Phrasing::Sort::other : Phrasing::Sort::thing;
  }

  // Whether a subject stands in the clause of its verb: a parser may hang "the report showed that prices rose" on the report, and
  // "a hike after prices rose" on the hike.
  bool right_before(std::uint32_t subject, std::int32_t verb) const {
    static constexpr auto clause_words = std::to_array<std::string_view>({"after", "before", "since", "as", "while", "when", "until", "that", "which", "who", "because", "if"});
    if (verb < 0) return true;
    const auto end = static_cast<std::uint32_t>(verb);
    if (subject > end) return false;
    for (std::uint32_t w = subject + 1; w < end; ++w)
      if (words_[w].upos == Upos::VERB || words_[w].upos == Upos::SCONJ || in(clause_words, words_[w].lemma)) return false;
    return true;
  }

  // The form of "be" that joins a value to what it is told of; -1 where there is none.
  std::int32_t copula_of(const values::Value& value) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t w = value.first_word > reach ? value.first_word - reach : 0; w < value.first_word; ++w)
      if (words_[w].deprel == Deprel::cop && words_[w].head >= static_cast<std::int32_t>(value.first_word) &&
          words_[w].head < static_cast<std::int32_t>(value.end_word))
        return static_cast<std::int32_t>(w);
    return -1;
  }

  // Which of several it is, reporters tell behind these; "for", "with" and the like tell more of one. Bodies and groups go by
  // many names.
  bool delimits(const claims::Slot& slot) const {
    static constexpr auto delimiting = std::to_array<std::string_view>({"in", "at", "from", "among", "of", "on", "near", "within", "across"});
    if (slot.marker >= 0) return slot.of_subject || in(delimiting, words_[static_cast<std::size_t>(slot.marker)].lemma);
    const entities::NounInfo info = entities::noun_info(words_[slot.word].lemma);
    return !info.any() && !info.maybe;
  }

  Filler filler(const claims::Slot& slot) const {
    Filler out;
    if (slot.marker >= 0) out.marker = id(static_cast<std::uint32_t>(slot.marker));
    out.lemma = id(slot.word);
    out.of_subject = slot.of_subject;
    const std::string_view name = words_[slot.word].span.in(source_.document.utf8);
    out.named = words_[slot.word].upos == Upos::PROPN;
    if (out.named && entities::is_place_name(name)) out.place = name;
    return out;
  }

  // "Line One", "stage 5": a number right behind a noun, and none that counts what follows it.
  void add_label(std::uint32_t noun, const values::Value& value, Phrasing& out) const {
    const std::uint32_t number = noun + 1;
    if (number >= words_.size() || (words_[noun].upos != Upos::NOUN && words_[noun].upos != Upos::PROPN) || words_[number].upos != Upos::NUM) return;
    if (number >= value.first_word && number < value.end_word) return;
    if (words_[number].deprel == Deprel::nummod && words_[number].head != static_cast<std::int32_t>(noun)) return;
    out.labels.push_back({id(noun), words_[number].lemma});
  }

  bool phrasal(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t w = verb + 1; w < words_.size() && w <= verb + reach; ++w)
      if (words_[w].head == static_cast<std::int32_t>(verb) && words_[w].xpos == language::Xpos::RP) return true;
    return false;
  }

  // The first of the words right before a noun that tells it from others.
  std::optional<LemmaId> which(std::uint32_t noun) const {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t w = noun > reach ? noun - reach : 0; w < noun; ++w) {
      const bool of_an_age = w > 0 && words_[w - 1].lemma == "-";  // "the 45-year-old driver"
      if (!of_an_age && words_[w].head == static_cast<std::int32_t>(noun) && words_[w].deprel == Deprel::amod && in(in_a_row, words_[w].lemma)) return id(w);
    }
    return std::nullopt;
  }

  entities::Gender owner(std::uint32_t noun) const {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t w = noun > reach ? noun - reach : 0; w < noun; ++w) {
      if (words_[w].head != static_cast<std::int32_t>(noun) || words_[w].xpos != language::Xpos::PRPS) continue;
      if (words_[w].lemma == "his" || words_[w].lemma == "he") return entities::Gender::male;
      if (words_[w].lemma == "her" || words_[w].lemma == "she") return entities::Gender::female;
    }
    return entities::Gender::unknown;
  }

  const Vocabulary& vocabulary_;
  Index article_;
  const ArticleAnalysis& source_;
  const std::vector<Word>& words_;
};

// Whether two words name two things; `near`: the nearness from which on they might name one.
bool different(const Vocabulary& vocabulary, LemmaId a, LemmaId b, int near) {
  return a != b && (vocabulary.nearness(a, b) < near || vocabulary.siblings(a, b));
}

// Two towns, or two countries: neither lies in the other.
bool two_places(std::string_view a, std::string_view b) {
  if (a == b || entities::place_within(a, b) || entities::place_within(b, a)) return false;
  const std::vector<entities::Place> x = entities::places_named(a), y = entities::places_named(b);
  return std::any_of(x.begin(), x.end(), [&](const entities::Place& p) {
    return std::any_of(y.begin(), y.end(), [&](const entities::Place& q) { return p.sort == q.sort; });
  });
}

// Whether some preposition, or none, has other words behind it here than there.
bool other_fillers(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b) {
  const auto beside = [&](const Filler& x) {
    bool any = false;
    for (const Filler& y : b.fillers) {
      if (x.marker != y.marker || x.of_subject != y.of_subject) continue;
      // Of two names of which the gazetteer knows one, the one may lie in the other; a noun may be another word for a name.
      const bool known = !x.place.empty(), apart = known != !y.place.empty() || x.named != y.named ? false
                                 : known ? two_places(x.place, y.place) : different(vocabulary, x.lemma, y.lemma, unlike);
      if (!apart) return false;
      any = true;
    }
    return any;
  };
  return std::any_of(a.fillers.begin(), a.fillers.end(), [&](const Filler& x) {
    return beside(x) && std::all_of(a.fillers.begin(), a.fillers.end(), [&](const Filler& other) { return other.marker != x.marker || other.of_subject != x.of_subject || beside(other); });
  });
}

// "12 kilos of heroin" and "30 kilos of cocaine": two kinds of one sort of thing, behind the same preposition.
bool two_kinds(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b) {
  return std::any_of(a.fillers.begin(), a.fillers.end(), [&](const Filler& x) {
    return x.marker && std::any_of(b.fillers.begin(), b.fillers.end(), [&](const Filler& y) {
      return x.marker == y.marker && x.of_subject == y.of_subject && vocabulary.siblings(x.lemma, y.lemma);
    });
  });
}

// "Before tax" and "after tax".
bool two_sides(const Phrasing& a, const Phrasing& b) {
  return std::any_of(a.sides.begin(), a.sides.end(), [&](const Phrasing::Side& x) {
    return std::any_of(b.sides.begin(), b.sides.end(), [&](const Phrasing::Side& y) { return x.of == y.of && contrast(x.side, y.side); });
  });
}

// "Line One" and "Line Four".
bool two_labels(const Phrasing& a, const Phrasing& b) {
  return std::any_of(a.labels.begin(), a.labels.end(), [&](const Phrasing::Label& x) {
    return std::any_of(b.labels.begin(), b.labels.end(), [&](const Phrasing::Label& y) { return x.noun == y.noun && x.number != y.number; });
  });
}

bool other_subjects(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b) {
  using enum Phrasing::Sort;
  // "Consumer prices" and "the consumer price index".
  if (common(a.named, b.named) > 0) return false;
  // Bodies go by many names, save for two kinds of one: "the state" and "the city".
  if (a.sort == body && b.sort == body) return vocabulary.siblings(*a.subject, *b.subject);
  if (a.sort != thing || b.sort != thing) return false;
  const std::string_view x = vocabulary.text(*a.subject), y = vocabulary.text(*b.subject);
  return two_sums(x, y) || (different(vocabulary, *a.subject, *b.subject, strange) && !one_sum(x, y));
}

bool one_subject(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b) {
  if (!a.subject || !b.subject) return !a.subject && !b.subject;
  return vocabulary.nearness(*a.subject, *b.subject) >= like;
}

}  // namespace

Phrasing phrasing_of(const Story& story, const Vocabulary& vocabulary, Index article, const claims::Claim& claim) {
  return Reader(story, vocabulary, article).read(claim);
}

bool contrasted(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b) {
  const bool one_predicate = a.predicate && a.predicate == b.predicate;
  if (one_predicate && other_subjects(vocabulary, a, b)) return true;
  if (one_deed_told(vocabulary, a, b) && other_fillers(vocabulary, a, b)) return true;
  if (a.period && b.period && a.period != b.period) return true;
  return two_kinds(vocabulary, a, b) || two_sides(a, b) || two_labels(a, b);
}

bool one_deed_told(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b) {
  return a.predicate && a.predicate == b.predicate && one_subject(vocabulary, a, b);
}

bool of_two_ones(const Vocabulary& vocabulary, const Phrasing& a, const Phrasing& b) {
  if (!a.subject || a.subject != b.subject || a.which == b.which) return false;
  if (a.which && b.which) return true;
  return in(others_of_it, vocabulary.text(a.which ? *a.which : *b.which));
}

}  // namespace crossread::consistency
