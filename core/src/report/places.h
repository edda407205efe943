#pragma once

#include <crossread/article.h>
#include <crossread/report.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/report.h"
#include "report/source_units.h"
#include "text/offsets.h"

/// Where the passages of a report stand in the files as given. Private to this step.
namespace crossread::report {

/// A stretch of a file as editors and SARIF count it: lines and columns from 1, columns in UTF-16
/// units, the end column one past the last character. A byte order mark is no column.
struct Place {
  std::uint32_t line = 1, column = 1, end_line = 1, end_column = 1;
};

/// The places of all articles of a report. Made in one pass over their sources; asking for one is
/// O(log size). Keeps references to its arguments.
class Places {
 public:
  Places(const Report& report, const StoryInput& story, const Paths& paths);

  /// Where the words of a span of an article's text stand in its file. Empty where no file holds
  /// them.
  std::optional<Place> of(Index article, Span text) const;

  /// The same of a passage. Empty for one in the title, which may stand anywhere or nowhere.
  std::optional<Place> of(const Evidence& evidence) const;

  /// The name of the article's file: a path, or the id of an article that came without one.
  std::string_view file(Index article) const;

 private:
  /// One source with its lines.
  struct Source {
    explicit Source(std::string_view bytes);

    SourceUnits units;
    text::OffsetMap utf16;
    std::vector<std::uint32_t> lines;  ///< where they begin, in bytes of units.text()
  };

  struct Point {
    std::uint32_t line, column;
  };
  static Point point(const Source& source, std::uint32_t byte);

  const Report& report_;
  const Paths& paths_;
  std::vector<std::optional<Source>> sources_;
};

/// One passage of a finding, with the value that it holds.
struct Told {
  const Position* position;
  const Evidence* evidence;
};

/// All passages of a finding. In front stands the one to point at: the draft's, else that of the
/// article that stands alone, else the first in the report; those in titles come last, since they
/// have no place.
std::vector<Told> passages_of(const Report& report, const Finding& finding);

}  // namespace crossread::report
