#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/word_key.h"

namespace crossread::text {

/// Words to values, asked by the key of the word ("text/word_key.h"). Open addressing: small numbers in a table that is
/// at most a quarter full lead to the words, which stand side by side, so that the table stays in the nearest cache.
/// Whether a word of a text is known cannot be foreseen, and so nothing branches on it: what does, a word that found its
/// place taken, is rare. Holds `most` words: whoever fills it from a text asks for its size.
template <typename Value>
class WordMap {
 public:
  static constexpr std::size_t most = 0x7FFF;

  std::size_t size() const { return keys_.size() - 1; }

  /// The value of a word, made where there is none.
  Value& operator[](std::string_view word) { return (*this)[word_key(word)]; }
  Value& operator[](std::uint64_t key) {
    if (4 * keys_.size() > slots_.size()) grow();
    std::uint16_t& slot = slots_[take_place(key)];
    if (slot == none) {
      slot = static_cast<std::uint16_t>(keys_.size());
      keys_.push_back(key);
      values_.emplace_back();
    }
    return values_[slot & number];
  }

  /// The value of a word, or of the word with this key; where there is none, one made of nothing.
  const Value& get(std::string_view word) const { return get(word_key(word)); }
  const Value& get(std::uint64_t key) const {
    std::size_t i = key & mask_;
    while ((slots_[i] & passed) != 0 && keys_[slots_[i] & number] != key) i = (i + 1) & mask_;
    const std::size_t found = slots_[i] & number;
    return values_[found * static_cast<std::size_t>(keys_[found] == key)];
  }

  /// Calls a function with the value of each word, in the order in which they were made.
  template <typename Function>
  void for_each(Function function) {
    for (std::size_t i = 1; i < values_.size(); ++i) function(values_[i]);
  }

 private:
  // A slot: the number of a word, and whether one that found it taken stands further on.
  static constexpr std::uint16_t none = 0, number = 0x7FFF, passed = 0x8000;

  /// The slot of a word, or the empty one that it gets.
  std::size_t take_place(std::uint64_t key) {
    std::size_t i = key & mask_;
    for (; slots_[i] != none && keys_[slots_[i] & number] != key; i = (i + 1) & mask_) slots_[i] |= passed;
    return i;
  }

  void grow() {
    slots_.assign(2 * slots_.size(), none);
    mask_ = slots_.size() - 1;
    for (std::size_t i = 1; i < keys_.size(); ++i)
      slots_[take_place(keys_[i])] = static_cast<std::uint16_t>(i);
  }

  std::vector<std::uint16_t> slots_ = std::vector<std::uint16_t>(64);
  std::vector<std::uint64_t> keys_ = std::vector<std::uint64_t>(1);  ///< the first of no word
  std::vector<Value> values_ = std::vector<Value>(1);
  std::size_t mask_ = 63;  ///< of the slots
};

}  // namespace crossread::text
