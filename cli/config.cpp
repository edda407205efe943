#include "config.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "files.h"

namespace crossread::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = ".crossread.json";

/// The nearest settings file at or above a folder; empty where there is none. A folder with `.git`
/// is the last that is looked at: what lies above it belongs to something else.
fs::path nearest(fs::path folder) {
  std::error_code failed;
  while (true) {
    const fs::path path = folder / file_name;
    if (fs::is_regular_file(path, failed)) return path;
    if (fs::exists(folder / ".git", failed) || folder == folder.parent_path()) return {};
    folder = folder.parent_path();
  }
}

/// A path as patterns see it: relative to the folder of the settings, with slashes.
std::string relative_to(const std::string& folder, const std::string& path) {
  std::error_code failed;
  const fs::path relative = fs::proximate(fs::absolute(path, failed), folder, failed);
  return relative.generic_string();
}

std::optional<std::size_t> story_of(const report::Settings& settings, const std::string& path) {
  for (std::size_t i = 0; i < settings.stories.size(); ++i) {
    for (const std::string& pattern : settings.stories[i]) {
      if (report::matches(pattern, path)) return i;
    }
  }
  return std::nullopt;
}

/// Every file below the folder, hidden ones and `node_modules` apart, in the order of their names.
std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code failed;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    const std::string name = at->path().filename().string();
    const bool folder_here = at->is_directory(failed);
    if (name[0] == '.' || name == "node_modules") {
      if (folder_here) at.disable_recursion_pending();
      continue;
    }
    if (folder_here) continue;
    const fs::path shown = fs::proximate(at->path(), failed);
    paths.push_back(shown.string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

Result<Config> find_config(const Arguments& arguments) {
  Config config;
  fs::path path = arguments.config;
  if (path.empty() && arguments.use_config) {
    std::error_code failed;
    const bool has_file = !arguments.inputs.empty() && arguments.inputs[0] != "-";
    const fs::path first = has_file ? fs::path(arguments.inputs[0]).parent_path() : fs::path();
    path = nearest(fs::absolute(first.empty() ? fs::path(".") : first, failed).lexically_normal());
  }
  if (!path.empty()) {
    const Result<std::string> bytes = read_file(path.string(), std::uint64_t{1} << 20);
    if (!bytes) return bytes.error();
    Result<report::Settings> settings = report::read_settings(bytes.value());
    if (!settings) {
      return Error{settings.error().code, path.string() + ": " + settings.error().message};
    }
    config.settings = std::move(settings).value();
    std::error_code failed;
    config.folder = fs::absolute(path, failed).parent_path().string();
  }
  for (const std::string& limit : arguments.limits) {
    if (auto error = report::lower(config.settings.limits, limit)) return std::move(*error);
  }
  return config;
}

FailOn choose_fail_on(const Arguments& arguments, const report::Settings& settings) {
  if (arguments.fail_on) return *arguments.fail_on;
  return settings.fail_on ? fail_on_of(*settings.fail_on).value_or(FailOn::never) : FailOn::never;
}

Result<std::vector<std::vector<std::string>>> group_inputs(const Config& config,
                                                           const std::vector<std::string>& paths) {
  using Groups = std::vector<std::vector<std::string>>;
  const report::Settings& settings = config.settings;
  const bool given = !paths.empty();
  if (settings.stories.empty()) {
    if (given) return Groups{paths};
    return Error{ErrorCode::bad_usage,
                 "analyze needs an INPUT: a file, - for text, or \"stories\" in .crossread.json"};
  }
  Groups groups(settings.stories.size() + 1);
  for (const std::string& path : given ? paths : files_below(config.folder)) {
    const auto story = story_of(settings, relative_to(config.folder, path));
    if (story) groups[*story].push_back(path);
    if (!story && given) groups.back().push_back(path);
  }
  groups.erase(std::remove_if(groups.begin(), groups.end(),
                              [](const auto& group) { return group.empty(); }),
               groups.end());
  if (groups.empty()) {
    return Error{ErrorCode::bad_usage,
                 config.folder + ": no file there matches the \"stories\" of its .crossread.json"};
  }
  return groups;
}

}  // namespace crossread::cli
