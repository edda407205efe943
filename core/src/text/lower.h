#pragma once

#include <string>
#include <string_view>

#include "text/chars.h"

namespace crossread::text {

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
