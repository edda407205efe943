#pragma once

#include <optional>
#include <string_view>

namespace crossread::entities {

/// A read-only map from words to short values, kept as one sorted text of lines "key<TAB>value\n".
/// Tables are written by scripts/lexicon at build time. Kept as text because a pointer for each
/// word would outweigh the words in a WebAssembly module.
class WordTable {
 public:
  constexpr explicit WordTable(std::string_view lines) : lines_(lines) {}

  /// The value of a key, compared byte by byte; empty optional where the table has no such key.
  std::optional<std::string_view> find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key).has_value(); }

 private:
  std::string_view lines_;
};

}  // namespace crossread::entities
