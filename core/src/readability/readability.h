#pragma once

#include <crossread/report.h>

#include <span>
#include <vector>

#include "language/language.h"
#include "text/text.h"

/// How readable an article is, and why: counts, formulas, hard sentences.
namespace crossread::readability {

/// Everything that the report says of one article under readability.
struct Analysis {
  Counts counts;  ///< of all the text, title apart
  Scores whole, without_quotations, quoted_only;
  std::vector<Excluded> excluded;
  std::vector<ParagraphGrade> paragraphs;
  std::vector<ReportSentence> sentences;
};

/// Scores one article. `quoted` are the spans to leave out of the score without quotations (sorted,
/// not overlapping, marks included). `words` may be empty: without the language layer proper nouns
/// and passives are told by spelling alone.
Analysis score(const text::Document& document, std::span<const language::Word> words,
               std::span<const Span> quoted);

}  // namespace crossread::readability
