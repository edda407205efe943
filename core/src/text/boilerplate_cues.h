#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossread::text {

/// No cue fits a block of more bytes.
inline constexpr std::uint32_t longest_block = 700;

/// A block in the form that cues are looked for in, of at most `longest_block` bytes, as no cue fits
/// a longer one. Few blocks are asked for their words, so these are cut when they are.
class Said {
 public:
  explicit Said(std::string_view source);

  std::string_view line() const { return line_; }
  bool quoted() const { return quoted_; }  ///< somebody is quoted
  bool ended() const { return ended_; }    ///< it has an end mark

  std::size_t words() { return cut(line_, words_).size(); }
  std::string_view word(std::size_t i) {
    return i < words() ? words_->at(i).in(line_) : std::string_view{};
  }

  /// Whether it has capitalised and small words only behind its second word, as credits and bylines
  /// have, which are short.
  bool names();

  /// Its words as they stand in the source.
  const std::vector<Span>& written() { return cut(source_, written_); }

 private:
  static const std::vector<Span>& cut(std::string_view text, std::optional<std::vector<Span>>& spans);

  std::string_view source_;
  std::string line_;
  std::optional<std::vector<Span>> words_, written_;
  bool quoted_, ended_;
};

/// Whether a phrase of the table shows the block to be no part of the article: an invitation to share, a
/// comment rule, a link to other articles.
bool is_cued(Said& block);

}  // namespace crossread::text
