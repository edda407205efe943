#include "quotes/terms.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossread::quotes {

using entities::Syntax;
using entities::WordRange;
using language::Upos;

namespace {

/// Words before a term that is named or doubted rather than said.
constexpr auto naming_words = std::to_array<std::string_view>(
    {"so-called", "called", "titled",   "entitled", "dubbed",  "named",     "nicknamed",
     "aka",       "term",   "phrase",   "word",     "known",   "slogan",    "headlined",
     "song",      "novel",  "book",     "film",     "movie",   "play",      "album",
     "series",    "show",   "painting", "magazine", "hashtag", "codenamed", "billed"});

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_term(const Surroundings& around, std::size_t m) {
  const Syntax& s = around.syntax();
  const WordRange inside = around.words(m);
  const WordRange left = around.before(m);
  const WordRange right = around.after(m);
  if (around.has_verb(m) && around.ends_sentence(m)) return false;
  std::uint32_t words = 0;
  std::uint32_t large = 0;
  bool name = true;
  for (std::uint32_t i = inside.first; i < inside.end; ++i) {
    const Upos pos = s.word(i).upos;
    if (pos == Upos::PUNCT) continue;
    ++words;
    large += s.capital(i);
    const bool small =
        pos == Upos::ADP || pos == Upos::DET || pos == Upos::CCONJ || pos == Upos::PART;
    name = name && (s.capital(i) || small);
  }
  const bool after_word = !left.empty();
  if (after_word) {
    const std::uint32_t last = left.end - 1;
    if (in(naming_words, s.lower(last)) && around.cue_at(last) == no_index) return true;
    const bool hyphened = s.lower(last) == "called" && last >= 2 && s.text(last - 1) == "-";
    if (hyphened) return true;
  }
  if (name && large > 0 && after_word && !around.has_verb(m)) return true;
  // A nickname: the name goes on behind it.
  const bool between_names = !left.empty() && !right.empty() &&
                             s.word(left.end - 1).upos == Upos::PROPN &&
                             s.word(right.first).upos == Upos::PROPN && words <= 3;
  return between_names;
}

}  // namespace crossread::quotes
