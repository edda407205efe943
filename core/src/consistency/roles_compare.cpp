#include "consistency/roles_compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "consistency/common.h"
#include "text/chars.h"

namespace crossread::consistency {
namespace {

/// A post of the tables: the words that articles use for it, the name under which it is compared,
/// and the family of posts of which one person holds but one.
struct Post {
  std::string_view words;
  std::string_view post;
  int family;
};

constexpr auto posts = std::to_array<Post>({
    // On board.
    {"captain", "captain", 1}, {"skipper", "captain", 1}, {"first officer", "first officer", 1},
    {"co-pilot", "first officer", 1}, {"copilot", "first officer", 1}, {"flight engineer", "flight engineer", 1},
    {"first mate", "first mate", 1}, {"chief mate", "first mate", 1}, {"flight attendant", "flight attendant", 1},
    {"winchman", "winchman", 1},
    // At the head of a company.
    {"chief executive", "chief executive", 2}, {"chief executive officer", "chief executive", 2},
    {"ceo", "chief executive", 2}, {"finance director", "finance chief", 2}, {"finance chief", "finance chief", 2},
    {"chief financial officer", "finance chief", 2}, {"cfo", "finance chief", 2},
    {"chief operating officer", "operations chief", 2}, {"launch director", "launch director", 2},
    {"flight director", "flight director", 2}, {"personnel director", "personnel director", 2},
    {"sales director", "sales director", 2}, {"plant manager", "plant manager", 2},
    // In government and diplomacy.
    {"ambassador", "ambassador", 3}, {"prime minister", "prime minister", 3}, {"premier", "prime minister", 3},
    {"chancellor", "chancellor", 3}, {"foreign minister", "foreign minister", 3},
    {"minister of foreign affairs", "foreign minister", 3}, {"minister of affairs", "foreign minister", 3},
    {"minister of relations", "foreign minister", 3},
    {"defence minister", "defence minister", 3}, {"defense minister", "defence minister", 3},
    {"minister of defence", "defence minister", 3}, {"minister of defense", "defence minister", 3},
    {"finance minister", "finance minister", 3}, {"minister of finance", "finance minister", 3},
    {"interior minister", "interior minister", 3}, {"minister of interior", "interior minister", 3},
    {"trade minister", "trade minister", 3}, {"minister of trade", "trade minister", 3},
    {"health minister", "health minister", 3}, {"minister of health", "health minister", 3},
    {"justice minister", "justice minister", 3}, {"minister of justice", "justice minister", 3},
    {"education minister", "education minister", 3}, {"minister of education", "education minister", 3},
    {"transport minister", "transport minister", 3}, {"minister of transport", "transport minister", 3},
    {"energy minister", "energy minister", 3}, {"minister of energy", "energy minister", 3},
    {"deputy minister", "deputy minister", 3}, {"deputy minister of trade", "deputy minister", 3},
    // In an office, a home or a school.
    {"bookkeeper", "bookkeeper", 4}, {"accountant", "bookkeeper", 4}, {"deputy manager", "deputy manager", 4},
    {"caretaker", "caretaker", 4}, {"janitor", "caretaker", 4}, {"receptionist", "receptionist", 4},
    {"headmaster", "head teacher", 4}, {"headmistress", "head teacher", 4}, {"head teacher", "head teacher", 4},
    {"headteacher", "head teacher", 4}, {"deputy head", "deputy head", 4},
    // In court.
    {"prosecutor", "prosecutor", 5}, {"judge", "judge", 5}, {"defence lawyer", "defence lawyer", 5},
    {"defense lawyer", "defence lawyer", 5}, {"coroner", "coroner", 5}, {"foreman of jury", "foreman", 5},
    // In research.
    {"lead scientist", "lead", 6}, {"lead author", "lead", 6}, {"lead researcher", "lead", 6},
    {"lead investigator", "lead", 6}, {"principal investigator", "lead", 6}, {"not involved", "not involved", 6},
    // In a hospital.
    {"surgeon", "surgeon", 7}, {"nurse", "nurse", 7}, {"anaesthetist", "anaesthetist", 7},
    {"paramedic", "paramedic", 7}, {"midwife", "midwife", 7},
    // Of an orchestra, a team, a town.
    {"conductor", "conductor", 8}, {"soloist", "soloist", 8}, {"head coach", "head coach", 9},
    {"assistant coach", "assistant coach", 9}, {"goalkeeper", "goalkeeper", 9}, {"referee", "referee", 9},
    {"striker", "striker", 9}, {"mayor", "mayor", 10}, {"deputy mayor", "deputy mayor", 10},
    {"fire chief", "fire chief", 10}, {"police chief", "police chief", 10},
});

// Posts with one holder at a time. Those that every firm and town has are the same post only where
// both articles name the same body, or both tell of somebody about to take it.
constexpr auto single = std::to_array<std::pair<std::string_view, bool>>({
    {"launch director", true}, {"flight director", true}, {"chief engineer", true}, {"lead negotiator", true},
    {"chief negotiator", true}, {"chief investigator", true}, {"lead prosecutor", true}, {"chief prosecutor", true},
    {"lead scientist", true}, {"lead author", true}, {"lead biologist", true}, {"expedition leader", true},
    {"chief umpire", true}, {"chief arbiter", true}, {"plant manager", true}, {"site manager", true},
    {"chair", false}, {"chairman", false}, {"chairwoman", false}, {"chairperson", false},
    {"chief executive", false}, {"mayor", false}, {"fire chief", false}, {"police chief", false},
    {"captain", false}, {"head coach", false}, {"head teacher", false}, {"editor", false},
    {"finance director", false}, {"governor", false}, {"president", false}, {"curator", false},
});

// One name for the posts that are called by several.
std::string_view one_name(std::string_view words) {
  if (words == "chairman" || words == "chairwoman" || words == "chairperson") return "chair";
  if (words == "chief negotiator") return "lead negotiator";
  if (words == "lead author") return "lead scientist";
  if (words == "lead prosecutor") return "chief prosecutor";
  return words;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || text[at - 1] == ' ' || text[at - 1] == '-') && (end == text.size() || text[end] == ' ' || text[end] == '-')) return true;
  }
  return false;
}

/// Words that make of a post another one, or tell of another time.
struct Standing {
  bool former = false, acting = false, below = false;
};

Standing standing_of(std::string_view text) {
  Standing s;
  for (std::string_view w : {"former", "ex", "late", "retired", "outgoing", "then", "old"}) s.former = s.former || has_word(text, w);
  for (std::string_view w : {"acting", "interim", "incoming", "elect", "designate", "new", "next", "future"}) s.acting = s.acting || has_word(text, w);
  for (std::string_view w : {"deputy", "vice", "assistant", "associate", "co", "second", "shadow"}) s.below = s.below || has_word(text, w);
  return s;
}

// The longest entry that the text ends in, its "of" part aside, or holds as a whole.
const Post* post_in(std::string_view text) {
  const Post* best = nullptr;
  for (const Post& p : posts)
    if (has_word(text, p.words) && (!best || p.words.size() > best->words.size())) best = &p;
  if (best && best->words.find("deputy") == std::string_view::npos && standing_of(text).below &&
      best->words.find("assistant") == std::string_view::npos && best->words.find("co-") == std::string_view::npos)
    return nullptr;
  return best;
}

struct Held {
  Index article = no_index;
  Index person = no_index;
  const claims::Claim* claim = nullptr;
};

std::vector<Held> held_posts(const Story& story) {
  std::vector<Held> out;
  for (Index article : story.order)
    for (const claims::Claim& c : story.at(article).claims.list) {
      if (c.kind != FindingKind::role) continue;
      const Index person = story.global(article, c.entity);
      if (person != no_index && story.entities.entities[static_cast<std::size_t>(person)].kind == EntityKind::person)
        out.push_back({article, person, &c});
    }
  return out;
}

Statement statement(const Held& h, std::string value) {
  return {h.article, h.claim->passage, value, value};
}

class RoleComparer {
 public:
  RoleComparer(const Story& story, Ledger& ledger) : story_(story), ledger_(ledger), held_(held_posts(story)) {}

  void run() {
    one_post_two_people();
    one_person_two_posts();
  }

 private:
  void one_person_two_posts() {
    struct Entry { const Post* post; Standing standing; const Held* held; };
    std::map<std::pair<Index, int>, std::vector<Entry>> by_person;
    for (const Held& h : held_)
      if (const Post* post = post_in(h.claim->text); post && !told_.count({h.person, h.article}))
        by_person[{h.person, post->family}].push_back({post, standing_of(h.claim->text), &h});
    for (const auto& [key, entries] : by_person) {
      std::map<std::string_view, std::vector<Statement>> positions;
      std::map<Index, std::set<std::string_view>> per_article;
      bool former = false, held = false;
      for (const Entry& e : entries) {
        positions[e.post->post].push_back(statement(*e.held, std::string(e.post->post)));
        per_article[e.held->article].insert(e.post->post);
        former = former || e.standing.former || e.standing.acting;
        held = held || !(e.standing.former || e.held->claim->past) || e.standing.acting;
      }
      // An article that itself gives both posts explains them; a former post and one held are two
      // times of a life, unless all that is told is past.
      const bool explained = std::any_of(per_article.begin(), per_article.end(), [](const auto& p) { return p.second.size() > 1; });
      if (positions.size() < 2 || explained || (former && held)) continue;
      std::vector<std::vector<Statement>> lists;
      for (auto& [post, list] : positions) lists.push_back(std::move(list));
      const std::string name(story_.name(key.first));
      Verdict verdict;
      verdict.severity = Severity::conflict;
      verdict.confidence = 0.9;
      verdict.why = "One person, " + name + ", in two posts that nobody holds together.";
      ledger_.add(FindingKind::role, name, "post of " + name, lists, &verdict);
    }
  }

  struct Single { std::string post; bool rare; };

  std::optional<Single> single_post(const claims::Claim& c) const {
    const Standing s = standing_of(c.text);
    if (s.former || s.acting || s.below) return std::nullopt;
    // The post itself, without the part after "of".
    const std::string_view text = std::string_view(c.text).substr(0, c.text.find(" of "));
    const std::pair<std::string_view, bool>* best = nullptr;
    for (const auto& entry : single)
      if (text.ends_with(entry.first) && has_word(text, entry.first) && (!best || entry.first.size() > best->first.size())) best = &entry;
    if (!best) return std::nullopt;
    return Single{std::string(one_name(best->first)), best->second};
  }

  // Whether two articles speak of the post of one body.
  static bool same_body(const claims::Claim& a, const claims::Claim& b, bool rare) {
    if (a.forecast != b.forecast) return false;
    if (common(a.frame, b.frame) > 0) return true;
    const bool one_silent = a.frame.empty() || b.frame.empty();
    return (rare && one_silent) || (a.forecast && a.frame.empty() && b.frame.empty());
  }

  void one_post_two_people() {
    std::map<std::string, std::vector<std::pair<const Held*, bool>>> by_post;
    for (const Held& h : held_)
      if (const auto post = single_post(*h.claim)) by_post[post->post].push_back({&h, post->rare});
    for (const auto& [post, holders] : by_post) {
      // Who holds it by each article; an article with two holders knows of two such posts.
      std::map<Index, std::set<Index>> per_article;
      for (const auto& [h, rare] : holders) per_article[h->article].insert(h->person);
      std::map<Index, std::vector<Statement>> positions;
      std::set<Index> people;
      const Held* first = nullptr;
      for (const auto& [h, rare] : holders) {
        if (per_article[h->article].size() > 1) continue;
        if (!first) first = h;
        if (h != first && !same_body(*first->claim, *h->claim, rare)) continue;
        people.insert(h->person);
        const std::string name(story_.name(h->person));
        positions[h->person].push_back(statement(*h, name));
      }
      if (people.size() < 2 || one_name_in_two_forms(people)) continue;
      std::vector<std::vector<Statement>> lists;
      for (auto& [person, list] : positions) {
        for (const Statement& s : list) told_.insert({person, s.article});
        lists.push_back(std::move(list));
      }
      Verdict verdict;
      verdict.severity = Severity::conflict;
      verdict.confidence = 0.85;
      verdict.why = "One post, " + post + ", with two holders.";
      ledger_.add(FindingKind::role, post, "who is the " + post, lists, &verdict);
    }
  }

  bool one_name_in_two_forms(const std::set<Index>& people) const {
    std::set<std::string> surnames;
    for (Index p : people) surnames.insert(surname(story_.name(p)));
    return surnames.size() < people.size();
  }

  const Story& story_;
  Ledger& ledger_;
  std::vector<Held> held_;
  std::set<std::pair<Index, Index>> told_;  ///< person and article whose post is in a finding already
};

}  // namespace

void compare_roles(const Story& story, Ledger& ledger) { RoleComparer(story, ledger).run(); }

}  // namespace crossread::consistency
