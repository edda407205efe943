#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The marks and symbols that the rules of this step name, whatever their code points.
namespace crossread::values {

/// What a sign is, whatever its code point.
enum class Sign : std::uint8_t {
  none,
  dash,
  comma,
  stop,
  slash,
  colon,
  semicolon,
  apostrophe,
  quote,
  open,
  close,
  percent,
  degree,
  tilde,
  fraction,
  currency,
  other
};

/// What an ASCII character other than a letter, a figure or white space is, asked without a search:
/// most signs of a text are full stops and commas.
constexpr Sign ascii_sign(char c) {
  switch (c) {
    case '-':
      return Sign::dash;
    case ',':
      return Sign::comma;
    case '.':
      return Sign::stop;
    case '/':
      return Sign::slash;
    case ':':
      return Sign::colon;
    case ';':
      return Sign::semicolon;
    case '\'':
      return Sign::apostrophe;
    case '"':
      return Sign::quote;
    case '(':
    case '[':
      return Sign::open;
    case ')':
    case ']':
      return Sign::close;
    case '%':
      return Sign::percent;
    case '~':
      return Sign::tilde;
    case '$':
      return Sign::currency;
    default:
      return Sign::other;
  }
}

/// A sign beyond ASCII.
struct SignRow {
  std::string_view bytes;
  Sign sign;
  double number = 0;  ///< of a fraction
};

/// The sign beyond ASCII at the start of a text, or null. All others count as letters, "é" as well as
/// "中".
const SignRow* wide_sign_at(std::string_view text);

/// Bytes of white space beyond ASCII at the start of a text: no-break and thin spaces; 0 for none.
std::size_t wide_white(std::string_view text);

}  // namespace crossread::values
