#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"

namespace crossread::consistency {

/// A post as far as it shuts others out.
struct ExclusivePost {
  std::string name;    ///< one name for all words for it, in lower case
  std::string family;  ///< posts of one family are held by two people, or at two times
};

/// Words beside a post that make of it another one, or tell of another time.
struct Standing {
  bool former = false, acting = false, below = false;
};

Standing standing_of(std::string_view text);

/// Whether a text has a word, or words in a row, whole: parted from the rest by spaces or hyphens.
bool has_words(std::string_view text, std::string_view words);

/// What a claim of a role says of posts that nobody holds together: a post of a table of families ("judge",
/// "prosecutor"), or a head with its field ("foreign minister", "chair of the finance committee", "chief operating
/// officer"). Several where the words give several fields. Vague words ("leader", "official") are no posts, nor is
/// what stands below one ("deputy minister"), unless the table has it.
std::vector<ExclusivePost> exclusive_posts(const claims::Claim& claim);

}  // namespace crossread::consistency
