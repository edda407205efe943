#pragma once

#include <string_view>

#include "text/metadata.h"

namespace crossread::text {

/// How much HTML a text plainly holds.
enum class HtmlKind : std::uint8_t {
  none,
  inline_tags,  ///< plain text with tags or character references in it; its lines are its own
  page          ///< a document or fragment made of block elements
};

/// Looks for HTML that is plainly such: a declaration, known end tags, known tags with attributes,
/// paragraph and line breaks, named character references. "a < b" and "<unclear>" are none.
HtmlKind html_in(std::string_view source);

/// A page as a browser shows it, as text: white space collapsed, block elements as blocks parted by
/// blank lines. Scripts, styles, forms' controls and comments are dropped; nav, aside, footer and
/// the like are kept as boilerplate, figures' captions as captions. Values of attributes never
/// become text. Metadata come from the head, from JSON-LD and from h1 and time elements.
///
/// Limits: no style sheet is read, so hidden elements are shown unless they carry "hidden"; the
/// boilerplate of sites that build all from div is told by a few words in class and id only.
Cleaned clean_page(std::string_view source);

/// Plain text freed of tags and character references, its own white space and lines kept.
MappedText strip_tags(std::string_view source);

}  // namespace crossread::text
