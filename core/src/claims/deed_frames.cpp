#include "claims/deed_frames.h"

#include <array>
#include <vector>

#include "text/parted.h"
#include "text/word_map.h"

namespace crossread::claims {
namespace {

using enum DeedSort;

constexpr std::string_view legal_steps = "lawsuit,suit,proceeding,action,claim,case,writ,complaint";
constexpr std::string_view prizes = "title,crown,championship,cup,tournament,race,medal,gold,silver,bronze,seat,election,trophy,final,stage";
constexpr std::string_view giving = "give,hand,present,award,donate,grant,hand over,pass,turn over,bequeath,lend,gift,deliver";

constexpr auto frames = std::to_array<DeedFrame>({
    {firing, "fire,shoot,start", "first", "S", "", ""},
    {firing, "fire,loose", "shot,round", "S", "", ""},
    {firing, "open,begin", "fire,shooting", "S", "", ""},
    {firing, "come", "shot", "from", "", ""},
    {owning, "belong", "", "to", "S", ""},
    {owning, "own", "", "S", "O", ""},
    {inauguration, "cut", "ribbon,tape", "S", "O", ""},
    {assault, "knock", "flat,unconscious,senseless,floor,ground", "S", "O", ""},
    {assault, "knock out,lay out,deck", "", "S", "O", ""},
    {collision, "hit,strike,ram,sideswipe,broadside,rear-end,run over,run down,knock down,mow down", "", "S", "O", ""},
    {collision, "run,drive,slam,plow,plough,crash,smash,barrel,career,careen,bump,bang,veer,skid,steam,plunge,cannon,sail,swerve,steer",
     "", "S", "into", ""},
    {lawsuit, "sue", "", "S", "O", ""},
    {lawsuit, "take", "court,tribunal", "S", "O", ""},
    {lawsuit, "begin,start,launch,file,bring,open,lodge,issue,initiate,commence,take,institute", legal_steps, "S", "against", ""},
    {lawsuit, "begin,start,launch,file,bring,open,lodge,initiate", "lawsuit,suit", "S", "", ""},
    {gift, giving, "", "S", "I", "O"},
    {gift, giving, "", "S", "to", "O"},
    {gift, "present,award,hand over,hand out", "award,prize,trophy,cup,medal,title,diploma,cheque", "S", "", "O"},
    {gift, "present,reward,honour,honor,surprise", "", "S", "O", "with"},
    {gift, "receive,get,accept,obtain", "", "from", "S", "O"},
    {gift, "win,clinch", "award,prize,contract,order,tender", "", "S", "O"},
    {gift, "go", "award,prize,honour,honor,contract,order,tender,job", "", "to", "S"},
    {purchase, "sell,sell off,offload,auction", "", "to", "O", ""},
    {purchase, "buy,acquire,purchase,take over,buy out,snap up,buy up", "", "S", "O", ""},
    {rescue, "rescue,save,pull,free,haul,winch,lift,pluck,drag,recover,release,liberate", "", "S", "O", ""},
    {killing, "kill,murder,shoot,stab,shoot dead,gun down,strangle,poison", "", "S", "O", ""},
    {assault, "attack,assault,punch,bite,slap,headbutt,beat up,kick,push,shove", "", "S", "O", ""},
    {defeat, "beat,defeat,overcome,thrash,edge,outpoint,unseat,oust,rout", "", "S", "O", ""},
    {defeat, "lose,fall,succumb", "", "to", "S", ""},
    {capture, "catch,apprehend,overpower,restrain,tackle,disarm,grab,collar,nab,subdue,wrestle,floor,pin down,hold down,chase down,bring down", "", "S", "O", ""},
    {chase, "chase,pursue,tail,overtake,pass,outsprint", "", "S", "O", ""},
    {dismissal, "fire,sack,dismiss", "", "S", "O", ""},
    {succession, "replace,succeed,supplant", "", "S", "O", ""},
    {succession, "take over", "", "S", "from", ""},
    {alarm, "raise,sound,give", "alarm,alert", "S", "", "O"},
    {alarm, "make,place", "call", "S", "", ""},
    {alarm, "come", "call", "from", "", ""},
    {alarm, "call,phone,telephone,ring,alert,dial", "police,ambulance,brigade,service,coastguard,999,911,112", "S", "", "O"},
    {complaint, "make,file,lodge,bring", "complaint,report", "S", "", "O"},
    {departure, "walk out,storm out,storm off,walk away,stalk out", "", "S", "", ""},
    {departure, "leave,quit", "talk,hall,table,room,session,meeting,chamber,negotiation", "S", "", ""},
    {discovery, "find,discover,spot,come across,locate,sight,detect,pick out", "", "S", "O", ""},
    {discovery, "come,stumble,chance,happen", "", "S", "upon", ""},
    {contact, "telephone,phone,ring,ring up,call up,text,email", "", "S", "O", ""},
    {extinction, "extinguish,put out,douse,smother", "", "S", "O", ""},
    {invitation, "invite", "", "S", "O", ""},
    {victory, "win,clinch", "", "S", "O", ""},
    {victory, "take,claim,lift,capture,secure,land,bag", prizes, "S", "O", ""},
    {victory, "go,fall", prizes, "to", "S", ""},
    {summons, "call,convene,summon", "strike,walkout,election,referendum,meeting,session,summit,inquest,vote,rally", "S", "O", ""},
    {defeat, "win,prevail", "", "S", "against", ""},
    {defeat, "win,prevail,triumph", "", "S", "over", ""},
    {accusation, "blame,accuse,fault", "", "S", "O", "C"},
    {storming, "storm,raid", "", "S", "O", ""},
    {storming, "burst,break,blast,storm", "", "S", "into", ""},
    {storming, "burst,break,blast,come", "wall,door,roof,window,gate", "S", "", ""},
});

}  // namespace

std::span<const FrameOfVerb> deed_frames(std::string_view lemma) {
  static const auto table = [] {
    text::WordMap<std::vector<FrameOfVerb>> out;
    for (const DeedFrame& f : frames)
      text::for_words(f.verbs, [&](std::string_view verb) {
        const std::size_t gap = verb.find(' ');
        out[verb.substr(0, gap)].push_back({&f, gap == std::string_view::npos ? std::string_view() : verb.substr(gap + 1)});
      });
    return out;
  }();
  return table.get(lemma);
}

}  // namespace crossread::claims
