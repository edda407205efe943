#include "claims/oppositions.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/parted.h"
#include "text/word_map.h"

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
    {approval, 1, "approve,pass,uphold,upheld,endorse,ratify,adopt,accept,support,back,bless,welcome,sanction,carry,enact,grant,clear,confirm,vote through,wave through,"
                  "push through,rubber-stamp,green-light,agree to,sign off,sign,take up,say yes,nod through,put name,become law,vote+for,squeak through,scrape through,scrape home"},
    {approval, 2, "reject,refuse,veto,fall,oppose,block,decline,turn down,vote down,throw out,dismiss,ban,forbid,outlaw,rebuff,defeat,deny,disallow,"
                  "strike down,shoot down,knock back,spurn,snub,annul,overrule,return,send back,fail,say no,torpedo,scupper,sink,nix,vote+against"},
    {approval, 3, "vote"},
    {verdict, 1, "convict,guilty,condemn,sentence"},
    {verdict, 2, "acquit,clear,exonerate,innocent,absolve,vindicate"},
    {opening, 1, "open,reopen,open up,open door,reopen door,passable"},
    {opening, 2, "close,shut,closed,block,blocked,impassable,shut down,close down,shutter,close door,shut door,close gate,shut gate"},
    {schedule, 1, "go ahead,take place,proceed,stage,resume"},
    {schedule, 2, "postpone,delay,put back,put off,defer,delayed,reschedule"},
    {schedule, 3, "cancel,call off,avert,head off,scrap,abandon,axe,ax,abort,annul,withdraw,drop,void"},
    {custody, 1, "arrest,detain,hold,jail,imprison,remand,cage,capture,catch,apprehend,recapture,nab,lead away,lead off,lock up,pick up,round up"},
    {custody, 2, "release,free,bail,walk free,go free,set free,let go,escape,flee,get away,slip away,abscond,elude,evade"},
    {life, 1, "survive,spare,save,rescue,alive,revive,resuscitate,bring back,pull through,live,recover,recuperate,awake,uninjured,unharmed,unhurt,unscathed,discharge"},
    {life, 2, "die,dead,kill,perish,pass away,lose life,breathe last,draw last,drop dead,gun down,drown,succumb,lifeless,stillborn,euthanise,euthanize,put down,execute,shoot dead,cull,slaughter"},
    {level, 1, "rise,increase,raise,climb,grow,lift,gain,jump,surge,soar,rally,boost,hike,strengthen,go up,swell,improve,double,triple,treble"},
    {level, 2, "fall,cut,drop,decline,decrease,trim,reduce,lower,slash,shrink,slump,plunge,tumble,slide,sink,slip,dip,weaken,halve,plummet,go down,recede,subside,ebb,worsen"},
    {level, 3, "unchanged,stable,flat,steady,constant,stay same,remain same"},
    {agreement, 1, "agree,settle,reach agreement,strike deal,reach deal,strike agreement,reach accord,come term,sign deal,cut deal,seal deal,clinch deal"},
    {agreement, 2, "collapse,deadlock,break down,break up"},
    {success, 1, "succeed,go well,successful,pay off,triumph"},
    {success, 2, "fail,go wrong,unsuccessful,flop,fall flat"},
    {stopping, 1, "stop,halt,interrupt,break off,suspend,cease,pause"},
    {stopping, 2, "continue,play on,carry on,keep on"},
    {concession, 1, "concede,admit defeat,accept defeat,concede defeat,recognise defeat,recognize defeat,acknowledge defeat,throw towel"},
    {apology, 1, "apologize,apologise"},
    {confession, 1, "confess"},
    {resignation, 1, "resign,quit,step down,stand down,leave company,leave post,leave job,leave office"},
    {resignation, 2, "stay on,cling on,hang on,keep job,keep post,cling+to"},
    {warning, 1, "issue,sound,trigger,warn"},
    {payment, 1, "pay,remit,hand over,transfer"},
    {filling, 1, "empty,drain,drained,empty out"},
    {filling, 2, "fill,fuel,fuelled,fueled,full,load"},
    {release, 1, "deploy,release,drop,fall,fall down,inflate,open"},
    {admission, 1, "admit,accept,receive,take in,let in,let,let through,wave through,allow"},
    {admission, 2, "turn away,divert,refuse,turn back,keep out,bar"},
    {harm, 1, "damage,crack,dent,destroy,wreck,ruin,gut,break,collapse,burn down,raze,flatten,demolish,topple,amputate,level,burn out,sweep away,wash away,reduce,slash,shred,vandalise,vandalize,deface"},
    {harm, 2, "intact,unharmed,undamaged,unscathed,unhurt,save,spare,survive,escape,preserve,rescue,standing"},
    {floating, 1, "sink,go down,founder,capsize"},
    {floating, 2, "tow,limp,afloat,salvage,refloat,pull free,drag free,tow free"},
    {feeling, 1, "weep,cry,sob"},
    {feeling, 2, "impassive,expressionless,emotionless"},
    {permission, 1, "authorize,authorise,permit,license"},
    {permission, 2, "ban,forbid,prohibit,outlaw"},
    {raising, 1, "raise,bring up,mention,discuss"},
    {presence, 1, "attend,join,participate,take part,accompany,walk,march,sit,present,travel,appear,help,assist,"
                  "debate,clash,turn up,show up,sit down,allow,invite"},
    {presence, 2, "stay away,boycott,skip,miss,pull out,withdraw,absent,drop out,stay home,sit out,shun,cry off,snub"},
});

// Nouns that say the same under a verb that carries them: "gave its blessing", "won approval".
constexpr auto nouns = std::to_array<Line>({
    {approval, 1, "approval,blessing,backing,support,consent,assent,endorsement,green light,nod,acceptance"},
    {approval, 2, "rejection,refusal,veto,ban,red light,cold shoulder"},
    {success, 1, "success,triumph"},
    {success, 2, "failure,flop,fiasco"},
    {schedule, 2, "postponement,delay,deferral"},
    {schedule, 3, "cancellation"},
    {verdict, 1, "conviction"},
    {verdict, 2, "acquittal"},
    {concession, 1, "concession"},
    {apology, 1, "apology"},
    {confession, 1, "confession"},
    {resignation, 1, "resignation"},
    {payment, 1, "ransom,payment"},
    {life, 1, "recovery"},
    {warning, 1, "warning,alarm,alert"},
    {admission, 2, "diversion"},
    {permission, 1, "permit,permission,authorization,authorisation,licence,license"},
    {feeling, 1, "tear,emotion"},
    {presence, 1, "attendance,participation"},
    {presence, 2, "absence,boycott"},
});

// Nouns behind a preposition that say how somebody is: "is out of danger", "was taken into custody", "remains at large".
constexpr auto states = std::to_array<Line>({
    {custody, 1, "in custody,into custody,in detention,behind bar,in jail,to jail,in prison,to prison,under arrest,in hand,in captivity"},
    {custody, 2, "at large,on run,at liberty,on bail"},
    {agreement, 1, "in agreement,in deal,with agreement,with deal,in accord"},
    {agreement, 2, "without agreement,without deal,in deadlock,in failure,without result"},
    {life, 1, "of danger,of hospital"},
    {life, 2, "without life"},
    {harm, 1, "to ground,to ash,in ruin,in ash,in splinter,in shred,in tatter"},
    {harm, 2, "without scratch"},
});

/// Two answers that exclude each other, each by its predicates.
struct Opposites {
  enum class Of : std::uint8_t { both, things, any } of;  ///< told of subject and object together, of things alone, or of anybody
  std::string_view one, other;
};

constexpr auto both_of = Opposites::Of::both, things = Opposites::Of::things, anybody = Opposites::Of::any;

// Verbs, adjectives, nouns and states by what they exclude. "^" marks what is told of the subject though there is an object. What is
// added goes to the end: the ids of findings hold the place of the line.
constexpr auto opposites = std::to_array<Opposites>({
    {both_of, "win,clinch,secure,land,survive,capture", "lose,miss out,lose out"},
    {both_of, "obey,follow,heed,comply,abide", "ignore,disobey,defy,flout,disregard"},
    {both_of, "score,convert,slot home,bury", "miss,squander,sky,scuff"},
    {both_of, "keep,retain,defend,hold on,cling", "lose,forfeit,strip,give up,hand back,relinquish,deprive"},
    {both_of, "include,contain", "exclude,omit,leave out,lack"},
    {both_of, "admit,confess,acknowledge,own up", "deny,dispute,contest"},
    {both_of, "finish,complete", "retire+from,pull out,abandon,drop out"},
    {both_of, "confirm", "deny,dispute"},
    {both_of, "pay,repay,honour,honor,settle", "default+on,skip,evade,dodge"},
    {both_of, "sell,offload,divest", "keep,retain,hold on"},
    {both_of, "hit,strike,batter,pound,lash,ravage,slam+into,tear+through", "miss,spare,bypass"},
    {both_of, "pass", "fail,flunk"},
    {both_of, "praise,hail,applaud,commend", "condemn,denounce,deplore"},
    {both_of, "tell,inform,notify,warn,alert,brief", "keep dark"},
    {both_of, "recognise,recognize,acknowledge", "ignore,disregard"},
    {anybody, "qualify,advance,^go through,progress,promote", "eliminate,knock out,relegate,go out,crash out,bow out"},
    {anybody, "fit,recovered", "injured,rule out,sideline"},
    {anybody, "reinstate,clear,cleared", "disqualify,ban,suspend,expel"},
    {anybody, "injure,hurt,wound,injured,wounded,maim", "unhurt,unharmed,uninjured,unscathed,walk away"},
    {anybody, "improve,rally,stabilise,stabilize", "worsen,deteriorate"},
    {anybody, "re-elect,reelect,win term,secure term,win re-election,keep seat,hold seat,retain seat", "oust,unseat,vote out,lose seat,lose election,lose re-election,sweep+from"},
    {anybody, "marry,reconcile", "separate,split,divorce"},
    {anybody, "bankrupt,insolvent,go bust,go under", "solvent,avoid bankruptcy,avert bankruptcy"},
    {anybody, "armed,^carry weapon,^have weapon,^carry gun,^have gun,^carry knife,^have knife", "unarmed,weaponless"},
    {anybody, "in captivity,captive,hostage", "free,release,rescue,liberate"},
    {anybody, "withdraw,pull out,pull back", "stay,remain,stay put"},
    {things, "land,touch down", "crash,ditch,break up"},
    {things, "begin,start,launch,lift off,blast off,kick off", "scrub,postpone,put off,cancel,call off,scrap,abort"},
    {things, "complete,finish,to end", "abandon,halt,cut short,break off,call off,stop early,stop,red-flag"},
    {things, "resume,restart,run,restore", "suspend,halt,at standstill"},
    {things, "hold,observe,respect", "violate,break down,collapse,breach"},
    {things, "prove,confirm,bear out,true", "disprove,refute,contradict,debunk,false,untrue"},
    {things, "steal,loot,snatch,carry off,make off,take,grab", "leave behind,leave untouched,untouched,overlook"},
    {things, "refloat,float off,float free,afloat", "stuck,stranded,aground,run aground"},
    {things, "upright,level", "on side,onto side,topple,tip over,topple over,fall over,keel over"},
    {anybody, "cheer,applaud,acclaim", "boo,jeer,heckle"},
    {things, "legal,lawful", "illegal,unlawful"},
    {both_of, "vote+for", "vote+against"},
    {both_of, "ask,demand,seek,call,request,ask+for,call+for,press+for,push+for,apply+for", "waive,forgo"},
    {things, "defuse,disarm,make safe", "explode,go off,detonate,blow up"},
    {things, "lock,locked,bolt,bolted", "unlock,unlocked,open"},
    {anybody, "recover,retrieve,bring up,fish out,find,locate,trace,turn up,hand back,account", "missing,untraced,unaccounted"},
    {things, "lift,remove,end,ease,revoke,rescind,scrap,withdraw,repeal,abolish,relax,cancel,drop,suspend,expire,take down",
     "extend,renew,keep,maintain,remain,uphold,stay,retain,reinstate,prolong,stand,continue,go on,carry on,drag on,in force,in place,in effect"},
    {things, "uphold,confirm,affirm,stand", "overturn,override,quash,overrule,reverse,annul,set aside,strike down,nullify"},
    {anybody, "sack,fire,oust,vote out,drop,recall,lose job,lose post,lose seat,dismiss,remove,suspend,depose,axe,ax,finished", "stay,stay on,keep,retain,reinstate,stand+by,keep job,keep post,keep seat,in post,in office,in job"},
    {things, "contain,under control,extinguish,put out", "of control,rage"},
    {things, "award,give,stand,allow,count,ratify", "disallow,rule out,chalk off,annul"},
    {things, "genuine,authentic,real,original", "fake,forge,forged,forgery,counterfeit,copy,replica,hoax"},
    {anybody, "safe,harmless,fit", "dangerous,unsafe,unfit,hazardous,harmful,toxic,lethal"},
    {anybody, "positive", "negative"},
    {anybody, "discharge,leave hospital,out of hospital,send home,go home,walk home", "in hospital,in care,on ward,in ward,keep overnight,stay overnight"},
    {anybody, "drunk,intoxicated,inebriated,drink", "sober"},
    {things, "stand", "break,smash,shatter,beat,better,eclipse"},
    {anybody, "conscious,awake,wake,wake up,come round,regain consciousness", "unconscious,comatose,in coma,into coma"},
    {things, "peaceful,pass peacefully", "violent"},
    {things, "complete,finalise,finalize,seal,go through,conclude", "collapse,fall through,fall apart,fail,founder,break down,block,abandon,scupper"},
    {things, "settle", "throw out,dismiss"},
    {things, "press ahead,press on,push ahead,proceed,go ahead,go on,carry on,pursue,continue,keep on", "drop,discontinue,abandon,halt,close,suspend,shelve,cancel,call off,freeze"},
    {things, "hold,^withstand,hold up,hold out,^resist,stand firm", "burst,blow in,collapse,give way,breach,tear off,rip off,cave in,blow off,come down,topple,sweep away,wash away"},
    {things, "profit", "loss"},
    {things, "full,packed,crowded,sell out", "empty,half-empty,deserted"},
    {things, "valid,binding", "invalid,void,null"},
    {things, "rebuild,restore,repair,renovate", "demolish,pull down,tear down,knock down,bulldoze"},
    {anybody, "to work", "on strike,stay out"},
    {anybody, "insure,insured,insurance", "uninsured"},
    {anybody, "together,united", "break apart,split,break up,fall apart"},
    {anybody, "^surrender,give up", "hold out,fight on,overpower,gun down,shoot dead,track down,hunt down"},
    {things, "release,publish,make public,disclose,reveal,name", "withhold,keep secret,keep private"},
    {things, "sell,^fetch,^find buyer,change hand", "unsold,^go begging"},
    {things, "work,function,come on,kick in", "fail,malfunction,break down,out of order"},
    {anybody, "unanimous,of mind,without dissent", "split,divided,deadlocked"},
    {anybody, "of murder", "of manslaughter"},
    {things, "carry out,implement", "ignore,disregard"},
    {both_of, "break,beat,smash", "miss"},
    {anybody, "relegate", "stay up,keep place,avoid relegation,escape relegation"},
    {anybody, "^eject,^parachute,bail out,jump clear", "die,dead,kill,perish,drown,lose life"},
    {anybody, "surrender,turn in,give up", "at large,on run,look+for,hunt+for,search+for,get away,slip away,abscond,elude,evade,escape,flee"},
    {anybody, "resign,quit,step down,stand down", "in office,in post,in job"},
    {anybody, "^appeal,lodge appeal,launch appeal,file appeal", "accept verdict,accept ruling,accept fine,accept sentence,accept judgment,accept judgement,accept decision"},
    {anybody, "bail out,rescue,save,prop up", "wind up,liquidate,wound up,close down,shut down"},
    {things, "cancel,ground,scrap", "^take off,^depart,^set off,^sail,set sail"},
    {things, "convert,score,slot home,tuck away,bury", "save,keep out,parry,sky,miss"},
    {things, "effective,potent,have effect,take effect", "useless,worthless,ineffective"},
    {things, "go off,sound,ring,wail,blare,hear", "silent"},
    {things, "fell,cut down,chop down,uproot", "spare,save,preserve"},
    {things, "sell,auction,change hand,^fetch,^find buyer,buy,purchase,snap up", "withdraw,unsold,^go begging"},
    {things, "hold,observe,respect", "break"},
    {things, "allow,grant", "dismiss,refuse,throw out,lose,reject"},
    {things, "make landfall,come ashore", "stay offshore"},
    {things, "demolish,pull down,tear down,knock down,bulldoze,raze", "keep,save,spare,preserve,retain"},
    {anybody, "rule+for,find+for,decide+for", "rule+against,find+against,decide+against"},
    {anybody, "shake hand", "snub"},
    {things, "flood,inundate,submerge,under water", "dry"},
    {anybody, "walk out,walk off,down tool,stop work,on strike", "drop strike,call off strike,cancel strike,suspend strike,to work,work normally"},
    {anybody, "^vote,^vote+for,^vote+against", "^abstain"},
    {anybody, "^reach summit,^reach top,^reach peak", "^turn back,^turn round,^turn around"},
    {anybody, "allow,permit,let", "ban,bar,forbid,prohibit"},
    {anybody, "recover,recovered,healthy", "ill,sick,unwell"},
    {things, "take effect,in force,into force", "on hold,on ice,suspend,freeze"},
    {things, "shut,close,close down,shut down,axe", "escape axe,escape closure,reprieve"},
});

// Prefixes that deny the adjective or participle behind them.
constexpr auto denying = std::to_array<std::string_view>({"un", "in", "im", "il", "ir", "non-", "non"});

// Nouns for one thing; the first of each line stands for all.
constexpr auto one_thing = std::to_array<std::string_view>({
    "agreement,pact,accord,deal,contract,treaty,settlement,proposal,plan,scheme",
    "merger,fusion,takeover,tie-up,acquisition,purchase,buyout",
    "march,protest,demonstration,rally",
    "rocket,launcher,booster",
    "aircraft,plane,jet,airliner,airplane,aeroplane",
    "ship,boat,vessel,trawler,ferry,freighter,tanker,cutter",
    "money,ransom,sum,cash,payment,penny,cent,amount",
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
    "concert,recital,gig",
    "bill,legislation,measure",
    "child,kid,youngster",
    "farmer,grower",
    "lawsuit,suit",
    "offer,bid",
    "road,highway,motorway,street",
    "fire,blaze,inferno",
    "explosion,blast",
    "earthquake,quake,tremor",
    "robbery,heist,hold-up",
    "match,game,fixture",
    "strike,walkout,stoppage",
    "landslide,mudslide,landslip",
    "truck,lorry",
    "film,movie",
    "shop,store",
    "power,electricity",
    "bomb,device",
});

using Poles = text::WordMap<std::vector<Pole>>;

Scale opposed_scale(std::size_t line) { return static_cast<Scale>(static_cast<std::size_t>(opposed) + line); }

const Opposites& line_of(Scale scale) { return opposites[static_cast<std::size_t>(scale) - static_cast<std::size_t>(opposed)]; }

std::string_view unmarked(std::string_view word) { return word.starts_with('^') ? word.substr(1) : word; }

void add_opposites(Poles& out) {
  for (std::size_t line = 0; line < opposites.size(); ++line) {
    const Scale scale = opposed_scale(line);
    text::for_words(opposites[line].one, [&](std::string_view word) { out[unmarked(word)].push_back({scale, 1}); });
    text::for_words(opposites[line].other, [&](std::string_view word) { out[unmarked(word)].push_back({scale, 2}); });
  }
}

template <std::size_t size>
Poles by_word(const std::array<Line, size>& table) {
  Poles out;
  for (const Line& line : table)
    text::for_words(line.words, [&](std::string_view word) { out[word].push_back({line.scale, line.value}); });
  add_opposites(out);
  return out;
}

}  // namespace

std::span<const Pole> poles_of(std::string_view predicate, bool noun) {
  static const Poles of_predicates = by_word(predicates), of_nouns = by_word(nouns);
  return (noun ? of_nouns : of_predicates).get(predicate);
}

std::span<const Pole> poles_of_state(std::string_view phrase) {
  static const Poles of_states = by_word(states);
  return of_states.get(phrase);
}

bool begins_phrase(std::string_view verb) {
  static const auto verbs = [] {
    text::WordMap<char> out;
    const auto add = [&](std::string_view predicate) {
      const std::size_t gap = predicate.find_first_of(" +");
      if (gap != std::string_view::npos) out[unmarked(predicate.substr(0, gap))] = 1;
    };
    for (const Line& line : predicates) text::for_words(line.words, add);
    for (const Opposites& line : opposites) {
      text::for_words(line.one, add);
      text::for_words(line.other, add);
    }
    return out;
  }();
  return verbs.get(verb) != 0;
}

std::string_view without_denial(std::string_view word) {
  for (const std::string_view prefix : denying)
    if (word.size() > prefix.size() + 2 && word.starts_with(prefix)) return word.substr(prefix.size());
  return {};
}

bool of_both(Scale scale) { return scale >= opposed && line_of(scale).of == both_of; }

namespace {

// Whether a word with these poles answers the question of the scale.
bool answers(Scale scale, std::span<const Pole> poles) {
  return std::any_of(poles.begin(), poles.end(), [&](const Pole& pole) { return pole.scale == scale; });
}

}  // namespace

bool of_court(Scale scale) { return scale == verdict || answers(scale, poles_of_state("of murder")); }

bool of_injury(Scale scale) { return scale >= opposed && answers(scale, poles_of("maim")); }

bool of_things(Scale scale) {
  return scale == level || scale == opening || scale == schedule || (scale >= opposed && line_of(scale).of == things);
}

bool told_of_subject(std::string_view predicate, Scale scale) {
  static constexpr std::string_view themselves = "survive,recover,recuperate,escape,flee,get away,slip away,abscond,elude,evade,walk free,go free";
  if (scale == life || scale == custody) return text::any_part(themselves, ',', [&](std::string_view word) { return word == predicate; });
  if (scale == harm) return predicate == "survive" || predicate == "escape";
  if (scale < opposed) return false;
  const Opposites& line = line_of(scale);
  const auto marked = [&](std::string_view word) { return word.starts_with('^') && word.substr(1) == predicate; };
  return text::any_part(line.one, ',', marked) || text::any_part(line.other, ',', marked);
}

bool of_subject(Scale scale) {
  return scale == agreement || scale == stopping || scale == concession || scale == apology || scale == confession ||
         scale == resignation || scale == feeling || scale == presence;
}

bool of_patient(Scale scale) {
  return scale == approval || scale == verdict || scale == custody || scale == warning || scale == payment ||
         scale == admission || scale == raising || scale == permission;
}

std::string_view theme_word(std::string_view lemma) {
  static const auto firsts = [] {
    text::WordMap<std::string_view> out;
    for (const std::string_view line : one_thing)
      text::for_words(line, [&](std::string_view word) {
        if (std::string_view& first = out[word]; first.empty()) first = line.substr(0, line.find(','));
      });
    return out;
  }();
  const std::string_view first = firsts.get(lemma);
  return first.empty() ? lemma : first;
}

}  // namespace crossread::claims
