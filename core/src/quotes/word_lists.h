#pragma once

#include "entities/word_table.h"

/// Word tables of the quotes step, made by scripts/lexicon/quote_words.mjs.
namespace crossread::quotes::word_lists {

/// Noun lemmas to their frames; see core/data/reporting_nouns.txt.
extern const entities::WordTable reporting_nouns;

}  // namespace crossread::quotes::word_lists
