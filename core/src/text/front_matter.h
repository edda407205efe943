#pragma once

#include <cstdint>
#include <string_view>

#include "text/metadata.h"

namespace crossread::text {

/// The YAML block between "---" lines that may stand before an article.
struct FrontMatter {
  Metadata metadata;
  std::uint32_t size = 0;  ///< bytes up to where the article begins; 0: there is none
};

/// Reads the front matter at the very beginning of a text: simple `key: value` lines, quoted or
/// not; title or headline; date or published; source, outlet or publisher; url, link or canonical.
/// Limits: no nesting, no lists, no multi-line values; such lines are passed over.
FrontMatter read_front_matter(std::string_view text);

}  // namespace crossread::text
