#include "claims/single_deeds.h"

#include "text/listed_words.h"
#include "text/parted.h"
#include "text/word_map.h"

namespace crossread::claims {
namespace {

// Verbs for one deed, with their particles; semicolons part the deeds, and the first verb of each stands for all. A star is
// before what several may do to one.
constexpr std::string_view deeds =
    "build,construct,erect;design,devise;write,pen,author,draft,draw up;paint;compose;direct;sculpt,carve;invent;develop;create;"
    "photograph;compile;edit;commission;perform,carry out;steal,loot,rob;forge,fake;expose,unmask,uncover;donate,bequeath;publish;"
    "leak;found,establish,set up,co-found;own;sell,sell off,auction,offload;pay;organise,organize,stage;announce,unveil;grant;award;"
    "appoint,nominate;hire,recruit;lead,head,head up,spearhead;chair,preside over;command;drive;fly,pilot;land;conduct;steer,helm;"
    "captain,skipper;propose,table,put forward,move;order,decree,mandate;demand,request,ask for,call for,seek;veto,block;"
    "ban,outlaw,prohibit,forbid;dissolve;refuse,reject,turn down,spurn,rebuff;end,break off,call off,terminate,abort;"
    "start,begin,initiate,trigger,spark,set off;halt,suspend,stop,pause;issue;lodge,file,submit;convict,acquit;sentence,jail;"
    "read,read out;prosecute;impose;raise;launch;recall,withdraw;sink,torpedo;shell,bomb,bombard;blow up,dynamite;"
    "shoot down,down,bring down;ambush;kidnap,abduct,seize,snatch;capture,retake,recapture,occupy,overrun;arrest,detain;"
    "fire,fire off;throw,hurl,lob,fling;plant;hijack;torch,set alight;topple,pull down,tear down,bring down;"
    "deface,vandalise,vandalize;betray,tip off;heckle,boo,jeer,barrack;score,net,head home,head in,tap in,slot in,fire in,volley home;knock out,eliminate;send off;"
    "concede,give away;miss;dig out,dig;shelter;fly out,airlift,fly;pick up;carry;tow;salvage,retrieve,raise;identify;deliver;adopt;"
    "father,sire;reach;fill;inspect;pull;alert,notify;report;*interview;*accompany,escort;*represent;"
    "*sign,ratify,negotiate;*fund,finance,bankroll,sponsor,pay for;*treat;*record;*review";

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

// Verbs, each with the nouns for those who do it, and with the nouns for the deed itself.
constexpr std::string_view doers =
    "drive,driver;own,owner;write,author;paint,painter;win,winner;lead,leader,head;found,founder;design,designer,architect;"
    "compose,composer;direct,director;find,discoverer;father,father,sire;kill,killer,murderer;buy,buyer;sell,seller;score,scorer;"
    "chair,chairman,chairwoman,chair;command,commander;fly,pilot;invent,inventor;build,builder;organise,organiser,organizer;"
    "sculpt,sculptor;translate,translator;kidnap,captor,kidnapper;donate,donor;rescue,rescuer;marry,husband,wife;replace,successor;"
    "steal,thief;conduct,conductor;create,creator";
constexpr std::string_view of_deeds =
    "find,discovery;rescue,rescue;buy,purchase,acquisition,takeover;kill,murder,killing;shoot,shooting;stab,stabbing;arrest,arrest;"
    "capture,capture;kidnap,kidnapping,abduction;storm,storming;shell,bombing,shelling;sell,sale;sink,sinking;design,design;"
    "invent,invention;ambush,ambush;veto,veto;create,work";

/// The line of each word of a table whose lines semicolons part, and the words of a line commas.
using Lines = text::WordMap<std::string_view>;

Lines by_word(std::string_view table, bool but_first) {
  Lines out;
  text::any_part(table, ';', [&](std::string_view line) {
    const std::string_view words = line.substr(line.front() == '*' ? 1 : 0);
    text::for_words(but_first ? words.substr(words.find(',') + 1) : words, [&](std::string_view word) {
      if (std::string_view& of = out[word]; of.empty()) of = line;
    });
    return false;
  });
  return out;
}

std::string_view first_of(std::string_view line) { return line.substr(0, line.find(',')); }

}  // namespace

SingleDeed single_deed(std::string_view words) {
  static const Lines lines = by_word(deeds, false);
  const std::string_view line = lines.get(words);
  const bool by_names = line.starts_with('*');
  return {first_of(line.substr(by_names ? 1 : 0)), by_names};
}

bool has_phrase(std::string_view verb) {
  static const auto verbs = [] {
    text::WordMap<char> out;
    text::any_part(deeds, ';', [&](std::string_view line) {
      text::for_words(line.substr(line.front() == '*' ? 1 : 0), [&](std::string_view words) {
        if (const std::size_t gap = words.find(' '); gap != std::string_view::npos) out[words.substr(0, gap)] = 1;
      });
      return false;
    });
    return out;
  }();
  return verbs.get(verb) != 0;
}

bool done_by_many(std::string_view lemma) {
  static const text::ListedWords words(of_many);
  return words.has(lemma);
}

bool light(std::string_view lemma) {
  static const text::ListedWords words(light_verbs);
  return words.has(lemma);
}

std::string_view verb_of_doer(std::string_view noun) {
  static const Lines lines = by_word(doers, true);
  return first_of(lines.get(noun));
}

std::string_view verb_of_deed(std::string_view noun) {
  static const Lines lines = by_word(of_deeds, true);
  return first_of(lines.get(noun));
}

}  // namespace crossread::claims
