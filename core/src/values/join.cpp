#include "values/join.h"

namespace crossread::values {
namespace {

bool has_clock(const Phrase& p) { return p.hour != unset; }

bool has_date(const Phrase& p) {
  return p.month != unset || p.year != unset || p.weekday != unset || p.relative ||
         p.season != unset || p.quarter != unset || p.half != unset || p.decade != unset ||
         p.week != unset || p.holiday != unset || p.day != unset;
}

/// Names one day or a part of one that may take a time of day.
bool names_day(const Phrase& p) {
  return p.day != unset || p.weekday != unset || p.holiday != unset ||
         (p.relative && p.unit == TimeUnit::day);
}

bool point(const Phrase& p) {
  return p.shape == Shape::point && p.to_year == unset && p.to_day == unset && !p.until_next;
}
bool only_clock(const Phrase& p) { return point(p) && has_clock(p) && !has_date(p); }
bool only_part(const Phrase& p) {
  return point(p) && p.part != unset && !has_date(p) && !has_clock(p);
}
bool day_without_clock(const Phrase& p) { return point(p) && names_day(p) && !has_clock(p); }
bool whole_day(const Phrase& p) { return day_without_clock(p) && p.part == unset; }
bool length(const Phrase& p) {
  return p.shape == Shape::duration && p.measured && !p.vague && p.amounts.size() < 4;
}
bool countable_days(const Phrase& p) {
  return length(p) && p.amounts.front().unit <= TimeUnit::year && p.mod == Mod::none &&
         (p.amounts.back().unit == TimeUnit::day || p.amounts.back().unit == TimeUnit::week ||
          p.amounts.back().unit == TimeUnit::month || p.amounts.back().unit == TimeUnit::year);
}
bool relative_year(const Phrase& p) {
  return point(p) && p.relative && p.unit == TimeUnit::year && p.part == unset;
}
bool part_of_year(const Phrase& p) {
  return point(p) && p.year == unset && !p.relative &&
         (p.month != unset || p.season != unset || p.quarter != unset || p.half != unset);
}

void take(std::int32_t& a, std::int32_t b) {
  if (b != unset) a = b;
}

void take_clock(Phrase& into, const Phrase& from) {
  if (has_clock(from)) {
    into.hour = from.hour;
    into.minute = from.minute;
    into.second = from.second;
    into.half_open = from.half_open;
  }
  take(into.part, from.part);
  const bool later_half = into.part != unset &&
                          into.part != static_cast<std::int32_t>(Part::morning) &&
                          into.part != static_cast<std::int32_t>(Part::midday);
  // "7:00 on Sunday afternoon"; but "1 a.m. tonight" is said as it is.
  if (has_clock(into) && later_half && into.hour >= 4 && into.hour < 12 && !from.half_said &&
      !into.half_said)
    into.hour += 12;
  if (into.zone.empty()) into.zone = from.zone;
  into.half_said = into.half_said || from.half_said;
  if (into.mod == Mod::none) into.mod = from.mod;
}

void take_date(Phrase& into, const Phrase& from) {
  take(into.year, from.year);
  take(into.month, from.month);
  take(into.day, from.day);
  take(into.weekday, from.weekday);
  take(into.season, from.season);
  take(into.quarter, from.quarter);
  take(into.half, from.half);
  take(into.week, from.week);
  take(into.holiday, from.holiday);
  take(into.direction, from.direction);
  into.ambiguous = into.ambiguous || from.ambiguous;
  if (from.relative) {
    into.relative = true;
    into.unit = from.unit;
    into.offset = from.offset;
    into.open_offset = from.open_offset;
  }
  if (from.anchor != Anchor::bare) into.anchor = from.anchor;
}

// What each way of joining does to `a`.

void clock_into_a(Phrase& a, const Phrase& b) { take_clock(a, b); }

void clock_before_date(Phrase& a, const Phrase& b) {
  Phrase joined = b;
  take_clock(joined, a);
  joined.begin = a.begin;
  a = joined;
}

void date_into_a(Phrase& a, const Phrase& b) { take_date(a, b); }

void this_day(Phrase& a, const Phrase& b) {
  take_date(a, b);
  a.weekday = unset;
}

void year_into_a(Phrase& a, const Phrase& b) {
  const Mod mod = b.mod;
  take_date(a, b);
  a.direction = unset;
  if (a.mod == Mod::none) a.mod = mod;
}

void amounts_into_a(Phrase& a, const Phrase& b) {
  a.amounts.insert(a.amounts.end(), b.amounts.begin(), b.amounts.end());
}

void amounts_with_shift(Phrase& a, const Phrase& b) {
  const std::vector<Amount> amounts = a.amounts;
  a = b;
  a.amounts = amounts;
}

template <std::int32_t direction>
void move_date(Phrase& a, const Phrase& b) {
  amounts_with_shift(a, b);
  a.after = direction;
}

void quarter_back(Phrase& a, const Phrase&) { a.offset -= 4; }

void set_with_clock(Phrase& a, const Phrase& b) { take_clock(a, b); }

void set_after_clock(Phrase& a, const Phrase& b) { clock_before_date(a, b); }

constexpr std::uint32_t bit(Link link) { return 1u << static_cast<unsigned>(link); }
constexpr std::uint32_t adjacent = bit(Link::nothing) | bit(Link::comma);
constexpr std::uint32_t of_day = adjacent | bit(Link::of) | bit(Link::on) | bit(Link::of_the);

/// One way in which two phrases are one: which they are, what may stand between, what comes of it.
struct Way {
  bool (*fits)(const Phrase& a, const Phrase& b);
  std::uint32_t links;
  void (*merge)(Phrase& a, const Phrase& b);
};

const Way ways[] = {
    // "1 hour and 15 minutes"
    {[](const Phrase& a, const Phrase& b) {
       return length(a) && length(b) && a.amounts.back().unit > b.amounts.front().unit;
     },
     adjacent | bit(Link::and_), amounts_into_a},
    // "1 month and 21 days ago"
    {[](const Phrase& a, const Phrase& b) {
       return countable_days(a) && point(b) && b.shifted && !b.open_offset &&
              b.amounts.empty() && b.unit >= TimeUnit::day && a.amounts.back().unit > b.unit;
     },
     adjacent | bit(Link::and_), amounts_with_shift},
    // "three days after June 12", "2 weeks before Christmas"
    {[](const Phrase& a, const Phrase& b) { return countable_days(a) && whole_day(b); },
     bit(Link::after), move_date<1>},
    {[](const Phrase& a, const Phrase& b) { return countable_days(a) && whole_day(b); },
     bit(Link::before), move_date<-1>},
    // "10 in the morning"
    {[](const Phrase& a, const Phrase& b) { return only_clock(a) && only_part(b); },
     adjacent | bit(Link::in) | bit(Link::in_the), clock_into_a},
    // "the afternoon of May 3"
    {[](const Phrase& a, const Phrase& b) { return only_part(a) && whole_day(b); }, of_day,
     clock_before_date},
    // "10 p.m. Wednesday"
    {[](const Phrase& a, const Phrase& b) { return only_clock(a) && day_without_clock(b); }, of_day,
     clock_before_date},
    // "Wednesday at 10 p.m.", "Wednesday from 10 p.m. to midnight"
    {[](const Phrase& a, const Phrase& b) { return day_without_clock(a) && only_clock(b); },
     adjacent | bit(Link::at) | bit(Link::from), clock_into_a},
    // "Wednesday morning"
    {[](const Phrase& a, const Phrase& b) { return whole_day(a) && only_part(b); },
     bit(Link::nothing) | bit(Link::in) | bit(Link::in_the), clock_into_a},
    // "every Monday at 4 p.m.", "4 p.m. every Monday"
    {[](const Phrase& a, const Phrase& b) {
       return a.shape == Shape::set && a.each && only_clock(b);
     },
     bit(Link::nothing) | bit(Link::at), set_with_clock},
    {[](const Phrase& a, const Phrase& b) {
       return only_clock(a) && b.shape == Shape::set && b.each;
     },
     bit(Link::nothing) | bit(Link::on), set_after_clock},
    // "Friday, October 13"
    {[](const Phrase& a, const Phrase& b) {
       return day_without_clock(a) && a.weekday != unset && a.day == unset && a.nth == unset &&
              point(b) && b.day != unset && b.weekday == unset;
     },
     adjacent | bit(Link::the), date_into_a},
    // "Monday of next week"
    {[](const Phrase& a, const Phrase& b) {
       return day_without_clock(a) && a.weekday != unset && a.day == unset && !a.relative &&
              point(b) && b.relative && b.unit == TimeUnit::week;
     },
     bit(Link::nothing) | bit(Link::of), date_into_a},
    // "next week on Monday"
    {[](const Phrase& a, const Phrase& b) {
       return point(a) && a.relative && a.unit == TimeUnit::week && whole_day(b) &&
              b.weekday != unset && b.direction == unset && b.day == unset;
     },
     bit(Link::nothing) | bit(Link::on), date_into_a},
    // "Monday today"
    {[](const Phrase& a, const Phrase& b) {
       return whole_day(a) && a.weekday != unset && !a.relative && a.day == unset && point(b) &&
              b.relative && b.unit == TimeUnit::day && b.offset == 0;
     },
     bit(Link::nothing), this_day},
    // "June last year", "the spring of next year"
    {[](const Phrase& a, const Phrase& b) { return part_of_year(a) && relative_year(b); },
     adjacent | bit(Link::of) | bit(Link::in), year_into_a},
    // "the 5th of next month"
    {[](const Phrase& a, const Phrase& b) {
       return point(a) && a.day != unset && a.month == unset && !a.relative && point(b) &&
              b.relative && b.unit == TimeUnit::month;
     },
     bit(Link::of), date_into_a},
    // "the quarter a year ago"
    {[](const Phrase& a, const Phrase& b) {
       return point(a) && a.relative && a.unit == TimeUnit::quarter && relative_year(b) &&
              b.offset == -1;
     },
     bit(Link::nothing), quarter_back},
};

/// How fine the end of a range is told: ranges join like with like.
int fineness(const Phrase& p) {
  if (!point(p) || p.mod != Mod::none) return 0;
  if (has_clock(p)) return 1;
  if (p.part != unset || p.open_offset) return 0;
  if (names_day(p)) return 2;
  if (p.month != unset) return 3;
  return 0;
}

}  // namespace

Link link_between(const Atoms& atoms, std::uint32_t from, std::uint32_t to) {
  if (!atoms.together(from - 1, to)) return Link::none;
  if (to == from) return Link::nothing;
  const Atom& first = atoms[from];
  if (to == from + 1) {
    if (first.sign == Sign::comma) return Link::comma;
    if (first.sign == Sign::dash && !first.gap) return Link::nothing;
    if (first.text() == "@") return Link::at;
    struct LinkRow {
      WordName word;
      Link link;
    };
    static constexpr LinkRow rows[] = {{"of", Link::of}, {"on", Link::on},   {"in", Link::in},
                                {"at", Link::at}, {"the", Link::the}, {"and", Link::and_},
                                {"after", Link::after}, {"before", Link::before},
                                {"from", Link::from}, {"between", Link::from}};
    for (const LinkRow& row : rows)
      if (first.is(row.word)) return row.link;
  }
  if (to == from + 2) {
    if (atoms[from + 1].is("the")) {
      if (first.is("in")) return Link::in_the;
      if (first.is("on")) return Link::on_the;
      if (first.is("of")) return Link::of_the;
    }
    if (first.sign == Sign::comma && atoms[from + 1].is("and")) return Link::and_;
    if (first.sign == Sign::comma && atoms[from + 1].is("at")) return Link::at;
  }
  return Link::none;
}

bool join(Phrase& a, const Phrase& b, Link link) {
  for (const Way& way : ways) {
    if ((way.links & bit(link)) == 0 || !way.fits(a, b)) continue;
    const std::uint32_t begin = a.begin;
    way.merge(a, b);
    a.begin = begin;
    a.end = b.end;
    a.weak = false;
    return true;
  }
  return false;
}

bool join_range(const Atoms& atoms, Phrase& a, Phrase& b) {
  if (b.begin != a.end + 1 || !atoms.together(a.begin, b.begin)) return false;
  const Atom& link = atoms[a.end];
  const Atom& before = atoms.before(a.begin);
  const bool lead = link.is("and") && before.is("between");
  const bool between = lead || (link.is("and") && a.between);
  const bool dash = link.sign == Sign::dash && link.gap == atoms[b.begin].gap;
  if (!between && !dash && !one_of(link, {"to", "until", "till", "through"})) return false;
  const int fine = fineness(a);
  if (fine == 0 || fine != fineness(b)) return false;
  // "from Monday to Friday" are days of one week and stay two; dates and hours make a stretch.
  const bool spaced_dash = dash && link.gap;
  // "from 1 May 2019 to today"
  const bool from_date = a.day != unset && a.year != unset && b.relative;
  if (fine == 2 && (a.day == unset || b.day == unset) && !between && !spaced_dash && !from_date) {
    b.follows = a.weekday != unset && b.weekday != unset;
    return false;
  }
  if (fine == 3 && !between && !dash && !before.is("from")) return false;
  if (fine == 1) {
    if (has_date(b) && !has_date(a)) take_date(a, b);
    if (has_date(a) && !has_date(b)) take_date(b, a);
    if (b.half_said && !a.half_said && a.hour < 12 && b.hour >= 12 && a.hour + 12 < b.hour)
      a.hour += 12;
  } else {
    if (a.year == unset) a.year = b.year;
    if (b.year == unset) b.year = a.year;
    // "30 December to 2 January 2020"
    if (a.year != unset && a.year == b.year && a.month != unset && b.month != unset &&
        a.month > b.month && !a.relative)
      --a.year;
  }
  a.until_next = true;
  // Two times of day in a row are times of day, where one "10:30" could be anything.
  a.weak = b.weak = a.weak && b.weak && fine != 1;
  if (lead) --a.begin;
  return true;
}

}  // namespace crossread::values
