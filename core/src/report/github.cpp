#include <array>

#include "report/addresses.h"
#include "report/catalogue.h"
#include "report/names.h"
#include "report/outputs.h"
#include "report/places.h"
#include "report/prose.h"

namespace crossread::report {
namespace {

/// Text inside a workflow command. What would end the line, and in a property what would end the
/// property, is percent-encoded as the runner's toolkit does it (@actions/core, command.ts).
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special =
        c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (special) append_percent(out, c);
    else out += c;
  }
  return out;
}

/// One command: "::error file=a.md,line=3,title=Duration::message".
class Command {
 public:
  explicit Command(std::string_view name) : out_("::" + std::string(name)) {}

  void property(std::string_view name, std::string_view text) {
    out_ += begun_ ? ',' : ' ';
    begun_ = true;
    out_ += name;
    out_ += '=';
    out_ += escaped(text, true);
  }
  void place(std::string_view file, const std::optional<Place>& place) {
    property("file", file);
    if (!place) return;
    property("line", std::to_string(place->line));
    property("endLine", std::to_string(place->end_line));
    // The runner knows columns only within one line.
    if (place->line != place->end_line) return;
    property("col", std::to_string(place->column));
    property("endColumn", std::to_string(place->end_column));
  }
  std::string finish(std::string_view message) {
    return std::move(out_) + "::" + escaped(message, false) + "\n";
  }

 private:
  std::string out_;
  bool begun_ = false;
};

std::string title_of(std::string_view name) {
  const Entry* entry = find(name);
  return std::string(entry ? entry->title : name);
}

}  // namespace

std::string to_github(const Report& report, const StoryInput& story, const WriteOptions& options) {
  constexpr std::array<std::string_view, 3> commands{"error", "warning", "notice"};
  const Places places(report, story, options.paths);
  std::string out;
  for (const Finding& finding : report.findings) {
    const std::vector<Told> told = passages_of(report, finding);
    Command command(commands[static_cast<std::size_t>(finding.severity)]);
    if (!told.empty()) {
      const Evidence& first = *told.front().evidence;
      command.place(places.file(first.article), places.of(first));
    }
    command.property("title", title_of(name_of(finding.kind)) + ": " + one_line(finding.subject));
    std::string message = one_line(finding.summary);
    for (const auto& [position, evidence] : told) {
      message += "\n" + std::string(places.file(evidence->article));
      if (const auto place = places.of(*evidence)) message += ":" + std::to_string(place->line);
      message += ": " + one_line(position->value);
    }
    out += command.finish(message);
  }
  for (const Warning& warning : report.warnings) {
    Command command("notice");
    if (warning.article != no_index) command.place(places.file(warning.article), std::nullopt);
    command.property("title", title_of(warning.code));
    out += command.finish(one_line(warning.message));
  }
  return out;
}

}  // namespace crossread::report
