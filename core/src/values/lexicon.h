#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

/// The words that the rules of this step know, as one table: what a word can be, and the number
/// that goes with it. A word may have several rows ("second" is an ordinal and a unit of time).
namespace crossread::values {

enum class Role : std::uint8_t {
  cardinal,    ///< a = the number
  scale,       ///< a = what it multiplies by: hundred, thousand, dozen ...
  ordinal,     ///< a = the number
  vague,       ///< a..b = the range that the word stands for: "several" is 3..9
  time_unit,   ///< a = TimeUnit, b = 1 for the plural
  month,       ///< a = 1..12, b = 1 for an abbreviation, 2 for a word that is also something else
  weekday,     ///< a = 1..7, b as for month
  season,      ///< a = Season, b = 2 where the word is also something else
  part,        ///< a = Part of the day
  clock_word,  ///< a = hour of day: noon, midnight
  relation,    ///< a = offset -1, 0, +1; b = Anchor
  frequency,   ///< a = TimeUnit, b = how many of them: daily, weekly, fortnightly
  reference,   ///< a = Reference: now, recently, soon
  deictic,     ///< a = offset in days from today
  zone,        ///< a zone's abbreviation
  holiday,     ///< the first word of a holiday's name, where it is also known in small letters
  decade       ///< a = its first year or age: 50 of "fifties", 10 of "teens"
};

enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  week,
  weekend,
  month,
  quarter,
  half,
  season,
  year,
  decade,
  century,
  millennium,
  part  ///< morning, night: a part of a day
};

enum class Season : std::uint8_t { spring, summer, autumn, winter };
enum class Part : std::uint8_t { morning, midday, afternoon, evening, night, daytime };

/// From where a relative time counts.
enum class Anchor : std::uint8_t {
  published,  ///< the day of publication
  told,       ///< the last date that the article told
  bare        ///< neither: a weekday or a month on its own
};

enum class Reference : std::uint8_t { past, present, future };

struct Row {
  std::string_view word;
  Role role = Role::cardinal;
  double a = 0;
  double b = 0;
};

/// All rows of one word, in lower case; none where the word is unknown.
struct Rows {
  const Row* first = nullptr;
  std::uint32_t roles = 0;  ///< a bit each for the roles of the rows

  static constexpr std::uint32_t bit(Role role) { return 1u << static_cast<unsigned>(role); }
  bool has(Role role) const { return (roles & bit(role)) != 0; }
  const Row* as(Role role) const {
    if (!has(role)) return nullptr;
    const Row* row = first;
    while (row->role != role) ++row;
    return row;
  }
  bool any() const { return roles != 0; }
};

/// All rows of the table, those of one word side by side.
const std::vector<Row>& all_rows();

}  // namespace crossread::values
