#include "text/html.h"

#include <algorithm>
#include <array>

#include "text/blocks.h"
#include "text/character_references.h"
#include "text/chars.h"
#include "text/html_metadata.h"
#include "text/html_scanner.h"
#include "text/word_list.h"

namespace crossread::text {
namespace {

/// Words in the class or id of a box that holds no part of the article.
constexpr auto boilerplate_classes = std::to_array<std::string_view>(
    {"ad",          "ads",       "advert",       "advertisement", "banner",      "breadcrumb",
     "breadcrumbs", "byline",    "comment",      "comments",      "consent",     "cookie",
     "cookies",     "copyright", "disclaimer",   "footer",        "menu",        "modal",
     "nav",         "navbar",    "navigation",   "newsletter",    "outbrain",    "pagination",
     "paywall",     "popup",     "promo",        "recirc",        "recommended", "related",
     "share",       "sharing",   "sidebar",      "signup",        "social",      "sponsor",
     "sponsored",   "subscribe", "subscription", "taboola",       "toolbar",     "trending"});

/// Words that show the box to hold the article after all.
constexpr auto article_classes = std::to_array<std::string_view>(
    {"article", "body", "content", "entry", "main", "page", "post", "story", "text", "wrapper"});

/// Whether a class or id names boilerplate and nothing of the article.
bool names_boilerplate(std::string_view names) {
  const std::string low = lower(names);
  bool boilerplate = false;
  for (std::size_t at = 0; at < low.size();) {
    std::size_t end = at;
    while (end < low.size() && is_ascii_letter(static_cast<unsigned char>(low[end]))) ++end;
    const std::string_view word = std::string_view(low).substr(at, end - at);
    if (in(article_classes, word)) return false;
    boilerplate = boilerplate || in(boilerplate_classes, word);
    at = end + 1;
  }
  return boilerplate;
}

/// Writes the text of a source, white space collapsed as browsers do.
class Flow {
 public:
  explicit Flow(std::string_view source) : maker_(source), source_(source) {}

  /// Text as it stands in the source. `keep` leaves its white space alone.
  void text(Span span, bool keep) {
    std::uint32_t run = span.begin;  // of what is not yet copied
    for (std::uint32_t at = span.begin; at < span.end;) {
      const char c = source_[at];
      if (c == '&') {
        const CharacterReference reference = character_reference(source_, at);
        if (reference.size > 0 && at + reference.size <= span.end) {
          copy(run, at);
          made(reference.text);
          at += reference.size;
          run = at;
          continue;
        }
      } else if (!keep && (c == ' ' || (c >= '\t' && c <= '\r'))) {
        copy(run, at);
        space_ = space_ ? space_ : Space{true, at, c == ' '};
        run = at + 1;
      } else if (keep && c == '\r') {
        copy(run, at);
        if (at + 1 >= source_.size() || source_[at + 1] != '\n') made("\n");
        run = at + 1;
      }
      ++at;
    }
    copy(run, span.end);
  }

  /// Text that does not stand in the source.
  void made(std::string_view text) {
    flush_space();
    maker_.put(text);
  }

  void space() {
    if (!space_) space_ = {true, 0, false};
  }

  /// Begins a new line in the block. False where the line is already new.
  bool line() {
    space_ = {};
    if (maker_.size() == block_begin_ || maker_.text().back() == '\n') return false;
    maker_.put("\n");
    return true;
  }

  /// Ends the block. Returns its span without the white space around it, empty where it holds no
  /// more than that.
  Span end_block() {
    space_ = {};
    Span block{block_begin_, maker_.size()};
    while (!block.empty() && is_space(code_point_before(maker_.text(), block.end).value))
      block.end -= code_point_before(maker_.text(), block.end).size;
    maker_.cut(block.end);
    while (!block.empty() && is_space(code_point_at(maker_.text(), block.begin).value))
      block.begin += code_point_at(maker_.text(), block.begin).size;
    if (!block.empty()) maker_.put("\n\n");
    block_begin_ = maker_.size();
    return block;
  }

  MappedText take() {
    if (block_begin_ > 0) maker_.cut(block_begin_ - 2);
    return maker_.take();
  }

  std::uint32_t size() const { return maker_.size(); }
  std::string_view written() const { return maker_.text(); }

 private:
  /// White space that is written only if text follows in the same block.
  struct Space {
    bool is = false;
    std::uint32_t at = 0;
    bool copied = false;  ///< the source has a plain space there
    explicit operator bool() const { return is; }
  };

  static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

  void flush_space() {
    const bool inner = maker_.size() > block_begin_ && !is_blank(maker_.text().back());
    if (space_ && inner) {
      if (space_.copied) {
        maker_.copy(space_.at, space_.at + 1);
      } else {
        maker_.put(" ");
      }
    }
    space_ = {};
  }

  void copy(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    flush_space();
    maker_.copy(begin, end);
  }

  TextMaker maker_;
  std::string_view source_;
  Space space_;
  std::uint32_t block_begin_ = 0;
};

/// Turns the pieces of a page into blocks.
class Page {
 public:
  explicit Page(std::string_view source)
      : source_(source), flow_(source), open_(html_elements() + 1, 0) {}

  Cleaned clean() {
    HtmlScanner scanner(source_, false);
    HtmlPiece piece;
    while (scanner.next(piece)) {
      switch (piece.kind) {
        case HtmlPiece::Kind::text:
          text(piece.span);
          break;
        case HtmlPiece::Kind::start:
          start(piece);
          break;
        case HtmlPiece::Kind::end:
          end(piece.element);
          break;
        case HtmlPiece::Kind::dropped:
          facts_.dropped(source_, piece);
          break;
      }
    }
    end_block();
    return {flow_.take(), std::move(blocks_), facts_.best()};
  }

 private:
  /// An open element. Boilerplate told by a class ends where main text begins; that of nav, aside
  /// and the like does not, as related articles stand in them as articles.
  struct Open {
    std::uint8_t id = 0;
    std::uint16_t flags = 0;
    bool named_before = false;  ///< the state to go back to
  };

  static constexpr std::array<std::uint16_t, 5> counted = {
      html_boilerplate, html_caption, html_heading, html_list, html_preformatted};

  bool within(HtmlFlag flag) const {
    for (std::size_t i = 0; i < counted.size(); ++i) {
      if (counted[i] == flag) return depth_[i] > 0;
    }
    return false;
  }

  void text(Span span) {
    const std::uint32_t before = flow_.size();
    flow_.text(span, within(html_preformatted));
    if (links_ > 0) linked_ += flow_.size() - before;
  }

  void start(const HtmlPiece& piece) {
    const HtmlElement element = piece.element;
    facts_.start(source_, piece);
    if (element.name == "br" && !flow_.line()) end_block();
    if (element.name == "q") flow_.made("\xE2\x80\x9C");
    if (element.name == "a") links_ = 1;
    if ((element.flags & html_cell) != 0) flow_.space();
    if ((element.flags & html_block) == 0) return;
    if (closes_paragraph_like(element)) pop();
    end_block();
    if ((element.flags & html_void) != 0) return;
    Open open{element.id, element.flags, named_};
    if (piece.has("hidden") || piece.attribute(source_, "aria-hidden") == "true")
      open.flags |= html_boilerplate;
    if ((element.flags & html_main) != 0) named_ = false;
    if ((element.flags & html_container) != 0 &&
        (names_boilerplate(piece.attribute(source_, "class")) ||
         names_boilerplate(piece.attribute(source_, "id"))))
      named_ = true;
    h1_ = element.name == "h1";
    stack_.push_back(open);
    ++open_[open.id];
    for (std::size_t i = 0; i < counted.size(); ++i) depth_[i] += (open.flags & counted[i]) ? 1 : 0;
  }

  /// Whether the open element ends where `next` begins, its end tag having been left out.
  bool closes_paragraph_like(const HtmlElement& next) const {
    if (stack_.empty()) return false;
    const Open& top = stack_.back();
    const auto both = [&](HtmlFlag flag) { return (top.flags & next.flags & flag) != 0; };
    return top.id == paragraph_ || both(html_heading) || (both(html_list) && top.id == next.id);
  }

  void end(const HtmlElement& element) {
    if (element.name == "q") flow_.made("\xE2\x80\x9D");
    if (element.name == "a") links_ = 0;
    if ((element.flags & html_cell) != 0) flow_.space();
    if ((element.flags & html_block) == 0) return;
    end_block();
    while (open_[element.id] > 0 && stack_.back().id != element.id) pop();
    if (open_[element.id] > 0) pop();
  }

  void pop() {
    end_block();
    const Open open = stack_.back();
    stack_.pop_back();
    --open_[open.id];
    named_ = open.named_before;
    for (std::size_t i = 0; i < counted.size(); ++i) depth_[i] -= (open.flags & counted[i]) ? 1 : 0;
  }

  void end_block() {
    const Span span = flow_.end_block();
    const bool all_linked = linked_ + 2 >= span.size();
    const bool h1 = h1_ && within(html_heading);
    linked_ = 0;
    if (span.empty()) return;
    const std::string_view words = span.in(flow_.written());
    Block block;
    block.span = span;
    if (h1) facts_.headline(html_text(words));
    const bool link =
        all_linked && !h1 &&
        (within(html_list) || within(html_heading) || kind_of_block(words) == BlockKind::heading);
    if (within(html_boilerplate) || named_ || link) {
      block.kind = BlockKind::boilerplate;
    } else if (within(html_caption)) {
      block.kind = BlockKind::caption;
    } else if (within(html_heading)) {
      block.kind = BlockKind::heading;
    } else if (within(html_list)) {
      block.kind = BlockKind::list;
    } else {
      // Lines parted by <br> are blocks by the same signs as lines of plain text.
      for (Block& part : plain_blocks(words)) {
        part.span.begin += span.begin;
        part.span.end += span.begin;
        blocks_.push_back(part);
      }
      return;
    }
    blocks_.push_back(block);
  }

  std::string_view source_;
  Flow flow_;
  PageFacts facts_;
  std::vector<Block> blocks_;
  std::vector<Open> stack_;
  std::vector<std::uint32_t> open_;  ///< how many of each element are open, by id
  std::array<std::uint32_t, counted.size()> depth_{};
  std::uint8_t paragraph_ = html_element("p").id;
  std::uint32_t links_ = 0;   ///< inside a link
  std::uint32_t linked_ = 0;  ///< bytes of the block that are a link's
  bool named_ = false;        ///< inside a box that a class names boilerplate
  bool h1_ = false;           ///< the last block element begun is an h1
};

/// Whether one piece shows that a text holds HTML: an end tag, an attribute with a value, or one of
/// the tags that stand alone.
bool is_plain_markup(const HtmlPiece& piece) {
  constexpr auto alone = std::to_array<std::string_view>(
      {"blockquote", "br", "div", "h1", "h2", "h3", "h4", "hr", "li", "p"});
  if (piece.kind != HtmlPiece::Kind::start) return piece.kind != HtmlPiece::Kind::text;
  return in(alone, piece.element.name) ||
         std::any_of(piece.attributes.begin(), piece.attributes.end(),
                     [](const HtmlAttribute& a) { return !a.value.empty(); });
}

}  // namespace

HtmlKind html_in(std::string_view source) {
  HtmlScanner scanner(source, true);
  HtmlPiece piece;
  bool plain = false, blocks = false;
  for (std::size_t n = 0; scanner.next(piece); ++n) {
    plain = plain || is_plain_markup(piece);
    const std::string_view name = piece.element.name;
    if (name == "html" || name == "body" || name == "head") return HtmlKind::page;
    const bool first = n == 0 || (n == 1 && blocks);
    if (n == 0 && piece.kind == HtmlPiece::Kind::text) {
      blocks = normalized(piece.span.in(source)).empty();
    } else if (first && piece.kind == HtmlPiece::Kind::start &&
               (piece.element.flags & html_block) != 0) {
      return HtmlKind::page;
    }
  }
  if (plain) return HtmlKind::inline_tags;
  for (std::size_t at = source.find('&'); at != std::string_view::npos;
       at = source.find('&', at + 1)) {
    const CharacterReference reference =
        character_reference(source, static_cast<std::uint32_t>(at));
    if (reference.size > 0 && source[at + reference.size - 1] == ';') return HtmlKind::inline_tags;
  }
  return HtmlKind::none;
}

Cleaned clean_page(std::string_view source) { return Page(source).clean(); }

MappedText strip_tags(std::string_view source) {
  Flow flow(source);
  HtmlScanner scanner(source, true);
  HtmlPiece piece;
  while (scanner.next(piece)) {
    if (piece.kind == HtmlPiece::Kind::text) flow.text(piece.span, true);
    if (piece.element.name == "q")
      flow.made(piece.kind == HtmlPiece::Kind::start ? "\xE2\x80\x9C" : "\xE2\x80\x9D");
    const bool breaks = piece.element.name == "br" || (piece.element.flags & html_block) != 0;
    if (piece.kind != HtmlPiece::Kind::text && breaks) flow.line();
  }
  return flow.take();
}

}  // namespace crossread::text
