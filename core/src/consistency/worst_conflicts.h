#pragma once

#include <cstddef>
#include <map>
#include <tuple>

namespace crossread::consistency {

/// Two statements, by their numbers, that cannot both be true, and how alike they are otherwise.
struct Conflict {
  std::size_t a = 0, b = 0;
  int likeness = 0;
};

/// Of each set of statements the conflict by which it is told: the most alike one, and of several of these the first.
class WorstConflicts {
 public:
  void consider(std::size_t set, const Conflict& conflict) {
    const auto [worst, fresh] = worst_.try_emplace(set, conflict);
    const auto rank = [](const Conflict& c) { return std::make_tuple(-c.likeness, c.a, c.b); };
    if (!fresh && rank(conflict) < rank(worst->second)) worst->second = conflict;
  }

  /// Null where the set has none.
  const Conflict* of(std::size_t set) const {
    const auto found = worst_.find(set);
    return found == worst_.end() ? nullptr : &found->second;
  }

 private:
  std::map<std::size_t, Conflict> worst_;
};

}  // namespace crossread::consistency
