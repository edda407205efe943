#include "values/holidays.h"
#include "values/lean.h"
#include "values/resolver.h"
#include "values/values.h"

/// Which stretch of the calendar a phrase means.
namespace crossread::values {
namespace {

/// A day moved by lengths of time, each in its own unit.
Day moved(Day day, const std::vector<Amount>& amounts, int direction) {
  for (const Amount& amount : amounts) {
    const double signed_amount = amount.value * direction;
    const auto n = static_cast<std::int64_t>(signed_amount < 0 ? signed_amount - 0.5
                                                                : signed_amount + 0.5);
    if (n > 100000 || n < -100000) continue;
    switch (amount.unit) {
      case TimeUnit::day:
        day += n;
        break;
      case TimeUnit::week:
        day += 7 * n;
        break;
      case TimeUnit::month:
        day = add_months(day, n);
        break;
      case TimeUnit::quarter:
        day = add_months(day, 3 * n);
        break;
      case TimeUnit::year:
        day = add_months(day, 12 * n);
        break;
      default:
        break;
    }
  }
  return day;
}

/// The first, second ... or (9) last such weekday of a month; empty where it has no fifth.
std::optional<Stretch> weekday_in(const Stretch& month, std::int32_t nth, std::int32_t weekday) {
  Day day = month.first + (weekday - weekday_of(month.first) + 7) % 7 + 7 * (nth - 1);
  if (nth == 9) day = month.last - (weekday_of(month.last) - weekday + 7) % 7;
  if (day > month.last) return std::nullopt;
  return day_stretch(day);
}

/// Whether a month or quarter that leans to the future is meant of the past after all: the past one
/// lies just behind and the coming one most of a year ahead, for which a writer says "next June".
bool better_behind(int months_ahead) { return months_ahead >= 9; }

}  // namespace

void Resolver::look_over(const std::vector<Phrase>& phrases) {
  // News speaks of its own week; a history names far years and hardly a weekday.
  std::size_t far = 0;
  std::size_t near = 0;
  const std::int32_t now = published_ ? date_of(*published_).year : 0;
  for (const Phrase& p : phrases) {
    if (p.shape != Shape::point) continue;
    if (p.year != unset)
      ++(p.year < now - 1 || p.year > now + 1 ? far : near);
    else if (p.weekday != unset || (p.relative && p.anchor == Anchor::published))
      ++near;
  }
  narrative_ = far >= 5 && far > 2 * near;
}

std::optional<Day> Resolver::anchor(const Phrase& p) const {
  // In a history "the end of the year" is the year told of; "today" is today in any text.
  const bool loose = p.anchor == Anchor::bare || (p.relative && p.unit != TimeUnit::day);
  const bool told = p.anchor == Anchor::told || (loose && narrative_);
  if (!told) return published_;
  const bool fine =
      p.unit == TimeUnit::day || p.unit == TimeUnit::week || p.unit == TimeUnit::weekend;
  if (p.relative && fine) return told_day_ ? told_day_ : published_;
  return told_ ? told_->first : published_;
}

std::optional<Stretch> Resolver::relative(const Phrase& p) const {
  std::optional<Day> from = anchor(p);
  if (!from) return std::nullopt;
  if (p.after == 0) *from = moved(*from, p.amounts, p.offset < 0 ? -1 : 1);
  const Date date = date_of(*from);
  const double exact = p.offset;
  const auto n = static_cast<std::int64_t>(exact < 0 ? exact - 0.5 : exact + 0.5);
  auto small = static_cast<std::int32_t>(n > 9000 ? 9000 : (n < -9000 ? -9000 : n));
  Stretch s;
  switch (p.unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
      return std::nullopt;
    case TimeUnit::day:
      s = day_stretch(*from + small);
      break;
    case TimeUnit::week:
      s = week_stretch(*from + 7 * small, false);
      break;
    case TimeUnit::weekend: {
      // On a Saturday or Sunday "the weekend" is this one; on other days the last.
      s = week_stretch(*from + 7 * small, true);
      if (small == 0 && p.direction == unset && s.first > *from && p.begin < atoms_.size() &&
          atoms_[p.begin].is("the") && lean_of(atoms_, p) == Lean::past)
        s = week_stretch(*from - 7, true);
      break;
    }
    case TimeUnit::month: {
      const Date d = date_of(add_months(*from, small));
      s = month_stretch(d.year, d.month);
      break;
    }
    case TimeUnit::quarter: {
      if (p.anchor == Anchor::told && told_quarter_) return told_quarter_;
      // Results are told of the quarter that has ended.
      if (p.anchor == Anchor::told) small = -1;
      const Date d = date_of(add_months(*from, 3 * static_cast<std::int64_t>(small)));
      s = quarter_stretch(d.year, (d.month + 2) / 3);
      break;
    }
    case TimeUnit::half: {
      const Date d = date_of(add_months(*from, 6 * static_cast<std::int64_t>(small)));
      s = half_stretch(d.year, (d.month + 5) / 6);
      break;
    }
    case TimeUnit::year:
    case TimeUnit::season:
    case TimeUnit::part:
      s = year_stretch(date.year + small);
      if (exact != static_cast<double>(n)) {
        const Date d = date_of(add_months(*from, static_cast<std::int64_t>(exact * 12)));
        s = month_stretch(d.year, d.month);
      }
      break;
    case TimeUnit::decade:
      s = p.offset == 0 ? years_stretch(Grain::decade, date.year / 10, 10)
                        : (small == -1 ? years_stretch(Grain::decade, date.year / 10 - 1, 10)
                                       : year_stretch(date.year + 10 * small));
      break;
    case TimeUnit::century:
      s = small == 0 || small == -1 || small == 1
              ? years_stretch(Grain::century, date.year / 100 + small, 100)
              : year_stretch(date.year + 100 * small);
      break;
    case TimeUnit::millennium:
      return std::nullopt;
  }
  if (p.unit == TimeUnit::year && p.quarter == unset && p.month == unset && p.season == unset &&
      p.half == unset && told_quarter_ && (p.offset == -1) && !atoms_[p.begin].is("last")) {
    // "up from $2 million a year ago", told of a quarter, means the quarter a year before.
    const Atom& last = atoms_[p.end - 1];
    const bool backwards =
        one_of(last, {"ago", "earlier", "before", "period", "quarter"}) || p.anchor == Anchor::told;
    const std::uint32_t here = atoms_[p.begin].sentence;
    if (backwards && here - quarter_sentence_ <= 3)
      return quarter_stretch(told_quarter_->year - 1, told_quarter_->number);
  }
  const std::int32_t year = s.grain == Grain::year ? s.year : date_of(s.first).year;
  if (p.weekday != unset && (s.grain == Grain::week || s.grain == Grain::weekend))
    return day_stretch(monday_of(week_of(s.first)) + p.weekday - 1);
  if (p.month != unset && s.grain == Grain::year)
    return p.day != unset && exists(year, p.month, p.day)
               ? day_stretch(day_number(year, p.month, p.day))
               : month_stretch(year, p.month);
  if (p.quarter != unset && s.grain == Grain::year) return quarter_stretch(year, p.quarter);
  if (p.half != unset && s.grain == Grain::year) return half_stretch(year, p.half);
  if (p.season != unset && s.grain == Grain::year) return season_stretch(year, p.season);
  if (p.nth != unset && s.grain == Grain::month) return weekday_in(s, p.nth, p.weekday);
  if (p.last_day && s.grain == Grain::month) return day_stretch(s.last);
  if (p.day != unset && s.grain == Grain::month) {
    const Date d = date_of(s.first);
    if (exists(d.year, d.month, p.day)) return day_stretch(day_number(d.year, d.month, p.day));
  }
  return s;
}

/// A named month, weekday, quarter or season without a year: the nearest one in its direction.
std::optional<Stretch> Resolver::bare(const Phrase& p) const {
  const std::optional<Day> from = anchor(p);
  if (!from) return std::nullopt;
  const Date date = date_of(*from);
  const bool told = (p.anchor == Anchor::told || narrative_) && told_;
  const Lean lean = p.direction == 0   ? Lean::past
                    : p.direction == 2 ? Lean::future
                    : told             ? Lean::past
                                       : lean_of(atoms_, p);
  if (p.weekday != unset && p.month == unset && p.day == unset) {
    const int gap = weekday_of(*from) - p.weekday;
    const Day past = *from - (gap >= 0 ? gap : gap + 7);
    const bool same = past == *from;
    if (p.follows && told_day_)
      return day_stretch(*told_day_ + (p.weekday - weekday_of(*told_day_) + 7) % 7);
    // "This Friday": of this week, or the one ahead of what will be.
    if (p.direction == 1) return day_stretch(gap > 0 && lean == Lean::future ? *from - gap + 7 : *from - gap);
    if (p.direction == 2 && p.anchor == Anchor::published)  // "next Friday": of the next week
      return day_stretch(*from - gap + 7);
    if (lean == Lean::past) return day_stretch(p.direction == 0 && same ? past - 7 : past);
    return day_stretch(same && p.direction != 2 ? past : past + 7);
  }
  if (p.holiday != unset) {
    const Day this_year = holiday_in(p.holiday, date.year);
    const bool before = lean == Lean::past && p.direction != 1;
    if (told || p.direction == 1) return day_stretch(this_year);
    if (before && this_year > *from) return day_stretch(holiday_in(p.holiday, date.year - 1));
    if (!before && this_year < *from) return day_stretch(holiday_in(p.holiday, date.year + 1));
    return day_stretch(this_year);
  }
  if (p.day != unset && p.month == unset) {
    // The day of the month at hand: the nearest in its direction that falls on the weekday, if one
    // is named.
    for (std::int64_t step = 0; step < 12; ++step) {
      const Date month = date_of(
          add_months(day_number(date.year, date.month, 1), lean == Lean::past ? -step : step));
      if (!exists(month.year, month.month, p.day)) continue;
      const Day day = day_number(month.year, month.month, p.day);
      if (lean == Lean::past ? day > *from : day < *from) {
        if (p.weekday == unset || weekday_of(day) != p.weekday || step > 0) continue;
      }
      if (p.weekday == unset || weekday_of(day) == p.weekday) return day_stretch(day);
    }
    return std::nullopt;
  }
  if (p.month != unset && p.day != unset && p.weekday != unset) {
    // "Tuesday, 10 January": the weekday tells the year, and in "Friday, 9/6" which is the month.
    for (const std::int32_t year : {date.year, date.year - 1, date.year + 1})
      for (const bool turned : {false, true}) {
        const std::int32_t month = turned ? p.day : p.month;
        const std::int32_t day = turned ? p.month : p.day;
        if ((turned && !p.ambiguous) || !exists(year, month, day)) continue;
        const Day found = day_number(year, month, day);
        if (weekday_of(found) == p.weekday) return day_stretch(found);
      }
  }
  if (p.month != unset) {
    std::int32_t year = date.year;
    if (told) {
      if (p.month + 6 < date.month) ++year;
    } else if (p.direction == 1) {
      // "this September": of this year
    } else if (lean == Lean::past) {
      if (p.month > date.month || (p.month == date.month && p.day != unset && p.day > date.day) ||
          (p.direction == 0 && p.month == date.month))
        --year;
      // A date a few days ahead is the coming one whatever the words around it say.
      if (p.day != unset && p.direction == unset && exists(year + 1, p.month, p.day)) {
        const Day coming = day_number(year + 1, p.month, p.day);
        if (coming > *from && coming - *from <= 60) ++year;
      }
    } else {
      if (p.month < date.month || (p.month == date.month && p.day != unset && p.day < date.day) ||
          (p.direction == 2 && p.month == date.month))
        ++year;
    }
    if (p.day == unset) return month_stretch(year, p.month);
    if (!exists(year, p.month, p.day)) return std::nullopt;
    return day_stretch(day_number(year, p.month, p.day));
  }
  if (p.quarter != unset) {
    const std::int32_t now = (date.month + 2) / 3;
    std::int32_t year = date.year;
    if (!told && lean == Lean::past && p.quarter > now) --year;
    if (!told && lean == Lean::future && p.quarter < now &&
        !better_behind((p.quarter + 4 - now) * 3))
      ++year;
    return quarter_stretch(year, p.quarter);
  }
  if (p.half != unset) {
    const std::int32_t now = (date.month + 5) / 6;
    return half_stretch(!told && p.half > now && lean == Lean::past ? date.year - 1 : date.year,
                        p.half);
  }
  if (p.season != unset) {
    static constexpr int starts[] = {3, 6, 9, 12};
    const int start = starts[p.season];
    std::int32_t year = date.year;
    if (p.direction == 1 || told) return season_stretch(year, p.season);
    if (lean == Lean::past && (start > date.month || (p.direction == 0 && date.month - start < 3)))
      --year;
    if (lean == Lean::future && start < date.month) ++year;
    return season_stretch(year, p.season);
  }
  if (p.week != unset) return week_stretch(monday_of({date.year, p.week}), false);
  return std::nullopt;
}

/// "the first week of March": the seven days that begin with its first, second ... Monday.
std::optional<Stretch> Resolver::nth_week(const Phrase& p) const {
  std::optional<Stretch> month;
  if (p.year != unset) {
    month = month_stretch(p.year, p.month);
  } else {
    Phrase named;
    named.begin = p.begin;
    named.end = p.end;
    named.month = p.month;
    month = bare(named);
  }
  if (!month) return std::nullopt;
  const Day day =
      p.nth_week == 9 ? month->last : month->first + 7 * (static_cast<Day>(p.nth_week) - 1) + 3;
  if (!p.weekend) return week_stretch(day, false);
  // A weekend belongs to the month of its Saturday.
  const Day saturday =
      p.nth_week == 9 ? month->last - (weekday_of(month->last) + 1) % 7
                      : month->first + (6 - weekday_of(month->first) + 7) % 7 +
                            7 * (static_cast<Day>(p.nth_week) - 1);
  return week_stretch(saturday, true);
}

/// A point that names its year.
std::optional<Stretch> Resolver::named(const Phrase& p) const {
  if (p.month != unset && p.day != unset) {
    if (!exists(p.year, p.month, p.day)) return std::nullopt;
    return day_stretch(day_number(p.year, p.month, p.day));
  }
  if (p.month != unset) {
    const Stretch month = month_stretch(p.year, p.month);
    if (p.nth != unset && p.weekday != unset) return weekday_in(month, p.nth, p.weekday);
    return p.last_day ? day_stretch(month.last) : month;
  }
  if (p.holiday != unset) return day_stretch(holiday_in(p.holiday, p.year));
  if (p.quarter != unset) return quarter_stretch(p.year, p.quarter);
  if (p.half != unset) return half_stretch(p.year, p.half);
  if (p.season != unset) return season_stretch(p.year, p.season);
  if (p.week != unset) return week_stretch(monday_of({p.year, p.week}), false);
  return year_stretch(p.year);
}

std::optional<Stretch> Resolver::stretch_of(const Phrase& p) const {
  std::optional<Stretch> s = told_of(p);
  // "two weeks before Christmas", "three days after June 12"
  if (s && p.after != 0 && s->grain == Grain::day)
    s = day_stretch(moved(s->first, p.amounts, p.after));
  return s;
}

std::optional<Stretch> Resolver::told_of(const Phrase& p) const {
  if (p.relative) return relative(p);
  if (p.nth_week != unset && p.month != unset) return nth_week(p);
  if (p.year != unset) return named(p);
  if (p.decade != unset) return years_stretch(Grain::decade, p.decade, 10);
  if (p.century != unset) return years_stretch(Grain::century, p.century, 100);
  if ((p.nth != unset || p.last_day) && p.month != unset) {
    Phrase month = p;
    month.weekday = unset;
    const std::optional<Stretch> in = bare(month);
    if (!in) return std::nullopt;
    return p.last_day ? day_stretch(in->last) : weekday_in(*in, p.nth, p.weekday);
  }
  if (p.month != unset || p.weekday != unset || p.quarter != unset || p.half != unset ||
      p.season != unset || p.week != unset || p.holiday != unset || p.day != unset)
    return bare(p);
  return std::nullopt;
}

}  // namespace crossread::values
