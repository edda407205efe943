#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "claims/acts.h"
#include "claims/setting.h"
#include "text/listed_words.h"
#include "text/lower.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// How somebody was while something was done with him, behind any verb.
constexpr auto conditions = std::to_array<std::string_view>({"alive", "dead", "lifeless", "unharmed", "unhurt", "uninjured", "unscathed", "safe", "undamaged", "intact"});
// Verbs that may make it otherwise: "buried alive".
constexpr auto deadly = std::to_array<std::string_view>({"bury", "burn", "eat", "boil", "skin", "trap", "bear", "keep", "want", "shoot", "strike", "fear", "presume", "believe"});

// Verbs by which somebody gets a sentence, and those of the court that gives it.
constexpr auto getting = std::to_array<std::string_view>({"get", "receive", "serve"});
constexpr auto handing = std::to_array<std::string_view>({"give", "hand"});
constexpr auto sentences = std::to_array<std::string_view>({"sentence", "punishment", "life"});
constexpr auto lengths = std::to_array<std::string_view>({"month", "year"});
constexpr auto penalties = std::to_array<std::string_view>({"imprisonment", "prison", "jail", "detention", "probation", "service"});
constexpr auto awaiting = std::to_array<std::string_view>({"await", "learn", "face", "receive", "begin", "serve"});

// What people ask courts and offices for.
constexpr std::string_view grants =
    "injunction,bail,parole,asylum,visa,permission,permit,licence,license,recount,extension,adjournment,reprieve,pardon,amnesty,retrial,refund,waiver,"
    "exemption,citizenship,clearance,ballot,access,warrant,stay,compensation,immunity,loan,funding,passport,inquiry,hearing,order";
constexpr auto granting = std::to_array<std::string_view>({"grant", "give", "award", "allow"});
constexpr auto denying = std::to_array<std::string_view>({"deny", "refuse"});
constexpr auto remains = std::to_array<std::string_view>({"body", "corpse"});
// What is done with a body, and not to somebody's.
constexpr auto finding = std::to_array<std::string_view>(
    {"find", "discover", "recover", "retrieve", "pull", "bring", "identify", "bury", "locate", "lie", "carry", "fly", "come", "drag", "remove", "wash"});
// What somebody suffers who is hurt, and what he may break or lose of himself. A scratch or a bruise is no injury to the news.
constexpr std::string_view injuries = "injury,fracture,burn,wound,concussion,gash,sprain,trauma,haemorrhage,hemorrhage,damage";
constexpr std::string_view limbs =
    "leg,arm,wrist,ankle,hand,foot,hip,rib,collarbone,nose,jaw,skull,shoulder,knee,finger,thumb,toe,bone,back,neck,elbow,pelvis,thigh,cheekbone,limb";
constexpr auto suffering = std::to_array<std::string_view>({"suffer", "sustain", "receive", "have"});
constexpr auto breaking = std::to_array<std::string_view>({"break", "fracture", "dislocate", "sprain", "lose", "injure", "hurt", "burn", "crush"});
constexpr auto traces = std::to_array<std::string_view>({"scratch", "injury"});
constexpr auto broken = std::to_array<std::string_view>({"broken", "break", "fractured"});

constexpr auto admitting = std::to_array<std::string_view>({"admit", "confess", "acknowledge"});
// What is denied or admitted without saying what was done.
constexpr auto any_guilt = std::to_array<std::string_view>(
    {"everything", "charge", "allegation", "accusation", "wrongdoing", "involvement", "guilt", "responsibility", "blame"});
// Occasions where people are or are not: whoever does anything at one is there.
constexpr std::string_view occasions =
    "talks,talk,meeting,summit,negotiation,session,hearing,trial,verdict,sentencing,funeral,memorial,wedding,ceremony,inauguration,match,game,final,"
    "race,concert,premiere,opening,unveiling,exhibition,festival,fair,conference,congress,forum,march,rally,protest,demonstration,vigil,auction,party,"
    "reception,banquet,dinner,tournament,debate,hustings,service,parade,launch,briefing,gala,signing,inquiry";
// Those who are at one: "among the guests at the wedding".
constexpr auto attending = std::to_array<std::string_view>({"guest", "mourner", "spectator", "crowd", "participant", "delegate", "speaker", "audience", "witness", "table"});
constexpr auto coming = std::to_array<std::string_view>({"be", "come", "go", "get", "arrive", "turn"});
constexpr auto requests = std::to_array<std::string_view>({"request", "application", "appeal", "bid", "plea", "petition", "demand", "call"});

}  // namespace

std::optional<std::uint32_t> AssertionReader::focus_of(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 20;  // words of what stands between "it was" and "who"
  std::optional<std::uint32_t> who;
  for (const std::uint32_t c : tree_.children(verb))
    if (c < verb && words_[c].deprel == Deprel::nsubj && relative_pronoun(text::Lower(words_[c].lemma))) who = c;
  if (!who) return std::nullopt;
  for (std::uint32_t w = *who; w-- > 1 && *who - w < reach;) {
    if (words_[w].upos == Upos::VERB || words_[w].upos == Upos::SCONJ) return std::nullopt;
    if (words_[w].lemma != "be" || text::lower(words_[w - 1].lemma) != "it") continue;
    // "It was not the patrol but two boys who": the last of them, as the parser has it.
    if (words_[w + 1].lemma == "not") return std::nullopt;
    for (std::uint32_t noun = w + 1; noun < *who; ++noun) {
      const Upos u = words_[noun].upos;
      if (u != Upos::NOUN && u != Upos::PROPN && u != Upos::PRON) continue;
      // Before the head of the phrase: "the", "miners'" of "the miners' people".
      const bool within = words_[noun].head > static_cast<std::int32_t>(noun) && words_[noun].head < static_cast<std::int32_t>(*who) &&
                          (words_[noun].deprel == Deprel::compound || words_[noun].deprel == Deprel::nmod || words_[noun].deprel == Deprel::amod);
      if (!within) return noun;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// The occasion that a phrase of the predicate names: "sat at the table during the talks", "spoke in the last part of the talks".
std::optional<Theme> AssertionReader::occasion_under(std::uint32_t word) const {
  const auto occasion = [&](std::uint32_t w) { return words_[w].upos == Upos::NOUN && act_of(text::lower(words_[w].lemma)).event; };
  for (const std::uint32_t c : tree_.children(word)) {
    if (words_[c].deprel != Deprel::obl && words_[c].deprel != Deprel::obj) continue;
    if (occasion(c)) return theme_of(c);
    for (const std::uint32_t d : tree_.children(c))
      if (words_[d].deprel == Deprel::nmod && occasion(d)) return theme_of(d);
  }
  return std::nullopt;
}

// "Was lifted out alive": told of whom the verb is done to, or else of its subject.
void AssertionReader::read_condition(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& word = words_[w];
  if (word.head < 0 || word.head > static_cast<std::int32_t>(w) || tree_.child(w, Deprel::cop) || !in(conditions, text::Lower(word.lemma))) return;
  auto above = static_cast<std::uint32_t>(word.head);
  std::optional<std::uint32_t> theme;
  // "Lifted out of the crevasse alive", "found three men alive": hung on the noun before.
  if (words_[above].upos != Upos::VERB) {
    if (word.deprel != Deprel::amod || words_[above].head < 0) return;
    if (words_[above].deprel == Deprel::obj) theme = above;
    above = static_cast<std::uint32_t>(words_[above].head);
  }
  if (words_[above].upos != Upos::VERB || in(deadly, words_[above].lemma)) return;
  if (!theme) {
    const Arguments roles = arguments_of(above);
    theme = roles.patient ? roles.patient : roles.doer;
  }
  if (!theme || doubtful(above, *theme)) return;
  if (word.lemma == "safe") return add_fate({Scale::life, 1}, *theme, above, w, sentence, out);
  for (const Pole& pole : poles_of(text::lower(word.lemma))) {
    if (pole.scale != Scale::life && !(pole.scale == Scale::harm && !person(*theme))) continue;
    add_fate(pole, *theme, above, w, sentence, out);
  }
}

// "Got four years in prison", "will learn her punishment": whoever is sentenced was convicted.
void AssertionReader::read_conviction(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& verb = words_[w];
  if (verb.upos != Upos::VERB) return;
  const bool gets = in(getting, verb.lemma) || in(awaiting, verb.lemma), handed = in(handing, verb.lemma);
  if ((!gets && !handed) || tree_.child(w, Deprel::xcomp)) return;
  const auto object = tree_.child(w, Deprel::obj);
  if (!object) return;
  const std::string noun = text::lower(words_[*object].lemma);
  const bool length = in(lengths, noun) && tree_.child(*object, Deprel::nummod) && !in(awaiting, verb.lemma);
  if (!length && !(in(sentences, noun) && (noun != "life" || handed || verb.lemma == "get"))) return;
  // "Was given six months to pay", "got two years of peace": of what court and prison do nothing.
  for (const std::uint32_t c : tree_.children(*object)) {
    const bool of = words_[c].deprel == Deprel::nmod && tree_.case_of(c) && words_[*tree_.case_of(c)].lemma == "of";
    // "A sentence of two years", "six months of prison".
    if (words_[c].deprel == Deprel::acl || (of && !in(lengths, words_[c].lemma) && !in(penalties, words_[c].lemma))) return;
  }
  for (const std::uint32_t c : tree_.children(w))
    if (words_[c].deprel == Deprel::advcl && tree_.child(c, Deprel::mark) && words_[*tree_.child(c, Deprel::mark)].lemma == "to") return;
  const std::optional<std::uint32_t> theme = gets || tree_.passive(w) ? subject_of(w) : tree_.child(w, Deprel::iobj);
  if (!theme || words_[*theme].upos == Upos::VERB || !(person(*theme) || entities_.of_word(*theme) != no_index)) return;
  add_fate({Scale::verdict, 1}, *theme, w, w, sentence, out);
}

// "Denied that he had taken the money", "admitted taking it", "denied everything": whether somebody says that he did it, with
// what it was done to.
void AssertionReader::read_admission(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& verb = words_[w];
  const bool denies = verb.lemma == "deny";
  if (verb.upos != Upos::VERB || (!denies && !in(admitting, verb.lemma)) || tree_.passive(w) || denied(w)) return;
  const auto who = subject_of(w);
  if (!who || words_[*who].upos == Upos::VERB || !(person(*who) || entities_.of_word(*who) != no_index)) return;
  std::optional<std::uint32_t> what;
  bool anything = false;
  if (const auto object = tree_.child(w, Deprel::obj)) anything = in(any_guilt, text::Lower(words_[*object].lemma));
  for (const Deprel relation : {Deprel::ccomp, Deprel::xcomp})
    if (const auto clause = tree_.child(w, relation); clause && !what && words_[*clause].upos == Upos::VERB) {
      const auto object = tree_.child(*clause, Deprel::obj), subject = tree_.child(*clause, Deprel::nsubj);
      what = object ? object : tree_.passive(*clause) ? subject : std::nullopt;
      if (tree_.negated(*clause)) return;
    }
  if (what && words_[*what].upos != Upos::NOUN && words_[*what].upos != Upos::PROPN) what.reset();
  if (!what && !anything) return;
  add_fate({Scale::confession, 1}, *who, w, w, sentence, out);
  Assertion& a = out.back();
  a.negated = denies;
  a.asides.clear();
  if (what) a.asides.push_back({"of", theme_of(*what)});
}

// "Found the body of Mia Voss", "Mia Voss's body was recovered": she is dead.
void AssertionReader::read_body(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& body = words_[w];
  if (body.upos != Upos::NOUN || !in(remains, body.lemma) || body.head < 0) return;
  std::optional<std::uint32_t> whose;
  for (const std::uint32_t c : tree_.children(w)) {
    const auto marker = tree_.case_of(c);
    const bool of = marker && (words_[*marker].lemma == "of" || words_[*marker].xpos == language::Xpos::POS);
    if (words_[c].deprel == Deprel::nmod && of && (person(c) || words_[c].upos == Upos::PROPN)) whose = c;
  }
  const auto clause = static_cast<std::uint32_t>(body.head);
  if (!whose || !in(finding, words_[clause].lemma) || denied(clause) || supposed(clause)) return;
  add_fate({Scale::life, 2}, *whose, clause, w, sentence, out);
  out.back().asides.clear();
}

// "Broke both legs", "suffered a fracture of the wrist", "was treated for a broken leg": hurt. "Did not have a scratch", "walked away
// without a scratch", "has not broken a bone": unhurt.
void AssertionReader::read_injury(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& noun = words_[w];
  static const text::ListedWords hurts(injuries), parts_of_body(limbs);
  const bool limb = parts_of_body.has(noun.lemma), injury = hurts.has(noun.lemma), trace = in(traces, noun.lemma);
  if (noun.upos != Upos::NOUN || (!limb && !injury && !trace) || noun.head < 0) return;
  const auto above = static_cast<std::uint32_t>(noun.head);
  if (words_[above].upos != Upos::VERB) return;
  const std::string_view verb = words_[above].lemma;
  const auto marker = tree_.case_of(w);
  const std::string_view led = marker ? std::string_view(words_[*marker].lemma) : std::string_view();
  const auto left = tree_.children(w);
  const bool of_hurt = injury || (limb && std::any_of(left.begin(), left.end(), [&](std::uint32_t c) { return c < w && in(broken, words_[c].lemma); }));
  const bool object = noun.deprel == Deprel::obj && !marker, treated = led == "for" && verb == "treat";
  const bool hurt = (of_hurt && (treated || (object && in(suffering, verb)))) || (object && limb && in(breaking, verb));
  const bool no_trace = (led == "without" && trace) || (object && noun.lemma == "scratch" && in(suffering, verb) && (denied(above) || none_of(w)));
  if (!hurt && !no_trace) return;
  const auto who = treated ? arguments_of(above).patient : subject_of(above);
  if (!who || !somebody(*who) || words_[*who].upos == Upos::VERB || doubtful(above, *who)) return;
  for (const Pole& pole : poles_of(hurt ? "hurt" : "unhurt")) {
    if (pole.scale < Scale::opposed) continue;
    add_fate(pole, *who, above, w, sentence, out);
    out.back().asides.clear();
    if (no_trace) out.back().negated = false;
  }
}

// "Was refused bail", "secured an injunction", "an application for bail was turned down": whether what was asked for was
// got, with whoever asked for it.
void AssertionReader::read_grant(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& verb = words_[w];
  if (verb.upos != Upos::VERB) return;
  static const text::ListedWords granted(grants);
  const auto asked = [&](std::uint32_t noun) { return words_[noun].upos == Upos::NOUN && granted.has(words_[noun].lemma); };
  const bool gives = in(granting, verb.lemma), gets = in(winning, verb.lemma), denies = in(denying, verb.lemma);
  const bool passive = tree_.passive(w);
  std::optional<std::uint32_t> what = tree_.child(w, Deprel::obj), whose;
  if (gives || gets || denies) {
    // "Bail was granted".
    if (passive && !what && !gets) what = tree_.child(w, Deprel::nsubj);
    else whose = passive || gets ? subject_of(w) : tree_.child(w, Deprel::iobj);
  }
  bool got = gives || gets;
  if (!what || !asked(*what) || !(gives || gets || denies)) {
    // "Her request for bail was refused", of what the request is for.
    const auto poles = poles_of(predicate_with_particle(w).words);
    const auto answer = std::find_if(poles.begin(), poles.end(), [](const Pole& pole) { return pole.scale == Scale::approval && pole.value != 3; });
    const std::optional<std::uint32_t> request = arguments_of(w).patient;
    if (answer == poles.end() || !request || !in(requests, words_[*request].lemma)) return;
    what.reset();
    for (const std::uint32_t c : tree_.children(*request)) {
      const auto marker = tree_.case_of(c);
      if (words_[c].deprel != Deprel::nmod) continue;
      if (marker && words_[*marker].lemma == "for" && words_[c].upos == Upos::NOUN) what = c;
      else if (!marker || words_[*marker].xpos == language::Xpos::POS || words_[*marker].lemma == "by" || words_[*marker].lemma == "of") whose = c;
    }
    got = answer->value == 1;
  }
  if (!what || doubtful(w, *what)) return;
  // "Denied Ivo Marin bail": the parser may take the name for a part of the bail.
  if (!whose)
    for (const std::uint32_t c : tree_.children(*what))
      if (words_[c].upos == Upos::PROPN && words_[c].deprel == Deprel::compound) whose = c;
  const std::size_t before = out.size();
  add_fate({Scale::granting, static_cast<std::uint8_t>(got ? 1 : 2)}, *what, w, w, sentence, out);
  if (out.size() == before) return;
  Assertion& a = out.back();
  a.theme.definite = true;
  a.sole = sole(a.theme);
  a.asides.clear();
  if (whose && words_[*whose].upos != Upos::VERB) a.asides.push_back({"to", theme_of(*whose)});
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
  for (int step = 0; step < 2 && !tree_.child(clause, Deprel::cop) && words_[clause].upos != Upos::VERB && words_[clause].head >= 0; ++step) {
    const auto above = static_cast<std::uint32_t>(words_[clause].head);
    if (clause != w && !in(attending, words_[clause].lemma)) return;
    clause = above;
  }
  const bool is = tree_.child(clause, Deprel::cop).has_value();
  if (!is && words_[clause].upos != Upos::VERB) return;
  const bool comes = is || in(coming, words_[clause].lemma);
  if (!comes && (nowhere || at == "to" || at == "for" || denied(clause))) return;
  if (!is)
    for (const Pole& pole : poles_of(predicate_with_particle(clause).words))
      if (pole.scale == Scale::presence) return;
  // Whom nobody saw there.
  if (!nowhere && words_[clause].head >= 0 && words_[static_cast<std::size_t>(words_[clause].head)].lemma == "nowhere") return;
  const auto who = subject_of(clause);
  if (!who || words_[*who].upos == Upos::VERB || !somebody(*who) || supposed(clause)) return;
  add_fate({Scale::presence, static_cast<std::uint8_t>(nowhere ? 2 : 1)}, *who, clause, is ? w : clause, sentence, out);
  Assertion& a = out.back();
  a.asides.clear();
  if (!nowhere) {
    a.scene = theme_of(w);
    return;
  }
  a.negated = false;
  const auto seen = tree_.child(clause, Deprel::advcl);
  a.scene = seen ? occasion_under(*seen) : occasion_under(clause);
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
  if (!who || !where) return;
  add_fate({Scale::presence, 2}, *who, w, w, sentence, out);
  out.back().negated = false;
  out.back().asides.clear();
  out.back().scene = theme_of(*where);
}

// "After her acquittal", "since his conviction", "following the release of Voss": what the noun says was done by then.
void AssertionReader::read_outcome_noun(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  struct Row { std::string_view noun; Scale scale; std::uint8_t value; };
  static constexpr auto rows = std::to_array<Row>({{"acquittal", Scale::verdict, 2}, {"conviction", Scale::verdict, 1}, {"death", Scale::life, 2}, {"rescue", Scale::life, 1},
      {"release", Scale::custody, 2}, {"arrest", Scale::custody, 1}, {"resignation", Scale::resignation, 1}, {"cancellation", Scale::schedule, 3}, {"postponement", Scale::schedule, 2}});
  static constexpr auto behind = std::to_array<std::string_view>({"after", "since", "following"});
  if (words_[w].upos != Upos::NOUN && words_[w].upos != Upos::ADJ) return;  // "her acquittal" is taken for either
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.noun == words_[w].lemma; });
  const auto marker = tree_.case_of(w);
  if (row == rows.end() || !marker || !in(behind, words_[*marker].lemma)) return;
  std::optional<std::uint32_t> whose;
  for (const std::uint32_t c : tree_.children(w)) {
    if (words_[c].deprel != Deprel::nmod) continue;
    const auto of = tree_.case_of(c);
    if (words_[c].xpos == language::Xpos::PRPS || (of && (words_[*of].xpos == language::Xpos::POS || words_[*of].lemma == "of"))) whose = c;
  }
  if (!whose || of_time(*whose)) return;
  const bool thing = row->scale == Scale::schedule;
  if (!thing && words_[*whose].upos == Upos::NOUN && !person(*whose)) return;
  add_fate({row->scale, row->value}, *whose, w, w, sentence, out);
  out.back().negated = out.back().forecast = false;
  out.back().asides.clear();
}

// "Played their concert", "held the festival": it took place.
void AssertionReader::read_staging(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  static constexpr auto staging = std::to_array<std::string_view>({"hold", "play", "give", "perform", "stage", "host", "enjoy"});
  static constexpr auto staged = std::to_array<std::string_view>({"concert", "gig", "festival", "premiere", "show", "performance", "recital", "race", "match", "game", "final", "parade", "wedding", "ceremony", "fair", "auction", "tournament"});
  if (words_[w].upos != Upos::VERB || !in(staging, words_[w].lemma)) return;
  const auto what = arguments_of(w).patient;
  if (!what || !in(staged, words_[*what].lemma) || doubtful(w, *what)) return;
  add_fate({Scale::schedule, 1}, *what, w, w, sentence, out);
}

void AssertionReader::add_fate(Pole pole, std::uint32_t theme, std::uint32_t clause, std::uint32_t predicate, std::uint32_t sentence, std::vector<Assertion>& out) const {
  Assertion a;
  a.pole = pole;
  a.negated = denied(clause);
  a.theme = theme_of(theme);
  a.date = date_under(clause, sentence);
  a.predicate = predicate;
  a.sentence = sentence;
  // Who is to learn his sentence has been convicted.
  a.forecast = pole.scale != Scale::verdict && supposed(clause);
  read_clause(a, clause, predicate, std::nullopt);
  const Span p = words_[theme].span, q = words_[predicate].span;
  a.passage = {std::min(p.begin, q.begin), std::max(p.end, q.end)};
  out.push_back(std::move(a));
}

}  // namespace crossread::claims
