#pragma once

#include <cstdint>
#include <string_view>

#include "entities/word_table.h"

namespace crossread::claims {

/// How two lemmas stand to each other as words, by WordNet's commonest senses of them.
enum class Kinship : std::uint8_t {
  none,
  sibling,  ///< two kinds of one thing: "cat", "dog"
  wider,    ///< one is a kind of the other: "walkout", "strike"
  synonym   ///< one sense is the same: "fissure", "crack"
};

/// Compares two words by their lines in one of the tables below; an empty line is kin to nothing.
/// Symmetric. The work is that of the few senses of a word.
Kinship kinship(std::string_view line_a, std::string_view line_b);

namespace word_lists {

/// Made by scripts/lexicon/meanings.mjs. A lemma's line holds the number of its own synsets, then the
/// synsets, its own first and the wider ones after, two characters each.
extern const entities::WordTable noun_meanings;
extern const entities::WordTable verb_meanings;

}  // namespace word_lists
}  // namespace crossread::claims
