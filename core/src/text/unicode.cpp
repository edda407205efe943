// The only file that sees utf8proc: categories and simple case mapping.
#include <utf8proc.h>

#include "text/chars.h"

namespace crossread::text {
namespace {

CharClass class_of_category(utf8proc_category_t category) {
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharClass::upper;
    case UTF8PROC_CATEGORY_LL:
      return CharClass::lower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharClass::letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharClass::mark;
    case UTF8PROC_CATEGORY_ND:
      return CharClass::digit;
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharClass::number;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
      return CharClass::punctuation;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
      return CharClass::symbol;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CharClass::space;
    default:
      return CharClass::other;
  }
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
  return class_of_category(utf8proc_category(static_cast<utf8proc_int32_t>(c)));
}

char32_t wide_to_lower(char32_t c) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

char32_t wide_to_upper(char32_t c) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

}  // namespace crossread::text
