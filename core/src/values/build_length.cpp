#include "values/numbers.h"
#include "values/stretch.h"
#include "values/time_builders.h"

namespace crossread::values::build {

std::int32_t whole(const Capture* capture) {
  return capture == nullptr ? unset : whole_number(capture->value);
}

const Capture* unit_capture(const Caught& caught) {
  const Capture* unit = caught.get(Class::unit);
  return unit != nullptr ? unit : caught.get(Class::units);
}

TimeUnit unit_of(const Capture* capture) {
  return static_cast<TimeUnit>(static_cast<int>(capture->row->a));
}

bool last_is_verb(const Atoms& atoms, std::uint32_t at) {
  return atoms[at].is("last") &&
         one_of(atoms.before(at), {"will", "would", "could", "can", "may", "might", "must",
                                   "should", "to", "not", "shall", "did", "does", "ll", "nt"});
}

bool unit_is_meant(const Atoms& atoms, const Capture& number, const Capture& unit) {
  const Atom& atom = atoms[unit.begin];
  if (atom.is("second") && number.number->form == NumberForm::article) return false;
  if (atom.is("second") && atom.gap && number.value != 1) return false;
  if ((atom.is("min") || atom.is("sec")) && number.number->form != NumberForm::figures) return false;
  return true;
}

std::int32_t part_of_plural(const Atom& word) {
  return static_cast<std::int32_t>(word.known->plural_of->a);
}

double unit_times(const Atoms& atoms, const Capture& unit) {
  return one_of(atoms[unit.begin], {"fortnight", "fortnights"}) ? 2 : 1;
}

void add_amount(Phrase& phrase, const Capture& number, TimeUnit unit, double times) {
  phrase.shape = Shape::duration;
  phrase.measured = true;
  phrase.amounts.push_back({unit, number.value * times});
  if (number.number->form == NumberForm::vague) {
    phrase.vague = number.number->high != number.number->low + 1 || number.value != 2;
    phrase.vague_low = number.number->low;
    phrase.vague_high = number.number->high.value_or(0);
    if (!phrase.vague) phrase.mod = Mod::approx;
  }
}

// --- durations ----------------------------------------------------------------------------------

bool duration(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* number = c.get(Class::num);
  const Capture* unit = unit_capture(c);
  if (!unit_is_meant(atoms, *number, *unit)) return false;
  const TimeUnit kind = unit_of(unit);
  const Atom& word = atoms[unit->begin];
  const Number& n = *number->number;
  if (n.form == NumberForm::ordinal) return false;
  if (n.form == NumberForm::article) {
    // "a day" counts; "a quarter" is a fraction, "a weekend" a date.
    if (kind == TimeUnit::quarter || kind == TimeUnit::weekend) return false;
    if (word.is("minute") && atoms[unit->end].kind == AtomKind::word &&
        !atoms[unit->end].listed() && atoms[c.begin].is("a") &&
        !one_of(atoms[unit->end],
                {"of", "later", "ago", "before", "after", "to", "or", "and", "in", "for", "on"}))
      return false;
    p.weak = false;
  }
  if (kind == TimeUnit::quarter && word.is("quarter") && n.value != 1) {
    if (n.form != NumberForm::article) return false;
  }
  if (n.form == NumberForm::fraction && kind == TimeUnit::quarter) return false;
  // "one day" in a tale, "some day": not a length.
  if (atoms[c.begin].is("some") && unit->row->b == 0) return false;
  if (word.is("fall") || word.is("season")) return false;
  add_amount(p, *number, kind, unit_times(atoms, *unit));
  // "$1.76 a year", "twice a week": how often, not how long.
  const Atom& before = atoms.before(c.begin);
  if (n.form == NumberForm::article && c.list.size() == 2 &&
      (before.kind == AtomKind::digits || before.sign == Sign::percent ||
       before.as(Role::scale) != nullptr ||
       one_of(before, {"times", "once", "twice", "percent", "cent", "dollars", "pounds", "cents",
                       "euros", "miles", "mile", "kilometres", "kilometers", "kilometre", "kilometer", "km", "metres",
                       "meters", "knots", "litres", "liters", "gallons", "barrels", "tonnes", "tons", "pence"}))) {
    if (kind < TimeUnit::day) return false;
    p.shape = Shape::set;
    p.each = true;
  }
  return true;
}

/// "12 to 18 months", "two or three weeks": between two lengths.
bool duration_range(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* low = c.get(Class::num);
  const Capture* high = c.get(Class::num, 1);
  const TimeUnit kind = unit_of(unit_capture(c));
  if (low->number->form == NumberForm::article || high->number->form == NumberForm::article)
    return false;
  if (low->value >= high->value || !unit_is_meant(atoms, *high, *unit_capture(c))) return false;
  p.shape = Shape::duration;
  p.measured = true;
  p.vague = true;
  p.vague_low = low->value;
  p.vague_high = high->value;
  p.amounts.push_back({kind, low->value});
  return true;
}

/// "18 months to two years", "between 18 months and two years"; "extended from three days to two weeks" is no range.
bool mixed_range(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture *low = c.get(Class::num), *high = c.get(Class::num, 1);
  const Capture *small = c.get(Class::unit), *large = c.get(Class::unit, 1);
  if (small == nullptr || large == nullptr || low->number->form == NumberForm::vague || high->number->form == NumberForm::vague) return false;
  if (atoms.before(c.begin).is("from") || one_of(atoms.before(c.begin, 2), {"from"})) return false;
  const double ratio = seconds_in(unit_of(small)) * unit_times(atoms, *small) / (seconds_in(unit_of(large)) * unit_times(atoms, *large));
  const double bottom = low->value * ratio;
  if (bottom >= high->value || !unit_is_meant(atoms, *high, *large)) return false;
  p.shape = Shape::duration;
  p.measured = true;
  p.vague = true;
  p.vague_low = bottom;
  p.vague_high = high->value;
  p.amounts.push_back({unit_of(large), bottom});
  return true;
}

/// "a year or two"
bool duration_or_two(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::duration;
  p.measured = true;
  p.vague = true;
  p.vague_low = 1;
  p.vague_high = atoms[c.end - 1].is("two") ? 2 : 0;
  p.amounts.push_back({unit_of(unit_capture(c)), 1});
  return unit_capture(c)->row->b == 0;
}

/// "the next three quarters": quarters of a year, for once, and no fraction.
bool small_quarters(const Atoms&, const Caught& c, Phrase& p) {
  p.shape = Shape::duration;
  p.measured = true;
  p.amounts.push_back({TimeUnit::quarter, c.get(Class::small)->value});
  return true;
}

/// "all day", "the whole week", "another month"
bool whole_unit(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* unit = unit_capture(c);
  const TimeUnit kind = unit_of(unit);
  if (unit->row->b == 1 || kind < TimeUnit::hour || kind == TimeUnit::quarter ||
      kind == TimeUnit::weekend)
    return false;
  const Atom& first = atoms[c.begin];
  if (first.is("one")) return false;
  p.shape = Shape::duration;
  p.measured = true;
  p.amounts.push_back({kind, first.is("half") ? 0.5 : 1});
  return true;
}

bool nights(const Atoms&, const Caught& c, Phrase& p) {
  const Capture* number = c.get(Class::num);
  if (number->number->form == NumberForm::article) return false;
  add_amount(p, *number, TimeUnit::part);
  return true;
}

/// "weekends", "every weekday"
bool repeated_part(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::set;
  p.each = true;
  const Atom& word = atoms[c.end - 1];
  if (one_of(word, {"weekend", "weekends"})) {
    p.weekend = true;
  } else if (one_of(word, {"weekday", "weekdays"})) {
    p.weekdays = true;
  } else {
    p.part = part_of_plural(word);
    const Atom& before = atoms.before(c.begin);
    return one_of(before, {"on", "in", "the", "most", "some"}) && !one_of(before, {"of"});
  }
  return true;
}

bool duration_and_half(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!duration(atoms, c, p)) return false;
  const Atom& last = atoms[c.end - 1];
  p.amounts[0].value += last.is("half") ? 0.5 : 0.25;
  return true;
}

/// "half an hour", "half a century", "a quarter of an hour", "three quarters of an hour"
bool part_of_unit(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* number = c.get(Class::num);
  if (number->number->form != NumberForm::fraction) return false;
  add_amount(p, *number, unit_of(unit_capture(c)));
  (void)atoms;
  return p.amounts[0].value > 0;
}

/// "for years", "in days", "decades of": a length without a number
bool bare_units(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* unit = c.get(Class::units);
  const TimeUnit kind = unit_of(unit);
  const Atom& before = atoms.before(unit->begin);
  const Atom& next = atoms[c.end];
  const bool lead =
      one_of(before, {"for", "in", "within", "after", "over", "of", "through", "just", "only",
                      "takes", "take", "took", "lasted", "last", "spent", "or", "and", "many"});
  const bool tail = one_of(next, {"of", "ago", "later", "earlier", "before", "after"});
  if (kind == TimeUnit::second || kind == TimeUnit::quarter || kind == TimeUnit::weekend)
    return false;
  if (one_of(before, {"of", "and", "or", "in", "last"}) && !tail &&
      !(one_of(before, {"or"}) && atoms.before(unit->begin, 2).as(Role::time_unit) != nullptr))
    return false;
  if (!lead && !(tail && next.is("of"))) return false;
  p.shape = Shape::duration;
  p.amounts.push_back({kind, 0});
  p.vague = true;
  p.vague_low = 2;
  return true;
}

/// "the last three months", "the next two weeks", "another two years"
bool rel_duration(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* rel = c.get(Class::rel);
  if (rel != nullptr && (atoms[rel->begin].is("current") || last_is_verb(atoms, rel->begin)))
    return false;
  return duration(atoms, c, p);
}

/// "the first nine months (of 1988)"
bool counted_duration(const Atoms& atoms, const Caught& c, Phrase& p) {
  return duration(atoms, c, p);
}

bool recent_units(const Atoms&, const Caught& c, Phrase& p) {
  p.shape = Shape::duration;
  p.amounts.push_back({unit_of(c.get(Class::units)), 0});
  p.vague = true;
  p.vague_low = 2;
  p.shape = Shape::reference;
  p.reference = Reference::past;
  return true;
}

// --- sets -------------------------------------------------------------------------------------

bool freq(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Row* row = c.get(Class::freq)->row;
  p.shape = Shape::set;
  p.amounts.push_back({static_cast<TimeUnit>(static_cast<int>(row->a)), row->b});
  const Atom& atom = atoms[c.begin];
  // "a quarterly dividend" names the dividend, not when.
  if (atom.is("quarterly") && atoms[c.end].kind == AtomKind::word) return false;
  // "the Daily Mail", "Weekly Standard"
  if (atom.capital &&
      (atoms.before(c.begin).is("the") ||
       (atoms[c.end].capital && atoms[c.end].gap && atoms.before(c.begin).span.end != 0)))
    return false;
  return true;
}

bool every(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::set;
  p.each = true;
  double count = 1;
  if (const Capture* number = c.get(Class::card)) count = number->value;
  if (const Capture* ordinal = c.get(Class::ord)) count = ordinal->value;
  for (const Capture& capture : c.list)
    if (atoms[capture.begin].is("other")) count = 2;
  if (const Capture* unit = unit_capture(c)) {
    if (atoms[unit->begin].is("second") && unit->row->b == 0) return false;
    p.amounts.push_back({unit_of(unit), count});
  } else if (const Capture* day = c.get(Class::weekday)) {
    p.weekday = static_cast<std::int32_t>(day->row->a);
  } else if (const Capture* month = c.get(Class::month)) {
    p.month = static_cast<std::int32_t>(month->row->a);
  } else if (const Capture* season = c.get(Class::season)) {
    p.season = static_cast<std::int32_t>(season->row->a);
  } else if (const Capture* part = c.get(Class::part)) {
    p.part = static_cast<std::int32_t>(part->row->a);
  }
  return true;
}

/// "three times a week", "$100 a month", "50 miles per hour" (but not the last)
bool rate(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::set;
  const TimeUnit kind = unit_of(unit_capture(c));
  if (unit_capture(c)->row->b == 1) return false;
  p.amounts.push_back({kind, 1});
  if (atoms[unit_capture(c)->begin].is("second") || kind == TimeUnit::hour ||
      kind == TimeUnit::minute)
    return false;
  p.each = true;
  return true;
}

// --- references ---------------------------------------------------------------------------------

bool refer(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::reference;
  const Atom& atom = atoms[c.end - 1];
  if (const Capture* word = c.get(Class::ref))
    p.reference = static_cast<Reference>(static_cast<int>(word->row->a));
  // "as recently as 1990" is told by the year.
  return !(atom.is("recently") && atoms.before(c.end - 1).is("as"));
}

/// "at the moment"
bool refer_moment(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::reference;
  p.reference = Reference::present;
  return atoms.before(c.begin).is("at") && !atoms[c.end].is("of");
}

/// "the current position": what is so now.
bool current(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::reference;
  p.reference = Reference::present;
  const Atom& next = atoms[c.end];
  return next.kind == AtomKind::word && next.gap &&
         !one_of(next, {"account", "accounts", "affairs"});
}

bool refer_future(const Atoms&, const Caught&, Phrase& p) {
  p.shape = Shape::reference;
  p.reference = Reference::future;
  return true;
}

/// "to date"; "the year to date" is another thing.
bool to_date(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::reference;
  p.reference = Reference::present;
  return !atoms.before(c.begin).is("year");
}

bool refer_present(const Atoms&, const Caught&, Phrase& p) {
  p.shape = Shape::reference;
  p.reference = Reference::present;
  return true;
}

bool the_past(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Atom& next = atoms[c.end];
  p.shape = Shape::reference;
  p.reference = Reference::past;
  return (next.kind != AtomKind::word && next.kind != AtomKind::digits) ||
         !atoms.together(c.begin, c.end) ||
         one_of(next, {"and", "but", "to", "has", "have", "had", "with", "by", "as"});
}

}  // namespace crossread::values::build
