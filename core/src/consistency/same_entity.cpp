#include "consistency/same_entity.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "consistency/ids.h"
#include "consistency/union_find.h"
#include "entities/roles.h"
#include "text/chars.h"

namespace crossread::consistency {
namespace {

using entities::LocalEntity;

/// One local entity, with the place it came from.
struct Node {
  Index article;
  Index local;
  const LocalEntity* entity;
  std::string key;  ///< name made alike
};

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

/// The name made alike; "the police" of one article are the "police" of another.
std::string key_of(const LocalEntity& entity) {
  std::string key = text::normalized(entity.name);
  const bool article = entity.kind == EntityKind::organisation && key.starts_with("the ");
  return article ? key.substr(4) : key;
}

bool one_word(std::string_view name) { return name.find(' ') == std::string_view::npos; }

class Merger {
 public:
  explicit Merger(std::span<const ArticleAnalysis> articles) : articles_(articles) {
    // Articles are taken in the order of their ids, so that the order given makes no difference.
    std::vector<Index> order(articles.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Index>(i);
    std::sort(order.begin(), order.end(), [&](Index a, Index b) {
      return articles[static_cast<std::size_t>(a)].id < articles[static_cast<std::size_t>(b)].id;
    });
    for (Index a : order) {
      const auto& list = articles[static_cast<std::size_t>(a)].entities.list;
      for (std::size_t e = 0; e < list.size(); ++e)
        nodes_.push_back({a, static_cast<Index>(e), &list[e], key_of(list[e])});
    }
    for (const Node& n : nodes_)
      if (!n.entity->anonymous && n.entity->kind == EntityKind::person) people_.insert({n.article, n.key});
  }

  EntityIndex merge() {
    UnionFind sets(nodes_.size());
    by_equal_name(sets);
    by_spelling(sets);
    by_part_of_name(sets);
    return collect(sets);
  }

 private:
  bool named(const Node& n) const { return !n.entity->anonymous && !n.key.empty(); }

  // What a name of several words names is one thing, whatever each article takes it for.
  void by_equal_name(UnionFind& sets) {
    std::map<std::pair<EntityKind, std::string_view>, std::size_t> seen;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (!named(nodes_[i])) continue;
      const EntityKind kind = one_word(nodes_[i].key) ? nodes_[i].entity->kind : EntityKind::other;
      const auto [at, fresh] = seen.try_emplace({kind, nodes_[i].key}, i);
      if (!fresh) sets.unite(at->second, i);
    }
  }

  // Full names of people that differ in spelling, by a word they share or a surname that sounds alike,
  // so the work stays linear for ordinary stories. A misspelt or oddly described name may have been
  // taken for something else than a person.
  void by_spelling(UnionFind& sets) {
    std::vector<std::pair<std::string, std::size_t>> by_word;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Node& n = nodes_[i];
      if (!named(n) || n.entity->kind == EntityKind::place || one_word(n.key)) continue;
      for (std::string& word : name_words(n.key)) {
        by_word.emplace_back("~" + name_sound(word), i);
        by_word.emplace_back(std::move(word), i);
      }
    }
    std::sort(by_word.begin(), by_word.end());
    by_word.erase(std::unique(by_word.begin(), by_word.end()), by_word.end());
    constexpr std::ptrdiff_t most_of_word = 100;
    for (auto first = by_word.begin(), end = first; first != by_word.end(); first = end) {
      end = std::find_if(first, by_word.end(), [&](const auto& x) { return x.first != first->first; });
      const auto last = end - first > most_of_word ? first + most_of_word : end;
      for (auto x = first; x != last; ++x)
        for (auto y = std::next(x); y != last; ++y) {
          const Node &a = nodes_[x->second], &b = nodes_[y->second];
          if (a.article == b.article || sets.find(x->second) == sets.find(y->second)) continue;
          const auto person = [](const Node& n) { return n.entity->kind == EntityKind::person; };
          if (!person(a) && !person(b)) continue;
          const NameRelation relation = compare_names(a.key, b.key);
          const bool one_name = relation == NameRelation::spelling || relation == NameRelation::same || (relation == NameRelation::partial && whole(a.key, b.key));
          if (one_name && !two_people(a, b)) sets.unite(x->second, y->second);
        }
    }
  }

  // Paul and Paula, and two that an article has both of: brothers, spouses, namesakes.
  bool two_people(const Node& a, const Node& b) const {
    using entities::Gender;
    const Gender x = entities::given_name_gender(first_word(a.entity->name)), y = entities::given_name_gender(first_word(b.entity->name));
    if (x != Gender::unknown && y != Gender::unknown && x != y) return true;
    const auto beside = [&](const Node& there, std::string_view key) { return key != there.key && people_.count({there.article, key}) > 0; };
    return beside(a, b.key) || beside(b, a.key);
  }

  // "Ramon Santos Ylagan" and "Ramon Ylagan", "Phil Krause" and "Philip Krause": all that one name leaves out of the
  // other stands between its first and its last word. Of two surnames one may be left out: "Ramon Ylagan Santos" and
  // "Ramon Ylagan".
  static bool whole(std::string_view a, std::string_view b) {
    std::vector<std::string> x = name_words(a), y = name_words(b);
    if (x.size() > y.size()) std::swap(x, y);
    if (x.size() < 2) return false;
    const bool given = x.front() == y.front() || short_form(x.front(), y.front());
    if (given && x.back() == y.back()) return true;
    return y.size() == 3 && x.size() == 2 && (std::equal(x.begin(), x.end(), y.begin()) || std::equal(x.begin(), x.end(), y.begin() + 1));
  }

  // An article that only ever says "Xi" means the one Xi of the other articles, if there is one.
  void by_part_of_name(UnionFind& sets) {
    std::map<std::string_view, std::vector<std::size_t>> full;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Node& n = nodes_[i];
      if (!named(n) || n.entity->kind == EntityKind::place || one_word(n.key)) continue;
      full[last_word(n.key)].push_back(i);
      if (n.entity->kind == EntityKind::person) full[first_word(n.key)].push_back(i);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Node& n = nodes_[i];
      if (!named(n) || n.entity->kind != EntityKind::person || !one_word(n.key)) continue;
      const auto at = full.find(n.key);
      if (at == full.end()) continue;
      std::size_t found = nodes_.size();
      bool one = true;
      for (std::size_t c : at->second) {
        const Node& other = nodes_[c];
        if (other.entity->kind != EntityKind::person || other.article == n.article) continue;
        if (found == nodes_.size()) found = sets.find(c);
        else one = one && sets.find(c) == found;
      }
      if (one && found != nodes_.size()) sets.unite(i, found);
    }
  }

  EntityIndex collect(UnionFind& sets) {
    EntityIndex out;
    out.global.resize(articles_.size());
    for (std::size_t a = 0; a < articles_.size(); ++a)
      out.global[a].assign(articles_[a].entities.list.size(), no_index);
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < nodes_.size(); ++i) groups[sets.find(i)].push_back(i);
    for (const auto& [root, members] : groups) {
      const auto index = static_cast<Index>(out.entities.size());
      for (std::size_t m : members)
        out.global[static_cast<std::size_t>(nodes_[m].article)][static_cast<std::size_t>(nodes_[m].local)] = index;
      out.entities.push_back(describe(members));
    }
    return out;
  }

  Entity describe(const std::vector<std::size_t>& members) const {
    Entity entity;
    entity.kind = nodes_[members.front()].entity->kind;
    for (std::size_t m : members)
      if (nodes_[m].entity->kind == EntityKind::person) entity.kind = EntityKind::person;
    std::map<std::string, std::size_t> names, roles;
    std::map<std::string_view, std::size_t> leads;  // how many articles lead with a name
    for (std::size_t m : members) {
      const Node& n = nodes_[m];
      ++leads[n.entity->name];
      names[n.entity->name] += 2;
      for (const std::string& alias : n.entity->aliases) names[alias] += 1;
      for (const std::string& role : n.entity->roles) roles[role] += 1;
      entity.articles.push_back(n.article);
    }
    std::sort(entity.articles.begin(), entity.articles.end());
    entity.articles.erase(std::unique(entity.articles.begin(), entity.articles.end()), entity.articles.end());
    // The form that most articles lead with names the entity; a longer one wins a tie.
    const std::string* best = nullptr;
    std::size_t best_count = 0;
    for (std::size_t m : members) {
      const std::string& name = nodes_[m].entity->name;
      const std::size_t count = leads[name];
      const bool longer = best && count == best_count && name.size() > best->size();
      const bool full = best && one_word(*best) && !one_word(name);
      if (!best || full || (count > best_count && !(one_word(name) && !one_word(*best))) || longer) {
        best = &name;
        best_count = count;
      }
    }
    entity.name = *best;
    const auto by_count = [](const std::map<std::string, std::size_t>& counted) {
      std::vector<std::pair<std::string, std::size_t>> list(counted.begin(), counted.end());
      std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
      std::vector<std::string> out;
      for (auto& [text, count] : list) out.push_back(text);
      return out;
    };
    for (std::string& alias : by_count(names))
      if (alias != entity.name) entity.aliases.push_back(std::move(alias));
    entity.roles = by_count(roles);
    static constexpr std::string_view kinds[] = {"person", "organisation", "place", "other"};
    // Two articles' "a senior official" are nobody known to be the same: their ids tell them apart.
    const Node& first = nodes_[members.front()];
    const std::string apart = named(first) ? std::string()
        : articles_[static_cast<std::size_t>(first.article)].id + "#" + std::to_string(first.local);
    entity.id = "e-" + make_id({kinds[static_cast<std::size_t>(entity.kind)], text::normalized(entity.name), apart});
    return entity;
  }

  std::span<const ArticleAnalysis> articles_;
  std::set<std::pair<Index, std::string_view>> people_;  ///< the names that each article has of people
  std::vector<Node> nodes_;
};

}  // namespace

EntityIndex merge_entities(std::span<const ArticleAnalysis> articles) { return Merger(articles).merge(); }

}  // namespace crossread::consistency
