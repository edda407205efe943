#pragma once

#include <crossread/report.h>
#include <crossread/span.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Where the bytes of a made text come from.
///
/// A map is a list of SourceRun, rising in text offset and never falling in source offset. With `n`
/// the lesser of the distances to the next run in the text and in the source (after the last run:
/// to their ends), the `n` bytes at a run's text offset are those at its source offset, unchanged.
/// Text beyond those `n` bytes was made (a line break for a tag, "&" for "&amp;"); source beyond
/// them was left out. A made stretch has a run of its own with the source offset of the run after
/// it (or the end of the source), so that its `n` is 0.
namespace crossread::text {

/// A text with the map to what it was made from.
struct MappedText {
  std::string text;
  std::vector<SourceRun> runs;
};

/// Writes a map front to back. Source offsets must not go backwards.
class RunList {
 public:
  /// The next `size` bytes of text are the source bytes from `source` on.
  void copied(std::uint32_t size, std::uint32_t source);

  /// The next `size` bytes of text were made.
  void made(std::uint32_t size);

  /// Takes text off the end, down to `text_size` bytes.
  void cut(std::uint32_t text_size);

  std::uint32_t text_size() const { return text_size_; }

  /// The finished map over a source of `source_size` bytes.
  std::vector<SourceRun> take(std::uint32_t source_size);

 private:
  bool last_made() const { return !runs_.empty() && runs_.back().source == unknown; }

  /// The source offset of a made run until the run after it is known.
  static constexpr std::uint32_t unknown = 0xFFFFFFFF;

  std::vector<SourceRun> runs_;
  std::uint32_t text_size_ = 0;
};

/// Builds a MappedText from its source, front to back.
class TextMaker {
 public:
  explicit TextMaker(std::string_view source) : source_(source) {}

  /// Copies source bytes [begin, end).
  void copy(std::uint32_t begin, std::uint32_t end);

  /// Writes bytes that do not stand in the source at this place.
  void put(std::string_view made);

  /// Takes bytes off the end of the text, down to `size`.
  void cut(std::uint32_t size);

  const std::string& text() const { return text_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  std::string_view source() const { return source_; }

  MappedText take();

 private:
  std::string_view source_;
  std::string text_;
  RunList runs_;
};

/// The map of a text made in two steps: `outer` maps the text to a middle text, `inner` maps the
/// middle text to the source. Sizes in bytes. Linear in the runs of both.
std::vector<SourceRun> compose(const std::vector<SourceRun>& outer,
                               const std::vector<SourceRun>& inner, std::uint32_t text_size,
                               std::uint32_t middle_size, std::uint32_t source_size);

/// Finds source ranges of text ranges. Text offsets count as in the map (without a title put
/// before). Keeps a reference to the runs.
class SourceMap {
 public:
  SourceMap(const std::vector<SourceRun>& runs, std::uint32_t text_size, std::uint32_t source_size)
      : runs_(runs), text_size_(text_size), source_size_(source_size) {}

  /// How many bytes after run `i` were copied.
  std::uint32_t copied(std::size_t i) const;

  /// The source range that the text range was made from: from where its first byte comes from to
  /// the end of where its last byte comes from. O(log runs).
  Span source_of(Span text) const;

 private:
  Span source_of_byte(std::uint32_t at) const;

  const std::vector<SourceRun>& runs_;
  std::uint32_t text_size_, source_size_;
};

}  // namespace crossread::text
