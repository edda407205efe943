#pragma once

#include <string>
#include <string_view>

#include "text/chars.h"
#include "text/word_key.h"

namespace crossread::text {

/// Whether a text is ASCII without capitals, which lower case leaves as it is. Eight bytes a step: a look at most words.
inline bool is_lower_ascii(std::string_view text) {
  for (;; text.remove_prefix(8)) {
    const std::uint64_t bytes = word_key_parts::bytes_of(text);
    if ((bytes & 0x8080808080808080u) != 0 || lower_ascii(bytes) != bytes) return false;
    if (text.size() <= 8) return true;
  }
}

/// A text in lower case that is looked at and not kept: the text itself where it is in lower case already, as nearly
/// all lemmas are, else a copy. `text` must outlive it.
class Lower {
 public:
  explicit Lower(std::string_view text) : view_(text) {
    if (!is_lower_ascii(text)) view_ = copy_ = lower(text);
  }
  Lower(const Lower&) = delete;
  Lower& operator=(const Lower&) = delete;

  operator std::string_view() const { return view_; }

 private:
  std::string copy_;
  std::string_view view_;
};

}  // namespace crossread::text
