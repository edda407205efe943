#include "text/markdown.h"

#include <algorithm>

#include "text/blocks.h"
#include "text/chars.h"
#include "text/markdown_inline.h"

namespace crossread::text {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// One line of the source and what its marks say.
struct Line {
  enum class Kind : std::uint8_t {
    blank,
    text,
    heading,
    underline,
    rule,
    fence,
    item,
    definition,
    table_rule,
    indented
  };
  Kind kind = Kind::text;
  Span span;                ///< of its content, marks left out
  std::uint32_t level = 0;  ///< of a heading or underline
  bool quoted = false;      ///< inside a block quotation
  char fence = '\0';
  std::uint32_t fence_size = 0;
};

/// Reads the marks at the beginning of a line.
class LineReader {
 public:
  LineReader(std::string_view source, Span raw) : source_(source) { line_.span = raw; }

  Line read() {
    trim_end();
    strip_quotation();
    const std::uint32_t indent = skip_blanks();
    if (line_.span.empty()) {
      line_.kind = Line::Kind::blank;
    } else if (indent >= 4) {
      line_.kind = Line::Kind::indented;
    } else if (!take_fence() && !take_heading() && !take_rule() && !take_table_rule() &&
               !take_definition()) {
      take_item();
    }
    return line_;
  }

 private:
  char at(std::uint32_t i) const {
    return line_.span.begin + i < line_.span.end ? source_[line_.span.begin + i] : '\0';
  }

  void trim_end() {
    while (!line_.span.empty() && is_blank(source_[line_.span.end - 1])) --line_.span.end;
  }

  std::uint32_t skip_blanks() {
    std::uint32_t width = 0;
    while (is_blank(at(0))) {
      width += at(0) == '\t' ? 4 : 1;
      ++line_.span.begin;
    }
    return width;
  }

  void strip_quotation() {
    while (true) {
      std::uint32_t i = 0;
      while (i < 3 && at(i) == ' ') ++i;
      if (at(i) != '>') return;
      line_.quoted = true;
      line_.span.begin += i + 1;
      if (at(0) == ' ') ++line_.span.begin;
    }
  }

  bool take_fence() {
    const char c = at(0);
    if (c != '`' && c != '~') return false;
    std::uint32_t n = 0;
    while (at(n) == c) ++n;
    if (n < 3) return false;
    if (c == '`' && line_.span.in(source_).substr(n).find('`') != std::string_view::npos)
      return false;
    line_.kind = Line::Kind::fence;
    line_.fence = c;
    line_.fence_size = n;
    return true;
  }

  bool take_heading() {
    std::uint32_t n = 0;
    while (at(n) == '#') ++n;
    if (n == 0 || n > 6 || (at(n) != ' ' && at(n) != '\0')) return false;
    line_.kind = Line::Kind::heading;
    line_.level = n;
    line_.span.begin += n;
    skip_blanks();
    std::uint32_t end = line_.span.end;
    while (end > line_.span.begin && source_[end - 1] == '#') --end;
    if (end == line_.span.begin || is_blank(source_[end - 1])) line_.span.end = end;
    trim_end();
    return true;
  }

  /// "---", "***", "___", and the underlines of headings, "===" and "---".
  bool take_rule() {
    const char c = at(0);
    if (c != '-' && c != '*' && c != '_' && c != '=') return false;
    std::uint32_t marks = 0;
    bool spaced = false;
    for (std::uint32_t i = 0; i < line_.span.size(); ++i) {
      if (at(i) == c) {
        ++marks;
      } else if (is_blank(at(i))) {
        spaced = true;
      } else {
        return false;
      }
    }
    if ((c == '=' || (c == '-' && marks >= 2)) && !spaced) {
      line_.kind = Line::Kind::underline;
      line_.level = c == '=' ? 1 : 2;
      return true;
    }
    if (marks < 3 || c == '=') return false;
    line_.kind = Line::Kind::rule;
    return true;
  }

  bool take_table_rule() {
    const std::string_view line = line_.span.in(source_);
    if (line.find('|') == std::string_view::npos || line.find("--") == std::string_view::npos ||
        line.find_first_not_of("|-: \t") != std::string_view::npos)
      return false;
    line_.kind = Line::Kind::table_rule;
    return true;
  }

  bool take_definition() {
    if (at(0) != '[' || at(1) == '^') return false;
    const std::size_t close = line_.span.in(source_).find("]:");
    if (close == std::string_view::npos || close < 2) return false;
    line_.kind = Line::Kind::definition;
    line_.span = {line_.span.begin + 1, line_.span.begin + static_cast<std::uint32_t>(close)};
    return true;
  }

  void take_item() {
    std::uint32_t n = 0;
    if (at(0) == '-' || at(0) == '*' || at(0) == '+') {
      n = 1;
    } else {
      while (n < 9 && is_ascii_digit(static_cast<unsigned char>(at(n)))) ++n;
      if (n == 0 || (at(n) != '.' && at(n) != ')')) return;
      ++n;
    }
    if (!is_blank(at(n))) return;
    line_.kind = Line::Kind::item;
    line_.span.begin += n;
    skip_blanks();
    // A box of a list of tasks.
    if (at(0) == '[' && at(2) == ']' && at(3) == ' ') line_.span.begin += 4;
  }

  std::string_view source_;
  Line line_;
};

class Markdown {
 public:
  explicit Markdown(std::string_view source) : source_(source), out_(source) {}

  Cleaned clean() {
    read_lines();
    for (const Line& line : lines_) take(line);
    finish();
    Cleaned cleaned;
    if (out_.size() >= 2 && !blocks_.empty()) out_.cut(blocks_.back().span.end);
    cleaned.mapped = out_.take();
    cleaned.blocks = std::move(blocks_);
    if (!title_.empty()) cleaned.metadata.title = title_;
    return cleaned;
  }

 private:
  void read_lines() {
    const auto size = static_cast<std::uint32_t>(source_.size());
    for (std::uint32_t at = 0; at < size;) {
      std::uint32_t end = at;
      while (end < size && source_[end] != '\n' && source_[end] != '\r') ++end;
      lines_.push_back(LineReader(source_, {at, end}).read());
      if (lines_.back().kind == Line::Kind::definition)
        labels_.push_back(normalized(lines_.back().span.in(source_)));
      at = end + (source_.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    std::sort(labels_.begin(), labels_.end());
  }

  void take(const Line& line) {
    if (fence_size_ > 0) {
      if (line.kind == Line::Kind::fence && line.fence == fence_ &&
          line.fence_size >= fence_size_) {
        finish();
        fence_size_ = 0;
      } else if (line.kind != Line::Kind::blank) {
        part_.push_back(line.span);
      }
      return;
    }
    using Kind = Line::Kind;
    if (!part_.empty() && (line.quoted != quoted_ && line.kind != Kind::text)) finish();
    switch (line.kind) {
      case Kind::blank:
      case Kind::rule:
      case Kind::definition:
        finish();
        break;
      case Kind::fence:
        finish();
        fence_ = line.fence;
        fence_size_ = line.fence_size;
        kind_ = BlockKind::boilerplate;
        break;
      case Kind::heading:
        finish();
        part_.push_back(line.span);
        kind_ = BlockKind::heading;
        level_ = line.level;
        finish();
        break;
      case Kind::underline:
        // Under a paragraph it makes a heading of it; alone it is a rule.
        if (!part_.empty() && kind_ == BlockKind::paragraph) {
          kind_ = BlockKind::heading;
          level_ = line.level;
        }
        finish();
        break;
      case Kind::table_rule:
        if (!part_.empty()) kind_ = BlockKind::list;
        finish();
        break;
      case Kind::item:
        finish();
        part_.push_back(line.span);
        kind_ = BlockKind::list;
        listing_ = true;
        break;
      case Kind::indented:
        // Code after a blank line, unless it goes on with a list item.
        if (part_.empty() && !listing_) kind_ = BlockKind::boilerplate;
        part_.push_back(line.span);
        break;
      case Kind::text:
        if (part_.empty()) listing_ = false;
        part_.push_back(line.span);
        break;
    }
    quoted_ = line.quoted;
  }

  /// Writes the block that has been gathered.
  void finish() {
    const std::uint32_t begin = out_.size();
    if (kind_ == BlockKind::boilerplate) {
      for (const Span line : part_) {
        if (out_.size() > begin) out_.put("\n");
        out_.copy(line.begin, line.end);
      }
    } else if (!part_.empty()) {
      if (is_table_row(part_.front())) kind_ = BlockKind::list;
      write_markdown_inline(part_, labels_, out_);
    }
    trim(begin);
    Block block;
    block.span = {begin, out_.size()};
    block.kind = kind_;
    const std::string_view words = block.span.in(out_.text());
    if (kind_ == BlockKind::paragraph) block.kind = kind_of_block(words);
    if (kind_ == BlockKind::heading && level_ == 1 && title_.empty()) title_ = std::string(words);
    if (!block.span.empty()) {
      blocks_.push_back(block);
      out_.put("\n\n");
    }
    part_.clear();
    kind_ = BlockKind::paragraph;
    level_ = 0;
  }

  bool is_table_row(Span line) const {
    return source_[line.begin] == '|' && source_[line.end - 1] == '|';
  }

  /// Takes white space off the end of what was written since `begin`.
  void trim(std::uint32_t begin) {
    std::uint32_t end = out_.size();
    while (end > begin && (is_blank(out_.text()[end - 1]) || out_.text()[end - 1] == '\n')) --end;
    out_.cut(end);
  }

  std::string_view source_;
  TextMaker out_;
  std::vector<Line> lines_;
  std::vector<std::string> labels_;
  std::vector<Block> blocks_;
  std::string title_;
  std::vector<Span> part_;  ///< the lines of the block being gathered
  BlockKind kind_ = BlockKind::paragraph;
  std::uint32_t level_ = 0;
  std::uint32_t fence_size_ = 0;
  char fence_ = '\0';
  bool quoted_ = false;
  bool listing_ = false;
};

}  // namespace

Cleaned clean_markdown(std::string_view source) { return Markdown(source).clean(); }

}  // namespace crossread::text
