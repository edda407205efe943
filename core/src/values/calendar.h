#pragma once

#include <crossread/article.h>

#include <cstdint>
#include <optional>
#include <string_view>

/// Civil-calendar arithmetic, exact for the years -9999..9999 of the proleptic Gregorian calendar.
///
/// The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
/// (https://howardhinnant.github.io/date_algorithms.html); weeks are those of ISO 8601: they begin
/// on Monday, and week 1 of a year is the one with its first Thursday.
namespace crossread::values {

/// A day as a number: days since 1970-01-01.
using Day = std::int64_t;

/// A week after ISO 8601. `year` is the week's year, which near New Year may differ from the day's.
struct IsoWeek {
  std::int32_t year = 0;
  std::int32_t week = 0;  ///< 1..53

  friend constexpr bool operator==(const IsoWeek&, const IsoWeek&) = default;
};

bool is_leap_year(std::int32_t year);
/// Days of a month, 28..31; `month` is 1..12.
int days_in_month(std::int32_t year, int month);
/// Whether the date exists: month 1..12, day within the month.
bool exists(std::int32_t year, int month, int day);

/// Day number of a civil date that exists.
Day day_number(std::int32_t year, int month, int day);
/// ISO weekday of a day: 1 = Monday .. 7 = Sunday.
int weekday_of(Day day);
IsoWeek week_of(Day day);
/// The Monday of an ISO week.
Day monday_of(IsoWeek week);
/// The same day of the month `months` later (or earlier); the month's last day where it is shorter.
Day add_months(Day day, std::int64_t months);

}  // namespace crossread::values
