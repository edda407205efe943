#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "values/atoms.h"
#include "values/numbers.h"
#include "values/word_map.h"

/// A small matcher of word patterns. A pattern is a row of elements, separated by spaces:
/// a word, or words with "|" between them, stands for itself; a name in capitals stands for a class
/// of words; "?" behind an element makes it optional. Between two elements white space or one
/// joining hyphen may stand ("third quarter", "third-quarter"); punctuation must be named: "," or
/// "-".
namespace crossread::values {

enum class Class : std::uint8_t {
  word,
  num,    ///< NUM: a number, an article or a vague amount
  card,   ///< CARD: a number in figures or words
  ord,    ///< ORD: an ordinal
  unit,   ///< UNIT: a unit of time
  units,  ///< UNITS: a unit of time in the plural
  month,
  weekday,
  weekdays,
  season,
  part,
  day,     ///< DAY: a day of the month, cardinal or ordinal
  year,    ///< YEAR: four figures, or "nineteen ninety-one"
  year2,   ///< YEAR2: two figures, perhaps behind an apostrophe
  decade,  ///< DECADE: "1980s", "'80s", "eighties"
  clock,   ///< CLOCK
  rel,     ///< REL: last, this, next, previous, same, following
  freq,
  deictic,
  ref,
  holiday,  ///< HOLIDAY: "Christmas Day"
  small,    ///< SMALL: one whole number in one word or figure
  any       ///< ANY: one word
};

struct Capture {
  Class kind = Class::word;
  std::uint32_t begin = 0, end = 0;  ///< atoms
  const Row* row = nullptr;
  Number number;
  double value = 0;
};

/// What the classes say of one atom, asked once each: many patterns begin with a number. One cache
/// serves a whole search, from atom to atom.
struct ClassCache {
  static constexpr std::size_t classes = 32;

  void move_to(std::uint32_t atom) {
    at = atom;
    known = fits = 0;
  }
  /// What a class catches at the atom, or null.
  const Capture* match(const Atoms& atoms, Class kind);

  std::uint32_t at = 0;
  std::uint32_t known = 0, fits = 0;  ///< a bit each class
  std::array<Capture, classes> captures;
};

/// What a pattern caught, in the order of its elements.
class Caught {
 public:
  ClassCache* cache = nullptr;  ///< of the atom where the search begins, or null
  std::uint32_t begin = 0, end = 0;
  std::vector<Capture> list;

  /// The `nth` capture of a class (0 = first), or null.
  const Capture* get(Class kind, std::uint32_t nth = 0) const;
  bool has(Class kind) const { return get(kind) != nullptr; }
};

struct Element {
  Class kind = Class::word;
  bool optional = false;
  std::vector<std::string_view> words;
  Sign sign = Sign::none;
};

class Pattern {
 public:
  explicit Pattern(std::string_view text);
  /// Matches at atom `at`; the longest way through the optional elements that fits first.
  bool match(const Atoms& atoms, std::uint32_t at, Caught& caught) const;
  const std::vector<Element>& elements() const { return elements_; }

 private:
  bool match_from(const Atoms& atoms, std::uint32_t at, std::size_t element, Caught& caught) const;

  std::vector<Element> elements_;
};

/// Patterns that begin with words, at most 64, of which those are tried that could begin with the
/// word at hand.
class PatternList {
 public:
  /// From the member `pattern` of every row of a table.
  template <typename Row, std::size_t size>
  explicit PatternList(const Row (&rows)[size]) {
    static_assert(size <= 64);
    for (const Row& row : rows) add(row.pattern);
  }

  /// A bit each for the patterns that could match at an atom, in the order they were added.
  std::uint64_t candidates(const Atom& atom) const {
    const std::uint64_t* found = atom.key == 0 ? nullptr : first_.find(atom.key);
    return found != nullptr ? *found : 0;
  }
  const Pattern& operator[](std::size_t index) const { return patterns_[index]; }

 private:
  void add(std::string_view pattern);

  std::vector<Pattern> patterns_;
  WordMap<std::uint64_t> first_;
};

/// Matches one class at an atom.
bool match_class(const Atoms& atoms, std::uint32_t at, Class kind, Capture& capture);

}  // namespace crossread::values
