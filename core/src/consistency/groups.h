#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include <crossread/report.h>

#include "consistency/union_find.h"

namespace crossread::consistency {

/// Numbers in groups that are compared pair by pair. Of one article a group takes so many at most: more are a
/// table, not a report, and every pair of them would cost too much.
template <typename Key>
class Buckets {
 public:
  static constexpr std::size_t most_of_article = 200;

  void add(Key key, Index article, std::size_t number) { entries_.push_back({std::move(key), article, number}); }

  /// Calls `visit(key, members)` for every group, in the order of the keys; its members are in the order of their adding.
  template <typename Visit>
  void for_each(Visit visit) {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
    std::vector<std::size_t> members;
    std::vector<Count> counts;
    for (auto at = entries_.begin(); at != entries_.end();) {
      const auto first = at;
      members.clear();
      counts.clear();
      for (; at != entries_.end() && !(first->key < at->key); ++at) {
        // Whoever adds mostly walks from article to article.
        auto count = std::find_if(counts.rbegin(), counts.rend(), [&](const Count& c) { return c.article == at->article; });
        if (count == counts.rend()) {
          counts.push_back({at->article, 0});
          count = counts.rbegin();
        }
        if (++count->numbers <= most_of_article) members.push_back(at->number);
      }
      visit(first->key, std::as_const(members));
    }
  }

 private:
  struct Entry {
    Key key;
    Index article;
    std::size_t number;
  };
  struct Count {
    Index article;
    std::size_t numbers;
  };
  std::vector<Entry> entries_;
};

/// Calls `report(members)` for every set of two numbers below `count` or more, in the order of the first number of each.
template <typename Report>
void for_groups(std::size_t count, UnionFind& sets, Report report) {
  std::vector<std::size_t> sizes(count, 0);  // most numbers are of no set but their own
  for (std::size_t n = 0; n < count; ++n) ++sizes[sets.find(n)];
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t n = 0; n < count; ++n)
    if (const std::size_t root = sets.find(n); sizes[root] > 1) groups[root].push_back(n);
  for (const auto& [root, members] : groups) report(members);
}

}  // namespace crossread::consistency
