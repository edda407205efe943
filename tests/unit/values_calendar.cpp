#include <doctest/doctest.h>

#include "values/calendar.h"
#include "values/holidays.h"
#include "values/values.h"

using namespace crossread;
using namespace crossread::values;

// The table is counted off day by day from a known Saturday, 1 January 1600, with the leap rule
// spelt out, so that it shares no formula with the code under test.
TEST_CASE("every day from 1600 to 2400 has its number, weekday and ISO week") {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  Day day = -135140;  // 1600-01-01
  int weekday = 6;    // Saturday
  int week = 52;      // of 1599, which had 52 weeks
  int week_year = 1599;
  std::size_t wrong = 0;
  for (std::int32_t year = 1600; year <= 2400; ++year) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    wrong += is_leap_year(year) != leap;
    for (int month = 1; month <= 12; ++month) {
      const int length = lengths[month - 1] + (leap && month == 2 ? 1 : 0);
      wrong += days_in_month(year, month) != length;
      for (int d = 1; d <= length; ++d) {
        if (weekday == 1) {
          // A week belongs to the year of its Thursday: Monday 29 December to 4 January is week 1.
          ++week;
          const bool first = (month == 12 && d >= 29) || (month == 1 && d <= 4);
          if (first) {
            week = 1;
            week_year = month == 12 ? year + 1 : year;
          }
        }
        wrong += day_number(year, month, d) != day;
        const Date back = date_of(day);
        wrong += back.year != year || back.month != month || back.day != d;
        wrong += weekday_of(day) != weekday;
        wrong += !(week_of(day) == IsoWeek{week_year, week});
        if (weekday == 1) wrong += monday_of({week_year, week}) != day;
        ++day;
        weekday = weekday % 7 + 1;
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(day == day_number(2401, 1, 1));
}

TEST_CASE("days are numbered from 1970, far years included") {
  CHECK(day_number(1970, 1, 1) == 0);
  CHECK(day_number(2000, 3, 1) == 11017);
  CHECK(day_number(1969, 12, 31) == -1);
  CHECK(date_of(day_number(-9999, 1, 1)).year == -9999);
  CHECK(date_of(day_number(9999, 12, 31)).year == 9999);
  CHECK(date_of(day_number(-1, 2, 28)).month == 2);
}

TEST_CASE("a month on keeps the day where it can") {
  CHECK(add_months(day_number(2023, 1, 31), 1) == day_number(2023, 2, 28));
  CHECK(add_months(day_number(2024, 1, 31), 1) == day_number(2024, 2, 29));
  CHECK(add_months(day_number(2023, 1, 15), -1) == day_number(2022, 12, 15));
  CHECK(add_months(day_number(2023, 6, 19), 30) == day_number(2025, 12, 19));
}

TEST_CASE("only dates that exist are read") {
  CHECK(read_date("2023-06-19") == Date{2023, 6, 19});
  CHECK(read_date("2023-06-19T08:30:00.5+02:00") == Date{2023, 6, 19});
  CHECK(read_date("2023-06-19T08:30Z") == Date{2023, 6, 19});
  CHECK(read_date("20230619") == Date{2023, 6, 19});
  CHECK(read_date("2024-02-29") == Date{2024, 2, 29});
  for (const std::string bad :
       {"", "2023", "2023-06", "2023-13-01", "2023-02-29", "2023-06-31", "2023-06-19T25:00",
        "2023-06-19T10:61", "2023-06-19 nonsense", "19/06/2023", "2023-06-19T10:00+99:00"})
    CHECK_MESSAGE(!read_date(bad), bad);
}

TEST_CASE("Easter and the holidays that hang on it") {
  // Dates of Easter Sunday as printed in almanacs.
  CHECK(easter_in(1818) == day_number(1818, 3, 22));
  CHECK(easter_in(1943) == day_number(1943, 4, 25));
  CHECK(easter_in(2000) == day_number(2000, 4, 23));
  CHECK(easter_in(2024) == day_number(2024, 3, 31));
  CHECK(easter_in(2038) == day_number(2038, 4, 25));
}
