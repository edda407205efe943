#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/word_map.h"
#include "values/atoms.h"
#include "values/numbers.h"
#include "values/word_class.h"

/// A small matcher of word patterns. A pattern is a row of elements, separated by spaces:
/// a word, or words with "|" between them, stands for itself; a name in capitals stands for a class
/// of words; "?" behind an element makes it optional. Between two elements white space or one
/// joining hyphen may stand ("third quarter", "third-quarter"); punctuation must be named: "," or
/// "-".
namespace crossread::values {

struct Capture {
  Class kind = Class::word;
  std::uint32_t begin = 0, end = 0;  ///< atoms
  const Row* row = nullptr;
  double value = 0;
  const Number* number = &no_number;  ///< of NUM and CARD
};

/// What a pattern caught, in the order of its elements.
class Caught {
 public:
  std::uint32_t begin = 0, end = 0;
  std::span<const Capture> list;

  /// The `nth` capture of a class (0 = first), or null.
  const Capture* get(Class kind, std::uint32_t nth = 0) const;
  bool has(Class kind) const { return get(kind) != nullptr; }
};

/// A word that a pattern names; of a clitic the key of the letters behind its apostrophe.
struct PatternWord {
  std::uint64_t key = 0;
  bool clitic = false;
};

struct Element {
  Class kind = Class::word;
  bool optional = false;
  std::vector<PatternWord> words;
  Sign sign = Sign::none;
};

/// The elements of a pattern.
std::vector<Element> elements_of(std::string_view pattern);

/// Patterns of words alone, at most 64. Patterns with classes are a RuleTree.
///
/// A pattern matches by the first way through its optional elements that fits, with an element before
/// without it.
class PatternList {
 public:
  /// From the member `pattern` of every row of a table.
  template <typename Row, std::size_t size>
  explicit PatternList(const Row (&rows)[size]) {
    static_assert(size <= 64);
    for (const Row& row : rows) add(row.pattern);
  }

  struct Match {
    std::size_t row = 0;
    std::uint32_t begin = 0, end = 0;  ///< atoms
  };
  /// The pattern that ends right before an atom, perhaps with a hyphen between: the longest way back
  /// that takes no atom before `floor`, of equal ones the first row.
  std::optional<Match> before(const Atoms& atoms, std::uint32_t floor, std::uint32_t begin) const;
  /// The first row that begins at an atom and that `accepts`.
  template <typename Accepts>
  std::optional<Match> at(const Atoms& atoms, std::uint32_t begin, Accepts accepts) const {
    for (Rows left = rows_of(first_, atoms[begin]); left != 0; left &= left - 1) {
      const auto row = static_cast<std::size_t>(std::countr_zero(left));
      const std::uint32_t end = end_of(row, atoms, begin);
      if (end != 0 && accepts(row)) return Match{row, begin, end};
    }
    return std::nullopt;
  }

 private:
  using Rows = std::uint64_t;  ///< a bit each, in the order they were added

  void add(std::string_view pattern);
  static Rows rows_of(const text::WordMap<Rows>& words, const Atom& atom) { return words.get(atom.key); }
  /// Past the last atom of a pattern that begins at an atom; 0 where it is not there.
  std::uint32_t end_of(std::size_t row, const Atoms& atoms, std::uint32_t at) const;

  std::vector<std::vector<Element>> patterns_;
  std::uint32_t most_ = 0;  ///< elements of the longest
  text::WordMap<Rows> first_, last_;  ///< the rows that could begin and end with a word
};

/// Matches one class at an atom.
bool match_class(const Atoms& atoms, std::uint32_t at, Class kind, Capture& capture);

}  // namespace crossread::values
