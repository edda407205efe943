#include "consistency/language_warnings.h"

namespace crossread::consistency {

std::vector<Warning> language_warnings(std::span<const ArticleAnalysis> articles) {
  std::vector<Warning> out;
  for (std::size_t a = 0; a < articles.size(); ++a)
    if (!is_readable(articles[a]))
      out.push_back({"not_english", static_cast<Index>(a),
                     "This article does not look like English: it is neither scored nor compared."});
  return out;
}

bool is_readable(const ArticleAnalysis& article) {
  // Below this the function words of a text are not those of English.
  constexpr double english_enough = 0.5;
  return article.language.code == "en" && article.language.confidence >= english_enough;
}

}  // namespace crossread::consistency
