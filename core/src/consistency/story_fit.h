#pragma once

#include <span>
#include <vector>

#include "consistency/consistency.h"

namespace crossread::consistency {

/// Which articles tell the story that the others tell. Two articles are linked where they share
/// enough names and content words, each weighted by how much it says; the largest set of linked
/// articles is the story. Short texts say too little to be judged and are always linked.
std::vector<bool> tells_the_story(std::span<const ArticleAnalysis> articles, const std::vector<bool>& readable);

/// How much two articles speak of the same things, 0..1: the weighted overlap of their names and
/// content lemmas. Depends on these two alone.
double story_fit(const ArticleAnalysis& a, const ArticleAnalysis& b);

}  // namespace crossread::consistency
