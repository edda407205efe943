#pragma once

#include <array>
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

/// What an ASCII character other than a letter, a figure or white space is.
inline constexpr std::array<Sign, 128> ascii_signs = [] {
  std::array<Sign, 128> signs{};
  signs.fill(Sign::other);
  signs['-'] = Sign::dash;
  signs[','] = Sign::comma;
  signs['.'] = Sign::stop;
  signs['/'] = Sign::slash;
  signs[':'] = Sign::colon;
  signs[';'] = Sign::semicolon;
  signs['\''] = Sign::apostrophe;
  signs['"'] = Sign::quote;
  signs['('] = signs['['] = Sign::open;
  signs[')'] = signs[']'] = Sign::close;
  signs['%'] = Sign::percent;
  signs['~'] = Sign::tilde;
  signs['$'] = Sign::currency;
  return signs;
}();

/// A sign beyond ASCII.
struct SignRow {
  char32_t code;
  Sign sign;
  double number = 0;  ///< of a fraction

  /// How many it takes in UTF-8.
  constexpr std::uint32_t bytes() const { return code < 0x800 ? 2 : 3; }
};

/// The sign beyond ASCII at the start of a text in UTF-8, or null. All others count as letters, "é" as
/// well as "中".
const SignRow* wide_sign_at(std::string_view text);

/// Bytes of white space beyond ASCII at the start of a text: no-break and thin spaces; 0 for none.
std::size_t wide_white(std::string_view text);

}  // namespace crossread::values
