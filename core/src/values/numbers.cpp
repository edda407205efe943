#include "values/numbers.h"

#include "values/number_reader.h"

namespace crossread::values {

void set(Number& number, NumberForm form, double value, double grain, std::uint32_t end) {
  number.form = form;
  number.value = value;
  number.low = value;
  number.high = value;
  number.grain = grain;
  number.end = end;
}

double scale_of(const Atoms& atoms, const Number& number) {
  const Atom& first = atoms[number.begin];
  double plain = first.mantissa;
  for (std::uint32_t k = 0; k < first.places; ++k) plain /= 10;
  return number.scaled && first.kind == AtomKind::digits && plain > 0 ? number.value / plain : 1;
}

namespace {

/// Reads the number at an atom.
Number read(const Atoms& atoms, std::uint32_t at, bool money) {
  const Atom& first = atoms[at];
  Number none;
  if (first.kind == AtomKind::digits || first.sign == Sign::fraction) {
    // "G20", "x2": figures that hang on letters are part of a name.
    if (!first.gap && atoms.before(at).kind == AtomKind::word) return none;
    return NumberReader(atoms, at, money).figures();
  }
  if (!begins_class(first, Class::num)) return none;
  // An article counts only what it stands before: "a dozen", "an eighth", "the couple".
  if (one_of(first, {"a", "an", "the"}) &&
      !atoms[skip_hyphen(atoms, at + 1)].known->counts)
    return none;
  NumberReader reader(atoms, at, money);
  if (Number n = reader.fraction_word(); n && !(n.form == NumberForm::fraction && n.value == 1)) {
    // "one half hour", "half hour": the caller decides by what follows.
    return n;
  }
  if (Number n = reader.words()) return n;
  return reader.vague();
}

}  // namespace

void Atoms::read_number(std::uint32_t index) {
  const Number number = read(*this, index, false);
  if (!number) return;
  readings_[index] = static_cast<std::uint32_t>(numbers_.size());
  numbers_.push_back(number);
}

Number sum_at(const Atoms& atoms, std::uint32_t at) {
  return read(atoms, at, true);
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
    // "9st 4lb" is a weight.
    if (tail.is("st") && (first.text().back() != '1' || first.text().ends_with("11"))) return number;
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
  const Number& head = number_at(atoms, at);
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
