#include "values/quantities.h"

#include <cstddef>
#include <initializer_list>

#include "values/context.h"
#include "values/numbers.h"
#include "values/units.h"

namespace crossread::values {
namespace {

using language::Deprel;
using language::Upos;

bool joined_dash(const Atoms& atoms, std::uint32_t at) {
  return atoms[at].sign == Sign::dash && !atoms[at].gap && !atoms[at + 1].gap;
}

/// Words after which a figure is a label, not a count.
bool labels(const Atom& atom) {
  return one_of(atom,
                {"article", "section",  "chapter",  "page",   "no",        "nos",    "nr",
                 "number",  "room",     "flight",   "route",  "paragraph", "figure", "table",
                 "phase",   "channel",  "highway",  "gate",   "terminal",  "rule",   "resolution",
                 "clause",  "appendix", "exhibit",  "unit",   "platform",  "runway", "apollo",
                 "formula", "area",     "building", "suite",  "apartment", "covid",  "psalm",
                 "verse",   "act",      "version",  "volume", "stage",     "type",   "bus",
                 "track"});
}

bool street(const Atom& atom) {
  return atom.capital && one_of(atom, {"street", "avenue", "road", "lane", "drive", "boulevard",
                                       "square", "place", "st", "ave", "rd", "blvd", "downing"});
}

class Finder {
 public:
  Finder(const Atoms& atoms, const QuantityContext& context) : atoms_(atoms), context_(context) {}
  std::vector<Value> find();

 private:
  /// A number with its unit, before hedges.
  struct Reading {
    std::uint32_t begin = 0, end = 0;
    Kind kind = Kind::count;
    double value = 0, low = 0;
    std::optional<double> high;
    double grain = 1;
    Unit unit;
    std::string_view unit_name, dimension;
    bool range = false, vague = false, exact = false;
    double second = 0;
  };

  bool free(std::uint32_t at) const { return at < atoms_.size() && !context_.taken[at]; }
  bool name_number(const Number& number) const;
  bool read(std::uint32_t at, Reading& reading) const;
  bool read_score(std::uint32_t at, Reading& reading) const;
  bool read_money_before(std::uint32_t at, Reading& reading) const;
  bool read_age_before(std::uint32_t at, Reading& reading) const;
  bool read_ordinal(std::uint32_t at, Reading& reading) const;
  bool read_magnitude(std::uint32_t at, Reading& reading) const;
  bool read_ratio(const Number& part, Reading& reading) const;
  bool read_range(std::uint32_t at, Reading& reading) const;
  void read_unit(const Number& number, Reading& reading) const;
  bool pounds_of_mass(const Reading& reading, std::uint32_t at) const;
  bool count_stands(const Number& number, const Reading& reading) const;
  void set_number(const Number& number, Reading& reading) const;
  Value finish(const Reading& reading, std::uint32_t floor, std::uint32_t& end) const;
  void set_counted(Value& value, const Reading& reading) const;
  const language::Word* word(std::uint32_t at) const {
    const std::uint32_t token = atoms_[at].token;
    return token < context_.annotation.words.size() ? &context_.annotation.words[token] : nullptr;
  }

  const Atoms& atoms_;
  const QuantityContext& context_;
};

/// Figures in names, labels, telephone numbers and addresses.
bool Finder::name_number(const Number& number) const {
  const Atom& first = atoms_[number.begin];
  if (first.kind != AtomKind::digits) return false;
  const Atom& before = atoms_.before(number.begin);
  const Atom& next = atoms_.together(number.begin, number.end) ? atoms_[number.end] : Atom{};
  if (!first.gap) {
    if (before.kind == AtomKind::word || before.sign == Sign::slash || before.sign == Sign::colon ||
        before.sign == Sign::other)
      return true;
    if (before.sign == Sign::dash && !before.gap) {
      const Atom& far = atoms_.before(number.begin, 2);
      if (far.kind == AtomKind::digits) return true;
      if (far.kind == AtomKind::word && far.as(Role::cardinal) == nullptr &&
          (far.capital || far.is("covid")))
        return true;
    }
  }
  if (!next.gap && next.kind != AtomKind::sign && next.span.end != 0 &&
      next.kind == AtomKind::word && unit_at(atoms_, number.end).end == 0 &&
      currency_at(atoms_, number.end).end == 0 && !number.scaled)
    return true;
  if (joined_dash(atoms_, number.end) && atoms_[number.end + 1].kind == AtomKind::digits &&
      joined_dash(atoms_, number.end + 2))
    return true;  // 555-01-23
  if (!next.gap && (next.sign == Sign::slash || next.sign == Sign::colon) &&
      atoms_[number.end + 1].kind == AtomKind::digits)
    return true;
  if (before.text == "#" || before.text == "+" || labels(before)) return true;
  if (before.is("of") && one_of(atoms_.before(number.begin, 2), {"group"}) &&
      atoms_.before(number.begin, 2).capital)
    return true;
  if (street(next) || (next.capital && street(atoms_[number.end + 1]) && first.integer()))
    return true;
  if (const language::Word* w = word(number.begin);
      w != nullptr && w->deprel == Deprel::nummod && w->head >= 0 &&
      static_cast<std::uint32_t>(w->head) > atoms_[number.begin].token)
    return false;
  // "Boeing 737": a capital inside the sentence right before bare figures.
  const bool inside = atoms_.before(number.begin, 2).span.end != 0;
  return inside && before.capital && before.kind == AtomKind::word && !before.rows.any() &&
         first.gap && first.integer() && !number.scaled &&
         !one_of(before, {"i", "the", "a", "in", "on", "at", "of", "for", "about"}) &&
         !(next.kind == AtomKind::word && next.gap && !next.capital && next.text.size() > 3 &&
           (next.text.back() == 's' ||
            one_of(next, {"people", "men", "women", "children", "dead", "killed"})));
}

void Finder::set_number(const Number& number, Reading& reading) const {
  reading.begin = number.begin;
  reading.end = number.end;
  reading.value = number.value;
  reading.low = number.low;
  reading.high = number.high;
  reading.grain = number.grain;
  reading.vague = number.form == NumberForm::vague;
  reading.exact = number.mixed;
}

bool Finder::pounds_of_mass(const Reading& reading, std::uint32_t at) const {
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
void Finder::read_unit(const Number& number, Reading& reading) const {
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
  if (atom.sign == Sign::percent || one_of(atom, {"percent", "percents", "pct"})) {
    const bool points = one_of(atoms_[next + 1], {"point", "points"});
    take(Kind::percentage, points ? "percentage point" : "percent", "share",
         points ? next + 2 : next + 1);
    return;
  }
  if (atom.is("per") && atoms_[next + 1].is("cent")) {
    const bool points = one_of(atoms_[next + 2], {"point", "points"});
    take(Kind::percentage, points ? "percentage point" : "percent", "share",
         points ? next + 3 : next + 2);
    return;
  }
  if (atom.is("percentage") && one_of(atoms_[next + 1], {"point", "points"})) {
    take(Kind::percentage, "percentage point", "points", next + 2);
    return;
  }
  if (atom.is("basis") && one_of(atoms_[next + 1], {"point", "points"})) {
    take(Kind::percentage, "basis point", "points", next + 2);
    reading.unit.factor = 0.01;
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
  if (const CurrencyMatch money = currency_at(atoms_, next);
      money.end != 0 && !pounds_of_mass(reading, next)) {
    if (atom.is("marks") || atom.is("rand")) {
      if (!number.scaled) return;
    }
    take(Kind::money, money.dollar ? context_.dollar : money.code,
         money.dollar ? context_.dollar : money.code, money.end);
    reading.unit.factor = money.part;
    // "20 dollars 43 cents" and "20 dollars and 43 cents"
    std::uint32_t more = money.end;
    if (atoms_[more].is("and")) ++more;
    if (const Number small = number_at(atoms_, more);
        small && small.value < 100 && !small.mixed && money.part == 1) {
      const CurrencyMatch cents = currency_at(atoms_, small.end);
      if (cents.end != 0 && cents.part == 0.01) {
        reading.value += small.value / 100;
        reading.low = reading.value;
        reading.high = reading.value;
        reading.grain = 0.01;
        reading.end = cents.end;
      }
    }
    return;
  }
  if (one_of(atom, {"pound", "pounds"})) {
    take(Kind::measure, "pound", "mass", next + 1);
    reading.unit = {"pound", "mass", 0.45359237};
    return;
  }
  if (const UnitMatch unit = unit_at(atoms_, next);
      unit.end != 0 && number.form != NumberForm::article) {
    // "in" and "a" never come here; "6 mi" and "3 m" do, and must stand close to a plain figure.
    if (atom.text.size() <= 2 && atom.kind == AtomKind::word && number.form != NumberForm::figures)
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
    if (const Number small = number_at(atoms_, more);
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

bool Finder::read_money_before(std::uint32_t at, Reading& reading) const {
  const CurrencyMatch money = currency_at(atoms_, at);
  if (money.end == 0 || !money.sign || !atoms_.together(at, money.end)) return false;
  if (atoms_[at].kind == AtomKind::word && !atoms_[at].gap &&
      atoms_.before(at).kind == AtomKind::digits)
    return false;
  const Number number = number_at(atoms_, money.end, false, true);
  Number plain = number;
  if (!plain && atoms_[money.end].kind == AtomKind::digits && !atoms_[money.end].odd) {
    // "GBP3.01": the figure hangs on the code.
    plain.begin = money.end;
    plain.end = money.end + 1;
    plain.form = NumberForm::figures;
    double unit = 1;
    for (std::uint32_t i = 0; i < atoms_[money.end].places; ++i) unit *= 10;
    plain.value = atoms_[money.end].mantissa / unit;
    plain.low = plain.value;
    plain.high = plain.value;
    plain.grain = 1 / unit;
  }
  if (!plain || plain.form == NumberForm::vague) return false;
  set_number(plain, reading);
  reading.begin = at;
  reading.kind = Kind::money;
  reading.unit_name =
      money.dollar && atoms_[at].sign == Sign::currency ? context_.dollar : money.code;
  reading.dimension = reading.unit_name;
  reading.unit.factor = money.part;
  // "$10-20 million", "$10 million-$20 million", "$10 to $20"
  const std::uint32_t dash = plain.end;
  const bool to = atoms_[dash].is("to") || (atoms_[dash].sign == Sign::dash);
  if (to && atoms_.together(at, dash + 1)) {
    std::uint32_t second = dash + 1;
    const CurrencyMatch again = currency_at(atoms_, second);
    if (again.end != 0 && again.sign) second = again.end;
    const Number high = number_at(atoms_, second, false, true);
    if (high && high.value > 0 && (again.end != 0 || atoms_[dash].sign == Sign::dash) &&
        high.form != NumberForm::vague) {
      double low = plain.value;
      if (high.scaled && !plain.scaled && low < high.value / high.grain * 10) {
        const Number bare = number_at(atoms_, second, false, false);
        const double scale =
            bare && atoms_[second].kind == AtomKind::digits
                ? high.value / (atoms_[second].mantissa / (atoms_[second].places == 0   ? 1
                                                           : atoms_[second].places == 1 ? 10
                                                                                        : 100))
                : 1;
        low *= scale;
      }
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

bool Finder::read_score(std::uint32_t at, Reading& reading) const {
  const Atom& first = atoms_[at];
  if (!first.integer() || !joined_dash(atoms_, at + 1)) return false;
  const Atom& second = atoms_[at + 2];
  if (!second.integer() || (joined_dash(atoms_, at + 3) && atoms_[at + 4].kind == AtomKind::digits))
    return false;
  if (!first.gap &&
      (atoms_.before(at).kind == AtomKind::word || atoms_.before(at).sign == Sign::dash ||
       atoms_.before(at).sign == Sign::currency || atoms_.before(at).sign == Sign::slash))
    return false;
  const std::uint32_t next = skip_hyphen(atoms_, at + 3);
  bool cue = false;
  for (std::uint32_t back = 1; back <= 5; ++back)
    cue = cue || one_of(atoms_.before(at, back),
                        {"voted",    "vote", "votes",    "won",   "win",    "beat",    "lost",
                         "lead",     "led",  "leading",  "score", "scored", "passed",  "approved",
                         "rejected", "drew", "defeated", "ruled", "ahead",  "trailed", "trailing",
                         "record",   "by",   "margin",   "down",  "up",     "it",      "made"});
  for (std::uint32_t on = 0; on < 3; ++on)
    cue = cue || one_of(atoms_[next + on],
                        {"vote", "win", "victory", "lead", "defeat", "loss", "draw", "decision",
                         "ruling", "majority", "triumph", "thrashing", "margin", "against", "over",
                         "favor", "favour", "aggregate", "party"});
  if (first.mantissa < second.mantissa && !cue) return false;
  if (unit_at(atoms_, next).end != 0 || atoms_[next].as(Role::time_unit) != nullptr ||
      atoms_[next].sign == Sign::percent)
    return false;
  if (first.text.size() == 4 && second.text.size() == 2) return false;
  if (!cue && (first.mantissa > 200 || second.mantissa > 200)) return false;
  reading.begin = at;
  reading.end = at + 3;
  reading.kind = Kind::score;
  reading.value = first.mantissa;
  reading.low = first.mantissa;
  reading.high = first.mantissa;
  reading.second = second.mantissa;
  return true;
}

/// "Li, 54, said": figures between commas right behind a name; and "aged 34".
bool Finder::read_age_before(std::uint32_t at, Reading& reading) const {
  const Atom& before = atoms_.before(at);
  const bool aged = one_of(before, {"aged", "age", "ages"}) && atoms_[at].kind != AtomKind::sign;
  const Number number = number_at(atoms_, at);
  if (!number || number.value > 120 || number.mixed || number.form == NumberForm::vague ||
      number.form == NumberForm::fraction)
    return false;
  bool apposition = false;
  if (before.sign == Sign::comma && number.form == NumberForm::figures && number.end == at + 1 &&
      atoms_[at].integer() && number.value >= 1) {
    const Atom& name = atoms_.before(at, 2);
    const Atom& after = atoms_[number.end];
    const bool closed = !atoms_.together(at, number.end) || after.sign == Sign::comma ||
                        after.sign == Sign::stop || after.is("and") || after.sign == Sign::close ||
                        after.sign == Sign::semicolon ||
                        one_of(after, {"of", "from", "who", "was", "said"});
    // A month or an abbreviation before the comma makes it a date.
    apposition = name.capital && name.kind == AtomKind::word && name.as(Role::month) == nullptr &&
                 name.as(Role::weekday) == nullptr && closed &&
                 !(after.sign == Sign::comma && atoms_[number.end + 1].kind == AtomKind::digits);
  }
  if (!aged && !apposition) return false;
  set_number(number, reading);
  reading.kind = Kind::age;
  reading.unit_name = "year";
  reading.dimension = "age";
  if (aged) {
    // "aged 3 months", "aged between 3 and 5" end where their number does.
    const Atom& dash = atoms_[number.end];
    const Number high = number_at(atoms_, number.end + 1);
    if ((dash.is("to") || joined_dash(atoms_, number.end)) && high && high.value > number.value) {
      reading.high = high.value;
      reading.end = high.end;
      reading.range = true;
    }
  }
  return true;
}

/// "a magnitude of 6.1", "6.4-magnitude", "an aftershock of 4.9": of earthquakes.
bool Finder::read_magnitude(std::uint32_t at, Reading& reading) const {
  const Atom& atom = atoms_[at];
  if (atom.kind != AtomKind::digits || atom.odd || atom.places > 1 ||
      atom.mantissa >= (atom.places == 1 ? 100 : 10))
    return false;
  const std::uint32_t next = skip_hyphen(atoms_, at + 1);
  bool cue = atoms_.together(at, next) && one_of(atoms_[next], {"magnitude"});
  std::uint32_t begin = at;
  std::uint32_t end = cue ? next + 1 : at + 1;
  for (std::uint32_t back = 1; back <= 5 && !cue; ++back) {
    const Atom& word = atoms_.before(at, back);
    if (word.span.end == 0 || (word.kind == AtomKind::sign && word.sign != Sign::dash)) break;
    if (one_of(word, {"magnitude"})) {
      cue = true;
      if (back == 1 || (back == 2 && atoms_.before(at).sign == Sign::dash)) begin = at - back;
    } else if (atom.places == 1 && back == 2 && atoms_.before(at).is("of") &&
               one_of(word, {"aftershock", "quake", "earthquake", "tremor", "foreshock"})) {
      cue = true;
    } else if (word.kind == AtomKind::digits) {
      break;
    }
  }
  for (std::uint32_t on = 1; on <= 4 && !cue; ++on)
    cue = atoms_.together(at, at + on) && one_of(atoms_[at + on], {"richter"});
  if (!cue) return false;
  if (end == at + 1 && atoms_.together(at, end) && one_of(atoms_[end], {"degrees"})) ++end;
  const double value = atom.places == 1 ? atom.mantissa / 10 : atom.mantissa;
  reading.begin = begin;
  reading.end = end;
  reading.kind = Kind::measure;
  reading.value = value;
  reading.low = value;
  reading.high = value;
  reading.grain = atom.places == 1 ? 0.1 : 1;
  reading.unit_name = "magnitude";
  reading.dimension = "magnitude";
  return true;
}

/// "one in five voters", "two out of three": a share.
bool Finder::read_ratio(const Number& part, Reading& reading) const {
  const bool in = atoms_[part.end].is("in");
  const bool out_of = atoms_[part.end].is("out") && atoms_[part.end + 1].is("of");
  if ((!in && !out_of) || part.mixed || part.scaled || part.form == NumberForm::fraction ||
      part.form == NumberForm::vague)
    return false;
  const std::uint32_t at = part.end + (in ? 1 : 2);
  if (!free(at) || !atoms_.together(part.begin, at)) return false;
  const Number whole = number_at(atoms_, at);
  if (!whole || whole.mixed || whole.form == NumberForm::vague ||
      whole.form == NumberForm::fraction || whole.value <= part.value || whole.value > 1e6)
    return false;
  // "killed three in 10 days", "12 in 30 minutes" are no shares; nor is "three in 2020".
  const Atom& next = atoms_.together(at, whole.end) ? atoms_[whole.end] : Atom{};
  if (next.as(Role::time_unit) != nullptr ||
      (in && part.value > 1 && whole.value != 10 && whole.value != 100))
    return false;
  reading.begin = part.begin;
  reading.end = whole.end;
  reading.kind = Kind::percentage;
  reading.value = part.value / whole.value;
  reading.low = reading.value;
  reading.high = reading.value;
  reading.grain = 0.04;
  reading.unit_name = "fraction";
  reading.dimension = "share";
  reading.unit.factor = 100;
  return true;
}

bool Finder::read_ordinal(std::uint32_t at, Reading& reading) const {
  const Number number = ordinal_at(atoms_, at);
  if (!number) return false;
  const Atom& atom = atoms_[at];
  if (atom.is("second") &&
      !one_of(atoms_.before(at), {"the", "a", "his", "her", "its", "their", "s"}) &&
      atoms_.before(at).kind == AtomKind::digits)
    return false;
  // "Henry the Eighth", "Fifth Avenue", "at first", "first of all", "First Lady"
  if (atom.capital && atoms_[number.end].capital && atoms_.before(at).span.end != 0 &&
      atom.kind == AtomKind::word)
    return false;
  if (street(atoms_[number.end])) return false;
  if (atom.is("first") && one_of(atoms_.before(at), {"at"})) return false;
  set_number(number, reading);
  reading.kind = Kind::ordinal;
  return true;
}

/// "between 20 and 30", "from 2 to 7", "20-30", "20 to 30"
bool Finder::read_range(std::uint32_t at, Reading& reading) const {
  std::uint32_t i = at;
  const bool between = atoms_[i].is("between");
  const bool from = atoms_[i].is("from");
  if (between || from) ++i;
  if (!free(i)) return false;
  const Sign left = atoms_.before(i).sign;
  if (atoms_[i].kind == AtomKind::digits && !atoms_[i].gap &&
      (left == Sign::dash || left == Sign::slash || left == Sign::colon))
    return false;  // the middle of a telephone number
  const Number low = number_at(atoms_, i);
  if (!low || low.form == NumberForm::vague || low.form == NumberForm::fraction ||
      (low.form == NumberForm::figures && name_number(low) && !joined_dash(atoms_, low.end)))
    return false;
  std::uint32_t j = low.end;
  Reading first;
  set_number(low, first);
  read_unit(low, first);
  if (first.kind != Kind::count) j = first.end;
  const Atom& link = atoms_[j];
  const bool dash = link.sign == Sign::dash && !between;
  const bool word = between ? link.is("and") : link.is("to");
  if ((!dash && !word) || !atoms_.together(at, j + 1) || !free(j + 1)) return false;
  if (dash && (link.gap != atoms_[j + 1].gap)) return false;
  const Number high = number_at(atoms_, j + 1);
  if (!high || high.form == NumberForm::vague || high.form == NumberForm::fraction) return false;
  if (joined_dash(atoms_, high.end) && atoms_[high.end + 1].kind == AtomKind::digits) return false;
  set_number(high, reading);
  read_unit(high, reading);
  if (first.kind != Kind::count && first.kind != reading.kind) return false;
  double bottom = low.value;
  // "20 to 30 million": the scale counts for both.
  if (high.scaled && !low.scaled && first.kind == Kind::count &&
      atoms_[high.begin].kind == AtomKind::digits && atoms_[high.begin].mantissa > 0) {
    double plain = atoms_[high.begin].mantissa;
    for (std::uint32_t k = 0; k < atoms_[high.begin].places; ++k) plain /= 10;
    if (bottom < plain) bottom *= high.value / plain;
  }
  if (bottom >= high.value) return false;
  if (!between && !from && !dash && reading.kind == Kind::count && high.value > 20 * bottom)
    return false;
  reading.begin = at;
  reading.low = bottom;
  reading.value = bottom;
  reading.high = high.value;
  reading.grain = low.grain < high.grain ? low.grain : high.grain;
  reading.range = true;
  return true;
}

/// Whether a bare number counts something.
bool Finder::count_stands(const Number& number, const Reading& reading) const {
  const Atom& first = atoms_[number.begin];
  const Atom& before = atoms_.before(number.begin);
  const Atom& next = atoms_.together(number.begin, number.end) ? atoms_[number.end] : Atom{};
  if (number.form == NumberForm::article) return false;
  if (number.form == NumberForm::vague) {
    // "some" and "many" are too loose to compare; "few" without "a" says the opposite.
    if (first.is("some") || first.is("many") || first.is("few") || first.is("the")) return false;
    if (first.is("millions") || first.is("billions")) return true;
  }
  if (first.is("one") && number.end == number.begin + 1) {
    if (one_of(before, {"the", "this", "that", "no", "any", "each", "every", "another", "which",
                        "only", "last", "first", "next", "new", "previous"}))
      return false;
    if (next.kind != AtomKind::word ||
        one_of(next, {"of",   "another", "can",   "could", "has",   "is",   "was",    "day",
                      "that", "who",     "which", "the",   "might", "must", "should", "would",
                      "may",  "thing",   "and",   "or",    "for",   "in",   "to",     "side"}))
      return false;
  }
  if (number.form == NumberForm::fraction && !one_of(next, {"of"}) && first.is("half"))
    return false;
  (void)reading;
  return true;
}

bool Finder::read(std::uint32_t at, Reading& reading) const {
  const Atom& atom = atoms_[at];
  if (atom.kind == AtomKind::sign && atom.sign != Sign::currency && atom.sign != Sign::fraction &&
      atom.sign != Sign::dash)
    return false;
  if (atom.sign == Sign::currency ||
      (atom.kind == AtomKind::word &&
       (atoms_[at + 1].kind == AtomKind::digits || atoms_[at + 1].sign == Sign::currency)))
    if (read_money_before(at, reading)) return true;
  if (atom.sign == Sign::currency) return false;
  if (atom.sign == Sign::dash || one_of(atom, {"minus", "negative"})) {
    // "-3.2", "minus five": a sign only where it cannot be a hyphen.
    if (atom.sign == Sign::dash && (!atom.gap || atoms_[at + 1].gap)) return false;
    if (!free(at + 1)) return false;
    const Number number = number_at(atoms_, at + 1);
    if (!number || number.form == NumberForm::vague || number.form == NumberForm::fraction)
      return false;
    set_number(number, reading);
    reading.value = -number.value;
    reading.low = -number.value;
    reading.high = -number.value;
    read_unit(number, reading);
    reading.begin = at;
    return true;
  }
  if (read_magnitude(at, reading)) return true;
  if (read_score(at, reading)) return true;
  if (read_range(at, reading)) return true;
  if (read_age_before(at, reading)) return true;
  if (read_ordinal(at, reading)) return true;
  const Number number = number_at(atoms_, at);
  if (!number || name_number(number)) return false;
  if (read_ratio(number, reading)) return true;
  set_number(number, reading);
  read_unit(number, reading);
  if (reading.kind == Kind::count && number.form == NumberForm::fraction) {
    reading.kind = Kind::percentage;
    reading.unit_name = "fraction";
    reading.dimension = "share";
    reading.unit.factor = 100;
  }
  if (reading.kind == Kind::count || number.form == NumberForm::fraction)
    return count_stands(number, reading);
  return true;
}

/// What is counted: by the parse where there is one, else the next noun-like word.
void Finder::set_counted(Value& value, const Reading& reading) const {
  const std::vector<language::Word>& words = context_.annotation.words;
  const std::uint32_t first = atoms_[reading.begin].token;
  const std::uint32_t end = atoms_[reading.end - 1].token + 1;
  const auto set = [&](std::int32_t index) {
    value.of_word = index;
    const language::Word& head = words[static_cast<std::size_t>(index)];
    value.of = head.lemma;
    if (value.of.empty()) value.of = std::string(head.span.in(context_.document.utf8));
  };
  if (end <= words.size()) {
    for (std::uint32_t t = first; t < end; ++t) {
      const language::Word& w = words[t];
      if (w.head < 0) continue;
      const auto head = static_cast<std::uint32_t>(w.head);
      const bool inside = head >= first && head < end;
      if (inside || head >= words.size()) continue;
      const language::Word& h = words[head];
      const bool noun = h.upos == Upos::NOUN || h.upos == Upos::PROPN || h.upos == Upos::ADJ;
      if ((w.deprel == Deprel::nummod || w.deprel == Deprel::amod || w.deprel == Deprel::compound ||
           w.deprel == Deprel::det) &&
          noun)
        return set(w.head);
    }
    // "dozens of people": the noun hangs on the number.
    for (std::uint32_t t = end; t < words.size() && t < end + 6; ++t)
      if (words[t].deprel == Deprel::nmod && words[t].head >= static_cast<std::int32_t>(first) &&
          words[t].head < static_cast<std::int32_t>(end))
        return set(static_cast<std::int32_t>(t));
    // "a death toll of 12": the number hangs on the noun.
    for (std::uint32_t t = first; t < end; ++t)
      if (words[t].deprel == Deprel::nmod && words[t].head >= 0 &&
          words[t].head < static_cast<std::int32_t>(first))
        return set(words[t].head);
    for (std::uint32_t t = end; t < words.size() && t < end + 4; ++t) {
      if (words[t].upos == Upos::NOUN) return set(static_cast<std::int32_t>(t));
      if (words[t].upos != Upos::ADJ && words[t].upos != Upos::PROPN &&
          words[t].upos != Upos::NUM && words[t].upos != Upos::ADP)
        break;
    }
    return;
  }
  // Without an annotation: the next word, over one "of".
  std::uint32_t i = reading.end;
  if (atoms_[i].is("of")) ++i;
  if (atoms_.together(reading.begin, i) && atoms_[i].kind == AtomKind::word)
    value.of = std::string(atoms_[i].text);
}

Value Finder::finish(const Reading& reading, std::uint32_t floor, std::uint32_t& end) const {
  Value value;
  const double factor = reading.unit.factor;
  const double shift = reading.unit.shift;
  value.kind = reading.kind;
  value.value = reading.value;
  value.low = reading.low * factor + shift;
  if (reading.high) value.high = *reading.high * factor + shift;
  value.grain = reading.grain * factor;
  value.unit = std::string(reading.unit_name);
  value.dimension = std::string(reading.dimension);
  value.second = reading.second;
  if (reading.range) value.hedge = Hedge::range;
  if (reading.vague) value.hedge = Hedge::dozens;
  std::uint32_t begin = reading.begin;
  end = reading.end;
  if (!reading.range && !reading.vague && reading.kind != Kind::ordinal &&
      reading.kind != Kind::score) {
    const HedgeMatch hedge = hedge_around(atoms_, floor, begin, end);
    value.hedge = hedge.hedge;
    begin = hedge.begin;
    end = hedge.end;
    apply_hedge(value);
  }
  value.mod = std::string(to_string(value.hedge));
  value.scope = scope_around(atoms_, begin, end);
  value.span = {atoms_[begin].span.begin, atoms_[end - 1].span.end};
  value.first_word = atoms_[begin].token;
  value.end_word = atoms_[end - 1].token + 1;
  if (reading.kind == Kind::count || reading.kind == Kind::ordinal ||
      reading.kind == Kind::percentage || reading.kind == Kind::age ||
      reading.kind == Kind::measure || reading.kind == Kind::money)
    set_counted(value, reading);
  return value;
}

std::vector<Value> Finder::find() {
  std::vector<Value> list;
  std::uint32_t floor = 0;
  for (std::uint32_t at = 0; at < atoms_.size();) {
    // "magnitude-6.1" is one value; its number tells so.
    Reading reading;
    if (!free(at) || !read(at, reading)) {
      // A number that is no value is passed over whole, so that its tail is not taken for one.
      const Number number = free(at) ? number_at(atoms_, at) : Number{};
      at = number && number.form != NumberForm::vague && number.end > at ? number.end : at + 1;
      continue;
    }
    std::uint32_t end = reading.end;
    list.push_back(finish(reading, floor, end));
    floor = end;
    at = end;
  }
  return list;
}

}  // namespace

std::vector<Value> find_quantities(const Atoms& atoms, const QuantityContext& context) {
  return Finder(atoms, context).find();
}

}  // namespace crossread::values
