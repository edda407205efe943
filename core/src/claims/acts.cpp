#include "claims/acts.h"

#include <array>

#include "text/parted.h"
#include "text/word_list.h"
#include "text/word_map.h"

namespace crossread::claims {
namespace {

// Verbs and nouns for one act; the first of each line stands for all. "!" what befalls a thing once, "*" what
// also happens, so that its nouns name it.
constexpr auto lines = std::to_array<std::string_view>({
    // Where a plane or a ship came down, whether it was brought down or fell.
    "!*land,landing,divert,diversion,touch down,put,put down,splash down,splashdown,touch,come down,come rest,alight,parachute,"
    "crash,ditch,derail,derailment,overturn,capsize,sink,go down,founder,collide,collision,accident,plunge,come off,"
    "slam,smash,plough,plow,leave rail,leave track,come rail,come track,jump rail,jump track,run aground,go aground,roll over,tip over,turn over,topple over,keel over,flip,plummet,sinking,wreck",
    "bring,take,airlift,carry,transport,ferry,move,evacuate,rush,transfer,whisk,convey,deliver,send,"
    "treat,treatment,admit,hospitalize,hospitalise,hospital,clinic,infirmary,recuperate",
    "!*sign,signing,ink,initial,put name",
    "base,headquarter,headquarters,seat,head office,main office,run",
    "!find,discover,recover,unearth,dig up,dredge,dredge up,fish out,uncover,turn up,come light,discovery,surface,resurface,retrieve,abandon,dump,"
    "rescue,pull,pull out,haul,haul out,winch,carry out,bring out,lift,lift out,pluck,dig out,drag,extricate",
    "!*die,kill,death,perish,drown,killing,succumb,fatality",
    "!*break,burst,collapse,breach,give,give way,rupture",
    "enter,climb,slip,sneak,get,intrude,force,break in,get in",
    "!begin,start,break out,originate,ignite,catch fire,outbreak,emerge",
    "depart,departure,leave,set off,set out,set sail,take off,sail",
    "set",
    "!end,finish,conclude,arrive",
    "!*arrest,detain,capture,seize,catch,apprehend,recapture,nab,pick up,detention,round up",
    "!*bear,born,birth,birthplace,come world",
    "!*bury,burial,lay rest,inter,interment",
    "!*funeral,memorial,requiem",
    "*meet,meeting,talks,talk,summit,negotiation,negotiate,round,session,confer,bring together",
    "keep,spend,confine,lock,sleep,shelter,take shelter,find shelter,take refuge,house,accommodate,lodge,put up,hold,store,"
    "imprison,jail,lock up,captive,serve,spend night,camp,bed down,lie down,lay down,stay overnight,kip,doss down",
    "stop,dock,anchor,moor,pull up,halt",
    "hide,flee,escape,conceal,stash,hole up,run",
    "!*marry,wedding,wed,marriage,tie knot",
    "!*explode,explosion,blast,detonate,detonation,go off,blow up,bombing",
    "!*attack,assault,raid",
    "!*ambush",
    "!*stab,stabbing,knife",
    "!*shoot,shooting,gun down",
    "!*rob,robbery,heist,hold up,burglary",
    "!*kidnap,abduct,snatch,abduction,kidnapping",
    "!*launch,liftoff,blast off,lift off,blastoff",
    "!*strand,wash up,wash ashore,beach,stranding",
    "*trial,hearing,try,retrial",
    "*match,game,fixture,final",
    "*race,marathon",
    "*concert,gig",
    "*ceremony,inauguration",
    "*exhibition,exhibit",
    "*festival,fair",
    "*conference,congress,convention,forum",
    "*press conference,news conference,press briefing,news briefing",
    "*protest,demonstration,rally,march,demonstrate",
    "*vigil",
    "*auction",
    "*party,reception,banquet",
    "*tournament,championship",
    "*debate,hustings",
    "*strike,walkout",
    "*fire,blaze",
    "*medical,medical examination,medical test,checkup,check-up",
    "*release,free,liberate",
    "!live,reside",
    "!raise,grow up,bring up,childhood,spend childhood,spend youth",
    "!study,graduate",
    "travel,go,fly,head,journey,drive,bind,trip",
    "!build,construct,erect,assemble,manufacture,produce",
    "!lie,stand,locate,situate",
    "see,spot,sight,glimpse,sighting",
    "detect,identify,confirm,report,diagnose",
    "!*strike land,landfall,come ashore",
    "spill,leak,spillage",
    "!trap",
    "!hit",
    "!open",
    "speak,speech,address",
    "park",
    "!shoot down,down,bring down",
    "!*swap,exchange",
    "!hand over,hand,pass,change hand,handover",
    "!*earthquake,quake,tremor",
    "!fall",
});

constexpr auto carriers = std::to_array<std::string_view>(
    {"hold", "happen", "occur", "take place", "place", "stage", "host", "organise", "organize", "schedule", "unfold", "give",
     "play", "conduct", "be", "gather", "open", "speak", "strike", "pass", "undergo", "complete", "attend"});

}  // namespace

Act act_of(std::string_view words) {
  static const auto line_of = [] {
    text::WordMap<std::string_view> out;
    for (const std::string_view line : lines)
      text::for_words(line.substr(line.find_first_not_of("!*")), [&](std::string_view word) {
        if (std::string_view& of = out[word]; of.empty()) of = line;
      });
    return out;
  }();
  const std::string_view line = line_of.get(words);
  if (line.empty()) return {};
  const std::size_t first = line.find_first_not_of("!*");
  const std::string_view marks = line.substr(0, first);
  return {line.substr(first, line.find(',') - first), marks.find('!') != std::string_view::npos, marks.find('*') != std::string_view::npos};
}

bool carries_event(std::string_view words) { return text::in(carriers, words); }

}  // namespace crossread::claims
