#include "consistency/roles_compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "claims/meanings.h"
#include "consistency/common.h"
#include "consistency/exclusive_posts.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

// Posts with one holder at a time. Those that every firm and town has are the same post only where both articles name
// the same body, tell of somebody about to take it, or tell the same of its holder.
constexpr auto single = std::to_array<std::pair<std::string_view, bool>>({
    {"launch director", true}, {"flight director", true}, {"expedition leader", true}, {"principal investigator", true},
    {"plant manager", true}, {"site manager", true},
    {"chair", false}, {"chairman", false}, {"chairwoman", false}, {"chairperson", false},
    {"chief executive", false}, {"mayor", false}, {"fire chief", false}, {"police chief", false},
    {"captain", false}, {"skipper", false}, {"head coach", false}, {"head teacher", false}, {"headmaster", false}, {"ceo", false}, {"editor", false},
    {"finance director", false}, {"governor", false}, {"president", false}, {"curator", false}, {"warden", false},
    {"judge", false}, {"prosecutor", false}, {"coroner", false}, {"ambassador", false}, {"sheriff", false}, {"referee", false},
    {"conductor", false}, {"train driver", false}, {"bus driver", false}, {"pilot", false}, {"surgeon", false}, {"treasurer", false},
    {"harbourmaster", false}, {"architect", false}, {"auctioneer", false},
});

// "Chief engineer", "lead negotiator": the first of several, of whom a story has one. What many firms and papers have
// is none of these.
bool foremost(std::string_view text) {
  static constexpr auto many = std::to_array<std::string_view>({"executive", "officer", "minister", "correspondent", "reporter", "analyst"});
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || text.find(' ', space + 1) != std::string_view::npos) return false;
  const std::string_view first = text.substr(0, space);
  return (first == "chief" || first == "lead") && !text::in(many, text.substr(space + 1));
}

// One name for the posts that are called by several.
std::string_view one_name(std::string_view words) {
  if (words == "chairman" || words == "chairwoman" || words == "chairperson") return "chair";
  if (words == "ceo") return "chief executive";
  if (words == "chief negotiator") return "lead negotiator";
  if (words == "lead author") return "lead scientist";
  if (words == "lead prosecutor") return "chief prosecutor";
  return words;
}

// Posts at the top of what they are of: nobody heads the presidential guard and military intelligence.
constexpr auto heads = std::to_array<std::string_view>(
    {"head", "chief", "boss", "director", "manager", "commander", "chair", "chairman", "chairwoman", "president", "superintendent"});

// What these are of, where it says too little to tell one body from another.
constexpr auto any_body = std::to_array<std::string_view>(
    {"company", "firm", "group", "party", "department", "agency", "organisation", "organization", "team", "state", "country", "government",
     "city", "town", "office", "service", "unit", "division", "board", "committee", "union", "association", "business", "operation", "staff"});

// Words, the post's own left out, that two sentences share if they tell of one holder.
constexpr std::size_t least_alike = 4;

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
    one_person_two_bodies();
  }

 private:
  /// What articles say of one person's post in one family.
  struct Told {
    std::map<std::string, std::vector<Statement>> positions;  ///< by the name of the post
    std::map<Index, std::set<std::string>> per_article;
    bool former = false, held = false;
  };

  void one_person_two_posts() {
    std::map<std::pair<Index, std::string>, Told> by_person;
    for (const Held& h : held_) {
      if (told_.count({h.person, h.article})) continue;
      // An article that itself gives both posts explains them: of whom no other one tells, nothing is looked for.
      if (story_.entities.entities[static_cast<std::size_t>(h.person)].articles.size() < 2) continue;
      const Standing standing = standing_of(h.claim->text);
      for (const ExclusivePost& post : exclusive_posts(*h.claim)) {
        Told& told = by_person[{h.person, post.family}];
        told.positions[post.name].push_back(statement(h, post.name));
        told.per_article[h.article].insert(post.name);
        told.former = told.former || standing.former || standing.acting;
        told.held = told.held || !(standing.former || h.claim->past) || standing.acting;
      }
    }
    for (const auto& [key, told] : by_person) {
      const auto& [person, family] = key;
      if (told.positions.size() < 2 || reported_.count(person)) continue;
      // A former post and one held are two times of a life.
      const bool explained = std::any_of(told.per_article.begin(), told.per_article.end(), [](const auto& p) { return p.second.size() > 1; });
      if (explained || (told.former && told.held)) continue;
      std::vector<std::vector<Statement>> lists;
      for (const auto& [post, list] : told.positions) lists.push_back(list);
      dispute(person, lists, 0.9, "in two posts that nobody holds together");
    }
  }

  // Reports a person's posts, once.
  void dispute(Index person, const std::vector<std::vector<Statement>>& lists, double confidence, std::string_view why) {
    const std::string name(story_.name(person));
    Verdict verdict;
    verdict.severity = Severity::conflict;
    verdict.confidence = confidence;
    verdict.why = "One person, " + name + ", " + std::string(why) + ".";
    ledger_.add(FindingKind::role, name, "post of " + name, lists, &verdict);
    reported_.insert(person);
  }

  /// The words of an article by lemma in lower case; true for those that are common nouns somewhere.
  using Words = std::map<std::string, bool>;

  // Gone through once for all people: each of thousands may be the head of something.
  const Words& words_of(Index article) {
    const auto [at, first] = words_.try_emplace(article);
    if (first)
      for (const language::Word& w : story_.at(article).annotation.words) {
        bool& noun = at->second[text::lower(w.lemma)];
        noun = noun || w.upos == language::Upos::NOUN;
      }
    return at->second;
  }

  /// A post at the head of something, with the nouns that say of what.
  struct Headship {
    const Held* held;
    std::vector<std::string> of;
  };

  // No nouns where it is no such post, or one of the past. Names are none: they may be another word for the same body.
  Headship headship(const Held& h) {
    const claims::Claim& c = *h.claim;
    Headship out{&h, {}};
    const Standing s = standing_of(c.text);
    const std::string_view post = std::string_view(c.text).substr(0, c.text.find(" of "));
    const bool top = std::any_of(heads.begin(), heads.end(), [&](std::string_view head) { return post.ends_with(head) && has_words(post, head); });
    if (!top || s.former || s.acting || s.below || c.past || c.forecast) return out;
    const Words& words = words_of(h.article);
    for (const std::string& word : c.frame)
      if (const auto known = words.find(word); !text::in(any_body, word) && known != words.end() && known->second) out.of.push_back(word);
    return out;
  }

  // "Museum" and "gallery": words for one body.
  static bool kin(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto line = [](const std::string& w) { return claims::word_lists::noun_meanings.find(w).value_or(std::string_view()); };
    return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
      return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return claims::kinship(line(x), line(y)) != claims::Kinship::none; });
    });
  }

  bool mentions(Index article, const std::vector<std::string>& nouns) {
    const Words& words = words_of(article);
    return std::any_of(nouns.begin(), nouns.end(), [&](const std::string& noun) { return words.count(noun) > 0; });
  }

  // "Commander of the presidential guard" and "head of military intelligence", of whom neither article says what the other does.
  void one_person_two_bodies() {
    std::map<Index, std::vector<Headship>> of_person;
    for (const Held& h : held_) {
      if (reported_.count(h.person) || told_.count({h.person, h.article})) continue;
      if (Headship post = headship(h); !post.of.empty()) of_person[h.person].push_back(std::move(post));
    }
    const auto frame = [](const Headship& p) -> const std::vector<std::string>& { return p.held->claim->frame; };
    for (const auto& [person, posts] : of_person) {
      const Headship& first = posts.front();
      const auto other = std::find_if(posts.begin(), posts.end(), [&](const Headship& p) {
        return p.held->article != first.held->article && common(frame(first), frame(p)) == 0 && !kin(first.of, p.of) &&
               !mentions(p.held->article, first.of) && !mentions(first.held->article, p.of);
      });
      if (other == posts.end()) continue;
      std::vector<std::vector<Statement>> lists(2);
      for (const Headship& p : posts) {
        const bool one = common(frame(p), frame(first)) > 0, two = common(frame(p), frame(*other)) > 0;
        if (one != two) lists[two].push_back(statement(*p.held, p.held->claim->text));
      }
      dispute(person, lists, 0.8, "at the head of two bodies");
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
      if (text.ends_with(entry.first) && has_words(text, entry.first) && (!best || entry.first.size() > best->first.size())) best = &entry;
    if (!best && foremost(text)) return Single{std::string(one_name(text)), true};
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

  // What the sentence of a post tells, without names and the post: sorted lemmas.
  std::vector<std::string> told_in(const Held& h) const {
    using language::Upos;
    const ArticleAnalysis& a = story_.at(h.article);
    const text::Sentence& s = a.document.sentences[h.claim->sentence];
    std::vector<std::string> out;
    for (std::uint32_t w = s.first_token; w < s.end_token; ++w) {
      const language::Word& word = a.annotation.words[w];
      const bool weight = word.upos == Upos::NOUN || word.upos == Upos::VERB || word.upos == Upos::ADJ || word.upos == Upos::NUM;
      if (weight && !has_words(h.claim->text, text::lower(word.lemma)))
        out.push_back(text::lower(word.lemma));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  // Whether two articles tell the same of the holder of a post, and neither has the other's.
  bool told_alike(const Held& a, const Held& b) const {
    const auto has = [&](Index person, Index article) {
      const auto& articles = story_.entities.entities[static_cast<std::size_t>(person)].articles;
      return std::binary_search(articles.begin(), articles.end(), article);
    };
    if (a.person == b.person || has(a.person, b.article) || has(b.person, a.article)) return false;
    std::vector<std::string> x = name_words(story_.name(a.person)), y = name_words(story_.name(b.person));
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    if (common(x, y) > 0) return false;
    return common(told_in(a), told_in(b)) >= least_alike;
  }

  // "Chief executive Ada Voss" in one, "Ada Voss, the chairwoman" and another chief executive in the other: where an
  // article gives both people posts, the one that it gives to the second is not the first's.
  bool posted_otherwise(const Held& holder, const Held& other, std::string_view post) const {
    static constexpr auto of_firms = std::to_array<std::string_view>(
        {"chief executive", "chair", "head coach", "editor", "head teacher", "conductor", "plant manager", "finance director"});
    if (!text::in(of_firms, post) || holder.person == other.person) return false;
    bool otherwise = false;
    for (const Held& h : held_) {
      if (h.article != other.article || h.person != holder.person) continue;
      const Standing s = standing_of(h.claim->text);
      if (s.former || h.claim->past || has_words(h.claim->text, post)) return false;
      otherwise = otherwise || single_post(*h.claim) || !exclusive_posts(*h.claim).empty();
    }
    return otherwise;
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
        if (h != first && !same_body(*first->claim, *h->claim, rare) && !told_alike(*first, *h) &&
            !posted_otherwise(*first, *h, post) && !posted_otherwise(*h, *first, post)) continue;
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
  std::map<Index, Words> words_;  ///< by article, of those asked about
  std::set<Index> reported_;  ///< people whose posts are in a finding: one post may be of two families
  std::set<std::pair<Index, Index>> told_;  ///< person and article whose post is in a finding already
};

}  // namespace

void compare_roles(const Story& story, Ledger& ledger) { RoleComparer(story, ledger).run(); }

}  // namespace crossread::consistency
