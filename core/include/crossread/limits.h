#pragma once

#include <cstdint>

namespace crossread {

/// Upper bounds on what one call accepts. A caller may lower them; what lies beyond is refused with
/// a typed error (articles, bytes, depth) or cut with a warning in the report (findings).
struct Limits {
  std::uint32_t article_bytes = 8u << 20;   ///< bytes of one article as given
  std::uint32_t story_bytes = 64u << 20;    ///< bytes of all articles of a story together
  std::uint32_t articles = 2000;            ///< articles in a story
  std::uint32_t findings = 10000;           ///< findings in a report
  std::uint32_t json_depth = 64;            ///< nesting of a JSON input
};

}  // namespace crossread
