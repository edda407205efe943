#pragma once

#include <crossread/report.h>
#include <crossread/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/report.h"

namespace crossread::cli {

enum class Command { help, version, analyze, annotate, explain, completion };

/// From which findings on the command ends with exit status 1.
enum class FailOn { never, possible, conflict };

/// The command line as values.
struct Arguments {
  Command command = Command::help;
  std::optional<report::Output> format;  ///< empty: text, or json with --ndjson
  report::WriteOptions write;
  bool no_text = false;
  std::optional<std::string> published;
  std::optional<FailOn> fail_on;  ///< empty: what the settings say, else never
  std::string baseline;           ///< an earlier report; empty where none is given
  std::string config;             ///< the settings file; empty to look for one
  bool use_config = true;
  std::vector<std::string> limits;  ///< to lower, as "name=number"
  std::string output;  ///< empty for standard output
  bool ndjson = false;
  unsigned jobs = 0;                ///< 0: not asked for, one at a time
  std::vector<std::string> inputs;  ///< paths, or "-" for standard input; for explain and
                                    ///< completion the name
};

/// Reads the words after the name of the program. An option's value may stand in the next word or
/// after "="; "--" ends the options.
/// Errors: bad_usage, in one line that says what was wrong and what is right.
Result<Arguments> parse_arguments(const std::vector<std::string_view>& words);

/// The severity of that name, as `--fail-on` and the settings take it, or nothing.
std::optional<FailOn> fail_on_of(std::string_view name);

/// An option as a shell completes it.
struct OptionName {
  std::string_view name;
  std::string_view value;  ///< what the value is called; empty where none is taken
};
std::vector<OptionName> option_names();

/// The names of all commands.
std::vector<std::string_view> command_names();

/// What `--help` prints.
std::string_view help_text();

}  // namespace crossread::cli
