#pragma once

#include <array>

#include "entities/pronouns.h"

// Written by scripts/train/antecedents; do not edit.

namespace crossread::entities {

/// One weight for each Feature, in their order, and the sum that the best option must reach.
struct AntecedentWeights {
  Features of;
  int threshold;
};

/// For he and she, for they, for it, for descriptions.
inline constexpr std::array<AntecedentWeights, pronoun_sorts> antecedent_weights = {{
    {{-17, -26, -2, -7, 10, 1, 3, 4, 2, 10, 0, 13, 9, -14, -11, -1, 3, -2, 8, -39, -2, 1, 11, 8, 12, 4}, -100},
    {{-17, -33, -4, -12, 6, 2, 0, 7, -8, 8, -7, 0, 0, 0, -10, 6, -1, -4, 8, -29, -2, 0, 4, 10, 6, 0}, -2},
    {{-16, -20, -3, -8, 13, 10, -3, 7, 0, 3, -2, 0, 0, 0, -4, 0, 2, -3, 4, -20, -8, 5, -4, 8, 8, 0}, 8},
    // Chosen by hand: GUM has too few descriptions of people named before to learn from.
    {{-14, -26, -8, -7, 14, -2, 0, 2, 3, 6, 0, 10, 3, -9, -8, 0, 3, -1, 9, -40, 0, 0, 8, 8, 0, 0}, -48},
}};

}  // namespace crossread::entities
