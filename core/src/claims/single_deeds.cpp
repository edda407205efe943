#include "claims/single_deeds.h"

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/parted.h"

namespace crossread::claims {
namespace {

// Verbs for one deed, the first of each line for all; a star before a line of deeds that several do to one.
constexpr auto deeds = std::to_array<std::string_view>({
    // Works.
    "build,construct,erect", "design,devise", "write,pen,author,draft,draw up", "paint", "compose", "direct", "sculpt,carve",
    "invent", "develop", "create", "photograph", "compile", "edit", "commission", "perform,carry out",
    "steal,loot,rob,make off with", "forge,fake", "expose,unmask,uncover", "donate,bequeath", "publish", "leak",
    // Bodies and undertakings.
    "found,establish,set up,co-found", "own", "sell,sell off,auction,offload", "pay",
    "organise,organize,stage", "announce,unveil", "grant", "award", "appoint,nominate", "hire,recruit",
    // Those who are in charge.
    "lead,head,head up,spearhead", "chair,preside over", "command", "drive,be at wheel", "fly,pilot", "land", "conduct", "steer,helm", "captain,skipper",
    // Politics and law.
    "propose,table,put forward,move", "order,decree,mandate", "demand,request,ask for,call for,seek", "veto,block",
    "ban,outlaw,prohibit,forbid", "dissolve", "refuse,reject,turn down,spurn,rebuff", "end,break off,call off,terminate,abort",
    "start,begin,initiate,trigger,spark,set off", "halt,suspend,stop,pause", "issue", "lodge,file,submit", "convict,acquit",
    "sentence,jail", "read,read out", "prosecute", "impose", "raise", "launch", "recall,withdraw",
    // War and crime.
    "sink,torpedo", "shell,bomb,bombard", "blow up,dynamite", "shoot down,down,bring down", "ambush", "kidnap,abduct,seize,snatch",
    "capture,retake,recapture,occupy,overrun", "arrest,detain", "fire,fire off", "throw,hurl,lob,fling", "plant", "hijack",
    "torch,set fire to,set alight", "topple,pull down,tear down,bring down", "deface,vandalise,vandalize", "betray,tip off", "heckle,boo,jeer,barrack",
    // Sport.
    "score,net,head home", "knock out,eliminate", "send off", "concede,give away", "miss",
    // Aid.
    "dig out,dig", "shelter", "fly out,airlift,fly", "pick up", "carry", "tow", "salvage,retrieve,raise", "identify", "deliver", "adopt",
    "father,sire", "reach", "fill", "inspect", "pull", "alert,notify", "report",
    // What others may do too.
    "*interview,question,grill,cross-examine", "*accompany,escort", "*represent", "*sign,ratify,negotiate", "*fund,finance,bankroll,sponsor,pay for", "*treat", "*record", "*review",
});

constexpr std::string_view light_verbs = "bring,put,take,place,hold,set,get,give,make,keep,leave,send,turn,do,go,come";

// Words of the mind and of speech, help, use and company, and what is done again and again.
constexpr std::string_view of_many =
    "accept,accuse,acknowledge,address,admire,admit,adore,advise,affect,aid,allege,allow,answer,appreciate,approach,approve,argue,ask,assess,assist,"
    "attack,attend,avoid,await,back,battle,be,become,believe,besiege,bear,blame,blast,bless,brace,brief,build up,buy,call,care,carry,cause,celebrate,challenge,"
    "chant,charge,check,cheer,choose,cite,claim,clean,climb,combat,comfort,comment,compare,complete,concern,condemn,confirm,confront,congratulate,"
    "consider,consult,contact,contest,continue,contradict,contribute,control,cover,criticise,criticize,cross,cut,damage,debate,decide,declare,decry,"
    "defend,defy,demonstrate,denounce,deny,deplore,deserve,describe,detail,determine,discuss,dismiss,dispute,doubt,dub,eat,embrace,encourage,endorse,"
    "enjoy,enter,escape,examine,exercise,expect,experience,explain,explore,express,face,fear,feel,fight,film,finish,flee,follow,force,forget,frighten,"
    "greet,guard,hate,have,hear,help,hide,highlight,hit,honor,honour,hope,hug,hurt,ignore,imagine,improve,include,increase,indicate,inform,injure,insist,"
    "inspect,inspire,investigate,involve,join,judge,justify,kick,know,lack,lament,lambast,laugh,learn,like,live,lobby,look,lose,love,maintain,mark,match,"
    "mean,meet,mention,mind,miss,mock,monitor,mourn,move,name,need,note,notice,observe,offer,oppose,outline,overlook,pass,patrol,picture,play,pledge,"
    "point,portray,praise,prefer,prepare,present,press,pressure,prevent,probe,promise,promote,protect,protest,prove,provide,pursue,push,question,quote,"
    "reach,read,realise,realize,reassure,recall,receive,recognise,recognize,record,reduce,refer,reflect,regard,regret,rely,remain,remember,remind,report,"
    "represent,require,resist,respect,review,ridicule,risk,run,say,scrutinise,scrutinize,search,secure,see,seek,serve,share,show,sing,slam,solve,speak,"
    "spend,stand,state,stress,stretch,study,suffer,suggest,support,surround,suspect,talk,tackle,target,teach,tell,test,thank,think,threaten,touch,tour,translate,"
    "trust,try,understand,urge,use,value,view,visit,voice,vote,wait,walk,want,warn,watch,wear,welcome,wish,withstand,witness,work,worry";

// Nouns for those who do a deed, and for the deed itself, with its verb.
using Noun = std::pair<std::string_view, std::string_view>;
constexpr auto doers = std::to_array<Noun>({
    {"driver", "drive"}, {"owner", "own"}, {"author", "write"}, {"painter", "paint"}, {"winner", "win"}, {"leader", "lead"}, {"head", "lead"},
    {"founder", "found"}, {"designer", "design"}, {"architect", "design"}, {"composer", "compose"}, {"director", "direct"},
    {"discoverer", "find"}, {"father", "father"}, {"sire", "father"}, {"killer", "kill"}, {"murderer", "kill"}, {"buyer", "buy"},
    {"seller", "sell"}, {"scorer", "score"}, {"chairman", "chair"}, {"chairwoman", "chair"}, {"chair", "chair"}, {"commander", "command"},
    {"pilot", "fly"}, {"inventor", "invent"}, {"builder", "build"}, {"organiser", "organise"}, {"organizer", "organise"}, {"sculptor", "sculpt"},
    {"translator", "translate"}, {"captor", "kidnap"}, {"kidnapper", "kidnap"}, {"donor", "donate"}, {"rescuer", "rescue"},
    {"husband", "marry"}, {"wife", "marry"}, {"successor", "replace"}, {"thief", "steal"}, {"conductor", "conduct"}, {"creator", "create"},
});
constexpr auto of_deeds = std::to_array<Noun>({
    {"discovery", "find"}, {"rescue", "rescue"}, {"purchase", "buy"}, {"acquisition", "buy"}, {"takeover", "buy"}, {"murder", "kill"},
    {"killing", "kill"}, {"shooting", "shoot"}, {"stabbing", "stab"}, {"arrest", "arrest"}, {"capture", "capture"}, {"kidnapping", "kidnap"},
    {"abduction", "kidnap"}, {"storming", "storm"}, {"bombing", "shell"}, {"shelling", "shell"}, {"sale", "sell"}, {"sinking", "sink"},
    {"design", "design"}, {"invention", "invent"}, {"ambush", "ambush"}, {"veto", "veto"}, {"work", "create"},
});

using ByVerb = std::unordered_map<std::string_view, std::vector<SingleDeed>>;

const ByVerb& by_verb() {
  static const ByVerb table = [] {
    ByVerb out;
    for (std::string_view line : deeds) {
      const bool by_names = line.front() == '*';
      if (by_names) line.remove_prefix(1);
      const std::string_view name = line.substr(0, line.find(','));
      text::for_words(line, [&](std::string_view verb) {
        const std::size_t gap = verb.find(' ');
        auto& list = out[verb.substr(0, gap)];
        const bool bare = gap == std::string_view::npos;
        list.insert(bare ? list.end() : list.begin(), {name, bare ? std::string_view() : verb.substr(gap + 1), by_names});
      });
    }
    return out;
  }();
  return table;
}

template <std::size_t size>
std::string_view verb_of(const std::array<Noun, size>& table, std::string_view noun) {
  for (const auto& [word, verb] : table)
    if (word == noun) return verb;
  return {};
}

}  // namespace

std::span<const SingleDeed> single_deeds_of_verb(std::string_view lemma) {
  const auto found = by_verb().find(lemma);
  if (found == by_verb().end()) return {};
  return found->second;
}

bool done_by_many(std::string_view lemma) {
  static const std::unordered_set<std::string_view> verbs = [] {
    std::unordered_set<std::string_view> out;
    text::for_words(of_many, [&](std::string_view verb) { out.insert(verb); });
    return out;
  }();
  return verbs.count(lemma) > 0;
}

bool light(std::string_view lemma) {
  return text::any_part(light_verbs, ',', [&](std::string_view verb) { return verb == lemma; });
}

std::string_view verb_of_doer(std::string_view noun) { return verb_of(doers, noun); }
std::string_view verb_of_deed(std::string_view noun) { return verb_of(of_deeds, noun); }

}  // namespace crossread::claims
