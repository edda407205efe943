#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/word_key.h"

namespace crossread::values {

/// Words to values, asked by the key of the word ("text/word_key.h"), which an atom carries: a word
/// that a table does not know, as most, costs one look. Open addressing, at most half full.
template <typename Value>
class WordMap {
 public:
  /// The value of a word, made where there is none.
  Value& operator[](std::string_view word) { return (*this)[text::word_key(word)]; }
  Value& operator[](std::uint64_t key) {
    if (2 * (used_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place(key)];
    if (!slot.used) {
      slot = {key, true, Value{}};
      ++used_;
    }
    return slot.value;
  }

  /// The value of the word with this key, or null.
  const Value* find(std::uint64_t key) const {
    const Slot& slot = slots_[place(key)];
    return slot.used ? &slot.value : nullptr;
  }

  /// Calls a function with the value of each word, in no order that means anything.
  template <typename Function>
  void for_each(Function function) {
    for (Slot& slot : slots_)
      if (slot.used) function(slot.value);
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    bool used = false;
    Value value{};
  };

  std::size_t place(std::uint64_t key) const {
    std::size_t i = key & (slots_.size() - 1);
    while (slots_[i].used && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
    return i;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (Slot& slot : old) {
      if (slot.used) slots_[place(slot.key)] = std::move(slot);
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t used_ = 0;
};

}  // namespace crossread::values
