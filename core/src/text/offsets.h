#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace crossread::text {

/// What an offset counts: UTF-8 bytes, UTF-16 code units (JavaScript, LSP), or code points
/// (Python).
enum class OffsetUnit : std::uint8_t { utf8, utf16, code_point };

/// Turns UTF-8 byte offsets of one text into offsets of another unit. One linear pass to make,
/// constant time to ask; a text that is all ASCII, or OffsetUnit::utf8, costs no memory.
class OffsetMap {
 public:
  /// `text` must be valid UTF-8; it is not kept.
  OffsetMap(std::string_view text, OffsetUnit unit);

  /// The offset of byte `byte`, 0 <= byte <= size. A byte inside a code point counts as its end.
  std::uint32_t at(std::uint32_t byte) const;

  /// The length of the whole text in the unit.
  std::uint32_t size() const { return at(text_size_); }

 private:
  /// Units before the first byte of a stretch of 64 bytes; the rest is counted by its bit masks, which are
  /// empty where the stretch is ASCII.
  struct Stretch {
    std::uint32_t before = 0;
    std::uint64_t inside = 0;  ///< bytes that go on with a code point
    std::uint64_t pairs = 0;   ///< bytes that begin one that takes two units
  };

  std::vector<Stretch> stretches_;
  std::uint32_t text_size_ = 0;
};

}  // namespace crossread::text
