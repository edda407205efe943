#include "values/quantities.h"

#include <cstddef>

#include "values/counted.h"
#include "values/numbers.h"

namespace crossread::values {
namespace {

/// Whether two readings side by side say one thing in two units or currencies. A converted figure
/// is rounded: it may be off by a twelfth, or by two degrees.
bool one_value_twice(const Reading& a, const Reading& b) {
  if (a.kind != b.kind) return false;
  if (a.dimension != b.dimension) return a.kind == Kind::money;
  const double x = a.low * a.unit.factor + a.unit.shift;
  const double y = b.low * b.unit.factor + b.unit.shift;
  const double gap = x < y ? y - x : x - y;
  if (a.kind == Kind::count) return gap == 0;
  if (a.dimension == "temperature") return gap <= 2;
  return gap <= (x < 0 ? -x : x) / 12;
}

/// Takes the same value in another unit behind it: "20 miles (32 km)", "4.1bn euros
/// ($4.5bn)", "forty-five (45)". The first is the value, the span reaches over both.
void take_pair(const Atoms& atoms, const QuantityReader& reader, Reading& reading) {
  if (atoms[reading.end].sign != Sign::open || !atoms.together(reading.begin, reading.end)) return;
  std::uint32_t at = reading.end + 1;
  if (one_of(atoms[at], {"about", "around", "roughly", "approximately", "nearly", "some"}) ||
      atoms[at].sign == Sign::tilde)
    ++at;
  Reading other;
  if (!reader.free(at) || !reader.read(at, other) || atoms[other.end].sign != Sign::close ||
      !atoms.together(reading.begin, other.end))
    return;
  if (one_value_twice(reading, other)) reading.end = other.end + 1;
}

/// The hedge around a reading; no atom before `floor` is taken.
HedgeMatch hedge_of(const Atoms& atoms, const Reading& reading, std::uint32_t floor) {
  const HedgeMatch none{reading.begin, reading.end,
                        reading.vague   ? Hedge::dozens
                        : reading.range ? Hedge::range
                                        : Hedge::none};
  if (reading.range || reading.vague || reading.kind == Kind::ordinal || reading.kind == Kind::score)
    return none;
  const HedgeMatch hedge = hedge_around(atoms, floor, reading.begin, reading.end);
  // "A shot over two defenders" tells where: nobody puts a bound on so few by "over".
  const bool where = reading.kind == Kind::count && reading.value < 10 &&
                     hedge.begin + 1 == reading.begin && one_of(atoms[hedge.begin], {"over", "above"});
  return where ? none : hedge;
}

}  // namespace

bool QuantityFinder::next() {
  const QuantityReader reader(atoms_, context_);
  while (start_ != atoms_.quantity_starts().end()) {
    const std::uint32_t at = *start_++;
    if (at < past_ || !reader.free(at)) continue;
    reading_ = Reading{};
    if (!reader.read(at, reading_)) {
      // A number that is no value is passed over whole, so that its tail is not taken for one.
      const Number& number = number_at(atoms_, at);
      if (number && number.form != NumberForm::vague) past_ = number.end;
      continue;
    }
    take_pair(atoms_, reader, reading_);
    hedge_ = hedge_of(atoms_, reading_, floor_);
    floor_ = past_ = hedge_.end;
    return true;
  }
  return false;
}

void QuantityFinder::set(Value& value) const {
  const Reading& reading = reading_;
  const double factor = reading.unit.factor;
  const double shift = reading.unit.shift;
  value.kind = reading.kind;
  value.none = reading.none;
  value.value = reading.value;
  value.low = reading.low * factor + shift;
  if (reading.high) value.high = *reading.high * factor + shift;
  value.grain = reading.grain * factor;
  value.unit = reading.unit_name;
  value.dimension = reading.dimension;
  value.second = reading.second;
  value.hedge = hedge_.hedge;
  apply_hedge(value);
  if (reading.about && value.hedge == Hedge::none) value.hedge = Hedge::about;
  value.mod = to_string(value.hedge);
  const std::uint32_t begin = hedge_.begin, end = hedge_.end;
  value.scope = scope_around(atoms_, begin, end);
  value.span = {atoms_[begin].span.begin, atoms_[end - 1].span.end};
  value.figure = {atoms_[reading.begin].span.begin, atoms_[reading.end - 1].span.end};
  value.first_word = atoms_[begin].token;
  value.end_word = atoms_[(reading.words != 0 ? reading.words : end) - 1].token + 1;
  if (reading.kind != Kind::score) set_counted(atoms_, context_, reading.begin, reading.end, value);
}

}  // namespace crossread::values
