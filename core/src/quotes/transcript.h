#pragma once

#include <optional>
#include <vector>

#include "entities/entities.h"
#include "entities/syntax.h"
#include "quotes/marks.h"

/// Speech set down without quotation marks, whose paragraphs begin with the one who speaks.
namespace crossread::quotes {

/// What one person says in one paragraph of a transcript or an interview.
struct Turn {
  Span content;  ///< the text behind the label
  std::uint32_t block = 0;
  std::optional<std::uint32_t> speaker;  ///< a word that stands for the one who speaks
  bool goes_on = false;                  ///< a paragraph without a label of its own
  bool question = false;                 ///< of an interview: read for nothing
};

/// Finds the turns of an article: paragraphs labelled "Q:" and "A:" where it has both, or by names in
/// at least three paragraphs one of which comes twice ("FROST: ..."). A label of a name is written
/// in capitals or names a person of the article. Answers are of the person named most before the
/// first of them; what is asked in the name of the outlet ("Q", "HOST") is a question, which is
/// nobody's quotation. Paragraphs without a label between two labelled ones go on with the first.
/// Linear.
std::vector<Turn> find_turns(const entities::Syntax& syntax, const entities::Entities& entities);

/// Adds turns but questions as stretches, around those inside them. Both lists are sorted.
void add_turns(const std::vector<Turn>& turns, std::vector<Marked>& marked);

}  // namespace crossread::quotes
