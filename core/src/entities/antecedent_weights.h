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
    {{-16, -27, -2, -7, 10, 1, 4, 3, 2, 11, 0, 14, 9, -17, -11, 0, 2, -2, 10, -36, -2, 1, 7, 8}, -100},
    {{-17, -32, -7, -13, 7, 3, -1, 7, -10, 9, -7, 0, 0, 0, -1, 4, 0, -3, 9, -29, -2, 1, 5, 10}, -2},
    {{-15, -20, -4, -8, 14, 11, -2, 5, 2, 4, -3, 0, 0, 0, -7, 0, 2, -3, 4, -20, -8, 6, -5, 8}, 9},
    // Chosen by hand: GUM has too few descriptions of people named before to learn from.
    {{-14, -26, -8, -7, 14, -2, 0, 2, 3, 6, 0, 10, 3, -9, -8, 0, 3, -1, 9, -40, 0, 0, 8, 8}, -48},
}};

}  // namespace crossread::entities
