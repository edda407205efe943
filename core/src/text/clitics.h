#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <string_view>

namespace crossread::text {

/// Where a word falls in two syntactic words: "don't" before "n't", "Blinken's" before "'s",
/// "cannot" before "not". Returns the byte of the second part, or word.end where it is one word.
/// What is left before the cut may fall in two again ("shouldn't've").
std::uint32_t clitic_at(std::string_view text, Span word);

/// Whether a word of ASCII letters alone might be one that falls in two ("cannot", "dont", "its"
/// for "it's"). Quick, and true of some words that do not; no word that does is missed.
bool may_fall_in_two(std::string_view letters);

/// True for a word that begins with its apostrophe: "'em", "'til", "'s", "'90s".
/// `rest` is what follows the apostrophe, in lower case.
bool takes_leading_apostrophe(std::string_view rest);

}  // namespace crossread::text
