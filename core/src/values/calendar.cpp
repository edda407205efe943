#include "values/calendar.h"

#include "values/values.h"

namespace crossread::values {
namespace {

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - ((a % b != 0 && (a % b < 0) != (b < 0)) ? 1 : 0);
}

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Reads exactly `count` digits at `at` and moves on; empty where they are not there.
std::optional<int> digits(std::string_view text, std::size_t& at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const char c = text[at + i];
    if (!digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  at += count;
  return value;
}

bool take(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

/// Reads "Z", "+02", "+0200" or "+02:00".
bool zone(std::string_view text, std::size_t& at) {
  if (take(text, at, 'Z') || take(text, at, 'z')) return true;
  if (!take(text, at, '+') && !take(text, at, '-')) return false;
  const auto hours = digits(text, at, 2);
  if (!hours || *hours > 23) return false;
  if (at == text.size()) return true;
  take(text, at, ':');
  const auto minutes = digits(text, at, 2);
  return minutes && *minutes < 60;
}

/// Reads the time of day after the "T"; a second of 60 is a leap second.
bool time_of_day(std::string_view text, std::size_t& at) {
  const auto hour = digits(text, at, 2);
  if (!hour || *hour > 24) return false;
  int rest = 0;
  const bool extended = take(text, at, ':');
  if (extended || (at < text.size() && digit(text[at]))) {
    const auto minute = digits(text, at, 2);
    if (!minute || *minute > 59) return false;
    rest = *minute;
    if (extended ? take(text, at, ':') : (at < text.size() && digit(text[at]))) {
      const auto second = digits(text, at, 2);
      if (!second || *second > 60) return false;
      rest += *second;
    }
    if (take(text, at, '.') || take(text, at, ',')) {
      if (at >= text.size() || !digit(text[at])) return false;
      while (at < text.size() && digit(text[at])) rest += text[at++] != '0';
    }
  }
  if (*hour == 24 && rest != 0) return false;
  return at == text.size() || zone(text, at);
}

}  // namespace

bool is_leap_year(std::int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(std::int32_t year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

bool exists(std::int32_t year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

Day day_number(std::int32_t year, int month, int day) {
  // Hinnant's days_from_civil: years begin in March, so that the leap day is the last of its year.
  const std::int64_t y = static_cast<std::int64_t>(year) - (month <= 2 ? 1 : 0);
  const std::int64_t era = floor_div(y, 400);
  const std::int64_t of_era = y - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::int64_t days_of(Date date) { return day_number(date.year, date.month, date.day); }

Date date_of(std::int64_t days) {
  // Hinnant's civil_from_days.
  const std::int64_t z = days + 719468;
  const std::int64_t era = floor_div(z, 146097);
  const std::int64_t doe = z - era * 146097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::int64_t mp = (5 * doy + 2) / 153;
  const std::int64_t month = mp < 10 ? mp + 3 : mp - 9;
  Date date;
  date.year = static_cast<std::int32_t>(yoe + era * 400 + (month <= 2 ? 1 : 0));
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(doy - (153 * mp + 2) / 5 + 1);
  return date;
}

int weekday_of(Day day) {
  // 1970-01-01 was a Thursday.
  return static_cast<int>(day + 3 - 7 * floor_div(day + 3, 7)) + 1;
}

IsoWeek week_of(Day day) {
  const Day thursday = day - weekday_of(day) + 4;
  const std::int32_t year = date_of(thursday).year;
  const Day first = day_number(year, 1, 1);
  return {year, static_cast<std::int32_t>((thursday - first) / 7) + 1};
}

Day monday_of(IsoWeek week) {
  const Day fourth = day_number(week.year, 1, 4);
  return fourth - weekday_of(fourth) + 1 + 7 * (static_cast<Day>(week.week) - 1);
}

Day add_months(Day day, std::int64_t months) {
  const Date date = date_of(day);
  const std::int64_t index = static_cast<std::int64_t>(date.year) * 12 + date.month - 1 + months;
  const auto year = static_cast<std::int32_t>(floor_div(index, 12));
  const int month = static_cast<int>(index - 12 * floor_div(index, 12)) + 1;
  const int last = days_in_month(year, month);
  return day_number(year, month, date.day < last ? date.day : last);
}

std::optional<Date> read_date(std::string_view iso) {
  while (!iso.empty() && (iso.front() == ' ' || iso.front() == '\t')) iso.remove_prefix(1);
  while (!iso.empty() && (iso.back() == ' ' || iso.back() == '\t' || iso.back() == '\n'))
    iso.remove_suffix(1);
  std::size_t at = 0;
  const auto year = digits(iso, at, 4);
  if (!year) return std::nullopt;
  const bool extended = take(iso, at, '-');
  const auto month = digits(iso, at, 2);
  if (!month || (extended && !take(iso, at, '-'))) return std::nullopt;
  const auto day = digits(iso, at, 2);
  if (!day || !exists(*year, *month, *day)) return std::nullopt;
  if (at < iso.size()) {
    if (iso[at] != 'T' && iso[at] != 't' && iso[at] != ' ') return std::nullopt;
    ++at;
    if (!time_of_day(iso, at) || at != iso.size()) return std::nullopt;
  }
  return Date{*year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
}

}  // namespace crossread::values
