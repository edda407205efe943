// One line of `--ndjson`: whatever it holds, one line of JSON comes out.
#include <crossread/analyze.h>

#include "fuzz/check.h"
#include "report/json_value.h"
#include "report/report.h"

using namespace crossread;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line = fuzz::bytes(data, size);
  Options options;
  options.limits.article_bytes = 1u << 16;
  options.limits.story_bytes = 1u << 17;
  options.limits.json_depth = 16;
  std::string out;
  const auto file = report::read_story(line, options.limits);
  if (!file) {
    out = report::error_json(report::story_id(line, options.limits), file.error());
  } else if (const auto made = analyze(file.value().story, options)) {
    out = report::to_json(made.value(), file.value().story);
  } else {
    out = report::error_json(file.value().story.id.value_or(""), made.error());
  }
  fuzz::require(out.find('\n') == std::string::npos);
  fuzz::require(report::parse_json(out, Limits{}).ok());
  return 0;
}
