#pragma once

#include "consistency/claim_view.h"

namespace crossread::consistency {

/// The other values of a claim's sentence, and what the days among them say of when it was: fills `company`, `days`,
/// `own_days`, `own_days_named`, `earlier` and `as_of` of a form whose value is known. Linear in the sentence's values, of which
/// no more than 16 are looked at.
void add_company(const ArticleAnalysis& article, const claims::Claim& claim, ClaimForm& form);

}  // namespace crossread::consistency
