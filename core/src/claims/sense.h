#pragma once

#include <cstdint>
#include <span>

#include "claims/claims.h"
#include "language/tree.h"

namespace crossread::claims {

/// What sort of statement a figure makes, as far as its own sentence shows it.
Sense sense_of(std::span<const language::Word> words, const language::Tree& tree, const values::Value& value,
               std::uint32_t head, const Setting& setting);

/// Whether figures of two senses are of two things, however alike the words around them: the share of
/// those who did something and the change in a number, the depth of a place and the way to it.
bool exclude(Sense a, Sense b);

}  // namespace crossread::claims
