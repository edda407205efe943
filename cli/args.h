#pragma once

#include <crossread/report.h>
#include <crossread/result.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace crossread::cli {

enum class Command { help, version, analyze, annotate, explain };

/// How a report is written.
enum class Output { text, json };

/// From which findings on the command ends with exit status 1.
enum class FailOn { never, possible, conflict };

/// The command line as values.
struct Arguments {
  Command command = Command::help;
  std::optional<Output> format;  ///< empty: text, or json with --ndjson
  report::WriteOptions write;
  bool no_text = false;
  std::optional<std::string> published;
  FailOn fail_on = FailOn::never;
  std::string output;  ///< empty for standard output
  bool ndjson = false;
  unsigned jobs = 0;                ///< 0: not asked for, one at a time
  std::vector<std::string> inputs;  ///< paths, or "-" for standard input; for explain the name
};

/// Reads the words after the name of the program. An option's value may stand in the next word or
/// after "="; "--" ends the options.
/// Errors: bad_usage, in one line that says what was wrong and what is right.
Result<Arguments> parse_arguments(const std::vector<std::string_view>& words);

/// What `--help` prints.
std::string_view help_text();

}  // namespace crossread::cli
