#include "engine.h"

namespace crossread::wasm {

Result<Report> run(const StoryInput& story, const Options& options) {
  return analyze(story, options);
}

Result<std::string> write(const Report& report, const StoryInput& story, report::Output output,
                          const report::WriteOptions& options) {
  return report::write(report, story, output, options);
}

}  // namespace crossread::wasm
