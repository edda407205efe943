#pragma once

#include <vector>

#include "consistency/quoted_words.h"
#include "consistency/vocabulary.h"

namespace crossread::consistency {

/// A sentence of a quotation, with the article that prints it.
struct Utterance {
  Index article = no_index;
  const std::vector<QuotedWord>* words = nullptr;
};

/// How alike two sentences of one speaker are in sense, 0..100: 0 where they cannot be one utterance in other
/// words, as two translators or two notebooks have it. Their words of weight are paired off by nearness in
/// meaning, the nearest first; what they open with counts too. A denial against none, lengths far apart and
/// no weighty word in common leave nothing. Symmetric. The work is that of the product of the lengths.
int likeness_in_sense(const Story& story, const Vocabulary& vocabulary, Utterance a, Utterance b);

}  // namespace crossread::consistency
