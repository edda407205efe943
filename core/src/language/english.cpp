#include <algorithm>

#include "language/language.h"
#include "text/chars.h"
#include "text/word_set.h"

namespace crossread::language {
namespace {

// The commonest words of English that other languages in Latin letters do not write alike.
constexpr text::WordSet function_words({"about", "after", "all", "and", "are", "as", "at", "be", "been", "but", "by", "could", "did",
     "for", "from", "had", "has", "have", "he", "her", "his", "i", "if", "into", "is", "it", "its",
     "more", "my", "not", "of", "or", "our", "out", "said", "she", "should", "so", "some", "than",
     "that", "the", "their", "them", "there", "they", "this", "those", "to", "up", "was", "we",
     "were", "what", "when", "which", "who", "will", "with", "would", "you", "your"});

// English prose has about two function words of this list in five; a quarter is beyond doubt, and
// lists, tables and headlines fall below without being another language.
constexpr double certain_share = 0.25;
constexpr std::size_t judged_from = 12;  // words

}  // namespace

double english_confidence(const text::Document& document) {
  std::size_t words = 0, ascii = 0, common = 0;
  for (const text::Token& token : document.tokens) {
    if (token.kind != text::TokenKind::word) continue;
    const std::string_view form = token.span.in(document.utf8);
    ++words;
    ascii += token.key != 0 || text::ascii_end(form, 0) == form.size();
    common += function_words.has(token.key);
  }
  if (words == 0) return 1;
  // A text in another script is told at once; a short one in Latin letters is not.
  if (ascii * 2 < words) return 0;
  if (words < judged_from) return 1;
  return std::min(1.0, static_cast<double>(common) / static_cast<double>(words) / certain_share);
}

}  // namespace crossread::language
