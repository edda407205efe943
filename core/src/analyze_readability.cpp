#include <crossread/analyze.h>

#include <vector>

#include "consistency/language_warnings.h"
#include "open_article.h"
#include "quotes/quotes.h"
#include "readability/readability.h"
#include "readability/vocabulary.h"
#include "report/assemble.h"

namespace crossread {

// A file of its own, so that a module that is linked with this function alone holds no language
// weights.
Result<Report> analyze_readability(const StoryInput& story, const Options& options) {
  if (const auto error = check(story, options.limits)) return *error;
  std::vector<ArticleAnalysis> articles;
  readability::Vocabulary vocabulary;
  for (const ArticleInput& given : story.articles) {
    auto opened = open_article(given, options);
    if (!opened) return opened.error();
    ArticleAnalysis a = std::move(opened).value();
    if (a.language.code == "en")
      a.readability = readability::score(a.document, {}, quotes::quoted_spans(a.document), vocabulary);
    articles.push_back(std::move(a));
  }
  consistency::Comparison comparison;
  comparison.global.resize(articles.size());
  comparison.warnings = consistency::language_warnings(articles);
  return report::assemble(story, articles, std::move(comparison));
}

}  // namespace crossread
