#pragma once

#include <vector>

#include "language/encoder.h"
#include "language/word.h"

namespace crossread::language {

/// Sets upos, xpos, name and name_begins of the words from the rows that `encode_sentence` left in
/// the workspace. A continuation of a name that never began counts as its beginning.
void tag_sentence(const Model& model, Workspace& space, std::vector<Word>& words);

}  // namespace crossread::language
