#pragma once

#include <vector>

#include "language/encoder.h"
#include "language/word.h"

namespace crossread::language {

/// Sets head and deprel of the words from the rows that `encode_sentence` left in the workspace.
/// The result is one projective tree with one root. Arc-hybrid transitions (Kuhlmann et al. 2011),
/// taken greedily: two for every word, so the time is linear.
void parse_sentence(const Model& model, Workspace& space, std::vector<Word>& words);

}  // namespace crossread::language
