#pragma once

#include <vector>

#include "claims/claims.h"
#include "language/tree.h"

namespace crossread::claims {

/// Reads which posts an article gives to named people: by title ("chief engineer Ada Voss"), by
/// apposition on either side, as predicate ("Voss was the bookkeeper"), by a verb of office ("Voss
/// will chair the board", "becomes chairwoman") and, for research, by who led it and who was not
/// involved. One claim of the kind role for each: `text` the post in lower case with its modifiers,
/// `frame` the sorted words that say of what it is ("of the dam", "the northern line's"), `forecast` where
/// the post is about to be taken up. Limits: a role told by coreference alone is not read.
std::vector<Claim> read_posts(const text::Document& document, const language::Annotation& annotation,
                              const language::Tree& tree, const entities::Entities& entities);

}  // namespace crossread::claims
