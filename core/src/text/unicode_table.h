#pragma once

#include <cstdint>

#include "text/chars.h"

// What the core needs of the Unicode database, made from utf8proc at build time by
// scripts/lexicon/unicode_table.cpp: 4 KB of the download, where all that utf8proc knows takes 50.

namespace crossread::text {

/// What many code points have in common.
struct CodePointKind {
  CharClass char_class;
  std::int32_t to_lower, to_upper;  ///< what to add for the simple mapping to lower and upper case
};

inline constexpr std::uint32_t code_points = 0x110000;
inline constexpr std::uint32_t code_point_block = 128;

/// For every block of code points, the row of `code_point_rows` that tells the kind of each.
extern const std::uint8_t code_point_blocks[code_points / code_point_block];
extern const std::uint8_t code_point_rows[][code_point_block];
extern const CodePointKind code_point_kinds[];

}  // namespace crossread::text
