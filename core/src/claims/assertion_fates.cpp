#include "claims/assertions.h"

#include <algorithm>
#include <array>

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
// What courts try people for, of which somebody may say that he did it or did not.
constexpr std::string_view offences =
    "murder,manslaughter,fraud,theft,robbery,assault,rape,arson,bribery,corruption,forgery,perjury,treason,embezzlement,burglary,extortion,blackmail,"
    "smuggling,evasion,laundering,trafficking,negligence,abuse,harassment,espionage,conspiracy,doping,kidnapping,poaching,sabotage,vandalism,libel";
// What people and places have or have not, and cannot well half have.
constexpr std::string_view belongings =
    "weapon,gun,knife,pistol,jacket,helmet,vest,licence,license,permit,insurance,passport,visa,ticket,mask,seatbelt,belt,power,electricity,heating,alarm,"
    "sprinkler,extinguisher,lifeboat,raft,parachute,rope,radio,lawyer,solicitor,crew,fence,railing,barrier,light,brake,fuel,antidote,vaccine,camera,"
    "transponder,flashlight,torch,bodyguard,escort,guard,degree,qualification,passenger,survivor,lifeguard,key,prescription,antenna,heater";
constexpr auto having = std::to_array<std::string_view>({"have", "carry", "wear", "hold", "use", "possess", "lack"});
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
  static const text::ListedWords tried(offences);
  if (const auto object = tree_.child(w, Deprel::obj)) {
    anything = in(any_guilt, text::Lower(words_[*object].lemma));
    if (tried.has(words_[*object].lemma)) what = object;
  }
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

// "Had no life jacket", "wore a life jacket", "is still without power": what somebody has, by the thing and its owner.
void AssertionReader::read_belonging(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& word = words_[w];
  static const text::ListedWords listed(belongings);
  if (word.upos != Upos::NOUN || !listed.has(word.lemma)) return;
  const auto marker = tree_.case_of(w);
  std::optional<std::uint32_t> clause;
  bool lacks = false;
  if (!marker && word.deprel == Deprel::obj && word.head >= 0 && in(having, words_[static_cast<std::size_t>(word.head)].lemma)) {
    clause = static_cast<std::uint32_t>(word.head);
    if (tree_.passive(*clause)) return;
    lacks = none_of(w) != (words_[*clause].lemma == "lack");
  } else if (marker && words_[*marker].lemma == "without") {
    lacks = true;
    clause = tree_.child(w, Deprel::cop) ? w : word.head >= 0 ? std::optional(static_cast<std::uint32_t>(word.head)) : std::nullopt;
    static constexpr auto being = std::to_array<std::string_view>({"be", "remain", "stay", "leave", "live", "drive", "travel", "sit"});
    if (clause && *clause != w && !in(being, words_[*clause].lemma)) return;
  }
  if (!clause) return;
  const Arguments roles = *clause == w ? Arguments{subject_of(w), std::nullopt} : arguments_of(*clause);
  // "Left thousands of homes without power".
  const auto whose = lacks && roles.patient && *roles.patient != w ? roles.patient : roles.doer ? roles.doer : roles.patient;
  if (!whose || *whose == w || words_[*whose].upos == Upos::VERB || doubtful(*clause, *whose)) return;
  const std::size_t before = out.size();
  add_fate({Scale::deed, 1}, w, *clause, w, sentence, out);
  if (out.size() == before) return;
  Assertion& a = out.back();
  a.act = "have";
  a.negated = lacks != (*clause != w && tree_.negated(*clause));
  a.other = theme_of(*whose);
  a.sole_other = sole(*a.other);
  a.theme.definite = true;
  a.none = a.nobody = false;
  a.asides.clear();
  const Span p = words_[*whose].span;
  a.passage = {std::min(p.begin, a.passage.begin), std::max(p.end, a.passage.end)};
}

// "Was refused bail", "secured an injunction", "an application for bail was turned down": whether what was asked for was
// got, with whoever asked for it.
void AssertionReader::read_grant(std::uint32_t w, std::uint32_t sentence, std::vector<Assertion>& out) const {
  const Word& verb = words_[w];
  if (verb.upos != Upos::VERB) return;
  static const text::ListedWords granted(grants);
  const auto asked = [&](std::uint32_t noun) { return (words_[noun].upos == Upos::NOUN || words_[noun].upos == Upos::PROPN) && (granted.has(text::lower(words_[noun].lemma)) || (words_[noun].lemma == "damage" && words_[noun].xpos == language::Xpos::NNS)); };
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
