#pragma once

#include <crossread/result.h>

#include <optional>
#include <string>
#include <vector>

#include "args.h"
#include "report/settings.h"

/// The settings of a newsroom, found beside its articles.
namespace crossread::cli {

/// Settings, and where they lie.
struct Config {
  report::Settings settings;
  std::string folder;  ///< patterns are relative to it; empty where no file was found
};

/// The settings for a call: those of `--config`, else of the nearest `.crossread.json` in the folder
/// of the first input (or the current folder) and those above it; none with `--no-config`. The
/// limits of `--limit` are lowered on top of them.
/// Errors: those of the file and of report::read_settings, naming the file.
Result<Config> find_config(const Arguments& arguments);

/// From which findings on a call ends with exit status 1: what the command line says, else the
/// settings, else never.
FailOn choose_fail_on(const Arguments& arguments, const report::Settings& settings);

/// The inputs as stories: every group is analysed by itself. Files that a story of the settings
/// names belong together; so do all files that none names. Without `paths` the files are looked for
/// beside the settings. Without stories in the settings there is one group.
Result<std::vector<std::vector<std::string>>> group_inputs(const Config& config,
                                                           const std::vector<std::string>& paths);

}  // namespace crossread::cli
