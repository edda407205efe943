#include <cstddef>
#include <optional>
#include <utility>

#include "values/join.h"
#include "values/phrase.h"
#include "values/scanner.h"

namespace crossread::values {
namespace {

// --- words before -------------------------------------------------------------------------------

struct Prefix {
  std::string_view pattern;
  Mod mod;
};

/// Words before a point that say which part of it, and words before a length or a point that hedge.
constexpr Prefix point_prefixes[] = {
    {"the? very? beginning|start of", Mod::start},
    {"the? very? end of", Mod::end},
    {"the? middle of", Mod::mid},
    {"the latter? part of", Mod::end},
    {"the turn of", Mod::none},
    {"the? early part of", Mod::start},
    {"very? early in", Mod::start},
    {"late in", Mod::end},
    {"early on", Mod::start},
    {"late on", Mod::end},
    {"later in", Mod::rest},
    {"earlier in", Mod::so_far},
    {"earlier on", Mod::so_far},
    {"the? early", Mod::start},
    {"the? mid", Mod::mid},
    {"the? middle", Mod::mid},
    {"the? late", Mod::end},
    {"earlier", Mod::so_far},
    {"later", Mod::rest},
    {"sometime", Mod::none},
};

constexpr Prefix length_prefixes[] = {
    {"more than", Mod::more_than},
    {"over", Mod::more_than},
    {"less than", Mod::less_than},
    {"fewer than", Mod::less_than},
    {"under", Mod::less_than},
    {"nearly", Mod::less_than},
    {"almost", Mod::less_than},
    {"at least", Mod::equal_or_more},
    {"at most", Mod::equal_or_less},
    {"no more than", Mod::equal_or_less},
    {"up to", Mod::equal_or_less},
    {"about", Mod::approx},
    {"around", Mod::approx},
    {"roughly", Mod::approx},
    {"approximately", Mod::approx},
    {"some", Mod::approx},
    {"well over", Mod::more_than},
    {"just over", Mod::more_than},
    {"just under", Mod::less_than},
    {"not more than", Mod::equal_or_less},
    {"no less than", Mod::equal_or_more},
    {"close to", Mod::less_than},
    {"as much as", Mod::equal_or_less},
    {"as many as", Mod::equal_or_less},
    {"as long as", Mod::equal_or_less},
    {"a little|bit over", Mod::more_than},
    {"a little|bit more than", Mod::more_than},
    {"little more than", Mod::more_than},
    {"slightly more than|over", Mod::more_than},
    {"upwards|upward of", Mod::more_than},
    {"in excess of", Mod::more_than},
    {"slightly less than|under", Mod::less_than},
    {"a little|bit less than|under", Mod::less_than},
    {"little less than", Mod::less_than},
    {"well under", Mod::less_than},
    {"just? shy of", Mod::less_than},
    {"getting on for", Mod::less_than},
    {"the best|better part of", Mod::less_than},
    {"not quite", Mod::less_than},
    {"a good", Mod::equal_or_more},
};

class Prefixes {
 public:
  void extend(const Atoms& atoms, std::uint32_t floor, Phrase& p) const {
    const bool length = p.shape == Shape::duration || (p.relative && p.measured);
    const bool ago =
        p.relative && p.shape == Shape::point && atoms[p.begin].as(Role::deictic) == nullptr;
    if (p.shape == Shape::set || p.shape == Shape::reference) return;
    // A hedge hedges a number: "over two years", but "over the past two years".
    const Atom& first = atoms[p.begin];
    const bool number = first.kind == AtomKind::digits || first.sign == Sign::fraction ||
                        first.as(Role::cardinal) != nullptr || one_of(first, {"a", "an", "half"});
    if ((length || ago) && number && !p.vague && !p.open_offset)
      try_list(atoms, floor, p, lengths_, length_prefixes);
    if (!length) {
      if (p.shape == Shape::point && p.mod == Mod::none) try_list(atoms, floor, p, points_, point_prefixes);
    }
  }

 private:
  static void try_list(const Atoms& atoms, std::uint32_t floor, Phrase& p,
                       const PatternList& list, const Prefix* rows) {
    const auto found = list.before(atoms, floor, p.begin);
    if (!found) return;
    p.begin = found->begin;
    if (rows[found->row].mod != Mod::none) p.mod = rows[found->row].mod;
  }

  PatternList points_{point_prefixes}, lengths_{length_prefixes};
};

/// "April 24 and 25": a day that shares the month of the one before.
std::optional<Phrase> next_day(const Atoms& atoms, const Phrase& first) {
  std::uint32_t i = first.end;
  if (first.shape != Shape::point || first.month == unset || first.day == unset ||
      first.year != unset || first.to_day != unset ||
      atoms[first.end - 1].as(Role::month) != nullptr)
    return std::nullopt;
  if (atoms[i].sign == Sign::comma) ++i;
  if (one_of(atoms[i], {"and", "or"})) ++i;
  Capture day;
  if (i == first.end || !atoms.together(first.begin, i) ||
      !match_class(atoms, i, Class::day, day) || atoms[i].kind != AtomKind::digits ||
      day.value <= first.day)
    return std::nullopt;
  // "on April 24, 25 people": a number with its noun is no day.
  const Atom& next = atoms[day.end];
  if (atoms.together(i, day.end) && next.kind == AtomKind::word &&
      !one_of(next,
              {"and", "in", "at", "to", "for", "with", "after", "when", "were", "was", "as", "by"}))
    return std::nullopt;
  std::optional<Phrase> next_phrase = first;
  Phrase& p = *next_phrase;
  p.begin = i;
  p.end = day.end;
  p.day = static_cast<std::int32_t>(day.value);
  p.weekday = unset;
  p.hour = p.minute = p.second = p.part = unset;
  p.mod = Mod::none;
  return next_phrase;
}

/// An hour in figures or words at `at`: 1 to 12, and no number of something; 0 where there is none.
std::int32_t bare_hour(const Atoms& atoms, std::uint32_t at) {
  Capture hour;
  if (!match_class(atoms, at, Class::small, hour)) return 0;
  return hour.value >= 1 && hour.value <= 12 ? static_cast<std::int32_t>(hour.value) : 0;
}

/// "this morning at 7", "tonight at eight": the hour behind a part of the day.
void take_hour(const Atoms& atoms, Phrase& p) {
  if (p.part == unset || p.hour != unset || p.weak) return;
  if (!atoms[p.end].is("at") || !atoms.together(p.begin, p.end + 1)) return;
  const std::int32_t hour = bare_hour(atoms, p.end + 1);
  const Atom& next = atoms.beside(p.begin, p.end + 2);
  const bool closed = next.span.end == 0 || one_of(next, {"and", "in", "to", "when", "as", "the", "he", "she", "they", "it"}) ||
                      (next.sign != Sign::none && next.sign != Sign::dash &&
                       next.sign != Sign::colon && next.sign != Sign::percent);
  if (hour == 0 || !closed) return;
  const bool morning = p.part == static_cast<std::int32_t>(Part::morning);
  p.hour = morning || hour == 12 ? hour : hour + 12;
  p.minute = 0;
  p.half_said = true;
  p.end += 2;
}

/// The other hour of a range where it stands bare beside a full time of day: "5" in "between 5 and
/// 6 pm", "4" in "1:30 p.m. to 4".
std::optional<Phrase> hour_of_range(const Atoms& atoms, std::uint32_t at, std::int32_t known,
                                    bool before) {
  const std::int32_t bare = bare_hour(atoms, at);
  if (bare == 0) return std::nullopt;
  Phrase hour;
  hour.begin = at;
  hour.end = at + 1;
  hour.minute = 0;
  hour.half_said = true;
  hour.weak = true;
  const bool afternoon = known >= 12;
  hour.hour = afternoon && bare < 12 ? bare + 12 : bare;
  if (before && hour.hour > known) hour.hour = bare;                      // "11-1pm"
  if (!before && hour.hour < known && bare < 12) hour.hour = bare + 12;  // "11 am to 3"
  return hour;
}

/// "between 5 and 6 pm", "3-8pm", "from 1 to 2:30"
std::optional<Phrase> hour_before(const Atoms& atoms, std::uint32_t floor, const Phrase& second) {
  if (second.shape != Shape::point || second.hour == unset || second.begin < floor + 2)
    return std::nullopt;
  const Atom& link = atoms.before(second.begin);
  const Atom& lead = atoms.before(second.begin, 3);
  const bool led = (one_of(link, {"to", "until", "till"}) && lead.is("from")) ||
                   (link.is("and") && lead.is("between"));
  const bool dash = link.sign == Sign::dash && !link.gap && !atoms[second.begin].gap;
  const std::uint32_t at = second.begin - 2;
  if ((!led && !(dash && second.half_said)) || !atoms.together(at, second.begin))
    return std::nullopt;
  return hour_of_range(atoms, at, second.hour, true);
}

/// "from 11 am to 3", "1:30-4 p.m." has its half of the day behind.
std::optional<Phrase> hour_behind(const Atoms& atoms, const Phrase& first) {
  if (first.shape != Shape::point || first.hour == unset || !first.half_said)
    return std::nullopt;
  if (!atoms.before(first.begin).is("from") || !atoms.together(first.begin, first.end + 1))
    return std::nullopt;
  if (!one_of(atoms[first.end], {"to", "until", "till"})) return std::nullopt;
  const Atom& next = atoms.beside(first.begin, first.end + 2);
  if (next.span.end != 0 && next.sign != Sign::stop && next.sign != Sign::comma)
    return std::nullopt;
  return hour_of_range(atoms, first.end + 1, first.hour, false);
}

/// Marks an age ("24-year-old", "aged 3 months"), which is no time.
bool is_age(const Atoms& atoms, const Phrase& p) {
  if (p.shape != Shape::duration || p.amounts.size() != 1) return false;
  const std::uint32_t next = skip_hyphen(atoms, p.end);
  const Atom& after = atoms[next];
  if (!atoms.together(p.begin, next)) return false;
  return one_of(after, {"old", "olds"}) || (after.is("of") && atoms[next + 1].is("age"));
}

/// Puts a phrase behind those before it, joined to the last where together they name one time;
/// tells whether it was. A date may complete the first end of a range, as in "3 to 4 p.m. on Monday".
bool place(const Atoms& atoms, Phrase&& phrase, std::vector<Phrase>& list) {
  if (!list.empty()) {
    const Link link = link_between(atoms, list.back().end, phrase.begin);
    if (link != Link::none && join(list.back(), phrase, link)) {
      list.back().between = link == Link::from && atoms.before(phrase.begin).is("between");
      return true;
    }
  }
  list.push_back(std::move(phrase));
  return false;
}

}  // namespace

std::vector<Phrase> find_phrases(const Atoms& atoms, FigureOrder order) {
  static const Scanner scanner;
  static const Prefixes prefixes;
  std::vector<Phrase> list;
  list.reserve(atoms.time_starts().size() / 2);
  std::uint32_t at = 0;  // past the last phrase
  RuleTree::Found found_rules = scanner.found();
  for (const std::uint32_t start : atoms.time_starts()) {
    if (start < at || !scanner.look(atoms, start, found_rules)) continue;
    Phrase phrase;
    if (!scanner.longest(atoms, start, order, found_rules, phrase)) continue;
    at = phrase.end;
    if (is_age(atoms, phrase)) continue;
    // "the two-week strike", "the third-quarter loss": the article belongs to what follows.
    const Atom& joint = atoms.before(phrase.end, 2);
    if (atoms[phrase.begin].is("the") && joint.sign == Sign::dash && phrase.end > phrase.begin + 3)
      ++phrase.begin;
    take_hour(atoms, phrase);
    at = phrase.end;
    const auto floor = [&] { return list.empty() ? 0 : list.back().end; };
    if (auto first = hour_before(atoms, floor(), phrase)) place(atoms, *std::move(first), list);
    prefixes.extend(atoms, floor(), phrase);
    if (place(atoms, std::move(phrase), list)) continue;
    auto next = hour_behind(atoms, list.back());
    if (!next) next = next_day(atoms, list.back());
    if (!next) continue;
    at = next->end;
    list.push_back(*std::move(next));
  }
  for (std::size_t i = 1; i < list.size(); ++i)
    if (!list[i - 1].until_next && (i < 2 || !list[i - 2].until_next))
      join_range(atoms, list[i - 1], list[i]);
  std::erase_if(list, [](const Phrase& phrase) { return phrase.weak; });
  return list;
}

}  // namespace crossread::values
