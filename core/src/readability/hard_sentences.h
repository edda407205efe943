#pragma once

#include <crossread/report.h>

#include <span>
#include <vector>

#include "language/language.h"
#include "readability/reading.h"
#include "text/text.h"

/// What makes a sentence hard, by how much, and in which words.
///
/// The grade of a sentence is the mean of its own Flesch-Kincaid grade and its own Dale-Chall
/// grade. Both are linear in the length of the sentence and in its words, so that what each word
/// adds can be told exactly. To that come surcharges for structure (late verb, stacked nouns,
/// clauses, brackets, passive, negations, figures); their size is ours: half a grade at most for
/// one of them, as no formula gives any. Each rule has its page in docs/explain/rules.
///
/// Limits: the late main verb and stacked nouns need the parser; without it clauses and passives
/// are told by spelling.
namespace crossread::readability {

/// A sentence is hard from this grade on, and very hard from the next: school grades. Shorter ones
/// than `least_words` are never called hard, as one long word would decide.
inline constexpr double hard_grade = 15;
inline constexpr double very_hard_grade = 18;
inline constexpr std::uint32_t least_words = 8;

/// Reasons kept for one sentence: the weightiest.
inline constexpr std::size_t most_reasons = 24;

/// A sentence judged.
struct Judgement {
  double grade = 0;  ///< with the surcharges; meaningless for a sentence without words
  SentenceLevel level = SentenceLevel::plain;
  std::vector<Reason> reasons;  ///< the weightiest first
};

/// Judges the sentences of one document. Sentences that are not scored have reasons too, but stay
/// plain.
class Judge {
 public:
  /// `words` as in score(): empty, or parallel to Document::tokens. All arguments must outlive it.
  Judge(const text::Document& document, std::span<const language::Word> words,
        const Reading& reading);

  Judgement judge(const SentenceFact& sentence);

 private:
  const text::Document& document_;
  std::span<const language::Word> words_;
  const Reading& reading_;
  std::vector<std::uint8_t> roles_;  ///< of the tokens of the sentence at hand
};

}  // namespace crossread::readability
