#include <crossread/analyze.h>

#include <algorithm>
#include <string>

#include "claims/claims.h"
#include "consistency/consistency.h"
#include "entities/entities.h"
#include "language/language.h"
#include "quotes/quotes.h"
#include "readability/readability.h"
#include "report/assemble.h"
#include "report/conllu.h"
#include "text/text.h"
#include "values/values.h"

namespace crossread {
namespace {

// The day of publication. What the caller gives must be a date; what an article says of itself may
// be anything, and is left alone where it is none.
Result<std::optional<Date>> publication_day(const ArticleInput& given, const Options& options,
                                            text::Document& document) {
  if (!given.published && document.published) {
    if (const auto date = values::read_date(*document.published)) return date;
    document.notices.push_back({"unread_date", "The date \"" + *document.published +
                                                   "\" in the article is not ISO 8601 and was not used."});
    document.published.reset();
  }
  if (!document.published) document.published = options.published;
  if (!document.published) return std::optional<Date>();
  const auto date = values::read_date(*document.published);
  if (!date)
    return Error{ErrorCode::bad_date, "article \"" + given.id + "\": \"" + *document.published +
                                          "\" is no date: give year-month-day, such as 2026-05-18."};
  return date;
}

/// From bytes to everything that one article says on its own.
Result<ArticleAnalysis> read_article(const ArticleInput& given, const Options& options) {
  ArticleAnalysis a;
  a.id = given.id;
  a.role = given.role;
  auto document = text::read(given, options.limits);
  if (!document) return document.error();
  a.document = std::move(document).value();
  const auto published = publication_day(given, options, a.document);
  if (!published) return published.error();
  a.published = published.value();

  const double english = language::english_confidence(a.document);
  a.language = {english >= 0.5 ? "en" : "und", english};
  if (a.language.code != "en") return a;
  const std::vector<Span> quoted = quotes::quoted_spans(a.document);
  if (options.readability_only) {
    a.readability = readability::score(a.document, {}, quoted);
    return a;
  }
  a.annotation = language::annotate(a.document);
  a.readability = readability::score(a.document, a.annotation.words, quoted);
  a.entities = entities::find(a.document, a.annotation, quoted);
  a.values = values::find(a.document, a.annotation, a.published);
  if (!a.published && values::left_open(a.values))
    a.document.notices.push_back({"undated", "The article has no date of publication, so words such as \"today\" "
                                             "and \"on Monday\" were left open: give it a date."});
  a.quotes = quotes::find(a.document, a.annotation, a.entities);
  a.claims = claims::find(a.document, a.annotation, a.entities, a.values, a.quotes);
  return a;
}

std::optional<Error> check(const StoryInput& story, const Limits& limits) {
  if (story.articles.empty())
    return Error{ErrorCode::no_articles, "the story has no articles: give at least one."};
  if (story.articles.size() > limits.articles)
    return Error{ErrorCode::too_many_articles,
                 "the story has " + std::to_string(story.articles.size()) + " articles; at most " +
                     std::to_string(limits.articles) + " are read at once."};
  std::vector<std::string_view> ids;
  std::uint64_t bytes = 0;
  for (const ArticleInput& a : story.articles) {
    ids.push_back(a.id);
    bytes += a.source.size();
    for (const InputBlock& b : a.blocks) bytes += b.text.size();
  }
  if (bytes > limits.story_bytes)
    return Error{ErrorCode::story_too_large, "the articles together have " + std::to_string(bytes) +
                                                 " bytes; at most " + std::to_string(limits.story_bytes) + " are read at once."};
  std::sort(ids.begin(), ids.end());
  const auto twice = std::adjacent_find(ids.begin(), ids.end());
  if (twice != ids.end())
    return Error{ErrorCode::duplicate_id, "two articles have the id \"" + std::string(*twice) + "\": give each its own."};
  return std::nullopt;
}

}  // namespace

std::string_view version() { return CROSSREAD_VERSION; }

Result<Report> analyze(const StoryInput& story, const Options& options) {
  if (const auto error = check(story, options.limits)) return *error;
  std::vector<ArticleAnalysis> articles;
  for (const ArticleInput& given : story.articles) {
    auto article = read_article(given, options);
    if (!article) return article.error();
    articles.push_back(std::move(article).value());
  }
  return report::assemble(story, articles, consistency::compare(articles, options.limits));
}

Result<std::string> annotate(const ArticleInput& article, const Options& options) {
  auto document = text::read(article, options.limits);
  if (!document) return document.error();
  ArticleAnalysis a;
  a.id = article.id;
  a.document = std::move(document).value();
  a.annotation = language::annotate(a.document);
  a.entities = entities::find(a.document, a.annotation, quotes::quoted_spans(a.document));
  return report::to_conllu(a);
}

}  // namespace crossread
