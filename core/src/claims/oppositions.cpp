#include "claims/oppositions.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "text/parted.h"

namespace crossread::claims {
namespace {

using enum Scale;

struct Line {
  Scale scale;
  std::uint8_t value;
  std::string_view words;  ///< lemmas, parted by commas
};

// Verbs and adjectives by the question that they answer. A word stands here only where news uses it
// mostly so; "hold" is too many things.
constexpr auto predicates = std::to_array<Line>({
    {approval, 1, "approve,pass,endorse,ratify,adopt,accept,support,back,bless,welcome,sanction"},
    {approval, 2, "reject,refuse,veto,oppose,block,decline,turn down,vote down,throw out,dismiss,ban,forbid,outlaw,rebuff"},
    {approval, 3, "vote"},
    {verdict, 1, "convict,guilty,condemn,sentence"},
    {verdict, 2, "acquit,clear,exonerate,innocent"},
    {opening, 1, "open,reopen,open up"},
    {opening, 2, "close,shut,closed,shut down,close down,shutter"},
    {schedule, 1, "go ahead,take place,proceed"},
    {schedule, 2, "postpone,delay,put back,put off,defer,delayed,reschedule"},
    {schedule, 3, "cancel,call off,scrap,abandon,axe,abort"},
    {custody, 1, "arrest,detain,jail,imprison,remand,capture,catch,apprehend,recapture,nab,lead away,lead off,lock up,pick up,round up"},
    {custody, 2, "release,free,bail,walk free,let go,escape,flee,get away,slip away,abscond,elude,evade"},
    {life, 1, "survive,alive,revive,resuscitate,bring back,recover,recuperate,uninjured,unharmed,unhurt,unscathed"},
    {life, 2, "die,dead,kill,perish,gun down,drown,succumb,lifeless"},
    {level, 1, "rise,increase,raise,climb,grow,lift,gain"},
    {level, 2, "fall,cut,drop,decline,decrease,trim,reduce,lower,slash,shrink"},
    {level, 3, "unchanged,stable,flat,steady,constant"},
    {agreement, 1, "agree,settle"},
    {agreement, 2, "collapse,deadlock,break down,break up"},
    {success, 1, "succeed,successful"},
    {success, 2, "fail,unsuccessful,flop"},
    {stopping, 1, "stop,halt,interrupt,break off,suspend,cease,pause"},
    {stopping, 2, "continue,play on,carry on,keep on"},
    {concession, 1, "concede"},
    {apology, 1, "apologize,apologise"},
    {confession, 1, "confess"},
    {resignation, 1, "resign,quit,step down,stand down"},
    {warning, 1, "issue,sound,trigger,warn"},
    {payment, 1, "pay,remit,hand over,transfer"},
    {filling, 1, "empty,drain,drained,empty out"},
    {filling, 2, "fill,fuel,fuelled,fueled,full,load"},
    {release, 1, "deploy,release,drop,fall,fall down,inflate,open"},
    {admission, 1, "admit,accept,receive,take in"},
    {admission, 2, "turn away,divert,refuse,turn back"},
    {harm, 1, "damage,destroy,wreck,ruin,gut,break"},
    {harm, 2, "intact,unharmed,undamaged,unscathed,unhurt"},
    {floating, 1, "sink,go down,founder,capsize"},
    {floating, 2, "tow,afloat,salvage,refloat"},
    {feeling, 1, "weep,cry,sob"},
    {feeling, 2, "impassive,expressionless,emotionless"},
    {permission, 1, "authorize,authorise,permit,license"},
    {permission, 2, "ban,forbid,prohibit,outlaw"},
    {raising, 1, "raise,bring up,mention,discuss"},
    {presence, 1, "attend,join,participate,take part,accompany,walk,march,sit,present,travel,appear,help,assist,"
                  "debate,clash,turn up,show up,sit down,allow,invite"},
    {presence, 2, "stay away,boycott,skip,miss,pull out,withdraw,absent,drop out,stay home,sit out,shun"},
});

// Nouns that say the same under a verb that carries them: "gave its blessing", "won approval".
constexpr auto nouns = std::to_array<Line>({
    {approval, 1, "approval,blessing,backing,support,consent,endorsement"},
    {approval, 2, "rejection,refusal,veto,ban"},
    {schedule, 2, "postponement,delay,deferral"},
    {schedule, 3, "cancellation"},
    {verdict, 1, "conviction"},
    {verdict, 2, "acquittal"},
    {concession, 1, "concession"},
    {apology, 1, "apology"},
    {confession, 1, "confession"},
    {resignation, 1, "resignation"},
    {payment, 1, "ransom,payment"},
    {warning, 1, "warning,alarm,alert"},
    {admission, 2, "diversion"},
    {permission, 1, "permit,permission,authorization,authorisation,licence,license"},
    {feeling, 1, "tear,emotion"},
    {presence, 1, "attendance,participation"},
    {presence, 2, "absence,boycott"},
});

// Nouns behind a preposition that say how somebody is: "is out of danger", "was taken into custody", "remains at large".
constexpr auto states = std::to_array<Line>({
    {custody, 1, "in custody,into custody,in detention,behind bar,in jail,to jail,in prison,to prison,under arrest"},
    {custody, 2, "at large,on run,at liberty,on bail"},
    {life, 1, "of danger"},
    {life, 2, "without life"},
});

// Nouns for one thing; the first of each line stands for all.
constexpr auto things = std::to_array<std::string_view>({
    "agreement,pact,accord,deal,contract,treaty,settlement,proposal,plan,scheme",
    "merger,fusion,takeover,tie-up,acquisition",
    "march,protest,demonstration,rally",
    "rocket,launcher",
    "aircraft,plane,jet,airliner,airplane,aeroplane",
    "ship,boat,vessel,trawler,ferry,freighter,tanker,cutter",
    "money,ransom,sum,cash,payment,penny,cent",
    "soldier,army,troop,military,serviceman",
    "police,officer,policeman",
    "firefighter,fireman,brigade",
    "hospital,clinic,infirmary",
    "dividend,payout",
    "warning,alarm,alert",
    "damage,injury,harm",
    "forum,debate,hustings",
    "inspection,survey,census,count",
    "band,group,act",
    "bill,legislation,measure",
    "child,kid,youngster",
    "farmer,grower",
    "lawsuit,suit",
    "offer,bid",
    "road,highway,motorway,street",
});

using Poles = std::unordered_map<std::string_view, std::vector<Pole>>;

template <std::size_t size>
Poles by_word(const std::array<Line, size>& table) {
  Poles out;
  for (const Line& line : table)
    text::for_words(line.words, [&](std::string_view word) { out[word].push_back({line.scale, line.value}); });
  return out;
}

}  // namespace

std::span<const Pole> poles_of(std::string_view predicate, bool noun) {
  static const Poles of_predicates = by_word(predicates), of_nouns = by_word(nouns);
  const Poles& poles = noun ? of_nouns : of_predicates;
  const auto found = poles.find(predicate);
  if (found == poles.end()) return {};
  return found->second;
}

std::span<const Pole> poles_of_state(std::string_view phrase) {
  static const Poles of_states = by_word(states);
  const auto found = of_states.find(phrase);
  if (found == of_states.end()) return {};
  return found->second;
}

bool begins_phrase(std::string_view verb) {
  static const auto verbs = [] {
    std::unordered_set<std::string_view> out;
    for (const Line& line : predicates)
      text::for_words(line.words, [&](std::string_view predicate) {
        const std::size_t gap = predicate.find(' ');
        if (gap != std::string_view::npos) out.insert(predicate.substr(0, gap));
      });
    return out;
  }();
  return verbs.count(verb) > 0;
}

bool of_subject(Scale scale) {
  return scale == agreement || scale == stopping || scale == concession || scale == apology || scale == confession ||
         scale == resignation || scale == feeling || scale == presence;
}

bool of_patient(Scale scale) {
  return scale == approval || scale == verdict || scale == custody || scale == warning || scale == payment ||
         scale == admission || scale == harm || scale == raising || scale == permission;
}

std::string_view theme_word(std::string_view lemma) {
  static const auto firsts = [] {
    std::unordered_map<std::string_view, std::string_view> out;
    for (const std::string_view line : things)
      text::for_words(line, [&](std::string_view word) { out.emplace(word, line.substr(0, line.find(','))); });
    return out;
  }();
  const auto found = firsts.find(lemma);
  return found == firsts.end() ? lemma : found->second;
}

}  // namespace crossread::claims
