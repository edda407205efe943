#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "values/atoms.h"
#include "values/clock.h"
#include "values/numbers.h"

/// A time expression as its words say it, before it is anchored in the calendar.
namespace crossread::values {

enum class Shape : std::uint8_t { point, duration, set, reference };

/// TIMEX3 `mod`.
enum class Mod : std::uint8_t {
  none,
  start,
  so_far,  ///< "earlier this month": START, and past
  rest,    ///< "later this month": END, and to come
  mid,
  end,
  approx,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more,
  before,
  after,
  on_or_before,
  on_or_after,
  ambiguous  ///< not of TIMEX3: day and month in figures may have changed places
};

inline constexpr std::int32_t unset = -1;

/// Part of a length of time: 7 hours, 30 minutes.
struct Amount {
  TimeUnit unit = TimeUnit::day;
  double value = 0;
};

struct Phrase {
  // Not left to the compiler, which would clear the whole by one slow instruction before it sets the fields.
  Phrase() {}

  std::uint32_t begin = 0;  ///< atoms, half open
  std::uint32_t end = 0;
  Shape shape = Shape::point;

  // What a point names. Every field that the words leave open is `unset`.
  std::int32_t century = unset;  ///< 19 = 1900..1999
  std::int32_t decade = unset;   ///< 198 = 1980..1989
  std::int32_t year = unset;
  std::int32_t half = unset;     ///< 1, 2
  std::int32_t quarter = unset;  ///< 1..4
  std::int32_t season = unset;
  std::int32_t month = unset;
  std::int32_t week = unset;  ///< ISO week
  std::int32_t day = unset;   ///< of the month
  std::int32_t weekday = unset;
  std::int32_t holiday = unset;   ///< index of holidays.h
  bool whole_week = false;        ///< the week of the day named
  std::int32_t nth_week = unset;  ///< "the first week of March": 1..5, 9 = last
  std::int32_t nth = unset;       ///< "first Monday of": 1..5, 9 = last
  bool last_day = false;          ///< of the month named
  bool weekend = false;
  bool weekdays = false;  ///< Monday to Friday
  std::int32_t part = unset;
  std::int32_t hour = unset, minute = unset, second = unset;
  std::string_view zone;   ///< lower case, or empty
  bool half_said = false;  ///< "a.m." or "p.m." is said
  bool half_open = false;  ///< the hour may be of either half of the day
  bool ambiguous = false;  ///< day and month in figures may have changed places
  bool noun_year = false;  ///< "fiscal", "school": a year that need not be the civil one

  // How a point stands to another.
  bool relative = false;  ///< `offset` times `unit` from `anchor`
  TimeUnit unit = TimeUnit::day;
  double offset = 0;
  bool open_offset = false;  ///< "several years ago"
  bool shifted = false;      ///< a number of units from the anchor: "two years ago"
  std::int32_t after = 0;    ///< +1, -1: `amounts` after or before the day named
  Anchor anchor = Anchor::bare;
  std::int32_t direction =
      unset;  ///< "last Monday", "next June", "this spring": 0 last, 1 this, 2 next

  bool between = false;     ///< holds the "between" of a range: "Monday between 3 and 5 p.m."
  bool follows = false;     ///< the end of "from Monday to Friday": not before the last day told
  bool until_next = false;  ///< the next phrase is the other end of a range
  // A range within one phrase: "June 3-5".
  std::int32_t to_year = unset, to_month = unset, to_day = unset;

  /// Of a duration or a set; of a point the amounts that `after` moves it by, or that come on top
  /// of `offset`: "2 years" in "2 years and 3 months ago".
  std::vector<Amount> amounts;
  bool vague = false;           ///< amounts are a guess: value X
  double vague_low = 0, vague_high = 0;
  bool measured = false;  ///< a duration with a number, against "the day"
  Reference reference = Reference::present;
  Mod mod = Mod::none;
  bool each = false;  ///< a set: "every Monday"
  bool weak = false;  ///< counts only when it joins another: a bare day number or hour
};

/// All time expressions of an article in the order of the text, not overlapping.
/// `order` says how a date in figures is read that could be read both ways ("6/5/2023").
std::vector<Phrase> find_phrases(const Atoms& atoms, FigureOrder order);

}  // namespace crossread::values
