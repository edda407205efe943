#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crossread::text {

/// A character reference of HTML: what it stands for and the bytes it takes. `size` 0: none there.
struct CharacterReference {
  std::string text;        ///< UTF-8
  std::uint32_t size = 0;  ///< bytes from the ampersand on
  bool named = false;
};

/// Reads the reference that begins at the ampersand at `at`: "&rsquo;", "&#8217;", "&#x2019;". The
/// commonest hundred names are known; "&amp", "&lt", "&gt", "&quot" and "&nbsp" also without their
/// semicolon. Numbers from 128 to 159 mean windows-1252, as browsers read them (WHATWG
/// HTML 13.2.5).
CharacterReference character_reference(std::string_view source, std::uint32_t at);

}  // namespace crossread::text
