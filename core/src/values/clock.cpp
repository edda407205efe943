#include "values/clock.h"

#include "values/calendar.h"
#include "values/numbers.h"

namespace crossread::values {
namespace {

bool glued(const Atoms& atoms, std::uint32_t at, Sign sign) {
  return atoms[at].sign == sign && !atoms[at].gap;
}
bool glued(const Atoms& atoms, std::uint32_t at, WordName word) { return atoms[at].is(word) && !atoms[at].gap; }

/// Of a name before "time": "Central European time".
constexpr std::uint32_t zone_words = 3;

/// "Three at night" is before the morning, "seven at night" behind the evening.
constexpr std::int32_t first_of_night = 5;

std::int32_t whole(const Atom& atom) { return whole_number(atom.mantissa); }

bool short_figure(const Atom& atom, std::uint32_t figures) {
  return atom.integer() && atom.figures <= figures;
}

/// "am" and "pm" behind a figure; `pm` says which. Also "a.m." and a lone "p".
bool half_of_day(const Atoms& atoms, std::uint32_t& at, bool& pm) {
  const Atom& atom = atoms[at];
  if (atom.kind != AtomKind::word) return false;
  if (atom.is("am") || atom.is("pm")) {
    // "10 am" may be a verb's form only in bad English: both count.
    pm = atom.is("pm");
    ++at;
    return true;
  }
  return false;
}

/// Parts of the day that settle which half an hour is of: "seven in the evening", "nine at night".
bool said_part(const Atoms& atoms, std::uint32_t& at, std::int32_t hour, bool& pm) {
  if (atoms[at].is("at") && atoms[at + 1].is("night")) {
    pm = hour >= first_of_night && hour < 12;
    at += 2;
    return true;
  }
  if (!atoms[at].is("in") || !atoms[at + 1].is("the")) return false;
  const Row* part = atoms[at + 2].as(Role::part);
  if (part == nullptr) return false;
  pm = part->a != static_cast<double>(Part::morning);
  at += 3;
  return true;
}

/// Capitals and "time" from `at` on, "Vienna time", "New York time": the end of them, or `at` where there is no such zone.
std::uint32_t place_time_at(const Atoms& atoms, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < at + zone_words && atoms[end].kind == AtomKind::word && atoms[end].capital && atoms.together(at, end)) ++end;
  return end > at && atoms[end].is("time") && atoms.together(at, end) ? end + 1 : at;
}

/// "Our time", "of our time", "here in Britain": where the report is read, and not where it happened. The end of it, or `at`.
std::uint32_t our_time_at(const Atoms& atoms, std::uint32_t at) {
  const std::uint32_t ours = atoms[at].is("of") ? at + 1 : at;
  if (atoms[ours].is("our") && atoms[ours + 1].is("time") && atoms.together(at, ours + 1)) return ours + 2;
  return atoms[at].is("here") && atoms[at + 1].is("in") && atoms[at + 2].capital && atoms.together(at, at + 2) ? at + 3 : at;
}

void take_zone(const Atoms& atoms, Clock& clock) {
  const Atom& atom = atoms[clock.end];
  // "At one in the afternoon, Danish time".
  if (atom.kind == AtomKind::sign && atom.sign == Sign::comma) {
    const std::uint32_t place = clock.end + 1;
    if (const std::uint32_t end = place_time_at(atoms, place); end > place) {
      clock.zone = atoms[place].text();
      clock.end = end;
    }
    return;
  }
  if (!atoms.together(clock.end - 1, clock.end)) return;
  // In small letters "ist" and "et" could be anything.
  const bool plain = one_of(atom, {"gmt", "utc", "pst", "pdt", "edt", "cet", "cest", "jst"});
  if (atom.kind == AtomKind::word && atom.as(Role::zone) != nullptr && (atom.capital || plain)) {
    clock.zone = atom.text();
    ++clock.end;
    return;
  }
  // "8 p.m. local time" is of the place told of.
  if (atom.is("local")) {
    const bool time = atoms[clock.end + 1].is("time") && atoms.together(clock.end, clock.end + 1);
    const bool closed = atoms.beside(clock.end, clock.end + 1).kind == AtomKind::sign || one_of(atoms[clock.end + 1], {"on", "and", "when"});
    if (!time && !(clock.half_said && closed)) return;
    clock.end += time ? 2 : 1;
    clock.sure = true;
    return;
  }
  if (const std::uint32_t end = our_time_at(atoms, clock.end); end > clock.end) {
    clock.zone = atoms[clock.end].text();
    clock.end = end;
    return;
  }
  // "8 p.m. Vienna time", "8 p.m. Eastern".
  const std::uint32_t end = place_time_at(atoms, clock.end);
  if (end == clock.end && !(atom.capital && one_of(atom, {"eastern", "central", "pacific"}))) return;
  clock.zone = atom.text();
  clock.end = std::max(end, clock.end + 1);
}

/// Words behind the figures of a time of day that make them one: "21.30hrs", "17.20 Uhr", "0640 hours". Where figures
/// with a point or without any may be a length of time, the words before have to ask for an hour.
bool hours_said(const Atoms& atoms, std::uint32_t at, std::uint32_t end) {
  if (!atoms.together(at, end)) return false;
  const Atom& atom = atoms[end];
  if (one_of(atom, {"uhr"})) return true;
  return one_of(atom, {"h", "hr", "hrs", "hour", "hours"}) && one_of(atoms.before(at), {"at", "until", "till", "from", "since"});
}

void to_24(Clock& clock, bool pm) {
  clock.half_said = true;
  if (pm && clock.hour < 12) clock.hour += 12;
  if (!pm && clock.hour == 12) clock.hour = 0;
}

/// Whether what is behind a spoken hour cannot be what it counts: "at six twenty on Monday", not "at six twenty men".
bool closes_hour(const Atoms& atoms, std::uint32_t at, std::uint32_t end) {
  const Atom& next = atoms.beside(at, end);
  return next.span.end == 0 || next.kind == AtomKind::sign || one_of(next, {"in", "on", "when", "as", "and", "but", "that", "this", "last", "local", "yesterday", "today"});
}

/// A whole hour of twelve in words or figures, with no percent sign behind.
bool bare_hour_at(const Atoms& atoms, std::uint32_t at) {
  const Number& hour = number_at(atoms, at);
  return hour && hour.value >= 1 && hour.value <= 12 && hour.value == static_cast<std::int32_t>(hour.value) && !hour.mixed &&
         !hour.scaled && hour.form != NumberForm::vague && atoms[hour.end].sign != Sign::percent;
}

Clock past_or_to(const Atoms& atoms, std::uint32_t at) {
  // "half past eight", "a quarter to nine", "ten past nine", "20 minutes to 2pm"
  Clock none;
  std::uint32_t i = at;
  double minutes = -1;
  if (atoms[i].is("a") && atoms[i + 1].is("quarter")) ++i;
  if (atoms[i].is("half")) {
    minutes = 30;
    ++i;
  } else if (atoms[i].is("quarter")) {
    minutes = 15;
    ++i;
  } else if (const Number& n = number_at(atoms, i); n && n.value >= 1 && n.value < 30 && !n.mixed) {
    minutes = n.value;
    i = n.end;
    if (atoms[i].is("minutes") || atoms[i].is("minute"))
      ++i;
    else if (atoms[at].kind != AtomKind::word && n.value != 5 && n.value != 10 && n.value != 20)
      return none;
  }
  if (minutes < 0) return none;
  // "Half three", as the British say.
  const bool half_hour = atoms[at].is("half") && i == at + 1 && asks_for_time(atoms, at) && bare_hour_at(atoms, i);
  if (half_hour) --i;
  const bool past = half_hour || atoms[i].is("past") || (atoms[i].is("after") && asks_for_time(atoms, at));  // "twenty after six", as Americans say
  const bool to = atoms[i].is("to") || atoms[i].is("before");
  if (!past && !to) return none;
  Clock clock = clock_at(atoms, i + 1);
  if (clock.end == 0) {
    const Number& hour = number_at(atoms, i + 1);
    if (!bare_hour_at(atoms, i + 1)) return none;
    // "Ten to seven was the moment": at the head of a sentence it is a time where that is told to be something.
    const bool subject = atoms.before(at).span.end == 0 && one_of(atoms[hour.end], {"was", "is"});
    // "Voted by eight to six": what is no round part of an hour needs its "minutes", and "by" may be of a vote.
    const bool counted = !atoms[i - 1].is("minutes") && !atoms[i - 1].is("minute") &&
                         ((minutes != 5 && minutes != 10 && minutes != 20 && minutes != 25) ||
                          (atoms.before(at).is("by") && atoms.before(at, 2).span.end != 0));
    const bool named = atoms[at].is("half") || atoms[at].is("quarter") || atoms[at].is("a") ||
                       ((subject || asks_for_time(atoms, at)) && !counted);
    if (to && !named) return none;
    clock.hour = static_cast<std::int32_t>(hour.value);
    clock.end = hour.end;
    bool pm = false;
    if (said_part(atoms, clock.end, clock.hour, pm)) to_24(clock, pm);
    else take_zone(atoms, clock);
  }
  if (clock.minute > 0) return none;
  if (!atoms.together(at, clock.end - 1)) return none;
  const std::int32_t total = clock.hour * 60 + static_cast<std::int32_t>(past ? minutes : -minutes);
  clock.hour = (total + 1440) % 1440 / 60;
  clock.minute = (total + 1440) % 60;
  return clock;
}

}  // namespace

bool asks_for_time(const Atoms& atoms, std::uint32_t at) {
  std::uint32_t back = 1;
  if (one_of(atoms.before(at), {"exactly", "precisely", "approximately", "roughly", "just", "almost", "nearly", "circa", "some"})) ++back;
  const Atom& before = atoms.before(at, back);
  return one_of(before, {"at", "by", "until", "till", "around", "about", "before", "after", "since", "towards", "toward"}) ||
         (one_of(before, {"was", "is", "be"}) && atoms.before(at, back + 1).is("it")) || (before.is("s") && atoms.before(at, back + 2).is("it"));
}

Clock clock_at(const Atoms& atoms, std::uint32_t at, bool glued_figures) {
  Clock none;
  Clock clock;
  const Atom& first = atoms[at];
  if (first.kind == AtomKind::digits && !first.gap && !glued_figures &&
      atoms.before(at).kind == AtomKind::word)
    return none;
  if (const Row* word = first.as(Role::clock_word);
      word != nullptr && first.kind == AtomKind::word) {
    clock.hour = static_cast<std::int32_t>(word->a);
    clock.minute = 0;
    clock.of_24 = true;
    clock.end = at + 1;
    take_zone(atoms, clock);
    return clock;
  }
  if (Clock spoken = past_or_to(atoms, at); spoken.end != 0) return spoken;
  std::uint32_t i = at;
  bool marked = false;
  bool pm = false;
  if (short_figure(first, 2) && glued(atoms, at + 1, Sign::colon) &&
      short_figure(atoms[at + 2], 2) && !atoms[at + 2].gap && atoms[at + 2].figures == 2) {
    clock.hour = whole(first);
    clock.minute = whole(atoms[at + 2]);
    i = at + 3;
    if (glued(atoms, i, Sign::colon) && atoms[i + 1].kind == AtomKind::digits &&
        !atoms[i + 1].gap) {
      const Atom& seconds = atoms[i + 1];
      clock.second = static_cast<std::int32_t>(seconds.mantissa);
      for (std::uint32_t k = 0; k < seconds.places; ++k) clock.second /= 10;
      if (clock.second > 60) return none;
      i += 2;
    }
    clock.sure = false;
  } else if (first.kind == AtomKind::digits && first.places == 2 && first.figures <= 4 &&
             !first.odd) {
    // "2.15pm", British style; a time only with a half of the day behind it.
    const std::int32_t figures = whole(first);
    clock.hour = figures / 100;
    clock.minute = figures % 100;
    i = at + 1;
    clock.sure = false;
    std::uint32_t probe = i;
    const bool local = (atoms[i].is("local") && atoms[i + 1].is("time")) ||
                       (atoms.together(at, i) && (place_time_at(atoms, i) > i || our_time_at(atoms, i) > i));
    if (!local && !half_of_day(atoms, probe, pm) && !said_part(atoms, probe, clock.hour, pm) && atoms[i].as(Role::zone) == nullptr &&
        !hours_said(atoms, at, i))
      return none;
  } else if (first.integer() && first.figures <= 2 && glued(atoms, at + 1, "h") && atoms[at + 2].figures == 2 &&
             atoms[at + 2].integer() && !atoms[at + 2].gap) {
    // "17h20", as the French write.
    clock.hour = whole(first);
    clock.minute = whole(atoms[at + 2]);
    clock.of_24 = true;
    i = at + 3;
    clock.sure = asks_for_time(atoms, at);
  } else if (first.integer() && first.figures <= 2) {
    clock.hour = whole(first);
    i = at + 1;
  } else if (first.integer() && first.text().size() <= 4 && !atoms[at + 1].gap &&
             one_of(atoms[at + 1], {"am", "pm"})) {
    // "340pm"
    clock.hour = whole(first) / 100;
    clock.minute = whole(first) % 100;
    i = at + 1;
  } else if (first.integer() && first.figures == 4 && first.text().size() == 4 &&
             (atoms[at + 1].as(Role::zone) != nullptr || one_of(atoms[at + 1], {"hours", "hrs", "hr"}) ||
              (first.text().front() == '0' && asks_for_time(atoms, at)))) {
    clock.hour = whole(first) / 100;
    clock.minute = whole(first) % 100;
    i = at + 1;
    if (one_of(atoms[i], {"hours", "hrs", "hr"})) ++i;
    marked = atoms[at + 1].capital || first.text().front() == '0' || atoms[at + 1].is("hrs") || hours_said(atoms, at, at + 1);
    if (!marked) return none;
    clock.of_24 = true;
  } else if (first.kind == AtomKind::word && first.as(Role::cardinal) != nullptr) {
    const Number& hour = number_at(atoms, at);
    if (!hour || hour.value > 12 || hour.value < 1 || hour.mixed || hour.scaled) return none;
    clock.hour = static_cast<std::int32_t>(hour.value);
    i = hour.end;
    if (const Number& minute = number_at(atoms, skip_hyphen(atoms, i));
        minute && minute.form == NumberForm::words && minute.value >= 5 && minute.value < 60) {
      std::uint32_t probe = minute.end;
      if (half_of_day(atoms, probe, pm) || (asks_for_time(atoms, at) && static_cast<std::int32_t>(minute.value) % 5 == 0 && closes_hour(atoms, at, minute.end))) {
        clock.minute = static_cast<std::int32_t>(minute.value);
        i = minute.end;
        marked = true;
      }
    }
  } else {
    return none;
  }
  if (clock.hour > 24 || clock.minute > 59) return none;
  if (atoms[i].is("oclock")) {
    marked = true;
    ++i;
  }
  if (half_of_day(atoms, i, pm)) {
    if (clock.hour > 12 && clock.minute < 0) return none;
    to_24(clock, pm);
    marked = true;
    clock.sure = true;
    // "10 p.m. in the evening" says it twice; only the first is taken.
  } else if (atoms[i].is("noon") || atoms[i].is("midnight")) {
    if (clock.hour != 12) return none;
    clock.hour = atoms[i].is("noon") ? 12 : 24;
    marked = true;
    ++i;
  } else if (clock.hour <= 12 && said_part(atoms, i, clock.hour, pm)) {
    to_24(clock, pm);
    marked = true;
    clock.sure = true;
  } else if (clock.minute >= 0 && one_of(atoms[i], {"h", "hr", "hrs", "hours", "uhr"})) {
    ++i;
    clock.sure = true;
    clock.of_24 = true;
  }
  if (!atoms.together(at, i - 1)) return none;
  if (clock.minute < 0 && !marked) return none;
  if (clock.minute < 0) clock.minute = 0;
  clock.end = i;
  // A nought before the hour is of those who count to 24.
  clock.of_24 = clock.of_24 || (first.kind == AtomKind::digits && first.text().front() == '0') || clock.hour == 0 || clock.hour > 12;
  take_zone(atoms, clock);
  if (!clock.zone.empty()) clock.sure = true;
  // "10:30-4" and "3:2:1" are results.
  if (glued(atoms, clock.end, Sign::colon) && atoms[clock.end + 1].kind == AtomKind::digits &&
      !atoms[clock.end + 1].gap)
    return none;
  return clock;
}

FigureDate figure_day_at(const Atoms& atoms, std::uint32_t at, FigureOrder order) {
  const Atom& first = atoms[at];
  const Atom& second = atoms[at + 2];
  if (!short_figure(first, 2) || !glued(atoms, at + 1, Sign::slash) || !short_figure(second, 2) ||
      second.gap)
    return {};
  const Atom& next = atoms.beside(at, at + 3);
  if (!next.gap && next.span.end != 0 && next.sign != Sign::comma && next.sign != Sign::stop)
    return {};
  constexpr std::int32_t leap_year = 2000;
  const std::int32_t a = whole(first);
  const std::int32_t b = whole(second);
  const bool month_first_fits = exists(leap_year, a, b);
  const bool day_first_fits = exists(leap_year, b, a);
  if (!month_first_fits && !day_first_fits) return {};
  const bool use_day_first =
      order == FigureOrder::day_first ? day_first_fits : !month_first_fits;
  return {at + 3, -1, use_day_first ? b : a, use_day_first ? a : b,
          order == FigureOrder::unknown && month_first_fits && day_first_fits && a != b};
}

FigureDate figure_date_at(const Atoms& atoms, std::uint32_t at, FigureOrder order) {
  FigureDate none;
  FigureDate date;
  const Atom& first = atoms[at];
  if (first.kind != AtomKind::digits) return none;
  if (!first.gap && (atoms.before(at).kind == AtomKind::word ||
                     atoms.before(at).sign == Sign::slash || atoms.before(at).sign == Sign::dash))
    return none;
  // "19.6.2023" is one run of figures with two stops.
  if (first.odd) {
    std::int32_t parts[3] = {0, 0, 0};
    std::size_t lengths[3] = {0, 0, 0};
    std::size_t n = 0;
    for (char c : first.text()) {
      if (c == '.') {
        if (++n > 2) return none;
      } else if (c < '0' || c > '9' || lengths[n] > 3) {
        return none;
      } else {
        parts[n] = parts[n] * 10 + (c - '0');
        ++lengths[n];
      }
    }
    if (n != 2 || lengths[0] > 2 || lengths[1] > 2 || lengths[2] != 4) return none;
    date = {at + 1, parts[2], parts[1], parts[0], false};
    return exists(date.year, date.month, date.day) ? date : none;
  }
  if (!first.integer()) return none;
  const Sign mark = atoms[at + 1].sign;
  if ((mark != Sign::slash && mark != Sign::dash) || atoms[at + 1].gap) return none;
  if (!short_figure(atoms[at + 2], 4) || atoms[at + 2].gap) return none;
  const bool three =
      glued(atoms, at + 3, mark) && short_figure(atoms[at + 4], 4) && !atoms[at + 4].gap;
  const auto tail_free = [&](std::uint32_t end) {
    return !(atoms[end].sign == mark && !atoms[end].gap &&
             atoms[end + 1].kind == AtomKind::digits) &&
           !(atoms[end].kind == AtomKind::word && !atoms[end].gap && !atoms[end].is("t"));
  };
  const std::int32_t a = whole(first);
  const std::int32_t b = whole(atoms[at + 2]);
  if (!three) {
    // "06/2004"; "4/25" is taken by the caller, who knows the words around.
    if (first.figures <= 2 && atoms[at + 2].figures == 4 && a >= 1 &&
        a <= 12) {
      date = {at + 3, b, a, -1, false};
      return tail_free(date.end) ? date : none;
    }
    return none;
  }
  const std::int32_t c = whole(atoms[at + 4]);
  if (first.figures == 4 && atoms[at + 2].figures <= 2 && atoms[at + 4].figures <= 2) {
    date = {at + 5, a, b, c, false};
  } else if (first.figures <= 2 && atoms[at + 2].figures <= 2 &&
             (atoms[at + 4].figures == 4 || (atoms[at + 4].figures == 2 && mark == Sign::slash))) {
    const std::int32_t year = atoms[at + 4].figures == 4 ? c : c + (c < 50 ? 2000 : 1900);
    const bool month_first_fits = exists(year, a, b);
    const bool day_first_fits = exists(year, b, a);
    const bool use_day_first =
        order == FigureOrder::day_first ? day_first_fits : !month_first_fits;
    date = {at + 5, year, use_day_first ? b : a, use_day_first ? a : b,
            order == FigureOrder::unknown && month_first_fits && day_first_fits && a != b};
  } else {
    return none;
  }
  return exists(date.year, date.month, date.day) && tail_free(date.end) ? date : none;
}

}  // namespace crossread::values
