#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crossread::readability {

/// FNV-1a over the bytes of a word, 64 bits, folded once. The scripts that build the tables compute
/// the same (scripts/lexicon/lib/word_table.mjs).
constexpr std::uint64_t word_hash(std::string_view word) {
  std::uint64_t h = 0xcbf29ce484222325u;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return h ^ (h >> 32);
}

/// A constant set of words, each with a value of 1 to 15. It is kept as the text that
/// scripts/lexicon/lib/word_table.mjs makes, and becomes a table of fingerprints when the program begins, in
/// about a tenth of a millisecond: slots hold 28 bits of the word's hash over the value. A word that is not
/// in the set is taken for one of it about once in a hundred million times; the build checks that this
/// happens to no word of the dictionary that the table was made from.
class WordTable {
 public:
  /// `text`: for each value a capital, 'A' for 1, and its words, each as what it shares with the one before
  /// ('0' for nothing, then the signs behind it) and the rest.
  explicit WordTable(std::string_view text);

  /// The value of the word with this hash, 0 where the set has none. The table is at most half
  /// full, so that the search is short whatever the word.
  std::uint32_t find(std::uint64_t hash) const {
    const auto print = static_cast<std::uint32_t>(hash >> 36);
    for (std::size_t i = hash & mask_; slots_[i] != 0; i = (i + 1) & mask_)
      if (slots_[i] >> 4 == print) return slots_[i] & 15u;
    return 0;
  }
  /// The same for a word, which must be in lower case.
  std::uint32_t find(std::string_view word) const { return find(word_hash(word)); }

 private:
  std::vector<std::uint32_t> slots_;
  std::size_t mask_ = 0;  ///< number of slots minus one; the number is a power of two
};

}  // namespace crossread::readability
