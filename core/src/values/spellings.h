#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/word_map.h"
#include "values/atoms.h"

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
  /// Of the rows that are spelt at atom `at`, the longest spelling first, of equal ones the earlier
  /// row, the first that `accepts`; its `end` is 0 where there is none.
  template <typename Accepts>
  Found find(const Atoms& atoms, std::uint32_t at, Accepts accepts) const {
    const Atom& atom = atoms[at];
    if (atom.text().empty()) return {};
    const std::uint64_t key = key_of(atom);
    for (std::size_t i = first_.get(key); i < entries_.size() && entries_[i].key == key; ++i)
      if (const Found found{entries_[i].row, end_of(atoms, at, entries_[i])};
          found.end != 0 && accepts(found))
        return found;
    return {};
  }
  Found find(const Atoms& atoms, std::uint32_t at) const {
    return find(atoms, at, [](const Found&) { return true; });
  }

 private:
  struct Entry {
    std::uint64_t key = 0;  ///< of the first word
    std::string_view first, rest;
    std::uint32_t row = 0;
    std::uint32_t words = 0, end_words = 0;  ///< range of `words_`: those of `rest`
  };
  /// A word or sign of a spelling; a lone apostrophe is a clitic of no letters.
  struct Word {
    std::uint64_t key = 0;
    bool clitic = false;
  };

  /// The key of the text of an atom, of a sign or figures, too.
  static std::uint64_t key_of(const Atom& atom) {
    return atom.key != 0 ? atom.key : text::word_key(atom.text());
  }
  static bool fits(const Atom& atom, const Word& word);
  /// Where the rest of a spelling ends behind atom `at`; 0 where it is not there.
  std::uint32_t end_of(const Atoms& atoms, std::uint32_t at, const Entry& entry) const;

  std::vector<Entry> entries_;
  std::vector<Word> words_;
  text::WordMap<std::uint32_t> first_;  ///< a first word's first entry
};

}  // namespace crossread::values
