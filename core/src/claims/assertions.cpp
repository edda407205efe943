#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "claims/questions.h"
#include "entities/roles.h"
#include "text/chars.h"
#include "text/listed_words.h"
#include "text/lower.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Nouns over a noun that leave open whether there is any.
constexpr auto possibilities = std::to_array<std::string_view>(
    {"risk", "threat", "fear", "danger", "possibility", "chance", "lack", "absence", "claim", "allegation", "rumour",
     "rumor", "question", "hope", "prospect", "plan", "need", "call", "demand", "kind", "type", "case"});

// How many sentences back "there has been no concession" finds who might have conceded.
constexpr std::uint32_t theme_reach = 3;

// Adjectives that leave open whether there is any.
constexpr auto doubts = std::to_array<std::string_view>(
    {"potential", "possible", "alleged", "suspected", "supposed", "likely", "future", "purported", "apparent"});

// So many words of one noun are looked at to see whether they are of one thing.
constexpr std::uint32_t most_of_noun = 64;

// Prepositions before the part of the day in which something was.
constexpr auto during = std::to_array<std::string_view>({"in", "at", "on", "by", "during"});

// Nouns for when, by the day or the year.
constexpr auto hours = std::to_array<std::string_view>(
    {"morning", "noon", "midday", "afternoon", "evening", "night", "midnight", "dawn", "dusk", "sunset", "sunrise", "nightfall", "daybreak",
     "winter", "summer", "spring", "autumn"});

// Prepositions by which a thing is one of several.
constexpr auto distinguishing = std::to_array<std::string_view>({"of", "to", "for", "from", "in", "at", "against", "on", "over", "into", "with", "about"});

constexpr auto refusing = std::to_array<std::string_view>({"refuse", "decline", "reject"});

// Verbs of saying, thinking and seeming, of which one says little of what happened, and those that mean too many things.
constexpr std::string_view hollow =
    "say,tell,ask,speak,comment,respond,reply,answer,know,think,believe,want,wish,like,need,hope,expect,understand,mean,feel,seem,appear,look,try,"
    "be,have,do,go,come,get,let,use to,see,hear,watch,consider,care,matter,involve,concern,suggest,indicate,show up,claim,add,include,happen,"
    "exist,remain,stay,work out,turn,find,face,discuss,mention,refer,specify,elaborate,return,disclose,provide,name,give,take,make,put";

}  // namespace

AssertionReader::AssertionReader(const text::Document& document, const language::Annotation& annotation,
                                 const language::Tree& tree, const entities::Entities& entities,
                                 std::span<const values::Value> values)
    : document_(document), words_(annotation.words), tree_(tree), entities_(entities), values_(values),
      next_noun_(words_.size()), denied_(words_.size()), supposed_(words_.size()) {
  sorts_.reserve(words_.size());
  for (const Word& word : words_) sorts_.push_back(sorts_of(word.lemma));
  for (std::uint32_t w = 0; w < words_.size(); ++w) {
    if (words_[w].upos != Upos::NOUN || words_[w].deprel == Deprel::compound) continue;
    // Of a text with more nouns than any language has, those behind are not known to be of one thing.
    if (nouns_.size() == text::WordMap<Nouns>::most) break;
    Nouns& all = nouns_[theme_word(words_[w].lemma)];
    if (all.count == most_of_noun) continue;
    (all.count++ == 0 ? all.first : next_noun_[all.last]) = w;
    all.last = w;
  }
}

std::vector<Assertion> AssertionReader::read() const {
  std::vector<Assertion> out;
  out.reserve(3 * document_.sentences.size());
  for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
    const text::Sentence& sentence = document_.sentences[s];
    if (document_.blocks[sentence.block].kind == BlockKind::boilerplate || asks_whether(words_, sentence)) continue;
    for (std::uint32_t w = sentence.first_token; w < sentence.end_token; ++w) {
      read_predicate(w, s, out);
      read_condition(w, s, out);
      read_conviction(w, s, out);
      read_admission(w, s, out);
      read_body(w, s, out);
      read_injury(w, s, out);
      read_belonging(w, s, out);
      read_grant(w, s, out);
      read_attendance(w, s, out);
      read_membership(w, s, out);
      read_passage(w, s, out);
      read_absence(w, s, out);
      read_outcome_noun(w, s, out);
      read_staging(w, s, out);
      read_existence(w, s, out);
    }
  }
  return out;
}

bool AssertionReader::somebody(std::uint32_t word) const {
  const Word& w = words_[word];
  // "The Greens", though the tagger may take them for a colour.
  const auto capital = [&] {
    const std::string_view told = w.span.in(document_.utf8);
    return !told.empty() && told.front() >= 'A' && told.front() <= 'Z' && word > 0 && words_[word - 1].upos == Upos::DET && w.xpos == language::Xpos::NNS;
  };
  if (w.upos != Upos::NOUN || capital() || (w.lemma == "one" && none_of(word))) return true;
  const entities::NounInfo info = entities::noun_info(text::lower(w.lemma));
  return info.any() || info.maybe || entities_.of_word(word) != no_index;
}

bool AssertionReader::person(std::uint32_t word) const {
  const Index e = entities_.of_word(word);
  if (e != no_index && entities_.list[static_cast<std::size_t>(e)].kind == EntityKind::person) return true;
  const entities::NounInfo info = entities::noun_info(text::lower(words_[word].lemma));
  return words_[word].upos == Upos::NOUN && (info.person || info.crowd) && !info.body;
}

// Whether words hang on a noun that may say which one is meant.
bool AssertionReader::modified(std::uint32_t noun) const {
  const auto below = tree_.children(noun);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    const Deprel r = words_[c].deprel;
    return r == Deprel::compound || r == Deprel::amod || r == Deprel::nmod;
  });
}

// "No liver damage was seen" and "signs of liver injury": whether there was any. Only nouns with a
// modifier say enough of what they mean.
void AssertionReader::read_existence(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& word = words_[w];
  if (word.upos != Upos::NOUN || word.head < 0 || word.deprel == Deprel::compound || word.deprel == Deprel::amod) return;
  if (!modified(w) || tree_.child(w, Deprel::cop)) return;
  if (w > 0 && in(doubts, words_[w - 1].lemma)) return;
  // What somebody has is his own, and says nothing of another's.
  if (words_[static_cast<std::size_t>(word.head)].lemma == "have" && tree_.child(static_cast<std::uint32_t>(word.head), Deprel::nsubj)) return;
  for (std::uint32_t c : tree_.children(w))
    if (words_[c].lemma == "any" || words_[c].xpos == language::Xpos::PRPS || (tree_.case_of(c) && words_[*tree_.case_of(c)].xpos == language::Xpos::POS)) return;
  const bool none = none_of(w);
  std::int32_t at = static_cast<std::int32_t>(w);
  for (int step = 0; at >= 0 && step < 4; ++step, at = words_[static_cast<std::size_t>(at)].head) {
    const auto here = static_cast<std::uint32_t>(at);
    if (here != w && (words_[here].upos == Upos::VERB || words_[here].deprel == Deprel::root)) {
      // A verb that is itself denied or planned leaves open whether there is any.
      if (supposed(here) || (!none && denied(here)) || (none && tree_.negated(here))) return;
      break;
    }
    if (here != w && (in(possibilities, words_[here].lemma) || none_of(here))) return;
  }
  Assertion a;
  a.pole = {Scale::existence, 1};
  a.negated = none;
  a.theme = theme_of(w);
  if (a.theme.modifiers.empty()) return;
  a.sentence = sentence;
  a.predicate = w;
  a.passage = word.span;
  for (std::uint32_t c : tree_.children(w))
    if (c < w && (words_[c].deprel == Deprel::compound || words_[c].deprel == Deprel::amod || words_[c].deprel == Deprel::det))
      a.passage.begin = std::min(a.passage.begin, words_[c].span.begin);
  out.push_back(std::move(a));
}

// "There has been no concession": of whom an earlier sentence asked.
std::optional<std::uint32_t> AssertionReader::told_before(Scale scale, std::uint32_t sentence, const std::vector<Assertion>& before) const {
  for (auto a = before.rbegin(); a != before.rend() && a->sentence + theme_reach >= sentence; ++a)
    if (a->pole.scale == scale) return a->theme.word;
  return std::nullopt;
}

// What else a clause says of when and of which of several it is told.
void AssertionReader::read_clause(Assertion& a, std::uint32_t clause, std::uint32_t predicate, std::optional<std::uint32_t> other) const {
  a.planned = a.forecast && planned(clause);
  a.lasting = in(staying, words_[clause].lemma);
  a.of_person = person(a.theme.word);
  a.none = a.negated && none_of(a.theme.word);
  a.nobody = a.negated && none_of(a.theme.word) && (a.of_person || words_[a.theme.word].lemma == "one" || words_[a.theme.word].upos == Upos::PRON);
  a.sole = sole(a.theme);
  a.sole_other = a.other && sole(*a.other);
  bool have = false, had = false, since = false, still = false, now = words_[clause].xpos == language::Xpos::VBZ || words_[clause].xpos == language::Xpos::VBP;
  const auto hangs = [&](std::uint32_t c) {
    if (!a.clock) a.clock = clock_at(c);
    if (in(hours, words_[c].lemma) && (!tree_.case_of(c) || (words_[*tree_.case_of(c)].upos == Upos::ADP && in(during, words_[*tree_.case_of(c)].lemma)))) a.hour = words_[c].lemma;
    // "Convicted of forging it": by the deed.
    if (a.pole.scale == Scale::verdict && words_[c].upos == Upos::VERB && c > clause && words_[c - 1].lemma == "of") {
      Theme deed;
      deed.word = c;
      deed.noun = std::string(theme_word(text::Lower(words_[c].lemma)));
      a.asides.push_back({"of", std::move(deed)});
      return;
    }
    if ((words_[c].deprel != Deprel::obl && words_[c].deprel != Deprel::nmod) || c == a.theme.word || c == predicate || (other && c == *other) ||
        words_[c].upos == Upos::NUM || words_[c].upos == Upos::PRON) return;
    const auto marker = tree_.case_of(c);
    // "Had been shut since Saturday" was still so.
    if (marker && words_[*marker].lemma == "since") since = true;
    if (marker && in(distinguishing, words_[*marker].lemma) && !in(hours, words_[c].lemma) && !of_time(c)) a.asides.push_back({words_[*marker].lemma, theme_of(c)});
  };
  for (const std::uint32_t c : tree_.children(clause)) {
    still = still || words_[c].lemma == "still";
    if (words_[c].deprel == Deprel::aux || words_[c].deprel == Deprel::cop) {
      const language::Xpos tag = words_[c].xpos;
      if (words_[c].lemma == "have") have = true, had = tag == language::Xpos::VBD;
      else if (tag == language::Xpos::VBZ || tag == language::Xpos::VBP) now = true;
    }
    hangs(c);
  }
  if (predicate != clause)
    for (const std::uint32_t c : tree_.children(predicate)) hangs(c);
  // "Acquitted Voss of arson": the parser may hang the arson on Voss.
  if (words_[a.theme.word].upos == Upos::PROPN)
    for (const std::uint32_t c : tree_.children(a.theme.word)) hangs(c);
  // "Said that the wall had held" tells what happened before it was said.
  a.lasting = a.lasting || since || still;
  a.before = had && !since && words_[clause].deprel != Deprel::ccomp;
  // Who refuses a thing will not do it.
  if (const std::int32_t h = words_[clause].head; h >= 0 && a.negated && words_[clause].deprel == Deprel::xcomp && in(refusing, words_[static_cast<std::size_t>(h)].lemma))
    a.refused = true;
  a.present = now && !have;
}

// A predicate that no table holds says that it was so or that it was not.
void AssertionReader::read_deed(std::uint32_t w, std::uint32_t sentence, std::string_view act, bool denies, std::vector<Assertion>& out) const {
  const bool verb = words_[w].upos == Upos::VERB;
  static const text::ListedWords says_little(hollow);
  if (says_little.has(act)) return;
  std::uint32_t clause = w;
  Arguments roles;
  if (verb) {
    roles = arguments_of(w);
  } else {
    const std::int32_t h = words_[w].head;
    if (!tree_.child(w, Deprel::cop)) {
      if (h < 0 || !in(carriers, words_[static_cast<std::size_t>(h)].lemma) || words_[w].deprel != Deprel::xcomp) return;
      clause = static_cast<std::uint32_t>(h);
    }
    roles.patient = clause != w ? object_of(clause) : std::nullopt;
    if (!roles.patient) roles.patient = subject_of(clause);
  }
  const auto theme = roles.patient ? roles.patient : roles.doer;
  const auto other = roles.patient ? roles.doer : std::nullopt;
  if (!theme || words_[*theme].upos == Upos::VERB || doubtful(clause, *theme)) return;
  Assertion a;
  a.pole = {Scale::deed, 1};
  a.act = std::string(act);
  a.negated = denied(clause) != denies;
  if (clause != w) a.negated = a.negated != tree_.negated(w);
  a.theme = theme_of(*theme);
  if (other) a.other = theme_of(*other);
  a.date = date_under(clause, sentence);
  a.predicate = w;
  a.sentence = sentence;
  a.forecast = supposed(clause);
  read_clause(a, clause, w, other);
  // How things are changes: a verb tells what was done.
  if (verb && a.present && !a.forecast) return;
  const Span p = words_[*theme].span, q = words_[w].span;
  a.passage = {std::min(p.begin, q.begin), std::max(p.end, q.end)};
  out.push_back(std::move(a));
}

// A name, or a noun for somebody.
bool AssertionReader::person_or_body(std::uint32_t word) const { return words_[word].upos == Upos::PROPN || (words_[word].upos == Upos::NOUN && somebody(word)); }

}  // namespace crossread::claims
