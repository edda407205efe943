#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "claims/questions.h"
#include "claims/setting.h"
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

// Verbs that carry a noun or an adjective which says what happened.
constexpr auto carriers = std::to_array<std::string_view>(
    {"have", "give", "get", "win", "receive", "grant", "issue", "make", "take", "reach", "offer", "be", "remain",
     "stay", "leave", "keep", "find", "declare", "stand", "become", "show", "shed", "raise", "sound", "refuse", "deny",
     "withhold", "lend", "hold", "obtain", "secure", "pronounce", "without", "report", "post", "record", "test", "prove", "turn", "go", "come", "end", "contain", "plead", "return", "force", "cause", "result", "escape", "emerge"});

// Verbs that say in what something ended: "ended in a clear rejection".
constexpr auto ending = std::to_array<std::string_view>({"end", "result"});

// Nouns for what is done to whatever stands behind their "of": "no trace of the boy", "the cancellation of the concert".
constexpr auto done_to = std::to_array<std::string_view>({"trace", "cancellation", "postponement", "rejection", "acceptance"});

constexpr auto of_a_thing = std::to_array<std::string_view>({"it", "they", "which", "that"});


// Verbs of approval that bills do themselves.
constexpr auto of_themselves = std::to_array<std::string_view>({"fail", "pass", "fall", "become law"});

// What a state hangs on besides: "was taken into custody", "burned to the ground", "ran to its end", "guilty of murder".
constexpr auto with_states = std::to_array<std::string_view>({"place", "put", "hold", "take", "send", "lead", "bring", "order", "go", "walk", "step", "emerge", "burn",
    "reduce", "lie", "play", "run", "guilty", "convict", "spend", "fall", "roll", "tip", "topple"});

// Carriers whose subject gives what they carry.
constexpr auto giving = std::to_array<std::string_view>({"give", "grant", "offer", "lend", "refuse", "deny", "withhold"});

// Carriers that turn what they carry round: "denied permission", "withheld its approval".
constexpr auto refusals = std::to_array<std::string_view>({"refuse", "deny", "withhold"});

// Verbs of coming and staying away whose object or complement is the occasion itself; one sits beside a
// pilot and walks along a wall.
constexpr auto of_occasions = std::to_array<std::string_view>(
    {"attend", "boycott", "skip", "miss", "stay", "pull", "withdraw", "join", "take", "participate", "drop"});

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

// Verbs by which something stays as it is.
constexpr auto staying = std::to_array<std::string_view>(
    {"remain", "stay", "keep", "retain", "continue", "stand", "maintain", "extend", "uphold", "hold"});

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

// What is voted on.
bool AssertionReader::of_a_vote(std::uint32_t noun) const {
  static constexpr auto matters = std::to_array<std::string_view>({"bill", "motion", "amendment", "law", "measure", "resolution", "budget", "reform", "proposal", "act", "legislation"});
  return words_[noun].upos == Upos::NOUN && in(matters, words_[noun].lemma);
}

// "Badly", of "badly hurt".
bool AssertionReader::qualified(std::uint32_t word) const {
  static constexpr auto degrees = std::to_array<std::string_view>({"badly", "seriously", "severely", "critically", "gravely", "fatally", "otherwise"});
  for (const std::uint32_t c : tree_.children(word))
    if (words_[c].deprel == Deprel::advmod && in(degrees, words_[c].lemma)) return true;
  return false;
}

// "In preventive detention", "on the run".
std::span<const Pole> AssertionReader::state_of(std::uint32_t w, std::string_view noun) const {
  if (w == 0) return {};
  std::uint32_t before = w - 1;
  while (before > 0 && (words_[before].upos == Upos::ADJ || words_[before].deprel == Deprel::amod || words_[before].upos == Upos::DET || words_[before].upos == Upos::NUM || words_[before].xpos == language::Xpos::PRPS)) --before;
  if (words_[before].upos != Upos::ADP) return {};
  return poles_of_state(text::lower(words_[before].lemma) + " " + std::string(noun));
}

// Whether a noun, an adjective or a state is what the word above it says: "gave its blessing", "found guilty", "took him into custody".
bool AssertionReader::carries(std::uint32_t above, std::uint32_t w, bool state) const {
  const Word& word = words_[w];
  const std::string_view verb = words_[above].lemma;
  if (!in(carriers, verb) && !(state && in(with_states, verb))) return false;
  switch (word.deprel) {
    case Deprel::obj: case Deprel::xcomp: case Deprel::nsubj: case Deprel::advcl: case Deprel::amod: return true;
    case Deprel::obl: return state || (word.upos == Upos::ADJ && !tree_.case_of(w)) || (word.upos == Upos::NOUN && in(ending, verb));
    case Deprel::advmod: return state || word.upos == Upos::ADV;
    case Deprel::nmod: return state && static_cast<std::int32_t>(above) != word.head;
    default: return false;
  }
}

// "Pay for the repairs".
bool AssertionReader::purpose(std::uint32_t verb) const {
  const auto below = tree_.children(verb);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    const auto marker = words_[c].deprel == Deprel::obl ? tree_.case_of(c) : std::nullopt;
    return marker && words_[*marker].lemma == "for" && !of_time(c);
  });
}

void AssertionReader::read_predicate(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& word = words_[w];
  // "Will close": the tagger may take the verb for an adjective.
  const auto auxiliary = word.upos == Upos::ADJ ? tree_.child(w, Deprel::aux) : std::nullopt;
  // "Judges upheld the complaint": what has a subject and an object is a verb, whatever the tagger takes it for.
  const bool governs = word.upos == Upos::NOUN && tree_.child(w, Deprel::nsubj) && tree_.child(w, Deprel::obj);
  // "Guilty of murdering her".
  const bool gerund = word.xpos == language::Xpos::VBG && w > 0 && words_[w - 1].lemma == "of" && !poles_of_state("of " + text::lower(word.lemma)).empty();
  const bool verb = !gerund && (word.upos == Upos::VERB || governs || (auxiliary && words_[*auxiliary].xpos == language::Xpos::MD && !tree_.child(w, Deprel::cop)));
  // "Is standing upright".
  const bool adverb = word.upos == Upos::ADV && word.deprel == Deprel::advmod && word.head >= 0 && words_[static_cast<std::size_t>(word.head)].lemma == "stand";
  const bool adjective = (word.upos == Upos::ADJ || adverb) && !verb, noun = (word.upos == Upos::NOUN && !verb) || gerund;
  if (!verb && !adjective && !noun) return;
  if (word.deprel == Deprel::amod || word.deprel == Deprel::compound) return;
  auto [predicate, governed] = verb ? predicate_with_particle(w) : Predicate{text::lower(word.lemma), {}};
  // "Are still missing", which the parser takes for "miss".
  if (verb && predicate == "miss" && word.xpos == language::Xpos::VBG && word.deprel != Deprel::acl && !tree_.child(w, Deprel::obj)) predicate = "missing";
  // "On the run" is a state, whatever "run" says as a verb.
  std::span<const Pole> poles = noun ? state_of(w, predicate) : std::span<const Pole>();
  const bool at_first = !poles.empty();
  if (poles.empty()) poles = poles_of(predicate, noun);
  // "Green light".
  if (noun && poles.empty() && w > 0 && words_[w - 1].head == static_cast<std::int32_t>(w)) poles = poles_of(words_[w - 1].lemma + " " + predicate, true);
  // "Failed to land" tells of the landing; what is clear is not cleared.
  const auto completed = verb && predicate == "fail" ? tree_.child(w, Deprel::xcomp) : std::nullopt;
  if (completed || (adjective && predicate == "clear")) return;
  const bool state = at_first || (!verb && poles.empty() && w > 0);
  if (state && adjective) poles = state_of(w, predicate);
  // "Unchanged" has no verb to be a form of.
  if (poles.empty() && word.xpos == language::Xpos::VBN) {
    const std::string form = text::lower(std::string(document_.tokens[w].span.in(document_.utf8)));
    if (poles = poles_of(form); !poles.empty()) predicate = form;
  }
  if (poles.empty()) {
    // "Unsold" denies "sold".
    const bool participle = word.xpos == language::Xpos::VBN && predicate.starts_with("un");
    const std::string_view affirmed = adjective || participle ? without_denial(predicate) : std::string_view();
    if (verb || adjective) read_deed(w, sentence, predicate, false, out);
    if (!affirmed.empty()) read_deed(w, sentence, affirmed, true, out);
    return;
  }
  std::optional<std::uint32_t> subject, object;
  bool no = false, open = false;
  std::uint32_t clause = w;  // the word whose arguments are those of the statement
  if (verb) {
    const Arguments roles = arguments_of(w);
    subject = roles.doer;
    object = roles.patient;
    if (object && predicate.ends_with(" " + words_[*object].lemma)) object.reset();
    // "Was stripped of her title": what she was stripped of.
    if (governed && !object) object = governed;
    else if (predicate == "strip" || predicate == "deprive")
      // The parser may hang it on whoever was stripped.
      for (const auto& [under, relation] : {std::pair(w, Deprel::obl), std::pair(object.value_or(w), Deprel::nmod)}) {
        const auto below = tree_.children(under);
        const auto of_what = std::find_if(below.begin(), below.end(), [&, relation = relation](std::uint32_t c) {
          const auto marker = words_[c].deprel == relation ? tree_.case_of(c) : std::nullopt;
          return marker && words_[*marker].lemma == "of";
        });
        if (of_what == below.end()) continue;
        subject = std::exchange(object, *of_what);
        break;
      }
    // "Vote on the deal".
    if (!object && word.lemma == "vote")
      for (std::uint32_t c : tree_.children(w)) {
        const auto marker = tree_.case_of(c);
        if (words_[c].deprel == Deprel::obl && marker && words_[*marker].lemma == "on" && !of_time(c)) object = c;
      }
    no = denied(w);
    open = supposed(w);
  } else {
    const bool predicative = tree_.child(w, Deprel::cop).has_value();
    std::int32_t h = word.head;
    // "Convicted him of murder": the parser may hang the state on whoever is in it.
    // "Walked out of the door on bail": or on what stands between.
    if (state && h >= 0 && word.deprel == Deprel::nmod && (words_[static_cast<std::size_t>(h)].deprel == Deprel::obj || words_[static_cast<std::size_t>(h)].deprel == Deprel::obl)) h = words_[static_cast<std::size_t>(h)].head;
    if (!predicative && (h < 0 || !carries(static_cast<std::uint32_t>(h), w, state))) return;
    if (!predicative) clause = static_cast<std::uint32_t>(h);
    no = denied(clause);
    // "No concession was made" is one denial, though both words bear it.
    const bool counted = noun && none_of(w) && no;
    if (clause != w && !counted) no = no != tree_.negated(w);
    if (clause != w && in(refusals, words_[clause].lemma)) no = !no;
    open = supposed(clause);
    subject = subject_of(clause);
    // "Left the dividend unchanged" and "took him into custody": told of the object; "has the blessing of the
    // council": of the subject, by the council.
    if (adjective || state) {
      object = object_of(clause);
      // "Found the vaccine to be unsafe".
      if (!object && words_[clause].deprel == Deprel::xcomp && words_[clause].head >= 0) object = object_of(static_cast<std::uint32_t>(words_[clause].head));
      if (!object) object = subject, subject.reset();
    } else {
      object = subject && *subject != w ? subject : std::nullopt;
      subject.reset();
      for (std::uint32_t c : tree_.children(w)) {
        const auto marker = tree_.case_of(c);
        if (words_[c].deprel != Deprel::nmod || !marker) continue;
        const bool of_it = words_[*marker].lemma == "of" && in(done_to, predicate);
        if (of_it || words_[*marker].lemma == "for" || words_[*marker].lemma == "to") object = c;
        else subject = c;
      }
      // "Gave its blessing to the plan": the giver approves, of what the parser may hang on the verb.
      if (clause != w && in(giving, words_[clause].lemma) && !tree_.passive(clause) && object == subject_of(clause)) {
        subject = std::exchange(object, std::nullopt);
        if (const auto to = tree_.child(clause, Deprel::iobj)) object = to;
        for (std::uint32_t c : tree_.children(clause))
          if (const auto marker = words_[c].deprel == Deprel::obl ? tree_.case_of(c) : std::nullopt; marker && !object && (words_[*marker].lemma == "to" || words_[*marker].lemma == "for")) object = c;
      }
      // "Got the green light from Brussels for the takeover": from whom and for what the parser may hang on the verb.
      if (clause != w && in(winning, words_[clause].lemma) && !tree_.passive(clause))
        for (std::uint32_t c : tree_.children(clause))
          if (const auto marker = words_[c].deprel == Deprel::obl ? tree_.case_of(c) : std::nullopt; marker && !of_time(c)) {
            if (words_[*marker].lemma == "for") object = c;
            else if (words_[*marker].lemma == "from") {
              subject = c;
              for (std::uint32_t d : tree_.children(c))
                if (const auto purpose = words_[d].deprel == Deprel::nmod ? tree_.case_of(d) : std::nullopt; purpose && words_[*purpose].lemma == "for") object = d;
            }
          }
      // "No permit was issued for the march": the parser hangs the march on the verb.
      if (clause != w && !object)
        for (std::uint32_t c : tree_.children(clause)) {
          const auto marker = tree_.case_of(c);
          if (words_[c].deprel == Deprel::obl && marker && words_[*marker].lemma == "for") object = c;
        }
    }
  }
  // "The bill passed its final reading", "passed the Senate": it is the bill of which that is told.
  if (verb && predicate == "pass" && subject && object && of_a_vote(*subject)) std::swap(subject, object);
  const std::size_t before = out.size();
  for (const Pole& pole : poles) {
    // "Cut the dividend" and "the dividend fell": the theme is the patient, or the subject where there
    // is none; of those who come and go, the subject.
    // Who survives or escapes something is the one of whom it is told.
    const bool of_itself = told_of_subject(predicate, pole.scale);
    const bool subject_first = of_subject(pole.scale) || of_itself;
    if (of_both(pole.scale) && (!subject || !object)) continue;
    auto theme = subject_first ? subject : object ? object : subject;
    auto other = subject_first ? object : object ? subject : std::nullopt;
    if (of_subject(pole.scale) && !theme) theme = std::exchange(other, std::nullopt);
    if (!theme && noun && no && of_subject(pole.scale)) theme = told_before(pole.scale, sentence, out);
    // "Prices fell": of bills alone it says that they were turned down.
    if (pole.scale == Scale::approval && predicate == "fall" && (object || !subject || !of_a_vote(*subject))) continue;
    // "The bill failed", "the motion passed".
    const bool comes_of_itself = pole.scale == Scale::approval && verb && !object && in(of_themselves, predicate);
    if (!theme || (of_patient(pole.scale) && !of_itself && !comes_of_itself && theme != object)) continue;
    // "Chances that we win", "keeps saying".
    if ((open || pole.scale >= Scale::opposed) && doubtful(clause, *theme)) continue;
    if (pole.scale >= Scale::opposed && verb && in(staying, word.lemma) && tree_.child(w, Deprel::xcomp)) continue;
    // Who lived somewhere may have died since; who did not live to see the day has.
    if (pole.scale == Scale::life && predicate == "live" && (!no || !tree_.child(w, Deprel::xcomp))) continue;
    // "None of them badly hurt": hurt they were.
    if (no && of_injury(pole.scale) && qualified(w)) continue;
    // "He paused, then added": a speaker's own stops are no event.
    if (pole.scale == Scale::stopping && !other && words_[*theme].upos == Upos::PRON) continue;
    // What rises and falls, is lifted or renewed, is no person.
    if (of_things(pole.scale) && (words_[*theme].upos == Upos::PRON ? !in(of_a_thing, words_[*theme].lemma) : person(*theme))) continue;
    // "Was held" by the police; "nobody could hold him" in the race.
    if (pole.scale == Scale::custody && predicate == "hold" && !tree_.passive(w)) continue;
    // Who comes and who stays away is somebody: a paper that is sat, or withdrawn, does neither.
    if (pole.scale == Scale::presence && !somebody(*theme)) continue;
    Assertion a;
    a.pole = pole;
    // Who pleads guilty confesses, and is not yet found so.
    const bool pleads = words_[clause].lemma == "plead" && pole.scale == Scale::verdict;
    if (pleads) a.pole = {Scale::confession, 1};
    a.negated = no;
    a.theme = theme_of(*theme);
    if (other) a.other = theme_of(*other);
    a.date = date_under(clause, sentence);
    if (pole.scale == Scale::presence) {
      std::optional<Theme> scene;
      if (in(of_occasions, word.lemma)) {
        for (std::uint32_t c : tree_.children(w))
          if (!scene && (words_[c].deprel == Deprel::obl || (words_[c].deprel == Deprel::obj && other))) scene = theme_of(c);
      } else {
        static constexpr auto helping = std::to_array<std::string_view>({"help", "assist"});
        scene = occasion_under(w);
        if (!scene && in(helping, word.lemma)) scene = undertaking(w);
      }
      if (scene) tell_scene(a, std::move(*scene), sentence);
    }
    a.predicate = w;
    a.sentence = sentence;
    a.forecast = open;
    read_clause(a, clause, w, other);
    // "A driving licence", "a building permit".
    if (pole.scale == Scale::permission && noun)
      for (const std::uint32_t c : tree_.children(w))
        if (words_[c].deprel == Deprel::compound || (words_[c].deprel == Deprel::amod && words_[c].upos == Upos::VERB)) a.asides.push_back({"of", theme_of(c)});
    if (pleads)
      for (Aside& charge : a.asides)
        if (charge.marker == "to") charge.marker = "of";
    // "Is stepping down" says that he will.
    if (pole.scale == Scale::resignation && word.xpos == language::Xpos::VBG && a.present) a.forecast = a.planned = true;
    const Span p = words_[*theme].span, q = word.span;
    a.passage = {std::min(p.begin, q.begin), std::max(p.end, q.end)};
    const auto doer = pole.scale == Scale::presence ? theme : pole.scale == Scale::approval ? other : std::nullopt;
    const std::size_t told = out.size();
    out.push_back(std::move(a));
    if (!doer || words_[*doer].upos != Upos::PROPN) continue;
    // "France and Italy signed": told of either.
    for (const std::uint32_t c : tree_.children(*doer)) {
      if (words_[c].deprel != Deprel::conj || words_[c].upos != Upos::PROPN) continue;
      Assertion each = out[told];
      (theme == doer ? each.theme : *each.other) = theme_of(c);
      out.push_back(std::move(each));
    }
  }
  // "The family did not pay": the money that others say was paid.
  if (verb && predicate == "pay" && no && subject && !object && !purpose(w) && !doubtful(w, *subject) && person_or_body(*subject)) {
    add_fate({Scale::payment, 1}, *subject, w, w, sentence, out);
    Assertion& a = out.back();
    a.other = std::exchange(a.theme, Theme());
    a.theme.word = *subject;
    a.theme.noun = std::string(theme_word("ransom"));
    a.theme.definite = true;
    a.of_person = a.nobody = false;
    a.asides.clear();
  }
  // A word of the tables that answers none of their questions here is one like any other.
  if (out.size() == before && !noun && !state) read_deed(w, sentence, predicate, false, out);
}

}  // namespace crossread::claims
