#include <algorithm>
#include <cstddef>

#include "values/values.h"

namespace crossread::values {
namespace {

struct Interval {
  std::optional<double> low, high;
  bool loose = false;  ///< widened for rounding: its ends are not said, so touching is not enough
};

double size(double x) { return x < 0 ? -x : x; }

constexpr double day = 86400;  // seconds

double circle_of(const Value& a, const Value& b) { return a.half_open || b.half_open ? day / 2 : day; }

/// From which count on a writer rounds.
constexpr double least_rounded = 20;

/// Half of the step that the writer's words tell apart, where words round at all, and no more than a
/// quarter of the value: "10,000 feet" is not said of 14,000.
double tolerance(const Value& v) {
  if (v.hedge != Hedge::none) return 0;
  const auto half = [&v](double grain) { return v.low ? std::min(grain / 2, size(*v.low) / 4) : grain / 2; };
  switch (v.kind) {
    case Kind::count:
      // Small counts are exact, ten as well; "40" and "1,200" may be rounded to their last figure.
      return v.grain > 1 && v.low && size(*v.low) >= least_rounded ? half(v.grain) : 0;
    case Kind::percentage: {
      // "40 per cent" is rounded to a whole one, never to tens.
      const double grain = v.unit == "fraction" ? 4 : v.grain > 1 ? 1 : v.grain;
      return grain / 2;
    }
    case Kind::money:
    case Kind::measure:
    case Kind::duration:
      return half(v.grain);
    default:
      return 0;
  }
}

Interval interval(const Value& v) {
  Interval i{v.low, v.high, false};
  const double slack = tolerance(v);
  if (slack > 0) {
    if (i.low) *i.low -= slack;
    if (i.high) *i.high += slack;
    i.loose = true;
  }
  return i;
}

bool point(const Value& v) { return v.low && v.high && *v.low == *v.high; }
bool open(const Value& v) { return v.low.has_value() != v.high.has_value(); }

bool calendar(Kind kind) { return kind == Kind::date || kind == Kind::time; }

/// Seconds between two points of a circle of so many seconds.
double around(double gap, double circle) {
  gap = size(gap);
  while (gap >= circle) gap -= circle;
  return std::min(gap, circle - gap);
}

/// Whether the zones leave open how far two times of day are apart.
bool zones_open(const Value& a, const Value& b) { return a.zone_open || b.zone_open || a.zone.has_value() != b.zone.has_value(); }

/// Seconds between two times of day, zones taken into account; the day's turn is a circle.
double clock_gap(const Value& a, const Value& b) {
  double gap = *a.clock - *b.clock;
  if (a.zone && b.zone) gap -= (*a.zone - *b.zone) * 60.0;
  gap = around(gap, circle_of(a, b));
  if (!zones_open(a, b)) return gap;
  // Whole or half hours may be nothing but the zone; so may "one o'clock" here and 7.04 there.
  constexpr double hour = 3600, half_hour = 1800, slip = 300;
  const auto off = [&](double unit) { return size(gap - static_cast<double>(static_cast<std::int64_t>((gap + slip) / unit)) * unit); };
  const auto whole = [](const Value& v) { return static_cast<double>(static_cast<std::int64_t>(*v.clock / hour)) * hour == *v.clock; };
  if (off(half_hour) == 0) return 0;
  return (whole(a) || whole(b)) && off(hour) <= slip ? off(hour) : gap;
}

Relation compare_clocks(const Value& a, const Value& b) {
  const double gap = clock_gap(a, b);
  return gap > 900 ? Relation::conflicting : gap == 0 && !zones_open(a, b) ? Relation::equal : Relation::compatible;
}

/// Points in the calendar agree where their days overlap and their times of day, if both are told,
/// are within a quarter of an hour.
Relation compare_dates(const Value& a, const Value& b) {
  // Until when and when are two questions.
  if (a.dimension != b.dimension) return Relation::incomparable;
  if (!a.low || !a.high || !b.low || !b.high) {
    if (a.clock && b.clock) return compare_clocks(a, b);
    return a.timex == b.timex && !a.timex.empty() ? Relation::equal : Relation::incomparable;
  }
  if (*a.high < *b.low || *b.high < *a.low) return Relation::conflicting;
  if (a.clock && b.clock) return compare_clocks(a, b);
  return *a.low == *b.low && *a.high == *b.high && a.clock == b.clock ? Relation::equal
                                                                      : Relation::compatible;
}

Relation compare_scores(const Value& a, const Value& b) {
  // Where all were for it, nobody was against it.
  if (a.none || b.none) return a.none && b.none ? Relation::equal : (a.none ? b : a).second > 0 && (a.none ? b : a).value > 0 ? Relation::conflicting : Relation::compatible;
  const bool same = a.value == b.value && a.second == b.second;
  const bool turned = a.value == b.second && a.second == b.value;
  // "Five of the nine backed it" and "by five to three": who took no side is left open.
  const bool open = a.hedge == Hedge::about || b.hedge == Hedge::about;
  if (open && !same && (a.value == b.value || a.second == b.second)) return Relation::compatible;
  return same ? Relation::equal : turned ? Relation::compatible : Relation::conflicting;
}

Relation compare_ages(const Value& a, const Value& b) {
  // "Aged 18 to 65" and "54 to 77" name two groups; "in his thirties" leaves open which year.
  if (a.hedge == Hedge::range && b.hedge == Hedge::range && a.grain <= 1 && b.grain <= 1)
    return a.low == b.low && a.high == b.high ? Relation::equal : Relation::conflicting;
  if (!point(a) || !point(b)) {
    const bool apart =
        (a.high && b.low && *a.high < *b.low) || (b.high && a.low && *b.high < *a.low);
    return apart ? Relation::conflicting : Relation::compatible;
  }
  const double gap = size(*a.low - *b.low);
  if (gap == 0) return Relation::equal;
  // A birthday may lie between two articles.
  return gap <= 1 ? Relation::compatible : Relation::conflicting;
}

Relation compare_ordinals(const Value& a, const Value& b) {
  // "The first woman" and "not the first woman" exclude each other; "not the first" may be any other.
  const bool same = a.value == b.value, denied = a.mod == denial;
  if (denied != (b.mod == denial)) return same ? Relation::conflicting : Relation::incomparable;
  return same ? Relation::equal : denied ? Relation::incomparable : Relation::conflicting;
}

/// More than this ratio between what one says and the bound that the other gives is odd: a writer
/// who says "more than three hours" does not mean seven (notes on interval semantics in values.h).
constexpr double odd_ratio = 1.5;

bool far_apart(const Value& bound, const Value& other) {
  if (!open(bound)) return false;
  if (bound.low) {
    const double reach = other.low ? *other.low : 0;
    return *bound.low > 0 && reach > odd_ratio * *bound.low;
  }
  const double reach = other.high ? *other.high : 0;
  return reach > 0 && *bound.high > odd_ratio * reach && other.high && other.low;
}

}  // namespace

double clock_distance(const Value& a, const Value& b) {
  const double gap = size(*a.clock - *b.clock);
  return a.half_open || b.half_open ? around(gap, day / 2) : gap;
}

Relation compatible(const Value& a, const Value& b) {
  if (calendar(a.kind) && calendar(b.kind)) return compare_dates(a, b);
  if (a.kind != b.kind || a.dimension != b.dimension) return Relation::incomparable;
  switch (a.kind) {
    case Kind::score:
      return compare_scores(a, b);
    case Kind::age:
      return compare_ages(a, b);
    case Kind::set:
      return a.timex == b.timex ? Relation::equal : Relation::conflicting;
    case Kind::ordinal:
      return compare_ordinals(a, b);
    default:
      break;
  }
  if (a.hedge == b.hedge && a.low == b.low && a.high == b.high) return Relation::equal;
  const Interval x = interval(a);
  const Interval y = interval(b);
  const auto before = [](const Interval& p, const Interval& q) {
    if (!p.high || !q.low) return false;
    return *p.high < *q.low || (*p.high == *q.low && p.loose && q.loose);
  };
  if (before(x, y) || before(y, x)) return Relation::conflicting;
  // An exact figure does not lie beyond itself: "more than 12" and "12".
  const auto beyond = [](const Value& bound, const Value& exact) {
    if (!point(exact) || tolerance(exact) > 0 || exact.kind != Kind::count) return false;
    return ((bound.hedge == Hedge::more_than || bound.hedge == Hedge::just_over) && bound.low == exact.low) ||
           ((bound.hedge == Hedge::less_than || bound.hedge == Hedge::nearly || bound.hedge == Hedge::just_under) &&
            bound.high == exact.high);
  };
  if (beyond(a, b) || beyond(b, a)) return Relation::conflicting;
  return far_apart(a, b) || far_apart(b, a) ? Relation::far : Relation::compatible;
}

}  // namespace crossread::values
