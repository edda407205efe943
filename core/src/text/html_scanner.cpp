#include "text/html_scanner.h"

#include <algorithm>
#include <array>

#include "text/character_references.h"
#include "text/chars.h"

namespace crossread::text {
namespace {

struct Entry {
  std::string_view name;
  std::uint16_t flags;
};

constexpr std::uint16_t block = html_block, dropped = html_dropped, empty = html_void;
constexpr std::uint16_t box = html_block | html_container;
constexpr std::uint16_t aside = html_block | html_boilerplate;

/// Sorted by name. Elements without flags are inline: their tags go, their content stays.
constexpr auto table = std::to_array<Entry>({
    {"a", 0},
    {"abbr", 0},
    {"acronym", 0},
    {"address", box},
    {"area", empty},
    {"article", html_block | html_main},
    {"aside", aside},
    {"audio", dropped},
    {"b", 0},
    {"base", empty},
    {"bdi", 0},
    {"bdo", 0},
    {"big", 0},
    {"blockquote", block},
    {"body", html_block},
    {"br", empty},
    {"button", dropped},
    {"canvas", dropped},
    {"caption", html_block | html_caption},
    {"center", block},
    {"cite", 0},
    {"code", 0},
    {"col", empty},
    {"data", 0},
    {"dd", html_block | html_list},
    {"del", dropped},
    {"details", box},
    {"dfn", 0},
    {"dialog", aside},
    {"div", box},
    {"dl", box},
    {"dt", html_block | html_list},
    {"em", 0},
    {"embed", empty},
    {"fieldset", aside},
    {"figcaption", html_block | html_caption},
    {"figure", html_block | html_caption},
    {"font", 0},
    {"footer", aside},
    {"form", aside},
    {"h1", html_block | html_heading},
    {"h2", html_block | html_heading},
    {"h3", html_block | html_heading},
    {"h4", html_block | html_heading},
    {"h5", html_block | html_heading},
    {"h6", html_block | html_heading},
    {"head", block},
    {"header", box},
    {"hr", html_block | html_void},
    {"html", block},
    {"i", 0},
    {"iframe", dropped},
    {"img", empty},
    {"input", empty},
    {"ins", 0},
    {"kbd", 0},
    {"label", dropped},
    {"li", html_block | html_list},
    {"link", empty},
    {"main", html_block | html_main},
    {"mark", 0},
    {"menu", aside},
    {"meta", empty},
    {"nav", aside},
    {"noscript", dropped},
    {"object", dropped},
    {"ol", box},
    {"option", dropped},
    {"p", box},
    {"picture", 0},
    {"pre", html_block | html_preformatted},
    {"q", 0},
    {"s", 0},
    {"samp", 0},
    {"script", dropped},
    {"section", box},
    {"select", dropped},
    {"small", 0},
    {"source", empty},
    {"span", 0},
    {"strike", 0},
    {"strong", 0},
    {"style", dropped},
    {"sub", 0},
    {"summary", block},
    {"sup", 0},
    {"svg", dropped},
    {"table", box},
    {"tbody", block},
    {"td", html_cell},
    {"template", dropped},
    {"textarea", dropped},
    {"tfoot", block},
    {"th", html_cell},
    {"thead", block},
    {"time", 0},
    {"title", dropped},
    {"tr", block},
    {"track", empty},
    {"tt", 0},
    {"u", 0},
    {"ul", box},
    {"var", 0},
    {"video", dropped},
    {"wbr", empty},
});

constexpr bool sorted() {
  for (std::size_t i = 1; i < table.size(); ++i) {
    if (!(table[i - 1].name < table[i].name)) return false;
  }
  return true;
}
static_assert(sorted(), "the table is searched by halves");

bool is_name_char(char c) {
  const auto u = static_cast<unsigned char>(c);
  return is_ascii_letter(u) || is_ascii_digit(u) || c == '-' || c == ':' || c == '_';
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Whether `source` holds `lower_word` at `at`, in any case.
bool matches(std::string_view source, std::size_t at, std::string_view lower_word) {
  if (at + lower_word.size() > source.size()) return false;
  for (std::size_t i = 0; i < lower_word.size(); ++i) {
    if (to_lower(static_cast<unsigned char>(source[at + i])) !=
        static_cast<unsigned char>(lower_word[i]))
      return false;
  }
  return true;
}

}  // namespace

HtmlElement html_element(std::string_view name) {
  if (name.size() > 10) return {};
  const std::string low = lower(name);
  const auto at = std::lower_bound(table.begin(), table.end(), low,
                                   [](const Entry& e, std::string_view w) { return e.name < w; });
  if (at == table.end() || at->name != low) return {};
  return {at->name, at->flags, static_cast<std::uint8_t>(at - table.begin() + 1)};
}

std::size_t html_elements() { return table.size(); }

std::string HtmlPiece::attribute(std::string_view source, std::string_view name) const {
  for (const HtmlAttribute& a : attributes) {
    if (a.name == name) return html_text(a.value.in(source));
  }
  return {};
}

bool HtmlPiece::has(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [name](const HtmlAttribute& a) { return a.name == name; });
}

bool HtmlScanner::next(HtmlPiece& piece) {
  if (waiting_) {
    piece = std::move(markup_);
    waiting_ = false;
    return true;
  }
  std::size_t begin = at_;
  for (std::size_t search = at_; search < source_.size();) {
    const std::size_t open = source_.find('<', search);
    if (open == std::string_view::npos || last_close_ == std::string_view::npos ||
        open > last_close_)
      break;
    at_ = open;
    if (!take_markup()) {
      search = open + 1;
      continue;
    }
    const bool silent = markup_.kind == HtmlPiece::Kind::text;
    if (open > begin) {
      piece = {};
      piece.span = span_of(begin, open);
      waiting_ = !silent;
      return true;
    }
    if (!silent) {
      piece = std::move(markup_);
      return true;
    }
    begin = search = at_;
  }
  at_ = source_.size();
  if (begin >= at_) return false;
  piece = {};
  piece.span = span_of(begin, at_);
  return true;
}

/// Reads the markup at the "<" at `at_` into `markup_` and goes behind it; what is left out without
/// trace is given as an empty text. False where it is no markup.
bool HtmlScanner::take_markup() {
  markup_ = {};
  if (at_ + 1 >= source_.size()) return false;
  const char next = source_[at_ + 1];
  if (next == '!' || next == '?') return take_declaration();
  return take_tag();
}

bool HtmlScanner::take_declaration() {
  if (source_.substr(at_, 4) == "<!--") {
    if (!comments_close_) return false;
    const std::size_t end = source_.find("-->", at_ + 4);
    comments_close_ = end != std::string_view::npos;
    if (comments_close_) at_ = end + 3;
    return comments_close_;
  }
  if (known_only_ && !matches(source_, at_, "<!doctype") && source_[at_ + 1] != '?') return false;
  at_ = source_.find('>', at_) + 1;  // there is one: last_close_ lies behind
  return true;
}

bool HtmlScanner::take_tag() {
  const std::size_t begin = at_;
  const bool closing = source_[at_ + 1] == '/';
  const std::size_t name = at_ + (closing ? 2 : 1);
  if (name >= source_.size() || !is_ascii_letter(static_cast<unsigned char>(source_[name])))
    return false;
  std::size_t name_end = name;
  while (name_end < source_.size() && name_end - name < 64 && is_name_char(source_[name_end]))
    ++name_end;
  if (name_end >= source_.size()) return false;
  const char after = source_[name_end];
  if (!is_blank(after) && after != '>' && after != '/') return false;
  markup_.element = html_element(source_.substr(name, name_end - name));
  if (known_only_ && markup_.element.id == 0) return false;
  if (!read_attributes(name_end)) {
    // A quotation mark that is never closed, or one around every ">" that follows.
    trust_quotes_ = false;
    markup_.attributes.clear();
    if (!read_attributes(name_end)) return false;
  }
  markup_.kind = closing ? HtmlPiece::Kind::end : HtmlPiece::Kind::start;
  markup_.span = span_of(begin, at_);
  if (!closing && (markup_.element.flags & html_dropped) != 0) take_content();
  return true;
}

/// Reads attributes from `at` to the ">" and goes behind it.
bool HtmlScanner::read_attributes(std::size_t at) {
  const std::size_t size = source_.size();
  while (at < size) {
    while (at < size && (is_blank(source_[at]) || source_[at] == '/')) ++at;
    if (at >= size) return false;
    if (source_[at] == '>') {
      at_ = at + 1;
      return true;
    }
    const std::size_t name = at;
    while (at < size && !is_blank(source_[at]) && source_[at] != '=' && source_[at] != '>' &&
           source_[at] != '/')
      ++at;
    HtmlAttribute attribute;
    attribute.name = lower(source_.substr(name, std::min<std::size_t>(at - name, 64)));
    while (at < size && is_blank(source_[at])) ++at;
    if (at < size && source_[at] == '=') {
      ++at;
      while (at < size && is_blank(source_[at])) ++at;
      if (at < size && trust_quotes_ && (source_[at] == '"' || source_[at] == '\'')) {
        const std::size_t end = source_.find(source_[at], at + 1);
        if (end == std::string_view::npos) return false;
        attribute.value = span_of(at + 1, end);
        at = end + 1;
      } else {
        const std::size_t value = at;
        while (at < size && !is_blank(source_[at]) && source_[at] != '>') ++at;
        attribute.value = span_of(value, at);
      }
    } else if (at == name) {
      ++at;  // a mark that can begin no attribute
    }
    markup_.attributes.push_back(std::move(attribute));
  }
  return false;
}

/// Goes behind the content of the dropped element whose start tag was just read. One without an end
/// tag takes the rest where it is a program or a style sheet, as in browsers, and nothing
/// otherwise.
void HtmlScanner::take_content() {
  const std::size_t content = at_;
  const std::uint8_t id = markup_.element.id;
  const std::string_view name = markup_.element.name;
  if (!never_closed_[id]) {
    for (std::size_t end = source_.find("</", at_); end != std::string_view::npos;
         end = source_.find("</", end + 2)) {
      if (!matches(source_, end + 2, name)) continue;
      const std::size_t after = end + 2 + name.size();
      if (after < source_.size() && is_name_char(source_[after])) continue;
      const std::size_t close = source_.find('>', after);
      at_ = close == std::string_view::npos ? source_.size() : close + 1;
      markup_.kind = HtmlPiece::Kind::dropped;
      markup_.content = span_of(content, end);
      return;
    }
    never_closed_[id] = true;
  }
  if (!known_only_ && (name == "script" || name == "style")) {
    at_ = source_.size();
    markup_.kind = HtmlPiece::Kind::dropped;
    markup_.content = span_of(content, at_);
  }
}

std::string html_text(std::string_view source) {
  std::string out;
  bool space = false;
  for (std::uint32_t at = 0; at < source.size();) {
    const CodePoint c = code_point_at(source, at);
    const CharacterReference reference =
        c.value == '&' ? character_reference(source, at) : CharacterReference{};
    const bool blank = reference.size == 0 ? is_space(c.value) : reference.text == "\xC2\xA0";
    if (blank) {
      space = !out.empty();
    } else {
      if (space) out.push_back(' ');
      space = false;
      out.append(reference.size > 0 ? reference.text : std::string(source.substr(at, c.size)));
    }
    at += reference.size > 0 ? reference.size : c.size;
  }
  return out;
}

}  // namespace crossread::text
