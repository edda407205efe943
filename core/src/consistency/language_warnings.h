#pragma once

#include <span>
#include <vector>

#include "consistency/consistency.h"

namespace crossread::consistency {

/// Whether an article is in a language that is read here.
bool is_readable(const ArticleAnalysis& article);

/// A warning for every article that is not.
std::vector<Warning> language_warnings(std::span<const ArticleAnalysis> articles);

}  // namespace crossread::consistency
