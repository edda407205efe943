#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace crossread::entities {

/// A read-only map from words to short values, kept as one text of lines "key<TAB>value\n". Tables are
/// written by scripts/lexicon at build time. Kept as text because a pointer for each word would
/// outweigh the words in a WebAssembly module; where each line stands by the hash of its key is worked
/// out when the program begins, in about a tenth of a millisecond for ten thousand lines.
class WordTable {
 public:
  explicit WordTable(std::string_view lines);

  /// The value of a key, compared byte by byte; empty optional where the table has no such key.
  std::optional<std::string_view> find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key).has_value(); }

 private:
  std::string_view lines_;
  std::vector<std::uint32_t> places_;  ///< by hash: one more than where a line begins, 0 for none
};

}  // namespace crossread::entities
