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

/// A list a word can be on; values combine.
enum class WordList : std::uint8_t { dale_chall = 1, spache = 2 };

/// The listed words: in the lower two bits the lists, in the upper two the syllables of the word, 0
/// where it has more than three or is not made of letters alone.
extern const WordTable familiar_words;

/// The syllables of a listed word by its hash; 0 where they must be counted.
inline std::uint32_t listed_syllables(std::uint64_t hash) {
  return familiar_words.find(hash) >> 2;
}

/// The lists that the word, in lower case, is on just as it stands: bits of WordList.
std::uint32_t lists_with(std::string_view word);

/// The lists that the word, in lower case, is on or comes of a word on it by a regular ending: -s,
/// -es, -ies, 's, -ed, -ied, -ing, -n, -er, -est, -ier, -iest, -ly, -ily, with a doubled consonant
/// or a dropped e where spelling asks for it. One ending only.
std::uint32_t lists_with_inflected(std::string_view word);

/// The lists by which a word is familiar: figures are by all; a hyphened word is where all its
/// parts are; initials are not, unless listed. Whether the word is a name, which is familiar too,
/// is for the caller to say.
std::uint32_t familiar_to(const WordForm& word);

constexpr bool has(std::uint32_t lists, WordList list) {
  return (lists & static_cast<std::uint32_t>(list)) != 0;
}

}  // namespace crossread::readability
