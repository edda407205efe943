#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace crossread::entities {

/// A read-only map from words to short values, kept as one text of lines "key<TAB>value\n". Tables are
/// written by scripts/lexicon at build time. Kept as text because a pointer for each word would
/// outweigh the words in a WebAssembly module; where each line stands by the hash of its key is worked
/// out when the program begins, in about a tenth of a millisecond for ten thousand lines. A few bits of the hash
/// stand beside the place, so that most words that are in no line are told by one look, without their neighbours'
/// lines. For tables of less than a megabyte.
class WordTable {
 public:
  explicit WordTable(std::string_view lines);

  /// The value of a key, compared byte by byte; empty optional where the table has no such key.
  std::optional<std::string_view> find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key).has_value(); }

 private:
  static constexpr std::uint32_t place_bits = 20;

  static std::uint32_t print_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32) >> place_bits << place_bits; }

  std::string_view lines_;
  std::vector<std::uint32_t> places_;  ///< by hash: one more than where a line begins, under the hash's first bits; 0 for none
};

}  // namespace crossread::entities
