#include "claims/in_context.h"

#include <algorithm>
#include <array>

#include "entities/word_lists.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using language::Xpos;
using text::in;

// Words after which a figure with a point is an hour.
constexpr auto before_hours = std::to_array<std::string_view>(
    {"at", "by", "around", "about", "until", "till", "before", "after", "from", "since", "to", "towards", "toward"});

// Words after which four figures are one: "around 2130".
constexpr auto before_figures = std::to_array<std::string_view>({"at", "by", "around", "about", "until", "till", "before", "after"});

// What leads to a bare "after 3" or "before six" that is an hour.
constexpr auto close_to = std::to_array<std::string_view>({"just", "shortly", "soon", "right", "immediately"});

// What is at a number, and at no hour: "the toll stood at seven", "level at two".
constexpr auto levels = std::to_array<std::string_view>(
    {"stand", "put", "remain", "stay", "estimate", "value", "price", "cap", "peg", "rank", "rate", "hold", "hover", "peak", "keep", "trade",
     "list", "place", "seed", "tie", "lock", "level", "set", "fix", "reckon", "measure", "assess", "count", "limit", "unchanged", "steady",
     "odds", "number", "toll", "figure", "total", "score"});

// Words that an hour may be followed by.
constexpr auto after_hours = std::to_array<std::string_view>({"on", "in", "when", "as", "and", "but", "while", "sharp", "today", "yesterday", "tomorrow", "tonight", "this", "that", "every", "each", "daily", "with", "after", "before", "for"});

// What is numbered in a row by cardinals behind the noun.
constexpr auto rows = std::to_array<std::string_view>({"day", "night", "week", "month", "year", "round", "stage", "lap", "game"});

constexpr double half_day = 43200, one_hour = 3600, first_of_night = 5 * one_hour;  // seconds
constexpr int first_of_24 = 13;  // an hour that only those write who count to 24

// How far behind "first" stands what it is the first of.
constexpr std::uint32_t history_reach = 8;

// How far before "since" the superlative stands.
constexpr std::uint32_t since_reach = 14;

constexpr std::uint32_t since_phrase = 7;  // words from "since" to its year

constexpr auto denials = std::to_array<std::string_view>({"not", "n't", "no", "nobody", "none", "never", "neither"});

}  // namespace

ContextReader::ContextReader(const text::Document& document, const language::Annotation& annotation,
                             const language::Tree& tree, const entities::Entities& entities)
    : document_(document), words_(annotation.words), tree_(tree), entities_(entities),
      entity_ending_(annotation.words.size() + 1, no_index) {
  for (const entities::Mention& m : entities.mentions)
    if (m.type == MentionType::name) entity_ending_[m.end_word] = m.entity;
}

bool ContextReader::superlative(const Word& w) {
  return (w.xpos == Xpos::JJS || w.xpos == Xpos::RBS) && w.lemma != "least" && w.lemma != "at least";
}

bool ContextReader::whole_number(double x) { return x == static_cast<double>(static_cast<std::int64_t>(x)); }

std::optional<Meaning> ContextReader::read(const values::Value& value) const {
  if (value.end_word <= value.first_word) return std::nullopt;
  switch (value.kind) {
    case values::Kind::count: {
      if (auto found = hour(value)) return found;
      if (auto found = numbered(value)) return found;
      return age(value);
    }
    case values::Kind::duration: return age(value);
    case values::Kind::date:
      if (value.lapse) return lapse(value);
      return last_before(value);
    case values::Kind::time: return lapse(value);
    case values::Kind::ordinal: {
      if (auto found = birthday(value)) return found;
      return denied(value);
    }
    default: return std::nullopt;
  }
}

// "Day nine of the strike", "week three": a place in a row.
std::optional<Meaning> ContextReader::numbered(const values::Value& value) const {
  const std::uint32_t first = value.first_word, end = value.end_word;
  const bool exact = value.hedge == values::Hedge::none && whole_number(value.value) && end == first + 1;
  if (!exact || first == 0 || !in(rows, lemma(first - 1)) || words_[first - 1].xpos != Xpos::NN) return std::nullopt;
  const bool alone = end >= words_.size() || words_[end].upos == Upos::ADP || words_[end].upos == Upos::PUNCT || words_[end].upos == Upos::AUX;
  if (!alone) return std::nullopt;
  Meaning meaning;
  meaning.kind = FindingKind::ordinal;
  meaning.value = value;
  meaning.value.kind = values::Kind::ordinal;
  meaning.value.of = std::string(lemma(first - 1));
  meaning.value.of_word = static_cast<std::int32_t>(first - 1);
  return meaning;
}

// "It was 6.40 in Madrid", "8pm (3pm in New York)": an hour of another place than the one told of.
bool ContextReader::told_elsewhere(const values::Value& value) const {
  const std::uint32_t first = value.first_word, end = value.end_word;
  if (first == 0) return false;
  const bool placed = end + 1 < words_.size() && lemma(end) == "in" && words_[end + 1].upos == Upos::PROPN;
  if (placed && lemma(first - 1) == "(") return true;
  if (first < 2 || lemma(first - 1) != "be" || text::lower(lemma(first - 2)) != "it") return false;
  return placed || (first >= 4 && words_[first - 3].upos == Upos::PROPN && text::lower(lemma(first - 4)) == "in");
}

values::Value ContextReader::in_half_of_day(const values::Value& value) const {
  values::Value out = value;
  out.zone_open = value.zone_open || told_elsewhere(value);
  if (!value.clock || !value.half_open) return out;
  const auto word = [&](std::uint32_t w) { return w < words_.size() ? lemma(w) : std::string_view(); };
  const auto part = [&](std::uint32_t w) -> std::string_view {
    for (const std::string_view p : {"morning", "afternoon", "evening", "night", "tonight"})
      if (text::lower(word(w)) == p) return p;
    return {};
  };
  // "9:40 on Monday night", "at 7.15 this evening", "six in the morning": behind it, or what the value holds of it.
  std::uint32_t at = value.end_word;
  if (word(at) == ",") ++at;
  if (word(at) == "on" || word(at) == "in") ++at;
  if (at < words_.size() && (words_[at].upos == Upos::PROPN || words_[at].upos == Upos::DET || word(at) == "yesterday" || word(at) == "tomorrow")) ++at;
  std::string_view told = part(at);
  // "On Monday night, at 9:40".
  if (told.empty() && value.first_word >= 2) {
    const std::uint32_t before = value.first_word - 2;
    told = part(before > 0 && lemma(before) == "," ? before - 1 : before);
  }
  if (told.empty()) return out;
  out.half_open = false;
  const bool late = told != "morning" && (told != "night" || *value.clock >= first_of_night);
  if (late && *value.clock < half_day) out.clock = *value.clock + half_day;
  if (!late && *value.clock >= half_day) out.clock = *value.clock - half_day;
  return out;
}

// Seconds since midnight of a number that could be an hour as it is written: "3.10", "2130", "7", "seven".
std::optional<double> ContextReader::hour_written(const values::Value& value) const {
  const std::string_view figure = value.figure.in(document_.utf8);
  const auto digit = [&](std::size_t i) { return figure[i] >= '0' && figure[i] <= '9'; };
  const auto clock = [](int hours, int minutes) {
    return hours > 23 || minutes > 59 ? std::nullopt : std::optional(hours * one_hour + minutes * 60);
  };
  const std::size_t n = figure.size();
  if ((n == 4 || n == 5) && figure[n - 3] == '.' && digit(0) && digit(n - 4) && digit(n - 1) && digit(n - 2))
    return clock(n == 5 ? (figure[0] - '0') * 10 + (figure[1] - '0') : figure[0] - '0', (figure[n - 2] - '0') * 10 + (figure[n - 1] - '0'));
  if (!whole_number(value.value) || value.value < 1 || n == 0) return std::nullopt;
  if (n == 4 && digit(0) && digit(1) && digit(2) && digit(3)) {
    const int hours = static_cast<int>(value.value) / 100;
    return hours < first_of_24 ? std::nullopt : clock(hours, static_cast<int>(value.value) % 100);
  }
  if (value.value > 12 || value.hedge != values::Hedge::none || (digit(0) && n > 2)) return std::nullopt;
  return value.value * one_hour;
}

// Whether the words around a bare number make it an hour: "the polls close at seven", "just after 3 on Monday".
bool ContextReader::at_an_hour(const values::Value& value) const {
  const std::uint32_t first = value.first_word, end = value.end_word;
  if (first == 0 || value.of_word >= 0) return false;
  const bool close = first >= 2 && (lemma(first - 1) == "after" || lemma(first - 1) == "before") && in(close_to, text::lower(lemma(first - 2)));
  if (text::lower(lemma(first - 1)) != "at" && !close) return false;
  const std::int32_t above = words_[tree_.head_of(first, end)].head;
  if (above >= 0 && in(levels, lemma(static_cast<std::uint32_t>(above)))) return false;
  if (end >= words_.size() || in(after_hours, lemma(end))) return true;
  const bool listed = end + 1 < words_.size() && words_[end + 1].upos == Upos::NUM;
  return words_[end].upos == Upos::PUNCT && lemma(end) != "-" && lemma(end) != "(" && lemma(end) != "/" && !listed;
}

std::optional<Meaning> ContextReader::hour(const values::Value& value) const {
  const auto written = hour_written(value);
  if (!written) return std::nullopt;
  const std::string_view figure = value.figure.in(document_.utf8);
  const std::uint32_t first = value.first_word, end = value.end_word;
  const bool pointed = figure.find('.') != std::string_view::npos, four = !pointed && figure.size() == 4 && value.value > 12;
  if (!pointed && !four) {
    if (!at_an_hour(value)) return std::nullopt;
  } else {
    const bool local = end < words_.size() && lemma(end) == "local";
    const bool as_early = first > 1 && lemma(first - 1) == "as" && (lemma(first - 2) == "early" || lemma(first - 2) == "late");
    // "It was 7.05 when".
    const bool it_was = first > 1 && lemma(first - 1) == "be" && (text::lower(lemma(first - 2)) == "it" || lemma(first - 2) == "time");
    // A hedge belongs to the value: "around 2130".
    const bool hedged = value.hedge == values::Hedge::about && end > first + 1 && in(before_figures, text::lower(lemma(first)));
    const bool led = first > 0 && (pointed ? in(before_hours, text::lower(lemma(first - 1))) : in(before_figures, text::lower(lemma(first - 1))));
    const bool counts = end < words_.size() && (words_[end].upos == Upos::NOUN || words_[end].upos == Upos::SYM || words_[end].upos == Upos::NUM);
    if (!(led || hedged || (pointed && (as_early || it_was))) || (counts && !local)) return std::nullopt;
    const std::int32_t above = words_[tree_.head_of(first, end)].head;
    if (four && ((value.of_word >= 0 && !local) || (above >= 0 && in(levels, lemma(static_cast<std::uint32_t>(above)))))) return std::nullopt;
  }
  Meaning meaning;
  meaning.kind = FindingKind::time;
  meaning.value = value;
  meaning.value.kind = values::Kind::time;
  meaning.value.low = meaning.value.high = std::nullopt;
  meaning.value.clock = *written;
  meaning.value.half_open = *written >= one_hour && *written < first_of_24 * one_hour && figure.front() != '0';
  // "At 3.30 Lisbon time" may be any hour elsewhere.
  meaning.value.zone_open = end + 1 < words_.size() && words_[end].upos == Upos::PROPN && lemma(end + 1) == "time";
  meaning.value.dimension = {};
  meaning.value.unit = {};
  meaning.value.of.clear();
  meaning.value.of_word = -1;
  meaning.value = in_half_of_day(meaning.value);
  return meaning;
}

// "They were under control two hours later", "7 1/2 hours later": how long it took.
std::optional<Meaning> ContextReader::lapse(const values::Value& value) const {
  if (!value.lapse || value.clock) return std::nullopt;
  Meaning meaning;
  meaning.kind = FindingKind::duration;
  meaning.value = value;
  meaning.value.kind = values::Kind::duration;
  meaning.value.value = value.lapse->value;
  meaning.value.low = meaning.value.high = value.lapse->seconds;
  meaning.value.unit = value.lapse->unit;
  meaning.value.dimension = "time";
  meaning.value.timex.clear();
  const double written = value.lapse->seconds / value.lapse->value;
  meaning.value.grain = written;
  if (!whole_number(value.lapse->value)) meaning.value.grain = written / 2;
  return meaning;
}

// "She is not the first woman to hold the office".
std::optional<Meaning> ContextReader::denied(const values::Value& value) const {
  if (value.of_word < 0) return std::nullopt;
  const auto noun = static_cast<std::uint32_t>(value.of_word);
  if (!tree_.child(noun, Deprel::cop) || !tree_.negated(noun, value.first_word)) return std::nullopt;
  Meaning meaning;
  meaning.kind = FindingKind::ordinal;
  meaning.value = value;
  meaning.value.mod = values::denial;
  return meaning;
}

std::optional<Meaning> ContextReader::never_before(const values::Value& value) const {
  if (value.kind != values::Kind::ordinal || value.value != 1) return std::nullopt;
  bool never = false;
  const auto end = std::min<std::size_t>(words_.size(), value.end_word + history_reach);
  for (std::uint32_t w = value.end_word; w < end && !(words_[w].upos == Upos::PUNCT && words_[w].lemma != "-"); ++w) {
    if (lemma(w) == "since") return std::nullopt;  // with the year that last_before reads
    never = never || lemma(w) == "ever" || (lemma(w) == "history" && w > value.end_word);
  }
  if (!never) return std::nullopt;
  Meaning meaning;
  meaning.kind = FindingKind::ordinal;
  meaning.value = value;
  meaning.value.dimension = "since";
  meaning.value.value = 0;
  meaning.value.low = meaning.value.high = 0;
  return meaning;
}

// Where the "since" before a year stands: right before it, or before what was of that year, "since the fog of 2014".
std::optional<std::uint32_t> ContextReader::since_before(std::uint32_t year) const {
  if (year == 0) return std::nullopt;
  if (lemma(year - 1) == "since") return year - 1;
  if (lemma(year - 1) != "of" && lemma(year - 1) != "in") return std::nullopt;
  for (std::uint32_t w = year - 1; w > 0 && year - w < since_phrase && words_[w].upos != Upos::PUNCT && words_[w].upos != Upos::VERB; --w)
    if (lemma(w - 1) == "since") return w - 1;
  return std::nullopt;
}

std::optional<Meaning> ContextReader::last_before(const values::Value& value) const {
  if (!value.low || !value.high || *value.high - *value.low < 360 || *value.high - *value.low > 366) return std::nullopt;
  const auto found = since_before(value.first_word);
  if (!found) return std::nullopt;
  const std::uint32_t since = *found;
  bool marked = false, denied = false, perfect = false;
  for (std::uint32_t w = since > since_reach ? since - since_reach : 0; w < since; ++w) {
    const bool stop = words_[w].upos == Upos::PUNCT && lemma(w) != "-" && lemma(w) != "\"";
    if (stop || lemma(w) == "but") denied = false;
    if (words_[w].deprel == Deprel::root && words_[w].upos == Upos::PUNCT) marked = false;
    marked = marked || superlative(words_[w]) || lemma(w) == "first" || (lemma(w) == "so" && words_[w + 1].upos == Upos::ADJ);
    denied = denied || in(denials, text::lower(lemma(w)));
    perfect = perfect || (lemma(w) == "have" && words_[w].upos == Upos::AUX);
  }
  // "Nobody has escaped since 1987", "not since 1987": with the perfect, or right before.
  marked = marked || (denied && (perfect || in(denials, text::lower(lemma(since - 1)))));
  if (!marked) return std::nullopt;
  Meaning meaning;
  meaning.kind = FindingKind::ordinal;
  meaning.value = value;
  meaning.value.kind = values::Kind::ordinal;
  meaning.value.dimension = "since";
  meaning.value.timex.clear();
  meaning.value.value = values::date_of(static_cast<std::int64_t>(*value.low)).year;
  meaning.value.low = meaning.value.high = meaning.value.value;
  return meaning;
}

}  // namespace crossread::claims
