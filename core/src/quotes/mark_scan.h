#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <string_view>
#include <vector>

/// Single quotation marks as characters: where they stand and which way they face.
namespace crossread::quotes {

/// Marks of one family can close each other; which glyph was typed matters no further.
enum class MarkFamily : std::uint8_t {
  doubled,  ///< " “ ” „ ‟ ＂ and doubled single marks '' ``
  single,   ///< ' ‘ ’ ‚ ‛ ‹ › and the apostrophe
  angled,   ///< « »
  corner    ///< 「 」 『 』
};

/// Which way a mark faces, by the spacing around it and, where spacing is silent, by its shape.
enum class Facing : std::uint8_t { open, close, either };

/// How good a single mark is as the end of a quotation. Doubled marks are always `strong`.
enum class Closing : std::uint8_t {
  never,   ///< between two letters, or at the head of a clipped word: an apostrophe
  weak,    ///< after an s, before a space: mostly a plural possessive
  medium,  ///< after another letter: mostly a mark, sometimes a clipped word ("goin'")
  strong   ///< after the punctuation that ends what was said
};

struct Mark {
  Span span;
  MarkFamily family = MarkFamily::doubled;
  Facing facing = Facing::either;
  Closing closing = Closing::strong;
  bool opens_sentence = false;  ///< faces open, and a capital letter follows
  bool typographic = false;     ///< its glyph shows which way it faces
};

/// Finds the quotation marks in text[range], in order, measures (6'2") and apostrophes inside words
/// left out. Straight and typographic marks in the same places give the same result, as long as the
/// typographic ones face the way their spacing says. Linear.
std::vector<Mark> scan_marks(std::string_view text, Span range);

}  // namespace crossread::quotes
