#include "values/match.h"

#include <algorithm>
#include <array>

#include "text/word_key.h"
#include "values/clock.h"
#include "values/holidays.h"

namespace crossread::values {
namespace {

struct ClassName {
  std::string_view name;
  Class kind;
};

constexpr ClassName class_names[] = {
    {"NUM", Class::num},         {"CARD", Class::card},         {"ORD", Class::ord},
    {"UNIT", Class::unit},       {"UNITS", Class::units},       {"MONTH", Class::month},
    {"WEEKDAY", Class::weekday}, {"WEEKDAYS", Class::weekdays}, {"SEASON", Class::season},
    {"PART", Class::part},       {"DAY", Class::day},           {"YEAR", Class::year},
    {"YEAR2", Class::year2},     {"DECADE", Class::decade},     {"CLOCK", Class::clock},
    {"REL", Class::rel},         {"FREQ", Class::freq},         {"DEICTIC", Class::deictic},
    {"REF", Class::ref},         {"HOLIDAY", Class::holiday},   {"SMALL", Class::small},
};

/// An article alone, taken for a number: "a year ago".
constexpr Number article{0, 0, NumberForm::article, 1, 1, 1, 1.0, false, false};

bool role_class(const Atom& atom, Role role, Capture& capture, std::uint32_t at) {
  if (atom.kind != AtomKind::word) return false;
  const Row* row = atom.as(role);
  if (row == nullptr) return false;
  capture.row = row;
  capture.value = row->a;
  capture.end = at + 1;
  return true;
}

/// The role behind each class that has one.
constexpr auto role_of_class = [] {
  std::array<Role, static_cast<std::size_t>(Class::small) + 1> roles{};
  for (const RoleClass& row : role_classes) roles[static_cast<std::size_t>(row.kind)] = row.role;
  return roles;
}();

bool year_at(const Atoms& atoms, std::uint32_t at, Capture& capture) {
  const Atom& atom = atoms[at];
  if (atom.kind == AtomKind::digits) {
    if (!atom.integer() || atom.text().size() != 4 || atom.mantissa < 1000 || atom.mantissa > 2199)
      return false;
    // "PC1999" and "2023-06" are other things; letters glued behind make a product or a decade.
    if (!atom.gap && atoms.before(at).kind == AtomKind::word) return false;
    const Atom& next = atoms[at + 1];
    if (!next.gap && (next.kind == AtomKind::word || next.sign == Sign::percent) &&
        atoms.together(at, at + 1))
      return false;
    capture.value = atom.mantissa;
    capture.end = at + 1;
    return true;
  }
  if (atom.kind != AtomKind::word) return false;
  // "nineteen ninety-one", "two thousand (and) four"
  const Row* head = atom.as(Role::cardinal);
  if (head == nullptr) return false;
  if (head->a >= 17 && head->a <= 20) {
    const std::uint32_t i = skip_hyphen(atoms, at + 1);
    const Number& tail = number_at(atoms, i);
    if (!tail || tail.form != NumberForm::words || tail.value < 10 || tail.value > 99 ||
        tail.mixed || tail.scaled || !atoms.together(at, i))
      return false;
    capture.value = head->a * 100 + tail.value;
    capture.end = tail.end;
    return true;
  }
  if (head->a == 2 && atoms[at + 1].is("thousand")) {
    const Number& all = number_at(atoms, at);
    if (all.value < 2000 || all.value > 2099 || all.form != NumberForm::words) return false;
    capture.value = all.value;
    capture.end = all.end;
    return true;
  }
  return false;
}

bool year2_at(const Atoms& atoms, std::uint32_t at, Capture& capture) {
  std::uint32_t i = at;
  if (atoms[i].sign == Sign::apostrophe && !atoms[i + 1].gap) ++i;
  const Atom& atom = atoms[i];
  if (!atom.integer() || atom.figures != 2 || atom.text().size() != 2) return false;
  const Atom& next = atoms[i + 1];
  if (next.sign == Sign::percent || (!next.gap && next.kind == AtomKind::word)) return false;
  capture.value = atom.mantissa + (atom.mantissa < 50 ? 2000 : 1900);
  capture.end = i + 1;
  return true;
}

bool decade_at(const Atoms& atoms, std::uint32_t at, Capture& capture) {
  std::uint32_t i = at;
  if (atoms[i].sign == Sign::apostrophe && !atoms[i + 1].gap) ++i;
  const Atom& atom = atoms[i];
  if (atom.integer() && (atom.text().size() == 4 || atom.text().size() == 2)) {
    std::uint32_t s = i + 1;
    if (atoms[s].sign == Sign::apostrophe && !atoms[s].gap) ++s;
    const Atom& mark = atoms[s];
    const bool plural =
        !mark.gap && mark.is("s") && (mark.kind == AtomKind::word || mark.kind == AtomKind::clitic);
    if (!plural) return false;
    const auto value = static_cast<std::int32_t>(atom.mantissa);
    if (value % 10 != 0) return false;
    if (atom.text().size() == 4 && (value < 1000 || value > 2190)) return false;
    capture.value = atom.text().size() == 4 ? value / 10 : 190 + value / 10;
    if (atom.text().size() == 2 && value < 20) return false;
    capture.end = s + 1;
    return true;
  }
  if (atom.kind != AtomKind::word) return false;
  // "nineteen eighties", "eighties"
  if (const Row* head = atom.as(Role::cardinal);
      head != nullptr && head->a >= 17 && head->a <= 19) {
    Capture rest;
    if (!decade_at(atoms, skip_hyphen(atoms, i + 1), rest)) return false;
    capture.value = head->a * 10 + (static_cast<std::int32_t>(rest.value) % 10);
    capture.end = rest.end;
    return true;
  }
  const Row* row = atom.as(Role::decade);
  if (row == nullptr || row->a < 20) return false;
  capture.value = 190 + row->a / 10;
  capture.end = i + 1;
  return true;
}

bool day_at(const Atoms& atoms, std::uint32_t at, Capture& capture) {
  if (Number ordinal = ordinal_at(atoms, at); ordinal) {
    if (ordinal.value < 1 || ordinal.value > 31) return false;
    capture.value = ordinal.value;
    capture.end = ordinal.end;
    return true;
  }
  const Atom& atom = atoms[at];
  if (atom.integer() && atom.figures <= 2 && atom.mantissa >= 1 && atom.mantissa <= 31) {
    const Atom& next = atoms[at + 1];
    // "8/Oct/2012" has a day before its stroke; "8/10" is judged as a whole.
    const bool stroke = !next.gap && next.sign == Sign::slash &&
                        atoms[at + 2].as(Role::month) == nullptr;
    if (next.sign == Sign::percent || stroke ||
        (!next.gap && next.sign == Sign::colon && atoms[at + 2].kind == AtomKind::digits &&
         !atoms[at + 2].gap) ||
        next.as(Role::scale) != nullptr)
      return false;
    if (!next.gap && next.kind == AtomKind::word && next.as(Role::month) == nullptr) return false;
    capture.value = atom.mantissa;
    capture.end = at + 1;
    return true;
  }
  return false;
}

/// Words of the calendar that are also something else, or so short that they could be.
bool month_at(const Atoms& atoms, std::uint32_t at, Capture& capture) {
  const Atom& atom = atoms[at];
  if (!role_class(atom, Role::month, capture, at)) return false;
  const language::Xpos tag = atoms.xpos(atom);
  const bool verb =
      tag == language::Xpos::MD || tag == language::Xpos::VB || tag == language::Xpos::VBP;
  if (!atom.capital && capture.row->b == 2 && verb) return false;
  return atom.capital || capture.row->b == 0 || !atom.gap ||
         atoms[at + 1].kind == AtomKind::digits || atoms.before(at).kind == AtomKind::digits ||
         atoms[at + 1].as(Role::ordinal) != nullptr || atoms.before(at).is("of") ||
         (atoms.before(at).is("in") && capture.row->b == 2);
}

}  // namespace

const Capture* Caught::get(Class kind, std::uint32_t nth) const {
  for (const Capture& capture : list)
    if (capture.kind == kind && nth-- == 0) return &capture;
  return nullptr;
}

bool match_class(const Atoms& atoms, std::uint32_t at, Class kind, Capture& capture) {
  const Atom& atom = atoms[at];
  if (!begins_class(atom, kind)) return false;
  capture = Capture{};
  capture.kind = kind;
  capture.begin = at;
  switch (kind) {
    case Class::num:
    case Class::card:
      capture.number = &number_at(atoms, at);
      if (!*capture.number && kind == Class::num && one_of(atom, {"a", "an"})) {
        capture.number = &article;
        capture.end = at + 1;
        capture.value = 1;
        return true;
      }
      if (!*capture.number) return false;
      if (kind == Class::card && capture.number->form != NumberForm::figures &&
          capture.number->form != NumberForm::words)
        return false;
      capture.end = capture.number->end;
      capture.value = capture.number->value;
      return true;
    case Class::ord: {
      const Number ordinal = ordinal_at(atoms, at);
      capture.end = ordinal.end;
      capture.value = ordinal.value;
      return static_cast<bool>(ordinal);
    }
    case Class::month:
      return month_at(atoms, at, capture);
    case Class::weekday:
      return role_class(atom, Role::weekday, capture, at) && capture.row->b != 3 &&
             (capture.row->b == 0 || atom.capital);
    case Class::day:
      return day_at(atoms, at, capture);
    case Class::year:
      return year_at(atoms, at, capture);
    case Class::year2:
      return year2_at(atoms, at, capture);
    case Class::decade:
      return decade_at(atoms, at, capture);
    case Class::clock: {
      const Clock clock = clock_at(atoms, at);
      capture.end = clock.end;
      return clock.end != 0;
    }
    case Class::holiday: {
      const HolidayMatch match = holiday_at(atoms, at);
      capture.end = match.end;
      capture.value = match.holiday;
      return match.end != 0;
    }
    case Class::small:
      capture.end = at + 1;
      if (atom.integer() && atom.figures <= 2) {
        capture.value = atom.mantissa;
      } else if (const Row* row = atom.as(Role::cardinal)) {
        capture.value = row->a;
      } else {
        return false;
      }
      return true;
    default:
      break;
  }
  return role_class(atom, role_of_class[static_cast<std::size_t>(kind)], capture, at);
}

void PatternList::add(std::string_view pattern) {
  const Rows bit = Rows{1} << patterns_.size();
  const std::vector<Element>& elements = patterns_.emplace_back(elements_of(pattern));
  most_ = std::max(most_, static_cast<std::uint32_t>(elements.size()));
  const auto mark = [&](auto element, auto end, text::WordMap<Rows>& words) {
    for (; element != end; ++element) {
      for (const PatternWord& word : element->words) words[word.key] |= bit;
      if (!element->optional) break;
    }
  };
  mark(elements.begin(), elements.end(), first_);
  mark(elements.rbegin(), elements.rend(), last_);
}

std::optional<PatternList::Match> PatternList::before(const Atoms& atoms, std::uint32_t floor,
                                                      std::uint32_t begin) const {
  const std::uint32_t first = std::max(floor, atoms.sentence_begin(begin));
  const std::uint32_t room = begin - std::min(first, begin);
  const bool hyphen = atoms.before(begin).sign == Sign::dash;
  const Rows ending = rows_of(last_, atoms.before(begin, hyphen ? 2 : 1));
  if (ending == 0) return std::nullopt;
  for (std::uint32_t back = std::min(most_, room); back >= 1; --back) {
    const std::uint32_t start = begin - back;
    for (Rows left = rows_of(first_, atoms[start]) & ending; left != 0; left &= left - 1) {
      const auto row = static_cast<std::size_t>(std::countr_zero(left));
      const std::uint32_t end = end_of(row, atoms, start);
      if (end != 0 && skip_hyphen(atoms, end) == begin) return Match{row, start, end};
    }
  }
  return std::nullopt;
}

std::vector<Element> elements_of(std::string_view text) {
  std::vector<Element> elements;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    std::string_view piece = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    Element element;
    if (piece.size() > 1 && piece.back() == '?') {
      element.optional = true;
      piece.remove_suffix(1);
    }
    if (piece == ",") {
      element.sign = Sign::comma;
    } else if (piece == "/") {
      element.sign = Sign::slash;
    } else if (piece == "-") {
      element.sign = Sign::dash;
    } else if (piece == "(") {
      element.sign = Sign::open;
    } else if (piece == ")") {
      element.sign = Sign::close;
    } else if (piece.front() >= 'A' && piece.front() <= 'Z') {
      for (const ClassName& row : class_names)
        if (row.name == piece) element.kind = row.kind;
    } else {
      while (true) {
        const std::size_t bar = piece.find('|');
        std::string_view word = piece.substr(0, bar);
        const bool clitic = word.front() == '\'';
        if (clitic) word.remove_prefix(1);
        element.words.push_back({text::word_key(word), clitic});
        if (bar == std::string_view::npos) break;
        piece.remove_prefix(bar + 1);
      }
    }
    elements.push_back(std::move(element));
  }
  return elements;
}

namespace {

/// Where the elements from `index` on end at atom `at` of a pattern that begins at `begin`; 0 for
/// nowhere.
std::uint32_t words_end(const std::vector<Element>& elements, std::size_t index, const Atoms& atoms,
                        std::uint32_t begin, std::uint32_t at) {
  if (index == elements.size()) return at;
  const Element& element = elements[index];
  const std::uint32_t i = at == begin ? at : skip_hyphen(atoms, at);
  const Atom& atom = atoms.beside(begin, i);
  bool fits = false;
  for (const PatternWord& word : element.words)
    fits = fits || (atom.key == word.key && atom.kind == AtomKind::word);
  const std::uint32_t end = fits ? words_end(elements, index + 1, atoms, begin, i + 1) : 0;
  return end == 0 && element.optional ? words_end(elements, index + 1, atoms, begin, at) : end;
}

}  // namespace

std::uint32_t PatternList::end_of(std::size_t pattern, const Atoms& atoms, std::uint32_t at) const {
  return words_end(patterns_[pattern], 0, atoms, at, at);
}

}  // namespace crossread::values
