#include "values/numbers.h"

namespace crossread::values {
namespace {

constexpr std::uint32_t longest = 24;  // atoms; keeps the scan of any text linear

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

void set(Number& number, NumberForm form, double value, double grain, std::uint32_t end) {
  number.form = form;
  number.value = value;
  number.low = value;
  number.high = value;
  number.grain = grain;
  number.end = end;
}

class Reader {
 public:
  Reader(const Atoms& atoms, std::uint32_t at, bool money, std::uint32_t reach = longest)
      : atoms_(atoms), begin_(at), limit_(at + reach), money_(money) {}

  Number figures();
  Number words();
  Number vague();
  Number fraction_word();

 private:
  const Atom& at(std::uint32_t i) const {
    return i < limit_ && atoms_.together(begin_, i) ? atoms_[i] : none_;
  }
  /// Next atom after `i`, over one joining hyphen.
  std::uint32_t over(std::uint32_t i) const {
    return at(i).sign == Sign::dash && !at(i).gap && !at(i + 1).gap ? i + 1 : i;
  }
  /// A scale at `i` ("billion", "bn"): its row, or null.
  const Row* scale(std::uint32_t i, bool glued) const;
  /// "and a half", "and three quarters", "-and-a-half" at `i`.
  bool and_fraction(std::uint32_t i, double& value, std::uint32_t& end) const;
  /// "1/2", "½" at `i`; less than one.
  bool plain_fraction(std::uint32_t i, double& value, std::uint32_t& end) const;
  /// A fraction in words at `i`: "a half", "three quarters", "two thirds".
  bool worded_fraction(std::uint32_t i, double& value, std::uint32_t& end) const;
  /// The name of a part at `i`: 3 for "third" or "thirds".
  double denominator(std::uint32_t i, bool& plural) const;
  void scales(Number& number, double mantissa, double divisor) const;

  const Atoms& atoms_;
  std::uint32_t begin_;
  std::uint32_t limit_;
  bool money_;
  Atom none_;
};

const Row* Reader::scale(std::uint32_t i, bool glued) const {
  const Atom& atom = at(i);
  const Row* row = atom.as(Role::scale);
  if (row == nullptr || atom.kind != AtomKind::word) return nullptr;
  if (atom.text.size() > 2 && !atom.is("mln") && !atom.is("trn") && !atom.is("bln")) return row;
  if (atom.is("bn") || atom.is("mn") || atom.is("tn")) return row;
  // Single letters are units too ("10m", "3t"): they scale sums of money, and "k" any figure.
  if (atom.is("k")) return glued && !atom.gap ? row : nullptr;
  if (atom.is("mm") || atom.is("t")) return money_ && !atom.gap ? row : nullptr;
  if (money_) return row;
  return glued && !atom.gap && (atom.capital || atom.is("b")) && !atom.is("t") ? row : nullptr;
}

double Reader::denominator(std::uint32_t i, bool& plural) const {
  const Atom& atom = at(i);
  if (atom.kind != AtomKind::word) return 0;
  plural = false;
  if (atom.is("halves")) {
    plural = true;
    return 2;
  }
  if (const Row* row = atom.as(Role::ordinal)) return row->a > 1 ? row->a : 0;
  if (atom.text.size() > 4 && atom.text.back() == 's') {
    if (const Row* row = look_up(atom.text.substr(0, atom.text.size() - 1)).as(Role::ordinal)) {
      plural = true;
      return row->a > 1 ? row->a : 0;
    }
  }
  return 0;
}

bool Reader::plain_fraction(std::uint32_t i, double& value, std::uint32_t& end) const {
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
  value = at(i).mantissa / bottom;
  end = i + 3;
  return true;
}

bool Reader::worded_fraction(std::uint32_t i, double& value, std::uint32_t& end) const {
  double top = 0;
  std::uint32_t next = i;
  if (at(i).is("a") || at(i).is("an") || at(i).is("one")) {
    top = 1;
    next = over(i + 1);
  } else if (const Row* row = at(i).as(Role::cardinal); row != nullptr && row->a >= 1) {
    top = row->a;
    next = over(i + 1);
  } else if (at(i).integer() && at(i).mantissa < 100) {
    top = at(i).mantissa;
    next = over(i + 1);
  } else if (at(i).is("half") || at(i).is("quarter")) {
    top = 1;
  } else {
    return false;
  }
  bool plural = false;
  const double bottom = denominator(next, plural);
  if (bottom == 0 || (top != 1 && !plural)) return false;
  if (at(next).is("second") || at(next).is("seconds")) return false;
  value = top / bottom;
  end = next + 1;
  return value < 1;
}

bool Reader::and_fraction(std::uint32_t i, double& value, std::uint32_t& end) const {
  i = over(i);
  if (!at(i).is("and")) return false;
  const std::uint32_t next = over(i + 1);
  return worded_fraction(next, value, end) || plain_fraction(next, value, end);
}

void Reader::scales(Number& number, double mantissa, double divisor) const {
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

Number Reader::figures() {
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
    const std::uint32_t power = begin_ + 2 + (minus || at(begin_ + 2).text == "+" ? 1 : 0);
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
      Reader rest(atoms_, more, false, 6);
      const Number tail = rest.figures();
      if (!tail || tail.value <= 0 || tail.value >= number.grain || tail.mixed) break;
      if (joined ? number.grain != 100 : !tail.scaled) break;
      set(number, NumberForm::figures, number.value + tail.value, tail.grain, tail.end);
    }
  }
  return number;
}

Number Reader::words() {
  Number number;
  number.begin = begin_;
  double total = 0;
  double current = 0;
  double grain = 1;
  double last_scale = 1;
  bool any = false;
  bool after_scale = false;
  bool after_tens = false;
  bool first_article = false;
  std::uint32_t i = begin_;
  std::uint32_t end = begin_;
  if (at(i).is("a") || at(i).is("an")) {
    const Row* next = scale(i + 1, false);
    if (next == nullptr) return number;
    first_article = true;
    ++i;
    current = 1;
  }
  while (true) {
    std::uint32_t next = any ? over(i) : i;
    if (any && after_scale && at(next).is("and") && !first_article) {
      const std::uint32_t then = over(next + 1);
      double part = 0;
      std::uint32_t part_end = 0;
      // "two million and one half" ends in a fraction, not in "one".
      if (worded_fraction(then, part, part_end)) break;
      if (at(then).as(Role::cardinal) != nullptr) next = then;
    }
    const Atom& atom = at(next);
    if (atom.kind != AtomKind::word) break;
    if (const Row* row = atom.as(Role::cardinal)) {
      const bool tens = row->a >= 20;
      const double in_hundred =
          current - 100 * static_cast<double>(static_cast<std::int64_t>(current / 100));
      const bool free = in_hundred == 0 || (after_tens && row->a >= 1 && row->a < 10);
      if (any && (!free || (!after_scale && !after_tens))) break;
      current += row->a;
      after_tens = tens;
      after_scale = false;
      grain = tens ? 10 : 1;
      last_scale = 1;
    } else if (const Row* times = scale(next, false); times != nullptr && (any || first_article)) {
      if (times->a == 20 && !first_article) break;
      if (times->a == 100 || times->a == 12 || times->a == 20) {
        current = (current == 0 ? 1 : current) * times->a;
        grain = times->a == 100 ? 100 : times->a;
      } else if (current == 0 && total > 0) {
        total *= times->a;
        grain *= times->a;
      } else {
        total += current * times->a;
        current = 0;
        grain *= times->a;
        if (grain < times->a) grain = times->a;
      }
      last_scale = times->a;
      after_scale = true;
      after_tens = false;
      number.scaled = true;
      first_article = false;
    } else if (any && atom.is("point")) {
      // "two point five", "nine point nought four"
      double decimals = 0;
      double unit = 1;
      std::uint32_t j = next + 1;
      while (const Row* row2 = at(j).as(Role::cardinal)) {
        const double width = row2->a >= 10 ? 100 : 10;
        unit /= width;
        decimals += row2->a * unit;
        const std::uint32_t k = over(j + 1);
        const Row* ones = row2->a >= 20 ? at(k).as(Role::cardinal) : nullptr;
        if (ones != nullptr && ones->a >= 1 && ones->a < 10) {
          decimals += ones->a * unit;
          j = k;
        }
        ++j;
      }
      if (j == next + 1) break;
      current += decimals;
      grain = unit;
      end = i = j;
      after_scale = after_tens = true;  // a scale may follow, a number may not
      after_tens = false;
      if (scale(i, false) == nullptr) break;
      any = true;
      continue;
    } else {
      break;
    }
    any = true;
    end = i = next + 1;
  }
  if (!any) return number;
  const double value = total + current;
  set(number, NumberForm::words, value, value >= 20 ? grain : 1, end);
  // "two thirds": a share; "two and a half": a mixed number
  bool plural = false;
  double fraction = 0;
  const std::uint32_t part = over(end);
  const double bottom = denominator(part, plural);
  const bool unit_of_time = at(part).as(Role::time_unit) != nullptr && !at(part + 1).is("of");
  if (bottom > 1 && !number.scaled && value >= 1 && (plural || value == 1) && !unit_of_time &&
      !(value == 1 && !at(part + 1).is("of") && at(part + 1).kind == AtomKind::word &&
        at(part).is("half"))) {
    set(number, NumberForm::fraction, value / bottom, 1 / bottom, part + 1);
    return number;
  }
  std::uint32_t after = 0;
  if (and_fraction(end, fraction, after) || plain_fraction(end, fraction, after)) {
    const double unit = number.scaled && last_scale >= 1000 ? last_scale : 1;
    // "a minute and a half" is for the unit; "two and a half" is for the number.
    set(number, NumberForm::words, value + fraction * unit, fraction * unit, after);
    number.mixed = true;
    const Row* after_part = scale(over(after), false);
    if (unit == 1 || after_part == nullptr) {
      scales(number, number.value, 1);
    } else {
      // "one billion and a half million": the fraction has a scale of its own.
      set(number, NumberForm::words, value + fraction * after_part->a, fraction * after_part->a,
          over(after) + 1);
    }
  }
  return number;
}

Number Reader::fraction_word() {
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
  if (const Row* row = scale(j, false); row != nullptr && at(j).text.size() > 2) {
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
  if (article && !of_what && !closed && !half) return number;  // "a third man"
  set(number, NumberForm::fraction, value, value, end);
  return number;
}

Number Reader::vague() {
  Number number;
  number.begin = begin_;
  std::uint32_t i = begin_;
  if (at(i).is("a") || at(i).is("the")) ++i;
  // "tens of thousands", "hundreds of thousands", "dozens"
  struct Heap {
    std::string_view word;
    double low, high;
  };
  constexpr Heap heaps[] = {{"dozens", 24, 99},
                            {"scores", 40, 199},
                            {"tens", 20, 99},
                            {"hundreds", 100, 999},
                            {"thousands", 1e3, 9999},
                            {"millions", 1e6, 9999999},
                            {"billions", 1e9, 9999999999.0}};
  if (i == begin_) {
    for (const Heap& heap : heaps) {
      if (!at(i).is(heap.word)) continue;
      double factor = 1;
      std::uint32_t end = i + 1;
      if (at(end).is("of")) {
        const std::uint32_t j = end + 1;
        constexpr Heap scales[] = {
            {"thousands", 1e3, 0}, {"millions", 1e6, 0}, {"billions", 1e9, 0}};
        for (const Heap& by : scales)
          if (at(j).is(by.word)) {
            factor = by.low;
            end = j + 1;
          }
      }
      if (factor == 1 && heap.low == 20) return number;
      set(number, NumberForm::vague, heap.low * factor, heap.low * factor, end);
      number.low = heap.low * factor;
      number.high = (heap.high + 1) * factor - 1;
      return number;
    }
  }
  const Row* row = at(i).as(Role::vague);
  if (row == nullptr || row->a >= 40) return number;
  if ((at(i).is("few") || at(i).is("couple")) && i == begin_ && !at(i).is("few")) return number;
  if (at(i).is("many") && i != begin_) return number;
  set(number, NumberForm::vague, row->a, row->a, i + 1);
  number.low = row->a;
  number.high = row->b == 0 ? std::nullopt : std::optional<double>(row->b);
  if (at(i).is("couple")) {
    number.low = 2;
    number.high = 3;
  }
  if ((at(i).is("several") || at(i).is("few")) && at(i + 1).as(Role::scale) != nullptr &&
      at(i + 1).text.size() > 2) {
    const double factor = at(i + 1).as(Role::scale)->a;
    number.value *= factor;
    number.low *= factor;
    if (number.high) *number.high *= factor;
    ++number.end;
  }
  return number;
}

}  // namespace

std::uint32_t skip_hyphen(const Atoms& atoms, std::uint32_t at) {
  return atoms[at].sign == Sign::dash && !atoms[at].gap && !atoms[at + 1].gap ? at + 1 : at;
}

Number number_at(const Atoms& atoms, std::uint32_t at, bool article, bool money) {
  const Atom& first = atoms[at];
  Number none;
  if (first.kind == AtomKind::digits || first.sign == Sign::fraction) {
    // "G20", "x2": figures that hang on letters are part of a name.
    if (!first.gap && atoms.before(at).kind == AtomKind::word) return none;
    return Reader(atoms, at, money).figures();
  }
  if (first.kind != AtomKind::word) return none;
  const bool a = first.is("a") || first.is("an");
  if (!first.rows.any() && !a && !first.is("the") && !first.is("tens") && !first.is("dozens"))
    return none;
  Reader reader(atoms, at, money);
  if (Number n = reader.fraction_word(); n && !(n.form == NumberForm::fraction && n.value == 1)) {
    // "one half hour", "half hour": the caller decides by what follows.
    return n;
  }
  if (Number n = reader.words()) return n;
  if (Number n = reader.vague()) return n;
  if (article && a) {
    Number n;
    n.begin = at;
    set(n, NumberForm::article, 1, 1, at + 1);
    return n;
  }
  return none;
}

Number ordinal_at(const Atoms& atoms, std::uint32_t at) {
  Number number;
  number.begin = at;
  const Atom& first = atoms[at];
  if (first.integer()) {
    const Atom& tail = atoms[at + 1];
    if (tail.gap || tail.kind != AtomKind::word) return number;
    if (!tail.is("st") && !tail.is("nd") && !tail.is("rd") && !tail.is("th")) return number;
    if (!first.gap && atoms.before(at).kind == AtomKind::word) return number;
    set(number, NumberForm::ordinal, first.mantissa, 1, at + 2);
    return number;
  }
  if (first.kind != AtomKind::word) return number;
  if (const Row* row = first.as(Role::ordinal);
      row != nullptr && !first.is("half") && !first.is("quarter")) {
    set(number, NumberForm::ordinal, row->a, 1, at + 1);
    return number;
  }
  // "twenty-first", "two hundredth", "one hundred and fifth"
  if (first.as(Role::cardinal) == nullptr) return number;
  const Number head = number_at(atoms, at);
  const bool part = head.form == NumberForm::fraction;
  const std::uint32_t last = part ? head.end - 1 : skip_hyphen(atoms, head.end);
  const Row* row = atoms[last].as(Role::ordinal);
  if (row == nullptr || !atoms.together(at, last) || atoms[last].is("half") ||
      atoms[last].is("quarter"))
    return number;
  if (head.form == NumberForm::words && !head.mixed) {
    if (row->a >= 100)
      set(number, NumberForm::ordinal, head.value * row->a, 1, last + 1);
    else if (row->a < 10 && head.grain >= 10)
      set(number, NumberForm::ordinal, head.value + row->a, 1, last + 1);
  }
  return number;
}

}  // namespace crossread::values
