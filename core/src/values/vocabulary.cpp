#include "values/vocabulary.h"

#include <string_view>

#include "values/holidays.h"
#include "values/time_rules.h"

namespace crossread::values {
namespace {

/// The classes that a cardinal could begin: a year like "nineteen ninety-one" or "two thousand and
/// four", a decade like "nineteen eighties", an hour or the minutes before or past one.
constexpr Classes classes_of_cardinal(double number) {
  Classes classes = bit(Class::num) | bit(Class::card) | bit(Class::ord) | bit(Class::day) |
                    bit(Class::small);
  if (number < 30) classes |= bit(Class::clock);
  if (number == 2 || (number >= 17 && number <= 20)) classes |= bit(Class::year);
  if (number >= 17 && number <= 19) classes |= bit(Class::decade);
  return classes;
}

/// The classes that a word with this row could begin.
constexpr Classes classes_of(const Row& row) {
  switch (row.role) {
    case Role::cardinal:
      return classes_of_cardinal(row.a);
    case Role::scale:
    case Role::vague:
      return bit(Class::num) | bit(Class::card);
    case Role::ordinal:
      return bit(Class::ord) | bit(Class::day);
    case Role::time_unit:
      return bit(Class::unit) | (row.b == 1 ? bit(Class::units) : 0);
    case Role::month:
      return bit(Class::month);
    case Role::weekday:
      return row.b == 3 ? bit(Class::weekdays) : bit(Class::weekday);
    case Role::season:
      return bit(Class::season);
    case Role::part:
      return bit(Class::part);
    case Role::clock_word:
      return bit(Class::clock);
    case Role::relation:
      return bit(Class::rel);
    case Role::frequency:
      return bit(Class::freq);
    case Role::deictic:
      return bit(Class::deictic);
    case Role::holiday:
      return bit(Class::holiday);
    case Role::reference:
      return bit(Class::ref);
    case Role::edge:
    case Role::zone:
    case Role::function:
      return 0;
  }
  return 0;
}

constexpr bool counts(Role role) {
  return role == Role::cardinal || role == Role::ordinal || role == Role::scale ||
         role == Role::vague;
}

/// Words that begin a number or a decade and have no row for it.
struct NumberWord {
  std::string_view word;
  Classes classes;
};
constexpr Classes number_or_clock = bit(Class::num) | bit(Class::card) | bit(Class::clock);
constexpr NumberWord number_words[] = {
    {"a", number_or_clock},
    {"an", number_or_clock},
    {"half", number_or_clock},
    {"quarter", number_or_clock},
    {"the", bit(Class::num)},  // "the couple"
    {"tens", bit(Class::num)},
    {"twenties", bit(Class::decade)},
    {"thirties", bit(Class::decade)},
    {"forties", bit(Class::decade)},
    {"fifties", bit(Class::decade)},
    {"sixties", bit(Class::decade)},
    {"seventies", bit(Class::decade)},
    {"eighties", bit(Class::decade)},
    {"nineties", bit(Class::decade)},
};

/// Words that begin a quantity and are no numbers, or no numbers alone.
constexpr std::string_view quantity_words[] = {
    "a",       "an",      "between", "from",    "minus",     "negative", "tens",    "teens",
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"};

}  // namespace

Vocabulary::Vocabulary() {
  for (const Row& row : all_rows()) {
    Known& known = words_[row.word];
    if (!known.rows.any()) known.rows.first = &row;
    known.rows.roles |= Rows::bit(row.role);
    known.classes |= classes_of(row);
    known.quantity = known.quantity || counts(row.role);
  }
  for (const NumberWord& row : number_words) words_[row.word].classes |= row.classes;
  for (const std::string_view word : first_words_of_holidays())
    words_[word].classes |= bit(Class::holiday);
  for (const std::string_view word : quantity_words) words_[word].quantity = true;

  std::uint16_t numbers = 0;
  Classes first_classes = 0;
  for (const TimeRule& rule : time_rules()) {
    bool first = true;
    const Pattern pattern(rule.pattern);
    for (const Element& element : pattern.elements()) {
      for (const PatternWord& word : element.words) {
        Known& known = words_[word.clitic ? clitic_key(word.key) : word.key];
        if (known.number == 0) known.number = ++numbers;
        known.time = known.time || first;
      }
      if (first) first_classes |= bit(element.kind);
      first = first && element.optional;
    }
  }
  words_.for_each([&](Known& known) {
    known.time = known.time || (known.classes & first_classes & ~bit(Class::word)) != 0;
  });
}

const Vocabulary& vocabulary() {
  static const Vocabulary all;
  return all;
}

}  // namespace crossread::values
