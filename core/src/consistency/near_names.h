#pragma once

#include "consistency/story.h"

namespace crossread::consistency {

/// Reports two names for one thing, of whatever kind, that are spelt nearly alike and were not merged: "the freighter
/// Kelwin Gull" and "the Kelwyn Gull". Each word is the same or near (near_words), no article has both names, and
/// their sentences share words: the more, the less the names themselves do. Forms of one word ("Academy Awards"),
/// kin words of the language ("Majority", "Minority") and short forms of a given name are no spellings.
void compare_near_names(const Story& story, Ledger& ledger);

}  // namespace crossread::consistency
