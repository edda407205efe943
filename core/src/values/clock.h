#pragma once

#include <cstdint>
#include <string_view>

#include "values/atoms.h"

/// Times of day and dates written in figures: the parts of a time expression that are shapes of
/// figures and signs rather than words.
namespace crossread::values {

/// A time of day. `end` is 0 where there is none.
struct Clock {
  std::uint32_t end = 0;
  std::int32_t hour = -1, minute = -1, second = -1;  ///< -1 = not said
  std::string_view zone;
  bool half_said = false;  ///< "a.m.", "p.m." or "in the evening" settles the half of the day
  bool sure = true;        ///< false for a bare "10:30", which could be a ratio or a score
  bool of_24 = false;      ///< written so that the hours go to 24: "04:17", "0640", "9h30", "noon"

  /// Whether it may be of the morning or of the evening: "ten to seven", "5:12".
  bool half_open() const { return !half_said && !of_24 && hour >= 1 && hour <= 12; }
};

/// Whether the words before an atom ask for a time of day: "at", "just before", "at exactly", "it was".
bool asks_for_time(const Atoms& atoms, std::uint32_t at);

/// The time of day at atom `at`: "10:30", "2.15pm", "9 a.m. EST", "seven o'clock", "noon",
/// "half past eight", "half eight", "0900 GMT", "2130hrs", "17h20", "17.20 local time". Figures that hang on letters are none, unless `glued` allows it.
Clock clock_at(const Atoms& atoms, std::uint32_t at, bool glued = false);

/// In which order an article writes day and month in figures, where it can be told.
enum class FigureOrder : std::uint8_t { unknown, day_first, month_first };

/// A date in figures. `end` is 0 where there is none; `year` is -1 where it is not said.
struct FigureDate {
  std::uint32_t end = 0;
  std::int32_t year = -1, month = -1, day = -1;
  bool ambiguous = false;  ///< both orders are dates, and which is meant is not known
};

/// The date at atom `at`: "2023-06-19", "19/6/2023", "6/19/23", "19.6.2023". `order` decides
/// where both orders are dates; where it is unknown the American one is read.
FigureDate figure_date_at(const Atoms& atoms, std::uint32_t at, FigureOrder order);

/// The day and month at atom `at`, without a year: "4/25", "25/4". The shape alone could be a
/// fraction: the caller sees to it that the words around ask for a day.
FigureDate figure_day_at(const Atoms& atoms, std::uint32_t at, FigureOrder order);

}  // namespace crossread::values
