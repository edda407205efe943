#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "language/language.h"

namespace crossread::language {

/// The dependency trees of a document seen from the heads down: the dependents of every word in the
/// order of the text, and the questions that later steps ask of a tree. Built once, linear.
class Tree {
 public:
  explicit Tree(std::span<const Word> words);

  /// The dependents of a word, in text order.
  std::span<const std::uint32_t> children(std::uint32_t word) const;

  /// The first dependent with this relation, if any.
  std::optional<std::uint32_t> child(std::uint32_t word, Deprel relation) const;

  /// The preposition or possessive marker of a word ("with" in "with Qin"), as index of that word.
  std::optional<std::uint32_t> case_of(std::uint32_t word) const { return child(word, Deprel::case_); }

  /// The word in [first, end) that hangs on a word outside: the head of the phrase. The last such
  /// word where the range is no single phrase.
  std::uint32_t head_of(std::uint32_t first, std::uint32_t end) const;

  /// The word itself and everything joined to it by `conj`: "Qin and Wang" from "Qin".
  std::vector<std::uint32_t> with_conjuncts(std::uint32_t word) const;

  /// Whether a verb is in the passive: a participle with a form of "be" or "get" as auxiliary.
  bool passive(std::uint32_t verb) const;

  /// Whether the word is negated by "not", "never", "no", "neither" or "nobody" among its own dependents up
  /// to the word `last`.
  bool negated(std::uint32_t word, std::uint32_t last = 0xFFFFFFFF) const;

 private:
  std::span<const Word> words_;
  std::vector<std::uint32_t> first_;  ///< start of each word's run in list_; one more at the end
  std::vector<std::uint32_t> list_;
};

}  // namespace crossread::language
