#pragma once

#include <string_view>

// What the rules of lemma.cpp get wrong, generated into the build folder from WordNet's exception
// lists and indexes by scripts/lexicon/lemmas.mjs. Every table is a run of lines
// "form digit ending\n" in the order of their bytes: see look_up in lemma.cpp.

namespace crossread::language::lemma_table {

extern const std::string_view verbs;    ///< inflected forms
extern const std::string_view stems;    ///< what stands before -ing and -ed
extern const std::string_view nouns;    ///< plurals
extern const std::string_view degrees;  ///< comparatives and superlatives

}  // namespace crossread::language::lemma_table
