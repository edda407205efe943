#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crossread::text {

/// What an element does to the text. An element may do several.
enum HtmlFlag : std::uint16_t {
  html_block = 1,          ///< begins and ends a block
  html_dropped = 2,        ///< its content is no text: script, style, form controls
  html_boilerplate = 4,    ///< nav, aside, footer, form
  html_caption = 8,        ///< figcaption, table caption
  html_heading = 16,       ///< h1 to h6
  html_list = 32,          ///< li, dt, dd
  html_preformatted = 64,  ///< white space is kept: pre
  html_void = 128,         ///< has no content: br, img, meta
  html_container = 256,    ///< div, section: boilerplate where its class says so
  html_main = 512,         ///< article, main: never boilerplate by class
  html_cell = 1024         ///< td, th: parted by a space
};

/// A known element, or none.
struct HtmlElement {
  std::string_view name;
  std::uint16_t flags = 0;
  std::uint8_t id = 0;  ///< 1 + place in the table; 0 for an unknown element
};

/// Looks a name up, in any case.
HtmlElement html_element(std::string_view name);

/// How many known elements there are: ids run from 1 to this.
std::size_t html_elements();

/// An attribute of a tag; the value still holds its character references.
struct HtmlAttribute {
  std::string name;  ///< lower case
  Span value;
};

/// A piece of an HTML source.
struct HtmlPiece {
  enum class Kind : std::uint8_t { text, start, end, dropped };
  Kind kind = Kind::text;
  Span span;            ///< of the whole piece
  HtmlElement element;  ///< of a tag, or of the dropped element
  Span content;         ///< of a dropped element
  std::vector<HtmlAttribute> attributes;

  /// The value of an attribute, references resolved; empty where it is absent.
  std::string attribute(std::string_view source, std::string_view name) const;
  bool has(std::string_view name) const;
};

/// Cuts an HTML source into text, tags and dropped elements (with their content), front to back.
/// Comments, declarations and processing instructions are passed over. What is no tag is text: a
/// "<" before a space or digit, and where `known_only`, one before an unknown name. A tag without
/// its ">" is text. Linear, whatever the source.
class HtmlScanner {
 public:
  HtmlScanner(std::string_view source, bool known_only) : source_(source), known_only_(known_only) {
    last_close_ = source.rfind('>');
  }

  /// The next piece; false at the end.
  bool next(HtmlPiece& piece);

 private:
  bool take_markup();
  bool take_declaration();
  bool take_tag();
  void take_content();
  bool read_attributes(std::size_t at);

  std::string_view source_;
  bool known_only_;
  std::size_t at_ = 0;
  std::size_t last_close_;      ///< of the last ">" in the source
  bool trust_quotes_ = true;    ///< until a quoted value has run to the end of the source
  bool comments_close_ = true;  ///< until a comment has been met that does not
  std::vector<bool> never_closed_ = std::vector<bool>(256, false);  ///< by element
  HtmlPiece markup_;                                                ///< the markup just read
  bool waiting_ = false;                                            ///< it has not been given yet
};

/// The text with its character references resolved and white space collapsed.
std::string html_text(std::string_view source);

}  // namespace crossread::text
