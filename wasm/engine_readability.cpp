#include "engine.h"

namespace crossread::wasm {

Result<Report> run(const StoryInput& story, const Options& options) {
  return analyze_readability(story, options);
}

}  // namespace crossread::wasm
