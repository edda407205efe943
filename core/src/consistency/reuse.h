#pragma once

#include <span>
#include <vector>

#include "consistency/consistency.h"

namespace crossread::consistency {

/// Which articles are copies of one report, by the sentences they share, lightly edited or not.
struct ReuseGroups {
  std::vector<Reuse> groups;    ///< only groups of two articles or more
  std::vector<Index> account;   ///< article -> number of its independent report
};

/// Two sentences are one where at least seven in ten of their words are the same; two articles are
/// one report where such sentences make up at least half of the shorter one. Near-linear: sentences
/// are looked up by their rarer words.
ReuseGroups find_reuse(std::span<const ArticleAnalysis> articles, const std::vector<bool>& compared);

}  // namespace crossread::consistency
