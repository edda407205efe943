#include "values/number_reader.h"

/// Numbers in words, and words for loose amounts.
namespace crossread::values {

/// "five" in "two point five", "nought four" in "nine point nought four"
double NumberReader::decimals(std::uint32_t& i, double& unit) const {
  double value = 0;
  while (const Row* row = at(i).as(Role::cardinal)) {
    unit /= row->a >= 10 ? 100 : 10;
    value += row->a * unit;
    const std::uint32_t next = over(i + 1);
    const Row* ones = row->a >= 20 ? at(next).as(Role::cardinal) : nullptr;
    if (ones != nullptr && ones->a >= 1 && ones->a < 10) {
      value += ones->a * unit;
      i = next;
    }
    ++i;
  }
  return value;
}

/// Takes a fraction behind a number in words: "two thirds" is a share, "a hundred thirty fifths" a
/// number of parts, "two and a half" a mixed number.
void NumberReader::fraction_behind(Number& number, double last_scale) const {
  const std::uint32_t end = number.end;
  const double value = number.value;
  const std::uint32_t first = over(end);
  const Part part = part_at(first);
  const Atom& name = at(first);
  const Atom& next = at(part.end);
  const bool unit_of_time = name.as(Role::time_unit) != nullptr && !next.is("of");
  const bool counted_half =
      value == 1 && name.is("half") && next.kind == AtomKind::word && !next.is("of");
  if (part.bottom > 1 && value >= 1 && !unit_of_time && !counted_half &&
      (part.plural || (value == 1 && !number.scaled))) {
    const bool share = value < part.bottom;
    set(number, share ? NumberForm::fraction : NumberForm::words, value / part.bottom,
        1 / part.bottom, part.end);
    number.mixed = !share;
    return;
  }
  std::uint32_t after = 0;
  double fraction = 0;
  if (!and_fraction(end, fraction, after) && !plain_fraction(end, fraction, after)) return;
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

Number NumberReader::words() {
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
      std::uint32_t j = next + 1;
      double unit = 1;
      const double part = decimals(j, unit);
      if (j == next + 1) break;
      current += part;
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
  fraction_behind(number, last_scale);
  return number;
}

Number NumberReader::vague() {
  Number number;
  number.begin = begin_;
  std::uint32_t i = begin_;
  if (at(i).is("a") || at(i).is("the")) ++i;
  // "tens of thousands", "hundreds of thousands", "dozens"
  struct Heap {
    WordName word;
    double low, high;
  };
  static constexpr Heap heaps[] = {{"dozens", 24, 99},
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
        static constexpr Heap scales[] = {
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
  // "A trio of robbers": of "the trio" nobody knows whether it is a band.
  if (one_of(at(i), {"trio", "quartet", "quintet"})) {
    if (i != begin_ && at(i + 1).is("of")) set(number, NumberForm::words, row->a, row->a, i + 1);
    return number;
  }
  set(number, NumberForm::vague, row->a, row->a, i + 1);
  number.low = row->a;
  number.high = row->b == 0 ? std::nullopt : std::optional<double>(row->b);
  if (at(i).is("couple")) {
    number.low = 2;
    number.high = 3;
  }
  if ((at(i).is("several") || at(i).is("few")) && at(i + 1).as(Role::scale) != nullptr &&
      at(i + 1).text().size() > 2) {
    const double factor = at(i + 1).as(Role::scale)->a;
    number.value *= factor;
    number.low *= factor;
    if (number.high) *number.high *= factor;
    ++number.end;
  }
  return number;
}

}  // namespace crossread::values
