#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "readability/formulas.h"
#include "readability/reading.h"

namespace crossread::readability {

/// Which words of an article are counted.
enum class Selection : std::uint8_t {
  all,                 ///< all the text, title apart
  whole,               ///< what is scored: no headings, captions, boilerplate
  without_quotations,  ///< of that, the words outside quotation marks
  quoted_only          ///< of that, the words inside them
};

/// Quoted words in a sentence of the writer's that are too few to be scored as speech: titles,
/// terms, a word or two taken up. They are left out of `Selection::quoted_only`.
inline constexpr std::uint32_t least_quoted_words = 5;

/// Counts words into tallies. One counter serves any number of tallies of one reading; taking a
/// tally costs no more than the words that were added to it.
class Counter {
 public:
  explicit Counter(const Reading& reading);

  void add(const WordFact& word);
  /// Ends a sentence, if words were added since the last.
  void end_sentence();
  /// Ends a block, which counts as a paragraph if words were added since the last and it is one.
  void end_block(bool is_paragraph);
  void add_characters(std::uint32_t n) { tally_.counts.characters += n; }

  /// What was added since the last call.
  Tally take();

 private:
  const Reading& reading_;
  Tally tally_;
  std::vector<std::uint32_t> met_;         ///< by plain form: the tally that last met it
  std::vector<std::uint32_t> met_sample_;  ///< by plain form: the sample that last met it
  std::uint32_t tally_number_ = 1;
  std::uint32_t sample_number_ = 1;
  bool in_sentence_ = false;
  bool in_block_ = false;
};

/// Counts a selection of the article.
Tally tally(const Reading& reading, Counter& counter, Selection selection);

/// Counts the words inside sorted spans that do not overlap, in scored sentences; of a sentence
/// that is not wholly inside, fewer than `least_quoted_words` are left out.
Tally tally(const Reading& reading, Counter& counter, std::string_view text,
            std::span<const Span> spans);

/// In how many scored sentences a quotation leaves fewer than `least_quoted_words` of the writer's.
std::uint32_t short_remainders(const Reading& reading);

/// Counts sentences of one paragraph, as scored.
Tally tally(const Reading& reading, Counter& counter, std::span<const SentenceFact> sentences);

}  // namespace crossread::readability
