#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/offsets.h"
#include "text/source_map.h"

/// Offsets into the source of an article in units other than its bytes. Private to this step.
namespace crossread::report {

/// The source as whoever gave it sees it: every ill-formed sequence is one U+FFFD, a byte order
/// mark of UTF-8 is one character, and UTF-16 is counted without its mark. Bytes on the other side
/// are those of text::Document::source_map: of the source, or of its UTF-8 form where it is UTF-16.
class SourceUnits {
 public:
  /// Keeps no reference to `source`. One linear pass.
  explicit SourceUnits(std::string_view source);

  /// `bytes` (rising or not) as offsets in `unit`. Offsets in UTF-8 are the bytes themselves.
  class Offsets {
   public:
    Offsets(const SourceUnits& source, text::OffsetUnit unit);
    std::uint32_t at(std::uint32_t byte) const;

   private:
    const SourceUnits& source_;
    bool bytes_;
    text::OffsetMap map_;
  };

  /// Ranges in UTF-16 units as ranges of bytes; an offset inside a surrogate pair counts as its
  /// begin. Empty where one lies beyond the source. One pass for all of them.
  std::optional<std::vector<Span>> bytes_of(const std::vector<Span>& utf16) const;

  /// The source in UTF-8, as whoever gave it sees it.
  const std::string& text() const { return decoded_.text; }

  /// The byte of `text()` that a byte of the source became.
  std::uint32_t text_byte(std::uint32_t byte) const {
    return repaired_ ? decoded_byte(byte) : byte;
  }

  /// How many bytes source offsets count in.
  std::uint32_t size() const { return size_; }

 private:
  std::uint32_t decoded_byte(std::uint32_t byte) const;

  text::MappedText decoded_;
  std::uint32_t size_ = 0;
  bool repaired_ = false;   ///< decoded_ differs from the source
};

}  // namespace crossread::report
