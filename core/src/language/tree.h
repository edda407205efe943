#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/language.h"

namespace crossread::language {

/// Whether a word by its lemma says of what it hangs on that it is not so: "not", "never", "no", "neither", "nobody".
bool negates(std::string_view lemma);

/// The dependency trees of a document seen from the heads down: the dependents of every word in the
/// order of the text, and the questions that later steps ask of a tree. Built once, linear.
class Tree {
 public:
  explicit Tree(std::span<const Word> words);

  /// The dependents of a word, in text order.
  std::span<const std::uint32_t> children(std::uint32_t word) const {
    return {list_.data() + first_[word], first_[word + 1] - first_[word]};
  }

  /// The first dependent with this relation, if any.
  std::optional<std::uint32_t> child(std::uint32_t word, Deprel relation) const;

  /// The preposition or possessive marker of a word ("with" in "with Qin"), as index of that word: its first dependent
  /// with the relation `case`. Noted for every word, since it is asked of nearly every dependent of every verb.
  std::optional<std::uint32_t> case_of(std::uint32_t word) const {
    return case_[word] == none ? std::nullopt : std::optional(case_[word]);
  }

  /// The word in [first, end) that hangs on a word outside: the head of the phrase. The last such
  /// word where the range is no single phrase.
  std::uint32_t head_of(std::uint32_t first, std::uint32_t end) const;

  /// The word itself and everything joined to it by `conj`: "Qin and Wang" from "Qin".
  std::vector<std::uint32_t> with_conjuncts(std::uint32_t word) const;

  /// Whether a verb is in the passive: a participle with a form of "be" or "get" as auxiliary.
  bool passive(std::uint32_t verb) const;

  /// Whether the word is negated by one of its own dependents up to the word `last`.
  bool negated(std::uint32_t word, std::uint32_t last = 0xFFFFFFFF) const;

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::span<const Word> words_;
  std::vector<std::uint32_t> first_;  ///< start of each word's run in list_; one more at the end
  std::vector<std::uint32_t> list_;
  std::vector<Deprel> relations_;    ///< of the words in list_, side by side: a look at one run is a look at a few bytes
  std::vector<std::uint32_t> case_;  ///< by word
};

}  // namespace crossread::language
