#pragma once

#include <crossread/article.h>
#include <crossread/limits.h>
#include <crossread/report.h>
#include <crossread/result.h>

#include <string>
#include <vector>

#include "report/report.h"

namespace crossread::cli {

/// A story ready to be analysed.
struct Input {
  StoryInput story;
  report::Paths paths;            ///< of its articles
  std::vector<Warning> warnings;  ///< of the reading, to be added to the report
  std::string story_path;  ///< where the story file lies; empty for articles given one by one
};

/// Reads everything that the command line names: articles, or one story with its files.
/// Errors: those of the files and of report::read_story, each naming the file; bad_usage where a
/// story stands beside other inputs; story_too_large.
Result<Input> read_inputs(const std::vector<std::string>& paths, const Limits& limits);

/// Fetches the files that a story speaks of. `base` is the path of the story file, beside which
/// they lie. Errors: those of the files, with the place in the story before them.
std::optional<Error> read_story_files(report::StoryFile& file, const std::string& base,
                                      const Limits& limits);

}  // namespace crossread::cli
