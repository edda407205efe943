#include "values/calendar.h"
#include "values/clock.h"
#include "values/time_builders.h"

namespace crossread::values::build {

bool year_in_context(const Atoms& atoms, std::uint32_t begin, std::uint32_t end) {
  const Atom& atom = atoms[begin];
  const Atom& before = atoms.before(begin);
  const Atom& next = atoms.beside(begin, end);
  if (atom.kind == AtomKind::word) return true;
  if (before.sign == Sign::currency || before.sign == Sign::slash ||
      before.kind == AtomKind::digits)
    return false;
  if (before.sign == Sign::dash && !before.gap && !atom.gap &&
      !one_of(atoms.before(begin, 2), {"mid", "pre", "post", "early", "late"}))
    return false;
  if (!next.gap && (next.sign == Sign::slash || next.sign == Sign::colon) &&
      atoms[end + 1].kind == AtomKind::digits)
    return false;
  if (next.sign == Sign::percent || next.sign == Sign::degree) return false;
  if (next.as(Role::scale) != nullptr || next.as(Role::time_unit) != nullptr) return false;
  if (one_of(next, {"percent", "per", "people", "miles", "feet", "meters", "metres", "km",
                    "dollars", "pounds", "tons", "tonnes", "men", "women", "points", "hours"}))
    return false;
  const bool led = one_of(
      before, {"in",   "since",   "by",     "until",  "till",    "of",     "during",   "from",
               "to",   "through", "before", "after",  "between", "and",    "or",       "early",
               "late", "mid",     "the",    "for",    "fiscal",  "year",   "around",   "circa",
               "than", "spring",  "summer", "autumn", "fall",    "winter", "christmas"});
  const bool period = atom.mantissa >= 1500 && atom.mantissa <= 2100;
  if (one_of(before,
             {"no", "number", "flight", "route", "channel", "room", "model", "page", "section",
              "than", "of", "some", "about", "nearly", "over", "under", "least", "most"}) &&
      !one_of(before, {"of", "than", "over", "under"}))
    return false;
  if (one_of(before, {"in", "since", "until", "till", "by", "during", "early", "late", "mid"}))
    return atom.mantissa >= 1000;
  if (!period) return false;
  // A plural noun behind it makes it a count, unless something asked for a year.
  const bool plural = next.kind == AtomKind::word && next.gap && next.text().size() > 3 &&
                      next.text().back() == 's' && !next.capital &&
                      !one_of(next, {"was", "is", "has", "as", "this", "does", "across", "versus"});
  if (plural && !one_of(before, {"the"}) && before.kind != AtomKind::clitic) return false;
  if (led || before.kind == AtomKind::clitic) return true;
  // "Windows 2000", "Expo 2020": a name.
  if (before.capital && before.kind == AtomKind::word && !before.listed() &&
      atoms.before(begin, 2).span.end != 0)
    return false;
  return true;
}

bool date(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.month = static_cast<std::int32_t>(c.get(Class::month)->row->a);
  p.day = whole(c.get(Class::day));
  p.year = whole(c.get(Class::year));
  if (p.year == unset) p.year = whole(c.get(Class::year2));
  if (p.day != unset && p.day > 31) return false;
  static constexpr int most[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (p.day != unset && p.day > most[p.month - 1]) return false;
  // "The 12 Sept. 11 widows": the figure behind the month is its day, the one before counts.
  const Capture* short_year = c.get(Class::year2);
  const bool led = atoms[c.begin].is("the") || atoms.before(c.begin).is("the");
  if (led && p.day != unset && (p.year == unset || short_year) && c.get(Class::day)->begin < c.get(Class::month)->begin) {
    const std::uint32_t figure = short_year ? c.end - 1 : c.end;
    const bool day = atoms.together(c.begin, figure) && atoms[figure].integer() && atoms[figure].mantissa <= 31;
    if (day && atoms[figure + 1].kind == AtomKind::word) return false;
  }
  return true;
}

/// "10 August 88 AD"
bool date_of_era(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!date(atoms, c, p)) return false;
  p.year = whole(c.get(Class::card));
  return c.get(Class::card)->number->form == NumberForm::figures && p.year <= 2199;
}

/// "on the 15th": a day of the month at hand. Only figures with their ending are sure to be one.
bool day_of_month(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* day = c.get(Class::day);
  p.day = whole(day);
  const Atom& before = atoms.before(c.begin);
  const bool led =
      one_of(before, {"on", "by", "until", "till", "since", "from", "before", "after"});
  const bool ending = atoms[day->begin].kind == AtomKind::digits && day->end == day->begin + 2;
  const bool open = atoms.together(c.begin, c.end) && atoms[c.end].kind == AtomKind::word &&
                    !one_of(atoms[c.end], {"of", "at", "and", "in", "to", "for", "with", "or",
                                           "between", "from", "after"});
  return led && ending && !open;
}

/// "Thursday the 21st", "Monday 21"
/// "The second half of December"
bool half_of_month(const Atoms&, const Caught& c, Phrase& p) {
  const std::int32_t which = whole(c.get(Class::ord));
  if (which != 1 && which != 2) return false;
  p.month = static_cast<std::int32_t>(c.get(Class::month)->row->a);
  if (const Capture* year = c.get(Class::year)) p.year = whole(year);
  p.mod = which == 1 ? Mod::start : Mod::end;
  return true;
}

/// "On Tuesday week", "a week on Tuesday", "the Tuesday after next", as the British say: a week behind the next one.
bool week_on(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!weekday(atoms, c, p)) return false;
  const bool bare = atoms[c.end - 1].is("week");
  if (bare && (!one_of(atoms.before(c.begin), {"on", "until", "till", "by", "from"}) || atoms[c.end].sign == Sign::dash)) return false;
  if (atoms[c.end].kind == AtomKind::clitic) return false;  // "a week on Tuesday's menu"
  p.weak = false;
  p.after = 1;
  p.amounts.push_back({TimeUnit::week, 1});
  return true;
}

bool weekday_and_day(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!weekday(atoms, c, p)) return false;
  const Capture* day = c.get(Class::day);
  p.day = whole(day);
  p.weak = false;
  const Atom& next = atoms.beside(c.begin, c.end);
  const bool ending = atoms[day->begin].kind == AtomKind::digits && day->end == day->begin + 2;
  const bool the = c.list.size() >= 3;
  if (atoms[day->begin].kind != AtomKind::digits && !the) return false;
  if (next.as(Role::month) != nullptr || next.sign == Sign::dash || next.sign == Sign::percent)
    return false;
  // "on Monday 21 people died"
  return ending || next.kind != AtomKind::word ||
         one_of(next, {"at", "and", "in", "to", "between", "from"});
}

/// "Q3 2023", "2023-Q3", "H2 2016"
bool quarter_code(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* number = c.get(Class::small);
  const Atom& letter = atoms[number->begin - 1];
  if (!letter.capital && !c.has(Class::year)) return false;
  if (atoms[number->begin].gap) return false;
  p.year = whole(c.get(Class::year));
  (letter.is("q") ? p.quarter : p.half) = whole(number);
  return number->value >= 1 && number->value <= (letter.is("q") ? 4 : 2);
}

/// "the first week of March", "the week of April 10"
bool week_of(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.year = whole(c.get(Class::year));
  if (const Capture* month = c.get(Class::month))
    p.month = static_cast<std::int32_t>(month->row->a);
  if (const Capture* day = c.get(Class::day)) {
    p.day = whole(day);
    p.whole_week = true;
    return true;
  }
  const Capture* ordinal = c.get(Class::ord);
  p.nth_week = ordinal != nullptr ? whole(ordinal) : 9;
  if (p.month == unset && ordinal != nullptr) {
    p.week = p.nth_week;
    p.nth_week = unset;
    return p.week >= 1 && p.week <= 53;
  }
  (void)atoms;
  return p.nth_week <= 5 || p.nth_week == 9;
}

/// "the 15th day of June"
bool day_of(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!date(atoms, c, p)) return false;
  p.day = whole(c.get(Class::ord));
  return exists(p.year == unset ? 2000 : p.year, p.month, p.day);
}

/// "the last day of October 2015"
bool last_day_of(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.last_day = true;
  return date(atoms, c, p);
}

/// "the last weekend of October"
bool weekend_of(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!week_of(atoms, c, p) || p.nth_week == unset) return false;
  p.weekend = true;
  return true;
}

bool day_range(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!date(atoms, c, p)) return false;
  const Capture* second = c.get(Class::day, 1);
  p.to_day = whole(second);
  p.to_month = p.month;
  const Capture* month = c.get(Class::month, 1);
  if (month != nullptr) p.to_month = static_cast<std::int32_t>(month->row->a);
  return p.to_month != p.month || p.to_day > p.day;
}

bool month_range(const Atoms& atoms, const Caught& c, Phrase& p) {
  if (!date(atoms, c, p)) return false;
  p.to_month = static_cast<std::int32_t>(c.get(Class::month, 1)->row->a);
  return p.to_month != p.month;
}

/// A month on its own. "may", "march" and names of persons need words around that ask for a month.
bool bare_month(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Atom& atom = atoms[c.begin];
  const Row* row = atom.as(Role::month);
  const Atom& before = atoms.before(c.begin);
  const Atom& next = atoms[c.begin + 1];
  p.month = static_cast<std::int32_t>(row->a);
  const bool asked = one_of(
      before, {"in",         "of",     "since", "until",  "till",  "by",      "from", "through",
               "throughout", "during", "to",    "before", "after", "between", "for",  "early",
               "late",       "mid",    "each",  "every",  "this",  "last",    "next", "every"});
  if (row->b == 1) return atom.capital && (asked || atom.dotted) && !(next.capital && !atom.dotted);
  const bool first = before.kind == AtomKind::sign && before.span.end == 0;
  if (atoms.xpos(atom) == language::Xpos::MD || atoms.xpos(atom) == language::Xpos::VB) return false;
  if (row->b == 2) {
    const bool linked =
        one_of(before, {"and", "or"}) && atoms.before(c.begin, 2).as(Role::month) != nullptr;
    if (!atom.capital) return one_of(before, {"in"}) && !one_of(next, {"be"});
    return asked || linked;
  }
  if (!atom.capital) return true;
  // "June Brown", "April said": a first name.
  if (next.capital && next.kind == AtomKind::word && next.as(Role::weekday) == nullptr && !asked &&
      !first && next.gap && (row->a == 4 || row->a == 6 || row->a == 8))
    return false;
  if (before.capital && before.kind == AtomKind::word &&
      (row->a == 4 || row->a == 6 || row->a == 8) && !asked &&
      before.as(Role::weekday) == nullptr && !before.listed() &&
      atoms.before(c.begin, 2).span.end != 0)
    return false;
  return true;
}

bool bare_year(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.year = whole(c.get(Class::year));
  return year_in_context(atoms, c.begin, c.end);
}

bool named_year(const Atoms&, const Caught& c, Phrase& p) {
  p.year = whole(c.get(Class::year));
  return true;
}

bool fiscal_year(const Atoms&, const Caught& c, Phrase& p) {
  p.year = whole(c.get(Class::year));
  p.noun_year = true;
  return true;
}

/// "1939-45", "2012-13": two years. A range runs forward, so "2016-11" is November.
bool year_range(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.year = whole(c.get(Class::year));
  const Capture* last = c.get(Class::year, 1);
  const Capture* brief = c.get(Class::year2);
  const Atom& dash = atoms[c.begin + 1];
  if (brief != nullptr && brief->end == c.begin + 3 && !dash.gap && !atoms[c.begin + 2].gap) {
    const std::int32_t month = whole(brief) % 100;
    if (month >= 1 && month <= 12 && month < p.year % 100) {
      p.month = month;
      return p.year >= 1900;
    }
  }
  p.to_year = last != nullptr ? whole(last) : p.year / 100 * 100 + whole(brief) % 100;
  const Atom& before = atoms.before(c.begin);
  if (before.sign == Sign::currency || before.kind == AtomKind::digits) return false;
  const Atom& next = atoms[c.end];
  if (!next.gap && (next.sign == Sign::dash || next.sign == Sign::slash) &&
      atoms.together(c.begin, c.end))
    return false;
  return p.to_year > p.year && p.year >= 1000;
}

bool decade(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.decade = whole(c.get(Class::decade));
  const Atom& first = atoms[c.get(Class::decade)->begin];
  // "the 1950s", not "his fifties" or "in the low 60s".
  if (first.kind == AtomKind::word || first.text().size() == 2) {
    const std::uint32_t begin = c.get(Class::decade)->begin;
    const Atom& before = atoms.before(begin);
    // "in her late thirties": an age
    for (std::uint32_t back = 2; back <= 3; ++back)
      if (one_of(atoms.before(begin, back), {"his", "her", "their", "my", "your", "our"}))
        return false;
    if (!one_of(before, {"the", "early", "mid", "late"}) && first.sign != Sign::apostrophe)
      return false;
  }
  return true;
}

bool century(const Atoms&, const Caught& c, Phrase& p) {
  p.century = whole(c.get(Class::ord)) - 1;
  return p.century >= 0 && p.century <= 29;
}

bool quarter(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.quarter = whole(c.get(Class::ord));
  p.year = whole(c.get(Class::year));
  // The first quarter of a match is no part of a year.
  const Atom& next = atoms[c.end];
  if (p.year == unset && next.is("of") && one_of(atoms[c.end + 1], {"the", "a"}) &&
      one_of(atoms[c.end + 2], {"game", "match", "final"}))
    return false;
  return p.quarter >= 1 && p.quarter <= 4;
}

bool half(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* ordinal = c.get(Class::ord);
  p.half =
      ordinal != nullptr
          ? whole(ordinal)
          : (one_of(atoms[c.list[0].begin == c.begin ? c.list[0].begin : c.begin], {"last"}) ? 2
                                                                                             : 2);
  p.year = whole(c.get(Class::year));
  p.decade = whole(c.get(Class::decade));
  if (p.decade != unset) {
    p.mod = p.half == 1 ? Mod::start : Mod::end;
    p.half = unset;
  }
  return p.half == unset || p.half == 1 || p.half == 2;
}

bool season(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* word = c.get(Class::season);
  p.season = static_cast<std::int32_t>(word->row->a);
  p.year = whole(c.get(Class::year));
  if (c.has(Class::rel)) {
    const Row* rel = c.get(Class::rel)->row;
    p.direction = static_cast<std::int32_t>(rel->a) + 1;
    p.anchor = static_cast<Anchor>(static_cast<int>(rel->b));
    return true;
  }
  if (p.year != unset) return true;
  const Atom& atom = atoms[word->begin];
  const Atom& before = atoms.before(word->begin);
  const Atom& next = atoms[word->end];
  if (word->row->b == 2)  // "fall" and "spring" are verbs too
    return (before.is("in") ||
            (before.is("the") && one_of(atoms.before(word->begin, 2),
                                        {"in", "during", "by", "until", "since", "for"}))) &&
           !next.is("of") && !atom.capital;
  return !(atom.capital && next.capital && next.gap) &&
         !one_of(next, {"olympics", "games", "palace"});
}

bool holiday(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.holiday = whole(c.get(Class::holiday));
  p.year = whole(c.get(Class::year));
  if (const Capture* rel = c.get(Class::rel)) {
    p.direction = static_cast<std::int32_t>(rel->row->a) + 1;
    p.anchor = static_cast<Anchor>(static_cast<int>(rel->row->b));
  }
  (void)atoms;
  return true;
}

bool iso_week(const Atoms&, const Caught& c, Phrase& p) {
  p.week = whole(c.get(Class::card));
  p.year = whole(c.get(Class::year));
  return p.week >= 1 && p.week <= 53;
}

bool nth_weekday(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.nth = c.has(Class::ord) ? whole(c.get(Class::ord)) : 9;
  p.weekday = static_cast<std::int32_t>(c.get(Class::weekday)->row->a);
  if (const Capture* month = c.get(Class::month)) {
    p.month = static_cast<std::int32_t>(month->row->a);
    p.year = whole(c.get(Class::year));
    return p.nth <= 5 || p.nth == 9;
  }
  (void)atoms;
  return false;
}

bool year_end(const Atoms&, const Caught&, Phrase& p) {
  p.month = 12;
  p.day = 31;
  return true;
}

bool weekday(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* day = c.get(Class::weekday);
  p.weekday = static_cast<std::int32_t>(day->row->a);
  const Atom& atom = atoms[day->begin];
  const Atom& before = atoms.before(day->begin);
  if (day->row->b == 1) {  // "Sun", "Sat", "Mon"
    if (before.is("the") || before.capital) return false;
    const Atom& next = atoms[day->end];
    p.weak = !(atom.dotted && one_of(before, {"on", "until", "till", "by", "from"})) &&
             !one_of(before, {"on"});
    (void)next;
  }
  // "Black Friday", "Bloody Sunday", "Sheffield Wednesday", "Man Friday" are names.
  if (one_of(before, {"black", "bloody", "super", "ash", "palm", "cyber", "ruby"}) &&
      before.capital)
    return false;
  return true;
}

/// "Friday mornings"
bool weekday_parts(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.shape = Shape::set;
  p.each = true;
  p.weekday = static_cast<std::int32_t>(c.get(Class::weekday)->row->a);
  p.part = part_of_plural(atoms[c.end - 1]);
  return true;
}

bool weekdays(const Atoms&, const Caught& c, Phrase& p) {
  p.weekday = static_cast<std::int32_t>(c.get(Class::weekdays)->row->a);
  p.each = true;
  p.shape = Shape::set;
  return true;
}

// --- parts of the day -------------------------------------------------------------------------

bool clock(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Clock at = clock_at(atoms, c.get(Class::clock)->begin);
  p.hour = at.hour;
  p.minute = at.minute;
  p.second = at.second;
  p.zone = at.zone;
  p.half_said = at.half_said;
  p.half_open = at.half_open();
  p.weak = !at.sure && !asks_for_time(atoms, c.begin) && !atoms.before(c.begin).is("from");
  return true;
}

/// "mid day", "mid-night"
bool mid_of_day(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.hour = atoms[c.end - 1].is("day") ? 12 : 24;
  p.minute = 0;
  return true;
}

bool part(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.part = static_cast<std::int32_t>(c.get(Class::part)->row->a);
  p.relative = false;
  const Atom& before = atoms.before(c.begin);
  const Atom& next = atoms[c.end];
  if (c.get(Class::part)->row->b == 1 && p.part <= static_cast<std::int32_t>(Part::afternoon))
    p.mod = Mod::mid;  // "midmorning"
  for (const Capture& capture : c.list) {
    if (atoms[capture.begin].is("early")) p.mod = Mod::start;
    if (atoms[capture.begin].is("late")) p.mod = Mod::end;
    if (atoms[capture.begin].is("mid")) p.mod = Mod::mid;
  }
  // Alone it counts only after "the", "in the", "that" or beside a day: "morning" as such is a
  // word.
  p.weak = !(atoms[c.begin].is("the") &&
             one_of(before, {"in", "during", "on", "through", "throughout", "by"})) ||
           (next.gap && next.kind == AtomKind::word &&
            !one_of(next, {"of", "to", "and", "as", "when", "at", "on", "after", "before", "with",
                           "for", "in", "by", "hours"}) &&
            !next.listed());
  // "mid-afternoon" is a time of day wherever it stands.
  if (p.mod == Mod::mid) p.weak = false;
  return true;
}

}  // namespace crossread::values::build
