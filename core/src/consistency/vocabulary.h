#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "consistency/story.h"
#include "text/numbering.h"

namespace crossread::consistency {

/// A lemma of the story by number.
using LemmaId = std::uint32_t;

/// Words that name one sort of event or of people, folded into one; others stay as they are.
std::string fold(std::string_view lemma);

/// The content words of a story's articles, and how near two of them are in meaning. Everything it
/// answers about two words, or about two articles, depends on these alone.
class Vocabulary {
 public:
  explicit Vocabulary(const Story& story);

  /// The number of a word of an article. Words for one sort of event or for people in general share
  /// their number's class, see fold().
  LemmaId id(Index article, std::uint32_t word) const {
    return ids_[static_cast<std::size_t>(article)][word];
  }

  const std::string& text(LemmaId lemma) const { return lemmas_[lemma].text; }

  /// How near two lemmas are, 0..100: 100 the same, 90 words for one sort of event or for people at
  /// large, then synonyms, wider words, and words that keep like company.
  int nearness(LemmaId a, LemmaId b) const;

  /// The vector of a lemma, see language/vectors.h; empty where none is known.
  const std::vector<std::int16_t>& vector(LemmaId lemma) const { return lemmas_[lemma].vector; }

  /// How much a lemma says in an article, 1..100: a hundred over the root of the number of sentences
  /// that hold it.
  int weight(LemmaId lemma, Index article) const;

 private:
  struct Lemma {
    std::string text;
    std::string_view nouns, verbs;  ///< lines of the tables of meanings
    int cls = 0;                    ///< sort of event or of people; 0 = none
    bool verb = false;
    std::vector<std::int16_t> vector;
  };
  /// What was worked out last for two lemmas; most pairs of words are asked about many times.
  struct Known {
    LemmaId a = 0, b = 0;
    int nearness = 0;
  };
  int work_out_nearness(const Lemma& x, const Lemma& y) const;
  std::size_t sentences_with(LemmaId lemma, Index article) const;
  LemmaId intern(const language::Word& word, text::Numbering& known);

  std::vector<Lemma> lemmas_;
  mutable std::vector<Known> known_;  ///< by a hash of the two; a newer pair takes the place of an older
  std::vector<std::vector<LemmaId>> ids_;           ///< article -> word -> lemma
  /// article -> its lemmas, sorted, each with the number of sentences that hold it
  std::vector<std::vector<std::pair<LemmaId, std::uint32_t>>> counts_;
};

}  // namespace crossread::consistency
