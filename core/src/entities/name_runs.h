#pragma once

#include <vector>

#include "entities/syntax.h"

namespace crossread::entities {

/// Runs of words that make up names and the capitalised titles before them, in order: "US Secretary
/// of State Antony Blinken", "Ursula von der Leyen", "Joe "Bricks" Halloran". Days and months are
/// left out. What in a run is title and what is name is told apart later (names.h).
std::vector<WordRange> find_name_runs(const Syntax& syntax);

}  // namespace crossread::entities
