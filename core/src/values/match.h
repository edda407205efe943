#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "values/atoms.h"
#include "values/numbers.h"
#include "values/word_class.h"
#include "values/word_map.h"

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

/// Patterns of words alone, at most 64, of which those are tried that could begin with the word at
/// hand. Patterns with classes are a RuleTree.
class PatternList {
 public:
  /// From the member `pattern` of every row of a table.
  template <typename Row, std::size_t size>
  explicit PatternList(const Row (&rows)[size]) {
    static_assert(size <= 64);
    for (const Row& row : rows) add(row.pattern);
  }

  /// The most words that a pattern needs.
  static constexpr std::size_t most = 5;
  /// A bit each for the patterns that could match at an atom within `room` atoms, 1..`most`, in the
  /// order they were added.
  std::uint64_t candidates(const Atom& atom, std::size_t room = most) const {
    const Within* found = atom.key == 0 ? nullptr : first_.find(atom.key);
    return found != nullptr ? (*found)[room - 1] : 0;
  }
  /// Past the last atom of a pattern that begins at an atom, by the first way through its optional
  /// elements that fits, with an element before without it; 0 where it is not there.
  std::uint32_t end_of(std::size_t pattern, const Atoms& atoms, std::uint32_t at) const;

 private:
  using Within = std::array<std::uint64_t, most>;  ///< by the room there is
  void add(std::string_view pattern);

  std::vector<std::vector<Element>> patterns_;
  WordMap<Within> first_;
};

/// Matches one class at an atom.
bool match_class(const Atoms& atoms, std::uint32_t at, Class kind, Capture& capture);

}  // namespace crossread::values
