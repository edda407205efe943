#include "values/context.h"

#include <algorithm>
#include <cstddef>

#include "values/match.h"

namespace crossread::values {
namespace {

struct HedgeRow {
  std::string_view pattern;
  Hedge hedge;
};

constexpr HedgeRow before_rows[] = {
    {"more than", Hedge::more_than},
    {"greater than", Hedge::more_than},
    {"higher than", Hedge::more_than},
    {"larger than", Hedge::more_than},
    {"longer than", Hedge::more_than},
    {"older than", Hedge::more_than},
    {"just|slightly over", Hedge::just_over},
    {"well over", Hedge::more_than},
    {"over", Hedge::more_than},
    {"a little|bit over|more than?", Hedge::just_over},
    {"above", Hedge::more_than},
    {"in excess of", Hedge::more_than},
    {"exceeding", Hedge::more_than},
    {"upwards of", Hedge::more_than},
    {"upward of", Hedge::more_than},
    {"topping", Hedge::more_than},
    {"just|slightly more than", Hedge::just_over},
    {"well more than", Hedge::more_than},
    {"no|not less|fewer than", Hedge::at_least},
    {"at least", Hedge::at_least},
    {"a minimum of", Hedge::at_least},
    {"minimum of", Hedge::at_least},
    {"as few|little as", Hedge::at_least},
    {"less than", Hedge::less_than},
    {"fewer than", Hedge::less_than},
    {"lower than", Hedge::less_than},
    {"just|slightly under", Hedge::just_under},
    {"well under", Hedge::less_than},
    {"under", Hedge::less_than},
    {"below", Hedge::less_than},
    {"just|slightly less|fewer than", Hedge::just_under},
    {"well less|fewer than", Hedge::less_than},
    {"no|not more|greater|higher than", Hedge::at_most},
    {"at most", Hedge::at_most},
    {"a maximum of", Hedge::at_most},
    {"maximum of", Hedge::at_most},
    {"up to", Hedge::up_to},
    {"about", Hedge::about},
    {"around", Hedge::about},
    {"roughly", Hedge::about},
    {"approximately", Hedge::about},
    {"some", Hedge::about},
    {"an? estimated", Hedge::about},
    {"estimated", Hedge::about},
    {"circa", Hedge::about},
    {"nearly", Hedge::nearly},
    {"almost", Hedge::nearly},
    {"close to", Hedge::nearly},
    {"just? shy of", Hedge::nearly},
    {"getting on for", Hedge::nearly},
    {"the best part of", Hedge::nearly},
    {"a shade|touch|tad|fraction over|above", Hedge::just_over},
    {"a shade|touch|tad|fraction|little under|below", Hedge::just_under},
    {"nearing", Hedge::nearly},
    {"approaching", Hedge::nearly},
    {"virtually", Hedge::nearly},
    {"something like", Hedge::about},
    {"in the region of", Hedge::about},
    {"as many|much as", Hedge::up_to},
};

constexpr HedgeRow behind_rows[] = {
    {"or more", Hedge::at_least},  {"or so", Hedge::about},      {"or less", Hedge::at_most},
    {"or fewer", Hedge::at_most},  {"or over", Hedge::at_least}, {"plus", Hedge::at_least},
    {"and over", Hedge::at_least}, {"and|or older|up|above|upwards", Hedge::at_least}, {"odd", Hedge::about},        {"or under", Hedge::at_most},
};

}  // namespace

HedgeMatch hedge_around(const Atoms& atoms, std::uint32_t floor, std::uint32_t begin,
                        std::uint32_t end) {
  static const PatternList before(before_rows);
  static const PatternList behind(behind_rows);
  if (atoms.before(begin).sign == Sign::tilde) return {begin - 1, end, Hedge::about};
  // "over 12 months", "some 12": hedges; "looked over 12 papers" cannot be told without a parse.
  if (const auto found = before.before(atoms, floor, begin))
    return {found->begin, end, before_rows[found->row].hedge};
  const std::uint32_t next = skip_hyphen(atoms, end);
  if (!atoms.together(begin, next)) return {begin, end, Hedge::none};
  if (!atoms[end].gap && atoms[end].text() == "+") return {begin, end + 1, Hedge::at_least};
  const auto found = behind.at(atoms, next, [&](std::size_t row) {
    const bool plus = behind_rows[row].hedge == Hedge::at_least && atoms[next].is("plus");
    return !(plus && atoms[next].gap) && !(atoms[next].is("odd") && atoms[next].gap && next == end);
  });
  if (!found) return {begin, end, Hedge::none};
  return {begin, found->end, behind_rows[found->row].hedge};
}

namespace {

/// What the words before a value say of its scope. A cue close by decides, over a comma too; `far`
/// becomes what words further off in the same clause say: "so far", "bringing the total to".
Scope scope_before(const Atoms& atoms, std::uint32_t begin, Scope& far) {
  constexpr std::uint32_t close = 3, reach = 8;
  const std::uint32_t room = begin - atoms.sentence_begin(begin);
  bool clause = true;
  for (std::uint32_t back = 1; back <= std::min(clause ? reach : close, room); ++back) {
    const Atom& atom = atoms[begin - back];
    if (atom.kind == AtomKind::sign) {
      if (atom.sign != Sign::comma) break;
      clause = false;
    }
    if (!atom.known->tells_scope) continue;
    const ScopeCue& cue = atom.known->cue;
    // "They were among 94 passengers": so many are all of them; "among them four children" are a part.
    if (atom.is("among") && (back == 1 || (back == 2 && one_of(atoms.before(begin), {"the", "some", "about", "nearly", "almost", "around", "over", "roughly"})))) continue;
    if (cue.scope != Scope::whole && back <= close) return cue.scope;
    if (!clause || far != Scope::whole) continue;
    if (atom.is("far") && atoms.before(begin, back + 1).is("so"))
      far = Scope::so_far;
    else if (cue.far_off &&
             (cue.scope == Scope::expected || one_of(atoms.before(begin), {"to", "of", "at"})))
      far = cue.scope;
  }
  return Scope::whole;
}

/// The same for the words behind, where "so far" alone may stand further off.
Scope scope_behind(const Atoms& atoms, std::uint32_t end, Scope& far) {
  constexpr std::uint32_t close = 4, reach = 8;
  const std::uint32_t room = atoms.sentence_end(end - 1) - end;
  for (std::uint32_t on = 0; on < std::min(reach, room); ++on) {
    const Atom& atom = atoms[end + on];
    if (atom.kind == AtomKind::sign) break;
    if (!atom.known->tells_scope) continue;
    if (atom.is("far") && atoms.before(end + on).is("so")) far = Scope::so_far;
    if (on >= close) continue;
    const Atom& next = atoms[end + on + 1];
    if (one_of(atom, {"more", "additional", "further", "extra"}) && on < 2) return Scope::added;
    if (atom.is("so") && next.is("far")) return Scope::so_far;
    if (atom.is("in") && next.is("all")) return Scope::total;
    if (on == 0 && atom.is("of") &&
        one_of(next, {"them", "whom", "these", "those", "the", "which"}))
      return Scope::part;
  }
  return Scope::whole;
}

}  // namespace

Scope scope_around(const Atoms& atoms, std::uint32_t begin, std::uint32_t end) {
  Scope far_before = Scope::whole, far_behind = Scope::whole;
  Scope scope = scope_before(atoms, begin, far_before);
  if (scope == Scope::whole) scope = scope_behind(atoms, end, far_behind);
  if (scope != Scope::whole) return scope;
  return far_before != Scope::whole ? far_before : far_behind;
}

std::string_view to_string(Hedge hedge) {
  static constexpr std::string_view names[] = {"",        "approx", "more_than", "at_least", "less_than",
                                               "at_most", "nearly", "up_to",     "range",    "dozens",   "more_than", "less_than"};
  return names[static_cast<std::size_t>(hedge)];
}

void apply_hedge(Value& value) {
  if (!value.low || !value.high) return;
  const double low = *value.low;
  const double high = *value.high;
  switch (value.hedge) {
    case Hedge::none:
    case Hedge::range:
    case Hedge::dozens:
      return;
    case Hedge::about: {
      // About: a tenth either way, and at least one unit of a small count.
      double slack = (high < 0 ? -high : high) / 10;
      const double least = value.kind == Kind::count ? 1 : 0;
      if (slack < least) slack = least;
      value.low = low - slack;
      value.high = high + slack;
      return;
    }
    case Hedge::more_than:
    case Hedge::at_least:
      value.high.reset();
      return;
    case Hedge::less_than:
    case Hedge::at_most:
      value.low.reset();
      return;
    case Hedge::up_to:
      value.low = 0;
      return;
    case Hedge::just_over:
      value.high = high + (high < 0 ? -high : high) / 10;
      return;
    case Hedge::nearly:
    case Hedge::just_under:
      value.low = low - (low < 0 ? -low : low) / 10;
      return;
  }
}

}  // namespace crossread::values
