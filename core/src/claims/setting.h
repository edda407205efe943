#pragma once

#include "claims/claims.h"
#include "language/tree.h"

namespace crossread::claims {

/// How many words of its sentence, before and after, a claim is read with. No sentence of prose is longer; a line
/// of ten thousand figures, each a claim, would be read ten thousand times.
inline constexpr std::uint32_t claim_reach = 200;

/// The verb or predicate that governs a word, at most eight arcs above it and outside the words [first, end);
/// -1 where there is none.
std::int32_t predicate_above(std::span<const language::Word> words, std::uint32_t word, std::uint32_t first, std::uint32_t end);

/// Whether a lemma in lower case is "who", "which" or "that", in any form.
bool relative_pronoun(std::string_view lemma);

/// The participle that a parser hangs under its auxiliary, as of "the ship had on Friday run onto a reef"; any other word itself.
std::uint32_t full_verb(std::span<const language::Word> words, const language::Tree& tree, std::uint32_t verb);

/// Reads how values stand in their sentences. Linear in the sentence.
class SettingReader {
 public:
  /// `in_value`: which words are part of a value.
  SettingReader(const text::Document& document, const language::Annotation& annotation,
                const language::Tree& tree, const std::vector<bool>& in_value);

  /// The setting of the words [first, end) of one sentence; `head` is the one they hang by.
  Setting read(std::uint32_t head, std::uint32_t first, std::uint32_t end, std::uint32_t sentence) const;

  /// The entity that is told to say what the words under `verb` say, where one is named; the teller
  /// of `setting` is filled in where it is only described. `day`: the value says when, and a verb under which
  /// nothing is reported ("pleaded guilty on Friday", "signed it on Monday") is the deed itself.
  Index voice(Setting& setting, std::uint32_t head, std::uint32_t sentence, bool day, const entities::Entities& entities) const;

 private:
  bool short_answer(std::uint32_t first, std::uint32_t end, std::uint32_t sentence) const;
  std::int32_t told_beside(std::uint32_t head, bool answer, std::uint32_t end, std::uint32_t sentence) const;
  std::uint32_t meant_by(std::uint32_t subject) const;
  std::int32_t subject_of(std::int32_t verb) const;
  void add_slots(Setting& setting, std::uint32_t head, std::uint32_t first, std::uint32_t end) const;
  void add_near_words(Setting& setting, std::uint32_t head, std::uint32_t sentence) const;

  const text::Document& document_;
  std::span<const language::Word> words_;
  const language::Tree& tree_;
  std::vector<std::uint8_t> near_;  ///< whether a word may stand among those near a value
};

}  // namespace crossread::claims
