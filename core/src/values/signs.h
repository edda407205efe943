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

struct SignRow {
  std::string_view bytes;
  Sign sign;
  double number = 0;  ///< of a fraction
};

/// The sign at the start of a text, or null. All others that are not ASCII count as letters, "é" as
/// well as "中".
const SignRow* sign_at(std::string_view text);

/// Bytes of white space at the start of `text`: ASCII, no-break and thin spaces.
std::size_t white(std::string_view text);

}  // namespace crossread::values
