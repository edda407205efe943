#pragma once

#include <cstddef>

#include "quotes/surroundings.h"

/// Marked words that nobody says: titles, nicknames, words that are named or doubted.
namespace crossread::quotes {

/// Whether a stretch that no cue stands beside is a name or a term.
bool is_term(const Surroundings& around, std::size_t marked);

/// Whether a stretch stands between two parts of a name: Joe "Bricks" Halloran.
bool is_nickname(const Surroundings& around, std::size_t marked);

/// Whether a stretch inside a sentence is written as titles of works and programmes are, with
/// capital letters for all but the small words, or holds no letter at all.
bool is_title(const Surroundings& around, std::size_t marked);

}  // namespace crossread::quotes
