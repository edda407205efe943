#include "text/blocks.h"

#include <algorithm>

#include "text/chars.h"
#include "text/words.h"

namespace crossread::text {
namespace {

/// A block of at most so many words without an end mark is a heading.
constexpr std::size_t heading_words = 12;

/// At the top of an article it may be longer.
constexpr std::size_t headline_words = 25;

/// A dash or a number makes a list only beside another one.
enum class Bullet : std::uint8_t { none, weak, strong };

/// A line with the white space around it left out.
struct Line {
  Span span;
  std::uint32_t width = 0;       ///< code points
  std::uint32_t first_word = 0;  ///< code points of its first run without white space
  bool starts_lower = false;
  bool ended = false;  ///< with an end mark or colon, closing marks apart
  Bullet bullet = Bullet::none;
};

/// The last code point of the text, closing quotation marks, brackets and spaces apart.
char32_t last_mark(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const CodePoint c = code_point_before(text, at);
    const bool closing = is_double_quote(c.value) || is_apostrophe(c.value) || c.value == ')' ||
                         c.value == ']' || c.value == '*' || c.value == '_' || is_space(c.value);
    if (!closing) return c.value;
    at -= c.size;
  }
  return 0;
}

/// What the beginning of a line says of a list: "• ", "- ", "3. ", "3) ".
Bullet bullet_of(std::string_view line) {
  constexpr std::u32string_view strong = U"*\u2022\u2023\u2043\u204C\u25A0\u25AA\u25CF\u25E6\u00B7";
  constexpr std::u32string_view weak = U"-\u2013\u2014";
  const CodePoint first = code_point_at(line, 0);
  std::size_t end = first.size;
  Bullet bullet = Bullet::none;
  if (strong.find(first.value) != std::u32string_view::npos) bullet = Bullet::strong;
  if (weak.find(first.value) != std::u32string_view::npos) bullet = Bullet::weak;
  if (is_ascii_digit(first.value)) {
    while (end < 3 && end < line.size() && is_ascii_digit(static_cast<unsigned char>(line[end])))
      ++end;
    if (end < line.size() && (line[end] == '.' || line[end] == ')')) bullet = Bullet::weak;
    ++end;
  }
  const bool spaced = end < line.size() && is_space(code_point_at(line, end).value);
  return spaced ? bullet : Bullet::none;
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
  for (std::uint32_t at = begin; at < end;) {
    const CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) break;
    ++line.first_word;
    at += c.size;
  }
  // The text is valid UTF-8: every code point has one byte that is no continuation.
  for (std::uint32_t at = begin; at < end; ++at)
    line.width += (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u ? 1 : 0;
  const CodePoint first = code_point_at(text, begin);
  line.starts_lower = is_lower(first.value);
  line.bullet = bullet_of(line.span.in(text));
  const char32_t last = last_mark(line.span.in(text));
  line.ended = is_terminal(last) || last == ':';
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
    runs_on += !lines[i].ended && lines[i + 1].starts_lower ? 1 : 0;
  }
  return full * 5 >= (lines.size() - 1) * 4 && runs_on > 0;
}

/// Whether the line break between two lines ends a block.
bool break_ends_block(const Line& line, const Line& next, bool wrapped) {
  if (next.bullet != Bullet::none) return true;
  if (wrapped) return false;
  // A line that stops short of the margin was ended on purpose.
  constexpr std::uint32_t short_line = 30;
  return line.ended || !next.starts_lower || line.width < short_line;
}

/// Whether the text has no end mark and at most so many words.
bool is_short_label(std::string_view text, std::size_t most_words) {
  constexpr std::size_t longest = 1000;
  if (text.size() > longest) return false;
  const char32_t last = last_mark(text);
  if (is_terminal(last) || last == ':' || last == ';' || last == ',') return false;
  return words(text, {0, static_cast<std::uint32_t>(text.size())}).size() <= most_words;
}

}  // namespace

BlockKind kind_of_block(std::string_view block) {
  return is_short_label(block, heading_words) ? BlockKind::heading : BlockKind::paragraph;
}

void mark_headline(std::string_view text, std::vector<Block>& blocks) {
  if (blocks.size() < 2 || blocks.front().kind != BlockKind::paragraph) return;
  if (is_short_label(blocks.front().span.in(text), headline_words))
    blocks.front().kind = BlockKind::heading;
}

std::vector<Block> plain_blocks(std::string_view text) {
  std::vector<Block> blocks;
  std::vector<Line> group;
  std::vector<Bullet> bullets;
  const auto put = [&](Span span, Bullet bullet) {
    blocks.push_back({span, kind_of_block(span.in(text)), {}});
    bullets.push_back(bullet);
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
  const auto listed = [&](std::size_t i) {
    return i < bullets.size() && bullets[i] != Bullet::none;
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool beside = (i > 0 && listed(i - 1)) || listed(i + 1);
    if (bullets[i] == Bullet::strong || (bullets[i] == Bullet::weak && beside))
      blocks[i].kind = BlockKind::list;
  }
  return blocks;
}

}  // namespace crossread::text
