#pragma once

#include <string>
#include <tuple>
#include <vector>

#include <vector>

#include "consistency/quoted_words.h"
#include "consistency/vocabulary.h"

namespace crossread::consistency {

/// A sentence of a quotation as far as its sense is asked about.
struct Sense {
  struct Word {
    LemmaId lemma = 0;
    std::string as_verb;  ///< "swim" for the noun "swimming"
    bool verb = false;
    bool rare = false;    ///< the article has it in one sentence
    int weight = 0;       ///< 2; 1 for a name, which many sentences of a story hold, and for a word of every talk

    bool operator<(const Word& o) const {
      return std::tie(lemma, as_verb, verb, rare, weight) < std::tie(o.lemma, o.as_verb, o.verb, o.rare, o.weight);
    }
  };
  std::size_t length = 0;   ///< in words
  std::string opening;      ///< its first subject; empty where it is no sentence
  bool indefinite = false;  ///< that is "nobody", "everyone": few sentences open so
  bool denied = false;
  std::vector<Word> words;  ///< those that carry meaning

  bool operator<(const Sense& o) const {
    return std::tie(length, opening, indefinite, denied, words) < std::tie(o.length, o.opening, o.indefinite, o.denied, o.words);
  }
};

Sense sense_of(const Story& story, const Vocabulary& vocabulary, Index article, const std::vector<QuotedWord>& words);

/// How alike two sentences of one speaker are in sense, 0..100: 0 where they cannot be one utterance in other
/// words, as two translators or two notebooks have it. Their words of weight are paired off by nearness in
/// meaning, the nearest first; what they open with counts too. A denial against none, lengths far apart and
/// no weighty word in common leave nothing. Symmetric. The work is that of the product of the lengths.
int likeness_in_sense(const Vocabulary& vocabulary, const Sense& a, const Sense& b);

}  // namespace crossread::consistency
