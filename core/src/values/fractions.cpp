#include "values/number_reader.h"

/// Parts of a whole, in figures, signs and words.
namespace crossread::values {

NumberReader::Part NumberReader::part_at(std::uint32_t i) const {
  const auto simple = [this](std::uint32_t k) -> Part {
    const Atom& atom = at(k);
    if (atom.kind != AtomKind::word) return {};
    if (const Row* row = atom.as(Role::ordinal)) return {row->a, false, k + 1};
    if (const Row* row = atom.known->plural_of; row != nullptr && row->role == Role::ordinal)
      return {row->a, true, k + 1};
    return {};
  };
  Part part = simple(i);
  // "twenty-firsts"
  if (const Row* tens = at(i).as(Role::cardinal); tens != nullptr && tens->a >= 20) {
    part = simple(over(i + 1));
    if (part.bottom >= 10 || part.bottom < 1) return {};
    part.bottom += tens->a;
  }
  return part.bottom > 1 ? part : Part{};
}

bool NumberReader::plain_fraction(std::uint32_t i, double& value, std::uint32_t& end) const {
  if (at(i).sign == Sign::fraction) {
    value = at(i).mantissa;
    end = i + 1;
    return true;
  }
  if (!at(i).integer() || at(i + 1).sign != Sign::slash || at(i + 1).gap || !at(i + 2).integer() ||
      at(i + 2).gap || at(i + 3).sign == Sign::slash)
    return false;
  const double bottom = at(i + 2).mantissa;
  if (bottom < 2 || bottom > 100 || at(i).mantissa >= bottom) return false;
  if (at(i).mantissa == 9 && bottom == 11) return false;  // the day
  value = at(i).mantissa / bottom;
  end = i + 3;
  return true;
}

bool NumberReader::worded_fraction(std::uint32_t i, double& value, std::uint32_t& end) const {
  double top = 0;
  std::uint32_t next = i;
  if (at(i).is("a") || at(i).is("an") || at(i).is("one")) {
    top = 1;
    next = over(i + 1);
  } else if (const Row* row = at(i).as(Role::cardinal); row != nullptr && row->a >= 1) {
    top = row->a;
    next = over(i + 1);
    // "fifty-four hundredths"
    const Row* ones = at(next).as(Role::cardinal);
    if (top >= 20 && ones != nullptr && ones->a >= 1 && ones->a < 10) {
      top += ones->a;
      next = over(next + 1);
    }
  } else if (at(i).integer() && at(i).mantissa < 100) {
    top = at(i).mantissa;
    next = over(i + 1);
  } else if (at(i).is("half") || at(i).is("quarter")) {
    top = 1;
  } else {
    return false;
  }
  const Part part = part_at(next);
  if (part.bottom == 0 || (top != 1 && !part.plural)) return false;
  if (at(next).is("second") || at(next).is("seconds")) return false;
  value = top / part.bottom;
  end = part.end;
  return value < 1;
}

bool NumberReader::and_fraction(std::uint32_t i, double& value, std::uint32_t& end) const {
  i = over(i);
  if (!at(i).is("and")) return false;
  const std::uint32_t next = over(i + 1);
  return worded_fraction(next, value, end) || plain_fraction(next, value, end);
}

bool says_change(const Atoms& atoms, std::uint32_t at) {
  constexpr std::uint32_t hedges = 4;  // "by no more than a tenth"
  for (std::uint32_t back = 1; back <= hedges; ++back) {
    const Atom& before = atoms.before(at, back);
    if (one_of(before, {"by", "up", "down"})) return true;
    if (!one_of(before, {"no", "not", "more", "less", "than", "about", "almost", "nearly", "around", "roughly", "over", "at", "least", "most", "just", "some", "as", "much"})) return false;
  }
  return false;
}

Number NumberReader::fraction_word() {
  Number number;
  number.begin = begin_;
  double value = 0;
  std::uint32_t end = 0;
  std::uint32_t i = begin_;
  if (at(i).is("the")) return number;
  if (!worded_fraction(i, value, end)) return number;
  const bool article = at(i).is("a") || at(i).is("an");
  // "half a million", "a quarter of a million", "half a dozen"
  std::uint32_t j = end;
  if (at(j).is("of")) ++j;
  if (at(j).is("a") || at(j).is("an")) ++j;
  if (const Row* row = scale(j, false); row != nullptr && at(j).text().size() > 2) {
    set(number, NumberForm::words, value * row->a, value * row->a, j + 1);
    number.scaled = true;
    return number;
  }
  const Atom& last = at(end - 1);
  const bool half = last.is("half");
  const bool of_what =
      at(end).is("of") || (half && (at(end).is("the") || at(end).is("its") || at(end).is("their") ||
                                    at(end).is("his") || at(end).is("her") || at(end).is("all")));
  const bool closed = at(end).kind == AtomKind::sign && at(end).sign != Sign::dash;
  if (at(i).is("quarter") && !of_what) return number;
  if (article && !of_what && i > 0 && at(i - 1).is("and")) return number;  // "the next decade and a half"
  const bool changed_by = says_change(atoms_, i) &&
                          one_of(at(end), {"in", "since", "on", "to", "from", "over", "last", "this", "after", "compared", "between", "within", "during", "and", "as", "year"});
  if (article && !of_what && !closed && !half && !changed_by) return number;  // "a third man", but "fell by a fifth since May"
  set(number, NumberForm::fraction, value, value, end);
  return number;
}

}  // namespace crossread::values
