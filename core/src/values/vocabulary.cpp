#include "values/vocabulary.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "values/holidays.h"
#include "values/time_rules.h"
#include "values/units.h"

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
  Classes classes = 0;
  for (const RoleClass& one : role_classes)
    if (one.has(row)) classes |= bit(one.kind);
  switch (row.role) {
    case Role::cardinal:
      return classes_of_cardinal(row.a);
    case Role::scale:
    case Role::vague:
      return bit(Class::num) | bit(Class::card);
    case Role::ordinal:
      return bit(Class::ord) | bit(Class::day);
    case Role::month:
      return bit(Class::month);
    case Role::weekday:
      return classes == 0 ? bit(Class::weekday) : classes;
    case Role::clock_word:
      return bit(Class::clock);
    case Role::holiday:
      return bit(Class::holiday);
    case Role::decade:
      return row.a >= 20 ? bit(Class::decade) : 0;
    default:
      return classes;
  }
}

constexpr bool counts(Role role) {
  return role == Role::cardinal || role == Role::ordinal || role == Role::scale ||
         role == Role::vague;
}

/// Words that begin a number and have no row for it.
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
};

/// Words that begin a quantity and are no numbers, or no numbers alone.
struct QuantityWord {
  std::string_view word;
  Begins begins;
};
constexpr QuantityWord quantity_words[] = {
    {"a", Begins::led},     {"an", Begins::led},       {"between", Begins::led}, {"from", Begins::led},
    {"minus", Begins::led}, {"negative", Begins::led}, {"tens", Begins::alone},   {"no", Begins::led},
    {"nobody", Begins::alone}, {"none", Begins::alone}, {"unanimous", Begins::alone},
    {"unanimously", Begins::alone}, {"dissent", Begins::alone}, {"single", Begins::alone}};

/// Words behind the first word or the figures of a number, a decade or a time of day that no row and
/// no rule has.
constexpr std::string_view second_words[] = {"point", "e",  "st", "nd",     "rd",    "th",  "s",
                                             "am",    "pm", "at", "oclock", "local", "uhr", "h", "our", "here"};

/// Words near a value that say how it stands to the whole.
struct ScopeRow {
  std::string_view word;
  ScopeCue cue;
};
constexpr ScopeRow scope_rows[] = {
    {"including", {Scope::part}},         {"among", {Scope::part}},
    {"includes", {Scope::part}},          {"included", {Scope::part}},
    {"another", {Scope::added}},          {"additional", {Scope::added}},
    {"further", {Scope::added}},          {"extra", {Scope::added}},
    {"total", {Scope::total, true}},      {"totalling", {Scope::total}},
    {"totaling", {Scope::total}},         {"overall", {Scope::total}},
    {"altogether", {Scope::total}},       {"expected", {Scope::expected, true}},
    {"forecast", {Scope::expected, true}}, {"forecasts", {Scope::expected}},
    {"expects", {Scope::expected}},       {"predicted", {Scope::expected, true}},
    {"projected", {Scope::expected, true}}, {"estimates", {Scope::expected}},
    {"expectations", {Scope::expected}},  {"projections", {Scope::expected}},
    {"consensus", {Scope::expected}},
    // Told by what stands beside them: "so far", "12 more", "20 in all", "three of them".
    {"far", {}},                          {"so", {}},
    {"more", {}},                         {"in", {}},
    {"of", {}},
};

}  // namespace

Vocabulary::Vocabulary() {
  for (const Row& row : all_rows()) {
    Known& known = words_[row.word];
    if (!known.rows.any()) known.rows.first = &row;
    known.rows.roles |= Rows::bit(row.role);
    known.classes |= classes_of(row);
    const bool number = counts(row.role);
    if (number) known.counts = true;
    if (number || row.role == Role::decade) known.quantity = Begins::alone;
    if (row.role != Role::ordinal && row.role != Role::part) continue;
    Known& plural = words_[row.word == "half" ? "halves" : std::string(row.word) + 's'];
    plural.plural_of = &row;
    plural.counts = plural.counts || number;
  }
  for (const NumberWord& row : number_words) words_[row.word].classes |= row.classes;
  for (const std::string_view word : first_words_of_holidays())
    words_[word].classes |= bit(Class::holiday);
  for (const QuantityWord& row : quantity_words) words_[row.word].quantity = row.begins;
  for (const std::string_view word : second_words) words_[word];

  Classes first = 0, whole = 0;  // classes that begin a rule, and that are all of one
  for (const TimeRule& rule : time_rules()) {
    const std::vector<Element> elements = elements_of(rule.pattern);
    const auto mandatory = [](const Element& element) { return !element.optional; };
    const auto last = std::find_if(elements.rbegin(), elements.rend(), mandatory);
    bool begins = true;
    for (const Element& element : elements) {
      const bool all = &element >= &*last;
      for (const PatternWord& word : element.words) {
        Known& known = words_[word.clitic ? clitic_key(word.key) : word.key];
        if (known.number == 0) known.number = ++numbers_;
        if (begins) known.time = std::max(known.time, all ? Begins::alone : Begins::led);
      }
      if (begins) (all ? whole : first) |= bit(element.kind) & ~bit(Class::word);
      begins = begins && element.optional;
    }
  }
  words_.for_each([](Known& known) { known.carries = true; });
  for (const ScopeRow& row : scope_rows) {
    words_[row.word].tells_scope = true;
    words_[row.word].cue = row.cue;
  }
  for (const std::string_view word : first_words_of_currencies()) words_[word].currency = true;
  for (const std::string_view word : first_words_of_units()) words_[word].unit = true;

  // A number in words is no time by itself.
  constexpr Classes number = bit(Class::num) | bit(Class::ord);
  words_.for_each([&](Known& known) {
    const bool alone = (known.classes & whole) != 0 && (known.classes & number) == 0;
    if (alone)
      known.time = Begins::alone;
    else if ((known.classes & (first | whole)) != 0)
      known.time = std::max(known.time, Begins::led);
  });
}

const Vocabulary& vocabulary() {
  static const Vocabulary all;
  return all;
}

}  // namespace crossread::values
