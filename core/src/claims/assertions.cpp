#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "claims/setting.h"
#include "entities/roles.h"
#include "text/chars.h"
#include "text/letters_key.h"
#include "text/lower.h"
#include "text/word_list.h"
#include "text/word_set.h"

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
     "withhold", "without"});

// Verbs of life and custody whose subject is the one that lives or is free.
constexpr auto of_themselves = std::to_array<std::string_view>(
    {"survive", "recover", "recuperate", "escape", "flee", "get away", "slip away", "abscond", "elude", "evade"});

// Verbs that bring somebody into a state: "was taken into custody".
constexpr auto putting = std::to_array<std::string_view>({"place", "put", "hold", "take", "send", "lead", "bring", "order", "go"});

// Carriers that turn what they carry round: "denied permission", "withheld its approval".
constexpr auto refusals = std::to_array<std::string_view>({"refuse", "deny", "withhold"});

// Verbs above a verb that say it was not done.
constexpr auto undone = std::to_array<std::string_view>({"fail", "refuse", "decline", "forget", "avoid", "stop"});

// Verbs and conjunctions under which nothing is told as done.
constexpr auto supposing = std::to_array<std::string_view>(
    {"if", "unless", "whether", "will", "would", "shall", "should", "may", "might", "could", "can", "must", "expect",
     "plan", "hope", "intend", "schedule", "forecast", "predict", "fear", "aim", "want", "propose", "due", "ask",
     "urge", "call", "demand", "threaten", "consider", "likely", "vow", "promise", "try", "seek", "until", "before",
     "agree", "decide", "help", "need", "ready", "able", "set", "wait", "allow", "order", "offer", "tell", "encourage"});

constexpr auto any_modal = std::to_array<std::string_view>({"could", "can"});

// "No more money", "no other ship": more than the plain no.
constexpr auto beyond = std::to_array<std::string_view>({"more", "other", "further", "longer", "such", "one"});

// Verbs under which "to" and a verb tells what was done; elsewhere it is a wish, a duty or a plan.
constexpr auto achieving = std::to_array<std::string_view>(
    {"manage", "begin", "start", "have", "get", "fail", "refuse", "decline"});

constexpr text::WordSet no_words({"no", "neither", "nobody", "none", "nothing"});
constexpr text::WordSet no_modifiers({"no", "neither", "without"});

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

constexpr auto general_modifiers = std::to_array<std::string_view>(
    {"other", "own", "new", "first", "last", "such", "more", "many", "same", "several", "next", "few"});

}  // namespace

AssertionReader::AssertionReader(const text::Document& document, const language::Annotation& annotation,
                                 const language::Tree& tree, const entities::Entities& entities,
                                 std::span<const values::Value> values)
    : document_(document), words_(annotation.words), tree_(tree), entities_(entities), values_(values) {}

std::vector<Assertion> AssertionReader::read() const {
  std::vector<Assertion> out;
  for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
    const text::Sentence& sentence = document_.sentences[s];
    if (document_.blocks[sentence.block].kind == BlockKind::boilerplate) continue;
    for (std::uint32_t w = sentence.first_token; w < sentence.end_token; ++w) {
      read_predicate(w, s, out);
      read_existence(w, s, out);
    }
  }
  return out;
}

Theme AssertionReader::theme_of(std::uint32_t head) const {
  Theme theme;
  theme.word = head;
  theme.noun = std::string(theme_word(text::Lower(words_[head].lemma)));
  theme.entity = entities_.of_word(head);
  // A pronoun means whatever noun it stands for: "they", of the evacuees.
  if (words_[head].upos == Upos::PRON) {
    theme.noun.clear();
    if (theme.entity != no_index && entities_.list[static_cast<std::size_t>(theme.entity)].anonymous)
      for (const Index m : entities_.list[static_cast<std::size_t>(theme.entity)].mentions) {
        const entities::Mention& mention = entities_.mentions[static_cast<std::size_t>(m)];
        if (mention.type != MentionType::nominal) continue;
        theme.noun = std::string(theme_word(text::Lower(words_[mention.head].lemma)));
        break;
      }
  }
  // "The catering firm, Voss & Brandt", "the officer, Otto Voss": the name beside the noun.
  const bool unnamed = theme.entity == no_index || entities_.list[static_cast<std::size_t>(theme.entity)].anonymous;
  if (const auto beside = tree_.child(head, Deprel::appos); beside && unnamed && words_[*beside].upos == Upos::PROPN)
    if (const Index named = entities_.of_word(*beside); named != no_index) theme.entity = named;
  const auto add = [&](std::uint32_t w) {
    const Word& word = words_[w];
    if (word.upos != Upos::NOUN && word.upos != Upos::PROPN && word.upos != Upos::ADJ) return;
    const text::Lower lemma(word.lemma);
    if (!in(general_modifiers, lemma)) theme.modifiers.push_back(std::string(theme_word(lemma)));
  };
  for (std::uint32_t c : tree_.children(head)) {
    const Deprel r = words_[c].deprel;
    if (r != Deprel::compound && r != Deprel::amod && r != Deprel::nmod) continue;
    add(c);
    if (r == Deprel::nmod)
      for (std::uint32_t d : tree_.children(c))
        if (words_[d].deprel == Deprel::compound || words_[d].deprel == Deprel::amod) add(d);
  }
  std::sort(theme.modifiers.begin(), theme.modifiers.end());
  return theme;
}

std::string AssertionReader::predicate_with_particle(std::uint32_t word) const {
  std::string lemma = text::lower(words_[word].lemma);
  if (!begins_phrase(lemma)) return lemma;
  for (std::uint32_t c : tree_.children(word)) {
    if (c < word || c > word + 4) continue;
    const bool particle = words_[c].deprel == Deprel::compound || words_[c].deprel == Deprel::advmod ||
                          (words_[c].deprel == Deprel::case_ && words_[c].upos != Upos::PART);
    if (!particle || words_[c].lemma.size() > 7) continue;
    const std::string both = lemma + " " + text::lower(words_[c].lemma);
    if (!poles_of(both).empty()) return both;
  }
  // "Pulled out of the forum": the parser may hang the particle on the noun.
  if (word + 2 < words_.size() && (words_[word + 1].upos == Upos::ADP || words_[word + 1].upos == Upos::ADV)) {
    const std::string both = lemma + " " + text::lower(words_[word + 1].lemma);
    if (!poles_of(both).empty()) return both;
  }
  // "Took part", "took place": the noun belongs to the verb.
  if (const auto object = tree_.child(word, Deprel::obj)) {
    const std::string both = lemma + " " + words_[*object].lemma;
    if (!poles_of(both).empty()) return both;
  }
  return lemma;
}

// "No permit", "not one farmer", "none of the crew".
bool AssertionReader::none_of(std::uint32_t noun) const {
  if (no_words.has(text::lower_key(words_[noun].lemma))) return true;
  const auto left = tree_.children(noun);
  for (std::uint32_t c : left) {
    if (c > noun) break;
    if (no_modifiers.has(text::lower_key(words_[c].lemma))) return !in(beyond, text::lower(words_[c + 1].lemma));
    if (words_[c].upos == Upos::NUM && c > 0 && words_[c - 1].lemma == "not") return true;
  }
  return noun >= 2 && words_[noun - 2].lemma == "not" && words_[noun - 1].lemma == "one";
}

// "Has yet to vote", wherever the parser hangs the words.
bool AssertionReader::still_to_come(std::uint32_t word) const {
  return word >= 3 && words_[word - 1].lemma == "to" && words_[word - 2].lemma == "yet" &&
         (words_[word - 3].lemma == "have" || words_[word - 3].lemma == "be");
}

bool AssertionReader::denied(std::uint32_t word) const {
  if (still_to_come(word)) return true;
  bool no = tree_.negated(word);
  for (std::uint32_t c : tree_.children(word)) {
    if (words_[c].deprel == Deprel::mark && words_[c].lemma == "without") no = !no;
    if (words_[c].deprel == Deprel::case_ && words_[c].lemma == "without") no = !no;
    if ((words_[c].deprel == Deprel::nsubj || words_[c].deprel == Deprel::obj) && none_of(c)) no = !no;
  }
  const std::int32_t h = words_[word].head;
  if (h >= 0 && words_[word].deprel == Deprel::xcomp) {
    const Word& above = words_[static_cast<std::size_t>(h)];
    if (in(undone, above.lemma)) no = !no;
    if (tree_.negated(static_cast<std::uint32_t>(h)) && !in(undone, above.lemma)) no = !no;
  }
  // "Denies that any money was paid".
  if (h >= 0 && words_[word].deprel == Deprel::ccomp && words_[static_cast<std::size_t>(h)].lemma == "deny") no = !no;
  // "No reason to raise an alarm".
  if (h >= 0 && words_[word].deprel == Deprel::acl && none_of(static_cast<std::uint32_t>(h))) no = !no;
  return no;
}

bool AssertionReader::supposed(std::uint32_t word) const {
  if (still_to_come(word)) return false;
  const bool no = denied(word);
  const auto asked = [&](std::uint32_t w) {
    for (std::uint32_t c : tree_.children(w)) {
      const Deprel r = words_[c].deprel;
      if (r != Deprel::aux && r != Deprel::mark && r != Deprel::advmod) continue;
      // "Could not support the plan" and "would not be drawn" tell what was done.
      if (no && r == Deprel::aux && in(any_modal, words_[c].lemma)) continue;
      if (in(supposing, words_[c].lemma)) return true;
    }
    return false;
  };
  if (asked(word)) return true;
  for (std::uint32_t c : tree_.children(word))
    if (words_[c].deprel == Deprel::mark && words_[c].xpos == language::Xpos::TO) {
      const std::int32_t h = words_[word].head;
      const bool done = h >= 0 && words_[word].deprel == Deprel::xcomp && in(achieving, words_[static_cast<std::size_t>(h)].lemma);
      const bool none = h >= 0 && words_[word].deprel == Deprel::acl && none_of(static_cast<std::uint32_t>(h));
      if (!done && !none) return true;
    }
  std::int32_t at = static_cast<std::int32_t>(word);
  for (int step = 0; step < 3; ++step) {
    const Word& here = words_[static_cast<std::size_t>(at)];
    if (here.head < 0) return false;
    const auto above = static_cast<std::uint32_t>(here.head);
    if (here.deprel == Deprel::xcomp || here.deprel == Deprel::ccomp || here.deprel == Deprel::acl || here.deprel == Deprel::obj) {
      if (here.deprel != Deprel::obj && in(supposing, words_[above].lemma)) return true;
      if (here.deprel == Deprel::xcomp && asked(above)) return true;
    } else if (here.deprel != Deprel::conj) {
      return false;
    }
    if (here.deprel == Deprel::conj && asked(above)) return true;
    at = here.head;
  }
  return false;
}

// The subject of a predicate: its own, that of the verb it is joined to or completes, or the noun that
// a relative clause hangs on.
std::optional<std::uint32_t> AssertionReader::subject_of(std::uint32_t word) const {
  std::uint32_t at = word;
  for (int step = 0; step < 3; ++step) {
    if (const auto subject = tree_.child(at, Deprel::nsubj)) {
      const bool relative = words_[*subject].upos == Upos::PRON && words_[at].deprel == Deprel::acl && words_[at].head >= 0;
      return relative ? static_cast<std::uint32_t>(words_[at].head) : *subject;
    }
    const Deprel r = words_[at].deprel;
    if (r == Deprel::acl && words_[at].head >= 0) return static_cast<std::uint32_t>(words_[at].head);
    if ((r != Deprel::conj && r != Deprel::xcomp && r != Deprel::advcl) || words_[at].head < 0) return std::nullopt;
    at = static_cast<std::uint32_t>(words_[at].head);
  }
  return std::nullopt;
}

bool AssertionReader::somebody(std::uint32_t word) const {
  const Word& w = words_[word];
  if (w.upos != Upos::NOUN) return true;
  const entities::NounInfo info = entities::noun_info(text::lower(w.lemma));
  return info.any() || info.maybe || entities_.of_word(word) != no_index;
}

// The object of a verb: its own, or the noun that "whom" stands for in "the owner whom the judge released".
std::optional<std::uint32_t> AssertionReader::object_of(std::uint32_t verb) const {
  const auto own = tree_.child(verb, Deprel::obj);
  if (!own || words_[*own].upos != Upos::PRON || words_[verb].deprel != Deprel::acl || words_[verb].head < 0) return own;
  static constexpr auto relative = std::to_array<std::string_view>({"whom", "who", "which", "that"});
  return in(relative, words_[*own].lemma) ? static_cast<std::uint32_t>(words_[verb].head) : *own;
}

AssertionReader::Arguments AssertionReader::arguments_of(std::uint32_t verb) const {
  Arguments out{subject_of(verb), object_of(verb)};
  const Word& word = words_[verb];
  const bool participle = word.xpos == language::Xpos::VBN && (word.deprel == Deprel::acl || word.deprel == Deprel::xcomp);
  if (!tree_.passive(verb) && !participle) return out;
  out = {std::nullopt, out.doer};
  for (std::uint32_t c : tree_.children(verb)) {
    const auto marker = tree_.case_of(c);
    if (words_[c].deprel == Deprel::obl && marker && words_[*marker].lemma == "by") out.doer = c;
  }
  return out;
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

void AssertionReader::read_predicate(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& word = words_[w];
  const bool verb = word.upos == Upos::VERB, adjective = word.upos == Upos::ADJ, noun = word.upos == Upos::NOUN;
  if (!verb && !adjective && !noun) return;
  if (word.deprel == Deprel::amod || word.deprel == Deprel::compound) return;
  const std::string predicate = verb ? predicate_with_particle(w) : text::lower(word.lemma);
  std::span<const Pole> poles = poles_of(predicate, noun);
  const bool state = !verb && poles.empty() && w > 0;
  if (state) {
    std::uint32_t before = w - 1;  // "in preventive detention", "on the run"
    while (before > 0 && (words_[before].upos == Upos::ADJ || words_[before].upos == Upos::DET)) --before;
    if (words_[before].upos == Upos::ADP) poles = poles_of_state(text::lower(words_[before].lemma) + " " + predicate);
  }
  if (poles.empty()) return;
  std::optional<std::uint32_t> subject, object;
  bool no = false, open = false;
  std::uint32_t clause = w;  // the word whose arguments are those of the statement
  if (verb) {
    const Arguments roles = arguments_of(w);
    subject = roles.doer;
    object = roles.patient;
    if (object && predicate.ends_with(" " + words_[*object].lemma)) object.reset();
    // "Vote on the deal".
    if (!object && word.lemma == "vote")
      for (std::uint32_t c : tree_.children(w)) {
        const auto marker = tree_.case_of(c);
        if (words_[c].deprel == Deprel::obl && marker && words_[*marker].lemma == "on") object = c;
      }
    no = denied(w);
    open = supposed(w);
  } else {
    const bool predicative = tree_.child(w, Deprel::cop).has_value();
    const std::int32_t h = word.head;
    const bool carried = h >= 0 && (in(carriers, words_[static_cast<std::size_t>(h)].lemma) || (state && in(putting, words_[static_cast<std::size_t>(h)].lemma))) &&
                         ((state && (word.deprel == Deprel::obl || word.deprel == Deprel::advmod)) || word.deprel == Deprel::obj || word.deprel == Deprel::xcomp || word.deprel == Deprel::nsubj ||
                          word.deprel == Deprel::advcl || word.deprel == Deprel::amod);
    if (!predicative && !carried) return;
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
      if (!object) object = subject, subject.reset();
    } else {
      object = subject && *subject != w ? subject : std::nullopt;
      subject.reset();
      for (std::uint32_t c : tree_.children(w)) {
        const auto marker = tree_.case_of(c);
        if (words_[c].deprel != Deprel::nmod || !marker) continue;
        if (words_[*marker].lemma == "for" || words_[*marker].lemma == "to") object = c;
        else subject = c;
      }
      // "No permit was issued for the march": the parser hangs the march on the verb.
      if (clause != w && !object)
        for (std::uint32_t c : tree_.children(clause)) {
          const auto marker = tree_.case_of(c);
          if (words_[c].deprel == Deprel::obl && marker && words_[*marker].lemma == "for") object = c;
        }
    }
  }
  for (const Pole& pole : poles) {
    // "Cut the dividend" and "the dividend fell": the theme is the patient, or the subject where there
    // is none; of those who come and go, the subject.
    // Who survives or escapes something is the one of whom it is told.
    const bool of_itself = in(of_themselves, predicate) && (pole.scale == Scale::life || pole.scale == Scale::custody);
    const bool subject_first = of_subject(pole.scale) || of_itself;
    auto theme = subject_first ? subject : object ? object : subject;
    auto other = subject_first ? object : object ? subject : std::nullopt;
    if (of_subject(pole.scale) && !theme) theme = std::exchange(other, std::nullopt);
    if (!theme && noun && no && of_subject(pole.scale)) theme = told_before(pole.scale, sentence, out);
    if (!theme || (of_patient(pole.scale) && !of_itself && theme != object)) continue;
    // "He paused, then added": a speaker's own stops are no event.
    if (pole.scale == Scale::stopping && !other && words_[*theme].upos == Upos::PRON) continue;
    // Who comes and who stays away is somebody: a paper that is sat, or withdrawn, does neither.
    if (pole.scale == Scale::presence && !somebody(*theme)) continue;
    Assertion a;
    a.pole = pole;
    a.negated = no;
    a.theme = theme_of(*theme);
    if (other) a.other = theme_of(*other);
    if (pole.scale == Scale::presence && in(of_occasions, word.lemma))
      for (std::uint32_t c : tree_.children(w))
        if (words_[c].deprel == Deprel::obl || (words_[c].deprel == Deprel::obj && other)) { a.scene = theme_of(c); break; }
    a.date = date_under(clause, sentence);
    a.predicate = w;
    a.sentence = sentence;
    a.forecast = open;
    const Span p = words_[*theme].span, q = word.span;
    a.passage = {std::min(p.begin, q.begin), std::max(p.end, q.end)};
    out.push_back(std::move(a));
  }
}

}  // namespace crossread::claims
