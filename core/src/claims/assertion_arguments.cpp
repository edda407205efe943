// Who does what a verb says, to whom or what, and when.
#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "claims/setting.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Nouns behind "by" for how much or in what way.
constexpr auto manners = std::to_array<std::string_view>({"vote", "margin", "majority", "show", "point", "percent", "law", "mistake", "accident", "phone", "mail"});

// Nouns that stand bare beside a verb for when or how long.
constexpr auto periods = std::to_array<std::string_view>(
    {"day", "week", "month", "year", "winter", "summer", "spring", "autumn", "weekend", "night", "morning", "evening", "afternoon", "season"});

constexpr auto shares = std::to_array<std::string_view>({"all", "most", "much", "half", "part", "some"});

}  // namespace

// Who is told to be the noun, or one of those, on which a relative clause hangs: Voss, of "Voss was one of the climbers who turned
// back", "Voss was the man who fired"; else the noun.
std::uint32_t AssertionReader::identified(std::uint32_t noun) const {
  std::uint32_t told = noun;
  if (words_[noun].deprel == Deprel::nmod && words_[noun].head >= 0 && words_[static_cast<std::size_t>(words_[noun].head)].lemma == "one")
    told = static_cast<std::uint32_t>(words_[noun].head);
  if (!tree_.child(told, Deprel::cop) || tree_.negated(told)) return noun;
  const auto who = tree_.child(told, Deprel::nsubj);
  return who && *who < noun && words_[*who].upos != Upos::PRON ? *who : noun;
}

// Who does what he is made or asked to do: the referee, of "fog forced the referee to abandon the match".
std::optional<std::uint32_t> AssertionReader::controller_of(std::uint32_t verb) const {
  static constexpr auto controlling = std::to_array<std::string_view>({"force", "compel", "oblige", "allow", "permit", "enable", "ask", "order", "tell", "urge", "persuade",
      "convince", "invite", "instruct", "encourage", "lead", "prompt", "cause", "expect", "advise"});
  const Word& word = words_[verb];
  if (word.head < 0 || (word.deprel != Deprel::xcomp && word.deprel != Deprel::advcl)) return std::nullopt;
  const auto above = static_cast<std::uint32_t>(word.head);
  const auto mark = tree_.child(verb, Deprel::mark);
  if (!mark || words_[*mark].xpos != language::Xpos::TO || !in(controlling, words_[above].lemma) || tree_.passive(above)) return std::nullopt;
  const auto object = tree_.child(above, Deprel::obj);
  return object && *object > above && *object < verb ? object : std::nullopt;
}

// The subject of a predicate: its own, that of the verb it is joined to or completes, or the noun that
// a relative clause hangs on.
std::optional<std::uint32_t> AssertionReader::subject_of(std::uint32_t word) const {
  if (const auto focus = focus_of(word)) return focus;
  std::uint32_t at = word;
  for (int step = 0; step < 3; ++step) {
    if (const auto subject = tree_.child(at, Deprel::nsubj)) {
      const bool relative = words_[*subject].upos == Upos::PRON && words_[at].deprel == Deprel::acl && words_[at].head >= 0;
      if (relative) return identified(static_cast<std::uint32_t>(words_[at].head));
      // "Their dividend, which has been axed", wherever the parser hangs the clause.
      const bool asks = words_[*subject].xpos == language::Xpos::WDT || words_[*subject].xpos == language::Xpos::WP;
      const std::uint32_t gap = *subject > 0 && words_[*subject - 1].upos == Upos::PUNCT ? 2 : 1;
      if (asks && *subject >= gap) {
        // "Run 14, which was open": the noun that the number is of.
        std::uint32_t before = *subject - gap;
        if (words_[before].upos == Upos::NUM && before > 0 && words_[before].head == static_cast<std::int32_t>(before) - 1) --before;
        if (words_[before].upos == Upos::NOUN || words_[before].upos == Upos::PROPN) return before;
      }
      return *subject;
    }
    const Deprel r = words_[at].deprel;
    if (const auto told = controller_of(at)) return told;
    if (r == Deprel::acl && words_[at].head >= 0) return static_cast<std::uint32_t>(words_[at].head);
    if ((r != Deprel::conj && r != Deprel::xcomp && r != Deprel::advcl) || words_[at].head < 0) return std::nullopt;
    at = static_cast<std::uint32_t>(words_[at].head);
  }
  return std::nullopt;
}

// The object of a verb: its own, or the noun that "whom" stands for in "the owner whom the judge released".
std::optional<std::uint32_t> AssertionReader::object_of(std::uint32_t verb) const {
  auto own = tree_.child(verb, Deprel::obj);
  if (!own && words_[verb].deprel == Deprel::acl)
    for (const std::uint32_t c : tree_.children(verb))
      if (words_[c].xpos == language::Xpos::WP && words_[c].deprel == Deprel::obl && !tree_.case_of(c)) own = c;
  // "Kept the ferry afloat": the parser may hang the ferry on how it was kept.
  if (own && words_[*own].upos == Upos::ADJ && *own > 0)
    for (const std::uint32_t c : tree_.children(*own))
      if (words_[c].deprel == Deprel::compound && (words_[c].upos == Upos::PROPN || words_[c].upos == Upos::NOUN)) { own = c; break; }
  // "Five-year-old Toby": the parser may take the age for an object.
  if (own && words_[*own].lemma == "old" && words_[*own].upos == Upos::ADJ) return std::nullopt;
  // "The dam held firm".
  if (own && words_[*own].lemma == "firm" && words_[verb].lemma == "hold" && *own == verb + 1) return std::nullopt;
  // "Did not freeze this winter", "was shut all of Sunday": when, not what.
  if (own && (in(periods, words_[*own].lemma) || of_time(*own))) return std::nullopt;
  if (own && in(shares, words_[*own].lemma))
    if (const auto whole = tree_.child(*own, Deprel::nmod); whole && (in(periods, words_[*whole].lemma) || words_[*whole].lemma.ends_with("day"))) return std::nullopt;
  if (!own || words_[*own].upos != Upos::PRON || words_[verb].deprel != Deprel::acl || words_[verb].head < 0) return own;
  return relative_pronoun(words_[*own].lemma) ? static_cast<std::uint32_t>(words_[verb].head) : *own;
}

AssertionReader::Arguments AssertionReader::arguments_of(std::uint32_t verb) const {
  Arguments out{subject_of(verb), object_of(verb)};
  const Word& word = words_[verb];
  const bool participle = word.xpos == language::Xpos::VBN && (word.deprel == Deprel::acl || word.deprel == Deprel::xcomp);
  if (!tree_.passive(verb) && !participle) return out;
  // "Left the rate unchanged": what is so is the object of the verb above.
  const auto above = word.deprel == Deprel::xcomp && word.head >= 0 ? tree_.child(static_cast<std::uint32_t>(word.head), Deprel::obj) : std::nullopt;
  out = {std::nullopt, participle && above ? above : out.doer};
  for (std::uint32_t c : tree_.children(verb)) {
    const auto marker = tree_.case_of(c);
    // "By six to five", "by a show of hands" is how, not who.
    if (words_[c].deprel == Deprel::obl && marker && words_[*marker].lemma == "by" && words_[c].upos != Upos::NUM && !in(manners, words_[c].lemma)) out.doer = c;
  }
  return out;
}

// The value of which a word is a part, or null.
const values::Value* AssertionReader::value_at(std::uint32_t word) const {
  const auto v = std::partition_point(values_.begin(), values_.end(), [&](const values::Value& value) { return value.end_word <= word; });
  return v != values_.end() && v->first_word <= word ? &*v : nullptr;
}

// Whether a word tells a day or an hour.
bool AssertionReader::dated(std::uint32_t word) const {
  const values::Value* const v = value_at(word);
  return v != nullptr && (v->kind == values::Kind::date || v->kind == values::Kind::time);
}

// Whether a word tells when or for how long.
bool AssertionReader::of_time(std::uint32_t word) const {
  const values::Value* const v = value_at(word);
  return dated(word) || (v != nullptr && v->kind == values::Kind::duration);
}

Index AssertionReader::date_under(std::uint32_t word, std::uint32_t sentence) const {
  const text::Sentence& here = document_.sentences[sentence];
  const std::uint32_t first = std::max(here.first_token, word > claim_reach ? word - claim_reach : 0);
  const std::uint32_t end = std::min(here.end_token, word + claim_reach);
  auto v = std::partition_point(values_.begin(), values_.end(),
                                [&](const values::Value& value) { return value.end_word <= first; });
  for (; v != values_.end() && v->first_word < end; ++v) {
    if (v->kind != values::Kind::date || v->end_word <= v->first_word) continue;
    std::int32_t at = words_[tree_.head_of(v->first_word, v->end_word)].head;
    for (int step = 0; at >= 0 && step < 3; ++step, at = words_[static_cast<std::size_t>(at)].head)
      if (at == static_cast<std::int32_t>(word)) return static_cast<Index>(v - values_.begin());
  }
  return no_index;
}

}  // namespace crossread::claims
