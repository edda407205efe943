#include "engine.h"

namespace crossread::wasm {

Result<Report> run(const StoryInput& story, const Options& options) {
  return analyze(story, options);
}

}  // namespace crossread::wasm
