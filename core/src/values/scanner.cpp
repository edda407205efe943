#include "values/scanner.h"

#include "values/clock.h"

namespace crossread::values {
namespace {

/// Whether the words around a pair of figures ("4/25") ask for a day: a weekday or a word of time
/// before it, and nothing behind that it could count.
bool asks_for_day(const Atoms& atoms, std::uint32_t at, std::uint32_t end) {
  const Atom& next = atoms.beside(at, end);
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

/// A date in figures, with the time of day behind its "T".
bool figure_date(const Atoms& atoms, std::uint32_t at, FigureOrder order, Phrase& phrase) {
  const FigureDate date = figure_date_at(atoms, at, order);
  if (date.end == 0) return false;
  phrase.end = date.end;
  phrase.year = date.year;
  phrase.month = date.month;
  phrase.day = date.day;
  phrase.ambiguous = date.ambiguous;
  if (!atoms[phrase.end].is("t") || atoms[phrase.end].gap) return true;
  const Clock clock = clock_at(atoms, phrase.end + 1, true);
  if (clock.end == 0) return true;
  phrase.end = clock.end;
  phrase.hour = clock.hour;
  phrase.minute = clock.minute;
  phrase.second = clock.second;
  if (atoms[phrase.end].is("z") && !atoms[phrase.end].gap) ++phrase.end;
  return true;
}

/// A day and a month in figures where the words around ask for a day.
FigureDate figure_day(const Atoms& atoms, std::uint32_t at, FigureOrder order) {
  const FigureDate day = figure_day_at(atoms, at, order);
  return day.end != 0 && asks_for_day(atoms, at, day.end) ? day : FigureDate{};
}

}  // namespace

Scanner::Scanner() {
  for (const TimeRule& rule : rules_) tree_.add(rule.pattern);
  tree_.finish();
}

bool Scanner::look(const Atoms& atoms, std::uint32_t at, RuleTree::Found& found) const {
  tree_.find(atoms, at, found);
  return !found.matches.empty() || atoms[at].kind == AtomKind::digits;
}

bool Scanner::longest(const Atoms& atoms, std::uint32_t at, FigureOrder order,
                      const RuleTree::Found& found, Phrase& phrase) const {
  FigureDate day;
  phrase.begin = at;
  if (atoms[at].kind == AtomKind::digits) {
    if (figure_date(atoms, at, order, phrase)) return true;
    day = figure_day(atoms, at, order);
  }
  for (const RuleTree::Match& match : found.matches) {
    if (match.end <= day.end) break;
    phrase.end = match.end;
    if (rules_[match.rule].build(atoms, found.caught(at, match), phrase)) return true;
    phrase = Phrase{};
    phrase.begin = at;
  }
  if (day.end == 0) return false;
  phrase.end = day.end;
  phrase.month = day.month;
  phrase.day = day.day;
  phrase.ambiguous = day.ambiguous;
  return true;
}

}  // namespace crossread::values
