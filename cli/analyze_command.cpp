#include <crossread/analyze.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

#include "commands.h"
#include "config.h"
#include "files.h"
#include "input.h"
#include "progress.h"

namespace crossread::cli {

bool fails(const Report& report, FailOn fail_on, const std::vector<std::string>& known) {
  if (fail_on == FailOn::never) return false;
  const Severity least = fail_on == FailOn::conflict ? Severity::conflict : Severity::possible;
  for (const Finding& finding : report.findings) {
    const bool is_new = !std::binary_search(known.begin(), known.end(), finding.id);
    if (is_new && finding.severity <= least) return true;
  }
  return false;
}

int complain(std::string_view message) {
  std::string line = "crossread: ";
  for (const char c : message) {
    const auto byte = static_cast<unsigned char>(c);
    line.push_back(byte < 0x20 || byte == 0x7F ? '?' : c);
  }
  line.push_back('\n');
  std::fwrite(line.data(), 1, line.size(), stderr);
  return refused;
}

Result<Report> analyze_with(Session& session, const report::Settings& settings, const Options& options,
                            StoryInput& story, std::vector<Warning> warnings, std::size_t& above) {
  for (ArticleInput& article : story.articles) report::omit_comments(article);
  Result<Report> made = session.analyze(story, options);
  if (!made) return made;
  for (Warning& warning : warnings) made.value().warnings.push_back(std::move(warning));
  above += report::apply(settings.policy, story, made.value());
  return made;
}

namespace {

/// Stories with their reports, as one of each.
struct Analyzed {
  StoryInput story;
  report::Paths paths;
  Report report;
  std::size_t above = 0;  ///< articles above the limit of the grade
};

Result<Analyzed> analyze_inputs(Session& session, const std::vector<std::string>& paths, const Config& config,
                                const Options& options) {
  Result<Input> input = read_inputs(paths, options.limits);
  if (!input) return input.error();
  StoryInput& story = input.value().story;
  std::size_t above = 0;
  Result<Report> made =
      analyze_with(session, config.settings, options, story, std::move(input.value().warnings), above);
  if (!made) {
    const std::string& path = input.value().story_path;
    return Error{made.error().code, (path.empty() ? "" : path + ": ") + made.error().message};
  }
  return Analyzed{std::move(story), std::move(input.value().paths), std::move(made).value(), above};
}

void append(Analyzed& into, Analyzed&& other) {
  for (ArticleInput& article : other.story.articles) {
    into.story.articles.push_back(std::move(article));
  }
  for (auto& path : other.paths) into.paths.push_back(std::move(path));
  report::append(into.report, std::move(other.report));
  into.above += other.above;
}

Result<std::vector<std::string>> read_baseline(const std::string& path) {
  if (path.empty()) return std::vector<std::string>();
  const Result<std::string> bytes = read_file(path, report::max_json_bytes(Limits{}));
  if (!bytes) return bytes.error();
  Result<std::vector<std::string>> ids = report::finding_ids(bytes.value());
  if (!ids) return Error{ids.error().code, path + ": " + ids.error().message};
  std::sort(ids.value().begin(), ids.value().end());
  return ids;
}

}  // namespace

int analyze_command(const Arguments& arguments) {
  const Result<Config> config = find_config(arguments);
  if (!config) return complain(config.error().message);
  const report::Settings& settings = config.value().settings;
  const FailOn fail_on = choose_fail_on(arguments, settings);
  const auto known = read_baseline(arguments.baseline);
  if (!known) return complain(known.error().message);
  const auto stories = group_inputs(config.value(), arguments.inputs);
  if (!stories) return complain(stories.error().message);

  Options options;
  options.limits = settings.limits;
  options.published = arguments.published ? arguments.published : settings.published;
  std::optional<Analyzed> all;
  Session session(0);
  Progress progress("stories", stories.value().size());
  for (const std::vector<std::string>& paths : stories.value()) {
    Result<Analyzed> one = analyze_inputs(session, paths, config.value(), options);
    if (!one) return complain(one.error().message);
    if (all) {
      append(*all, std::move(one).value());
    } else {
      all = std::move(one).value();
    }
    progress.step();
  }
  progress.end();

  const Result<File> out = open_output(arguments.output);
  if (!out) return complain(out.error().message);
  const report::Output format = arguments.format.value_or(report::Output::text);
  report::WriteOptions write = arguments.write;
  write.paths = std::move(all->paths);
  if (!write_all(out.value().get(), report::write(all->report, all->story, format, write))) {
    return complain(output_name(arguments.output) + ": cannot be written to its end");
  }
  return all->above > 0 || fails(all->report, fail_on, known.value()) ? found : done;
}

}  // namespace crossread::cli
