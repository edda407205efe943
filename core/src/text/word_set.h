#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/word_key.h"

namespace crossread::text {

/// A longer list of words, made when the program is compiled and asked by the key of a word: one
/// look, where `one_of` compares with every word. Open addressing, at most a quarter full.
template <std::size_t size>
class WordSet {
 public:
  consteval explicit WordSet(const std::string_view (&words)[size]) {
    for (const std::string_view word : words) {
      const std::uint64_t key = word_key(word);
      keys_[place(key)] = key;
    }
  }

  /// Whether the word with this key is in the list; never for 0, the key of no word.
  constexpr bool has(std::uint64_t key) const { return key != 0 && keys_[place(key)] == key; }

 private:
  constexpr std::size_t place(std::uint64_t key) const {
    std::size_t i = key & (keys_.size() - 1);
    while (keys_[i] != 0 && keys_[i] != key) i = (i + 1) & (keys_.size() - 1);
    return i;
  }

  std::array<std::uint64_t, std::bit_ceil(4 * size)> keys_{};
};

}  // namespace crossread::text
