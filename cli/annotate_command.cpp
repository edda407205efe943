#include <crossread/analyze.h>

#include "commands.h"
#include "files.h"
#include "input.h"

namespace crossread::cli {

int annotate_command(const Arguments& arguments) {
  Result<Input> input = read_inputs(arguments.inputs, Limits{});
  if (!input) return complain(input.error().message);
  const StoryInput& story = input.value().story;
  const Result<File> out = open_output(arguments.output);
  if (!out) return complain(out.error().message);
  for (const ArticleInput& article : story.articles) {
    const Result<std::string> annotated = annotate(article);
    if (!annotated) return complain(annotated.error().message);
    if (!write_all(out.value().get(), annotated.value())) {
      return complain(output_name(arguments.output) + ": cannot be written to its end");
    }
  }
  return done;
}

}  // namespace crossread::cli
