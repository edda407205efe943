#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/chars.h"
#include "text/word_key.h"

namespace crossread::text {

/// The top bit of each of eight bytes that is no ASCII letter.
constexpr std::uint64_t no_letters(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  constexpr std::uint64_t tops = 0x80 * ones;
  const std::uint64_t low = (bytes | 0x20 * ones) & ~tops;
  const std::uint64_t letters = (low + (0x80 - 'a') * ones) & ~(low + (0x7F - 'z') * ones);
  return (~letters | bytes) & tops;
}

/// The key in lower case of a word that is ASCII letters alone; 0 of any other word. One read of
/// eight bytes settles both for nearly every word.
inline std::uint64_t letters_key(std::string_view text, Span word) {
  if (std::endian::native == std::endian::little && word.size() <= 8 && !word.empty() &&
      text.size() - word.begin >= 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + word.begin, 8);
    const std::uint64_t here = ~std::uint64_t{0} >> (64 - 8 * word.size());
    if ((no_letters(bytes) & here) != 0) return 0;
    constexpr std::uint64_t folds = 0x2020202020202020u;
    return word_key_parts::mix(word.size(), (bytes | folds) & here);
  }
  return letters_end(text, word.begin, word.end) == word.end ? word_key(text, word, 0x20) : 0;
}

/// The key of a word with its ASCII capitals in lower case.
constexpr std::uint64_t lower_key(std::string_view word) {
  using namespace word_key_parts;
  std::uint64_t key = word.size();
  do {
    key = mix(key, lower_ascii(bytes_of(word)));
    word.remove_prefix(word.size() < 8 ? word.size() : 8);
  } while (!word.empty());
  return key;
}

}  // namespace crossread::text
