#pragma once

#include <cstdint>

namespace crossread::values {

/// The classes of words and figures that patterns name.
enum class Class : std::uint8_t {
  word,
  num,    ///< NUM: a number, an article or a vague amount
  card,   ///< CARD: a number in figures or words
  ord,    ///< ORD: an ordinal
  unit,   ///< UNIT: a unit of time
  units,  ///< UNITS: a unit of time in the plural
  month,
  weekday,
  weekdays,
  season,
  part,
  day,     ///< DAY: a day of the month, cardinal or ordinal
  year,    ///< YEAR: four figures, or "nineteen ninety-one"
  year2,   ///< YEAR2: two figures, perhaps behind an apostrophe
  decade,  ///< DECADE: "1980s", "'80s", "eighties"
  clock,   ///< CLOCK
  rel,     ///< REL: last, this, next, previous, same, following
  freq,
  deictic,
  ref,
  holiday,  ///< HOLIDAY: "Christmas Day"
  small     ///< SMALL: one whole number in one word or figure
};

/// A set of classes, one bit each.
using Classes = std::uint32_t;
constexpr Classes bit(Class kind) { return Classes{1} << static_cast<unsigned>(kind); }

}  // namespace crossread::values
