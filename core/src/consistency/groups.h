#pragma once

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

  void add(const Key& key, Index article, std::size_t number) {
    if (++of_article_[{key, article}] <= most_of_article) all_[key].push_back(number);
  }
  const std::map<Key, std::vector<std::size_t>>& all() const { return all_; }

 private:
  std::map<Key, std::vector<std::size_t>> all_;
  std::map<std::pair<Key, Index>, std::size_t> of_article_;
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
