#include "consistency/contrast_words.h"

#include <algorithm>
#include <array>

#include "text/parted.h"
#include "text/word_map.h"

namespace crossread::consistency {
namespace {

// A row a question, a group an answer: reporters who tell of one thing give one of them. Words that they take for each other,
// as "town" and "village" or "car" and "van", stand in no two groups.
constexpr auto things = std::to_array<std::string_view>({
    // People.
    "man,boy,male|woman,girl,female", "adult,grown-up|child,kid,pupil,schoolchild,teenager,minor,youngster,baby,infant",
    "husband,groom|wife,bride", "father,dad|mother,mum,mom", "son,brother|daughter,sister", "widow,widower|son,daughter",
    "parent|son,daughter", "driver,motorist|passenger|pedestrian|cyclist", "patient|doctor|nurse", "forward,striker|midfielder|defender|goalkeeper", "teacher|pupil,student",
    "guard,warder|prisoner,inmate", "landlord|tenant", "employer|employee", "elder,older,eldest|younger,youngest",
    "winner,champion|loser,runner-up", "army,soldier|police,policeman", "police,policeman|firefighter,fireman",
    "junior|senior", "amateur|professional", "married,couple,family|single,unmarried", "king|queen",
    // Where.
    "north,northern|south,southern|east,eastern|west,western", "left|right", "upper|lower|middle", "ground|board,aboard", "inner|outer", "front|rear,back",
    "top|bottom", "indoor|outdoor", "home|away", "city,urban|countryside,rural,village", "inland|coast,coastal,offshore",
    "outward,outbound|return,homeward,inbound", "domestic|foreign,international,abroad", "lake|river|sea,ocean", "earth|moon|sun",
    "house|flat,apartment", "hospital|school|university|prison|church", "bridge|tunnel|tower", "roof|floor|wall", "head|tail",
    "arm,hand|leg,foot",
    // Which one, and when.
    "first|second|third|fourth|fifth|sixth|seventh|eighth|last,final", "old,former,previous|new,current,present", "previous,last|next",
    "morning|afternoon|evening|night,overnight|noon,midday|midnight", "daytime|night,night-time", "weekday|weekend",
    "spring|summer|autumn|winter",
    "before,beforehand|after,afterwards|during", "inside,within|outside", "with|without", "for|against", "above|below", "heat|quarter-final|semi-final|final,run-off", "qualifying,practice|race",
    "daily|weekly|monthly|yearly,annual", "sprint|marathon|relay", "league|cup", "gold|silver|bronze",
    // Sums and shares.
    "profit,earnings|revenue,turnover,sale|loss|cost,expense|debt|wage,pay,salary", "gross|net", "asset|debt", "supply|demand",
    "wholesale|retail", "income|spending,expenditure", "private|public", "maximum|minimum|average", "most|least",
    "yes|no", "amendment|bill,budget,law,treaty", "senate,senator|house,commons,representative", "board,director|shareholder,investor",
    // Goods.
    "diesel|petrol,gasoline", "gas|electricity|water|coal|oil", "food|fuel|rent|clothing", "beer|wine|spirit", "bread|cake|milk|meat|fish|vegetable|fruit",
    "apple|pear|plum|cherry|grape|orange", "wheat|maize,corn|barley|rice|potato", "pig|sheep|cattle,cow|goat|chicken", "dog|cat|horse|bird",
    "heroin|cocaine|cannabis,marijuana|ecstasy|opium", "red|white|blue|green|black|yellow", "car|lorry,truck|bus,coach|train|tram|plane|ship|motorcycle|bicycle",
    "novel,book|film,movie|play|album,record", "theft|burglary|robbery|murder|assault|fraud", "mathematics,maths|history|physics|chemistry|biology|geography|music",
    "cod|haddock|herring|mackerel|salmon|tuna", "drug,vaccine|placebo,dummy", "rain|snow|wind",
    "width,wide,across|length,long|height,high,tall|depth,deep",
});

// The same of nouns and of verbs.
constexpr auto both = std::to_array<std::string_view>({
    "start,begin,beginning,onset|end,ending,finish,conclude", "open,opening|close,closing,closed", "import|export",
    "favour,support,back|against,oppose,opposition,reject", "run,running,rush,rushing|throw,throwing,passing|swim,swimming|cycle,cycling",
});

// The same for what was done.
constexpr auto deeds = std::to_array<std::string_view>({
    "rise,increase,grow,climb,up|fall,drop,decline,decrease,shrink,down", "gain,win|lose", "hire,recruit|fire,sack,dismiss", "arrive,arrival,reach,return,come,dock|leave,departure,depart,sail",
    "buy,purchase|sell,sale", "lend|borrow|owe|repay,pay back", "earn|spend|owe|save", "steal,rob|recover,retrieve,return", "ask,demand,seek,want,request|offer,propose|accept,settle,pay,award,give,sell,receive,fetch,grant,fine,jail,sentence,imprison,hand", "claim|award,grant",
    "dead,kill,die,death|injure,hurt,wound,injured,wounded|missing|survive,survivor,rescue", "send,dispatch|arrive,receive", "born,birth|die,death|marry,wedding",
    "arrest,detain|charge|release,free", "take off,lift off|land,touch down", "import|produce",
});

// Words for one deed where a day is told of it, with no contrast.
constexpr auto one_deed = std::to_array<std::string_view>({
    "explode,explosion,blast,erupt,blow,detonate", "collapse,fall,crumble,topple", "sink,capsize,founder,overturn",
    "meet,meeting,talk,speak,discuss,negotiate", "attack,storm,raid,assault,bomb,shell", "find,discover,spot,locate,trace",
    "vanish,disappear", "resign,quit,retire,leave,step", "sign,agree,seal,conclude,reach", "open,start,begin,launch,run",
    "arrest,detain,seize,catch,capture,grab,nab,pick,hold", "shoot,kill,murder,stab", "resume,restart,reopen,return",
    "win,triumph,clinch,beat,defeat", "launch,lift,blast,fly", "publish,print,release,appear,issue", "sue,file,lodge", "close,shut,cease,stop",
    "marry,wed", "vote,elect,decide,poll", "approve,pass,adopt,back", "flee,escape,break,abscond,slip", "deliver,hand,give,submit,present",
    "admit,confess,plead", "sentence,jail,convict,imprison", "break,start,begin,erupt", "strike,walk,stop",
    "swear,inaugurate,instal,install", "loot,plunder,steal,rob,seize", "rescue,save,fetch,hoist,lift,pluck,winch,airlift,pull,free,evacuate",
    "erect,build,install,raise,construct,put", "bury,inter,lay", "crash,collide,hit,strike,ram,derail,plough", "announce,reveal,unveil,disclose,declare",
    "appoint,name,choose,pick,select,nominate,elect", "inspect,examine,check,visit,test,audit", "complete,finish,end,conclude,close",
    "convene,meet,sit,gather,assemble", "evacuate,clear,empty", "kill,shoot,murder,stab,die,knife,slay,gun", "strike,hit,jolt,shake,sweep,tear",
    "occupy,take,seize,storm,capture,conquer", "found,establish,create",
});

constexpr std::size_t first_of_deeds = things.size() + both.size(), first_of_one = first_of_deeds + deeds.size();

using Places = std::vector<Contrast>;

}  // namespace

std::span<const Contrast> contrasts_of(std::string_view lemma) {
  static_assert(first_of_one + one_deed.size() < 256);
  static const auto table = [] {
    text::WordMap<Places> out;
    for (std::size_t row = 0; row < first_of_one + one_deed.size(); ++row) {
      std::uint8_t group = 0;
      const std::string_view line = row < things.size()   ? things[row]
                                    : row < first_of_deeds ? both[row - things.size()]
                                    : row < first_of_one   ? deeds[row - first_of_deeds]
                                                           : one_deed[row - first_of_one];
      text::any_part(line, '|', [&](std::string_view words) {
        text::for_words(words, [&](std::string_view word) { out[word].push_back({static_cast<std::uint8_t>(row), group}); });
        ++group;
        return false;
      });
    }
    return out;
  }();
  return table.get(lemma);
}

bool of_deeds(const Contrast& word) { return word.row >= first_of_deeds; }

bool of_one_deed(std::span<const Contrast> a, std::span<const Contrast> b) {
  return std::any_of(a.begin(), a.end(), [&](const Contrast& x) {
    return x.row >= things.size() && std::find(b.begin(), b.end(), x) != b.end();
  });
}

bool by_verbs(const Contrast& word) { return word.row >= things.size(); }

}  // namespace crossread::consistency
