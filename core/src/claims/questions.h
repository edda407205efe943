#pragma once

#include <cstdint>
#include <span>

#include "language/word.h"
#include "text/text.h"

namespace crossread::claims {

/// Whether a sentence asks if something is so ("Is he in prison now?", "And did the ship sink?"), which tells neither that it is nor
/// that it is not. Who asks why or when takes for granted what he asks about. Linear in the marks at the ends.
inline bool asks_whether(std::span<const language::Word> words, const text::Sentence& sentence) {
  std::uint32_t first = sentence.first_token, end = sentence.end_token;
  const auto mark = [&](std::uint32_t w) { return words[w].upos == language::Upos::PUNCT || words[w].upos == language::Upos::SYM; };
  while (end > first && mark(end - 1) && words[end - 1].lemma != "?") --end;
  if (end == first || words[end - 1].lemma != "?") return false;
  while (first < end && (mark(first) || words[first].upos == language::Upos::CCONJ)) ++first;
  return first < end && words[first].upos == language::Upos::AUX;
}

}  // namespace crossread::claims
