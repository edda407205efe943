#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

/// Code points and what they are: the alphabet of every step. ASCII is answered inline, the rest by
/// tables of the Unicode database (unicode.cpp), never by the locale.
namespace crossread::text {

/// A code point and the bytes of UTF-8 it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  ///< bytes; 0 only at the end of the text
};

/// What a code point is, after the Unicode general category.
enum class CharClass : std::uint8_t {
  upper,        ///< Lu, Lt
  lower,        ///< Ll
  letter,       ///< Lo, Lm: letters without case
  mark,         ///< Mn, Mc, Me: combining marks
  digit,        ///< Nd
  number,       ///< Nl, No: fractions, superscripts, Roman numerals
  space,        ///< Zs, Zl, Zp, the ASCII blanks, next line, zero-width space, byte order mark
  punctuation,  ///< Pc, Pd, Ps, Pe, Pi, Pf, Po
  symbol,       ///< Sm, Sc, Sk, So
  other         ///< controls, formats such as the zero-width joiner, unassigned
};

/// The class of any code point. For ASCII use the inline tests below where they say enough.
CharClass char_class(char32_t c);

constexpr bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_letter(char32_t c) { return is_ascii_upper(c) || is_ascii_lower(c); }
constexpr bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Any letter, with or without case.
inline bool is_letter(char32_t c) {
  return c < 0x80 ? is_ascii_letter(c) : char_class(c) <= CharClass::letter;
}
inline bool is_upper(char32_t c) {
  return c < 0x80 ? is_ascii_upper(c) : char_class(c) == CharClass::upper;
}
inline bool is_lower(char32_t c) {
  return c < 0x80 ? is_ascii_lower(c) : char_class(c) == CharClass::lower;
}
/// A decimal digit of any script.
inline bool is_digit(char32_t c) {
  return c < 0x80 ? is_ascii_digit(c) : char_class(c) == CharClass::digit;
}
/// A letter, decimal digit or other numeral such as "½".
inline bool is_alnum(char32_t c) {
  return c < 0x80 ? is_ascii_letter(c) || is_ascii_digit(c)
                  : (char_class(c) <= CharClass::number && char_class(c) != CharClass::mark);
}
/// White space, with no-break, zero-width and ideographic spaces and the byte order mark.
constexpr bool is_ascii_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline bool is_space(char32_t c) {
  return c < 0x80 ? is_ascii_space(c) : char_class(c) == CharClass::space;
}
/// A straight or curly apostrophe, the modifier letter apostrophe, or a backtick.
constexpr bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == '`' || c == 0x00B4;
}
/// A hyphen inside or between words: hyphen-minus, hyphen, no-break hyphen.
constexpr bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
/// A dash between words: figure, en, em, horizontal bar. Hyphens are none.
constexpr bool is_dash(char32_t c) { return c >= 0x2012 && c <= 0x2015; }
/// Double quotation marks, straight and curly, low and angled. Which side is not told.
constexpr bool is_double_quote(char32_t c) {
  return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0x00AB || c == 0x00BB;
}
/// A mark that ends a sentence: full stop, question mark, exclamation mark, ellipsis.
constexpr bool is_terminal(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x203D || c == 0x2047 ||
         c == 0x2048 || c == 0x2049 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

/// The first byte from `at` on, before `end`, that is no ASCII letter; `end` where all are. Eight
/// bytes a step: most words end within the first step, where a loop over letters would guess wrong
/// at the end of nearly every word.
inline std::uint32_t letters_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  constexpr std::uint64_t tops = 0x80 * ones;
  if constexpr (std::endian::native == std::endian::little) {
    while (at < end && text.size() - at >= 8) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text.data() + at, 8);
      // In lower case and without its top bit, a letter reaches the top bit over 'a' but not over
      // one beyond 'z'.
      const std::uint64_t low = (bytes | 0x20 * ones) & ~tops;
      const std::uint64_t letters = (low + (0x80 - 'a') * ones) & ~(low + (0x7F - 'z') * ones);
      const std::uint64_t others = (~letters | bytes) & tops;
      if (others != 0)
        return std::min(end, at + static_cast<std::uint32_t>(std::countr_zero(others)) / 8);
      at += 8;
    }
    at = std::min(at, end);
  }
  while (at < end && is_ascii_letter(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

/// Eight bytes of a text with its ASCII capitals in lower case.
constexpr std::uint64_t lower_ascii(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  constexpr std::uint64_t tops = 0x80 * ones;
  // Without its top bit, a capital reaches the top bit over 'A' but not over one beyond 'Z'.
  const std::uint64_t low = bytes & ~tops;
  const std::uint64_t capitals =
      (low + (0x80 - 'A') * ones) & ~(low + (0x7F - 'Z') * ones) & ~bytes & tops;
  return bytes | capitals >> 2;
}

/// A text with its ASCII capitals in lower case.
inline std::string with_lower_ascii(std::string_view text) {
  std::string lower(text);
  char* const begin = lower.data();
  const std::size_t size = lower.size();
  std::size_t at = 0;
  // Joined to wider steps by the compiler where the machine has wider registers.
  for (; size - at >= 8; at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, begin + at, 8);
    bytes = lower_ascii(bytes);
    std::memcpy(begin + at, &bytes, 8);
  }
  for (; at < size; ++at)
    begin[at] = static_cast<char>(lower_ascii(static_cast<unsigned char>(begin[at])));
  return lower;
}

/// The first byte from `at` on that is not ASCII; the end of the text where all are.
inline std::uint32_t ascii_end(std::string_view text, std::uint32_t at) {
  constexpr std::uint64_t tops = 0x8080808080808080u;
  while (text.size() - at >= 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    if ((bytes & tops) != 0) break;
    at += 8;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// The code point that begins at byte `at` of a valid UTF-8 text; size 0 at the end. A byte that
/// begins no code point is given as U+FFFD of size 1, so that walking never stops.
inline CodePoint code_point_at(std::string_view text, std::size_t at);

/// The code point that ends before byte `at`; size 0 at the beginning.
inline CodePoint code_point_before(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of `c`; what is no Unicode scalar value becomes U+FFFD.
void append_utf8(std::string& out, char32_t c);

/// The simple lower- and upper-case forms of code points beyond ASCII.
char32_t wide_to_lower(char32_t c);
char32_t wide_to_upper(char32_t c);

/// Simple case mapping, code point by code point, no locale: "STRASSE" -> "strasse".
inline char32_t to_lower(char32_t c) {
  return c < 0x80 ? (is_ascii_upper(c) ? c + 32 : c) : wide_to_lower(c);
}
inline char32_t to_upper(char32_t c) {
  return c < 0x80 ? (is_ascii_lower(c) ? c - 32 : c) : wide_to_upper(c);
}
std::string lower(std::string_view text);

/// The text with case, quotation marks, dashes and runs of white space made alike, and white space
/// at both ends taken off: for asking whether two lines say the same. Linear.
std::string normalized(std::string_view text);

/// The same for bytes beyond ASCII: the long way of code_point_at and code_point_before.
CodePoint wide_code_point_at(std::string_view text, std::size_t at);
CodePoint wide_code_point_before(std::string_view text, std::size_t at);

inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? CodePoint{first, 1} : wide_code_point_at(text, at);
}

inline CodePoint code_point_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) return {};
  const auto last = static_cast<unsigned char>(text[at - 1]);
  return last < 0x80 ? CodePoint{last, 1} : wide_code_point_before(text, at);
}

}  // namespace crossread::text
