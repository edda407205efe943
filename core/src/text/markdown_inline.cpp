#include "text/markdown_inline.h"

#include <algorithm>

#include "text/character_references.h"
#include "text/chars.h"

namespace crossread::text {
namespace {

bool is_mark(char c) {
  constexpr std::string_view marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  return marks.find(c) != std::string_view::npos;
}

/// The inline content of one block, joined, with each byte's place in the source.
class Inline {
 public:
  Inline(const std::vector<Span>& lines, const std::vector<std::string>& labels, TextMaker& out)
      : labels_(labels), out_(out), source_(out.source()) {
    for (const Span line : lines) {
      if (!text_.empty()) {
        text_.push_back('\n');
        place_.push_back(line.begin);
      }
      for (std::uint32_t at = line.begin; at < line.end; ++at) {
        text_.push_back(source_[at]);
        place_.push_back(at);
      }
    }
    fate_.assign(text_.size(), Fate::kept);
    last_close_ = text_.rfind('>') + 1;
  }

  void write() {
    find_code_tags_escapes();
    find_links();
    find_emphasis();
    emit();
  }

 private:
  /// What becomes of a byte.
  enum class Fate : std::uint8_t {
    kept,
    gone,
    literal  ///< kept, and no mark: escaped, or in a code span
  };

  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  void set(std::size_t begin, std::size_t end, Fate fate) {
    for (std::size_t i = begin; i < end && i < fate_.size(); ++i) fate_[i] = fate;
  }

  /// The runs of backticks by length, so that each opening one finds its partner in one look.
  std::size_t closing_ticks(std::size_t from, std::size_t length) {
    if (length >= never_closed_ticks_.size()) return std::string::npos;
    if (never_closed_ticks_[length]) return std::string::npos;
    for (std::size_t i = from; i < text_.size();) {
      if (text_[i] != '`') {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (at(end) == '`') ++end;
      if (end - i == length) return i;
      i = end;
    }
    never_closed_ticks_[length] = true;
    return std::string::npos;
  }

  void find_code_tags_escapes() {
    for (std::size_t i = 0; i < text_.size();) {
      const char c = text_[i];
      if (c == '\\' && is_mark(at(i + 1))) {
        fate_[i] = Fate::gone;
        fate_[i + 1] = Fate::literal;
        i += 2;
      } else if (c == '`') {
        std::size_t end = i;
        while (at(end) == '`') ++end;
        const std::size_t close = closing_ticks(end, end - i);
        if (close == std::string::npos) {
          i = end;
        } else {
          set(i, end, Fate::gone);
          set(end, close, Fate::literal);
          set(close, close + (end - i), Fate::gone);
          i = close + (end - i);
        }
      } else if (c == '<') {
        i = take_angle(i);
      } else {
        ++i;
      }
    }
  }

  /// A tag, comment or autolink in angle brackets: tags go, the address of an autolink stays.
  std::size_t take_angle(std::size_t begin) {
    if (begin + 1 >= last_close_) return begin + 1;
    const char next = at(begin + 1);
    const bool tag =
        is_ascii_letter(static_cast<unsigned char>(next)) || next == '/' || next == '!';
    if (!tag) return begin + 1;
    if (text_.compare(begin, 4, "<!--") == 0) {
      const std::size_t end = comments_close_ ? text_.find("-->", begin + 4) : std::string::npos;
      comments_close_ = end != std::string::npos;
      if (!comments_close_) return begin + 1;
      set(begin, end + 3, Fate::gone);
      return end + 3;
    }
    std::size_t end = begin + 1;
    bool address = false, blank = false;
    char quote = '\0';
    for (; end < text_.size(); ++end) {
      const char c = text_[end];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
        continue;
      }
      if (c == '>') break;
      if (c == '<') return begin + 1;
      if ((c == '"' || c == '\'') && trust_quotes_) quote = c;
      blank = blank || is_space(static_cast<unsigned char>(c));
      address = address || (!blank && (c == ':' || c == '@'));
    }
    if (end >= text_.size()) {
      trust_quotes_ = false;
      return begin + 1;
    }
    if (address && !blank) {
      fate_[begin] = fate_[end] = Fate::gone;
      set(begin + 1, end, Fate::literal);
    } else {
      set(begin, end + 1, Fate::gone);
    }
    return end + 1;
  }

  /// Links and images, brackets matched by a stack.
  void find_links() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (fate_[i] != Fate::kept) continue;
      if (text_[i] == '[') open.push_back(i);
      if (text_[i] != ']' || open.empty()) continue;
      const std::size_t begin = open.back();
      open.pop_back();
      const std::size_t end = link_end(begin, i);
      if (end == i) continue;
      if (begin > 0 && text_[begin - 1] == '!' && fate_[begin - 1] == Fate::kept) {
        set(begin - 1, end, Fate::gone);
      } else {
        fate_[begin] = Fate::gone;
        set(i, end, Fate::gone);
      }
      i = end - 1;
    }
  }

  /// Where the link with the text between the brackets at `open` and `close` ends; `close`: no
  /// link.
  std::size_t link_end(std::size_t open, std::size_t close) {
    if (at(close + 1) == '(' && parentheses_close_) {
      // A destination with brackets in balance, and a title in quotation marks.
      constexpr std::size_t longest = 4096;
      int depth = 0;
      char quote = '\0';
      for (std::size_t i = close + 1; i < text_.size() && i < close + longest; ++i) {
        const char c = text_[i];
        if (quote != '\0') {
          if (c == quote) quote = '\0';
        } else if ((c == '"' || c == '\'') && is_space(static_cast<unsigned char>(text_[i - 1]))) {
          quote = c;
        } else if (c == '(') {
          ++depth;
        } else if (c == ')' && --depth == 0) {
          return i + 1;
        }
      }
      if (++failures_ > 64) parentheses_close_ = false;
      return close;
    }
    if (at(close + 1) == '[') {
      const std::size_t end = text_.find(']', close + 2);
      if (end == std::string::npos || end > close + 1000) return close;
      const std::string label = end > close + 2 ? text_.substr(close + 2, end - close - 2)
                                                : text_.substr(open + 1, close - open - 1);
      return known(label) ? end + 1 : close;
    }
    if (close - open > 1000) return close;
    return known(text_.substr(open + 1, close - open - 1)) ? close + 1 : close;
  }

  bool known(const std::string& label) const {
    return !labels_.empty() &&
           std::binary_search(labels_.begin(), labels_.end(), normalized(label));
  }

  /// Pairs of * _ ~ around text: CommonMark's flanking rules, partners by a stack for each mark.
  void find_emphasis() {
    std::vector<std::size_t> open[3];
    for (std::size_t i = 0; i < text_.size();) {
      const char c = text_[i];
      const std::size_t kind = c == '*' ? 0 : c == '_' ? 1 : c == '~' ? 2 : 3;
      if (kind == 3 || fate_[i] != Fate::kept) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (at(end) == c && fate_[end] == Fate::kept) ++end;
      const char32_t before = code_point_before(text_, i).value;
      const char32_t after = code_point_at(text_, end).value;
      const bool space_before = i == 0 || is_space(before),
                 space_after = end >= text_.size() || is_space(after);
      bool opens = !space_after, closes = !space_before;
      if (kind == 1) {
        opens = opens && !is_alnum(before);
        closes = closes && !is_alnum(after);
      }
      if (kind == 2 && end - i != 2) opens = closes = false;
      for (std::size_t k = i; k < end; ++k) {
        if (closes && !open[kind].empty() && open[kind].back() < i) {
          fate_[open[kind].back()] = fate_[k] = Fate::gone;
          open[kind].pop_back();
        } else if (opens) {
          open[kind].push_back(k);
        }
      }
      i = end;
    }
  }

  void emit() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (fate_[i] == Fate::gone) continue;
      const std::uint32_t place = place_[i];
      if (text_[i] == '\n') {
        // A hard break's blanks and the soft break alike.
        out_.put("\n");
        continue;
      }
      if (text_[i] == '&' && fate_[i] == Fate::kept) {
        const CharacterReference reference = character_reference(source_, place);
        if (reference.size > 0 && i + reference.size <= text_.size()) {
          out_.put(reference.text);
          i += reference.size - 1;
          continue;
        }
      }
      out_.copy(place, place + 1);
    }
  }

  const std::vector<std::string>& labels_;
  TextMaker& out_;
  std::string_view source_;
  std::string text_;
  std::vector<std::uint32_t> place_;
  std::vector<Fate> fate_;
  std::vector<bool> never_closed_ticks_ = std::vector<bool>(64, false);
  std::size_t last_close_ = 0;  ///< behind the last ">"; 0: there is none
  std::size_t failures_ = 0;    ///< destinations that had no end
  bool comments_close_ = true;
  bool trust_quotes_ = true;
  bool parentheses_close_ = true;
};

}  // namespace

void write_markdown_inline(const std::vector<Span>& lines, const std::vector<std::string>& labels,
                           TextMaker& out) {
  Inline(lines, labels, out).write();
}

}  // namespace crossread::text
