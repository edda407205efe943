#include "open_article.h"

#include <algorithm>
#include <string>
#include <vector>

#include "language/language.h"
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

}  // namespace

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

Result<ArticleAnalysis> open_article(const ArticleInput& given, const Options& options) {
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
  return a;
}

}  // namespace crossread
