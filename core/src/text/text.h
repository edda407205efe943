#pragma once

#include <crossread/article.h>
#include <crossread/limits.h>
#include <crossread/report.h>
#include <crossread/result.h>

#include <optional>
#include <string>
#include <vector>

/// The first step: bytes to text. UTF-8 is repaired, HTML and Markdown become plain text with
/// blocks, and the text is cut into sentences and tokens.
///
/// Beside this door, later steps may use "text/chars.h" (code points and their classes),
/// "text/words.h" (words as readability counts them), "text/offsets.h" (other offset units),
/// "text/source_map.h" (from the text back to the source) and "text/utf8.h".
///
/// Limits: sentences, abbreviations, clitics and boilerplate are known for English; style sheets
/// and scripts of pages are not run; UTF-16 needs its byte order mark, other encodings must be
/// converted before. HTML inside front matter, tables beyond their cells, and footnotes have no
/// structure.
namespace crossread::text {

enum class TokenKind : std::uint8_t {
  word,         ///< letters, perhaps with digits: "talks", "G20", "'s", "n't"
  number,       ///< begins with a digit: "7", "1/2", "12,000", "2.15"
  punctuation,  ///< marks, brackets, dashes, hyphens between words
  symbol,       ///< currency, per cent and other signs
  address       ///< of a page or mail
};

/// A syntactic word after Universal Dependencies for English: clitics stand alone ("Xi" + "'s",
/// "do" + "n't", "ca" + "n't"), hyphens split ("US" + "-" + "China"), numbers with their inner
/// marks are one ("12,000", "2.5", "1/2", "16:50"), abbreviations keep their full stop.
struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  /// Of ASCII letters alone: the key of the word in lower case ("text/word_key.h"), made once for all
  /// steps that look words up; 0 of all others.
  std::uint64_t key = 0;
};

/// A sentence; it never reaches over the end of a block. Headings and captions are sentences too.
struct Sentence {
  Span span;
  std::uint32_t block = 0;        ///< index into Document::blocks
  std::uint32_t first_token = 0;  ///< token range, half open
  std::uint32_t end_token = 0;
};

/// A warning about the reading of this article: code and sentence as in the report. Codes:
/// `invalid_utf8`, `utf16_input`, `html_in_text`.
struct Notice {
  std::string code;
  std::string message;
};

/// An article as text. Where the article has a title that is not among the first lines of its text
/// (case, spacing and kinds of marks apart), `utf8` begins with that title and a blank line,
/// `title_bytes` bytes in all, so that every later step reads it like any heading; the report takes
/// it off again. Without a title of its own an article has the heading at its top for one.
///
/// `source_map` leads back to the bytes as given ("text/source_map.h" says how to read it); for
/// UTF-16 to their UTF-8 form, for an article in blocks to the blocks' texts joined by blank lines.
struct Document {
  std::string utf8;
  std::uint32_t title_bytes = 0;
  std::vector<SourceRun> source_map;  ///< without the title: text offsets count from title_bytes
  std::vector<Block> blocks;          ///< in order, not overlapping
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::optional<std::string> title, published, outlet, url;  ///< given, else found in the source
  std::vector<Notice> notices;
};

/// Reads one article: decodes (UTF-8 with or without BOM, UTF-16 with BOM; invalid bytes become
/// U+FFFD, with the notice `invalid_utf8`), cleans, cuts.
/// `Format::text` leaves the text byte for byte as given (after UTF-8 repair).
/// Errors: empty_article, not_text, bad_range, article_too_large. Dates are not checked here.
Result<Document> read(const ArticleInput& article, const Limits& limits);

}  // namespace crossread::text
