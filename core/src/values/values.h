#pragma once

#include <crossread/article.h>
#include <crossread/report.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "text/text.h"

/// What the words mean: times, durations, counts, money, percentages, ages, measures, as values
/// that can be compared.
namespace crossread::values {

enum class Kind : std::uint8_t {
  date,
  time,
  duration,
  set,
  count,
  money,
  percentage,
  measure,
  age,
  ordinal,
  score
};

/// What the words around a value assert about it.
enum class Hedge : std::uint8_t {
  none,
  about,
  more_than,
  at_least,
  less_than,
  at_most,
  nearly,
  up_to,
  range,
  dozens,
  just_over,   ///< by no more than a tenth, as far as anybody says so
  just_under
};

/// How a value stands to the thing it is told of.
enum class Scope : std::uint8_t { whole, part, added, total, so_far, expected };

/// How long after what was told before a point in time lies: "two hours later".
struct Lapse {
  double value = 0;    ///< as written, in the written unit
  double seconds = 0;
  std::string_view unit;  ///< "hour", as of a duration
};

/// One value. Every kind has one base unit, so that two values of a kind and dimension compare as
/// numbers: days since 1970-01-01 for dates and for times of day (whose hour stands in `clock`),
/// seconds for durations, the SI unit for measures, per cent for percentages, years for ages, the
/// currency's main unit for money, one for counts. The names in views stand in fixed tables, which
/// outlive every value.
struct Value {
  // Not left to the compiler, which would clear the whole by one slow instruction before it sets the fields.
  Value() {}

  Span span;                     ///< the words of the value with its hedge
  Span figure;                   ///< of a quantity: the number with its unit alone
  std::uint32_t first_word = 0;  ///< word range, half open, indices into Annotation::words
  std::uint32_t end_word = 0;
  Kind kind = Kind::count;
  double value = 0;                 ///< as written, in the written unit
  std::optional<double> low, high;  ///< what the words assert, base units, inclusive; empty = open
  Hedge hedge = Hedge::none;
  Scope scope = Scope::whole;
  bool none = false;  ///< a count of nought that no figure tells: "nobody", "no injuries"
  double grain = 0;  ///< the least step the writer's words tell apart, base units: 1 for "12", 100
                     ///< for "1,200", 86400 for a day
  std::string_view unit;  ///< as in the report: ISO 4217, "percent", "metre", "hour" ... or empty
  std::string_view dimension;  ///< what the base unit measures: "length", "mass", "time", a currency
                               ///< ... or empty; of a date in a claim the question that it answers,
                              ///< where that is not when: "until", "by", "from"
  std::string of;         ///< lemma of the head noun of what is counted, or empty
  std::int32_t of_word = -1;    ///< that noun, index into Annotation::words, or -1
  std::string timex;            ///< TIMEX3 value for date, time, duration, set; empty otherwise
  std::string_view mod;         ///< TIMEX3 mod in lower case, or the hedge as the report spells it
  std::optional<double> clock;  ///< seconds since midnight of a time of day, where an hour is told
  std::optional<std::int32_t>
      zone;           ///< minutes east of Greenwich of a time of day, where a zone is told
  bool zone_open = false;  ///< a zone is told whose distance from Greenwich its name does not settle: "Eastern"
  bool half_open = false;  ///< the time of day may be twelve hours later: "ten to seven"
  std::optional<Lapse> lapse;  ///< of dates and times that count from another one
  double second = 0;  ///< second number of a score or vote: 14 in "218-14"
};

/// The unit of a score that is told as a vote: "54 votes to 46", "six backed it and three voted against".
inline constexpr std::string_view vote_unit = "vote";

/// The `mod` of an ordinal that is denied: "not the first".
inline constexpr std::string_view denial = "not";

/// How two values of the same thing stand to each other.
enum class Relation : std::uint8_t {
  equal,        ///< the same words assert the same
  compatible,   ///< one number could satisfy both
  far,          ///< compatible in logic, yet far apart: "more than three hours", "seven hours"
  conflicting,  ///< no number satisfies both
  incomparable  ///< different kinds, dimensions or currencies
};

/// Compares two values of one attribute of one thing after hedges, rounding, units and granularity.
/// Symmetric. Roundness is a tolerance here, not a property of the value.
Relation compatible(const Value& a, const Value& b);

/// Seconds between two times of day as written, zones left aside, on the circle that they are told apart on: of a day, or
/// of half a day where either may be of both halves.
double clock_distance(const Value& a, const Value& b);

/// Reads an ISO 8601 date or date-time ("2023-06-19", "2023-06-19T08:30:00.5+02:00"); the local
/// date counts. Empty where it is no such date, or one that does not exist.
std::optional<Date> read_date(std::string_view iso);

/// Days since 1970-01-01 of a civil date, and back. Proleptic Gregorian, exact for years
/// -9999..9999.
std::int64_t days_of(Date date);
Date date_of(std::int64_t days);

/// Finds all values of one article in the order of the text, not overlapping within a kind family
/// (times; quantities). `published` anchors relative dates; without it they stay open.
std::vector<Value> find(const text::Document& document, const language::Annotation& annotation,
                        std::optional<Date> published);

/// Whether some times count from a day of publication that is not known, and so were left open.
bool left_open(const std::vector<Value>& values);

}  // namespace crossread::values
