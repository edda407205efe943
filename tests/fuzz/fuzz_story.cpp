// A story as JSON, from the bytes that a host might send to the report: nothing may crash, and what is
// refused must be refused with an error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <crossread/analyze.h>

#include "report/report.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  crossread::Options options;
  options.limits.article_bytes = 1u << 16;
  options.limits.story_bytes = 1u << 17;
  const auto story = crossread::report::read_story(bytes, options.limits);
  if (!story) return 0;
  const auto report = crossread::analyze(story.value().story, options);
  if (report) static_cast<void>(crossread::report::to_json(report.value(), story.value().story, {}));
  return 0;
}
