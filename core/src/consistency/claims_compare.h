#pragma once

#include "consistency/story.h"

namespace crossread::consistency {

/// Aligns the claims with values of different articles (durations, dates, counts, sums, ages,
/// ordinals ...) and reports where no value satisfies both. Two claims are compared only if they are
/// about the same event and the same attribute of it, and told by the same sort of voice; what each
/// kind asks for stands in one table.
void compare_claims(const Story& story, Ledger& ledger);

}  // namespace crossread::consistency
