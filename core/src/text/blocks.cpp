#include "text/blocks.h"

#include <algorithm>

#include "text/chars.h"
#include "text/words.h"

namespace crossread::text {
namespace {

/// A block of at most so many words without an end mark is a heading.
constexpr std::size_t heading_words = 12;

/// A line with the white space around it left out.
struct Line {
  Span span;
  std::uint32_t width = 0;       ///< code points
  std::uint32_t first_word = 0;  ///< code points of its first run without white space
  bool starts_lower = false;
  bool ends_closed = false;  ///< with an end mark, colon, or the like, closing marks apart
  bool bullet = false;
};

/// Whether the text has its end mark, closing quotation marks and brackets apart.
bool ends_closed(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const CodePoint c = code_point_before(text, at);
    const bool closing = is_double_quote(c.value) || is_apostrophe(c.value) || c.value == ')' ||
                         c.value == ']' || c.value == '*' || c.value == '_';
    if (!closing) return is_terminal(c.value) || c.value == ':' || c.value == ';' || c.value == ',';
    at -= c.size;
  }
  return false;
}

bool is_bullet(char32_t c) {
  return c == '*' || c == '-' || c == 0x2022 || c == 0x2023 || c == 0x25CF || c == 0x25E6 ||
         c == 0x2043 || c == 0x25AA || c == 0x25A0 || c == 0xB7 || c == 0x2013;
}

Line line_of(std::string_view text, Span raw) {
  Line line;
  std::uint32_t begin = raw.begin, end = raw.end;
  while (begin < end) {
    const CodePoint c = code_point_at(text, begin);
    if (!is_space(c.value)) break;
    begin += c.size;
  }
  while (end > begin) {
    const CodePoint c = code_point_before(text, end);
    if (!is_space(c.value)) break;
    end -= c.size;
  }
  line.span = {begin, end};
  bool in_first = true;
  for (std::uint32_t at = begin; at < end;) {
    const CodePoint c = code_point_at(text, at);
    in_first = in_first && !is_space(c.value);
    line.first_word += in_first ? 1 : 0;
    ++line.width;
    at += c.size;
  }
  const CodePoint first = code_point_at(text, begin);
  line.starts_lower = is_lower(first.value);
  line.bullet = is_bullet(first.value) && begin + first.size < end &&
                is_space(code_point_at(text, begin + first.size).value);
  line.ends_closed = ends_closed(line.span.in(text));
  return line;
}

/// Lines cut at one width: each break stands where the next word would have gone beyond it.
bool hard_wrapped(const std::vector<Line>& lines) {
  constexpr std::uint32_t narrowest = 40, widest = 100;
  std::uint32_t width = 0;
  for (const Line& line : lines) width = std::max(width, line.width);
  if (lines.size() < 2 || width < narrowest || width > widest) return false;
  std::size_t full = 0, runs_on = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    full += lines[i].width + 1 + lines[i + 1].first_word > width ? 1 : 0;
    runs_on += !lines[i].ends_closed && lines[i + 1].starts_lower ? 1 : 0;
  }
  return full * 5 >= (lines.size() - 1) * 4 && runs_on > 0;
}

/// Whether the line break between two lines ends a block.
bool break_ends_block(const Line& line, const Line& next, bool wrapped) {
  if (next.bullet) return true;
  if (wrapped) return false;
  return line.ends_closed || !next.starts_lower;
}

}  // namespace

BlockKind kind_of_block(std::string_view block) {
  if (ends_closed(block)) return BlockKind::paragraph;
  const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(block.size(), 1000));
  if (block.size() > size) return BlockKind::paragraph;
  return words(block, {0, size}).size() <= heading_words ? BlockKind::heading
                                                         : BlockKind::paragraph;
}

std::vector<Block> plain_blocks(std::string_view text) {
  std::vector<Block> blocks;
  std::vector<Line> group;
  const auto put = [&](Span span, bool bullet) {
    Block block;
    block.span = span;
    block.kind = bullet ? BlockKind::list : kind_of_block(span.in(text));
    blocks.push_back(block);
  };
  const auto finish_group = [&] {
    if (group.empty()) return;
    const bool wrapped = hard_wrapped(group);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (i + 1 < group.size() && !break_ends_block(group[i], group[i + 1], wrapped)) continue;
      put({group[begin].span.begin, group[i].span.end}, group[begin].bullet);
      begin = i + 1;
    }
    group.clear();
  };
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at <= size;) {
    std::uint32_t end = at;
    while (end < size && text[end] != '\n' && text[end] != '\r') ++end;
    const Line line = line_of(text, {at, end});
    if (line.span.empty()) {
      finish_group();
    } else {
      group.push_back(line);
    }
    at = end + 1;
    if (end + 1 < size && text[end] == '\r' && text[end + 1] == '\n') ++at;
  }
  finish_group();
  return blocks;
}

}  // namespace crossread::text
