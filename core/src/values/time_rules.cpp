#include "values/time_rules.h"

#include <cstddef>

#include "values/clock.h"

namespace crossread::values {
namespace {

std::int32_t whole(const Capture* capture) {
  return capture == nullptr ? unset : static_cast<std::int32_t>(capture->value);
}

/// The unit that a pattern caught, singular or plural.
const Capture* unit_capture(const Caught& caught) {
  const Capture* unit = caught.get(Class::unit);
  return unit != nullptr ? unit : caught.get(Class::units);
}

TimeUnit unit_of(const Capture* capture) {
  return static_cast<TimeUnit>(static_cast<int>(capture->row->a));
}

bool one_of(const Atom& atom, std::initializer_list<std::string_view> words) {
  if (atom.kind != AtomKind::word) return false;
  for (std::string_view word : words)
    if (atom.text == word) return true;
  return false;
}

/// "a second blast", "a minute" as an adjective: units that are also other words.
bool unit_is_meant(const Atoms& atoms, const Capture& number, const Capture& unit) {
  const Atom& atom = atoms[unit.begin];
  if (atom.is("second") && number.number.form == NumberForm::article) return false;
  if (atom.is("second") && atom.gap && number.value != 1) return false;
  if ((atom.is("min") || atom.is("sec")) && number.number.form != NumberForm::figures) return false;
  return true;
}

void add_amount(Phrase& phrase, const Capture& number, TimeUnit unit) {
  phrase.shape = Shape::duration;
  phrase.measured = true;
  phrase.amounts.push_back({unit, number.value});
  if (number.number.form == NumberForm::vague) {
    phrase.vague = number.number.high != number.number.low + 1 || number.value != 2;
    phrase.vague_low = number.number.low;
    phrase.vague_high = number.number.high.value_or(0);
    if (!phrase.vague) phrase.mod = Mod::approx;
  }
}

bool date(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.month = static_cast<std::int32_t>(c.get(Class::month)->row->a);
  p.day = whole(c.get(Class::day));
  p.year = whole(c.get(Class::year));
  if (p.year == unset) p.year = whole(c.get(Class::year2));
  if (p.day != unset && p.day > 31) return false;
  constexpr int most[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (p.day != unset && p.day > most[p.month - 1]) return false;
  // "in May 2,000 people": the figure belongs to what follows.
  (void)atoms;
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
      before.as(Role::weekday) == nullptr && !before.rows.any() &&
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

/// "1939-45", "2014 to 2018": two years; "2012-13" as well.
bool year_range(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.year = whole(c.get(Class::year));
  const Capture* last = c.get(Class::year, 1);
  const Capture* brief = c.get(Class::year2);
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
  if (first.kind == AtomKind::word || first.text.size() == 2) {
    const Atom& before = atoms.before(c.get(Class::decade)->begin);
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

// --- relative ---------------------------------------------------------------------------------

void relate(const Capture& rel, Phrase& p) {
  p.relative = true;
  p.offset = rel.row->a;
  p.anchor = static_cast<Anchor>(static_cast<int>(rel.row->b));
}

/// "last week", "this year", "the following month", "that day", "this morning"
bool rel_unit(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* rel = c.get(Class::rel);
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
  if (atoms[unit->begin].is("second") || atoms[unit->begin].is("min") ||
      atoms[unit->begin].is("sec"))
    return false;
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

bool weekdays(const Atoms&, const Caught& c, Phrase& p) {
  p.weekday = static_cast<std::int32_t>(c.get(Class::weekdays)->row->a);
  p.each = true;
  p.shape = Shape::set;
  return true;
}

/// "two years ago", "three days later", "a month earlier"
bool shifted(const Atoms& atoms, const Caught& c, Phrase& p, double sign, Anchor anchor) {
  const Capture* number = c.get(Class::num);
  const Capture* unit = unit_capture(c);
  if (number != nullptr && !unit_is_meant(atoms, *number, *unit)) return false;
  p.relative = true;
  p.unit = unit_of(unit);
  p.anchor = anchor;
  p.offset = sign * (number != nullptr ? number->value : 2);
  p.open_offset = number == nullptr || number->number.form == NumberForm::vague;
  if (number != nullptr && number->number.form == NumberForm::vague && number->value == 2 &&
      number->number.high == 3.0) {
    p.open_offset = false;
    p.mod = Mod::approx;
  }
  return true;
}

bool ago(const Atoms& atoms, const Caught& c, Phrase& p) {
  return shifted(atoms, c, p, -1, Anchor::published);
}
bool earlier(const Atoms& atoms, const Caught& c, Phrase& p) {
  return shifted(atoms, c, p, -1, Anchor::told);
}
bool later(const Atoms& atoms, const Caught& c, Phrase& p) {
  return shifted(atoms, c, p, 1, Anchor::told);
}
bool from_now(const Atoms& atoms, const Caught& c, Phrase& p) {
  return shifted(atoms, c, p, 1, Anchor::published);
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
bool year_earlier(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.relative = true;
  p.unit = unit_of(unit_capture(c));
  p.anchor = Anchor::told;
  p.offset = -1;
  if (p.unit != TimeUnit::year && p.unit != TimeUnit::month && p.unit != TimeUnit::week)
    return false;
  const Atom& next = atoms[c.end];
  (void)next;
  const Capture* quarter = c.get(Class::ord);
  if (quarter != nullptr) {
    p.quarter = whole(quarter);
    p.anchor = Anchor::published;
  }
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

// --- parts of the day -------------------------------------------------------------------------

bool clock(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Clock at = clock_at(atoms, c.get(Class::clock)->begin);
  p.hour = at.hour;
  p.minute = at.minute;
  p.second = at.second;
  p.zone = at.zone;
  p.weak =
      !at.sure && !one_of(atoms.before(c.begin), {"at", "by", "until", "till", "from", "around",
                                                  "about", "before", "after", "since"});
  return true;
}

bool part(const Atoms& atoms, const Caught& c, Phrase& p) {
  p.part = static_cast<std::int32_t>(c.get(Class::part)->row->a);
  p.relative = false;
  const Atom& before = atoms.before(c.begin);
  const Atom& next = atoms[c.end];
  // Alone it counts only after "the", "in the", "that" or beside a day: "morning" as such is a
  // word.
  p.weak = !(atoms[c.begin].is("the") &&
             one_of(before, {"in", "during", "on", "through", "throughout", "by"})) ||
           (next.gap && next.kind == AtomKind::word &&
            !one_of(next, {"of", "to", "and", "as", "when", "at", "on", "after", "before", "with",
                           "for", "in", "by", "hours"}) &&
            !next.rows.any());
  return true;
}

// --- durations ----------------------------------------------------------------------------------

bool duration(const Atoms& atoms, const Caught& c, Phrase& p) {
  const Capture* number = c.get(Class::num);
  const Capture* unit = unit_capture(c);
  if (!unit_is_meant(atoms, *number, *unit)) return false;
  const TimeUnit kind = unit_of(unit);
  const Atom& word = atoms[unit->begin];
  const Number& n = number->number;
  if (n.form == NumberForm::ordinal) return false;
  if (n.form == NumberForm::article) {
    // "a day" counts; "a quarter" is a fraction, "a weekend" a date.
    if (kind == TimeUnit::quarter || kind == TimeUnit::weekend) return false;
    if (word.is("minute") && atoms[unit->end].kind == AtomKind::word &&
        !atoms[unit->end].rows.any() && atoms[c.begin].is("a") &&
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
  add_amount(p, *number, kind);
  // "24-year-old", "aged 3 months": an age, told elsewhere.
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
  if (number->number.form != NumberForm::fraction) return false;
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
  if (c.has(Class::rel) && one_of(atoms[c.get(Class::rel)->begin], {"current"})) return false;
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
  if (atom.is("soon") && atoms.before(c.end - 1).is("as")) return false;
  if (atom.is("soon") && atoms[c.end].is("as")) return false;
  if (atom.is("future") && atoms[c.end].gap && atoms[c.end].kind == AtomKind::word &&
      !atoms[c.begin].is("the") && false)
    return false;
  return true;
}
bool refer_future(const Atoms&, const Caught&, Phrase& p) {
  p.shape = Shape::reference;
  p.reference = Reference::future;
  return true;
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
    case TimeUnit::quarter:
      p.anchor = Anchor::published;
      return unit_capture(c)->row->b == 0;
    case TimeUnit::year:
      if (unit_capture(c)->row->b == 1) return false;
      p.anchor = Anchor::published;
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
  p.relative = true;
  p.unit = TimeUnit::year;
  p.anchor = Anchor::published;
  p.mod = Mod::end;
  return true;
}

constexpr TimeRule rules[] = {
    // dates of the calendar
    {"MONTH the? DAY ,? YEAR", date},
    {"MONTH the? DAY , of YEAR", date},
    {"MONTH the? DAY of YEAR", date},
    {"MONTH DAY ,? YEAR2", date},
    {"MONTH the? DAY", date},
    {"the? DAY of? MONTH ,? of? YEAR", date},
    {"DAY MONTH ,? YEAR2", date},
    {"the? DAY of MONTH", date},
    {"the? DAY MONTH", date},
    {"MONTH DAY - DAY ,? YEAR", day_range},
    {"MONTH DAY to|through|until DAY ,? YEAR", day_range},
    {"MONTH DAY - DAY", day_range},
    {"DAY - DAY of? MONTH ,? YEAR", day_range},
    {"DAY to|through|until DAY of? MONTH ,? YEAR", day_range},
    {"DAY - DAY of? MONTH", day_range},
    {"DAY to DAY of? MONTH", day_range},
    {"MONTH - MONTH YEAR", month_range},
    {"MONTH ,? of? YEAR", date},
    {"YEAR MONTH", date},
    {"MONTH", bare_month},
    {"the year YEAR", named_year},
    {"year YEAR", named_year},
    {"the? fiscal YEAR", fiscal_year},
    {"the? years? YEAR - YEAR", year_range},
    {"YEAR - YEAR2", year_range},
    {"YEAR", bare_year},
    {"the? DECADE", decade},
    {"the? ORD century", century},
    {"the? fiscal? ORD fiscal? quarter of|in? fiscal? YEAR", quarter},
    {"the YEAR ORD quarter", quarter},
    {"YEAR 's ORD quarter", quarter},
    {"the? fiscal? ORD fiscal? quarter", quarter},
    {"the? ORD half of YEAR", half},
    {"the? last|latter half of YEAR", half},
    {"the? ORD half of the DECADE", half},
    {"the? last|latter half of the DECADE", half},
    {"the? SEASON of? YEAR", season},
    {"YEAR SEASON", season},
    {"the? REL SEASON", season},
    {"the? SEASON", season},
    {"the? week of? CARD of? YEAR?", iso_week},
    {"the? ORD WEEKDAY of|in MONTH YEAR?", nth_weekday},
    {"the? last WEEKDAY of|in MONTH YEAR?", nth_weekday},
    // relative to publication or to the last date told
    {"the? REL UNIT", rel_unit},
    {"the? REL fiscal|financial|school|academic UNIT", rel_fiscal},
    {"the? very? REL UNIT", rel_unit},
    {"this|that same UNIT", nullptr},
    {"the? REL PART", rel_part},
    {"the? REL MONTH", rel_month},
    {"the? REL MONTH DAY", rel_month},
    {"the? REL WEEKDAY", rel_weekday},
    {"WEEKDAY", weekday},
    {"WEEKDAYS", weekdays},
    {"NUM UNIT ago", ago},
    {"UNITS ago", ago},
    {"NUM UNIT earlier|before|previously", earlier},
    {"UNITS earlier", earlier},
    {"NUM UNIT later|afterward|afterwards", later},
    {"UNITS later", later},
    {"NUM UNIT from now", from_now},
    {"NUM UNIT hence", from_now},
    {"NUM UNIT from|after DEICTIC", after_day},
    {"NUM UNIT before DEICTIC", before_day},
    {"the? day before|after DEICTIC", day_before},
    {"the UNIT before|after", told_before},
    {"the PART before|after", told_before},
    {"the? UNIT ago|earlier", year_earlier},
    {"the? UNIT ago|earlier period|quarter", year_earlier},
    {"the? UNIT ago|earlier ORD quarter", year_earlier},
    {"DEICTIC", deictic},
    {"year end", year_end},
    // times of day
    {"CLOCK", clock},
    {"the? PART", part},
    // lengths
    {"NUM more|additional|extra|further|full|whole|straight|consecutive|long|solid? UNIT",
     duration},
    {"NUM UNIT and a? half", duration_and_half},
    {"NUM UNIT and a? quarter", duration_and_half},
    {"NUM of? a|an? UNIT", part_of_unit},
    {"NUM of UNITS", duration},
    {"the? REL NUM UNIT", rel_duration},
    {"the? ORD NUM UNIT", counted_duration},
    {"the NUM UNIT", counted_duration},
    {"another|an? additional? NUM UNIT", counted_duration},
    {"UNITS", bare_units},
    {"recent UNITS", recent_units},
    // sets
    {"FREQ", freq},
    {"every|each CARD? UNIT", every},
    {"every|each other UNIT", every},
    {"every|each ORD UNIT", every},
    {"every|each WEEKDAY", every},
    {"every|each MONTH", every},
    {"every|each SEASON", every},
    {"every|each PART", every},
    {"per UNIT", rate},
    // references
    {"right|just|until? now", refer},
    {"REF", refer},
    {"the near|distant|foreseeable? future", refer_future},
    {"the coming UNITS", refer_future},
    {"the past", the_past},
    {"the present", refer_present},
    {"these days", refer_present},
    {"the UNIT", the_unit},
};

}  // namespace

bool year_in_context(const Atoms& atoms, std::uint32_t begin, std::uint32_t end) {
  const Atom& atom = atoms[begin];
  const Atom& before = atoms.before(begin);
  const Atom& next = atoms.together(begin, end) ? atoms[end] : Atom{};
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
  const bool plural = next.kind == AtomKind::word && next.gap && next.text.size() > 3 &&
                      next.text.back() == 's' && !next.capital &&
                      !one_of(next, {"was", "is", "has", "as", "this", "does", "across", "versus"});
  if (plural && !one_of(before, {"the"}) && before.kind != AtomKind::clitic) return false;
  if (led || before.kind == AtomKind::clitic) return true;
  // "Windows 2000", "Expo 2020": a name.
  if (before.capital && before.kind == AtomKind::word && !before.rows.any() &&
      atoms.before(begin, 2).span.end != 0)
    return false;
  return true;
}

std::vector<TimeRule> time_rules() {
  std::vector<TimeRule> list;
  for (const TimeRule& rule : rules)
    if (rule.build != nullptr) list.push_back(rule);
  return list;
}

}  // namespace crossread::values
