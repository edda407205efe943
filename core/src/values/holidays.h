#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "values/atoms.h"
#include "values/calendar.h"

/// Holidays that news names in place of a date.
namespace crossread::values {

/// A holiday named at an atom; `end` is 0 where there is none.
struct HolidayMatch {
  std::uint32_t end = 0;
  std::int32_t holiday = -1;  ///< index for `holiday_in`
};
HolidayMatch holiday_at(const Atoms& atoms, std::uint32_t at);
/// The words, in lower case, that names of holidays begin with.
std::vector<std::string_view> first_words_of_holidays();

/// The day on which a holiday falls in a year.
Day holiday_in(std::int32_t holiday, std::int32_t year);

/// Easter Sunday after the Gregorian rule; the algorithm of Meeus, Jones and Butcher (Jean Meeus,
/// "Astronomical Algorithms", 1991).
Day easter_in(std::int32_t year);

}  // namespace crossread::values
