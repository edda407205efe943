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
  int nearness(LemmaId a, LemmaId b) const { return a == b ? 100 : lexicon_.nearness(lemmas_[a], lemmas_[b]); }

  /// The vector of a lemma, see language/vectors.h; empty where none is known.
  const std::vector<std::int16_t>& vector(LemmaId lemma) const { return lexicon_.at(lemmas_[lemma]).vector; }

  /// How much a word says in its article, 1..100: a hundred over the root of the number of sentences
  /// that hold its lemma.
  int weight(Index article, std::uint32_t word) const { return weights_[static_cast<std::size_t>(article)][word]; }

 private:
  Lexicon& lexicon_;
  std::vector<std::uint32_t> lemmas_;               ///< lemma -> its number in the lexicon
  std::vector<std::vector<LemmaId>> ids_;           ///< article -> word -> lemma
  std::vector<std::vector<std::uint8_t>> weights_;  ///< article -> word -> its weight
};

}  // namespace crossread::consistency
