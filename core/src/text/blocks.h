#pragma once

#include <crossread/report.h>

#include <string_view>
#include <vector>

namespace crossread::text {

/// The blocks of plain text, in order, without the white space around them.
///
/// A blank line ends a block. A single line break ends one too, unless the lines are hard-wrapped
/// (cut at one width, as in mail), or the line has no end mark and the next goes on in lower case.
/// A line that begins with a bullet is a list item. Linear in the text.
std::vector<Block> plain_blocks(std::string_view text);

/// Makes a heading of the first block where it is a headline: behind it there is more, it has no
/// end mark, and it is not longer than headlines are.
void mark_headline(std::string_view text, std::vector<Block>& blocks);

/// The kind that the words of a block show: heading where it is short and has no end mark,
/// otherwise paragraph.
BlockKind kind_of_block(std::string_view block);

}  // namespace crossread::text
