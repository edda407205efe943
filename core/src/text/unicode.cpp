// What lies beyond ASCII: categories and simple case mapping, by tables made from utf8proc at build time.
#include "text/chars.h"
#include "text/unicode_table.h"

namespace crossread::text {
namespace {

constexpr CodePointKind no_code_point{CharClass::other, 0, 0};

const CodePointKind& kind_of(char32_t c) {
  if (c >= code_points) return no_code_point;
  return code_point_kinds[code_point_rows[code_point_blocks[c / code_point_block]][c % code_point_block]];
}

}  // namespace

CharClass char_class(char32_t c) {
  if (c < 0x80) {
    if (is_ascii_upper(c)) return CharClass::upper;
    if (is_ascii_lower(c)) return CharClass::lower;
    if (is_ascii_digit(c)) return CharClass::digit;
    if (c == ' ' || (c >= '\t' && c <= '\r')) return CharClass::space;
    if (c < 0x20 || c == 0x7F) return CharClass::other;
    constexpr std::string_view symbols = "$+<=>^`|~";
    return symbols.find(static_cast<char>(c)) != std::string_view::npos ? CharClass::symbol
                                                                        : CharClass::punctuation;
  }
  // Zero-width spaces and stray byte order marks part words without being spaces in the database.
  if (c == 0x85 || c == 0x200B || c == 0x2060 || c == 0xFEFF) return CharClass::space;
  return kind_of(c).char_class;
}

char32_t wide_to_lower(char32_t c) {
  return c + static_cast<char32_t>(kind_of(c).to_lower);
}

char32_t wide_to_upper(char32_t c) {
  return c + static_cast<char32_t>(kind_of(c).to_upper);
}

}  // namespace crossread::text
