#include "text/utf8.h"

#include <array>
#include <cstring>

#include "text/chars.h"

namespace crossread::text {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// What stands at a byte: a well-formed sequence, or the maximal subpart of an ill-formed one.
struct Sequence {
  std::uint32_t size = 1;
  bool valid = false;
  char32_t value = 0xFFFD;
};

// Unicode 15, table 3-7: the second byte is held to narrower bounds after E0, ED, F0 and F4.
Sequence sequence_at(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at);
  if (first < 0x80) return {1, true, first};
  std::uint32_t need = 0;
  unsigned low = 0x80, high = 0xBF;
  char32_t value = 0;
  if (first >= 0xC2 && first <= 0xDF) {
    need = 1;
    value = first & 0x1F;
  } else if (first >= 0xE0 && first <= 0xEF) {
    need = 2;
    value = first & 0x0F;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    need = 3;
    value = first & 0x07;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;
  } else {
    return {};
  }
  std::uint32_t size = 1;
  for (; size <= need; ++size) {
    if (at + size >= text.size()) return {size, false, 0xFFFD};
    const unsigned next = byte_at(text, at + size);
    if (next < low || next > high) return {size, false, 0xFFFD};
    value = (value << 6) | (next & 0x3F);
    low = 0x80;
    high = 0xBF;
  }
  return {size, true, value};
}

}  // namespace

CodePoint wide_code_point_at(std::string_view text, std::size_t at) {
  const Sequence s = sequence_at(text, at);
  return s.valid ? CodePoint{s.value, s.size} : CodePoint{0xFFFD, 1};
}

CodePoint wide_code_point_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (byte_at(text, begin) & 0xC0) == 0x80) --begin;
  const CodePoint c = code_point_at(text, begin);
  return begin + c.size == at ? c : CodePoint{0xFFFD, 1};
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

namespace {

/// Puts `Step` bytes into lower case and tells what they were.
template <typename Step>
std::uint64_t lower_step(char* at) {
  Step bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  const auto low = static_cast<Step>(lower_ascii(std::uint64_t{bytes}));
  std::memcpy(at, &low, sizeof low);
  return bytes;
}

/// Puts the ASCII capitals of a word into lower case; false where it holds more than ASCII. The last
/// step goes over bytes that were lowered before rather than byte by byte.
bool lower_word(std::string& word) {
  char* const first = word.data();
  const std::size_t size = word.size();
  std::uint64_t seen = 0;
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) seen |= lower_step<std::uint64_t>(first + at);
    seen |= lower_step<std::uint64_t>(first + size - 8);
  } else if (size >= 4) {
    seen = lower_step<std::uint32_t>(first) | lower_step<std::uint32_t>(first + size - 4);
  } else {
    for (std::size_t at = 0; at < size; ++at) seen |= lower_step<std::uint8_t>(first + at);
  }
  return (seen & 0x8080808080808080u) == 0;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  if (lower_word(out)) return out;
  const std::uint32_t wide = ascii_end(text, 0);
  // Beyond ASCII the other case may take another number of bytes.
  out.resize(wide);
  for (std::size_t at = wide; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    append_utf8(out, to_lower(c.value));
    at += c.size;
  }
  return out;
}

namespace {

/// What normalized() makes of the ASCII characters.
constexpr auto plain_ascii = [] {
  std::array<char, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const auto value = static_cast<char32_t>(c);
    table[c] = is_ascii_space(value) ? ' ' : static_cast<char>(is_ascii_upper(value) ? c + 32 : c);
  }
  table['`'] = '\'';
  return table;
}();

/// The same for the others.
char32_t plain_wide(char32_t c) {
  if (is_space(c)) return ' ';
  c = to_lower(c);
  if (is_apostrophe(c)) return '\'';
  if (is_double_quote(c)) return '"';
  return is_hyphen(c) || is_dash(c) ? '-' : c;
}

}  // namespace

std::string normalized(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  char last = ' ';  // so that a space at the beginning is one too many
  for (std::uint32_t at = 0; at < text.size();) {
    const std::size_t begin = out.size();
    const std::uint32_t end = ascii_end(text, at);
    out.resize(begin + (end - at));
    std::size_t n = begin;
    // Written without a branch for each word's end: a space behind a space is written over.
    for (; at < end; ++at) {
      const char c = plain_ascii[static_cast<unsigned char>(text[at])];
      out[n] = c;
      n += c != ' ' || last != ' ' ? 1 : 0;
      last = c;
    }
    out.resize(n);
    if (at == text.size()) break;
    const CodePoint c = code_point_at(text, at);
    const char32_t plain = plain_wide(c.value);
    if (plain != ' ' || last != ' ') append_utf8(out, plain);
    last = plain == ' ' ? ' ' : 'x';
    at += c.size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Encoding detect_encoding(std::string_view bytes) {
  if (bytes.size() >= 2) {
    if (bytes.substr(0, 2) == "\xFF\xFE") return Encoding::utf16_little;
    if (bytes.substr(0, 2) == "\xFE\xFF") return Encoding::utf16_big;
  }
  return Encoding::utf8;
}

std::string utf16_to_utf8(std::string_view bytes, Encoding encoding, std::uint32_t& repaired) {
  const std::size_t high = encoding == Encoding::utf16_big ? 0 : 1;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>((byte_at(bytes, at + high) << 8) | byte_at(bytes, at + 1 - high));
  };
  std::string out;
  out.reserve(bytes.size());
  std::size_t at = 2;
  while (at + 1 < bytes.size()) {
    char32_t c = unit(at);
    at += 2;
    if (c >= 0xD800 && c <= 0xDBFF && at + 1 < bytes.size() && unit(at) >= 0xDC00 &&
        unit(at) <= 0xDFFF) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(at) - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c <= 0xDFFF) {
      ++repaired;
    }
    append_utf8(out, c);
  }
  if (at < bytes.size()) {
    out.append(replacement);
    ++repaired;
  }
  return out;
}

MappedText repair_utf8(std::string_view bytes, bool drop_bom, std::uint32_t& repaired) {
  TextMaker maker(bytes);
  std::uint32_t at = 0;
  if (drop_bom && bytes.substr(0, 3) == "\xEF\xBB\xBF") at = 3;
  std::uint32_t begin = at;  // of the well-formed bytes not yet copied
  while (at < bytes.size()) {
    at = ascii_end(bytes, at);
    if (at == bytes.size()) break;
    const Sequence s = sequence_at(bytes, at);
    if (!s.valid) {
      maker.copy(begin, at);
      maker.put(replacement);
      ++repaired;
      begin = at + s.size;
    }
    at += s.size;
  }
  maker.copy(begin, at);
  return maker.take();
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::uint32_t at = ascii_end(bytes, 0); at < bytes.size(); at = ascii_end(bytes, at)) {
    const Sequence s = sequence_at(bytes, at);
    if (!s.valid) return false;
    at += s.size;
  }
  return true;
}

}  // namespace crossread::text
