#pragma once

#include <crossread/span.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace crossread::text {

/// Numbers that stand for words in hash tables made while a text is read. Eight bytes a step, where
/// a hash that takes them one by one waits for each. The number is the same for the same bytes
/// wherever they stand; it says nothing of the alphabet, and so must not decide an order.
namespace word_key_parts {

constexpr std::uint64_t spread = 0x9E3779B97F4A7C15u;

constexpr std::uint64_t mix(std::uint64_t key, std::uint64_t bytes) {
  const std::uint64_t product = (key ^ bytes) * spread;
  return product ^ (product >> 32);
}

/// Up to eight bytes as a number, the first in the lowest place. While the program runs, of two reads
/// that meet or overlap instead of a read for each byte.
constexpr std::uint64_t bytes_of(std::string_view word) {
  if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
    const auto both_ends = [&]<typename Half>(Half head) {
      Half tail{};
      std::memcpy(&head, word.data(), sizeof head);
      std::memcpy(&tail, word.data() + word.size() - sizeof tail, sizeof tail);
      return std::uint64_t{head} | std::uint64_t{tail} << (8 * (word.size() - sizeof tail));
    };
    if (word.size() >= 8) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, word.data(), 8);
      return bytes;
    }
    if (word.size() >= 4) return both_ends(std::uint32_t{});
    if (word.size() >= 2) return both_ends(std::uint16_t{});
  }
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < word.size() && i < 8; ++i)
    bytes |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
  return bytes;
}

}  // namespace word_key_parts

/// The key of a word, byte by byte. For words of up to eight bytes no two keys are equal.
constexpr std::uint64_t word_key(std::string_view word) {
  using namespace word_key_parts;
  std::uint64_t key = word.size();
  do {
    key = mix(key, bytes_of(word));
    word.remove_prefix(word.size() < 8 ? word.size() : 8);
  } while (!word.empty());
  return key;
}

/// The same for a word that stands in a text, without a walk over its bytes. `fold` is put into
/// every byte: 0 for the word as it is, 0x20 for the lower case of a word of ASCII letters.
inline std::uint64_t word_key(std::string_view text, Span word, std::uint8_t fold = 0) {
  using namespace word_key_parts;
  const std::uint64_t folds = fold * std::uint64_t{0x0101010101010101u};
  std::uint64_t key = word.size();
  std::uint32_t at = word.begin;
  do {
    const std::uint32_t left = word.end - at;
    std::uint64_t bytes = 0;
    if (std::endian::native == std::endian::little && text.size() - at >= 8) {
      std::memcpy(&bytes, text.data() + at, 8);
    } else {
      bytes = bytes_of(text.substr(at, left));
    }
    bytes |= folds;
    if (left < 8) bytes &= left == 0 ? 0 : ~std::uint64_t{0} >> (64 - 8 * left);
    key = mix(key, bytes);
    at += left < 8 ? left : 8;
  } while (at < word.end);
  return key;
}

}  // namespace crossread::text
