#include "values/holidays.h"

namespace crossread::values {
namespace {

/// When a holiday falls: on a date, on the nth weekday of a month (nth 9 is the last one), or so
/// many days after Easter (month 0).
struct Holiday {
  std::string_view names;  ///< spellings in words, "|" between them
  int month = 0;
  int day = 0;      ///< of the month; or days after Easter
  int weekday = 0;  ///< 1 = Monday; 0 for a date
  int nth = 0;
  int shift = 0;  ///< days after the rule: Black Friday is one after Thanksgiving
};

/// Longer names come before those they begin with.
constexpr Holiday holidays[] = {
    {"new year 's eve|new year eve|new years eve", 12, 31},
    {"new year 's day|new years day|new year 's|new year day", 1, 1},
    {"martin luther king day|mlk day", 1, 0, 1, 3},
    {"groundhog day", 2, 2},
    {"valentine 's day|valentines day", 2, 14},
    {"presidents day|presidents ' day|president 's day", 2, 0, 1, 3},
    {"international women 's day", 3, 8},
    {"st patrick 's day|saint patrick 's day", 3, 17},
    {"april fools day|april fool 's day|april fools ' day", 4, 1},
    {"earth day", 4, 22},
    {"may day", 5, 1},
    {"mother 's day|mothers day", 5, 0, 7, 2},
    {"memorial day", 5, 0, 1, 9},
    {"father 's day|fathers day", 6, 0, 7, 3},
    {"juneteenth", 6, 19},
    {"canada day", 7, 1},
    {"bastille day", 7, 14},
    {"labor day|labour day", 9, 0, 1, 1},
    {"columbus day", 10, 0, 1, 2},
    {"halloween", 10, 31},
    {"guy fawkes night|bonfire night", 11, 5},
    {"veterans day|veterans ' day|armistice day|remembrance day", 11, 11},
    {"thanksgiving day|thanksgiving", 11, 0, 4, 4},
    {"black friday", 11, 0, 4, 4, 1},
    {"cyber monday", 11, 0, 4, 4, 4},
    {"christmas eve|xmas eve", 12, 24},
    {"christmas day|christmas|xmas", 12, 25},
    {"boxing day", 12, 26},
    {"australia day", 1, 26},
    {"anzac day", 4, 25},
    {"ash wednesday", 0, -46},
    {"shrove tuesday|mardi gras", 0, -47},
    {"palm sunday", 0, -7},
    {"maundy thursday", 0, -3},
    {"good friday", 0, -2},
    {"easter sunday|easter day", 0, 0},
    {"easter monday", 0, 1},
    {"easter", 0, 0},
    {"whit sunday|pentecost", 0, 49},
};

std::uint32_t spelling(const Atoms& atoms, std::uint32_t at, std::string_view words) {
  std::uint32_t i = at;
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    std::string_view word = words.substr(0, space);
    words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
    if (!atoms.together(at, i)) return 0;
    const Atom& atom = atoms[i];
    const bool clitic = word.size() > 1 && word.front() == '\'';
    if (word == "'" ? atom.sign != Sign::apostrophe
        : clitic    ? atom.kind != AtomKind::clitic || atom.text != word.substr(1)
                    : atom.kind != AtomKind::word || atom.text != word)
      return 0;
    ++i;
  }
  return i;
}

}  // namespace

HolidayMatch holiday_at(const Atoms& atoms, std::uint32_t at) {
  const Atom& atom = atoms[at];
  if (atom.kind != AtomKind::word || atom.text.size() < 3) return {};
  std::int32_t index = 0;
  for (const Holiday& holiday : holidays) {
    std::string_view list = holiday.names;
    while (!list.empty()) {
      const std::size_t bar = list.find('|');
      const std::string_view words = list.substr(0, bar);
      list.remove_prefix(bar == std::string_view::npos ? list.size() : bar + 1);
      if (words.front() != atom.text.front()) continue;
      if (const std::uint32_t end = spelling(atoms, at, words); end != 0) return {end, index};
    }
    ++index;
  }
  return {};
}

Day easter_in(std::int32_t year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31;
  const int day = (h + l - 7 * m + 114) % 31 + 1;
  return day_number(year, month, day);
}

Day holiday_in(std::int32_t index, std::int32_t year) {
  const Holiday& holiday = holidays[index];
  if (holiday.month == 0) return easter_in(year) + holiday.day;
  if (holiday.weekday == 0) return day_number(year, holiday.month, holiday.day);
  if (holiday.nth == 9) {
    const Day last = day_number(year, holiday.month, days_in_month(year, holiday.month));
    return last - (weekday_of(last) - holiday.weekday + 7) % 7 + holiday.shift;
  }
  const Day first = day_number(year, holiday.month, 1);
  return first + (holiday.weekday - weekday_of(first) + 7) % 7 + 7 * (holiday.nth - 1) +
         holiday.shift;
}

}  // namespace crossread::values
