#pragma once

#include <crossread/article.h>
#include <crossread/limits.h>

#include <string_view>
#include <vector>

#include "report/json_value.h"

/// schema.org articles as publishers put them in their pages. Private to this step.
namespace crossread::report {

/// Every article with a body in `value`, however it is wrapped (`@graph`, arrays, `mainEntity`, an
/// object of the caller's own), in the order of the document, object keys by the alphabet.
/// An article is an object whose `@type` ends in "Article" (NewsArticle, ReportageNewsArticle ...)
/// or is a BlogPosting, LiveBlogPosting or Report, with an `articleBody` (or `text`).
/// Taken are headline, datePublished, publisher and url; ids are left empty. At most
/// `max_articles + 1` are collected: one too many is enough to refuse the story.
std::vector<ArticleInput> find_news_articles(const Json& value, std::uint32_t max_articles);

}  // namespace crossread::report
