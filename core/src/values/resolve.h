#pragma once

#include <optional>
#include <string>
#include <vector>

#include "values/calendar.h"
#include "values/phrase.h"

/// Anchors time expressions in the calendar and writes them after TIMEX3.
namespace crossread::values {

/// A time expression with its place in the calendar.
struct Resolved {
  std::uint32_t begin = 0, end = 0;  ///< atoms
  enum class Type : std::uint8_t { date, time, duration, set } type = Type::date;
  std::string timex;
  Mod mod = Mod::none;
  std::optional<Day> earliest, latest;  ///< dates and times of day
  std::optional<double> clock;          ///< seconds since midnight, where said
  std::optional<std::int32_t> zone;     ///< minutes east of Greenwich, where said
  bool zone_open = false;               ///< a zone is said whose distance from Greenwich is not known
  bool half_open = false;               ///< the time of day may be twelve hours later
  std::optional<double> low, high;      ///< durations, seconds
  double value = 0;                     ///< durations and lapses: the amount in the written unit
  TimeUnit unit = TimeUnit::day;        ///< durations and lapses: the written unit
  double lapse = 0;                     ///< points: seconds since what was told before, "two hours later"
  double grain = 86400;                 ///< seconds
  bool vague = false;
};

std::vector<Resolved> resolve(const Atoms& atoms, const std::vector<Phrase>& phrases,
                              std::optional<Day> published);

/// TIMEX3 `mod` in lower case: "more_than", "approx" ...; empty for none.
std::string_view to_string(Mod mod);

}  // namespace crossread::values
