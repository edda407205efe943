#pragma once

#include <string_view>

#include "text/metadata.h"

namespace crossread::text {

/// Markdown (CommonMark's common part) as text: headings, paragraphs, lists, quotations and tables
/// as blocks; emphasis, links and code spans without their marks; images, comments, HTML tags and
/// link definitions left out; fenced and indented code kept as boilerplate. The first heading of
/// the first level is the title. Linear in the source. Limits: list items hold one block each; a
/// link's text may not hold a line break followed by a blank line; footnotes stay where they are
/// defined.
Cleaned clean_markdown(std::string_view source);

}  // namespace crossread::text
