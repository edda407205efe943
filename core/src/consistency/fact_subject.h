#pragma once

#include <span>
#include <string>
#include <vector>

#include "consistency/claim_view.h"
#include "consistency/story.h"

namespace crossread::consistency {

/// What a fact with a value is called in the report: "length of the talks", "age of Joris Haan", "number of
/// ships". Where no noun says it, the passage does, with a mark in place of the value: "length: “have been
/// waiting … in the roads”". `members` are indices into `views`, of the claims that tell the fact, and not empty.
std::string fact_subject(const Story& story, std::span<const ClaimView> views, const std::vector<std::size_t>& members);

}  // namespace crossread::consistency
