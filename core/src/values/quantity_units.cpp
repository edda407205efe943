#include "values/number_reader.h"
#include "values/quantity_reader.h"

/// What stands beside a number makes it money, a share, an age or a measure.
namespace crossread::values {
namespace {

/// Whether a word of this tag carries a noun phrase on: "grand pianos".
bool goes_on(language::Xpos tag) {
  using enum language::Xpos;
  return tag == NN || tag == NNS || tag == NNP || tag == NNPS || tag == JJ;
}

void scale_by(Reading& reading, double factor) {
  reading.value *= factor;
  reading.low *= factor;
  if (reading.high) *reading.high *= factor;
  reading.grain *= factor;
}

/// The currency of "MUSD" and "MEUR", millions as company reports write them; empty for any other
/// word.
std::string_view code_behind_m(const Atom& atom) {
  static constexpr std::string_view codes[] = {"USD", "EUR", "GBP", "SEK", "NOK", "DKK", "CHF"};
  if (atom.kind != AtomKind::word || !atom.capital || atom.text().size() != 4 ||
      atom.text().front() != 'm')
    return {};
  for (std::string_view code : codes) {
    bool same = true;
    for (std::size_t i = 0; i < code.size(); ++i)
      same = same && atom.text()[i + 1] == static_cast<char>(code[i] - 'A' + 'a');
    if (same) return code;
  }
  return {};
}

}  // namespace

bool QuantityReader::pounds_of_mass(const Reading& reading, std::uint32_t at) const {
  const Atom& pound = atoms_[at];
  if (!one_of(pound, {"pound", "pounds"})) return false;
  if (atoms_[at - 1].sign == Sign::dash &&
      !one_of(atoms_[at + 1], {"note", "fine", "fee", "deal", "bill"}))
    return true;
  if (atoms_[at + 1].is("of")) return true;
  if (reading.value >= 1e5) return false;
  for (std::uint32_t back = 1; back <= 6; ++back)
    if (one_of(atoms_.before(reading.begin, back),
               {"weigh", "weighs", "weighed", "weighing", "lost", "gained", "weight", "heavy"}))
      return true;
  return one_of(atoms_[at + 1], {"heavier", "lighter", "overweight"});
}

/// What follows the number makes it money, a share, an age or a measure.
void QuantityReader::read_unit(const Number& number, Reading& reading) const {
  const std::uint32_t next = skip_hyphen(atoms_, number.end);
  if (!atoms_.together(number.begin, next)) return;
  const Atom& atom = atoms_[next];
  const auto take = [&](Kind kind, std::string_view unit, std::string_view dimension,
                        std::uint32_t end) {
    reading.kind = kind;
    reading.unit_name = unit;
    reading.dimension = dimension;
    reading.end = end;
  };
  if (atom.sign == Sign::percent || one_of(atom, {"percent", "percents", "pct", "pc", "percentage"})) {
    if (atom.is("percentage") && one_of(atoms_[next + 1], {"point", "points"})) {
      take(Kind::percentage, "percentage point", "points", next + 2);
      return;
    }
    const bool points = one_of(atoms_[next + 1], {"point", "points"});
    take(Kind::percentage, points ? "percentage point" : "percent", points ? "points" : "share",
         points ? next + 2 : next + 1);
    return;
  }
  if (atom.is("per") && atoms_[next + 1].is("cent")) {
    const bool points = one_of(atoms_[next + 2], {"point", "points"});
    take(Kind::percentage, points ? "percentage point" : "percent", points ? "points" : "share",
         points ? next + 3 : next + 2);
    return;
  }
  if (atom.is("basis") && one_of(atoms_[next + 1], {"point", "points"})) {
    take(Kind::percentage, "basis point", "points", next + 2);
    reading.unit.factor = 0.01;
    return;
  }
  // "87 yo", "87 y/o", as case reports have it
  if (atom.is("yo") || (atom.is("y") && atoms_[next + 1].sign == Sign::slash &&
                        atoms_[next + 2].is("o"))) {
    take(Kind::age, "year", "age", atom.is("yo") ? next + 1 : next + 3);
    return;
  }
  // "43 - year - old", as texts cut into tokens have it
  const auto spaced = [&](std::uint32_t at) { return atoms_[at].sign == Sign::dash ? at + 1 : at; };
  if (const std::uint32_t year = spaced(number.end); year != number.end && one_of(atoms_[year], {"year", "years"}))
    if (const std::uint32_t old = spaced(year + 1); one_of(atoms_[old], {"old", "olds"}) && atoms_.together(number.begin, old)) {
      take(Kind::age, "year", "age", old + 1);
      return;
    }
  // ages: "24-year-old", "37 years old", "26 years of age"
  if (one_of(atom, {"year", "years", "month", "months", "week", "weeks", "day", "days"})) {
    const std::uint32_t old = skip_hyphen(atoms_, next + 1);
    double factor = 1;
    std::string_view unit = "year";
    if (one_of(atom, {"month", "months"})) factor = 1.0 / 12, unit = "month";
    if (one_of(atom, {"week", "weeks"})) factor = 7 / 365.2425, unit = "week";
    if (one_of(atom, {"day", "days"})) factor = 1 / 365.2425, unit = "day";
    std::uint32_t end = 0;
    if (atoms_.together(next, old) && one_of(atoms_[old], {"old", "olds"})) end = old + 1;
    if (atoms_[next + 1].is("of") && atoms_[next + 2].is("age")) end = next + 3;
    if (end != 0) {
      take(Kind::age, unit, "age", end);
      reading.unit.factor = factor;
    }
    return;
  }
  if (const std::string_view code = code_behind_m(atom); !code.empty()) {
    // "30 MUSD", "48.5 MGBP"
    take(Kind::money, code, code, next + 1);
    reading.unit.factor = 1;
    scale_by(reading, 1e6);
    return;
  }
  // "Sixty grand", not "three grand pianos".
  if (atom.is("grand") && !number.scaled && !goes_on(atoms_.xpos(atoms_.beside(next, next + 1)))) {
    if (money_.empty()) money_ = money_of(context_.document.utf8, context_.dollar);
    take(Kind::money, money_, money_, next + 1);
    reading.unit.factor = 1;
    scale_by(reading, 1e3);
    return;
  }
  if (const CurrencyMatch money = currency_at(atoms_, next);
      money.end != 0 && !pounds_of_mass(reading, next)) {
    if (atom.is("marks") || atom.is("rand")) {
      if (!number.scaled) return;
    }
    if (money.krone && krone_.empty()) krone_ = krone_of(context_.document.utf8);
    const std::string_view code = money.dollar ? context_.dollar : money.krone ? krone_ : money.code;
    take(Kind::money, code, code, money.end);
    reading.unit.factor = money.part;
    // "75 USD million"
    if (const Row* scale = atoms_[money.end].as(Role::scale);
        scale != nullptr && !number.scaled && money.sign && atoms_[money.end].text().size() > 2 &&
        atoms_.together(next, money.end)) {
      scale_by(reading, scale->a);
      reading.end = money.end + 1;
    }
    read_cents(reading, money);
    return;
  }
  if (one_of(atom, {"pound", "pounds"})) {
    take(Kind::measure, "pound", "mass", next + 1);
    reading.unit = {"pound", "mass", 0.45359237};
    return;
  }
  if (atom.is("in") && number.form == NumberForm::figures && next == number.end) {
    // "is 2 in.": an inch only where nothing follows that one could be in.
    const Atom& behind = atoms_.beside(next, next + 1);
    const bool closed = behind.span.end == 0 || behind.sign == Sign::stop ||
                        behind.sign == Sign::comma || behind.sign == Sign::close;
    if (closed) {
      take(Kind::measure, "inch", "length", next + 1);
      reading.unit = {"inch", "length", 0.0254};
    }
    return;
  }
  if (read_part_of_unit(number, reading)) return;
  if (const UnitMatch unit = unit_at(atoms_, next);
      unit.end != 0 && number.form != NumberForm::article) {
    // "in" and "a" never come here; "6 mi" and "3 m" do, and must stand close to a plain figure.
    if (atom.text().size() <= 2 && atom.kind == AtomKind::word && number.form != NumberForm::figures)
      return;
    if (atom.is("yard") || atom.is("foot") || atom.is("degree") || atom.is("cup")) {
      if (next == number.end && number.value != 1 && number.form == NumberForm::words &&
          !atom.is("foot"))
        return;
    }
    take(Kind::measure, unit.unit.name, unit.unit.dimension, unit.end);
    reading.unit = unit.unit;
    // "5 feet 10 inches"
    std::uint32_t more = unit.end;
    if (one_of(atoms_[more], {"and"}) || atoms_[more].sign == Sign::comma) ++more;
    if (const Number& small = number_at(atoms_, more);
        small && atoms_.together(number.begin, more) && !small.mixed) {
      UnitMatch finer = unit_at(atoms_, skip_hyphen(atoms_, small.end));
      // "5 ft 2 in": only behind feet is "in" an inch.
      if (unit.unit.name == "foot" && atoms_[small.end].is("in") &&
          small.form == NumberForm::figures)
        finer = {small.end + 1, {"inch", "length", 0.0254}};
      if (finer.end != 0 && finer.unit.dimension == unit.unit.dimension &&
          finer.unit.factor < unit.unit.factor && unit.unit.dimension != "temperature" &&
          small.value * finer.unit.factor < unit.unit.factor * 1.0001) {
        reading.value += small.value * finer.unit.factor / unit.unit.factor;
        reading.low = reading.value;
        reading.high = reading.value;
        reading.grain = finer.unit.factor / unit.unit.factor;
        reading.end = finer.end;
      }
    }
  }
}

/// "Half a tonne", "three-quarters of a mile", "a mile and a half", "two miles and a half", "nearly a metre".
bool QuantityReader::read_part_of_unit(const Number& number, Reading& reading) const {
  const auto one = [&](std::uint32_t at) { return one_of(atoms_[at], {"a", "an"}); };
  const bool part = number.form == NumberForm::fraction, article = number.form == NumberForm::article;
  std::uint32_t at = skip_hyphen(atoms_, number.end);
  if (part) {
    if (atoms_[at].is("of")) ++at;
    if (!one(at)) return false;
    at = skip_hyphen(atoms_, at + 1);
  } else if (!article && number.form != NumberForm::words) {
    return false;
  }
  const UnitMatch unit = unit_at(atoms_, at);
  const Atom& name = atoms_[at];
  // What is also a vessel or a stone is not a measure by its word alone.
  const bool plain = name.text().size() > 2 && !one_of(name, {"cup", "barrel", "stone", "degree", "yard", "knot", "volt", "bit"});
  if (unit.end == 0 || !plain || !atoms_.together(number.begin, unit.end - 1)) return false;
  double more = 0;
  std::uint32_t end = unit.end;
  if (!part && atoms_[end].is("and") && one(end + 1) && one_of(atoms_[end + 2], {"half", "quarter"}) && atoms_.together(number.begin, end + 2)) {
    more = atoms_[end + 2].is("half") ? 0.5 : 0.25;
    end += 3;
  }
  const bool hedged = one_of(atoms_.before(number.begin), {"about", "around", "nearly", "almost", "over", "than", "roughly", "approximately", "under", "just"});
  const bool extent = one_of(atoms_[end], {"wide", "deep", "high", "long", "tall", "away", "across", "thick", "apart", "broad"});
  if (!part && more == 0 && !(article && !name.is("foot") && (hedged || extent))) return false;
  reading.kind = Kind::measure;
  reading.unit_name = unit.unit.name;
  reading.dimension = unit.unit.dimension;
  reading.unit = unit.unit;
  reading.value = (article ? 1 : number.value) + more;
  reading.low = reading.value;
  reading.high = reading.value;
  reading.grain = part ? number.value : more != 0 ? more : 1;
  reading.end = end;
  return true;
}

/// Adds the small coin: "20 dollars 43 cents", "20 dollars and 43 cents", "20 dollars and 43.".
void QuantityReader::read_cents(Reading& reading, const CurrencyMatch& money) const {
  std::uint32_t more = reading.end;
  if (atoms_[more].is("and")) ++more;
  if (!atoms_.together(reading.begin, more)) return;
  const Number& small = number_at(atoms_, more);
  if (!small || small.value >= 100 || small.mixed || small.scaled || money.part != 1 ||
      small.form == NumberForm::vague || small.form == NumberForm::fraction)
    return;
  const CurrencyMatch cents = currency_at(atoms_, small.end);
  const bool coin = cents.end != 0 && cents.part == 0.01;
  // Without its name the coin must end the clause: "15 dollars and 50 people" counts two things.
  const Atom& next = atoms_[small.end];
  const bool closed = !atoms_.together(more, small.end) ||
                      (next.kind == AtomKind::sign && next.gap == false &&
                       (next.sign == Sign::stop || next.sign == Sign::comma));
  if (!coin && (!closed || small.value < 1)) return;
  reading.value += small.value / 100;
  reading.low = reading.value;
  reading.high = reading.value;
  reading.grain = 0.01;
  reading.end = coin ? cents.end : small.end;
}

bool QuantityReader::read_money_before(std::uint32_t at, Reading& reading) const {
  const CurrencyMatch money = currency_at(atoms_, at);
  if (money.end == 0 || !money.sign || !atoms_.together(at, money.end)) return false;
  if (atoms_[at].kind == AtomKind::word && !atoms_[at].gap &&
      atoms_.before(at).kind == AtomKind::digits)
    return false;
  const Number number = sum_at(atoms_, money.end);
  Number plain = number;
  if (!plain && atoms_[money.end].kind == AtomKind::digits && !atoms_[money.end].odd) {
    // "GBP3.01": the figure hangs on the code, and is cut at its point.
    const Atom& figure = atoms_[money.end];
    const Atom& decimals = atoms_[money.end + 2];
    const bool cut = figure.places == 0 && atoms_[money.end + 1].sign == Sign::stop &&
                     !atoms_[money.end + 1].gap && decimals.integer() && !decimals.gap;
    double unit = 1;
    for (std::uint32_t i = 0; i < (cut ? decimals.figures : figure.places); ++i) unit *= 10;
    const double all = cut ? figure.mantissa * unit + decimals.mantissa : figure.mantissa;
    set(plain, NumberForm::figures, all / unit, 1 / unit, money.end + (cut ? 3 : 1));
    plain.begin = money.end;
    if (const Row* scale = atoms_[plain.end].as(Role::scale); scale != nullptr && atoms_.together(at, plain.end)) {
      set(plain, NumberForm::figures, all / unit * scale->a, scale->a / unit, plain.end + 1);
      plain.scaled = true;
    }
  }
  if (!plain || plain.form == NumberForm::vague) return false;
  // "The R21 road" and "N4" are no sums: a letter is a currency before millions alone.
  const bool letter = atoms_[at].kind == AtomKind::word && money.end == at + 1 && atoms_[at].text().size() == 1;
  if (letter && !plain.scaled) return false;
  set_number(plain, reading);
  reading.begin = at;
  reading.kind = Kind::money;
  reading.unit_name =
      money.dollar && atoms_[at].sign == Sign::currency ? context_.dollar : money.code;
  reading.dimension = reading.unit_name;
  reading.unit.factor = money.part;
  // "$10-20 million", "$10 million-$20 million", "$10 to $20"
  const std::uint32_t dash = plain.end;
  const bool to = atoms_[dash].is("to") || atoms_[dash].sign == Sign::dash ||
                  (atoms_[dash].is("and") && atoms_.before(at).is("between"));
  if (to && atoms_.together(at, dash + 1)) {
    std::uint32_t second = dash + 1;
    const CurrencyMatch again = currency_at(atoms_, second);
    if (again.end != 0 && again.sign) second = again.end;
    const Number high = sum_at(atoms_, second);
    if (high && high.value > 0 && (again.end != 0 || atoms_[dash].sign == Sign::dash) &&
        high.form != NumberForm::vague) {
      double low = plain.value;
      const double scale = scale_of(atoms_, high);
      if (!plain.scaled && low < high.value / scale) low *= scale;
      if (high.value > low) {
        reading.low = low;
        reading.value = low;
        reading.high = high.value;
        reading.end = high.end;
        reading.range = true;
      }
    }
  }
  // "$3.50 Australian" and the like are left; "US$5 per head" keeps the sum.
  return true;
}

}  // namespace crossread::values
