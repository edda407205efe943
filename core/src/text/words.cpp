#include "text/words.h"

#include "text/addresses.h"
#include "text/chars.h"

namespace crossread::text {
namespace {

/// A dash: one of Unicode's, or two hyphens and more.
std::uint32_t dash_end(std::string_view text, Span chunk, std::uint32_t at, char32_t c) {
  if (is_dash(c)) return at + code_point_at(text, at).size;
  if (c != '-' || at + 1 >= chunk.end || text[at + 1] != '-') return at;
  while (at < chunk.end && text[at] == '-') ++at;
  return at;
}

/// The words of one run without white space.
void words_of_chunk(std::string_view text, Span chunk, std::vector<Span>& out) {
  AddressFinder addresses(text, chunk);
  Span word{chunk.begin, chunk.begin};
  bool begun = false;
  const auto finish = [&] {
    if (begun) out.push_back(word);
    begun = false;
  };
  for (std::uint32_t at = chunk.begin; at < chunk.end;) {
    const CodePoint c = code_point_at(text, at);
    if (is_alnum(c.value)) {
      if (!begun) {
        const std::uint32_t address = addresses.end(at);
        if (address > at) {
          at = address;
          continue;
        }
        word.begin = at;
        begun = true;
      }
      word.end = at + c.size;
      at += c.size;
    } else if (begun && word.end == at && char_class(c.value) == CharClass::mark) {
      word.end = at + c.size;
      at += c.size;
    } else if (const std::uint32_t dash = dash_end(text, chunk, at, c.value); dash > at) {
      finish();
      at = dash;
    } else {
      if (c.value == '/' || c.value == '\\') finish();
      at += c.size;
    }
  }
  finish();
}

/// Marks that say nothing of the word before them.
bool is_plain_mark(char c) {
  return c == ',' || c == '.' || c == ';' || c == ':' || c == '?' || c == '!' || c == '"' ||
         c == ')' || c == ']' || c == '\'';
}

/// The word of a run that is plainly one: ASCII letters and digits with marks around them, or with
/// apostrophes and hyphens between them. Empty where it could be an address, two words, or none.
Span plain_word(std::string_view text, Span chunk) {
  Span word{chunk.begin, chunk.begin};
  bool begun = false;
  for (std::uint32_t at = chunk.begin; at < chunk.end; ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x80) return {};
    if (is_ascii_letter(c) || is_ascii_digit(c)) {
      // What stands inside the word so far may be only an apostrophe or one hyphen.
      if (begun && word.end != at &&
          (at - word.end > 1 || (text[word.end] != '\'' && text[word.end] != '-')))
        return {};
      if (!begun) word.begin = at;
      begun = true;
      word.end = at + 1;
    } else if (c == '/' || c == '\\' || c == '@') {
      return {};
    }
  }
  return word;
}

}  // namespace

std::vector<Span> words(std::string_view text, Span range) {
  std::vector<Span> out;
  words(text, range, out);
  return out;
}

void words(std::string_view text, Span range, std::vector<Span>& out) {
  const auto ends = [&](std::uint32_t i) {
    return i >= range.end || is_space(static_cast<unsigned char>(text[i]));
  };
  for (std::uint32_t at = range.begin; at < range.end;) {
    const CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) {
      at += c.size;
      continue;
    }
    // Most runs are a word of letters with no more than one mark behind it.
    const std::uint32_t letters = letters_end(text, at, range.end);
    if (letters > at && ends(letters)) {
      out.push_back({at, letters});
      at = letters;
      continue;
    }
    if (letters > at && is_plain_mark(text[letters]) && ends(letters + 1)) {
      out.push_back({at, letters});
      at = letters + 1;
      continue;
    }
    Span chunk{at, at};
    while (chunk.end < range.end) {
      const auto byte = static_cast<unsigned char>(text[chunk.end]);
      if (byte < 0x80) {
        if (is_space(byte)) break;
        ++chunk.end;
        continue;
      }
      const CodePoint d = code_point_at(text, chunk.end);
      if (is_space(d.value)) break;
      chunk.end += d.size;
    }
    if (const Span word = plain_word(text, chunk); word.begin < word.end)
      out.push_back(word);
    else
      words_of_chunk(text, chunk, out);
    at = chunk.end;
  }
}

}  // namespace crossread::text
