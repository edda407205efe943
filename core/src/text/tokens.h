#pragma once

#include <string_view>
#include <vector>

#include "text/text.h"

namespace crossread::text {

/// Cuts a block of text into syntactic words after the English treebanks of Universal Dependencies
/// (EWT, GUM) and appends them to `out` in order. `block` must lie on code-point boundaries. White
/// space is no token; everything else belongs to exactly one. Linear in the length of the block.
///
/// A full stop stays with an abbreviation, initial or acronym, also where it ends the sentence; the
/// splitter of sentences parts it there.
/// Limits: contractions written without apostrophe are split only where no other reading is usual
/// ("dont", "cannot", "gonna", not "its" or "were"); a trailing apostrophe always stands alone.
void tokenize(std::string_view text, Span block, std::vector<Token>& out);

}  // namespace crossread::text
