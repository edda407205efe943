#pragma once

#include <crossread/report.h>

#include <string_view>
#include <vector>

namespace crossread::text {

/// Marks the blocks that are no part of the article itself as boilerplate, and pictures' lines as
/// captions: share and subscription lines, comment rules, credits, copyright and cookie lines,
/// links to other articles, bylines at the head and biographies of the author at the end.
///
/// Decides by kinds of cue (a table of phrases with where they stand and how long the block may
/// be), by position, and for biographies by whether the person is spoken of in the article. Blocks
/// that already are boilerplate stay so. Linear in the text. Limits: English cues only; a line that
/// no cue names stays an ordinary block.
void mark_boilerplate(std::string_view text, std::vector<Block>& blocks);

}  // namespace crossread::text
