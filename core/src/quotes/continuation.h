#pragma once

#include <vector>

#include "quotes/attribution.h"
#include "quotes/surroundings.h"

/// Whose words stretches are that their own sentence gives to nobody.
namespace crossread::quotes {

/// Completes pieces from what stands beyond their own sentence, in this order: the other paragraphs
/// of one speech, the stretch right before or behind, the one who acts in the sentence before, the
/// speaker of the paragraph before; and for headings the place that they repeat. Linear for
/// sentences of bounded length.
void continue_pieces(const entities::Entities& entities, const std::vector<Marked>& marked,
                     const std::vector<Cue>& cues, const Surroundings& around,
                     std::vector<Piece>& pieces);

}  // namespace crossread::quotes
