#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <crossread/span.h>

namespace crossread {

/// How the source of an article is to be read.
/// `automatic` reads plain text, but cleans it of HTML where it plainly holds HTML tags.
enum class Format : std::uint8_t { automatic, text, html, markdown };

/// What an article is to the reader. Findings about a draft come first; a transcript is a record of
/// speech without quotation marks, against whose words quotations elsewhere are held.
enum class Role : std::uint8_t { source, draft, transcript };

/// A civil date, proleptic Gregorian. `read_date` (values.h) makes one from ISO 8601 text.
struct Date {
  std::int32_t year = 0;
  std::uint8_t month = 0;  ///< 1..12
  std::uint8_t day = 0;    ///< 1..31

  friend constexpr bool operator==(const Date&, const Date&) = default;
};

/// One block of an editor's document, for hosts that hold articles in blocks of their own.
struct InputBlock {
  std::string key;   ///< the host's name of the block, given back in the report
  std::string text;  ///< plain text of the block

  friend bool operator==(const InputBlock&, const InputBlock&) = default;
};

/// One article as given. `source` holds the bytes; where `blocks` is not empty it holds their texts
/// joined by blank lines instead. Metadata given here wins over what the article says of itself.
struct ArticleInput {
  std::string id;
  std::string source;
  std::vector<InputBlock> blocks;
  Format format = Format::automatic;
  std::optional<std::string> title;
  std::optional<std::string> published;  ///< ISO 8601 date or date-time; checked by analyze()
  std::optional<std::string> outlet;     ///< `source` in JSON: who published it
  std::optional<std::string> url;
  Role role = Role::source;
  std::vector<Span> omit;  ///< byte ranges of `source` that are left out of the analysis

  friend bool operator==(const ArticleInput&, const ArticleInput&) = default;
};

/// Several articles on one event.
struct StoryInput {
  std::optional<std::string> id;
  std::vector<ArticleInput> articles;
};

}  // namespace crossread
