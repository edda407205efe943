#pragma once

#include <crossread/analyze.h>

#include <optional>

#include "consistency/consistency.h"

namespace crossread {

/// What is wrong with a story as a whole: no articles, too many, too long, one id twice. Empty where
/// nothing is.
std::optional<Error> check(const StoryInput& story, const Limits& limits);

/// From bytes to the text of one article, its day of publication and its language; the first step
/// of every analysis.
Result<ArticleAnalysis> open_article(const ArticleInput& given, const Options& options);

}  // namespace crossread
