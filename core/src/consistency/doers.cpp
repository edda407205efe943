#include "consistency/doers.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "claims/meanings.h"
#include "claims/oppositions.h"
#include "consistency/common.h"
#include "consistency/same_entity.h"
#include "entities/roles.h"
#include "text/listed_words.h"
#include "text/lower.h"
#include "text/parted.h"
#include "text/word_list.h"
#include "text/word_map.h"

namespace crossread::consistency {
namespace {

using claims::Theme;

/// People and bodies that are alike in what they are there for. Whoever is of one circle is of none of the others but those
/// that it may share people with.
struct Circle {
  char id;
  bool each;  ///< no two of the circle's words, which commas part, are one either; a slash parts words for one
  std::string_view words;
  std::string_view may;  ///< the circles that it shares people with; either of two names the other
};

constexpr auto circles = std::to_array<Circle>({
    {'P', false, "police,policeman,policewoman,detective,constable,sheriff,cop,gendarme,trooper", ""},
    {'A', false, "soldier,paratrooper,infantry,conscript,air force,commando,special force", "G"},
    {'N', false, "navy,marine,frigate,warship,submarine", "A"},
    {'F', false, "firefighter,fire crew,fire service,fire department", "V"},
    {'C', false, "coastguard,coast guard,lifeboat,lifeguard", "V"},
    {'M', true, "paramedic/ambulance,doctor/physician/surgeon,nurse", ""},
    {'V', false, "volunteer", "HWT"},
    {'H', false, "neighbour,neighbor,passer-by,passerby,passer,bystander,onlooker,hiker,walker,jogger,cyclist,rambler,motorist,tourist,"
                 "holidaymaker,tenant,customer,shopper,collector,guest,spectator,fan,bather,swimmer,pensioner", "WTUc"},
    {'f', true, "farmer/shepherd/hunter,fisherman/angler", "HWUV"},
    {'S', true, "watchman/security guard,caretaker/janitor,cleaner,waiter/waitress,chef/cook,receptionist,cashier,barman/barmaid/bartender", "WU"},
    {'K', true, "wife/widow,husband/widower,mother,father,son,daughter,brother,sister,uncle,aunt,grandfather,grandmother,grandson,granddaughter,"
                "nephew,niece,cousin,stepfather,stepmother", "kc"},
    {'k', false, "family,parent,relative,couple", "c"},
    {'b', true, "postman/mailman,midwife,electrician,plumber,builder,gamekeeper/ranger/forester,"
                "vet/veterinarian,baker,butcher,carpenter,mechanic,hairdresser/barber,librarian,gardener,miner,accountant,lawyer/solicitor,"
                "journalist/reporter,photographer,treasurer,clerk,pharmacist,dentist,priest/vicar/pastor/bishop,nun,imam,rabbi", "HWUVEseBkf"},
    {'y', false, "boy,girl,child,schoolboy,schoolgirl,teenager,toddler", "HWTKVR"},
    {'o', false, "border guard,customs officer,frontier guard", ""},
    {'i', false, "prisoner,inmate,convict", ""},
    {'s', false, "staff,employee,colleague,co-worker,shopkeeper,manager", "SWUEec"},
    {'w', false, "weather service,met office,meteorologist,forecaster", ""},
    {'R', false, "smuggler,trafficker,pirate,rebel,militant,insurgent,guerrilla,militia,jihadist,terrorist,separatist,bandit,kidnapper,hijacker,abductor,captor", "W"},
    {'d', false, "diver", "PANFCMVHSWUsytb"},
    {'r', false, "poacher", "HRf"},
    {'p', false, "passenger", "PANFCMVHfSKkbyisRdrgGhETWUotJj"},
    {'g', true, "president,king,queen,prince,princess,duke,duchess,prime minister,chancellor,vice-president,emperor,sultan,pope,governor", "G"},
    {'G', false, "government,ministry,minister,cabinet", ""},
    {'L', false, "parliament,senate,congress,assembly", "O"},
    {'O', false, "opposition", "W"},
    {'J', false, "court,tribunal", "j"},
    {'j', true, "judge,jury,prosecutor,coroner", ""},
    {'t', false, "mayor,council,municipality", ""},
    {'U', false, "union,striker,miner", "W"},
    {'E', false, "employer,management,board,manufacturer,maker,owner,shareholder", ""},
    {'e', false, "company,firm,factory,developer,operator,producer", "EBt"},
    {'Q', false, "regulator,watchdog", "G"},
    {'B', true, "bank,church,school,museum,charity/red cross/aid worker", ""},
    {'T', false, "student,pupil,schoolchild,schoolchildren", "W"},
    {'h', false, "teacher,schoolteacher,headmaster,headteacher", "WUB"},
    {'W', false, "protester,demonstrator,marcher,rioter,activist", ""},
    {'X', true, "car,van/minibus,lorry/truck,bus/coach,tram,train,motorcycle/motorbike,helicopter,fishing ship,tug", ""},
    {'Z', true, "dog,fox,bear,shark,lion,wolf,tiger,snake,crocodile,bull", ""},
    {'c', true, "captain/skipper,pilot,co-pilot/copilot,conductor,steward/stewardess/flight attendant/cabin crew,taxi driver/cabbie,bus driver,"
                "lorry driver/truck driver/trucker,train driver", "EfHb"},
});

constexpr unsigned of_circle = 64;  // words that are told apart in one circle, at most

// The circle of a noun, or of two words in a row, with the place of the word in a circle whose words exclude each other.
std::optional<std::uint16_t> circle_of(std::string_view words) {
  static const auto table = [] {
    text::WordMap<std::string_view> out;
    for (const Circle& c : circles)
      text::for_words(c.words, [&](std::string_view item) {
        text::any_part(item, '/', [&](std::string_view word) {
          if (std::string_view& at = out[word]; at.empty()) at = word;
          return false;
        });
      });
    return out;
  }();
  const char* const at = table.get(words).data();
  if (at == nullptr) return std::nullopt;
  for (std::size_t c = 0; c < circles.size(); ++c) {
    const std::string_view all = circles[c].words;
    if (std::less<>()(at, all.data()) || !std::less<>()(at, all.data() + all.size())) continue;
    return static_cast<std::uint16_t>(c * of_circle + (circles[c].each ? static_cast<std::size_t>(std::count(all.data(), at, ',')) : 0));
  }
  return std::nullopt;
}

// Adds the circles of a noun, alone and behind each of the words that stand with it.
void add_circles(std::string_view noun, std::span<const std::string> before, std::vector<std::uint16_t>& out) {
  // At the head of a sentence the plural may stand for the lemma: "Firefighters".
  const std::string_view one = noun.ends_with('s') ? noun.substr(0, noun.size() - 1) : noun;
  for (const std::string_view word : {noun, one}) {
    const std::size_t known = out.size();
    for (const std::string& other : before)
      if (const auto circle = circle_of(other + " " + std::string(word))) out.push_back(*circle);
    // "The prime minister" is not any minister.
    if (out.size() > known) return;
    if (const auto circle = circle_of(word)) {
      out.push_back(*circle);
      return;
    }
  }
}

bool exclude(std::uint16_t a, std::uint16_t b) {
  const Circle &x = circles[a / of_circle], &y = circles[b / of_circle];
  if (x.id == y.id) return a != b;
  return x.may.find(y.id) == std::string_view::npos && y.may.find(x.id) == std::string_view::npos;
}

// The countries that a phrase speaks of.
std::vector<std::string_view> countries(const Theme& t, std::string_view name) {
  std::vector<std::string_view> out;
  const auto add = [&](std::string_view word, bool seats) {
    const std::string_view country = entities::country_of(word, seats);
    if (!country.empty() && !country.starts_with("Europe")) out.push_back(country);
  };
  if (!name.empty()) add(name, true);
  for (const std::string& m : t.modifiers) {
    add(capitalised(m), false);
  }
  return out;
}

}  // namespace

Doers::Doers(const Story& story) : story_(story), of_entity_(story.entities.entities.size()) {
  for (const Index article : story.order) {
    const ArticleAnalysis& a = story.at(article);
    for (std::size_t e = 0; e < a.entities.list.size(); ++e) {
      const Index global = story.global(article, static_cast<Index>(e));
      if (global == no_index) continue;
      Circles& of = of_entity_[static_cast<std::size_t>(global)];
      for (const std::string& role : a.entities.list[e].roles) {
        const std::string low = text::lower(role);
        std::vector<std::string> words;
        text::any_part(low, ' ', [&](std::string_view word) { return words.emplace_back(word), false; });
        for (const std::string& word : words) add_circles(claims::theme_word(word), words, of);
      }
      for (const Index m : a.entities.list[e].mentions) {
        const entities::Mention& mention = a.entities.mentions[static_cast<std::size_t>(m)];
        const language::Word& head = a.annotation.words[mention.head];
        if (mention.type == MentionType::nominal)
          add_circles(claims::theme_word(text::lower(head.lemma)), {}, of);
      }
    }
  }
  for (Circles& of : of_entity_) {
    std::sort(of.begin(), of.end());
    of.erase(std::unique(of.begin(), of.end()), of.end());
  }
}

Doers::Circles Doers::circles_of(Index article, const Theme& theme, Index entity) const {
  Circles out;
  if (entity != no_index) out = of_entity_[static_cast<std::size_t>(entity)];
  // "Officer" alone is one of the police, and an "air force officer" none.
  const bool some_officer = story_.at(article).annotation.words[theme.word].lemma == "officer" && !theme.modifiers.empty();
  const std::size_t known = out.size();
  if (!some_officer) add_circles(theme.noun, theme.modifiers, out);
  // What the noun itself says is not changed by the bank or the army whose treasurer or cook he is.
  if (out.size() > known) return out;
  // Whose wife she is makes her one of nothing.
  if (std::any_of(out.begin(), out.end(), [](std::uint16_t c) { return circles[c / of_circle].id == 'K'; })) return out;
  for (const std::string& m : theme.modifiers) add_circles(m, theme.modifiers, out);
  return out;
}

bool Doers::two_names(Index p, Index q, bool of_any_kind) const {
  if (p == no_index || q == no_index || p == q) return false;
  const auto& all = story_.entities.entities;
  const Entity &a = all[static_cast<std::size_t>(p)], &b = all[static_cast<std::size_t>(q)];
  const std::string_view x = entities::country_of(a.name, true), y = entities::country_of(b.name, true);
  if (!x.empty() && !y.empty()) return x != y;
  // Names that share a word may be of one: a firm and its parent, a man with his nickname.
  const std::vector<std::string> s = name_words(a.name), t = name_words(b.name);
  if (std::any_of(s.begin(), s.end(), [&](const std::string& word) { return std::find(t.begin(), t.end(), word) != t.end(); })) return false;
  if (of_any_kind) return true;
  const bool person = personal(p), other_person = personal(q);
  // Of a man told by one name nobody knows whether the other is his second.
  if (person || other_person) return person == other_person && (s.size() > 1) == (t.size() > 1);
  if (a.kind != EntityKind::organisation || b.kind != EntityKind::organisation) return false;
  const auto initials = [](const Entity& e) {
    return e.name.size() < 7 && std::all_of(e.name.begin(), e.name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '&'; });
  };
  return !initials(a) && !initials(b);
}

// A person, though a name that nobody knows was taken for something else's.
bool Doers::personal(Index e) const {
  if (e == no_index) return false;
  const Entity& entity = story_.entities.entities[static_cast<std::size_t>(e)];
  const std::size_t gap = entity.name.find(' ');
  return entity.kind == EntityKind::person || (gap != std::string::npos && entity.name.rfind(' ') == gap && entities::is_given_name(std::string_view(entity.name).substr(0, gap)));
}

// A given name and a surname as they stand in the text, whatever its words were taken for: "Omar Haddad", of the town in Oman.
std::string Doers::full_name(Index article, const Theme& t) const {
  const auto& words = story_.at(article).annotation.words;
  const auto part = [&](std::size_t w) {
    return w < words.size() && words[w].upos == language::Upos::PROPN && (w == t.word || (words[w].head == static_cast<std::int32_t>(t.word) && words[w].deprel == language::Deprel::flat));
  };
  std::string out;
  for (std::size_t w = t.word; part(w); ++w) out += (out.empty() ? "" : " ") + words[w].lemma;
  const std::size_t gap = out.find(' ');
  return gap != std::string::npos && entities::is_given_name(std::string_view(out).substr(0, gap)) ? out : std::string();
}

// By the noun for him or them, or of one person by a given name that men or women alone bear.
entities::Gender Doers::gender_of(Index article, const Theme& t) const {
  const language::Word& head = story_.at(article).annotation.words[t.word];
  if (head.xpos == language::Xpos::NN || head.xpos == language::Xpos::NNS) return entities::noun_info(head.lemma).gender;
  const std::string name = full_name(article, t);
  return name.empty() ? entities::Gender::unknown : entities::given_name_gender(std::string_view(name).substr(0, name.find(' ')));
}

bool Doers::apart(Index article, const Theme& x, Index p, Index other, const Theme& y, Index q) const {
  if (p != no_index && p == q) return false;
  // Whom a pronoun stands for is our reading.
  const auto pronoun = [&](Index a, const Theme& t) { return story_.at(a).annotation.words[t.word].upos == language::Upos::PRON; };
  if (pronoun(article, x) || pronoun(other, y)) return false;
  if (two_names(p, q)) return true;
  const std::vector<std::string> name = name_words(full_name(article, x)), other_name = name_words(full_name(other, y));
  if (!name.empty() && !other_name.empty() &&
      std::none_of(name.begin(), name.end(), [&](const std::string& word) { return std::find(other_name.begin(), other_name.end(), word) != other_name.end(); })) return true;
  const Circles a = circles_of(article, x, p), b = circles_of(other, y, q);
  const bool two = !a.empty() && !b.empty() && std::all_of(a.begin(), a.end(), [&](std::uint16_t s) {
    return std::all_of(b.begin(), b.end(), [&](std::uint16_t t) { return exclude(s, t); });
  });
  if (two) return true;
  // "The pilots' union", "the cabin crew's union".
  static constexpr auto bodies = std::to_array<std::string_view>({"union", "association", "federation", "party", "team"});
  if (x.noun == y.noun && text::in(bodies, x.noun)) {
    Circles s, t;
    for (const std::string& m : x.modifiers) add_circles(m, x.modifiers, s);
    for (const std::string& m : y.modifiers) add_circles(m, y.modifiers, t);
    if (!s.empty() && !t.empty() && std::all_of(s.begin(), s.end(), [&](std::uint16_t i) { return std::all_of(t.begin(), t.end(), [&](std::uint16_t j) { return exclude(i, j); }); })) return true;
  }
  // A gallery is no collector: whoever is told of by what private people are is no body.
  const auto body = [&](Index e) { return e != no_index && story_.entities.entities[static_cast<std::size_t>(e)].kind == EntityKind::organisation; };
  const auto private_person = [&](const Circles& of, Index e) {
    static constexpr std::string_view private_circles = "HfKby";
    return e == no_index && !of.empty() && std::all_of(of.begin(), of.end(), [](std::uint16_t c) { return private_circles.find(circles[c / of_circle].id) != std::string_view::npos; });
  };
  if ((body(p) && private_person(b, q)) || (body(q) && private_person(a, p))) return true;
  // A man is no woman, where each is told of as such, nor are two men two women.
  const entities::Gender g = gender_of(article, x), h = gender_of(other, y);
  if (g != h && g != entities::Gender::unknown && h != entities::Gender::unknown) return true;
  const auto of_a_body = [](const Theme& t) { return std::any_of(t.modifiers.begin(), t.modifiers.end(), [](const std::string& m) { return entities::noun_info(m).body; }); };
  if ((personal(p) && !of_a_body(x)) || (personal(q) && !of_a_body(y))) return false;
  const auto s = countries(x, story_.name(p)), t = countries(y, story_.name(q));
  return !s.empty() && !t.empty() && std::none_of(s.begin(), s.end(), [&](std::string_view c) { return std::find(t.begin(), t.end(), c) != t.end(); });
}

bool Doers::two_parties(Index article, const Theme& x, Index p, Index other, const Theme& y, Index q) const {
  static constexpr std::string_view vague =
      "people,person,man,woman,team,crew,group,unit,member,official,rescuer,worker,force,authority,service,side,other,one,all,some,local,resident,"
      "helper,party,company,firm,organisation,organization,agency,office,body,department,gang,band,squad,staff,volunteer,expert,specialist,colleague";
  const auto says_little = [](const Theme& t) {
    static const text::ListedWords nouns(vague);
    return t.noun.empty() || nouns.has(t.noun);
  };
  // "It was he who": whoever he is, he is no aircraft.
  if ((p != no_index) != (q != no_index)) {
    const Theme& thing = p != no_index ? y : x;
    const entities::NounInfo info = entities::noun_info(thing.noun);
    return personal(p != no_index ? p : q) && !says_little(thing) && !info.any() && !info.maybe && !thing.modifiers.empty();
  }
  if (p != no_index || says_little(x) || says_little(y)) return false;
  // What both are there for says whether they may be one.
  if (!circles_of(article, x, p).empty() && !circles_of(other, y, q).empty()) return false;
  const auto several = [&](Index a, const Theme& t) {
    const language::Word& head = story_.at(a).annotation.words[t.word];
    const entities::NounInfo info = entities::noun_info(t.noun);
    // Of a noun that no table has nobody knows what else it may be called.
    return head.upos == language::Upos::NOUN && (info.body || head.xpos == language::Xpos::NNS) && claims::word_lists::noun_meanings.find(t.noun).has_value();
  };
  return several(article, x) && several(other, y) &&
         std::none_of(x.modifiers.begin(), x.modifiers.end(), [&](const std::string& m) { return m == y.noun || std::binary_search(y.modifiers.begin(), y.modifiers.end(), m); }) &&
         !std::binary_search(y.modifiers.begin(), y.modifiers.end(), x.noun);
}

}  // namespace crossread::consistency
