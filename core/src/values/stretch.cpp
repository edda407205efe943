#include "values/stretch.h"

#include <array>

#include "values/values.h"

namespace crossread::values {
namespace {

Stretch months_stretch(Grain grain, std::int32_t year, std::int32_t number, int from, int to) {
  return {grain, year, number, day_number(year, from, 1),
          day_number(year, to, days_in_month(year, to))};
}

std::string amount_text(double value) {
  if (value == static_cast<double>(static_cast<std::int64_t>(value)))
    return std::to_string(static_cast<std::int64_t>(value));
  std::string out = std::to_string(value);
  while (out.back() == '0') out.pop_back();
  return out;
}

}  // namespace

std::string_view season_name(std::int32_t season) {
  static constexpr std::string_view names[] = {"SP", "SU", "FA", "WI"};
  return names[season];
}

void put(std::string& out, std::int64_t number, int width) {
  std::array<char, 24> figures;
  std::size_t begin = figures.size();
  std::int64_t left = number < 0 ? -number : number;
  for (; left != 0 || width > 0; left /= 10, --width)
    figures[--begin] = static_cast<char>('0' + left % 10);
  if (number < 0) out += '-';
  out.append(figures.data() + begin, figures.size() - begin);
}

Stretch day_stretch(Day day) { return {Grain::day, 0, 0, day, day}; }

Stretch year_stretch(std::int32_t year) {
  return {Grain::year, year, 0, day_number(year, 1, 1), day_number(year, 12, 31)};
}

Stretch month_stretch(std::int32_t year, std::int32_t month) {
  return months_stretch(Grain::month, year, month, month, month);
}

Stretch quarter_stretch(std::int32_t year, std::int32_t quarter) {
  return months_stretch(Grain::quarter, year, quarter, quarter * 3 - 2, quarter * 3);
}

Stretch half_stretch(std::int32_t year, std::int32_t half) {
  return months_stretch(Grain::half, year, half, half * 6 - 5, half * 6);
}

Stretch week_stretch(Day day, bool weekend) {
  const IsoWeek week = week_of(day);
  const Day monday = monday_of(week);
  return {weekend ? Grain::weekend : Grain::week, week.year, week.week,
          weekend ? monday + 5 : monday, monday + 6};
}

Stretch season_stretch(std::int32_t year, std::int32_t season) {
  switch (static_cast<Season>(season)) {
    case Season::spring:
      return {Grain::season, year, season, day_number(year, 3, 1), day_number(year, 6, 21)};
    case Season::summer:
      return {Grain::season, year, season, day_number(year, 6, 1), day_number(year, 9, 23)};
    case Season::autumn:
      return {Grain::season, year, season, day_number(year, 9, 1), day_number(year, 12, 21)};
    case Season::winter:
      break;
  }
  return {Grain::season, year, season, day_number(year - 1, 12, 1), day_number(year + 1, 3, 20)};
}

Stretch years_stretch(Grain grain, std::int32_t number, std::int32_t years) {
  const std::int32_t first = number * years;
  return {grain, number, 0, day_number(first, 1, 1), day_number(first + years - 1, 12, 31)};
}

std::string write(const Stretch& s) {
  std::string out;
  const Date date = date_of(s.first);
  switch (s.grain) {
    case Grain::day:
      put(out, date.year, 4);
      out += '-';
      put(out, date.month, 2);
      out += '-';
      put(out, date.day, 2);
      break;
    case Grain::week:
    case Grain::weekend:
      put(out, s.year, 4);
      out += "-W";
      put(out, s.number, 2);
      if (s.grain == Grain::weekend) out += "-WE";
      break;
    case Grain::month:
      put(out, s.year, 4);
      out += '-';
      put(out, s.number, 2);
      break;
    case Grain::quarter:
      put(out, s.year, 4);
      out += "-Q";
      put(out, s.number, 1);
      break;
    case Grain::half:
      put(out, s.year, 4);
      out += "-H";
      put(out, s.number, 1);
      break;
    case Grain::season: {
      put(out, s.year, 4);
      out += '-';
      out += season_name(s.number);
      break;
    }
    case Grain::year:
      put(out, s.year, 4);
      break;
    case Grain::decade:
      put(out, s.year, 3);
      break;
    case Grain::century:
      put(out, s.year, 2);
      break;
    case Grain::open:
      break;
  }
  return out;
}

std::string write_length(const std::vector<Amount>& amounts, bool vague) {
  struct LengthRow {
    TimeUnit unit;
    std::string_view letter;
    bool clock;
    double times;
    TimeUnit smaller;
    double smaller_times;
  };
  static constexpr LengthRow rows[] = {
      {TimeUnit::millennium, "Y", false, 1000, TimeUnit::year, 1000},
      {TimeUnit::century, "Y", false, 100, TimeUnit::year, 100},
      {TimeUnit::decade, "Y", false, 10, TimeUnit::year, 10},
      {TimeUnit::year, "Y", false, 1, TimeUnit::month, 12},
      {TimeUnit::half, "M", false, 6, TimeUnit::month, 6},
      {TimeUnit::quarter, "M", false, 3, TimeUnit::month, 3},
      {TimeUnit::month, "M", false, 1, TimeUnit::month, 1},
      {TimeUnit::week, "W", false, 1, TimeUnit::week, 1},
      {TimeUnit::weekend, "D", false, 2, TimeUnit::day, 2},
      {TimeUnit::day, "D", false, 1, TimeUnit::hour, 24},
      {TimeUnit::part, "D", false, 1, TimeUnit::day, 1},
      {TimeUnit::season, "M", false, 3, TimeUnit::month, 3},
      {TimeUnit::hour, "H", true, 1, TimeUnit::minute, 60},
      {TimeUnit::minute, "M", true, 1, TimeUnit::second, 60},
      {TimeUnit::second, "S", true, 1, TimeUnit::second, 1},
  };
  std::string out = "P";
  bool clock = false;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const Amount& amount = amounts[i];
    for (const LengthRow& row : rows) {
      if (row.unit != amount.unit) continue;
      if (row.clock && !clock) {
        out += 'T';
        clock = true;
      }
      if (vague) {
        constexpr std::string_view decade = "DE", century = "CE", quarter = "Q";
        out += 'X';
        out += amount.unit == TimeUnit::decade    ? decade
               : amount.unit == TimeUnit::century ? century
               : amount.unit == TimeUnit::quarter ? quarter
                                                  : row.letter;
        break;
      }
      const double all = amount.value * row.times;
      const auto whole = static_cast<double>(static_cast<std::int64_t>(all));
      const double rest = all - whole;
      const double smaller = rest * row.smaller_times / row.times;
      const auto rounded = static_cast<double>(static_cast<std::int64_t>(smaller + 0.5));
      const bool divides = row.smaller != row.unit && i + 1 == amounts.size() && rest > 0 &&
                           row.times == 1 && (smaller - rounded < 0.01 && rounded - smaller < 0.01);
      if (divides) {
        if (whole > 0) out += amount_text(whole) + std::string(row.letter);
        for (const LengthRow& finer : rows)
          if (finer.unit == row.smaller) {
            if (finer.clock && !clock) {
              out += 'T';
              clock = true;
            }
            out += amount_text(rounded) + std::string(finer.letter);
          }
      } else {
        out += amount_text(all) + std::string(row.letter);
      }
      break;
    }
  }
  return out;
}

double seconds_in(TimeUnit unit) {
  constexpr double day = 86400;
  constexpr double year = 365.2425 * day;  // the mean Gregorian year
  switch (unit) {
    case TimeUnit::second:
      return 1;
    case TimeUnit::minute:
      return 60;
    case TimeUnit::hour:
      return 3600;
    case TimeUnit::day:
    case TimeUnit::part:
      return day;
    case TimeUnit::week:
      return 7 * day;
    case TimeUnit::weekend:
      return 2 * day;
    case TimeUnit::month:
      return year / 12;
    case TimeUnit::quarter:
    case TimeUnit::season:
      return year / 4;
    case TimeUnit::half:
      return year / 2;
    case TimeUnit::year:
      return year;
    case TimeUnit::decade:
      return 10 * year;
    case TimeUnit::century:
      return 100 * year;
    case TimeUnit::millennium:
      return 1000 * year;
  }
  return day;
}

}  // namespace crossread::values
