#include <crossread/analyze.h>

#include <cstdio>
#include <utility>

#include "commands.h"
#include "files.h"
#include "input.h"

namespace crossread::cli {

bool fails(const Report& report, FailOn fail_on) {
  if (fail_on == FailOn::never) return false;
  const Severity least = fail_on == FailOn::conflict ? Severity::conflict : Severity::possible;
  for (const Finding& finding : report.findings) {
    if (finding.severity <= least) return true;
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

int analyze_command(const Arguments& arguments) {
  Options options;
  options.published = arguments.published;
  Result<Input> input = read_inputs(arguments.inputs, options.limits);
  if (!input) return complain(input.error().message);

  const StoryInput& story = input.value().story;
  Result<Report> analyzed = analyze(story, options);
  if (!analyzed) {
    const std::string& path = input.value().story_path;
    return complain((path.empty() ? "" : path + ": ") + analyzed.error().message);
  }
  Report& report = analyzed.value();
  for (Warning& warning : input.value().warnings) report.warnings.push_back(std::move(warning));

  const Result<File> out = open_output(arguments.output);
  if (!out) return complain(out.error().message);
  const bool json = arguments.format.value_or(Output::text) == Output::json;
  const std::string text =
      json ? report::to_json(report, story, arguments.write) + "\n" : report::to_text(report);
  if (!write_all(out.value().get(), text)) {
    return complain(output_name(arguments.output) + ": cannot be written to its end");
  }
  return fails(report, arguments.fail_on) ? found : done;
}

}  // namespace crossread::cli
