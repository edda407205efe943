#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace crossread::text {

/// Whether a short list of words holds a word, compared byte by byte.
template <std::size_t size>
constexpr bool in(const std::array<std::string_view, size>& list, std::string_view word) {
  if (word.empty()) return false;
  for (const std::string_view entry : list) {
    // Most words are told apart by their length or first letter, without a call.
    if (entry.size() == word.size() && entry.front() == word.front() && entry == word) return true;
  }
  return false;
}

}  // namespace crossread::text
