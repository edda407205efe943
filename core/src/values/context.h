#pragma once

#include <cstdint>

#include "values/atoms.h"
#include "values/values.h"

/// The words around a value: what they assert about it, and how it stands to the whole.
namespace crossread::values {

/// A hedge with the atoms that it takes: "more than", "or so", "nearly".
struct HedgeMatch {
  std::uint32_t begin = 0;  ///< first atom of the words before the value
  std::uint32_t end = 0;    ///< past the last atom of the words behind it
  Hedge hedge = Hedge::none;
};

/// The hedge of the value at [begin, end); takes no atom before `floor`.
HedgeMatch hedge_around(const Atoms& atoms, std::uint32_t floor, std::uint32_t begin,
                        std::uint32_t end);

/// How the value at [begin, end) stands to the whole: "including three", "another 20", "so far 12".
Scope scope_around(const Atoms& atoms, std::uint32_t begin, std::uint32_t end);

/// The hedge as the report spells it: "more_than", "approx" ...
std::string_view to_string(Hedge hedge);

/// Sets `low` and `high` (base units) from what the hedge asserts of the number `low`..`high`.
void apply_hedge(Value& value);

}  // namespace crossread::values
