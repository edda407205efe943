#include "values/number_reader.h"
#include "values/units.h"

/// Numbers in figures, with the scale words behind them.
namespace crossread::values {
namespace {

/// How many units a power of ten holds after the decimal point; exact up to 10^18.
double ten_to(std::uint32_t places) {
  double result = 1;
  for (std::uint32_t i = 0; i < places && i < 18; ++i) result *= 10;
  return result;
}

/// The value of the last figure that is not zero: 100 of 1,200, 0.1 of 4.5, 1 of 0.
double grain_of(double mantissa, std::uint32_t places) {
  double grain = 1;
  if (places == 0)
    while (mantissa >= 10 && mantissa < 1e15) {
      const double tenth = mantissa / 10;
      if (static_cast<double>(static_cast<std::int64_t>(tenth)) != tenth) break;
      mantissa = tenth;
      grain *= 10;
    }
  return grain / ten_to(places);
}

}  // namespace

const Row* NumberReader::scale(std::uint32_t i, bool glued) const {
  const Atom& atom = at(i);
  const Row* row = atom.as(Role::scale);
  if (row == nullptr || atom.kind != AtomKind::word) return nullptr;
  if (atom.text().size() > 2) return row;
  if (atom.is("bn") || atom.is("mn") || atom.is("tn")) return row;
  // Single letters are units too ("10m", "3t"): they scale sums of money, and "k" any figure.
  if (atom.is("k")) return glued && !atom.gap ? row : nullptr;
  if (atom.is("mm") || atom.is("t")) return money_ && !atom.gap ? row : nullptr;
  if (money_) return row;
  // "40m euros", "3m people": no metres.
  if (glued && !atom.gap && atom.is("m") && at(i + 1).gap && (currency_at(atoms_, i + 1).end != 0 || one_of(at(i + 1), {"people", "users",
      "customers", "voters", "viewers", "homes", "households", "families", "children", "jobs", "tonnes", "barrels", "copies", "passengers"})))
    return row;
  return glued && !atom.gap && (atom.capital || atom.is("b")) && !atom.is("t") ? row : nullptr;
}

void NumberReader::scales(Number& number, double mantissa, double divisor) const {
  double factor = 1;
  std::uint32_t i = number.end;
  bool glued = true;
  while (const Row* row = scale(over(i), glued)) {
    if (row->a == 20 && at(over(i)).gap) break;  // "score" as a noun
    factor *= row->a;
    i = over(i) + 1;
    glued = false;
    if (factor > 1e21) break;
  }
  if (i == number.end) return;
  const double grain = number.grain;
  set(number, number.form, mantissa * factor / divisor, grain * factor, i);
  number.scaled = true;
}

Number NumberReader::figures() {
  Number number;
  number.begin = begin_;
  const Atom& first = at(begin_);
  double fraction = 0;
  std::uint32_t end = 0;
  if (plain_fraction(begin_, fraction, end)) {
    set(number, NumberForm::figures, fraction, fraction, end);
    number.mixed = true;
    const double sixteenths = fraction * 16;
    scales(number, sixteenths, 16);
    return number;
  }
  if (first.kind != AtomKind::digits || first.odd) return number;
  const double divisor = ten_to(first.places);
  set(number, NumberForm::figures, first.mantissa / divisor, grain_of(first.mantissa, first.places),
      begin_ + 1);
  // "1.3e6": figures of a computer
  if (at(begin_ + 1).is("e") && !at(begin_ + 1).gap) {
    const bool minus = at(begin_ + 2).sign == Sign::dash && !at(begin_ + 2).gap;
    const std::uint32_t power = begin_ + 2 + (minus || at(begin_ + 2).text() == "+" ? 1 : 0);
    if (at(power).integer() && !at(power).gap && at(power).mantissa <= 18) {
      const double factor = ten_to(static_cast<std::uint32_t>(at(power).mantissa));
      const double value =
          minus ? first.mantissa / divisor / factor : first.mantissa * factor / divisor;
      set(number, NumberForm::figures, value, value, power + 1);
      return number;
    }
  }
  // "7-1/2", "7 1/2", "7½", "7 and a half"
  const std::uint32_t next = over(begin_ + 1);
  if (first.integer() &&
      (plain_fraction(next, fraction, end) || and_fraction(begin_ + 1, fraction, end))) {
    set(number, NumberForm::figures, first.mantissa + fraction, fraction, end);
    number.mixed = true;
    scales(number, number.value, 1);
    return number;
  }
  scales(number, first.mantissa, divisor);
  if (number.scaled && and_fraction(number.end, fraction, end)) {
    // "3 million and a half": of the scale.
    const double factor = number.value / (first.mantissa / divisor);
    if (first.mantissa > 0)
      set(number, NumberForm::figures, number.value + fraction * factor, fraction * factor, end);
    number.mixed = true;
  } else if (number.scaled && number.value >= 100) {
    // "3 hundred and 21", "4 thousand 3 hundred": "and" joins below the hundreds only, for "3
    // million and 200" counts two things.
    while (number.end < limit_) {
      const bool joined = at(number.end).is("and");
      const std::uint32_t more = joined ? number.end + 1 : number.end;
      if (at(more).kind != AtomKind::digits) break;
      NumberReader rest(atoms_, more, false, 6);
      const Number tail = rest.figures();
      if (!tail || tail.value <= 0 || tail.value >= number.grain || tail.mixed) break;
      if (joined ? number.grain != 100 : !tail.scaled) break;
      set(number, NumberForm::figures, number.value + tail.value, tail.grain, tail.end);
    }
  }
  return number;
}

}  // namespace crossread::values
