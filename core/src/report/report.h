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

#include "text/offsets.h"

/// The last step: stories in from JSON, reports out in every format that there is. This folder
/// is the only one that sees nlohmann/json. `docs/report.md` tells the formats in words,
/// `docs/report.schema.json` states the JSON report.
namespace crossread::report {

using text::OffsetUnit;

/// An article of a story that lies in a file. The core opens no files: whoever does gives the bytes
/// to `give_file`.
struct FileReference {
  std::size_t article = 0;  ///< index into StoryInput::articles
  std::string path;         ///< as written in the story; relative to the story's own place
  std::vector<Span> omit;   ///< UTF-16 offsets, turned into bytes once the source is there
};

/// The file whose bytes the source of an article is, by article, as formats that point into files
/// name it. An article without an entry is named by its id; an empty path says that no file holds
/// its source as it is (an article inside JSON).
using Paths = std::vector<std::optional<std::string>>;

/// A story as read from JSON.
struct StoryFile {
  StoryInput story;
  std::vector<FileReference> files;  ///< to be given one by one, in any order
  Paths paths;                       ///< of the articles; that of a file is given with its bytes
  std::vector<Warning> warnings;     ///< about the JSON itself; to be added to the report
  bool is_news_article = false;      ///< no story of ours, but schema.org articles
};

/// Reads a story (`{"articles":[...]}`), or a schema.org NewsArticle, also one inside `@graph`, an
/// array or any other object, or several of them.
///
/// `name` is the id of an article that has none in the JSON, which is the case of a NewsArticle:
/// the path of the file. Of several in one file the second is called "name#2", and so on. `omit`
/// ranges are UTF-16 offsets in the source as given, like the offsets of a report. Unknown keys are
/// ignored and a null is an absent key. Errors: bad_json, too_deep, story_too_large, bad_shape,
/// bad_range, too_many_articles. Each names its place: "articles[2].published must be text". What
/// only the engine can tell (a date that does not exist, two articles with one id, no articles) is
/// left to analyze().
Result<StoryFile> read_story(std::string_view json, const Limits& limits,
                             std::string_view name = {});

/// Puts the bytes of `files[which]`, read from `path`, into its article. A path that ends in .json holds a
/// NewsArticle, whose metadata the article takes where the story gives none. Errors: bad_range
/// where an `omit` range does not fit; those of read_story for a NewsArticle.
std::optional<Error> give_file(StoryFile& file, std::size_t which, std::string bytes,
                               const Limits& limits, const std::string& path = {});

/// How a file of that name is read: .html .htm .xhtml as HTML, .md .markdown as Markdown, anything
/// else as `automatic`.
Format format_of(std::string_view path);

/// True for a path that ends in .json, in any case.
bool is_json_path(std::string_view path);

/// The id of a story in JSON that cannot be read as one, for the error line of `--ndjson`; empty
/// where there is none or the JSON is broken.
std::string story_id(std::string_view json, const Limits& limits);

/// The most bytes of JSON that a story may take.
std::uint64_t max_json_bytes(const Limits& limits);

/// What a JSON report can be made without. A part is named like the key that it writes.
enum class Part : std::uint8_t {
  text,
  source_map,
  blocks,
  counts,
  readability,
  excluded,
  paragraphs,
  sentences,
  quotes,
  times,
  quantities,
  mentions,  // of every article
  entities,
  speakers,
  facts,
  findings,
  compared,
  reuse,
  timeline
};
inline constexpr std::size_t part_count = 19;

/// A set of parts.
class Parts {
 public:
  static constexpr Parts all() { return Parts((1u << part_count) - 1); }
  static constexpr Parts none() { return Parts(0); }

  constexpr bool has(Part part) const { return (bits_ & bit(part)) != 0; }
  constexpr void add(Part part) { bits_ |= bit(part); }
  constexpr void remove(Part part) { bits_ &= ~bit(part); }
  constexpr bool is_all() const { return *this == all(); }

  friend constexpr bool operator==(Parts, Parts) = default;

 private:
  explicit constexpr Parts(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(Part part) { return 1u << static_cast<unsigned>(part); }

  std::uint32_t bits_;
};

/// The part of that name ("quotes"), or nothing.
std::optional<Part> part_of(std::string_view name);

/// The names of all parts, parted by ", ".
std::string part_names();

/// The unit of that name ("utf-16", "code-point", "utf-8"), or nothing.
std::optional<OffsetUnit> offset_unit_of(std::string_view name);

/// How a JSON report is written.
struct WriteOptions {
  OffsetUnit offsets = OffsetUnit::utf16;
  Parts parts = Parts::all();
  Paths paths;
};

/// The report as one line of JSON without a line break at its end. `story` is what the report was
/// made from; its sources are needed to give source offsets in the unit asked for.
std::string to_json(const Report& report, const StoryInput& story,
                    const WriteOptions& options = {});

/// What stands in place of a report where a story was refused: one line of JSON.
std::string error_json(std::string_view id, const Error& error);

/// The report for people at a terminal: plain UTF-8 lines, no colours and no widths. Articles are
/// called A, B, C. Control characters of the articles are left out, so that no article can steer
/// the terminal.
std::string to_text(const Report& report);

/// The ways to write a report.
enum class Output : std::uint8_t { text, json, html, csv, markdown, sarif, annotations, github };
inline constexpr std::size_t output_count = 8;

/// The format of that name ("sarif"), or nothing.
std::optional<Output> output_of(std::string_view name);

/// The names of all formats, parted by ", ".
std::string output_names();

/// The report in that format, ending with a line break. `story` is what the report was made from:
/// formats that point into files need its sources. Of `options`, `parts` matter to JSON, `offsets` to
/// JSON and CSV, `paths` to formats that name files.
std::string write(const Report& report, const StoryInput& story, Output output,
                  const WriteOptions& options = {});

}  // namespace crossread::report
