#include "values/resolve.h"

#include <cstddef>

#include "values/resolver.h"
#include "values/stretch.h"
#include "values/values.h"

namespace crossread::values {
namespace {

std::string_view part_name(std::int32_t part) {
  static constexpr std::string_view names[] = {"MO", "MI", "AF", "EV", "NI", "DT"};
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
  static constexpr Zone rows[] = {
      {"gmt", 0},    {"utc", 0},    {"bst", 60},   {"cet", 60},   {"cest", 120}, {"est", -300},
      {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
      {"pdt", -420}, {"jst", 540},  {"ist", 330},  {"aest", 600}, {"aedt", 660}};
  for (const Zone& row : rows)
    if (row.name == zone) return row.minutes;
  return std::nullopt;
}

/// Whether a point tells a time of day and leaves the day open.
bool only_time_of_day(const Phrase& p) {
  return (p.hour != unset || p.part != unset) && !p.relative && p.month == unset &&
         p.weekday == unset && p.day == unset && p.holiday == unset;
}

}  // namespace

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
    static constexpr std::string_view names[] = {"SP", "SU", "FA", "WI"};
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

Resolved Resolver::point(const Phrase& p) {
  Resolved r;
  r.mod = p.mod;
  if (p.shifted && p.anchor == Anchor::told && p.offset > 0 && !p.open_offset) {
    r.lapse = p.offset * seconds_in(p.unit);
    r.value = p.offset;
    r.unit = p.unit;
  }
  if (p.open_offset) {
    r.timex = p.offset < 0 ? "PAST_REF" : "FUTURE_REF";
    return r;
  }
  if (p.year != unset && p.to_year != unset && !p.relative) {
    finish(p,
           {Grain::year, p.year, 0, day_number(p.year, 1, 1), day_number(p.to_year, 12, 31)}, r);
    r.timex += '/';
    put(r.timex, p.to_year, 4);
    told_ = year_stretch(p.to_year);
    return r;
  }
  if (p.year != unset && p.month != unset && p.day != unset && !p.relative &&
      !exists(p.year, p.month, p.day)) {
    r.timex = "XXXX-XX-XX";
    return r;
  }
  std::optional<Stretch> s = stretch_of(p);
  const bool inferred = !s && only_time_of_day(p);
  if (inferred) {
    // Of the day last told, if that was just before.
    const std::uint32_t here = atoms_[p.begin].sentence;
    const std::optional<Day> day = told_day_ && here - told_sentence_ <= 3 ? told_day_ : published_;
    if (day) s = day_stretch(*day);
  }
  if (s) {
    if (p.whole_week) s = week_stretch(s->first, false);
    finish(p, *s, r);
    if (p.ambiguous && p.day <= 12 && p.weekday == unset) {
      // "6/5/2023" in a text that settles neither order: either day.
      const Day other = day_number(date_of(s->first).year, p.day, p.month);
      if (other < *r.earliest) r.earliest = other;
      if (other > *r.latest) r.latest = other;
      if (r.mod == Mod::none) r.mod = Mod::ambiguous;
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
    if (said(p.second) != 0) {
      r.timex += ':';
      put(r.timex, p.second, 2);
    }
    r.clock = p.hour * 3600.0 + said(p.minute) * 60.0 + said(p.second);
    r.grain = p.second != unset ? 1 : 60;
    if (!p.zone.empty()) r.zone = zone_minutes(p.zone);
    r.zone_open = !p.zone.empty() && !r.zone;
    r.half_open = p.half_open && p.part == unset;
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
  static constexpr std::string_view names[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
  Resolved r;
  r.mod = p.mod;
  r.timex = names[static_cast<std::size_t>(p.reference)];
  return r;
}

Resolved Resolver::of_shape(const Phrase& p) {
  switch (p.shape) {
    case Shape::duration:
      return length(p);
    case Shape::set:
      return repeated(p);
    case Shape::reference:
      return reference(p);
    case Shape::point:
      break;
  }
  return point(p);
}

Resolved Resolver::resolve(const Phrase& p) {
  Resolved r = of_shape(p);
  r.begin = p.begin;
  r.end = p.end;
  return r;
}

std::string_view to_string(Mod mod) {
  static constexpr std::string_view names[] = {"",          "start",         "start",         "end",
                                               "mid",       "end",           "approx",        "less_than",
                                               "more_than", "equal_or_less", "equal_or_more", "before",
                                               "after",     "on_or_before",  "on_or_after",   "ambiguous"};
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
