#include "values/holidays.h"

#include <iterator>

#include "values/spellings.h"

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

constexpr Holiday holidays[] = {
    {"new year 's eve|new year eve|new years eve", 12, 31},
    {"new year 's day|new years day|new year 's|new year day|new years ' day", 1, 1},
    {"martin luther king day|martin luther king 's day|martin luther king jr day|martin luther "
     "kings day|mlk day|mlk jr day",
     1, 0, 1, 3},
    {"groundhog day", 2, 2},
    {"valentine 's day|valentines day|valentine day", 2, 14},
    {"presidents day|presidents ' day|president 's day", 2, 0, 1, 3},
    {"international women 's day", 3, 8},
    {"st patrick 's day|saint patrick 's day|st patricks day|saint patricks day|st "
     "paddy 's day|saint paddy 's day",
     3, 17},
    {"april fools day|april fool 's day|april fools ' day", 4, 1},
    {"earth day", 4, 22},
    {"may day|international workers ' day|international workers day", 5, 1},
    {"international holocaust remembrance day", 1, 27},
    {"world environment day", 6, 5},
    {"world health day", 4, 7},
    {"human rights day", 12, 10},
    {"world aids day", 12, 1},
    {"mother 's day|mothers day", 5, 0, 7, 2},
    {"memorial day", 5, 0, 1, 9},
    {"father 's day|fathers day", 6, 0, 7, 3},
    {"juneteenth", 6, 19},
    {"cinco de mayo", 5, 5},
    {"burns night", 1, 25},
    {"st george 's day", 4, 23},
    {"st andrew 's day", 11, 30},
    {"all saints ' day|all saints day", 11, 1},
    {"all souls ' day|all souls day", 11, 2},
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
    {"ascension day", 0, 39},
    {"whit sunday|white sunday|pentecost", 0, 49},
    {"whit monday|pentecost monday", 0, 50},
    {"trinity sunday", 0, 56},

};

const Spellings& spellings() {
  static const Spellings all = [] {
    Spellings made;
    for (std::uint32_t i = 0; i < std::size(holidays); ++i) made.add(holidays[i].names, i);
    made.finish();
    return made;
  }();
  return all;
}

}  // namespace

HolidayMatch holiday_at(const Atoms& atoms, std::uint32_t at) {
  const Atom& atom = atoms[at];
  if (atom.kind != AtomKind::word || atom.text().size() < 3) return {};
  // Names of several words are names in small letters, too; "may day" could be anything.
  const bool written = atom.capital || atom.as(Role::holiday) != nullptr;
  const bool month = atom.as(Role::month) != nullptr;
  const Spellings::Found found = spellings().find(atoms, at, [&](const Spellings::Found& name) {
    return written || (name.end != at + 1 && !month);
  });
  return {found.end, found.end != 0 ? static_cast<std::int32_t>(found.row) : -1};
}

std::vector<std::string_view> first_words_of_holidays() { return spellings().first_words(); }

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
