#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace crossread::text {

/// Cuts the tokens of one block into sentences and appends both to the document: `tokens` are those
/// of the block, in order, as tokenize() gives them. A full stop that an abbreviation carries at
/// the end of a sentence becomes a token of its own, as in the treebanks. Linear in the tokens.
///
/// Rules in order: a sentence ends at the end of its block; after . ! ? … with the closing
/// quotation marks and brackets behind them, unless the mark belongs to a title, an initial, an
/// abbreviation that goes on, a list number, or the writer's sentence goes on after a quotation
/// ("…?" he asked).
void split_sentences(std::string_view text, std::uint32_t block, const std::vector<Token>& tokens,
                     std::vector<Token>& out_tokens, std::vector<Sentence>& out_sentences);

}  // namespace crossread::text
