#include <cstddef>

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
    {"a little over", Mod::more_than},
};

struct CompiledPrefix {
  Pattern pattern;
  Mod mod;
};

class Prefixes {
 public:
  Prefixes() {
    for (const Prefix& row : point_prefixes) points_.push_back({Pattern(row.pattern), row.mod});
    for (const Prefix& row : length_prefixes) lengths_.push_back({Pattern(row.pattern), row.mod});
  }

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
      try_list(atoms, floor, p, lengths_);
    if (!length) {
      if (p.shape == Shape::point && p.mod == Mod::none) try_list(atoms, floor, p, points_);
    }
  }

 private:
  static void try_list(const Atoms& atoms, std::uint32_t floor, Phrase& p,
                       const std::vector<CompiledPrefix>& list) {
    // The longest way back that ends where the phrase begins, over a hyphen or none.
    Caught caught;
    for (std::uint32_t back = 5; back >= 1; --back) {
      if (p.begin < floor + back) continue;
      const std::uint32_t start = p.begin - back;
      if (!atoms.together(start, p.begin)) continue;
      for (const CompiledPrefix& row : list) {
        if (!row.pattern.match(atoms, start, caught)) continue;
        if (skip_hyphen(atoms, caught.end) != p.begin) continue;
        p.begin = start;
        if (row.mod != Mod::none) p.mod = row.mod;
        return;
      }
    }
  }

  std::vector<CompiledPrefix> points_, lengths_;
};

/// "April 24 and 25": a day that shares the month of the one before. `end` is 0 where there is
/// none.
Phrase next_day(const Atoms& atoms, const Phrase& first) {
  Phrase none;
  Phrase p = first;
  std::uint32_t i = first.end;
  if (first.year != unset || first.to_day != unset ||
      atoms[first.end - 1].as(Role::month) != nullptr)
    return none;
  if (atoms[i].sign == Sign::comma) ++i;
  if (one_of(atoms[i], {"and", "or"})) ++i;
  Capture day;
  if (i == first.end || !atoms.together(first.begin, i) ||
      !match_class(atoms, i, Class::day, day) || atoms[i].kind != AtomKind::digits ||
      day.value <= first.day)
    return none;
  // "on April 24, 25 people": a number with its noun is no day.
  const Atom& next = atoms[day.end];
  if (atoms.together(i, day.end) && next.kind == AtomKind::word &&
      !one_of(next,
              {"and", "in", "at", "to", "for", "with", "after", "when", "were", "was", "as", "by"}))
    return none;
  p.begin = i;
  p.end = day.end;
  p.day = static_cast<std::int32_t>(day.value);
  p.weekday = unset;
  p.hour = p.minute = p.second = p.part = unset;
  p.mod = Mod::none;
  return p;
}

/// Marks an age ("24-year-old", "aged 3 months"), which is no time.
bool is_age(const Atoms& atoms, const Phrase& p) {
  if (p.shape != Shape::duration || p.amounts.size() != 1) return false;
  const std::uint32_t next = skip_hyphen(atoms, p.end);
  const Atom& after = atoms[next];
  if (!atoms.together(p.begin, next)) return false;
  return one_of(after, {"old", "olds"}) || (after.is("of") && atoms[next + 1].is("age"));
}

}  // namespace

std::vector<Phrase> find_phrases(const Atoms& atoms, bool day_first) {
  static const Scanner scanner;
  static const Prefixes prefixes;
  std::vector<Phrase> list;
  std::uint32_t at = 0;
  while (at < atoms.size()) {
    Phrase phrase = scanner.longest(atoms, at, day_first);
    if (phrase.end == 0) {
      ++at;
      continue;
    }
    at = phrase.end;
    if (is_age(atoms, phrase)) continue;
    // "the two-week strike", "the third-quarter loss": the article belongs to what follows.
    const Atom& joint = atoms.before(phrase.end, 2);
    if (atoms[phrase.begin].is("the") && joint.sign == Sign::dash && phrase.end > phrase.begin + 3)
      ++phrase.begin;
    const std::uint32_t floor = list.empty() ? 0 : list.back().end;
    prefixes.extend(atoms, floor, phrase);
    if (!list.empty()) {
      const Link link = link_between(atoms, list.back().end, phrase.begin);
      if (link != Link::none && join(list.back(), phrase, link)) {
        // A date may complete the first end of a range, as in "3 to 4 p.m. on Monday".
        continue;
      }
    }
    const bool month_day =
        phrase.shape == Shape::point && phrase.month != unset && phrase.day != unset;
    list.push_back(std::move(phrase));
    if (month_day) {
      if (const Phrase next = next_day(atoms, list.back()); next.end != 0) {
        list.push_back(next);
        at = next.end;
      }
    }
  }
  for (std::size_t i = 1; i < list.size(); ++i)
    if (!list[i - 1].until_next && (i < 2 || !list[i - 2].until_next))
      join_range(atoms, list[i - 1], list[i]);
  std::vector<Phrase> strong;
  for (Phrase& phrase : list)
    if (!phrase.weak) strong.push_back(std::move(phrase));
  return strong;
}

}  // namespace crossread::values
