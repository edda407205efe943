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

}  // namespace

std::vector<Span> words(std::string_view text, Span range) {
  std::vector<Span> out;
  for (std::uint32_t at = range.begin; at < range.end;) {
    const CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) {
      at += c.size;
      continue;
    }
    Span chunk{at, at};
    while (chunk.end < range.end) {
      const CodePoint d = code_point_at(text, chunk.end);
      if (is_space(d.value)) break;
      chunk.end += d.size;
    }
    words_of_chunk(text, chunk, out);
    at = chunk.end;
  }
  return out;
}

}  // namespace crossread::text
