#include <array>
#include <cstddef>

#include "values/clock.h"
#include "values/phrase.h"
#include "values/time_rules.h"

namespace crossread::values {
namespace {

/// The rules, with those that could begin at an atom found by its word or by a class it belongs to.
class Scanner {
 public:
  Scanner();
  /// The longest phrase that begins at `at`; `end` is 0 where none does.
  Phrase longest(const Atoms& atoms, std::uint32_t at) const;

 private:
  struct Compiled {
    Pattern pattern;
    Build build;
    std::uint32_t classes = 0;            ///< classes that may come first, as bits
    std::vector<std::string_view> words;  ///< words that may come first
  };
  static std::uint32_t classes_of(const Atoms& atoms, std::uint32_t at);

  std::vector<Compiled> rules_;
};

constexpr std::uint32_t bit(Class kind) { return 1u << static_cast<unsigned>(kind); }

Scanner::Scanner() {
  for (const TimeRule& rule : time_rules()) {
    Compiled compiled{Pattern(rule.pattern), rule.build, 0, {}};
    for (const Element& element : compiled.pattern.elements()) {
      if (element.kind != Class::word) compiled.classes |= bit(element.kind);
      for (std::string_view word : element.words) compiled.words.push_back(word);
      if (!element.optional) break;
    }
    rules_.push_back(std::move(compiled));
  }
}

/// Which classes an atom could begin, judged by its rows alone: generous, never too narrow.
std::uint32_t Scanner::classes_of(const Atoms& atoms, std::uint32_t at) {
  const Atom& atom = atoms[at];
  std::uint32_t classes = 0;
  constexpr std::uint32_t figures = bit(Class::num) | bit(Class::card) | bit(Class::ord) |
                                    bit(Class::day) | bit(Class::year) | bit(Class::year2) |
                                    bit(Class::decade) | bit(Class::clock) | bit(Class::small);
  if (atom.kind == AtomKind::digits || atom.sign == Sign::fraction) return figures;
  if (atom.sign == Sign::apostrophe) return bit(Class::decade) | bit(Class::year2);
  if (atom.kind != AtomKind::word) return 0;
  if (atom.is("a") || atom.is("an")) return bit(Class::num) | bit(Class::clock);
  if (atom.capital) classes |= bit(Class::holiday);
  if (!atom.rows.any())
    return atom.text.size() > 7 && atom.text.back() == 's'
               ? classes | bit(Class::decade)
               : (atom.is("tens") ? classes | bit(Class::num) : classes);
  for (const Row* row = atom.rows.first; row != atom.rows.last; ++row) {
    switch (row->role) {
      case Role::cardinal:
        classes |= figures;
        break;
      case Role::scale:
        classes |= bit(Class::num);
        break;
      case Role::ordinal:
        classes |= bit(Class::ord) | bit(Class::day) | bit(Class::num) | bit(Class::clock);
        break;
      case Role::vague:
        classes |= bit(Class::num);
        break;
      case Role::time_unit:
        classes |= bit(Class::unit) | bit(Class::units);
        break;
      case Role::month:
        classes |= bit(Class::month);
        break;
      case Role::weekday:
        classes |= bit(Class::weekday) | bit(Class::weekdays);
        break;
      case Role::season:
        classes |= bit(Class::season);
        break;
      case Role::part:
        classes |= bit(Class::part);
        break;
      case Role::clock_word:
        classes |= bit(Class::clock);
        break;
      case Role::relation:
        classes |= bit(Class::rel);
        break;
      case Role::frequency:
        classes |= bit(Class::freq);
        break;
      case Role::deictic:
        classes |= bit(Class::deictic);
        break;
      case Role::holiday:
        classes |= bit(Class::holiday);
        break;
      case Role::reference:
        classes |= bit(Class::ref);
        break;
      default:
        break;
    }
  }
  return classes;
}

Phrase Scanner::longest(const Atoms& atoms, std::uint32_t at) const {
  Phrase best;
  const Atom& atom = atoms[at];
  const std::uint32_t classes = classes_of(atoms, at);
  if (classes == 0 && atom.kind != AtomKind::word) return best;
  if (atom.kind == AtomKind::digits) {
    const FigureDate date = figure_date_at(atoms, at, false);
    if (date.end != 0) {
      best.begin = at;
      best.end = date.end;
      best.year = date.year;
      best.month = date.month;
      best.day = date.day;
      if (atoms[best.end].is("t") && !atoms[best.end].gap) {
        const Clock clock = clock_at(atoms, best.end + 1);
        if (clock.end != 0) {
          best.end = clock.end;
          best.hour = clock.hour;
          best.minute = clock.minute;
          best.second = clock.second;
          if (atoms[best.end].is("z") && !atoms[best.end].gap) ++best.end;
        }
      }
      return best;
    }
  }
  Caught caught;
  for (const Compiled& rule : rules_) {
    bool possible = (rule.classes & classes) != 0;
    if (!possible && atom.kind == AtomKind::word)
      for (std::string_view word : rule.words) possible = possible || word == atom.text;
    if (!possible || !rule.pattern.match(atoms, at, caught)) continue;
    if (caught.end <= best.end) continue;
    Phrase phrase;
    phrase.begin = caught.begin;
    phrase.end = caught.end;
    if (!rule.build(atoms, caught, phrase)) continue;
    best = std::move(phrase);
  }
  return best;
}

// --- joining ------------------------------------------------------------------------------------

bool has_clock(const Phrase& p) { return p.hour != unset; }
bool has_date(const Phrase& p) {
  return p.month != unset || p.holiday != unset || p.year != unset || p.weekday != unset ||
         p.relative || p.season != unset || p.quarter != unset || p.half != unset ||
         p.decade != unset || p.week != unset;
}
bool names_day(const Phrase& p) {
  return p.day != unset || p.weekday != unset || p.holiday != unset ||
         (p.relative && (p.unit == TimeUnit::day) && p.part == unset);
}
bool only_part(const Phrase& p) {
  return p.shape == Shape::point && p.part != unset && !has_date(p) && !has_clock(p);
}
bool only_clock(const Phrase& p) { return p.shape == Shape::point && has_clock(p) && !has_date(p); }
bool point(const Phrase& p) {
  return p.shape == Shape::point && p.to_year == unset && p.to_day == unset;
}

/// What stands between two phrases: nothing, a comma, or one small word.
enum class Link : std::uint8_t {
  none,
  nothing,
  comma,
  of,
  on,
  in,
  at,
  the,
  in_the,
  on_the,
  of_the,
  and_
};

Link link_between(const Atoms& atoms, std::uint32_t from, std::uint32_t to) {
  if (!atoms.together(from - 1, to)) return Link::none;
  if (to == from) return Link::nothing;
  const Atom& first = atoms[from];
  if (to == from + 1) {
    if (first.sign == Sign::comma) return Link::comma;
    if (first.sign == Sign::dash && !first.gap) return Link::nothing;
    if (first.is("of")) return Link::of;
    if (first.is("on")) return Link::on;
    if (first.is("in")) return Link::in;
    if (first.is("at") || first.text == "@") return Link::at;
    if (first.is("the")) return Link::the;
    if (first.is("and")) return Link::and_;
  }
  if (to == from + 2 && atoms[from + 1].is("the")) {
    if (first.is("in")) return Link::in_the;
    if (first.is("on")) return Link::on_the;
    if (first.is("of")) return Link::of_the;
  }
  if (to == from + 2 && first.sign == Sign::comma && atoms[from + 1].is("and")) return Link::and_;
  return Link::none;
}

bool is(Link link, std::initializer_list<Link> links) {
  for (Link other : links)
    if (link == other) return true;
  return false;
}

void take_clock(Phrase& into, const Phrase& from) {
  if (from.hour != unset) {
    into.hour = from.hour;
    into.minute = from.minute;
    into.second = from.second;
  }
  if (from.part != unset) into.part = from.part;
  if (into.hour != unset && into.part != unset && into.hour < 12 && into.part != 0 &&
      into.part != 1)
    into.hour += 12;
  if (into.zone.empty()) into.zone = from.zone;
  if (into.mod == Mod::none) into.mod = from.mod;
}

void take_date(Phrase& into, const Phrase& from) {
  const auto take = [](std::int32_t& a, std::int32_t b) {
    if (b != unset) a = b;
  };
  take(into.year, from.year);
  take(into.month, from.month);
  take(into.day, from.day);
  take(into.weekday, from.weekday);
  take(into.season, from.season);
  take(into.quarter, from.quarter);
  take(into.half, from.half);
  take(into.week, from.week);
  take(into.direction, from.direction);
  if (from.relative) {
    into.relative = true;
    into.unit = from.unit;
    into.offset = from.offset;
    into.open_offset = from.open_offset;
  }
  if (from.anchor != Anchor::bare) into.anchor = from.anchor;
}

/// Joins `b` to `a` where together they name one time; false where they are two.
bool join(Phrase& a, const Phrase& b, Link link) {
  const bool day_part = only_clock(a) || only_part(a);
  const bool day_part_b = only_clock(b) || only_part(b);
  const bool both_points = point(a) && point(b);
  bool joined = false;
  if (a.shape == Shape::duration && b.shape == Shape::duration && a.measured && b.measured &&
      !a.vague && !b.vague && is(link, {Link::nothing, Link::comma, Link::and_}) &&
      a.amounts.back().unit > b.amounts.front().unit) {
    a.amounts.insert(a.amounts.end(), b.amounts.begin(), b.amounts.end());
    joined = true;
  } else if (!both_points && !(b.shape == Shape::set && day_part) &&
             !(a.shape == Shape::set && day_part_b)) {
    return false;
  } else if (only_clock(a) && only_part(b) &&
             is(link, {Link::nothing, Link::in, Link::in_the, Link::comma})) {
    take_clock(a, b);
    joined = true;
  } else if (day_part && names_day(b) && !has_clock(b) && !has_clock(a) && only_part(a) &&
             b.part == unset &&
             is(link, {Link::nothing, Link::comma, Link::of, Link::on, Link::of_the})) {
    Phrase c = b;
    take_clock(c, a);
    c.begin = a.begin;
    a = c;
    joined = true;
  } else if (only_clock(a) && has_date(b) && !has_clock(b) && (names_day(b) || b.part != unset) &&
             is(link, {Link::nothing, Link::comma, Link::of, Link::on, Link::of_the})) {
    Phrase c = b;
    take_clock(c, a);
    c.begin = a.begin;
    a = c;
    joined = true;
  } else if (has_date(a) && names_day(a) && !has_clock(a) && only_clock(b) &&
             is(link, {Link::nothing, Link::comma, Link::at})) {
    take_clock(a, b);
    joined = true;
  } else if (has_date(a) && names_day(a) && !has_clock(a) && a.part == unset && only_part(b) &&
             is(link, {Link::nothing, Link::in_the, Link::in})) {
    take_clock(a, b);
    joined = true;
  } else if (!both_points) {
    return false;
  } else if (a.weekday != unset && a.day == unset && a.nth == unset &&
             (b.month != unset || b.day != unset) && b.weekday == unset && b.day != unset &&
             is(link, {Link::nothing, Link::comma, Link::the})) {
    take_date(a, b);
    joined = true;
  } else if (a.weekday != unset && a.day == unset && !a.relative && b.relative && b.part == unset &&
             (b.unit == TimeUnit::week) && is(link, {Link::nothing, Link::of})) {
    take_date(a, b);
    joined = true;
  } else if (a.weekday != unset && !a.relative && a.day == unset && b.relative &&
             b.unit == TimeUnit::day && b.offset == 0 && is(link, {Link::nothing})) {
    take_date(a, b);
    a.weekday = unset;
    joined = true;
  } else if ((a.month != unset || a.season != unset || a.quarter != unset || a.half != unset) &&
             a.year == unset && !a.relative && b.relative && b.unit == TimeUnit::year &&
             b.part == unset && is(link, {Link::nothing, Link::of, Link::in, Link::comma})) {
    const Mod mod = b.mod;
    take_date(a, b);
    a.direction = unset;
    if (a.mod == Mod::none) a.mod = mod;
    joined = true;
  } else if (a.day != unset && a.month == unset && !a.relative && b.relative &&
             b.unit == TimeUnit::month && is(link, {Link::of})) {
    take_date(a, b);
    joined = true;
  } else if (a.relative && a.unit == TimeUnit::quarter && b.relative && b.unit == TimeUnit::year &&
             b.offset == -1 && is(link, {Link::nothing})) {
    a.offset -= 4 * (a.anchor == Anchor::published ? 1 : 1);
    joined = true;
  }
  if (!joined) return false;
  a.end = b.end;
  a.weak = false;
  return true;
}

// --- words before -------------------------------------------------------------------------------

struct Prefix {
  std::string_view pattern;
  Mod mod;
};

/// Words before a point that say which part of it, and words before a length or a point that hedge.
constexpr Prefix point_prefixes[] = {
    {"the very? beginning|start of", Mod::start},
    {"the very? end of", Mod::end},
    {"the middle of", Mod::mid},
    {"the latter? part of", Mod::end},
    {"the turn of", Mod::none},
    {"the? early part of", Mod::start},
    {"very? early in", Mod::start},
    {"late in", Mod::end},
    {"early on", Mod::start},
    {"late on", Mod::end},
    {"later in", Mod::none},
    {"earlier in", Mod::start},
    {"earlier on", Mod::start},
    {"the? early", Mod::start},
    {"the? mid", Mod::mid},
    {"the? middle", Mod::mid},
    {"the? late", Mod::end},
    {"earlier", Mod::start},
    {"later", Mod::end},
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

std::vector<Phrase> find_phrases(const Atoms& atoms) {
  static const Scanner scanner;
  static const Prefixes prefixes;
  std::vector<Phrase> list;
  std::uint32_t at = 0;
  while (at < atoms.size()) {
    Phrase phrase = scanner.longest(atoms, at);
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
  std::vector<Phrase> strong;
  for (Phrase& phrase : list)
    if (!phrase.weak) strong.push_back(std::move(phrase));
  return strong;
}

}  // namespace crossread::values
