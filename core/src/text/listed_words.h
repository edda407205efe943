#pragma once

#include <string_view>

#include "text/parted.h"
#include "text/word_map.h"

namespace crossread::text {

/// A long list of words in one string, which commas part, put into a table when it is first asked: such a list takes less
/// room in a program than a table made beforehand, and one look answers where `any_part` walks over all of it.
class ListedWords {
 public:
  explicit ListedWords(std::string_view list) {
    for_words(list, [&](std::string_view word) { words_[word] = 1; });
  }

  bool has(std::string_view word) const { return words_.get(word) != 0; }

 private:
  WordMap<char> words_;
};

}  // namespace crossread::text
