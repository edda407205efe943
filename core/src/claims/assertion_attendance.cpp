// Who was at an occasion, and who was not.
#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "claims/acts.h"
#include "claims/setting.h"
#include "text/listed_words.h"
#include "text/lower.h"
#include "text/parted.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Occasions where people are or are not: whoever does anything at one is there.
constexpr std::string_view occasions =
    "talks,talk,meeting,summit,negotiation,session,hearing,trial,verdict,sentencing,funeral,memorial,wedding,ceremony,inauguration,match,game,final,"
    "race,concert,premiere,opening,unveiling,exhibition,festival,fair,conference,congress,forum,march,rally,protest,demonstration,vigil,auction,party,"
    "reception,banquet,dinner,tournament,debate,hustings,service,parade,launch,briefing,gala,signing,inquiry,lunch,breakfast,rehearsal,mass,burial,questioning,"
    "interrogation,autopsy,exhumation,inquest,interview,consultation,training";
// What people do together, and may be let into or kept out of.
constexpr std::string_view undertakings =
    "vote,ballot,strike,blockade,exercise,drill,search,operation,mission,inspection,survey,count,expedition,tour,raid,campaign,evacuation,project,study,"
    "investigation,review,audit,course,test,visit,experiment,boycott,manoeuvre,maneuver,dig,excavation,rescue,coalition,alliance,production,show,flight";
// What one is on board of.
constexpr auto vessels = std::to_array<std::string_view>({"plane", "aircraft", "flight", "jet", "airliner", "helicopter", "ship", "ferry", "boat", "yacht", "vessel", "train", "bus", "coach"});
// What somebody calls off or declines who will not come.
constexpr auto appearances = std::to_array<std::string_view>({"appearance", "attendance", "participation", "invitation", "visit", "trip", "journey"});
constexpr auto declining = std::to_array<std::string_view>({"cancel", "decline", "refuse", "reject", "withdraw"});
// Those who are at one: "among the guests at the wedding".
constexpr auto attending = std::to_array<std::string_view>({"guest", "mourner", "spectator", "crowd", "participant", "delegate", "speaker", "audience", "witness", "table"});
constexpr auto coming = std::to_array<std::string_view>({"be", "come", "go", "get", "arrive", "turn"});
constexpr auto messengers = std::to_array<std::string_view>(
    {"delegation", "representative", "envoy", "observer", "deputy", "delegate", "ambassador", "son", "daughter", "wife", "husband", "brother", "sister", "lawyer", "team", "emissary"});

/// Verbs that bring somebody to an occasion or keep him from it, by what stands before the occasion.
struct Passage {
  std::string_view verbs;    ///< lemmas with their particles
  std::string_view markers;  ///< prepositions; none: the occasion is the object
  bool of_patient;           ///< told of whom it is done to, else of the doer
  std::uint8_t value;        ///< of Scale::presence
};
constexpr auto passages = std::to_array<Passage>({
    {"admit,allow,let,ask,call,summon,bring,let in,accept", "to,into,at,in,inside", true, 1},
    {"turn away,bar,ban,exclude,lock out,eject,throw out,expel,remove,shut out,keep away,debar,disinvite,turn back", "from,of", true, 2},
    {"keep out,stay out,keep away,keep,stay", "of,from,out", false, 2},
    {"address,chair,host,lead,moderate,close,head,celebrate", "", false, 1},
    {"represent", "at,in,on", true, 1},
    {"play,feature,start,compete,race,run,line up", "in,at,for", false, 1},
    {"scratch", "from", false, 2},
});

bool listed_in(std::string_view list, std::string_view word) {
  return !word.empty() && text::any_part(list, ',', [&](std::string_view one) { return one == word; });
}

}  // namespace

bool AssertionReader::occasion(std::uint32_t w) const {
  static const text::ListedWords listed(occasions), shared(undertakings);
  const std::string_view noun = words_[w].lemma;
  return words_[w].upos == Upos::NOUN && (act_of(text::lower(noun)).event || listed.has(noun) || shared.has(noun));
}

// "The last round of talks": the occasion that a noun is, or is a part of.
std::optional<std::uint32_t> AssertionReader::occasion_of(std::uint32_t w) const {
  if (occasion(w)) return w;
  if (words_[w].upos != Upos::NOUN) return std::nullopt;
  for (const std::uint32_t c : tree_.children(w))
    if (words_[c].deprel == Deprel::nmod && occasion(c)) return c;
  return std::nullopt;
}

// The occasion that a phrase of the predicate names: "sat at the table during the talks", "spoke in the last part of the talks".
std::optional<Theme> AssertionReader::occasion_under(std::uint32_t word) const {
  for (const std::uint32_t c : tree_.children(word)) {
    if (words_[c].deprel != Deprel::obl && words_[c].deprel != Deprel::obj) continue;
    if (const auto at = occasion_of(c)) return theme_of(*at);
  }
  return std::nullopt;
}

// An occasion and its day: "the search on Sunday", "the talks in May".
void AssertionReader::tell_scene(Assertion& a, Theme scene, std::uint32_t sentence) const {
  if (a.date == no_index) a.date = date_under(scene.word, sentence);
  // "The unveiling of the statue", and who was not there when it was unveiled.
  static constexpr std::string_view ending = "ing";
  if (words_[scene.word].upos == Upos::NOUN && scene.noun.size() > 6 && scene.noun.ends_with(ending)) scene.noun.resize(scene.noun.size() - ending.size());
  a.scene = std::move(scene);
}

// A deed as an occasion: by a noun for it and what it is done to.
Theme AssertionReader::deed_theme(std::uint32_t verb, std::string_view noun, std::uint32_t what) const {
  Theme out;
  out.word = verb;
  out.noun = std::string(noun);
  out.modifiers = {theme_of(what).noun};
  out.definite = true;
  return out;
}

// What is done together, by the verb and what it is done to: "helped to evacuate the village", "evacuated without the army".
std::optional<Theme> AssertionReader::undertaking(std::uint32_t verb) const {
  if (const auto done = tree_.child(verb, Deprel::xcomp); done && words_[*done].upos == Upos::VERB) verb = *done;
  const auto what = arguments_of(verb).patient;
  if (!what || words_[*what].upos == Upos::PRON) return std::nullopt;
  return deed_theme(verb, theme_word(text::Lower(words_[verb].lemma)), *what);
}

// "Was at the talks", "among the guests at the wedding", "spoke at the ceremony", "never came to the debate", "was nowhere to be
// seen at the premiere": who was there. That somebody did not speak there does not say that he was not.
void AssertionReader::read_attendance(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& word = words_[w];
  const bool nowhere = word.lemma == "nowhere";
  static const text::ListedWords listed(occasions);
  if (!nowhere && (word.upos != Upos::NOUN || !listed.has(word.lemma))) return;
  const auto marker = tree_.case_of(w);
  const std::string_view at = marker ? std::string_view(words_[*marker].lemma) : std::string_view();
  if (!nowhere && at != "at" && at != "during" && at != "to" && at != "for") return;
  std::uint32_t clause = w;
  bool among = false;
  for (int step = 0; step < 2 && !tree_.child(clause, Deprel::cop) && words_[clause].upos != Upos::VERB && words_[clause].head >= 0; ++step) {
    const auto above = static_cast<std::uint32_t>(words_[clause].head);
    if (clause != w && !in(attending, words_[clause].lemma)) return;
    among = clause != w && words_[clause].deprel == Deprel::obl;
    clause = above;
  }
  const bool is = tree_.child(clause, Deprel::cop).has_value();
  if (!is && words_[clause].upos != Upos::VERB) return;
  const bool comes = is || in(coming, words_[clause].lemma);
  if (!comes && (nowhere || at == "to" || at == "for" || denied(clause))) return;
  // "Cancelled her appearance at the ceremony".
  if (const auto object = tree_.child(clause, Deprel::obj); object && in(declining, words_[clause].lemma) && in(appearances, words_[*object].lemma)) return;
  if (!is)
    for (const Pole& pole : poles_of(predicate_with_particle(clause).words))
      if (pole.scale == Scale::presence) return;
  // Whom nobody saw there.
  if (!nowhere && words_[clause].head >= 0 && words_[static_cast<std::size_t>(words_[clause].head)].lemma == "nowhere") return;
  // "Among the guests at the dinner was the minister".
  const auto who = is && among && !tree_.child(clause, Deprel::nsubj) ? std::optional(clause) : subject_of(clause);
  if (!who || words_[*who].upos == Upos::VERB || !somebody(*who) || supposed(clause)) return;
  add_fate({Scale::presence, static_cast<std::uint8_t>(nowhere ? 2 : 1)}, *who, clause, is ? w : clause, sentence, out);
  Assertion& a = out.back();
  a.asides.clear();
  if (!nowhere) {
    tell_scene(a, theme_of(w), sentence);
    return;
  }
  a.negated = false;
  auto seen = tree_.child(clause, Deprel::advcl);
  if (!seen) seen = tree_.child(clause, Deprel::xcomp);
  if (auto scene = occasion_under(seen.value_or(clause))) tell_scene(a, std::move(*scene), sentence);
}

// That somebody was at an occasion, or was not. Returns whether the words say so.
bool AssertionReader::add_presence(std::uint8_t value, std::uint32_t who, std::uint32_t clause, Theme scene, std::uint32_t sentence, std::vector<Assertion>& out) const {
  if (words_[who].upos == Upos::VERB || !somebody(who) || (supposed(clause) ? !planned(clause) : doubtful(clause, who))) return false;
  add_fate({Scale::presence, value}, who, clause, clause, sentence, out);
  out.back().asides.clear();
  tell_scene(out.back(), std::move(scene), sentence);
  // "Had cancelled her appearance": told of the one occasion, whenever it was done.
  out.back().before = false;
  return true;
}

// "Aboard the research ship", "on board the plane", "were part of the blockade".
void AssertionReader::read_membership(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& word = words_[w];
  if (word.upos != Upos::NOUN) return;
  const bool is = tree_.child(w, Deprel::cop).has_value();
  if (const auto marker = tree_.case_of(w); marker && (is || word.deprel == Deprel::obl)) {
    bool board = words_[*marker].lemma == "aboard" || (words_[*marker].lemma == "on" && in(vessels, word.lemma));
    for (std::uint32_t c : tree_.children(w)) board = board || (c < w && words_[c].lemma == "board" && c > 0 && words_[c - 1].lemma == "on");
    const auto clause = is ? w : static_cast<std::uint32_t>(word.head);
    const bool there = is || in(coming, words_[clause].lemma) || words_[clause].lemma == "travel" || words_[clause].lemma == "sit";
    if (const auto who = board && there ? subject_of(clause) : std::nullopt; who && add_presence(1, *who, clause, theme_of(w), sentence, out)) return;
  }
  if (word.lemma != "part" || !is) return;
  for (const std::uint32_t c : tree_.children(w))
    if (const auto who = words_[c].deprel == Deprel::nmod && occasion(c) ? subject_of(w) : std::nullopt) add_presence(1, *who, w, theme_of(c), sentence, out);
}

// "Was not admitted to the hearing", "turned away from the count", "sent his son to the funeral", "held without the army",
// "never boarded the plane".
void AssertionReader::read_passage(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& word = words_[w];
  if (word.upos != Upos::VERB) return;
  const auto put = [&](std::uint8_t value, std::uint32_t who, Theme scene) { return add_presence(value, who, w, std::move(scene), sentence, out); };
  const Arguments roles = arguments_of(w);
  const auto obliques = [&](auto&& each) {
    for (const std::uint32_t c : tree_.children(w))
      if (const auto before = words_[c].deprel == Deprel::obl ? tree_.case_of(c) : std::nullopt) each(c, std::string_view(words_[*before].lemma));
  };
  if (word.lemma == "board" && roles.doer && roles.patient && words_[*roles.patient].upos == Upos::NOUN) {
    put(1, *roles.doer, theme_of(*roles.patient));
    return;
  }
  // "The exercise was held without Turkish troops"; "it was dug without a permit" is of nobody.
  obliques([&](std::uint32_t c, std::string_view before) {
    if (before != "without" || denied(w) || !person_or_body(c)) return;
    std::optional<Theme> scene = occasion_under(w);
    for (const auto of : {roles.patient, roles.doer})
      if (const auto at = !scene && of ? occasion_of(*of) : std::nullopt) scene = theme_of(*at);
    if (!scene) scene = undertaking(w);
    if (!scene || !put(1, c, std::move(*scene))) return;
    Assertion& a = out.back();
    a.negated = true;
    // "Without a mediator", "without soldiers".
    a.nobody = !a.theme.definite && words_[c].upos == Upos::NOUN;
  });
  if (in(declining, word.lemma) && roles.doer && roles.patient && in(appearances, words_[*roles.patient].lemma)) {
    std::optional<Theme> scene = occasion_under(w);
    for (const std::uint32_t c : tree_.children(*roles.patient))
      if (const auto at = !scene && words_[c].deprel == Deprel::nmod ? occasion_of(c) : std::nullopt) scene = theme_of(*at);
    if (scene) put(2, *roles.doer, std::move(*scene));
    return;
  }
  // "Stood in for the president at the ceremony".
  if (word.lemma == "stand" && w + 1 < words_.size() && words_[w + 1].lemma == "in")
    obliques([&](std::uint32_t c, std::string_view before) {
      auto scene = before == "for" && somebody(c) ? occasion_under(w) : std::nullopt;
      if (scene && !denied(w)) put(2, c, std::move(*scene));
    });
  // Who votes on the sale takes part in the vote on it.
  if (word.lemma == "vote" && roles.doer)
    obliques([&](std::uint32_t c, std::string_view before) {
      if ((before == "for" || before == "against" || before == "on") && !denied(w)) put(1, *roles.doer, deed_theme(w, "vote", c));
    });
  // Who sends others stays at home; a country or a body comes by those it sends.
  if (word.lemma == "send" && roles.doer && roles.patient && in(messengers, words_[*roles.patient].lemma))
    obliques([&](std::uint32_t c, std::string_view before) {
      if (before == "to" && occasion(c)) put(person(*roles.doer) ? 2 : 1, *roles.doer, theme_of(c));
    });
  const std::string predicate = predicate_with_particle(w).words;
  for (const Passage& p : passages) {
    if (!listed_in(p.verbs, predicate) && !listed_in(p.verbs, word.lemma)) continue;
    const auto who = p.of_patient ? roles.patient : roles.doer;
    if (!who) continue;
    if (p.markers.empty()) {
      if (roles.patient && occasion(*roles.patient) && !denied(w)) put(p.value, *who, theme_of(*roles.patient));
      continue;
    }
    obliques([&](std::uint32_t c, std::string_view before) {
      if (occasion(c) && listed_in(p.markers, before)) put(p.value, *who, theme_of(c));
    });
  }
}

// "The absence of Voss from the funeral angered many": whatever that did, he was not there.
void AssertionReader::read_absence(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  if (words_[w].upos != Upos::NOUN || words_[w].lemma != "absence") return;
  static const text::ListedWords listed(occasions);
  std::optional<std::uint32_t> who, where;
  for (const std::uint32_t c : tree_.children(w)) {
    const auto marker = tree_.case_of(c);
    if (words_[c].deprel != Deprel::nmod) continue;
    const bool of = !marker || words_[*marker].lemma == "of" || words_[*marker].xpos == language::Xpos::POS;
    if (of && somebody(c)) who = c;
    else if (marker && (words_[*marker].lemma == "from" || words_[*marker].lemma == "at") && listed.has(words_[c].lemma)) where = c;
  }
  // The parser may hang the occasion on the verb or on whoever was not there.
  for (const std::uint32_t above : {who.value_or(w), words_[w].head < 0 ? w : static_cast<std::uint32_t>(words_[w].head)})
    for (const std::uint32_t c : tree_.children(above))
      if (const auto marker = tree_.case_of(c); !where && marker && words_[*marker].lemma == "from" && listed.has(words_[c].lemma)) where = c;
  // "Blessed the bell in the bishop's absence".
  std::optional<Theme> scene;
  const auto marker = tree_.case_of(w);
  const auto above = words_[w].head < 0 ? w : static_cast<std::uint32_t>(words_[w].head);
  if (where) scene = theme_of(*where);
  else if (who && marker && words_[*marker].lemma == "in" && words_[above].upos == Upos::VERB && !denied(above)) {
    scene = occasion_under(above);
    if (!scene) scene = undertaking(above);
  }
  if (!who || !scene) return;
  add_fate({Scale::presence, 2}, *who, w, w, sentence, out);
  out.back().negated = false;
  out.back().asides.clear();
  tell_scene(out.back(), std::move(*scene), sentence);
}

}  // namespace crossread::claims
