#pragma once

#include <string>
#include <vector>

#include "consistency/quoted_words.h"
#include "consistency/vocabulary.h"

namespace crossread::consistency {

/// How two printed forms of what may be one utterance differ.
enum class Wording : std::uint8_t {
  unrelated,  ///< not one utterance
  same,       ///< the same words, but for case, marks and white space
  spelling,   ///< British and American spelling, "toward" and "towards"
  trimmed,    ///< one is a stretch of the other
  small_words, ///< only words without weight, or the forms and the order of the others, differ
  reworded,   ///< content words differ
  turned      ///< a negation, a number or a name differs: the meaning may turn
};

/// Two word lists held against each other.
struct WordingMatch {
  Wording wording = Wording::unrelated;
  double overlap = 0;             ///< Dice's coefficient over the longest common subsequence
  std::uint32_t shared_content = 0;  ///< shared words that carry meaning
  std::vector<DiffPart> diff;     ///< from `a` to `b`, word by word
  bool retold = false;            ///< found by what was said, not word by word
};

/// Whether two utterances have one speaker: two, nobody knows of whom one of them is, or one.
enum class Speakers : std::uint8_t { two, open, one };
inline constexpr std::uint32_t speaker_sorts = 3;

/// Compares two utterances word by word. Of one speaker a looser likeness is enough. Time and memory grow with the product of the lengths, which are cut
/// at 400 words. Symmetric but for the direction of the diff.
WordingMatch compare_wording(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b,
                             Speakers speakers);

/// Two utterances that are known to be one, however few words they share: reworded, with their diff.
WordingMatch retold_wording(const std::vector<QuotedWord>& a, const std::vector<QuotedWord>& b);

/// Aligns the sentences of all quotations across articles and reports where one utterance is printed
/// in different words, or given to different speakers.
void compare_quotes(const Story& story, const Vocabulary& vocabulary, Ledger& ledger);

}  // namespace crossread::consistency
