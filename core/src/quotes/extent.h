#pragma once

#include <vector>

#include "quotes/attribution.h"

/// How far the writer's sentence tells what was said around words in marks.
namespace crossread::quotes {

/// Gives every cue that mixed stretches belong to a scope that holds these stretches: the one that
/// the parse found, where it reaches over all of them, else the words from behind the cue to the
/// end of the clause that the last of them stands in. Scopes are changed in place or added; those
/// that hold stretches are marked as such.
void reach_over_marked(const Surroundings& around, const std::vector<Cue>& cues,
                       const std::vector<Piece>& pieces, std::vector<Scope>& scopes);

}  // namespace crossread::quotes
