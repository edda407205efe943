#pragma once

#include <crossread/report.h>

#include <cstdint>
#include <vector>

#include "text/text.h"

/// Words inside quotation marks, without any look at what they mean.
namespace crossread::quotes {

/// A stretch of one block between quotation marks.
struct Marked {
  Span span;     ///< with its marks
  Span content;  ///< without them, and without white space at the ends
  std::uint32_t block = 0;
  Index parent = no_index;     ///< the marked stretch around this one
  Index continues = no_index;  ///< the stretch of an earlier block that this one goes on from
  bool opened = true;          ///< the opening mark stands in the text
  bool closed = true;          ///< the closing mark stands in the text
  bool single = false;         ///< single marks
  Index turn = no_index;       ///< no marks: a turn of a transcript, see transcript.h
};

/// Finds all stretches between quotation marks, sorted by their begin, outer before inner.
///
/// Handled: straight, typographic, doubled single, low-high and angled marks, mixed as typed;
/// apostrophes; one level of nesting in each kind; speech over several paragraphs whose later ones
/// open with a mark again or go on without one. A lost mark is repaired inside its own block: a
/// stretch that was never closed ends with its sentence, or with its block where it began it; one
/// that was never opened begins with its sentence. Marks elsewhere are not moved by it.
///
/// Not handled: dialogue set off by dashes, block quotations set off by layout alone.
/// Linear in the text.
std::vector<Marked> find_marked(const text::Document& document);

}  // namespace crossread::quotes
