#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "values/atoms.h"
#include "values/word_map.h"

namespace crossread::values {

/// The spellings of a table's rows, found by their first word: names of units, currencies and
/// holidays, of which a text holds few and a table many.
///
/// A spelling is lower-case words and signs with spaces between; a space stands for white space, a
/// joining hyphen or nothing. "'s" stands for the clitic, "'" for a lone apostrophe.
class Spellings {
 public:
  struct Found {
    std::uint32_t row = 0;
    std::uint32_t end = 0;  ///< past the last atom
  };

  /// Adds the spellings of a row, "|" between them.
  void add(std::string_view list, std::uint32_t row);
  /// Sorts what was added; call once, before the first search.
  void finish();

  /// The words that spellings begin with.
  std::vector<std::string_view> first_words() const;
  /// All rows that are spelt at atom `at`, the longest spelling first; of equal ones the earlier
  /// row.
  std::vector<Found> find(const Atoms& atoms, std::uint32_t at) const;

 private:
  struct Entry {
    std::string_view first, rest;
    std::uint32_t row = 0;
  };
  std::vector<Entry> entries_;
  WordMap<std::uint32_t> first_;  ///< a first word's first entry
};

}  // namespace crossread::values
