#include "engine.h"

namespace crossread::wasm {

Result<Report> run(StoryInput& story, const Options& options) {
  return analyze_readability(story, options);
}

Result<std::string> write(const Report& report, const StoryInput& story, report::Output output,
                          const report::WriteOptions& options) {
  if (output == report::Output::json) return report::to_json(report, story, options) + "\n";
  return Error{ErrorCode::bad_usage, "the module for readability alone writes json."};
}

}  // namespace crossread::wasm
