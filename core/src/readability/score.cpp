#include <algorithm>
#include <string>

#include "readability/counts.h"
#include "readability/formulas.h"
#include "readability/hard_sentences.h"
#include "readability/readability.h"
#include "readability/reading.h"

namespace crossread::readability {

namespace {

constexpr std::uint32_t steady_words = 100;     // the sample that the formulas were made on
constexpr std::uint32_t smog_sentences = 30;    // the sample that SMOG was made on
constexpr std::uint32_t graded_paragraph = 10;  // words that a paragraph needs for a grade

std::string counted(std::uint32_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

/// Says in whole sentences what is undefined and what is unsteady about these scores.
void add_notes(std::string_view of_what, Scores& scores) {
  const Counts& c = scores.counts;
  if (c.words == 0) {
    scores.notes.push_back("There are no words " + std::string(of_what) +
                           ", so no formula has a value.");
    return;
  }
  if (c.words < steady_words)
    scores.notes.push_back("Only " + counted(c.words, "word was", "words were") +
                           " scored; below " + std::to_string(steady_words) +
                           " words every formula is unsteady.");
  if (c.sentences < smog_sentences)
    scores.notes.push_back("SMOG was made for " + std::to_string(smog_sentences) +
                           " sentences or more; " +
                           counted(c.sentences, "sentence was", "sentences were") + " scored.");
}

Scores scores_of(const Reading& reading, Counter& counter, Selection selection,
                 std::string_view of_what) {
  Scores scores = score(tally(reading, counter, selection));
  if (reading.nothing_but_extras && scores.counts.words > 0)
    scores.notes.push_back("The text has nothing but headings and the like, so these were scored.");
  add_notes(of_what, scores);
  return scores;
}

/// Says where the writer's own sentences are mostly tags of quotations ("she said"), as those make
/// the text outside the quotations look easier than it reads.
void add_remainder_note(const Reading& reading, Scores& scores) {
  const std::uint32_t tags = short_remainders(reading);
  if (tags == 0 || 4 * tags < scores.counts.sentences) return;
  scores.notes.push_back("In " + std::to_string(tags) + " of " +
                         counted(scores.counts.sentences, "sentence", "sentences") +
                         " fewer than " + std::to_string(least_quoted_words) +
                         " words stand outside the quotation, which makes sentences look short.");
}

std::string_view reason_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return "heading";
    case BlockKind::caption:
      return "caption";
    case BlockKind::boilerplate:
      return "boilerplate";
    case BlockKind::paragraph:
    case BlockKind::list:
      break;
  }
  return "";
}

/// What was left out of the whole score, and what of the score without quotations, in text order.
std::vector<Excluded> excluded_from(const text::Document& document, const Reading& reading,
                                    std::span<const Span> quoted) {
  std::vector<Excluded> list;
  std::size_t q = 0;
  const auto quotations_before = [&](std::uint32_t end, bool keep) {
    for (; q < quoted.size() && quoted[q].begin < end; ++q)
      if (keep && quoted[q].begin >= document.title_bytes) list.push_back({quoted[q], "quotation"});
  };
  for (const Block& block : document.blocks) {
    quotations_before(block.span.begin, true);
    if (block.span.begin < document.title_bytes) continue;
    const bool scored = reading.nothing_but_extras || is_scored(block.kind);
    if (!scored) list.push_back({block.span, std::string(reason_of(block.kind))});
    quotations_before(block.span.end, scored);
  }
  quotations_before(static_cast<std::uint32_t>(document.utf8.size()), true);
  return list;
}

/// The grade of a paragraph, where it is scored and long enough to have one.
ParagraphGrade grade_paragraph(Span span, const Reading& reading, Counter& counter,
                               std::span<const SentenceFact> sentences) {
  ParagraphGrade paragraph{span, std::nullopt};
  const bool scored = std::any_of(sentences.begin(), sentences.end(),
                                  [](const SentenceFact& s) { return s.scored; });
  if (!scored) return paragraph;
  const Scores scores = score(tally(reading, counter, sentences));
  if (scores.counts.words >= graded_paragraph && scores.grade)
    paragraph.grade = scores.grade->median;
  return paragraph;
}

}  // namespace

Analysis score(const text::Document& document, std::span<const language::Word> words,
               std::span<const Span> quoted, Vocabulary& vocabulary) {
  const Reading reading = read(document, words, quoted, vocabulary);
  Counter counter(reading);
  Analysis analysis;
  analysis.counts = tally(reading, counter, Selection::all).counts;
  analysis.whole = scores_of(reading, counter, Selection::whole, "to score");
  analysis.without_quotations =
      scores_of(reading, counter, Selection::without_quotations, "outside quotation marks");
  add_remainder_note(reading, analysis.without_quotations);
  analysis.quoted_only =
      scores_of(reading, counter, Selection::quoted_only, "of speech inside quotation marks");
  analysis.excluded = excluded_from(document, reading, quoted);

  Judge judge(document, words, reading);
  const std::vector<SentenceFact>& sentences = reading.sentences;
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t end = first;
    while (end < sentences.size() && sentences[end].block == sentences[first].block) ++end;
    const auto paragraph = static_cast<std::uint32_t>(analysis.paragraphs.size());
    analysis.paragraphs.push_back(
        grade_paragraph(document.blocks[sentences[first].block].span, reading, counter,
                        std::span(sentences).subspan(first, end - first)));
    for (std::size_t s = first; s < end; ++s) {
      Judgement judgement = judge.judge(sentences[s]);
      analysis.sentences.push_back({sentences[s].span, paragraph, sentences[s].size(),
                                    judgement.level, std::move(judgement.reasons)});
    }
    first = end;
  }
  return analysis;
}

std::vector<Scores> score_parts(const text::Document& document,
                                std::span<const language::Word> words,
                                std::span<const std::vector<Span>> parts,
                                Vocabulary& vocabulary) {
  const Reading reading = read(document, words, {}, vocabulary);
  Counter counter(reading);
  std::vector<Scores> all;
  for (const std::vector<Span>& part : parts) {
    all.push_back(score(tally(reading, counter, document.utf8, part)));
    add_notes("to score", all.back());
  }
  return all;
}

}  // namespace crossread::readability
