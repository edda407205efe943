#include "values/resolve.h"

#include <cstddef>

#include "values/holidays.h"
#include "values/lean.h"
#include "values/stretch.h"
#include "values/values.h"

namespace crossread::values {
namespace {

std::string_view part_name(std::int32_t part) {
  constexpr std::string_view names[] = {"MO", "MI", "AF", "EV", "NI", "DT"};
  return names[part];
}

/// Minutes east of Greenwich of the zones that reports name; empty where the name does not settle
/// it
/// ("ET" and "PT" change with the season).
std::optional<std::int32_t> zone_minutes(std::string_view zone) {
  struct Zone {
    std::string_view name;
    int minutes;
  };
  constexpr Zone rows[] = {
      {"gmt", 0},    {"utc", 0},    {"bst", 60},   {"cet", 60},   {"cest", 120}, {"est", -300},
      {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
      {"pdt", -420}, {"jst", 540},  {"ist", 330},  {"aest", 600}, {"aedt", 660}};
  for (const Zone& row : rows)
    if (row.name == zone) return row.minutes;
  return std::nullopt;
}

class Resolver {
 public:
  Resolver(const Atoms& atoms, std::optional<Day> published)
      : atoms_(atoms), published_(published) {}

  void look_over(const std::vector<Phrase>& phrases);
  Resolved resolve(const Phrase& p);

 private:
  Resolved point(const Phrase& p);
  Resolved length(const Phrase& p);
  Resolved repeated(const Phrase& p);
  Resolved reference(const Phrase& p);
  /// The day from which the phrase counts; empty where it is not known.
  std::optional<Day> anchor(const Phrase& p) const;
  std::optional<Stretch> relative(const Phrase& p) const;
  std::optional<Stretch> bare(const Phrase& p) const;
  std::optional<Stretch> nth_week(const Phrase& p) const;
  std::string open_value(const Phrase& p) const;
  void finish(const Phrase& p, const Stretch& s, Resolved& r) const;
  void write_time(const Phrase& p, Resolved& r) const;

  const Atoms& atoms_;
  std::optional<Day> published_;
  std::optional<Day> told_day_;
  std::optional<Stretch> told_;
  std::uint32_t told_sentence_ = 0;
  std::optional<Stretch> told_quarter_;
  std::uint32_t quarter_sentence_ = 0;
  bool narrative_ = false;  ///< a text about the past: bare dates follow the last date told
};

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
  const std::optional<Day> from = anchor(p);
  if (!from) return std::nullopt;
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
  if (p.day != unset && s.grain == Grain::month) {
    const Date d = date_of(s.first);
    if (exists(d.year, d.month, p.day)) return day_stretch(day_number(d.year, d.month, p.day));
  }
  return s;
}

/// Whether a month or quarter that leans to the future is meant of the past after all: the past one
/// lies just behind and the coming one most of a year ahead, for which a writer says "next June".
bool better_behind(int months_ahead) { return months_ahead >= 9; }

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
    if (p.direction == 1) return day_stretch(*from - gap);  // "this Friday": of this week
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
    // "Tuesday, 10 January": the weekday tells the year.
    for (const std::int32_t year : {date.year, date.year - 1, date.year + 1})
      if (exists(year, p.month, p.day) && weekday_of(day_number(year, p.month, p.day)) == p.weekday)
        return day_stretch(day_number(year, p.month, p.day));
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
    constexpr int starts[] = {3, 6, 9, 12};
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

/// What a point says where its anchor is missing: the parts it names, X for the rest.
std::string Resolver::open_value(const Phrase& p) const {
  std::string out = "XXXX";
  if (p.weekday != unset && p.month == unset) {
    out += "-WXX-";
    put(out, p.weekday, 1);
    return out;
  }
  if (p.month != unset) {
    out += '-';
    put(out, p.month, 2);
    if (p.day != unset) {
      out += '-';
      put(out, p.day, 2);
    }
    return out;
  }
  if (p.quarter != unset) {
    out += "-Q";
    put(out, p.quarter, 1);
    return out;
  }
  if (p.season != unset) {
    constexpr std::string_view names[] = {"SP", "SU", "FA", "WI"};
    out += '-';
    out += names[p.season];
    return out;
  }
  if (p.relative) {
    switch (p.unit) {
      case TimeUnit::week:
        return "XXXX-WXX";
      case TimeUnit::weekend:
        return "XXXX-WXX-WE";
      case TimeUnit::month:
        return "XXXX-XX";
      case TimeUnit::year:
        return "XXXX";
      case TimeUnit::quarter:
        return "XXXX-QX";
      default:
        return "XXXX-XX-XX";
    }
  }
  return "XXXX-XX-XX";
}

void Resolver::finish(const Phrase& p, const Stretch& s, Resolved& r) const {
  r.timex = write(s);
  r.earliest = s.first;
  r.latest = s.last;
  r.grain = 86400.0 * static_cast<double>(s.last - s.first + 1);
  const Day width = s.last - s.first + 1;
  // Early, mid and late are loose: each is given half of the stretch.
  if (width >= 7) {
    if (p.mod == Mod::start) r.latest = s.first + width / 2;
    // "earlier this year" and "later this year" part at the day of publication.
    if (published_ && *published_ >= s.first && *published_ <= s.last && p.relative) {
      if (p.mod == Mod::so_far) r.latest = *published_;
      if (p.mod == Mod::rest) r.earliest = *published_;
    }
    if (p.mod == Mod::end) r.earliest = s.first + width / 2;
    if (p.mod == Mod::mid) {
      r.earliest = s.first + width / 4;
      r.latest = s.last - width / 4;
    }
  }
  if (p.mod == Mod::approx || p.mod == Mod::less_than || p.mod == Mod::more_than) {
    r.earliest = *r.earliest - width;
    r.latest = *r.latest + width;
  }
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
  return week_stretch(day, false);
}

Resolved Resolver::point(const Phrase& p) {
  Resolved r;
  r.mod = p.mod;
  std::optional<Stretch> s;
  bool inferred = false;  // the day of a time of day is a guess
  if (p.open_offset) {
    r.timex = p.offset < 0 ? "PAST_REF" : "FUTURE_REF";
    return r;
  }
  if (p.relative) {
    s = relative(p);
  } else if (p.nth_week != unset && p.month != unset) {
    s = nth_week(p);
  } else if (p.year != unset) {
    if (p.to_year != unset) {
      s = Stretch{Grain::year, p.year, 0, day_number(p.year, 1, 1), day_number(p.to_year, 12, 31)};
      finish(p, *s, r);
      r.timex += '/';
      put(r.timex, p.to_year, 4);
      told_ = year_stretch(p.to_year);
      return r;
    }
    if (p.month != unset && p.day != unset) {
      if (!exists(p.year, p.month, p.day)) {
        r.timex = "XXXX-XX-XX";
        return r;
      }
      s = day_stretch(day_number(p.year, p.month, p.day));
    } else if (p.month != unset && p.nth != unset && p.weekday != unset) {
      const Day first = day_number(p.year, p.month, 1);
      const Day last = day_number(p.year, p.month, days_in_month(p.year, p.month));
      const int shift = (p.weekday - weekday_of(first) + 7) % 7;
      Day day = first + shift + 7 * (p.nth - 1);
      if (p.nth == 9) day = last - (weekday_of(last) - p.weekday + 7) % 7;
      s = day_stretch(day);
    } else if (p.month != unset) {
      s = month_stretch(p.year, p.month);
    } else if (p.holiday != unset) {
      s = day_stretch(holiday_in(p.holiday, p.year));
    } else if (p.quarter != unset) {
      s = quarter_stretch(p.year, p.quarter);
    } else if (p.half != unset) {
      s = half_stretch(p.year, p.half);
    } else if (p.season != unset) {
      s = season_stretch(p.year, p.season);
    } else if (p.week != unset) {
      s = week_stretch(monday_of({p.year, p.week}), false);
    } else {
      s = year_stretch(p.year);
    }
  } else if (p.decade != unset) {
    s = years_stretch(Grain::decade, p.decade, 10);
  } else if (p.century != unset) {
    s = years_stretch(Grain::century, p.century, 100);
  } else if (p.nth != unset && p.month != unset && anchor(p)) {
    Phrase month = p;
    month.weekday = unset;
    if (const std::optional<Stretch> in = bare(month)) {
      const int shift = (p.weekday - weekday_of(in->first) + 7) % 7;
      s = day_stretch(p.nth == 9 ? in->last - (weekday_of(in->last) - p.weekday + 7) % 7
                                 : in->first + shift + 7 * (p.nth - 1));
    }
  } else if (p.month != unset || p.weekday != unset || p.quarter != unset || p.half != unset ||
             p.season != unset || p.week != unset || p.holiday != unset || p.day != unset) {
    s = bare(p);
  } else if (p.hour != unset || p.part != unset) {
    // A time of day alone: of the day last told, if that was just before.
    const std::uint32_t here = atoms_[p.begin].sentence;
    const std::optional<Day> day = told_day_ && here - told_sentence_ <= 3 ? told_day_ : published_;
    if (day) s = day_stretch(*day);
    inferred = true;
  }
  if (s) {
    if (p.whole_week) s = week_stretch(s->first, false);
    finish(p, *s, r);
    if (p.ambiguous && p.day <= 12) {
      // "6/5/2023" in a text that settles neither order: either day.
      const Day other = day_number(p.year, p.day, p.month);
      if (other < *r.earliest) r.earliest = other;
      if (other > *r.latest) r.latest = other;
    }
    if (p.noun_year && s->grain == Grain::year) r.earliest = day_number(s->year - 1, 1, 1);
    if (p.to_month != unset && s->grain == Grain::day) {
      const Date from = date_of(s->first);
      const std::int32_t year = p.to_month < from.month ? from.year + 1 : from.year;
      if (exists(year, p.to_month, p.to_day)) {
        const Stretch last = day_stretch(day_number(year, p.to_month, p.to_day));
        r.latest = last.first;
        r.timex += '/' + write(last);
      }
    } else if (p.to_month != unset && s->grain == Grain::month) {
      const std::int32_t year = p.to_month < s->number ? s->year + 1 : s->year;
      const Stretch last = month_stretch(year, p.to_month);
      r.latest = last.last;
      r.timex += '/' + write(last);
    }
    if (p.anchor != Anchor::told || s->grain != Grain::day || p.relative) {
      told_ = s;
      if (s->grain == Grain::day) told_day_ = s->first;
      if (s->grain == Grain::quarter && (p.quarter != unset || p.unit == TimeUnit::quarter)) {
        told_quarter_ = s;
        quarter_sentence_ = atoms_[p.begin].sentence;
      }
      told_sentence_ = atoms_[p.begin].sentence;
    }
  } else {
    r.timex = p.hour != unset && p.weekday == unset && p.month == unset && !p.relative
                  ? ""
                  : open_value(p);
    if (p.part != unset && p.weekday == unset && p.month == unset && !p.relative) r.timex.clear();
  }
  write_time(p, r);
  if (inferred && r.earliest && published_) {
    if (*published_ < *r.earliest) r.earliest = published_;
    if (*published_ > *r.latest) r.latest = published_;
    if (*r.earliest == *published_) r.earliest = *published_ - 1;
  }
  return r;
}

/// Adds the time of day that a phrase tells, if any.
void Resolver::write_time(const Phrase& p, Resolved& r) const {
  const auto said = [](std::int32_t field) { return field == unset ? 0 : field; };
  if (p.hour != unset) {
    r.type = Resolved::Type::time;
    r.timex += 'T';
    put(r.timex, p.hour, 2);
    r.timex += ':';
    put(r.timex, said(p.minute), 2);
    if (p.second != unset) {
      r.timex += ':';
      put(r.timex, p.second, 2);
    }
    r.clock = p.hour * 3600.0 + said(p.minute) * 60.0 + said(p.second);
    r.grain = p.second != unset ? 1 : 60;
    if (!p.zone.empty()) r.zone = zone_minutes(p.zone);
  } else if (p.part != unset) {
    r.type = Resolved::Type::time;
    r.timex += 'T';
    r.timex += part_name(p.part);
  } else if (p.relative && p.unit <= TimeUnit::hour) {
    r.type = Resolved::Type::time;
    r.timex += "TXX:XX";
    if (published_ && p.anchor == Anchor::published) {
      const double hours = p.unit == TimeUnit::hour && p.offset < 0 ? -p.offset : 0;
      r.earliest = *published_ - 1 - static_cast<Day>(hours / 24);
      r.latest = *published_ + 1;
    }
  }
}

Resolved Resolver::length(const Phrase& p) {
  Resolved r;
  r.type = Resolved::Type::duration;
  r.mod = p.mod;
  r.timex = write_length(p.amounts, p.vague);
  double seconds = 0;
  double finest = 1;
  for (const Amount& amount : p.amounts) {
    finest = seconds_in(amount.unit);
    seconds += amount.value * finest;
  }
  r.unit = p.amounts.front().unit;
  r.value = p.amounts.size() == 1 ? p.amounts.front().value : seconds / seconds_in(r.unit);
  r.vague = p.vague;
  r.grain = finest;
  const double whole = static_cast<double>(static_cast<std::int64_t>(p.amounts.back().value));
  if (p.amounts.back().value != whole) r.grain = finest * (p.amounts.back().value - whole);
  if (p.vague) {
    if (p.vague_low > 0) r.low = p.vague_low * finest;
    if (p.vague_high > 0) r.high = p.vague_high * finest;
    r.value = p.vague_low;
  } else {
    r.low = seconds;
    r.high = seconds;
  }
  return r;
}

Resolved Resolver::repeated(const Phrase& p) {
  Resolved r;
  r.type = Resolved::Type::set;
  r.mod = p.mod;
  if (!p.amounts.empty())
    r.timex = write_length(p.amounts, false);
  else if (p.weekend || p.weekdays)
    r.timex = p.weekend ? "XXXX-WXX-WE" : "XXXX-WXX-WD";
  else
    r.timex = open_value(p);
  if (p.amounts.empty() && p.weekday == unset && p.month == unset && p.season == unset &&
      !p.weekend && !p.weekdays)
    r.timex = "XXXX-XX-XX";
  if (p.part != unset) {
    r.timex += 'T';
    r.timex += part_name(p.part);
  } else if (p.hour != unset && p.amounts.empty()) {
    r.timex += 'T';
    put(r.timex, p.hour, 2);
    r.timex += ':';
    put(r.timex, p.minute == unset ? 0 : p.minute, 2);
  }
  return r;
}

Resolved Resolver::reference(const Phrase& p) {
  constexpr std::string_view names[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
  Resolved r;
  r.mod = p.mod;
  r.timex = names[static_cast<std::size_t>(p.reference)];
  return r;
}

Resolved Resolver::resolve(const Phrase& p) {
  Resolved r;
  switch (p.shape) {
    case Shape::point:
      r = point(p);
      break;
    case Shape::duration:
      r = length(p);
      break;
    case Shape::set:
      r = repeated(p);
      break;
    case Shape::reference:
      r = reference(p);
      break;
  }
  r.begin = p.begin;
  r.end = p.end;
  return r;
}

}  // namespace

std::string_view to_string(Mod mod) {
  constexpr std::string_view names[] = {"",          "start",         "start",         "end",
                                        "mid",       "end",           "approx",        "less_than",
                                        "more_than", "equal_or_less", "equal_or_more", "before",
                                        "after",     "on_or_before",  "on_or_after"};
  return names[static_cast<std::size_t>(mod)];
}

std::vector<Resolved> resolve(const Atoms& atoms, const std::vector<Phrase>& phrases,
                              std::optional<Day> published) {
  Resolver resolver(atoms, published);
  resolver.look_over(phrases);
  std::vector<Resolved> list;
  list.reserve(phrases.size());
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    Resolved one = resolver.resolve(phrases[i]);
    if (phrases[i].until_next && i + 1 < phrases.size()) {
      const Resolved last = resolver.resolve(phrases[++i]);
      one.timex += '/' + last.timex;
      one.latest = last.latest;
      one.clock.reset();
      one.end = last.end;
      if (one.earliest && one.latest && *one.latest < *one.earliest) one.earliest = one.latest;
    }
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace crossread::values
