#pragma once

#include <crossread/span.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/source_map.h"

namespace crossread::text {

/// Bytes as valid UTF-8, with the map to what they came from.
struct Decoded {
  MappedText mapped;
  /// What the map's source offsets count in, in bytes: the bytes as given; for UTF-16 the UTF-8
  /// form of all of them, as there is no run of equal bytes between the two.
  std::uint32_t source_size = 0;
  std::uint32_t repaired = 0;  ///< sequences that were replaced by U+FFFD
  bool utf16 = false;
};

/// Why these bytes are no text, as the end of a sentence ("looks like a PDF document: ..."); empty
/// where they are. Told by the first bytes of common files, zero bytes, and control characters.
std::optional<std::string> why_not_text(std::string_view bytes);

/// Decodes UTF-8 and, told by its byte order mark, UTF-16, repairs what is ill-formed, and leaves
/// the ranges of `omit` (bytes as Decoded::source_size counts them) out: in their place stands a
/// blank where words would run together, a blank line where they held a line break. `keep_mark`
/// leaves a byte order mark of UTF-8 in the text. Nothing where a range is turned round or ends
/// beyond the source. Linear.
std::optional<Decoded> decode(std::string_view bytes, const std::vector<Span>& omit,
                              bool keep_mark);

}  // namespace crossread::text
