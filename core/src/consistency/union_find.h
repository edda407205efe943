#pragma once

#include <cstddef>
#include <map>
#include <numeric>
#include <vector>

namespace crossread::consistency {

/// Disjoint sets over 0..n-1 (Tarjan). The representative of a set is its smallest member, so that
/// the result does not depend on the order of the unions.
class UnionFind {
 public:
  explicit UnionFind(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0u); }

  std::size_t find(std::size_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }

  void unite(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a < b) parent_[b] = a;
    else parent_[a] = b;
  }

 private:
  std::vector<std::size_t> parent_;
};

/// Calls `report(members, matches)` for every group of the numbers below `count` that matches tie together, in
/// the order of the first number of each. A match has the members `a` and `b`.
template <typename Match, typename Report>
void for_groups(std::size_t count, const std::vector<Match>& matches, Report report) {
  UnionFind sets(count);
  for (const Match& m : matches) sets.unite(m.a, m.b);
  std::map<std::size_t, std::vector<const Match*>> found;
  for (const Match& m : matches) found[sets.find(m.a)].push_back(&m);
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t n = 0; n < count; ++n) groups[sets.find(n)].push_back(n);
  for (const auto& [root, tied] : found) report(groups[root], tied);
}

}  // namespace crossread::consistency
