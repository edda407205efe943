#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "consistency/consistency.h"

namespace crossread::consistency {

/// What an article speaks of: its names and content lemmas by their keys ("text/word_key.h"), in
/// ascending order, each with how much it says, in tenths.
using Terms = std::vector<std::pair<std::uint64_t, int>>;
Terms terms_of(const ArticleAnalysis& article);

/// How much two articles speak of the same things, 0..1: the weighted overlap of their terms.
/// Depends on these two alone.
double story_fit(const Terms& a, const Terms& b);

/// Which articles tell the story that the others tell. Two articles are linked where they share
/// enough names and content words, each weighted by how much it says, more of them where they were published months
/// apart; the largest set of linked articles is the story. Short texts say too little to be judged and are always linked.
std::vector<bool> tells_the_story(std::span<const ArticleAnalysis> articles, std::span<const Terms> terms, const std::vector<bool>& readable);

}  // namespace crossread::consistency
