#pragma once

#include <span>

#include <crossread/report.h>

#include "consistency/consistency.h"

namespace crossread::report {

/// Puts the analyses of the articles and their comparison together as the public Report. Here, and
/// only here, a title that was analysed in front of its text is taken off again: spans of the report
/// count from the begin of the text, and what stands in the title is evidence `in_title`.
Report assemble(const StoryInput& story, std::span<const ArticleAnalysis> articles,
                consistency::Comparison comparison);

}  // namespace crossread::report
