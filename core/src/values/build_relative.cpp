#include "values/time_builders.h"

namespace crossread::values::build {

namespace {

// --- relative ---------------------------------------------------------------------------------

void relate(const Capture& rel, Phrase& p) {
  p.relative = true;
  p.offset = rel.row->a;
  p.anchor = static_cast<Anchor>(static_cast<int>(rel.row->b));
}

/// "two years ago", "three days later", "a month earlier"
bool shifted(const Atoms& atoms, const Caught& c, Phrase& p, double sign, Anchor anchor) {
  const Capture* number = c.get(Class::num);
  const Capture* unit = unit_capture(c);
  if (number != nullptr && !unit_is_meant(atoms, *number, *unit)) return false;
  p.relative = true;
  p.unit = unit_of(unit);
  p.anchor = anchor;
  p.shifted = true;
  p.offset = sign * (number != nullptr ? number->value * unit_times(atoms, *unit) : 2);
  p.open_offset = number == nullptr || number->number->form == NumberForm::vague;
  if (number != nullptr && number->number->form == NumberForm::vague && number->value == 2 &&
      number->number->high == 3.0) {
    p.open_offset = false;
    p.mod = Mod::approx;
  }
  return true;
}

}  // namespace

/// "last week", "this year", "the following month", "that day", "this morning"
bool rel_unit(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* rel = c.get(Class::rel);
  if (last_is_verb(atoms, rel->begin)) return false;
  const Capture* unit = unit_capture(c);
  relate(*rel, p);
  p.unit = unit_of(unit);
  const Atom& word = atoms[rel->begin];
  if (unit->row->b == 1) {
    // "past years", "coming months": somewhere there
    if (word.is("this") || word.is("that") || word.is("same")) return false;
    p.shape = Shape::reference;
    p.reference = p.offset < 0 ? Reference::past : Reference::future;
    if (word.is("last") || word.is("past") || word.is("next") || word.is("following") ||
        word.is("previous") || word.is("coming")) {
      p.shape = Shape::duration;
      p.amounts.push_back({p.unit, 0});
      p.vague = true;
      p.relative = false;
    }
    return true;
  }
  if (p.unit <= TimeUnit::hour && !word.is("past") && !word.is("next"))
    return false;  // "at the last minute"
  if (atoms[unit->begin].is("second") || atoms[unit->begin].is("min") ||
      atoms[unit->begin].is("sec"))
    return false;
  if (unit_times(atoms, *unit) != 1) {
    // "the past fortnight": two weeks that begin or end now
    p.shape = Shape::duration;
    p.relative = false;
    p.amounts.push_back({p.unit, unit_times(atoms, *unit)});
    return p.offset != 0;
  }
  const bool the = atoms[c.begin].is("the");
  // "the last decade", "the past year": a stretch that ends now, not the civil one before.
  if ((word.is("past") || (word.is("last") && the)) && p.unit != TimeUnit::week &&
      p.unit != TimeUnit::weekend && p.unit != TimeUnit::quarter && p.unit != TimeUnit::month) {
    p.shape = Shape::duration;
    p.relative = false;
    p.amounts.push_back({p.unit, 1});
    return true;
  }
  if (word.is("next") && the) p.anchor = Anchor::told;
  if (word.is("past") && !the && p.unit == TimeUnit::day) return false;
  // "that minute", "this second": no dates.
  return p.unit != TimeUnit::minute && p.unit != TimeUnit::second && p.unit != TimeUnit::hour;
}

/// "the 20th of next month", "the last day of this month"
bool day_of_rel(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.relative = true;
  p.anchor = Anchor::published;
  if (c.has(Class::rel)) relate(*c.get(Class::rel), p);
  p.unit = unit_of(unit_capture(c));
  p.day = whole(c.get(Class::ord));
  p.last_day = p.day == unset;
  const bool owner = atoms[c.end].kind == AtomKind::clitic;  // "of last month's victims"
  return p.unit == TimeUnit::month && unit_capture(c)->row->b == 0 && p.day <= 31 && !owner;
}

/// "the first Monday of this month", "the last Friday in the month"
bool nth_weekday_of_rel(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.relative = true;
  p.anchor = Anchor::published;
  if (c.has(Class::rel)) relate(*c.get(Class::rel), p);
  p.unit = unit_of(unit_capture(c));
  p.nth = c.has(Class::ord) ? whole(c.get(Class::ord)) : 9;
  p.weekday = static_cast<std::int32_t>(c.get(Class::weekday)->row->a);
  return p.unit == TimeUnit::month && unit_capture(c)->row->b == 0 &&
         (p.nth <= 5 || p.nth == 9) && atoms[c.end].kind != AtomKind::clitic;
}

/// "last week's Sunday"
bool weekday_of_rel(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!rel_unit(atoms, c, p) || p.shape != Shape::point || p.unit != TimeUnit::week) return false;
  p.weekday = static_cast<std::int32_t>(c.get(Class::weekday)->row->a);
  return true;
}

/// "the week after next"
bool after_next(const Atoms&, const Caught& c, Phrase& p) {
  p.relative = true;
  p.anchor = Anchor::published;
  p.unit = unit_of(unit_capture(c));
  p.offset = 2;
  return p.unit >= TimeUnit::week && p.unit <= TimeUnit::year && unit_capture(c)->row->b == 0;
}

bool rel_fiscal(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.noun_year = true;
  return rel_unit(atoms, c, p) && p.unit == TimeUnit::year;
}

bool rel_part(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* rel = c.get(Class::rel);
  relate(*rel, p);
  p.unit = TimeUnit::day;
  p.part = static_cast<std::int32_t>(c.get(Class::part)->row->a);
  const Atom& word = atoms[rel->begin];
  if (word.is("past") || word.is("coming") || word.is("current")) return false;
  if (p.part == static_cast<std::int32_t>(Part::midday) ||
      p.part == static_cast<std::int32_t>(Part::daytime))
    return false;
  return true;
}

bool rel_month(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* rel = c.get(Class::rel);
  p.month = static_cast<std::int32_t>(c.get(Class::month)->row->a);
  p.day = whole(c.get(Class::day));
  p.direction = static_cast<std::int32_t>(rel->row->a) + 1;
  p.anchor = static_cast<Anchor>(static_cast<int>(rel->row->b));
  const Row* month = c.get(Class::month)->row;
  const bool capital = atoms[c.get(Class::month)->begin].capital;
  if (month->b == 2 && !capital) return false;  // "this may", "that march"
  return !atoms[rel->begin].is("current");
}

bool rel_weekday(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* rel = c.get(Class::rel);
  p.weekday = static_cast<std::int32_t>(c.get(Class::weekday)->row->a);
  p.direction = static_cast<std::int32_t>(rel->row->a) + 1;
  p.anchor = static_cast<Anchor>(static_cast<int>(rel->row->b));
  return !atoms[rel->begin].is("current");
}

bool ago(const Atoms& atoms, const Caught& c, Phrase& p) {
  return shifted(atoms, c, p, -1, Anchor::published);
}

bool earlier(const Atoms& atoms, const Caught& c, Phrase& p) {
  return shifted(atoms, c, p, -1, Anchor::told);
}

/// "two days before" where nothing follows that it could be before.
bool earlier_at_end(const Atoms& atoms, const Caught& c, Phrase& p) {
  const bool closed = !atoms.together(c.begin, c.end) || atoms[c.end].kind == AtomKind::sign;
  return closed && earlier(atoms, c, p);
}

bool later(const Atoms& atoms, const Caught& c, Phrase& p) {
  return shifted(atoms, c, p, 1, Anchor::told);
}

bool from_now(const Atoms& atoms, const Caught& c, Phrase& p) {
  return shifted(atoms, c, p, 1, Anchor::published);
}

/// "will meet in two weeks", "have to decide within 10 days": where the verb looks ahead, the end
/// of that time is meant. Elsewhere "in two weeks" is a length, and so is "within five years":
/// only a time counted in days is a deadline.
bool ahead(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* number = c.get(Class::num);
  if (!shifted(atoms, c, p, 1, Anchor::published) || p.open_offset) return false;
  if (p.unit < TimeUnit::day || number->number->form == NumberForm::fraction) return false;
  if (atoms[c.begin].is("within") && p.unit != TimeUnit::day) return false;
  const Atom& next = atoms.beside(c.begin, c.end);
  if (next.kind != AtomKind::sign || next.sign == Sign::dash) return false;
  bool looks_ahead = false;
  for (std::uint32_t back = 1; back <= 12 && !looks_ahead; ++back) {
    const Atom& atom = atoms.before(c.begin, back);
    if (atom.kind == AtomKind::sign) break;
    looks_ahead = one_of(atom, {"will", "ll", "shall", "must"}) ||
                  (atom.is("to") && one_of(atoms.before(c.begin, back + 1), {"have", "has"}));
  }
  p.begin = number->begin;
  return looks_ahead;
}

bool before_day(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!shifted(atoms, c, p, -1, Anchor::published)) return false;
  p.offset = p.unit == TimeUnit::week ? p.offset * 7 : p.offset;
  if (p.unit != TimeUnit::week && p.unit != TimeUnit::day) return false;
  p.unit = TimeUnit::day;
  p.offset += c.get(Class::deictic)->row->a;
  return true;
}

bool after_day(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!shifted(atoms, c, p, 1, Anchor::published)) return false;
  p.offset = p.unit == TimeUnit::week ? p.offset * 7 : p.offset;
  if (p.unit != TimeUnit::week && p.unit != TimeUnit::day) return false;
  p.unit = TimeUnit::day;
  p.offset += c.get(Class::deictic)->row->a;
  return true;
}

/// "the day before yesterday", "the day after tomorrow"
bool day_before(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.relative = true;
  p.unit = TimeUnit::day;
  p.anchor = Anchor::published;
  bool after = false;
  for (const Capture& capture : c.list) after = after || atoms[capture.begin].is("after");
  p.offset = c.get(Class::deictic)->row->a + (after ? 1 : -1);
  return c.get(Class::deictic)->row->b == 0;
}

/// "the day before", "the night before", "the following day"
bool told_before(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.relative = true;
  p.anchor = Anchor::told;
  const Atom& last = atoms[c.end - 1];
  p.offset = one_of(last, {"before", "earlier"}) ? -1 : 1;
  p.unit = TimeUnit::day;
  if (const Capture* unit = unit_capture(c)) p.unit = unit_of(unit);
  if (const Capture* part = c.get(Class::part)) p.part = static_cast<std::int32_t>(part->row->a);
  const Atom& next = atoms[c.end];
  return next.kind != AtomKind::word || !atoms.together(c.begin, c.end) ||
         one_of(next, {"in", "at", "on", "and", "but", "by", "when", "as"});
}

/// "year-earlier", "the year-ago quarter"
bool year_earlier(const Atoms&, const Caught& c, Phrase& p) {
  p.relative = true;
  p.unit = unit_of(unit_capture(c));
  p.anchor = Anchor::told;
  p.offset = -1;
  if (p.unit != TimeUnit::year && p.unit != TimeUnit::month && p.unit != TimeUnit::week)
    return false;
  const Capture* quarter = c.get(Class::ord);
  if (quarter != nullptr) {
    p.quarter = whole(quarter);
    p.anchor = Anchor::published;
  }
  return true;
}

/// "the year-earlier nine months": a length, of the year before.
bool year_earlier_length(const Atoms&, const Caught& c, Phrase& p) {
  p.shape = Shape::duration;
  p.measured = true;
  p.amounts.push_back({unit_of(c.get(Class::units)), c.get(Class::num)->value});
  return c.get(Class::num)->number->form != NumberForm::article;
}

/// "the corresponding period last year"
bool year_earlier_period(const Atoms&, const Caught&, Phrase& p) {
  p.relative = true;
  p.unit = TimeUnit::year;
  p.anchor = Anchor::told;
  p.offset = -1;
  return true;
}

/// "this year's third quarter"
bool quarter_of_year(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!rel_unit(atoms, c, p) || p.shape != Shape::point || p.unit != TimeUnit::year) return false;
  p.quarter = whole(c.get(Class::ord));
  return p.quarter >= 1 && p.quarter <= 4;
}

/// "the latest quarter": the one that the article tells of.
bool latest_quarter(const Atoms&, const Caught&, Phrase& p) {
  p.relative = true;
  p.unit = TimeUnit::quarter;
  p.anchor = Anchor::told;
  p.offset = 0;
  return true;
}

bool deictic(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Row* row = c.get(Class::deictic)->row;
  p.relative = true;
  p.unit = TimeUnit::day;
  p.offset = row->a;
  p.anchor = Anchor::published;
  if (row->b == 1) p.part = static_cast<std::int32_t>(Part::night);
  if (atoms[c.begin].is("overnight"))
    return atoms[c.begin + 1].kind != AtomKind::word ||
           atoms[c.begin + 1].as(Role::deictic) == nullptr;
  // "Today" as a programme or a paper
  return !(atoms.before(c.begin).is("usa") && atoms[c.begin].capital);
}

// --- "the day", "the week" ----------------------------------------------------------------------

bool the_unit(const Atoms& atoms, const Caught& c, Phrase& p) {
  const TimeUnit kind = unit_of(unit_capture(c));
  const Atom& before = atoms.before(c.begin);
  p.relative = true;
  p.anchor = Anchor::told;
  p.unit = kind;
  p.offset = 0;
  switch (kind) {
    case TimeUnit::weekend:
      p.anchor = Anchor::published;
      return unit_capture(c)->row->b == 0;
    case TimeUnit::quarter:
      return unit_capture(c)->row->b == 0;
    case TimeUnit::year:
      if (unit_capture(c)->row->b == 1) return false;
      p.anchor = Anchor::published;
      // "the year ended March 31": a length that ends there.
      if (one_of(atoms[c.end], {"ended", "ending", "to", "before", "after", "through"})) {
        p.shape = Shape::duration;
        p.relative = false;
        p.amounts.push_back({kind, 1});
        return true;
      }
      return one_of(before,
                    {"for", "of", "in", "during", "end", "through", "throughout", "over"}) &&
             !one_of(atoms[c.end], {"of"});
    case TimeUnit::week:
    case TimeUnit::month:
      if (unit_capture(c)->row->b == 1) return false;
      p.anchor = Anchor::published;
      return one_of(before,
                    {"for", "of", "in", "during", "end", "over", "through", "throughout"}) &&
             !one_of(atoms[c.end], {"of"});
    default:
      return false;
  }
}

}  // namespace crossread::values::build
