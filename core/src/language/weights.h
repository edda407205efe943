#pragma once

#include <string_view>

namespace crossread::language {

/// The weights file core/data/language.bin, put into the program at build time by
/// scripts/lexicon/weights.mjs.
extern const std::string_view weights;

}  // namespace crossread::language
