#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "language/tree.h"
#include "text/text.h"

namespace crossread::entities {

/// A half-open range of words, indices into Annotation::words.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return first >= end; }
  constexpr bool contains(std::uint32_t word) const { return first <= word && word < end; }
};

/// Whether a conjunction begins a clause that only sets the scene of another: "while", "although".
bool sets_scene(std::string_view conjunction);

/// One article as words in trees, with the questions that entities and quotations ask of it: how
/// far a phrase reaches, and who does what a verb says. Built once, linear in the words. The document
/// and the annotation must outlive it.
class Syntax {
 public:
  /// `quoted` are the spans between quotation marks, sorted, or empty where that does not matter.
  Syntax(const text::Document& document, const language::Annotation& annotation,
         std::span<const Span> quoted = {});
  Syntax(const Syntax&) = delete;
  Syntax& operator=(const Syntax&) = delete;

  const text::Document& document() const { return document_; }
  const language::Tree& tree() const { return tree_; }
  const language::Word& word(std::uint32_t i) const { return words_[i]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

  /// The word as written, and in lower case.
  std::string_view text(std::uint32_t i) const { return words_[i].span.in(document_.utf8); }
  std::string_view lower(std::uint32_t i) const { return lower_[i]; }
  /// The number of the word in lower case among those of the article, which is less than `forms()`.
  std::uint32_t form(std::uint32_t i) const { return form_[i]; }
  std::uint32_t forms() const { return forms_; }
  std::string_view text(WordRange range) const;
  Span span(WordRange range) const {
    return {words_[range.first].span.begin, words_[range.end - 1].span.end};
  }

  /// The sentence of a word, an index into Document::sentences, and its words.
  std::uint32_t sentence_of(std::uint32_t word) const { return sentence_[word]; }
  WordRange sentence(std::uint32_t index) const {
    return {document_.sentences[index].first_token, document_.sentences[index].end_token};
  }

  /// The words of the tree under a word, as the range from the first to the last of them.
  WordRange subtree(std::uint32_t word) const { return subtree_[word]; }

  /// Whether the word begins with a capital letter.
  bool capital(std::uint32_t word) const { return capital_[word] != 0; }
  /// Whether the word stands between quotation marks, as far as the constructor was told.
  bool quoted(std::uint32_t word) const { return quoted_[word] != 0; }
  /// No writer's sentence has so many words. What is longer, lines without a full stop, is looked at in parts of so
  /// many, which keeps every question short.
  static constexpr std::uint32_t longest_sentence = 400;
  /// The sentence of a word; of one that is too long what lies within so many words of it.
  WordRange sentence_around(std::uint32_t word) const {
    const WordRange all = sentence(sentence_of(word));
    return {std::max(all.first, word - std::min(word, longest_sentence)), std::min(all.end, word + longest_sentence)};
  }
  /// How many sentences of the writer lie between two of his, the second counted: sentences that
  /// stand all between marks are passed over, so that a long quotation takes nobody out of sight.
  /// Inside marks every sentence counts. At least one for two different sentences; `from` <= `to`.
  std::uint32_t sentences_back(std::uint32_t from, std::uint32_t to, bool in_marks) const;
  /// Whether the word is punctuation that parts phrases; hyphens and quotation marks are not.
  bool breaks(std::uint32_t word) const;
  /// Whether nothing, not even a space, stands between a word and the next.
  bool joined(std::uint32_t word) const {
    return word + 1 < size() && words_[word].span.end == words_[word + 1].span.begin;
  }

  /// The noun phrase of a head noun: its determiners and modifiers, and what follows it with a
  /// preposition up to the first comma ("a spokeswoman for the commission"). Relative clauses and
  /// appositions are left out, and so is a preposition before it.
  WordRange noun_phrase(std::uint32_t head) const;

  /// Who does what a verb says: its subject, or that of the verb that it hangs on where it has none
  /// of its own ("Xi met him and said", "he left, saying"). A relative pronoun is followed to the
  /// noun it stands for. `inverted` subjects ("said Pike") count. None for a verb without one.
  std::optional<std::uint32_t> subject(std::uint32_t verb) const;

  /// The agent of a passive verb: "by the ministry".
  std::optional<std::uint32_t> agent(std::uint32_t verb) const;

  /// Whether the word is a form of a relative pronoun: who, which, that, whom, whose.
  bool relative_pronoun(std::uint32_t word) const;

 private:
  std::optional<std::uint32_t> own_subject(std::uint32_t verb) const;
  std::optional<std::uint32_t> grammatical_subject(std::uint32_t verb) const;

  const text::Document& document_;
  const std::vector<language::Word>& words_;
  language::Tree tree_;
  std::deque<std::string> lowered_;      ///< words that are not in lower case as written
  std::vector<std::string_view> lower_;  ///< of the text, and of these
  std::vector<std::uint32_t> form_;
  std::uint32_t forms_ = 0;
  std::vector<std::uint32_t> sentence_;
  std::vector<WordRange> subtree_;
  std::vector<std::uint8_t> capital_;
  std::vector<std::uint8_t> quoted_;
  std::vector<std::uint32_t> narrated_;  ///< sentence -> how many up to it are not all in marks
};

}  // namespace crossread::entities
