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
    {{-17, -26, -2, -7, 8, 1, 4, 3, 2, 10, 0, 14, 9, -16, -11, 0, 2, -2, 9, -39, -2, 1, 9, 8, 12}, -100},
    {{-18, -31, -7, -13, 7, 3, 0, 7, -9, 9, -7, 0, 0, 0, 0, 4, 0, -3, 9, -29, -2, 0, 6, 10, 6}, -2},
    {{-16, -19, -4, -8, 13, 11, -3, 6, 2, 4, -3, 0, 0, 0, -6, 0, 2, -3, 4, -20, -7, 5, -4, 8, 8}, 9},
    // Chosen by hand: GUM has too few descriptions of people named before to learn from.
    {{-14, -26, -8, -7, 14, -2, 0, 2, 3, 6, 0, 10, 3, -9, -8, 0, 3, -1, 9, -40, 0, 0, 8, 8, 0}, -48},
}};

}  // namespace crossread::entities
