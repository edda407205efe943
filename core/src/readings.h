#pragma once

#include <crossread/analyze.h>

#include <cstddef>
#include <deque>
#include <optional>
#include <string>

#include "consistency/consistency.h"

namespace crossread {

/// What was read in articles, kept for the next story that holds one of them unchanged. A reading is
/// found by all that it was made from, compared byte for byte.
class Readings {
 public:
  /// `most_bytes`: of the articles as given, together.
  explicit Readings(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// Takes the reading of this article under these options out, where there is one.
  std::optional<ArticleAnalysis> take(const ArticleInput& given, const Options& options);

  /// Puts a reading in. It takes the place of an earlier one of the same id, which is the article as it
  /// was before an edit; where there is no more room, those that were put in longest ago go.
  void put(const ArticleInput& given, const Options& options, ArticleAnalysis reading);

 private:
  struct Kept {
    ArticleInput given;
    std::uint32_t article_bytes = 0;
    std::optional<std::string> published;
    ArticleAnalysis reading;
  };

  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::deque<Kept> kept_;  ///< the oldest first
};

}  // namespace crossread
