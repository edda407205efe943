#pragma once

#include <tuple>

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

}  // namespace crossread::consistency
