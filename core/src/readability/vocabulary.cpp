#include "readability/vocabulary.h"

#include "readability/familiar.h"
#include "readability/syllables.h"
#include "text/chars.h"
#include "text/word_key.h"

namespace crossread::readability {

namespace {

/// The syllables that -ed, -es or -ing add to this word.
std::uint32_t ending_syllables(std::string_view word) {
  if (word.ends_with("ing")) return 1;
  if (word.size() < 4) return 0;
  const char last = word[word.size() - 3];
  if (word.ends_with("ed")) return last == 't' || last == 'd' ? 1 : 0;
  if (!word.ends_with("es")) return 0;
  const bool hissing = last == 's' || last == 'x' || last == 'z' || last == 'c' || last == 'g';
  const char before = word[word.size() - 4];
  return hissing || (last == 'h' && (before == 'c' || before == 's')) ? 1 : 0;
}

}  // namespace

bool is_complex(const WordForm& word, std::uint32_t syllables) {
  if (syllables < 3 || word.figures) return false;
  if (word.hyphened) {
    for (std::size_t i = 0; i < word.parts.size(); ++i)
      if (word.parts[i].kind == PartKind::letters && syllables_of_letters(word.part(i)) >= 3)
        return true;
    return false;
  }
  return syllables - ending_syllables(word.plain) >= 3;
}

void Vocabulary::begin_text() {
  constexpr std::size_t most_types = 1 << 14;
  if (types_.size() > most_types) *this = {};
}

std::uint32_t Vocabulary::add(std::string_view text, Span span, bool shouting) {
  // What a figure costs to read aloud hangs on the signs around it, so they are part of its key.
  const char first = text[span.begin];
  const bool figure = text::is_ascii_digit(static_cast<unsigned char>(first)) ||
                      text::is_ascii_digit(static_cast<unsigned char>(text[span.end - 1]));
  std::uint64_t hash = text::word_key(text, span) ^ (shouting ? 0x5851F42D4C957F2Du : 0u);
  if (figure)
    hash = (hash ^ text::code_point_before(text, span.begin).value) * 0x100000001b3u ^
           (std::uint64_t{text::code_point_at(text, span.end).value} << 40);
  const text::Numbering::Number number = spellings_[hash];
  if (!number.fresh) return number.value;

  read_word(text, span, form_);
  WordType type;
  type.letters = form_.letters;
  type.capitalised = form_.capitalised;
  type.figures = form_.figures;
  type.syllables = syllables(form_, shouting);
  type.complex = is_complex(form_, type.syllables);
  const std::uint32_t lists = familiar_to(form_);
  type.familiar = has(lists, WordList::dale_chall);
  type.familiar_to_spache = has(lists, WordList::spache);
  type.plain = plain_[text::word_key(form_.plain)].value;
  types_.push_back(type);
  return number.value;
}

}  // namespace crossread::readability
