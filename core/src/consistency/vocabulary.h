#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "consistency/lexicon.h"
#include "consistency/story.h"

namespace crossread::consistency {

/// A lemma of the story by number.
using LemmaId = std::uint32_t;

/// The content words of a story's articles, and how near two of them are in meaning. Everything it
/// answers about two words, or about two articles, depends on these alone.
class Vocabulary {
 public:
  /// `lexicon` must outlive it, and serve no other story as long.
  Vocabulary(const Story& story, Lexicon& lexicon);

  /// The number of a word of an article. Words for one sort of event or for people in general share
  /// their number's class, see fold().
  LemmaId id(Index article, std::uint32_t word) const {
    return ids_[static_cast<std::size_t>(article)][word];
  }

  const std::string& text(LemmaId lemma) const { return lexicon_.at(lemmas_[lemma]).text; }

  /// How near two lemmas are, 0..100: 100 the same, 90 words for one sort of event or for people at
  /// large, then synonyms, wider words, and words that keep like company.
  int nearness(LemmaId a, LemmaId b) const {
    if (a == b) return 100;
    if (near_.empty()) return lexicon_.nearness(lemmas_[a], lemmas_[b]);
    std::vector<std::uint8_t>& row = near_[a];
    if (row.empty()) row.assign(lemmas_.size(), unknown);
    if (row[b] == unknown) row[b] = static_cast<std::uint8_t>(lexicon_.nearness(lemmas_[a], lemmas_[b]));
    return row[b];
  }

  /// The places of a lemma in the table of contrasts.
  std::span<const Contrast> contrasts(LemmaId lemma) const { return lexicon_.at(lemmas_[lemma]).contrasts; }

  /// Whether two lemmas name two kinds of one thing: "cocaine" and "heroin".
  bool siblings(LemmaId a, LemmaId b) const { return a != b && lexicon_.siblings(lemmas_[a], lemmas_[b]); }

  /// The vector of a lemma, see language/vectors.h; empty where none is known.
  const std::vector<std::int16_t>& vector(LemmaId lemma) const { return lexicon_.at(lemmas_[lemma]).vector; }

  /// How much a word says in its article, 1..100: a hundred over the root of the number of sentences
  /// that hold its lemma.
  int weight(Index article, std::uint32_t word) const { return weights_[static_cast<std::size_t>(article)][word]; }

 private:
  static constexpr std::uint8_t unknown = 0xFF;
  static constexpr std::size_t most_near = 4096;  ///< lemmas of a story of which every two have a place of their own

  Lexicon& lexicon_;
  std::vector<std::uint32_t> lemmas_;               ///< lemma -> its number in the lexicon
  std::vector<std::vector<LemmaId>> ids_;           ///< article -> word -> lemma
  std::vector<std::vector<std::uint8_t>> weights_;  ///< article -> word -> its weight
  /// What was asked already of two lemmas, row by row: whoever holds one word against those of another sentence looks at
  /// the same few lines of memory. Empty where the story has too many lemmas.
  mutable std::vector<std::vector<std::uint8_t>> near_;
};

}  // namespace crossread::consistency
