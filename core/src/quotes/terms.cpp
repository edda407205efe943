#include "quotes/terms.h"

#include <array>
#include <string_view>

#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::quotes {

using entities::Syntax;
using entities::WordRange;
using language::Upos;
using text::in;

namespace {

/// Words before a term that is named or doubted rather than said.
constexpr auto naming_words = std::to_array<std::string_view>(
    {"so-called", "called", "titled",   "entitled", "dubbed",  "named",     "nicknamed",
     "aka",       "term",   "phrase",   "word",     "known",   "slogan",    "headlined",
     "song",      "novel",  "book",     "film",     "movie",   "play",      "album",
     "series",    "show",   "painting", "magazine", "hashtag", "codenamed", "billed"});

/// How the words of a stretch are written.
struct Letters {
  std::uint32_t words = 0;  ///< punctuation left out
  std::uint32_t large = 0;  ///< with a capital letter
  std::uint32_t small = 0;  ///< without one, and no function word
  bool any = false;         ///< some word has a letter
};

Letters letters_of(const Surroundings& around, std::size_t marked) {
  const Syntax& s = around.syntax();
  const WordRange inside = around.words(marked);
  Letters letters;
  for (std::uint32_t i = inside.first; i < inside.end; ++i) {
    const Upos pos = s.word(i).upos;
    if (pos == Upos::PUNCT) continue;
    ++letters.words;
    letters.large += s.capital(i);
    const bool function =
        pos == Upos::ADP || pos == Upos::DET || pos == Upos::CCONJ || pos == Upos::PART ||
        pos == Upos::NUM;
    letters.small += !s.capital(i) && !function;
    for (const char c : s.text(i)) {
      const auto byte = static_cast<unsigned char>(c);
      letters.any = letters.any || text::is_ascii_letter(byte) || byte >= 0x80;
    }
  }
  return letters;
}

}  // namespace

bool is_term(const Surroundings& around, std::size_t m) {
  const Syntax& s = around.syntax();
  const WordRange left = around.before(m);
  if (around.has_verb(m) && around.ends_sentence(m)) return false;
  const Letters letters = letters_of(around, m);
  if (!left.empty()) {
    const std::uint32_t last = left.end - 1;
    if (in(naming_words, s.lower(last)) && around.cue_at(last) == no_index) return true;
    const bool hyphened = s.lower(last) == "called" && last >= 2 && s.text(last - 1) == "-";
    if (hyphened) return true;
    const bool name = letters.small == 0 && letters.large > 0;
    if (name && !around.has_verb(m)) return true;
  }
  return false;
}

bool is_nickname(const Surroundings& around, std::size_t m) {
  const Syntax& s = around.syntax();
  const WordRange left = around.before(m);
  const WordRange right = around.after(m);
  return !left.empty() && !right.empty() && s.word(left.end - 1).upos == Upos::PROPN &&
         s.word(right.first).upos == Upos::PROPN && letters_of(around, m).words <= 3 &&
         !around.ends_open(m);
}

bool is_title(const Surroundings& around, std::size_t m) {
  const Letters letters = letters_of(around, m);
  if (!letters.any) return true;
  const bool shouted = around.ends_sentence(m) && !around.ends_with_full_stop(m);
  return !shouted && !around.before(m).empty() && letters.large >= 2 && letters.small == 0 &&
         around.begins_large(m);
}

}  // namespace crossread::quotes
