#include "engine.h"

#include <crossread/session.h>

namespace crossread::wasm {

// An instance of the module is one session: whoever wants another makes another instance.
Result<Report> run(const StoryInput& story, const Options& options) {
  static Session session;
  return session.analyze(story, options);
}

Result<std::string> write(const Report& report, const StoryInput& story, report::Output output,
                          const report::WriteOptions& options) {
  return report::write(report, story, output, options);
}

}  // namespace crossread::wasm
