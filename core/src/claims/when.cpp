#include <algorithm>
#include <array>

#include "claims/attributes.h"
#include "text/chars.h"
#include "text/word_list.h"

/// What days and hours tell: when something was, until when, by when, or nothing of that.
namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

constexpr auto days_near = std::to_array<std::string_view>({"yesterday", "today", "tomorrow"});

// What a day says by the preposition before it: the end of what goes on, a time allowed, or a beginning. It is held
// against days that answer the same question; an empty one bounds nothing that could be told apart.
struct Bound {
  std::string_view word, question;
};
constexpr auto bounds = std::to_array<Bound>({{"until", "until"}, {"till", "until"}, {"through", "until"}, {"by", "by"},
                                              {"since", "from"}, {"before", ""}, {"after", ""}, {"than", ""}, {"as", ""}});

// Verbs of what is put off: "delayed until Friday" tells when it is to be.
constexpr auto put_off = std::to_array<std::string_view>({"wait", "postpone", "delay", "adjourn", "defer", "push", "reschedule"});

// Among the first so many sentences stands a dateline, of at most so many words.
constexpr std::uint32_t dateline_reach = 5, dateline_words = 14;

// Last words of a date that counts from another one.
constexpr auto counted_from = std::to_array<std::string_view>({"later", "late", "earlier", "early", "before", "after", "afterwards"});

constexpr auto nobody = std::to_array<std::string_view>({"nobody", "none", "nothing", "no-one"});

}  // namespace

// "It is seven o'clock", says who reads the news; "smaller than it was at midnight" tells when it was looked at: hours of
// the telling, and of no event.
bool AttributeReader::of_the_telling(const values::Value& value) const {
  const std::uint32_t head = tree_.head_of(value.first_word, value.end_word);
  for (const std::int32_t clause : {static_cast<std::int32_t>(head), words_[head].head})
    if (clause >= 0)
      for (const std::uint32_t c : tree_.children(static_cast<std::uint32_t>(clause)))
        if (c < value.first_word && words_[c].deprel == Deprel::mark && words_[c].lemma == "than") return true;
  const auto subject = tree_.child(head, Deprel::nsubj), copula = tree_.child(head, Deprel::cop);
  return subject && copula && words_[*copula].xpos == language::Xpos::VBZ && text::lower(words_[*subject].lemma) == "it";
}

// "Saturday morning" is a day with a part of it; only an hour is a time of day, "noon on 8 January" is both, and "from 9pm
// to 5am" is two hours, of which the second is one until which something is.
void AttributeReader::add_time(Index index, std::vector<Claim>& out) const {
  const values::Value& value = values_[static_cast<std::size_t>(index)];
  if (stamps(value) || of_the_telling(value)) return;
  const auto hour_of = [](std::string_view timex) -> std::optional<double> {
    const std::size_t at = timex.find('T');
    if (at == std::string_view::npos || timex.size() < at + 6 || timex[at + 3] != ':') return std::nullopt;
    const auto two = [&](std::size_t i) { return (timex[i] - '0') * 10 + (timex[i + 1] - '0'); };
    return two(at + 1) * 3600.0 + two(at + 4) * 60.0;
  };
  const std::size_t parted = value.timex.find('/');
  const auto end = parted == std::string::npos || value.clock ? std::nullopt : hour_of(std::string_view(value.timex).substr(parted));
  if (end) {
    // What was between two hours was at neither.
    if (text::lower(words_[value.first_word].lemma) != "between") {
      Meaning hour{FindingKind::time, value, no_index};
      hour.value.clock = hour_of(value.timex);
      if (hour.value.clock) add_meaning(index, FindingKind::time, &hour, out);
      hour.value.clock = end;
      hour.value.dimension = "until";
      add_meaning(index, FindingKind::time, &hour, out);
    }
  } else if (value.clock) {
    const Meaning hour{FindingKind::time, in_context_.in_half_of_day(value), no_index};
    const bool same = hour.value.half_open == value.half_open && hour.value.zone_open == value.zone_open;
    add_meaning(index, FindingKind::time, same ? nullptr : &hour, out);
  }
  if (value.clock || end) {
    if (!names_day(value)) return;
    Meaning day{FindingKind::date, value, no_index};
    day.value.clock.reset();
    day.value.zone.reset();
    add_meaning(index, FindingKind::date, &day, out);
  } else {
    add_meaning(index, FindingKind::date, nullptr, out);
  }
}

// "7.20am Mara Voss has just been on the radio", "UPDATE: 9 p.m. -- The ministry says": the hour at the head of an entry is
// that of its writing.
bool AttributeReader::stamps(const values::Value& value) const {
  const std::uint32_t sentence = sentence_of(value.span.begin), block = document_.sentences[sentence].block;
  if (!value.clock || (sentence > 0 && document_.sentences[sentence - 1].block == block)) return false;
  for (std::uint32_t w = document_.sentences[sentence].first_token; w < value.first_word; ++w)
    if (words_[w].upos != Upos::PUNCT && words_[w].upos != Upos::SYM && text::lower(words_[w].lemma) != "update") return false;
  const Upos next = value.end_word < words_.size() ? words_[value.end_word].upos : Upos::PUNCT;
  return next != Upos::VERB && next != Upos::AUX;
}

// Whether a time of day says of which day it is; "Vienna time" and "GMT" do not.
bool AttributeReader::names_day(const values::Value& value) const {
  std::uint32_t zone = value.end_word;  // the words from here on tell the zone
  if (text::lower(words_[zone - 1].lemma) == "time")
    while (zone > value.first_word && (zone == value.end_word || words_[zone - 1].upos == Upos::PROPN)) --zone;
  for (std::uint32_t w = value.first_word; w < zone; ++w) {
    const std::string_view text = words_[w].span.in(document_.utf8);
    const bool letters = text.size() >= 2 && text.size() <= 5 && text[1] >= 'A' && text[1] <= 'Z';
    if ((words_[w].upos == Upos::PROPN && !letters) || in(days_near, text::lower(text))) return true;
  }
  return false;
}

// "HALDEN, June 9 (AP) -", "Halden, 9 June (from our envoy).": the place and the day of writing at the head of an
// article, before any verb.
bool AttributeReader::in_dateline(std::uint32_t sentence) const {
  if (sentence >= dateline_reach) return false;
  const text::Sentence& s = document_.sentences[sentence];
  if (s.end_token - s.first_token > dateline_words) return false;
  for (std::uint32_t w = s.first_token; w < s.end_token; ++w)
    if (words_[w].upos == Upos::VERB || words_[w].upos == Upos::AUX) return false;
  return words_[s.first_token].upos == Upos::PROPN;
}

// "The 1951 law", "the 2019 election": a year before a noun names which, and does not say when.
bool AttributeReader::names_which(const values::Value& value, std::uint32_t head) const {
  if (*value.high - *value.low <= widest_part_of_year) return false;
  const Word& year = words_[head];
  if (year.head < static_cast<std::int32_t>(value.end_word) || tree_.case_of(head)) return false;
  return year.deprel == Deprel::compound || year.deprel == Deprel::nummod || year.deprel == Deprel::amod || year.deprel == Deprel::nmod;
}

// Which question of a day its preposition answers, by the table of bounds: empty for when it was; none where it answers
// none. "Not before 9 June" and "nobody until 9 June" tell when it was after all, and so does what is put off; "not since 9 June" when
// it was last.
std::optional<std::string_view> AttributeReader::question_of(const Setting& setting) const {
  if (setting.marker < 0) return "";
  const auto marker = static_cast<std::uint32_t>(setting.marker);
  const auto bound = std::find_if(bounds.begin(), bounds.end(), [&](const Bound& b) { return b.word == words_[marker].lemma; });
  if (bound == bounds.end()) return "";
  const std::string_view led = marker > 0 ? std::string_view(words_[marker - 1].lemma) : std::string_view();
  if (bound->word == "than" && (led == "late" || led == "later")) return "by";
  if (bound->word == "than" && (led == "early" || led == "earlier")) return "";
  // "Will apply as of 1 May"; "as of Monday nine had died" tells no beginning.
  if (bound->word == "as" && setting.verb >= 0)
    for (const std::uint32_t c : tree_.children(static_cast<std::uint32_t>(setting.verb)))
      if (words_[c].deprel == Deprel::aux && words_[c].lemma == "will") return "";
  const bool until = bound->question == "until" || bound->word == "before", since = bound->word == "since";
  if (!until && !since) return bound->question.empty() ? std::nullopt : std::optional(bound->question);
  bool no = marker > 0 && text::lower(words_[marker - 1].lemma) == "not";
  if (setting.verb >= 0) {
    const auto verb = static_cast<std::uint32_t>(setting.verb);
    no = no || tree_.negated(verb) || (until && in(put_off, words_[verb].lemma));
    if (const auto subject = tree_.child(verb, Deprel::nsubj)) {
      const auto article = tree_.child(*subject, Deprel::det);
      no = no || (article && text::lower(words_[*article].lemma) == "no") || in(nobody, text::lower(words_[*subject].lemma));
    }
  }
  if (no) return "";
  return bound->question.empty() ? std::nullopt : std::optional(bound->question);
}

// Whether a date does not say when something was: it counts from a day that the sentence alone knows ("two days later"),
// or is one told of before ("the same day", "the month").
bool AttributeReader::told_before_or_counts(const values::Value& value, std::int32_t marker) const {
  const auto counts = [](const Word& w) { return std::find(counted_from.begin(), counted_from.end(), w.lemma) != counted_from.end(); };
  const bool named_before = value.end_word == value.first_word + 2 && words_[value.first_word].lemma == "the" &&
                            words_[value.first_word + 1].upos == Upos::NOUN && words_[value.first_word + 1].lemma != "weekend";
  const std::uint32_t next_to_last = value.end_word - std::min(2u, value.end_word - value.first_word);
  const bool same = words_[value.first_word].lemma == "same" || words_[next_to_last].lemma == "same";
  if (named_before || same || counts(words_[value.end_word - 1])) return true;
  if (marker < 0) return false;
  const std::string& lemma = words_[static_cast<std::size_t>(marker)].lemma;
  if (lemma == "of") {
    // "On the night of 9 June" says when; "the attacks of 9 June" names which.
    const std::int32_t above = words_[tree_.head_of(value.first_word, value.end_word)].head;
    return above < 0 || !in(parts_of_time, words_[static_cast<std::size_t>(above)].lemma);
  }
  return false;
}

}  // namespace crossread::claims
