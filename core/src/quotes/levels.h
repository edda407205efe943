#pragma once

#include <vector>

#include "entities/syntax.h"
#include "quotes/marks.h"

namespace crossread::quotes {

/// Which stretch between marks each word of an article stands in. Words of one level are read
/// together: what a writer tells, apart from what he quotes. Built once, linear in the words.
class Levels {
 public:
  Levels(const entities::Syntax& syntax, const std::vector<Marked>& marked);

  /// The words inside a stretch.
  entities::WordRange words(std::size_t marked) const { return words_[marked]; }
  /// The innermost stretch around a word, marks included, or no_index.
  Index around(std::uint32_t word) const { return around_[word]; }
  /// Whether the word is one of the marks of a stretch.
  bool mark(std::uint32_t word) const { return mark_[word]; }

 private:
  std::vector<entities::WordRange> words_;
  std::vector<Index> around_;
  std::vector<bool> mark_;
};

}  // namespace crossread::quotes
