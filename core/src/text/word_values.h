#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "text/word_key.h"

namespace crossread::text {

/// A short table from words to values, made when the program is compiled. Asked by the key of a word:
/// one look finds it or tells that it is not there, where a sorted list would compare six or seven.
template <typename Value, std::size_t size>
class WordValues {
 public:
  constexpr explicit WordValues(const std::array<std::pair<std::string_view, Value>, size>& rows) {
    for (const auto& [word, value] : rows) {
      const std::uint64_t key = word_key(word);
      slots_[place(key)] = {key, value, true};
    }
  }

  /// The value of a word, or null where the table does not have it.
  constexpr const Value* find(std::string_view word) const { return find_key(word_key(word)); }
  constexpr const Value* find_key(std::uint64_t key) const {
    const Slot& slot = slots_[place(key)];
    return slot.used ? &slot.value : nullptr;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    Value value{};
    bool used = false;
  };

  constexpr std::size_t place(std::uint64_t key) const {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::array<Slot, std::bit_ceil(2 * size + 1)> slots_{};
};

}  // namespace crossread::text
