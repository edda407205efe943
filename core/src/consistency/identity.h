#pragma once

#include "consistency/story.h"

namespace crossread::consistency {

/// Reports people whose name is spelt in more than one way across articles: full forms of one merged
/// entity, and a lone surname that stands where other articles have a similar one, in a sentence
/// that otherwise says the same.
void compare_names_of_people(const Story& story, Ledger& ledger);

}  // namespace crossread::consistency
