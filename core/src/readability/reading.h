#pragma once

#include <crossread/report.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "readability/vocabulary.h"
#include "text/text.h"

namespace crossread::readability {

/// A word of the text, as text::words gives it.
struct WordFact {
  Span span;
  std::uint32_t type = 0;  ///< of Reading::vocabulary
  bool name = false;       ///< a proper noun, or an adjective made of one
  bool quoted = false;     ///< inside quotation marks
};

/// A sentence and the words in it.
struct SentenceFact {
  Span span;
  std::uint32_t block = 0;       ///< index into Document::blocks
  std::uint32_t first_word = 0;  ///< range of Reading::words, half open
  std::uint32_t end_word = 0;
  std::uint32_t first_token = 0;  ///< range of Document::tokens, half open
  std::uint32_t end_token = 0;
  std::uint32_t characters = 0;  ///< code points that are no white space
  std::uint32_t quoted_characters = 0;
  bool scored = false;

  std::uint32_t size() const { return end_word - first_word; }
};

/// A document as readability counts it; the title that stands before the text is left out.
struct Reading {
  const Vocabulary& vocabulary;
  std::vector<WordFact> words = {};
  std::vector<SentenceFact> sentences = {};
  std::uint32_t characters = 0;  ///< of all the text, title apart
  bool nothing_but_extras =
      false;  ///< headings and boilerplate are all there is, so they are scored

  const WordType& type(const WordFact& word) const { return vocabulary.type(word.type); }
};

/// Whether blocks of this kind are scored: paragraphs and lists are.
constexpr bool is_scored(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list;
}

/// Code points of a span that are no white space.
std::uint32_t characters_in(std::string_view text, Span span);

/// Reads the words and sentences of a document. `quoted` as in score(). A name is a capitalised
/// word that does not begin a sentence or quotation; one that does is a name where the tagger says
/// so or, without `words`, where the text has it elsewhere with a capital and never without. The spellings are put
/// into `vocabulary`, which the reading refers to. Linear.
Reading read(const text::Document& document, std::span<const language::Word> words,
             std::span<const Span> quoted, Vocabulary& vocabulary);

}  // namespace crossread::readability
