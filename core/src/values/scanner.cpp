#include "values/scanner.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <utility>

#include "values/clock.h"
#include "values/holidays.h"

namespace crossread::values {
namespace {

constexpr std::uint32_t bit(Class kind) { return 1u << static_cast<unsigned>(kind); }

/// Order of the word index, for a binary search.
bool word_before(const std::pair<std::string_view, std::array<std::uint64_t, 4>>& row,
                 std::string_view word) {
  return row.first < word;
}

/// Which classes an atom could begin, judged by its rows alone: generous, never too narrow.
std::uint32_t classes_of(const Atoms& atoms, std::uint32_t at) {
  const Atom& atom = atoms[at];
  std::uint32_t classes = 0;
  constexpr std::uint32_t figures = bit(Class::num) | bit(Class::card) | bit(Class::ord) |
                                    bit(Class::day) | bit(Class::year) | bit(Class::year2) |
                                    bit(Class::decade) | bit(Class::clock) | bit(Class::small);
  if (atom.kind == AtomKind::digits || atom.sign == Sign::fraction) return figures;
  if (atom.sign == Sign::apostrophe) return bit(Class::decade) | bit(Class::year2);
  if (atom.kind != AtomKind::word) return 0;
  if (atom.is("a") || atom.is("an")) return bit(Class::num) | bit(Class::clock);
  if (begins_holiday(atom.text)) classes |= bit(Class::holiday);
  if (!atom.rows.any())
    return atom.text.size() > 7 && atom.text.back() == 's'
               ? classes | bit(Class::decade)
               : (atom.is("tens") ? classes | bit(Class::num) : classes);
  for (const Row* row = atom.rows.first; row != atom.rows.last; ++row) {
    switch (row->role) {
      case Role::cardinal:
        classes |= figures;
        break;
      case Role::scale:
        classes |= bit(Class::num);
        break;
      case Role::ordinal:
        classes |= bit(Class::ord) | bit(Class::day) | bit(Class::num) | bit(Class::clock);
        break;
      case Role::vague:
        classes |= bit(Class::num);
        break;
      case Role::time_unit:
        classes |= bit(Class::unit) | bit(Class::units);
        break;
      case Role::month:
        classes |= bit(Class::month);
        break;
      case Role::weekday:
        classes |= bit(Class::weekday) | bit(Class::weekdays);
        break;
      case Role::season:
        classes |= bit(Class::season);
        break;
      case Role::part:
        classes |= bit(Class::part);
        break;
      case Role::clock_word:
        classes |= bit(Class::clock);
        break;
      case Role::relation:
        classes |= bit(Class::rel);
        break;
      case Role::frequency:
        classes |= bit(Class::freq);
        break;
      case Role::deictic:
        classes |= bit(Class::deictic);
        break;
      case Role::holiday:
        classes |= bit(Class::holiday);
        break;
      case Role::reference:
        classes |= bit(Class::ref);
        break;
      default:
        break;
    }
  }
  return classes;
}

}  // namespace

namespace {

void set_bit(std::array<std::uint64_t, 4>& rules, std::size_t rule) {
  rules[rule / 64] |= std::uint64_t{1} << (rule % 64);
}

void unite(std::array<std::uint64_t, 4>& into, const std::array<std::uint64_t, 4>& from) {
  for (std::size_t k = 0; k < into.size(); ++k) into[k] |= from[k];
}

/// Classes that take one atom each, so that the next element stands at the next atom.
constexpr std::uint32_t one_atom = bit(Class::unit) | bit(Class::units) | bit(Class::month) |
                                   bit(Class::weekday) | bit(Class::weekdays) | bit(Class::season) |
                                   bit(Class::part) | bit(Class::rel) | bit(Class::freq) |
                                   bit(Class::deictic) | bit(Class::ref);

}  // namespace

void Scanner::Index::add(const Element& element, std::size_t rule) {
  if (element.sign != Sign::none) {
    set_bit(by_sign[static_cast<std::size_t>(element.sign)], rule);
    return;
  }
  if (element.kind != Class::word) set_bit(by_class[static_cast<std::size_t>(element.kind)], rule);
  for (std::string_view word : element.words) {
    auto at = std::lower_bound(by_word.begin(), by_word.end(), word, word_before);
    if (at == by_word.end() || at->first != word) at = by_word.insert(at, {word, Rules{}});
    set_bit(at->second, rule);
  }
}

Scanner::Rules Scanner::Index::at(const Atoms& atoms, std::uint32_t at) const {
  Rules rules{};
  const Atom& atom = atoms[at];
  std::uint32_t classes = classes_of(atoms, at);
  for (std::size_t i = 0; classes != 0; ++i, classes >>= 1)
    if ((classes & 1u) != 0) unite(rules, by_class[i]);
  if (atom.sign != Sign::none) unite(rules, by_sign[static_cast<std::size_t>(atom.sign)]);
  if (atom.kind == AtomKind::word) {
    const auto found = std::lower_bound(by_word.begin(), by_word.end(), atom.text, word_before);
    if (found != by_word.end() && found->first == atom.text) unite(rules, found->second);
  }
  return rules;
}

Scanner::Scanner() {
  for (const TimeRule& rule : time_rules()) {
    const std::size_t index = rules_.size();
    if (index >= 256) break;
    rules_.push_back({Pattern(rule.pattern), rule.build});
    const std::vector<Element>& elements = rules_.back().pattern.elements();
    for (std::size_t i = 0; i < elements.size(); ++i) {
      first_.add(elements[i], index);
      std::size_t next = i + 1;
      for (; next < elements.size(); ++next) {
        second_.add(elements[next], index);
        if (!elements[next].optional) break;
      }
      if (next == elements.size()) set_bit(single_, index);
      if (!elements[i].optional) break;
    }
  }
}

Scanner::Rules Scanner::rules_at(const Atoms& atoms, std::uint32_t at) const {
  Rules rules = first_.at(atoms, at);
  const Atom& atom = atoms[at];
  const bool none = (rules[0] | rules[1] | rules[2] | rules[3]) == 0;
  if (none || atom.kind != AtomKind::word) return rules;
  const std::uint32_t next = skip_hyphen(atoms, at + 1);
  // "a", before a word that is no number, stands alone as well.
  const bool article = one_of(atom, {"a", "an"}) && !atoms[next].rows.any() &&
                       atoms[next].kind == AtomKind::word;
  if (!article && (classes_of(atoms, at) & ~one_atom) != 0) return rules;
  if (atoms[next].kind == AtomKind::clitic) return rules;
  Rules second = single_;
  if (atoms.together(at, next)) {
    unite(second, second_.at(atoms, next));
    // An element may name the hyphen that is passed over.
    if (next != at + 1) unite(second, second_.at(atoms, at + 1));
  }
  for (std::size_t k = 0; k < rules.size(); ++k) rules[k] &= second[k];
  return rules;
}

namespace {

/// Whether the words around a pair of figures ("4/25") ask for a day: a weekday or a word of time
/// before it, and nothing behind that it could count.
bool asks_for_day(const Atoms& atoms, std::uint32_t at, std::uint32_t end) {
  const Atom& next = atoms.together(at, end) ? atoms[end] : Atom{};
  if (next.kind == AtomKind::word &&
      !one_of(next, {"at", "and", "in", "to", "for", "with", "after", "before", "between", "until",
                     "when", "from", "as", "is", "was", "will", "or"}))
    return false;
  const Atom& before = atoms.before(at);
  const Atom& far = before.sign == Sign::comma ? atoms.before(at, 2) : before;
  if (far.as(Role::weekday) != nullptr) return true;
  const bool fraction = atoms[at].mantissa < atoms[at + 2].mantissa &&
                        (atoms[at + 2].mantissa <= 5 || atoms[at + 2].mantissa == 8);
  if (one_of(before, {"on", "since", "until", "till"})) return true;
  // "from 10/1 to 11/7"
  if (one_of(before, {"to", "through"}) || before.sign == Sign::dash)
    return at >= 4 && figure_day_at(atoms, at - 4, FigureOrder::unknown).end == at - 1;
  return !fraction && one_of(before, {"by", "from", "between", "before", "after"});
}

}  // namespace

Phrase Scanner::longest(const Atoms& atoms, std::uint32_t at, FigureOrder order) const {
  Phrase best;
  const Atom& atom = atoms[at];
  if (atom.kind == AtomKind::digits) {
    const FigureDate date = figure_date_at(atoms, at, order);
    if (date.end != 0) {
      best.begin = at;
      best.end = date.end;
      best.year = date.year;
      best.month = date.month;
      best.day = date.day;
      best.ambiguous = date.ambiguous;
      if (atoms[best.end].is("t") && !atoms[best.end].gap) {
        const Clock clock = clock_at(atoms, best.end + 1, true);
        if (clock.end != 0) {
          best.end = clock.end;
          best.hour = clock.hour;
          best.minute = clock.minute;
          best.second = clock.second;
          if (atoms[best.end].is("z") && !atoms[best.end].gap) ++best.end;
        }
      }
      return best;
    }
  }
  if (atom.integer())
    if (const FigureDate day = figure_day_at(atoms, at, order);
        day.end != 0 && asks_for_day(atoms, at, day.end)) {
      best.begin = at;
      best.end = day.end;
      best.month = day.month;
      best.day = day.day;
      best.ambiguous = day.ambiguous;
    }
  ClassCache cache;
  cache.at = at;
  Caught caught;
  caught.cache = &cache;
  const Rules candidates = rules_at(atoms, at);
  for (std::size_t block = 0; block < candidates.size(); ++block)
    for (std::uint64_t left = candidates[block]; left != 0; left &= left - 1) {
      const Compiled& rule = rules_[block * 64 + static_cast<std::size_t>(std::countr_zero(left))];
      if (!rule.pattern.match(atoms, at, caught)) continue;
      if (caught.end <= best.end) continue;
      Phrase phrase;
      phrase.begin = caught.begin;
      phrase.end = caught.end;
      if (!rule.build(atoms, caught, phrase)) continue;
      best = std::move(phrase);
    }
  return best;
}

}  // namespace crossread::values
