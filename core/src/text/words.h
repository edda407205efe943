#pragma once

#include <crossread/span.h>

#include <string_view>
#include <vector>

namespace crossread::text {

/// The words of a stretch of text as readability counts them: a word is a run without white space
/// that holds a letter or digit, split at dashes and slashes; hyphenated words and contractions are
/// one; addresses of pages and mail are none. Each span reaches from the first to the last letter
/// or digit of its word (marks that combine with it included), so "(talks)," gives "talks". `range`
/// must lie on code-point boundaries of `text`. Linear.
std::vector<Span> words(std::string_view text, Span range);
/// The same, put behind what `out` holds.
void words(std::string_view text, Span range, std::vector<Span>& out);

}  // namespace crossread::text
