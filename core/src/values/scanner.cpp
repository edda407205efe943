#include "values/scanner.h"

#include <bit>
#include <cstddef>
#include <utility>

#include "values/clock.h"
#include "values/holidays.h"

namespace crossread::values {
namespace {

constexpr std::uint32_t bit(Class kind) { return 1u << static_cast<unsigned>(kind); }

void set_bit(std::array<std::uint64_t, 4>& rules, std::size_t rule) {
  rules[rule / 64] |= std::uint64_t{1} << (rule % 64);
}

void unite(std::array<std::uint64_t, 4>& into, const std::array<std::uint64_t, 4>& from) {
  for (std::size_t k = 0; k < into.size(); ++k) into[k] |= from[k];
}

}  // namespace

void Scanner::add(const Element& element, std::size_t rule, Index& index, Rules Word::*of_word) {
  if (element.sign != Sign::none) {
    set_bit(index.by_sign[static_cast<std::size_t>(element.sign)], rule);
    return;
  }
  if (element.kind != Class::word)
    set_bit(index.by_class[static_cast<std::size_t>(element.kind)], rule);
  for (const std::string_view word : element.words) set_bit(words_[word].*of_word, rule);
}

Scanner::Scanner() {
  for (const TimeRule& rule : time_rules()) {
    const std::size_t index = rules_.size();
    if (index >= 256) break;
    rules_.push_back({Pattern(rule.pattern), rule.build});
    const std::vector<Element>& elements = rules_.back().pattern.elements();
    for (std::size_t i = 0; i < elements.size(); ++i) {
      add(elements[i], index, first_, &Word::first);
      std::size_t next = i + 1;
      for (; next < elements.size(); ++next) {
        add(elements[next], index, second_, &Word::second);
        if (!elements[next].optional) break;
      }
      if (next == elements.size()) set_bit(single_, index);
      if (!elements[i].optional) break;
    }
  }
  for (const std::string_view word : first_words_of_holidays()) words_[word].holiday = true;
  // Articles count as numbers.
  for (const std::string_view word : {"a", "an", "tens"}) words_[word];
}

const Scanner::Word* Scanner::word_at(const Atom& atom) const {
  if (atom.kind == AtomKind::word) return words_.find(atom.key);
  // Patterns spell a clitic with its apostrophe; "'s" is the only one they name.
  static const std::uint64_t s = text::word_key("'s");
  return atom.kind == AtomKind::clitic && atom.text == "s" ? words_.find(s) : nullptr;
}

std::uint32_t Scanner::classes_of(const Atom& atom, const Word* word) const {
  constexpr std::uint32_t figures = bit(Class::num) | bit(Class::card) | bit(Class::ord) |
                                    bit(Class::day) | bit(Class::year) | bit(Class::year2) |
                                    bit(Class::decade) | bit(Class::clock) | bit(Class::small);
  if (atom.kind == AtomKind::digits || atom.sign == Sign::fraction) return figures;
  if (atom.sign == Sign::apostrophe) return bit(Class::decade) | bit(Class::year2);
  if (atom.kind != AtomKind::word) return 0;
  if (atom.is("a") || atom.is("an")) return bit(Class::num) | bit(Class::clock);
  std::uint32_t classes = word != nullptr && word->holiday ? bit(Class::holiday) : 0;
  if (!atom.rows.any()) {
    if (is_long_plural(atom)) return classes | bit(Class::decade);
    return atom.is("tens") ? classes | bit(Class::num) : classes;
  }
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

Scanner::Rules Scanner::second_at(const Atoms& atoms, std::uint32_t at) const {
  const Atom& atom = atoms[at];
  const Word* word = word_at(atom);
  Rules rules = word != nullptr ? word->second : Rules{};
  if (atom.sign != Sign::none) unite(rules, second_.by_sign[static_cast<std::size_t>(atom.sign)]);
  std::uint32_t classes = classes_of(atom, word);
  if (atom.is("the")) classes |= bit(Class::num);  // "the couple"
  for (; classes != 0; classes &= classes - 1)
    unite(rules, second_.by_class[static_cast<std::size_t>(std::countr_zero(classes))]);
  return rules;
}

Scanner::Rules Scanner::rules_at(const Atoms& atoms, ClassCache& cache) const {
  const std::uint32_t at = cache.at;
  const Atom& atom = atoms[at];
  Rules rules{};
  Rules second{};
  std::uint32_t second_end = at;  // where `second` was asked for
  // Takes the rules of a set that end with their first element or may go on behind it.
  const auto take = [&](const Rules& begun, std::uint32_t end) {
    if ((begun[0] | begun[1] | begun[2] | begun[3]) == 0) return;
    if (second_end != end) {
      second_end = end;
      second = single_;
      const std::uint32_t next = skip_hyphen(atoms, end);
      if (atoms.together(at, next)) unite(second, second_at(atoms, next));
      // An element may name the hyphen that is passed over.
      if (next != end && atoms.together(at, end)) unite(second, second_at(atoms, end));
    }
    for (std::size_t k = 0; k < rules.size(); ++k) rules[k] |= begun[k] & second[k];
  };
  const Word* word = word_at(atom);
  if (word != nullptr && atom.kind == AtomKind::word) take(word->first, at + 1);
  if (atom.sign != Sign::none) take(first_.by_sign[static_cast<std::size_t>(atom.sign)], at + 1);
  for (std::uint32_t left = classes_of(atom, word); left != 0; left &= left - 1) {
    const auto index = static_cast<std::size_t>(std::countr_zero(left));
    if (const Capture* capture = cache.match(atoms, static_cast<Class>(index)); capture != nullptr)
      take(first_.by_class[index], capture->end);
  }
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

Phrase Scanner::longest(const Atoms& atoms, std::uint32_t at, FigureOrder order,
                        ClassCache& cache) const {
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
  cache.move_to(at);
  const Rules candidates = rules_at(atoms, cache);
  Caught caught;
  caught.cache = &cache;
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
