#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <crossread/analyze.h>

/// Two short articles of one story, and whether they are found to differ: what the tests of deeds, places and outcomes share.
namespace rows {

using namespace crossread;

/// Two articles of one day that begin with `opening` and then say `a` and `b`.
inline Report read(std::string_view opening, std::string_view a, std::string_view b) {
  StoryInput story;
  for (const auto& [id, text] : {std::pair{"a", a}, std::pair{"b", b}}) {
    ArticleInput article;
    article.id = id;
    article.source = std::string(opening) + std::string(text);
    article.format = Format::text;
    article.published = "2026-03-04";
    story.articles.push_back(std::move(article));
  }
  auto report = analyze(story);
  REQUIRE(report);
  return std::move(report).value();
}

inline bool disputed(const Report& report, FindingKind kind) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) {
    return f.kind == kind && f.severity != Severity::note;
  });
}

struct Row { const char* a; const char* b; bool differ; };

/// Checks each row both ways: the order of articles changes nothing.
template <std::size_t N>
void check(std::string_view opening, const Row (&rows)[N], FindingKind kind) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.a));
    CAPTURE(std::string(row.b));
    CHECK(disputed(read(opening, row.a, row.b), kind) == row.differ);
    CHECK(disputed(read(opening, row.b, row.a), kind) == row.differ);
  }
}

}  // namespace rows
