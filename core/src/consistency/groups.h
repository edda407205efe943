#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
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

  void add(const Key& key, Index article, std::size_t number) {
    Group& group = all_[key];
    // Whoever adds mostly walks from article to article.
    auto count = std::find_if(group.of_article.rbegin(), group.of_article.rend(), [&](const Count& c) { return c.article == article; });
    if (count == group.of_article.rend()) {
      group.of_article.push_back({article, 0});
      count = group.of_article.rbegin();
    }
    if (++count->numbers <= most_of_article) group.members.push_back(number);
  }

  /// Calls `visit(members)` for every group, in the order of their keys.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (const auto& [key, group] : all_) visit(group.members);
  }

  /// The numbers of one group; none where nothing was added to it.
  std::span<const std::size_t> of(const Key& key) const {
    const auto found = all_.find(key);
    return found == all_.end() ? std::span<const std::size_t>() : found->second.members;
  }

 private:
  struct Count {
    Index article;
    std::size_t numbers;
  };
  struct Group {
    std::vector<std::size_t> members;
    std::vector<Count> of_article;
  };
  std::map<Key, Group> all_;
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
