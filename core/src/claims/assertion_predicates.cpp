// What verbs, adjectives and nouns answer of the questions of the scales, with what it is told of.
#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "text/lower.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

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

}  // namespace

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
  // "Unchanged" has no verb to be a form of, and a coach who is finished finishes nothing.
  const bool over = predicate == "finish" && tree_.passive(w) && subject_of(w) && person(*subject_of(w));
  if ((poles.empty() || over) && word.xpos == language::Xpos::VBN) {
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
