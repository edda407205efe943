#include <algorithm>
#include <cstddef>
#include <utility>

#include "values/clock.h"
#include "values/context.h"
#include "values/quantities.h"
#include "values/resolve.h"
#include "values/units.h"
#include "values/values.h"

namespace crossread::values {
namespace {

Hedge hedge_of(const Resolved& time) {
  if (time.vague) return Hedge::dozens;
  switch (time.mod) {
    case Mod::approx:
      return Hedge::about;
    case Mod::more_than:
      return Hedge::more_than;
    case Mod::equal_or_more:
      return Hedge::at_least;
    case Mod::less_than:
      return Hedge::less_than;
    case Mod::equal_or_less:
      return Hedge::at_most;
    default:
      return Hedge::none;
  }
}

std::string_view unit_name(TimeUnit unit) {
  static constexpr std::string_view names[] = {"second",  "minute", "hour",    "day",        "week",
                                               "weekend", "month",  "quarter", "half",       "season",
                                               "year",    "decade", "century", "millennium", "night"};
  return names[static_cast<std::size_t>(unit)];
}

/// Sets a value to what a time expression says; takes its words out of `time`.
void set_value(const Atoms& atoms, Resolved& time, Value& value) {
  switch (time.type) {
    case Resolved::Type::date:
      value.kind = Kind::date;
      break;
    case Resolved::Type::time:
      value.kind = Kind::time;
      break;
    case Resolved::Type::duration:
      value.kind = Kind::duration;
      break;
    case Resolved::Type::set:
      value.kind = Kind::set;
      break;
  }
  value.span = {atoms[time.begin].span.begin, atoms[time.end - 1].span.end};
  value.first_word = atoms[time.begin].token;
  value.end_word = atoms[time.end - 1].token + 1;
  value.timex = std::move(time.timex);
  value.mod = to_string(time.mod);
  value.grain = time.grain;
  value.hedge = hedge_of(time);
  if (value.kind == Kind::duration) {
    value.value = time.value;
    value.unit = unit_name(time.unit);
    value.dimension = "time";
    value.low = time.low;
    value.high = time.high;
    // "nearly" tells more than TIMEX3's LESS_THAN: close below.
    if (value.hedge == Hedge::less_than) {
      const Atom& first = atoms[time.begin];
      if (first.is("nearly") || first.is("almost") || first.is("close"))
        value.hedge = Hedge::nearly;
    }
    if (value.hedge == Hedge::at_most && atoms[time.begin].is("up")) value.hedge = Hedge::up_to;
    apply_hedge(value);
    value.scope = scope_around(atoms, time.begin, time.end);
  } else if (value.kind != Kind::set) {
    if (time.earliest) value.low = static_cast<double>(*time.earliest);
    if (time.latest) value.high = static_cast<double>(*time.latest);
    value.clock = time.clock;
    value.zone = time.zone;
    value.zone_open = time.zone_open;
    value.half_open = time.half_open;
    value.value = value.low.value_or(0);
    if (time.lapse > 0) value.lapse = Lapse{time.value, time.lapse, unit_name(time.unit)};
  }
}

/// The order of day and month in figures: the article's own dates decide ("18/6/2023"), else the
/// outlet's country.
FigureOrder figure_order(const Atoms& atoms, std::string_view url) {
  for (const std::uint32_t i : atoms.time_starts()) {
    if (!atoms[i].integer() || atoms[i].figures > 2) continue;
    const FigureDate a = figure_date_at(atoms, i, FigureOrder::unknown);
    if (a.end == 0 || a.day < 1 || a.ambiguous || a.day == a.month) continue;
    const auto written_first = static_cast<std::int32_t>(atoms[i].mantissa);
    return a.day == written_first ? FigureOrder::day_first : FigureOrder::month_first;
  }
  return order_of_outlet(url);
}

/// "120,000 barrels of oil a day", "$40 a night", "30 cases an hour": how often, and no length of time. Between the figure
/// and the unit stand nouns alone.
void tell_rates(const language::Annotation& annotation, std::vector<Value>& list) {
  constexpr std::uint32_t reach = 4;  // words
  const auto& words = annotation.words;
  for (std::size_t i = 1; i < list.size(); ++i) {
    Value& v = list[i];
    const Value& before = list[i - 1];
    const bool counted = before.kind == Kind::count || before.kind == Kind::money || before.kind == Kind::measure;
    if (v.kind != Kind::duration || v.end_word != v.first_word + 2 || !counted || v.end_word > words.size()) continue;
    if (v.first_word < before.end_word || v.first_word > before.end_word + reach) continue;
    if (words[v.first_word].lemma != "a") continue;
    bool nouns = true;
    for (std::uint32_t w = before.end_word; w < v.first_word; ++w)
      nouns = nouns && (words[w].upos == language::Upos::NOUN || words[w].upos == language::Upos::ADJ || words[w].lemma == "of");
    if (!nouns) continue;
    v.kind = Kind::set;
    v.low = v.high = std::nullopt;
  }
}

}  // namespace

std::vector<Value> find(const text::Document& document, const language::Annotation& annotation,
                        std::optional<Date> published) {
  const Atoms atoms(document, annotation);
  const std::string_view url = document.url ? std::string_view(*document.url) : std::string_view();
  const std::optional<Day> day = published ? std::optional<Day>(days_of(*published)) : std::nullopt;
  std::vector<Resolved> times = resolve(atoms, find_phrases(atoms, figure_order(atoms, url)), day);
  std::vector<bool> taken(atoms.size(), false);
  for (const Resolved& time : times)
    for (std::uint32_t i = time.begin; i < time.end; ++i) taken[i] = true;
  const QuantityContext context{document, annotation, dollar_of(url), taken};
  std::vector<Value> list;
  list.reserve(times.size() + atoms.quantity_starts().size());
  auto time = times.begin();
  const auto times_before = [&](std::uint32_t begin) {
    for (; time != times.end() && atoms[time->begin].span.begin <= begin; ++time)
      set_value(atoms, *time, list.emplace_back());
  };
  QuantityFinder quantities(atoms, context);
  while (quantities.next()) {
    times_before(quantities.begin());
    quantities.set(list.emplace_back());
  }
  times_before(static_cast<std::uint32_t>(document.utf8.size()));
  tell_rates(annotation, list);
  return list;
}

bool left_open(const std::vector<Value>& values) {
  return std::any_of(values.begin(), values.end(), [](const Value& v) {
    return (v.kind == Kind::date || v.kind == Kind::time) && !v.low &&
           v.timex.substr(0, 4) == "XXXX";
  });
}

}  // namespace crossread::values
