#include "report/outputs.h"

#include <array>

namespace crossread::report {
namespace {

using Writer = std::string (*)(const Report&, const StoryInput&, const WriteOptions&);

/// Every way to write a report, in the order of Output.
constexpr std::array<Writer, output_count> writers{
    [](const Report& r, const StoryInput&, const WriteOptions&) { return to_text(r); },
    [](const Report& r, const StoryInput& s, const WriteOptions& o) {
      return to_json(r, s, o) + "\n";
    },
    [](const Report& r, const StoryInput&, const WriteOptions&) { return to_html(r); },
    to_csv,
    [](const Report& r, const StoryInput&, const WriteOptions&) { return to_markdown(r); },
    to_sarif,
    to_annotations,
    to_github};

}  // namespace

std::string write(const Report& report, const StoryInput& story, Output output,
                  const WriteOptions& options) {
  return writers[static_cast<std::size_t>(output)](report, story, options);
}

}  // namespace crossread::report
