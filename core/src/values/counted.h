#pragma once

#include <cstdint>

#include "values/atoms.h"
#include "values/quantity_reader.h"

namespace crossread::values {

/// Says what the quantity at atoms [begin, past) counts or measures: the noun that it hangs on or
/// that hangs on it ("12 people", "dozens of people", "a death toll of 12"), as `of` and `of_word`.
/// By the parse where there is one, else the next word.
void set_counted(const Atoms& atoms, const QuantityContext& context, std::uint32_t begin,
                 std::uint32_t past, Value& value);

}  // namespace crossread::values
