#pragma once

#include <cstdint>
#include <string_view>

#include "readability/word_form.h"
#include "readability/word_table.h"

/// Which words readers of the fourth grade know: the lists behind the formulas of Dale and Chall
/// and of Spache, with the rules by which their makers let the inflected forms of a listed word
/// count as listed (Dale & Chall 1948, "A formula for predicting readability: instructions").
///
/// Limits: the list is that of 1995 (about 2,940 words), the only one that is freely given; the
/// rules are those of 1948. Endings are told by their letters, so "-er" of an agent ("teacher")
/// passes like
/// "-er" of a comparison, where the rules of 1948 would not let it.
namespace crossread::readability {

/// A list a word can be on; values combine in the table.
enum class WordList : std::uint8_t { dale_chall = 1, spache = 2 };

extern const WordTable familiar_words;

/// Whether the word, in lower case, is on the list just as it stands.
bool is_listed(std::string_view word, WordList list);

/// Whether the word, in lower case, is on the list or comes of a listed one by a regular ending:
/// -s, -es, -ies, 's, -ed, -ied, -ing, -n, -er, -est, -ier, -iest, -ly, -ily, with a doubled
/// consonant or a dropped e where spelling asks for it. One ending only.
bool is_listed_or_inflected(std::string_view word, WordList list);

/// Whether a word is familiar: figures are; a hyphened word is where all its parts are; initials
/// are not, unless listed. Whether the word is a name, which is familiar too, is for the caller to
/// say.
bool is_familiar(const WordForm& word, WordList list);

}  // namespace crossread::readability
