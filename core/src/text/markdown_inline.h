#pragma once

#include <crossread/span.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/source_map.h"

namespace crossread::text {

/// Writes the inline content of one Markdown block, given as the pieces of the source that hold it
/// (a block's lines without their marks), to `out`: marks of emphasis, code spans, links, images
/// and HTML tags left out, escapes and character references resolved. Line breaks between pieces
/// become line breaks. `labels` are the labels of link definitions, normalized and sorted.
void write_markdown_inline(const std::vector<Span>& lines, const std::vector<std::string>& labels,
                           TextMaker& out);

}  // namespace crossread::text
