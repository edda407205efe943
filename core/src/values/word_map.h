#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/word_key.h"

namespace crossread::values {

/// Words to values, asked by the key of the word ("text/word_key.h"), which an atom carries: a word
/// that a table does not know, as most, costs one look. Open addressing, at most a quarter full.
template <typename Value>
class WordMap {
 public:
  /// The value of a word, made where there is none.
  Value& operator[](std::string_view word) { return (*this)[text::word_key(word)]; }
  Value& operator[](std::uint64_t key) {
    if (4 * (used_ + 1) > keys_.size()) grow();
    const std::size_t i = place(key);
    if (keys_[i] == none) {
      keys_[i] = key;
      ++used_;
    }
    return values_[i];
  }

  /// The value of the word with this key, or null.
  const Value* find(std::uint64_t key) const {
    const std::size_t i = place(key);
    return keys_[i] == none ? nullptr : values_.data() + i;
  }

  /// Calls a function with the value of each word, in no order that means anything.
  template <typename Function>
  void for_each(Function function) {
    for (std::size_t i = 0; i < keys_.size(); ++i)
      if (keys_[i] != none) function(values_[i]);
  }

 private:
  static constexpr std::uint64_t none = 0;  ///< the key of no word

  std::size_t place(std::uint64_t key) const {
    std::size_t i = key & mask_;
    while (keys_[i] != none && keys_[i] != key) i = (i + 1) & mask_;
    return i;
  }

  void grow() {
    std::vector<std::uint64_t> keys(keys_.size() * 2);
    std::vector<Value> values(keys.size());
    keys.swap(keys_);
    values.swap(values_);
    mask_ = keys_.size() - 1;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (keys[i] == none) continue;
      const std::size_t to = place(keys[i]);
      keys_[to] = keys[i];
      values_[to] = std::move(values[i]);
    }
  }

  // Apart from the values, so that the many words without one are looked for in few bytes.
  std::vector<std::uint64_t> keys_ = std::vector<std::uint64_t>(64);
  std::vector<Value> values_ = std::vector<Value>(64);
  std::size_t mask_ = 63;  ///< of the places
  std::size_t used_ = 0;
};

}  // namespace crossread::values
