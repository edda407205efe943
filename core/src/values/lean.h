#pragma once

#include <cstdint>

#include "values/phrase.h"

namespace crossread::values {

/// Which way a bare weekday or month points.
enum class Lean : std::uint8_t { past, future };

/// Judges it by the words of the clause. Past unless a cue says otherwise: in news "on Monday" is
/// the most recent Monday, the day of publication included, nineteen times in twenty.
Lean lean_of(const Atoms& atoms, const Phrase& phrase);

}  // namespace crossread::values
