#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "values/calendar.h"
#include "values/phrase.h"

/// Stretches of the calendar, and how TIMEX3 (ISO 8601) writes them and lengths of time.
namespace crossread::values {

/// How fine a point in the calendar is told.
enum class Grain : std::uint8_t {
  day,
  weekend,
  week,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century,
  open
};

/// A stretch of the calendar.
struct Stretch {
  Grain grain = Grain::open;
  std::int32_t year = 0;    ///< of a week: the week's year; of a decade 198, of a century 19
  std::int32_t number = 0;  ///< of the month, quarter, season, half or week
  Day first = 0, last = 0;
};

Stretch day_stretch(Day day);
Stretch week_stretch(Day day, bool weekend);
Stretch month_stretch(std::int32_t year, std::int32_t month);
Stretch quarter_stretch(std::int32_t year, std::int32_t quarter);
Stretch half_stretch(std::int32_t year, std::int32_t half);
/// Northern seasons, each as wide as people mean it: meteorological to astronomical. A winter of a
/// year can be the one that begins in it or the one that ends in it.
Stretch season_stretch(std::int32_t year, std::int32_t season);
Stretch year_stretch(std::int32_t year);
/// A decade (10 years, `number` 198) or a century (100 years, `number` 19).
Stretch years_stretch(Grain grain, std::int32_t number, std::int32_t years);

/// TIMEX3 value of a stretch: "2023-06-19", "2023-W25", "2023-Q3", "198".
std::string write(const Stretch& stretch);
/// TIMEX3 value of a length: "P7Y", "PT7H30M"; halves go into the next smaller unit. `vague` writes
/// X for every amount.
std::string write_length(const std::vector<Amount>& amounts, bool vague);
/// Appends a number with leading zeros to at least `width` figures, 1 to 4.
void put(std::string& out, std::int64_t number, int width);
/// "SP", "SU", "FA", "WI"
std::string_view season_name(std::int32_t season);
/// Seconds in a unit of time; months and years are mean Gregorian ones.
double seconds_in(TimeUnit unit);

}  // namespace crossread::values
