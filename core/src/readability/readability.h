#pragma once

#include <crossread/report.h>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "text/text.h"

/// How readable an article is, and why: counts, formulas, hard sentences; and what a new version of
/// it changed.
///
/// The title that stands before the text (Document::title_bytes) is left out of everything here,
/// and spans refer to Document::utf8. Limits: English only; see syllables.h, familiar.h and
/// hard_sentences.h for those of the parts.
namespace crossread::readability {

class Vocabulary;

/// Everything that the report says of one article under readability.
struct Analysis {
  Counts counts;  ///< of all the text, title apart
  Scores whole, without_quotations, quoted_only;
  std::vector<Excluded> excluded;          ///< in text order
  std::vector<ParagraphGrade> paragraphs;  ///< one a block that has sentences, scored or not
  std::vector<ReportSentence> sentences;   ///< all of them; what is not scored is never called hard
};

/// Scores one article. `quoted` are the spans to leave out of the score without quotations (sorted,
/// not overlapping, marks included). `words` may be empty: without the language layer proper nouns
/// and passives are told by spelling alone. `vocabulary` is kept from article to article for speed alone.
Analysis score(const text::Document& document, std::span<const language::Word> words,
               std::span<const Span> quoted, Vocabulary& vocabulary);

/// Scores parts of one article on their own, say what each speaker says: one result a part, a part
/// being sorted spans that do not overlap. As in the score of quotations alone, fewer than five
/// words out of a longer sentence are left out. Linear in the text and the parts together.
std::vector<Scores> score_parts(const text::Document& document,
                                std::span<const language::Word> words,
                                std::span<const std::vector<Span>> parts,
                                Vocabulary& vocabulary);

/// One version of an article.
struct Version {
  const text::Document& document;
  std::span<const language::Word> words;  ///< as in score()
};

/// A formula before and after.
struct FormulaChange {
  std::string_view name;
  std::optional<double> before, after;
};

/// A sentence that was taken out (no `after`), put in (no `before`) or rewritten, and what that did
/// to the median grade: the grade after, less what it would be with this one change undone.
struct SentenceChange {
  std::optional<Span> before, after;
  double grades = 0;
};

/// What a new version changed.
struct Comparison {
  std::vector<FormulaChange> formulas;  ///< all, in the order of the report
  std::optional<Grade> before, after;
  std::vector<SentenceChange> sentences;  ///< what weighs most first, then in text order
};

/// Sets two versions of an article side by side, headings and the like left out on both sides.
/// Equal sentences are matched in order; of those between two matches, ones that share half their
/// words count as rewritten. What single changes did does not add up to the whole, as the grade is
/// a median. Limits: a sentence that was moved counts as taken out and put in. Near linear in the
/// text.
Comparison compare(const Version& before, const Version& after);

}  // namespace crossread::readability
