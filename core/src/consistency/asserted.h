#pragma once

#include <tuple>
#include <vector>

#include "values/values.h"

namespace crossread::consistency {

/// The parts of a value that say what it asserts.
inline auto asserted_parts(const values::Value& v) {
  return std::tie(v.kind, v.value, v.second, v.low, v.high, v.hedge, v.scope, v.grain, v.unit, v.dimension, v.timex, v.mod, v.clock, v.zone,
                  v.zone_open, v.half_open);
}

/// A value as it is asserted. Two are equal that assert the same in the same terms, wherever they stand.
class Asserted {
 public:
  Asserted() = default;
  explicit Asserted(const values::Value& value) : value_(&value) {}
  const values::Value& operator*() const { return *value_; }
  const values::Value* operator->() const { return value_; }
  bool operator==(const Asserted& other) const { return asserted_parts(*value_) == asserted_parts(*other.value_); }
  bool operator<(const Asserted& other) const { return asserted_parts(*value_) < asserted_parts(*other.value_); }

 private:
  const values::Value* value_ = nullptr;
};

/// Whether two lists both hold values of a kind, and none of the one is compatible with one of the other. The work is that
/// of the product of the two.
inline bool all_differ(values::Kind kind, const std::vector<Asserted>& a, const std::vector<Asserted>& b) {
  bool any = false;
  for (const Asserted& x : a)
    for (const Asserted& y : b) {
      if (x->kind != kind || y->kind != kind || x->dimension != y->dimension) continue;
      if (values::compatible(*x, *y) <= values::Relation::compatible) return false;
      any = true;
    }
  return any;
}

/// The kinds of values by which two tellings of one thing can be told from tellings of two.
inline constexpr values::Kind figure_kinds[] = {values::Kind::count, values::Kind::money, values::Kind::percentage, values::Kind::measure,
                                           values::Kind::duration, values::Kind::time};

}  // namespace crossread::consistency
