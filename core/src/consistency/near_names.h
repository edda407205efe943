#pragma once

#include "consistency/story.h"
#include "consistency/vocabulary.h"

namespace crossread::consistency {

/// Reports two names for one thing, of whatever kind, that are spelt nearly alike and were not merged: "the freighter
/// Kelwin Gull" and "the Kelwyn Gull". Each word is the same or near (near_words), no article has both names, and
/// their sentences share words: the more, the less the names themselves do. Forms of one word ("Academy Awards"),
/// kin words of the language ("Majority", "Minority") and short forms of a given name are no spellings.
/// Of a person one part of the name may be further off if the other is the same: a given name with the same initial and as
/// long, where both are told of alike, or a surname that begins with the same letters. Kin, a man and a woman, and people of
/// two trades are two.
void compare_near_names(const Story& story, const Vocabulary& vocabulary, Ledger& ledger);

}  // namespace crossread::consistency
