#include "values/number_names.h"

#include "text/word_set.h"
#include "values/units.h"

namespace crossread::values {
namespace {

/// Words after which a figure is a label, not a count.
constexpr text::WordSet labels({
    "article", "section", "chapter", "page", "no", "nos", "nr", "number", "room", "flight", "route",
    "paragraph", "figure", "table", "phase", "channel", "highway", "gate", "terminal", "rule",
    "resolution", "clause", "appendix", "exhibit", "unit", "platform", "runway", "apollo",
    "formula", "area", "building", "suite", "apartment", "covid", "psalm", "verse", "act",
    "version", "volume", "stage", "type", "bus", "track"});

/// "Ten Downing Street", "the Seven Sisters": a number in words that begins a name.
bool word_in_name(const Atoms& atoms, const Number& number) {
  const Atom& first = atoms[number.begin];
  const Atom& next = atoms.beside(number.begin, number.end);
  if (number.end != number.begin + 1 || !first.capital || !next.capital || !next.gap) return false;
  if (is_street(next) || is_street(atoms[number.end + 1])) return true;
  return atoms.before(number.begin).span.end != 0 &&
         (atoms.xpos(next) == language::Xpos::NNP || atoms.xpos(next) == language::Xpos::NNPS);
}

/// "020 7946 0018", "(555) 123-4567": telephone numbers.
bool figures_in_a_row(const Atoms& atoms, const Number& number) {
  const Atom& first = atoms[number.begin];
  if (!first.integer()) return false;
  if (first.text().size() > 1 && first.text().front() == '0') return true;
  const auto long_figure = [](const Atom& atom) {
    return atom.integer() && atom.figures >= 3 && atom.text().size() == atom.figures;
  };
  if (!long_figure(first)) return false;
  const Atom& before = atoms.before(number.begin);
  const std::uint32_t behind = number.begin + 1;
  const Atom& next = atoms.beside(number.begin, behind);
  if (long_figure(before) || long_figure(next)) return true;
  if (before.sign == Sign::open && next.sign == Sign::close)
    return atoms[number.begin + 2].kind == AtomKind::digits;
  return before.sign == Sign::close && joined_dash(atoms, number.begin + 1);
}

}  // namespace

bool is_street(const Atom& atom) {
  return atom.capital && one_of(atom, {"street", "avenue", "road", "lane", "drive", "boulevard",
                                       "square", "place", "st", "ave", "rd", "blvd", "downing"});
}

bool joined_dash(const Atoms& atoms, std::uint32_t at) {
  return atoms[at].sign == Sign::dash && !atoms[at].gap && !atoms[at + 1].gap;
}

bool is_part_of_a_name(const Atoms& atoms, const language::Annotation& annotation,
                       const Number& number) {
  const Atom& first = atoms[number.begin];
  if (first.kind != AtomKind::digits) return word_in_name(atoms, number);
  if (figures_in_a_row(atoms, number)) return true;
  const Atom& before = atoms.before(number.begin);
  const Atom& next = atoms.beside(number.begin, number.end);
  if (!first.gap) {
    if (before.kind == AtomKind::word || before.sign == Sign::slash || before.sign == Sign::colon ||
        before.sign == Sign::other)
      return true;
    if (before.sign == Sign::dash && !before.gap) {
      const Atom& far = atoms.before(number.begin, 2);
      if (far.kind == AtomKind::digits) return true;
      if (far.kind == AtomKind::word && far.as(Role::cardinal) == nullptr &&
          (far.capital || far.is("covid")))
        return true;
    }
  }
  if (!next.gap && next.kind != AtomKind::sign && next.span.end != 0 &&
      next.kind == AtomKind::word && unit_at(atoms, number.end).end == 0 &&
      currency_at(atoms, number.end).end == 0 && !number.scaled)
    return true;
  if (joined_dash(atoms, number.end) && atoms[number.end + 1].kind == AtomKind::digits &&
      joined_dash(atoms, number.end + 2))
    return true;  // 555-01-23
  if (!next.gap && (next.sign == Sign::slash || next.sign == Sign::colon) &&
      atoms[number.end + 1].kind == AtomKind::digits)
    return true;
  if (before.text() == "#" || before.text() == "+") return true;
  // "Table 14", but "put on the table 14,000 euros".
  const bool grouped = first.text().size() > first.figures && first.places == 0;
  if (labels.has(before.key) && !grouped && currency_at(atoms, number.end).end == 0) return true;
  if (before.is("of") && one_of(atoms.before(number.begin, 2), {"group"}) &&
      atoms.before(number.begin, 2).capital)
    return true;
  if (is_street(next) || (next.capital && is_street(atoms[number.end + 1]) && first.integer()))
    return true;
  if (const std::uint32_t token = first.token; token < annotation.words.size()) {
    const language::Word& w = annotation.words[token];
    // "Interstate 95 was closed"
    if (w.head >= 0 && static_cast<std::uint32_t>(w.head) + 1 == token && before.capital &&
        first.integer() && !number.scaled && number.end == number.begin + 1 &&
        annotation.words[token - 1].upos == language::Upos::PROPN)
      return true;
    if (w.deprel == language::Deprel::nummod && w.head >= 0 &&
        static_cast<std::uint32_t>(w.head) > token)
      return false;
  }
  // "Boeing 737": a capital inside the sentence right before bare figures.
  const bool inside = atoms.before(number.begin, 2).span.end != 0;
  return inside && before.capital && before.kind == AtomKind::word && !before.listed() &&
         first.gap && first.integer() && !number.scaled &&
         !one_of(before, {"i", "the", "a", "in", "on", "at", "of", "for", "about"}) &&
         !(next.kind == AtomKind::word && next.gap && !next.capital && next.text().size() > 3 &&
           (next.text().back() == 's' ||
            one_of(next, {"people", "men", "women", "children", "dead", "killed"})));
}

}  // namespace crossread::values
