#include "consistency/exclusive_posts.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "text/parted.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

using text::any_part;

/// A family: posts parted by ";", the words for one post by ",", its name first.
struct Family {
  std::string_view name;
  std::string_view posts;
  enum class Sort : std::uint8_t {
    office,    ///< excludes the others of its family
    seat,      ///< an office of a body; one of the past may have been another body's
    trade,     ///< excludes every other trade: a nurse is no vet
    relation,  ///< to one and the same person: "the victim's brother"
  } sort = Sort::office;
};

// Lines of one name are one family.
constexpr auto families = std::to_array<Family>({
    {"crew",
     "captain,skipper;first officer,co-pilot,copilot,first mate,chief mate;second officer,second mate;third officer,third mate;"
     "flight engineer;chief engineer;second engineer;flight attendant,steward,stewardess;helmsman;boatswain,bosun;"
     "purser;cook,ship's cook;ship's doctor;navigator;stoker;deckhand;passenger",
     Family::Sort::trade},
    {"aboard", "driver,pilot,captain,co-pilot,copilot,rider,cyclist,motorcyclist,motorist;passenger,hitchhiker;pedestrian"},
    {"ward", "doctor,physician,surgeon;nurse;midwife;patient"},
    {"classroom", "teacher,schoolteacher,head teacher,headmaster,headmistress,principal;caretaker,janitor;pupil,schoolgirl,schoolboy"},
    {"rank",
     "private;corporal,lance corporal;sergeant,staff sergeant;lieutenant;major;colonel,lieutenant colonel;"
     "brigadier;general,major general,lieutenant general,brigadier general;admiral,rear admiral,vice admiral;"
     "constable,police constable;inspector,chief inspector;superintendent,chief superintendent;cadet;"
     "secretary general;attorney general;surgeon general;director general;solicitor general;consul general;governor general"},
    {"court",
     "judge,investigating judge;prosecutor,public prosecutor,state prosecutor,district attorney,prosecuting attorney;"
     "defence lawyer,defense lawyer,defence counsel,defense attorney,public defender;coroner;bailiff,court usher;juror;"
     "foreman of jury,jury foreman;court clerk;defendant;plaintiff",
     Family::Sort::trade},
    {"parliament", "prime minister,premier;opposition leader,leader of opposition;speaker of parliament,parliament speaker"},
    {"state", "prime minister,premier;minister;governor;ambassador;judge;state secretary,secretary of state;chief of staff"},
    {"diplomacy", "ambassador;consul,consul general;minister;deputy minister;vice president,vice-president"},
    {"body",
     "chair,chairman,chairwoman,chairperson,chair of board,president;chief executive,ceo,managing director,chief executive officer,"
     "chair of management,chairman of management,chairwoman of management,chairman of management board,chairwoman of management board,"
     "chairman of executive board,chairwoman of executive board;"
     "director,executive director,general manager,manager;operations manager,operations director,chief operating officer;"
     "technical director,technical manager,sporting director;finance director,chief financial officer;"
     "medical director,chief medical officer;superintendent;treasurer;general secretary,secretary general;"
     "spokesman,spokeswoman,spokesperson,press officer;harbour master,harbor master,harbourmaster;chief of staff;state secretary;"
     "commander;legal adviser,legal advisor,general counsel;dean;rector;provost;head coach,coach;chief engineer", Family::Sort::seat},
    {"town", "mayor,lord mayor,mayoress;fire chief;police chief,chief of police;sheriff"},
    {"public",
     "mayor,lord mayor;governor;police chief,chief of police;fire chief;prosecutor,public prosecutor,state prosecutor,district attorney;judge;coroner;"
     "harbour master,harbor master,harbourmaster;ambassador;sheriff;deputy governor;deputy mayor;chief inspector;"
     "general manager;chief executive,ceo,managing director"},
    {"church", "bishop;archbishop;cardinal;priest,parish priest,vicar;deacon;rabbi;imam;nun;abbot;pastor"},
    {"prison",
     "warden,prison governor,prison director,governor of prison,director of prison,head of prison;guard,prison guard,prison officer,warder,jailer;"
     "chaplain,prison chaplain;inmate,prisoner",
     Family::Sort::trade},
    {"music",
     "conductor;soloist;violinist;pianist;cellist;flautist,flutist;drummer;guitarist;trumpeter;organist;soprano;tenor;baritone",
     Family::Sort::trade},
    {"art", "curator;restorer,conservator;auctioneer;art dealer,dealer;art historian;museum director,director of museum;head of security",
     Family::Sort::trade},
    {"team",
     "goalkeeper,keeper;defender,centre-back,center back,full-back,fullback,left-back,right-back;midfielder;striker,centre-forward;"
     "hooker;prop;flanker;number eight;scrum-half;fly-half;winger,wing;lock;"
     "quarterback;running back;wide receiver;linebacker;pitcher;catcher;shortstop;wicketkeeper;point guard;jockey;"
     "referee,umpire;coach,head coach,trainer;assistant coach,assistant trainer;agent;physiotherapist,physio;doctor,team doctor"},
    {"newsroom", "photographer;cameraman;cartoonist;newsreader;reporter,correspondent",
     Family::Sort::trade},
    {"school",
     "head teacher,headteacher,headmaster,headmistress,school principal,principal;deputy head;caretaker,janitor;school nurse;pupil,schoolgirl,schoolboy",
     Family::Sort::trade},
    {"research", "lead,lead scientist,lead author,lead researcher,lead investigator,principal investigator;not involved"},
    {"science",
     "geologist;meteorologist;biologist;physicist;chemist;economist;historian;archaeologist;psychologist;mathematician;"
     "philosopher;linguist;astronomer;engineer",
     Family::Sort::trade},
    {"building", "architect;engineer,structural engineer,civil engineer;surveyor;foreman,site foreman;crane operator,crane driver",
     Family::Sort::trade},
    {"counsel", "lawyer,solicitor,attorney,barrister;doctor,physician,family doctor;accountant;agent;priest"},
    {"job",
     "surgeon,chief surgeon;nurse,matron;anaesthetist,anesthesiologist;paramedic;midwife;pharmacist;radiologist;dentist;"
     "vet,veterinarian;psychiatrist;pathologist;physiotherapist;paediatrician,pediatrician",
     Family::Sort::trade},
    {"job",
     "pilot;winchman,winch operator;train driver,engine driver;conductor,train guard,ticket inspector;signalman,signaller;stationmaster;"
     "dispatcher;bus driver,coach driver;truck driver,lorry driver,trucker;taxi driver,cab driver,cabbie;air traffic controller",
     Family::Sort::trade},
    {"job",
     "plumber;electrician;carpenter,joiner;teacher,schoolteacher;police officer,policeman,policewoman,cop,patrolman,constable,police inspector,police sergeant,"
     "police superintendent,detective,detective inspector,detective sergeant,detective superintendent;"
     "firefighter,fireman;security guard,guard,watchman,night watchman;lifeguard;farmer;shepherd;baker;fisherman;butcher;hairdresser,barber;"
     "waiter,waitress;barman,bartender,barmaid;cook,chef;cleaner;mechanic;roofer;bricklayer;shopkeeper;librarian;"
     "postman,mailman;bookkeeper,accountant;receptionist;caretaker,janitor;deputy manager;miner;gardener;forester;gamekeeper;"
     "welder;locksmith;blacksmith;farrier;tailor;soldier;florist;beekeeper;zookeeper;docker,longshoreman;courier;translator,interpreter",
     Family::Sort::trade},
    {"job",
     "attendant,carriage attendant;cashier,bank clerk,teller;salesman,saleswoman,sales assistant,shop assistant;estate agent,realtor;"
     "stockbroker;butler;nanny,childminder,au pair;carer,care worker,care assistant;social worker;optician;undertaker,funeral director;"
     "lighthouse keeper;ferryman;sailor,seaman;ranger,park ranger,game warden;mountain guide;tour guide;ski instructor;"
     "lumberjack,logger;glazier;plasterer;scaffolder;stonemason;jeweller,jeweler,goldsmith;watchmaker;shoemaker,cobbler;"
     "seamstress,dressmaker;dustman,binman,refuse collector,garbage collector;window cleaner;chimney sweep;porter,bellboy;concierge;"
     "brewer;winemaker,vintner;greengrocer;fishmonger;newsagent;bookseller;pawnbroker;programmer,software engineer;customs officer;"
     "border guard;tax inspector;traffic warden;crane operator,crane driver;forklift driver;delivery driver;tram driver;warehouse worker",
     Family::Sort::trade},
    {"keeping",
     "owner,proprietor,co-owner;horse trainer,trainer;jockey;breeder;keeper,head keeper,zookeeper;groom,stable lad,stable hand"},
    {"kin",
     "father;mother;son;daughter;brother;sister;uncle;aunt;nephew;niece;cousin;grandfather;grandmother;grandson;"
     "granddaughter;husband;wife;widow;widower;neighbour,neighbor",
     Family::Sort::relation},
});

// Words of trades that name several, or what may be had beside a trade.
constexpr auto no_trades = std::to_array<std::string_view>(
    {"captain", "skipper", "co-pilot", "copilot", "first officer", "second officer", "guard", "conductor", "agent", "trainer",
     "doctor", "priest", "engineer", "foreman", "passenger", "pupil", "defendant", "plaintiff", "inmate", "prisoner", "juror",
     "schoolgirl", "schoolboy", "soldier", "dealer", "governor"});

// Offices that have a deputy, who is told from their holder.
constexpr auto with_deputies = std::to_array<std::string_view>(
    {"director", "warden", "mayor", "commissioner", "principal", "manager", "head", "editor", "head teacher", "headmaster",
     "headteacher", "police chief", "fire chief",
     "coach", "captain", "prosecutor", "leader", "governor", "chairman", "chairwoman", "chair"});

/// A field of offices under all its words, its name first.
constexpr auto portfolios = std::to_array<std::string_view>({
    "foreign,external,exterior", "interior,home,internal", "finance,treasury,financial,exchequer", "defence,defense",
    "justice,judiciary,judicial", "health", "education,schools", "transport,transportation", "energy", "trade,commerce",
    "economy,economics,economic", "labour,labor,employment", "agriculture,farming", "environment", "culture", "housing",
    "industry", "tourism", "science", "information", "immigration,migration", "sports,sport", "infrastructure", "fisheries",
    "communications,telecommunications", "mining,mines", "budget", "planning", "oversight", "ethics", "intelligence", "audit",
});

constexpr auto departments = std::to_array<std::string_view>({
    "executive,managing", "finance,financial", "operations,operating", "technology,technical", "medical", "marketing", "sales",
    "personnel,hr", "communications,press", "legal", "launch", "flight", "artistic", "sporting,sports", "research", "commercial",
    "safety", "production", "engineering", "security", "product", "nursing,nurses",
});

constexpr auto subjects = std::to_array<std::string_view>({
    "geology", "biology", "physics", "chemistry", "history", "law", "economics", "medicine", "mathematics", "philosophy", "psychology", "sociology",
    "archaeology", "linguistics", "geography", "theology", "literature", "astronomy",
});

/// Posts that are told apart by their field alone.
struct FieldHead {
  std::string_view name;
  std::string_view words;  ///< the heads, parted by commas
  std::span<const std::string_view> fields;
};

constexpr auto field_heads = std::to_array<FieldHead>({
    {"minister", "minister,secretary", portfolios},
    {"committee chair", "chair,chairman,chairwoman,chairperson", portfolios},
    {"director", "director,chief,officer,manager,executive,head", departments},
    {"professor", "professor,lecturer", subjects},
});

constexpr auto committees = std::to_array<std::string_view>({"committee", "commission", "panel"});

std::string_view first_part(std::string_view list) { return list.substr(0, list.find(',')); }

bool word_edge(std::string_view text, std::size_t at) { return at == 0 || at == text.size() || text[at] == ' ' || text[at] == '-'; }

bool ends_in(std::string_view text, std::string_view words) {
  if (!text.ends_with(words)) return false;
  const std::size_t at = text.size() - words.size();
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '-';
}

// "Vice - president" as its words were parted.
std::string joined_hyphens(std::string_view text) {
  std::string out(text);
  for (std::size_t at; (at = out.find(" - ")) != std::string::npos;) out.replace(at, 3, "-");
  return out;
}

/// The families' posts word by word, in their order, cut when the program is compiled: a role is held
/// against hundreds of them.
struct Post {
  std::size_t family = 0;
  std::string_view words, name;
};
constexpr auto posts = [] {
  constexpr std::size_t size = [] {
    std::size_t commas = families.size();
    for (const Family& family : families)
      for (const char c : family.posts) commas += c == ',' || c == ';' ? 1 : 0;
    return commas;
  }();
  std::array<Post, size> list{};
  std::size_t n = 0;
  for (std::size_t f = 0; f < families.size(); ++f) {
    std::string_view left = families[f].posts, name;
    for (std::size_t end = 0; !left.empty(); left.remove_prefix(std::min(end + 1, left.size()))) {
      end = 0;
      while (end < left.size() && left[end] != ',' && left[end] != ';') ++end;
      const std::string_view words = left.substr(0, end);
      if (name.empty()) name = words;
      list[n++] = {f, words, name};
      if (end < left.size() && left[end] == ';') name = {};
    }
  }
  return list;
}();

void from_families(std::string_view text, const claims::Claim& claim, std::vector<ExclusivePost>& out) {
  const std::string_view post = text.substr(0, text.find(" of "));
  std::string_view trade;
  for (auto at = posts.begin(); at != posts.end();) {
    const std::size_t first = at->family;
    const Family& family = families[first];
    std::string_view best, name;
    for (; at != posts.end() && at->family == first; ++at) {
      const std::string_view w = at->words;
      if (w.size() <= best.size() || (!text.ends_with(w.back()) && !post.ends_with(w.back()))) continue;
      const bool whole = w.find(" of ") != std::string_view::npos;
      if (ends_in(whole ? text : post, w)) best = w, name = at->name;
    }
    if (best.empty()) continue;
    // "Deputy mayor" is a post of the table, "deputy coroner" none.
    if (standing_of(text.substr(0, text.find(best))).below || (family.sort == Family::Sort::seat && claim.past)) continue;
    if (family.sort != Family::Sort::relation) out.push_back({std::string(name), std::string(family.name)});
    if (family.sort == Family::Sort::trade && trade.empty() && !text::in(no_trades, best)) trade = name;
    if (family.sort == Family::Sort::relation)
      for (const std::string& whose : claim.frame) out.push_back({std::string(name), std::string(family.name) + " of " + whose});
  }
  // A school nurse is a nurse, an art historian a historian: of two families the nouns alone are compared.
  if (!trade.empty()) out.push_back({std::string(trade.substr(trade.find_last_of(" -") + 1)), "trade"});
}

std::string name_of(std::string_view field, std::string_view head) {
  if (field == "executive") return "chief executive";
  return std::string(field) + " " + std::string(head);
}

void from_fields(std::string_view text, const std::vector<std::string>& frame, std::vector<ExclusivePost>& out) {
  if (standing_of(text).below) return;
  const std::string_view post = text.substr(0, text.find(" of "));
  const auto told = [&](std::string_view word) {
    return has_words(text, word) || std::binary_search(frame.begin(), frame.end(), word);
  };
  for (const FieldHead& head : field_heads) {
    if (!any_part(head.words, ',', [&](std::string_view w) { return ends_in(post, w); })) continue;
    // "Officer", "executive" and "head" of themselves are no directors.
    if (head.name == "director" && (ends_in(post, "officer") || ends_in(post, "executive")) && !has_words(post, "chief")) continue;
    if (head.name == "committee chair" && std::none_of(committees.begin(), committees.end(), told)) continue;
    for (const std::string_view field : head.fields)
      if (any_part(field, ',', told))
        out.push_back({name_of(first_part(field), head.name), std::string(head.name)});
  }
}

// "The deputy director", "the director".
void from_deputies(std::string_view text, std::vector<ExclusivePost>& out) {
  const std::string_view post = text.substr(0, text.find(" of "));
  const bool deputy = has_words(post, "deputy") || has_words(post, "assistant");
  for (const std::string_view office : with_deputies)
    if (ends_in(post, office))
      out.push_back({(deputy ? "deputy " : "") + std::string(office), "deputy " + std::string(office)});
}

// "CEO" is short for a post with its field.
constexpr auto abbreviations = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"ceo", "executive"}, {"cfo", "finance"}, {"coo", "operations"}, {"cto", "technology"}});

}  // namespace

bool has_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
    if ((at == 0 || word_edge(text, at - 1)) && word_edge(text, at + words.size())) return true;
  return false;
}

Standing standing_of(std::string_view text) {
  const auto any = [&](std::string_view words) { return any_part(words, ',', [&](std::string_view w) { return has_words(text, w); }); };
  return {any("former,ex,late,retired,outgoing,then,once"), any("acting,interim,incoming,elect,designate,new,next,future"),
          any("deputy,vice,assistant,associate,co,second,shadow,junior,under")};
}

std::vector<ExclusivePost> exclusive_posts(const claims::Claim& claim) {
  std::vector<ExclusivePost> out;
  const std::string text = joined_hyphens(claim.text);
  from_families(text, claim, out);
  from_fields(text, claim.frame, out);
  from_deputies(text, out);
  for (const auto& [word, field] : abbreviations)
    if (ends_in(text, word)) out.push_back({name_of(field, "director"), "director"});
  return out;
}

}  // namespace crossread::consistency
