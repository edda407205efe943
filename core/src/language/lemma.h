#pragma once

#include <string>
#include <string_view>

#include "language/tags.h"

namespace crossread::language {

/// The dictionary form of a token as EWT and GUM write it: "be" for "'s" as a verb, "not" for
/// "n't", "good" for "better", lower case except for proper nouns, "pron" forms in the nominative.
/// `form` is the token as it stands in the text, typographic marks included. Regular endings by
/// rule, the rest from a generated table. Linear in the length of the form.
std::string lemma_of(std::string_view form, Upos upos, Xpos xpos);

}  // namespace crossread::language
