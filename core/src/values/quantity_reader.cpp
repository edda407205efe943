#include "values/quantity_reader.h"

#include "text/word_set.h"
#include "values/number_names.h"

namespace crossread::values {

void QuantityReader::set_number(const Number& number, Reading& reading) const {
  reading.begin = number.begin;
  reading.end = number.end;
  reading.value = number.value;
  reading.low = number.low;
  reading.high = number.high;
  reading.grain = number.grain;
  reading.vague = number.form == NumberForm::vague;
}

namespace {

/// Where the number behind a minus sign begins: "-18", "minus five". `at` itself where there is no
/// sign, or where it could be a hyphen.
std::uint32_t behind_minus(const Atoms& atoms, std::uint32_t at) {
  const Atom& atom = atoms[at];
  if (atom.sign == Sign::dash) return atom.gap && !atoms[at + 1].gap ? at + 1 : at;
  return one_of(atom, {"minus", "negative"}) ? at + 1 : at;
}

constexpr text::WordSet verbs_of_change({
    "rose", "rise", "rises", "risen", "fell", "fall", "falls", "fallen", "grew", "grow", "grows",
    "grown", "increase", "increased", "increases", "decreased", "decrease", "dropped", "drop",
    "drops", "jumped", "climbed", "slipped", "raised", "raise", "cut", "cuts", "lowered", "lifted",
    "widened", "narrowed", "up", "down", "went", "moved", "improved", "declined", "shrank",
    "reduced", "revised", "changed", "slid", "surged", "soared", "plunged", "doubled", "halved",
    "rising", "falling", "growing", "increasing", "reducing", "cutting", "raising", "lowering"});

/// Whether "from 12 to 15" behind this atom tells of a change, which has two values, rather than of
/// a range: the clause has a verb of change.
bool tells_change(const Atoms& atoms, std::uint32_t from) {
  for (std::uint32_t back = 1; back <= 6; ++back) {
    const Atom& atom = atoms.before(from, back);
    if (atom.span.end == 0 || atom.kind == AtomKind::sign) return false;
    if (verbs_of_change.has(atom.key)) return true;
  }
  return false;
}

void take_unit(const Reading& from, Reading& into) {
  into.kind = from.kind;
  into.unit = from.unit;
  into.unit_name = from.unit_name;
  into.dimension = from.dimension;
}

bool vague_or_part(const Number& number) {
  return number.form == NumberForm::vague || number.form == NumberForm::fraction;
}

}  // namespace

QuantityReader::Plain QuantityReader::plain_at(std::uint32_t at) const {
  Plain plain{number_at(atoms_, at), false, {}};
  if (!plain.number) return plain;
  plain.label = is_part_of_a_name(atoms_, context_.annotation, plain.number);
  set_number(plain.number, plain.reading);
  read_unit(plain.number, plain.reading);
  return plain;
}

/// "between 20 and 30", "from 2 to 7", "20-30", "20 to 30", "8- to 12-foot", "-18C to -4C". "48 to 36
/// percent" is no range, but its unit is that of both: the number at `at`, `plain`, gets it.
bool QuantityReader::read_range(std::uint32_t at, Plain& plain, Reading& reading) const {
  const bool between = atoms_[at].is("between");
  const bool from = atoms_[at].is("from");
  if (from && tells_change(atoms_, at)) return false;
  if (atoms_.before(at).is("from") && tells_change(atoms_, at - 1)) return false;
  const std::uint32_t i = between || from ? at + 1 : at;
  const std::uint32_t low_at = behind_minus(atoms_, i);
  if (!free(low_at)) return false;
  const Sign left = atoms_.before(low_at).sign;
  if (low_at == i && atoms_[i].kind == AtomKind::digits && !atoms_[i].gap &&
      (left == Sign::dash || left == Sign::slash || left == Sign::colon))
    return false;  // the middle of a telephone number
  std::optional<Plain> behind;
  if (low_at != at) behind.emplace(plain_at(low_at));
  const Plain& lower = behind ? *behind : plain;
  const Number& low = lower.number;
  if (!low || vague_or_part(low) ||
      (low.form == NumberForm::figures && lower.label &&
       (!joined_dash(atoms_, low.end) || atoms_.before(low_at).sign == Sign::close)))
    return false;
  const Reading& first = lower.reading;
  std::uint32_t j = first.kind != Kind::count ? first.end : low.end;
  if (atoms_[j].sign == Sign::dash && !atoms_[j].gap && atoms_[j + 1].gap &&
      atoms_[j + 1].is("to"))
    ++j;
  const Atom& link = atoms_[j];
  const bool dash = link.sign == Sign::dash && !between;
  const bool word = between ? link.is("and") : link.is("to");
  if ((!dash && !word) || !atoms_.together(at, j + 1) || !free(j + 1)) return false;
  if (dash && (link.gap != atoms_[j + 1].gap)) return false;
  const std::uint32_t high_at = word ? behind_minus(atoms_, j + 1) : j + 1;
  const Number& high = number_at(atoms_, high_at);
  if (!high || vague_or_part(high)) return false;
  if (joined_dash(atoms_, high.end) && atoms_[high.end + 1].kind == AtomKind::digits) return false;
  Reading second;
  set_number(high, second);
  read_unit(high, second);
  if (first.kind != Kind::count && first.kind != second.kind) return false;
  double bottom = low.value;
  double top = high.value;
  // "20 to 30 million": the scale counts for both.
  const double scale = scale_of(atoms_, high);
  if (!low.scaled && first.kind == Kind::count && bottom < top / scale) bottom *= scale;
  if (low_at != i) bottom = -bottom;
  if (high_at != j + 1) top = -top;
  if (low_at == i && high_at == j + 1 && bottom >= top) {
    if (first.kind == Kind::count) take_unit(second, plain.reading);
    return false;
  }
  if (!between && !from && !dash && second.kind == Kind::count && top > 20 * bottom) return false;
  reading = second;
  reading.begin = at;
  reading.value = bottom;
  reading.low = bottom < top ? bottom : top;
  reading.high = bottom < top ? top : bottom;
  reading.grain = low.grain < high.grain ? low.grain : high.grain;
  reading.range = true;
  return true;
}

/// "-3.2", "minus five"
bool QuantityReader::read_negative(std::uint32_t at, Reading& reading) const {
  const std::uint32_t begin = behind_minus(atoms_, at);
  if (begin == at || !free(begin)) return false;
  const Number& number = number_at(atoms_, begin);
  if (!number || vague_or_part(number)) return false;
  set_number(number, reading);
  reading.value = -number.value;
  reading.low = -number.value;
  reading.high = -number.value;
  read_unit(number, reading);
  reading.begin = at;
  return true;
}

/// Whether a bare number counts something.
bool QuantityReader::count_stands(const Number& number) const {
  const Atom& first = atoms_[number.begin];
  const Atom& before = atoms_.before(number.begin);
  const Atom& next = atoms_.beside(number.begin, number.end);
  if (number.form == NumberForm::article) return false;
  if (number.form == NumberForm::vague) {
    // "some" and "many" are too loose to compare; "few" without "a" says the opposite.
    if (first.is("some") || first.is("many") || first.is("few") || first.is("the")) return false;
    if (first.is("millions") || first.is("billions")) return true;
  }
  if (first.is("one") && number.end == number.begin + 1) {
    // "Only one person was hurt", "just one of the four"; but "the only one".
    const bool no_more = one_of(before, {"only", "just"}) &&
                         !one_of(atoms_.before(number.begin, 2), {"the", "my", "your", "his", "her", "its", "our", "their", "not"});
    if (no_more && next.is("of")) return true;
    if (!no_more && one_of(before, {"the", "this", "that", "no", "not", "any", "each", "every", "another", "which",
                                    "only", "last", "first", "next", "new", "previous"}))
      return false;
    if (next.kind != AtomKind::word ||
        one_of(next, {"of",   "another", "can",   "could", "has",   "is",   "was",    "day",
                      "that", "who",     "which", "the",   "might", "must", "should", "would",
                      "may",  "thing",   "and",   "or",    "for",   "in",   "to",     "side"}))
      return false;
  }
  // "Fell by half", not "in half".
  if (number.form == NumberForm::fraction && !one_of(next, {"of"}) && first.is("half") && !says_change(atoms_, number.begin))
    return false;
  return true;
}

bool QuantityReader::read(std::uint32_t at, Reading& reading) const {
  const Atom& atom = atoms_[at];
  if (atom.kind == AtomKind::sign && atom.sign != Sign::currency && atom.sign != Sign::fraction &&
      atom.sign != Sign::dash)
    return false;
  if (atom.sign == Sign::currency ||
      (atom.kind == AtomKind::word &&
       (atoms_[at + 1].kind == AtomKind::digits || atoms_[at + 1].sign == Sign::currency)))
    if (read_money_before(at, reading)) return true;
  if (atom.sign == Sign::currency) return false;
  if (one_of(atom, {"between", "from"}) && free(at + 1) && !tells_change(atoms_, at) &&
      read_money_before(at + 1, reading)) {
    reading.begin = at;
    if (reading.range) return true;
    reading = Reading{};
  }
  if (read_none(at, reading) || read_single(at, reading)) return true;
  Plain plain = plain_at(at);
  if (atom.sign == Sign::dash || one_of(atom, {"minus", "negative"}))
    return read_range(at, plain, reading) || read_negative(at, reading);
  if (atom.kind == AtomKind::digits && (read_magnitude(at, reading) || read_score(at, reading)))
    return true;
  if (read_tally(at, reading)) return true;
  if (read_age_by_decade(at, reading)) return true;
  if (read_range(at, plain, reading)) return true;
  if (read_age_before(at, reading)) return true;
  if (read_ordinal(at, reading)) return true;
  const Number& number = plain.number;
  if (!number && one_of(atom, {"a", "an"})) {
    const Number article{at, at + 1, NumberForm::article, 1, 1, 1, 1.0, false, false};
    set_number(article, reading);
    return read_part_of_unit(article, reading);
  }
  if (!number || plain.label) return false;
  if (read_ratio(number, reading)) return true;
  reading = plain.reading;
  if (reading.kind == Kind::count && number.form == NumberForm::fraction) {
    reading.kind = Kind::percentage;
    reading.unit_name = "fraction";
    reading.dimension = "share";
    reading.unit.factor = 100;
  }
  if (reading.kind == Kind::count || (number.form == NumberForm::fraction && reading.kind != Kind::measure))
    return count_stands(number);
  return true;
}

}  // namespace crossread::values
