#pragma once

#include "consistency/pair_memory.h"
#include "consistency/story.h"
#include "consistency/vocabulary.h"

namespace crossread::consistency {

/// Aligns the claims with values of different articles (durations, dates, counts, sums, ages,
/// ordinals ...) and reports where no value satisfies both. Two claims are compared only if they are
/// about the same event and the same attribute of it, and told by the same sort of voice; what each
/// kind asks for stands in one table. `memory` spares it the pairs of articles that were compared before.
void compare_claims(const Story& story, const Vocabulary& vocabulary, PairMemory& memory, Ledger& ledger);

}  // namespace crossread::consistency
