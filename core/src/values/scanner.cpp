#include "values/scanner.h"

#include <cstddef>
#include <utility>

#include "values/clock.h"

namespace crossread::values {
namespace {

constexpr std::uint32_t bit(Class kind) { return 1u << static_cast<unsigned>(kind); }

}  // namespace

Scanner::Scanner() {
  for (const TimeRule& rule : time_rules()) {
    Compiled compiled{Pattern(rule.pattern), rule.build, 0, {}};
    for (const Element& element : compiled.pattern.elements()) {
      if (element.kind != Class::word) compiled.classes |= bit(element.kind);
      for (std::string_view word : element.words) compiled.words.push_back(word);
      if (!element.optional) break;
    }
    rules_.push_back(std::move(compiled));
  }
}

/// Which classes an atom could begin, judged by its rows alone: generous, never too narrow.
std::uint32_t Scanner::classes_of(const Atoms& atoms, std::uint32_t at) {
  const Atom& atom = atoms[at];
  std::uint32_t classes = 0;
  constexpr std::uint32_t figures = bit(Class::num) | bit(Class::card) | bit(Class::ord) |
                                    bit(Class::day) | bit(Class::year) | bit(Class::year2) |
                                    bit(Class::decade) | bit(Class::clock) | bit(Class::small);
  if (atom.kind == AtomKind::digits || atom.sign == Sign::fraction) return figures;
  if (atom.sign == Sign::apostrophe) return bit(Class::decade) | bit(Class::year2);
  if (atom.kind != AtomKind::word) return 0;
  if (atom.is("a") || atom.is("an")) return bit(Class::num) | bit(Class::clock);
  if (atom.capital) classes |= bit(Class::holiday);
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

Phrase Scanner::longest(const Atoms& atoms, std::uint32_t at, bool day_first) const {
  Phrase best;
  const Atom& atom = atoms[at];
  const std::uint32_t classes = classes_of(atoms, at);
  if (classes == 0 && atom.kind != AtomKind::word) return best;
  if (atom.kind == AtomKind::digits) {
    const FigureDate date = figure_date_at(atoms, at, day_first);
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
  Caught caught;
  for (const Compiled& rule : rules_) {
    bool possible = (rule.classes & classes) != 0;
    if (!possible && atom.kind == AtomKind::word)
      for (std::string_view word : rule.words) possible = possible || word == atom.text;
    if (!possible || !rule.pattern.match(atoms, at, caught)) continue;
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
