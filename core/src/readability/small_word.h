#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "text/chars.h"

namespace crossread::readability {

/// A token in lower case without memory of its own: ASCII, at most 23 letters, curly apostrophes
/// made straight. Longer tokens and other letters give an empty word, which no list holds.
class SmallWord {
 public:
  explicit SmallWord(std::string_view token) {
    for (std::size_t at = 0; at < token.size();) {
      const text::CodePoint c = text::code_point_at(token, at);
      at += c.size;
      const char32_t plain = text::is_apostrophe(c.value) ? U'\'' : c.value;
      if (plain >= 0x80 || size_ == letters_.size()) {
        size_ = 0;
        return;
      }
      letters_[size_++] =
          static_cast<char>(text::is_ascii_upper(plain) ? plain + ('a' - 'A') : plain);
    }
  }

  std::string_view view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, 23> letters_{};
  std::size_t size_ = 0;
};

}  // namespace crossread::readability
