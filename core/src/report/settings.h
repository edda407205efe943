#pragma once

#include <crossread/article.h>
#include <crossread/limits.h>
#include <crossread/report.h>
#include <crossread/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a newsroom has settled for itself: `.crossread.json` and the comments in its articles.
namespace crossread::report {

/// What is not to be told, and what is too much.
struct Policy {
  std::vector<std::string> ignored;  ///< names of kinds, rules and warnings, as the catalogue has them
  std::vector<std::string> words;  ///< never called long, unfamiliar or misspelt; in lower case
  std::optional<double> max_grade;  ///< median grade of an article, without its quotations
};

/// `.crossread.json`:
/// {"stories": [["desk/talks-*.md", "wire/talks/*.txt"], ...], "published": "2024-05-01",
///  "failOn": "conflict", "limits": {"grade": 12, "article-bytes": 100000},
///  "ignore": ["age", "passive"], "words": ["Ostwick"]}
struct Settings {
  /// Every list holds the patterns of one story; what they name is not compared with the rest.
  std::vector<std::vector<std::string>> stories;
  std::optional<std::string> published, fail_on;
  Limits limits;
  Policy policy;
};

/// Reads a settings file. A key or a name that there is not is an error, since a slip of the pen
/// would otherwise switch nothing off in silence. Errors: bad_json, too_deep, bad_shape.
Result<Settings> read_settings(std::string_view json);

/// Lowers one limit by its name ("article-bytes", "story-bytes", "articles", "findings",
/// "json-depth"). Errors: bad_usage for a name that there is not, for 0 and for more than `limits`
/// hold now.
std::optional<Error> lower(Limits& limits, std::string_view name, std::uint32_t value);

/// The same as one text: "article-bytes=100000". What is no whole number is taken for 0.
std::optional<Error> lower(Limits& limits, std::string_view setting);

/// Takes out of a report what the policy ignores and what a comment in an article switches off, and
/// adds the warning `grade_above_limit` for every article above the limit. `story` is what the
/// report was made from. Scores are not touched. Returns how many articles are above the limit.
///
/// A comment `<!-- crossread-disable NAME... -->` (without names: everything) holds until
/// `<!-- crossread-enable -->` or the end of the article. A finding goes where one of its passages
/// stands there.
std::size_t apply(const Policy& policy, const StoryInput& story, Report& report);

/// The comments above as ranges to leave out of the analysis, added to `article.omit`: plain text
/// would otherwise be read with them.
void omit_comments(ArticleInput& article);

/// Adds a report on another story behind the first, with its articles, entities and findings, so
/// that every format can tell several stories in one. Nothing of the two is compared.
void append(Report& into, Report&& other);

/// The ids of the findings of an earlier JSON report. Errors: bad_json, bad_shape.
Result<std::vector<std::string>> finding_ids(std::string_view json);

/// True where the path is one that the pattern means: `*` stands for any characters but "/", `**`
/// for any, `?` for one but "/". Linear in the path for a pattern with few stars.
bool matches(std::string_view pattern, std::string_view path);

}  // namespace crossread::report
