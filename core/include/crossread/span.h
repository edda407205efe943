#pragma once

#include <cstdint>
#include <string_view>

namespace crossread {

/// A half-open range [begin, end) of UTF-8 bytes in one text, both ends on code-point boundaries.
/// Everything inside the engine speaks of text in spans; other offset units exist only in output.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  /// The words of `text` that the span covers. `text` must be the text that the span was made for.
  constexpr std::string_view in(std::string_view text) const { return text.substr(begin, size()); }

  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace crossread
