#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <crossread/article.h>
#include <crossread/limits.h>
#include <crossread/report.h>
#include <crossread/result.h>

namespace crossread {

/// What a caller may choose.
struct Options {
  Limits limits;
  bool readability_only = false;  ///< stop after readability: no language weights are touched
  /// ISO 8601 date of the articles that neither are given one nor state one themselves.
  std::optional<std::string> published;
};

/// The version of the engine, e.g. "0.1.0".
std::string_view version();

/// Reads every article of the story on its own, compares what they say, and returns one report.
///
/// Pure: the same story gives the same report, byte for byte, natively and in WebAssembly. Linear in
/// the length of each article. All spans of the report are UTF-8 byte ranges of
/// `Report::articles[i].text`.
///
/// Errors: no_articles, too_many_articles, duplicate_id, empty_article, not_text, bad_date,
/// bad_range, article_too_large, story_too_large; each names the article by its id.
Result<Report> analyze(const StoryInput& story, const Options& options = {});

/// The readability of every article alone: what analyze() gives with `readability_only`. A program
/// that calls nothing else is linked without the language weights, nine tenths of the engine.
Result<Report> analyze_readability(const StoryInput& story, const Options& options = {});

/// The language layer of one article as CoNLL-U: tokens, lemmas, parts of speech, dependency heads,
/// and entities in GUM's bracket form ("report/conllu.h" says how each column is filled). Articles in
/// other languages are annotated as if they were English: whoever asks sees what the layer makes of them.
///
/// Errors: empty_article, not_text, bad_range, article_too_large.
Result<std::string> annotate(const ArticleInput& article, const Options& options = {});

}  // namespace crossread
