#include "engine.h"

#include <crossread/session.h>

#include "report/settings.h"

namespace crossread::wasm {

// An instance of the module is one session: whoever wants another makes another instance.
Result<Report> run(StoryInput& story, const Options& options) {
  static Session session;
  // As in the command, comments in articles switch rules off.
  for (ArticleInput& article : story.articles) report::omit_comments(article);
  Result<Report> made = session.analyze(story, options);
  if (made) report::apply({}, story, made.value());
  return made;
}

Result<std::string> write(const Report& report, const StoryInput& story, report::Output output,
                          const report::WriteOptions& options) {
  return report::write(report, story, output, options);
}

}  // namespace crossread::wasm
