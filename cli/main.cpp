#include <crossread/analyze.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "files.h"

namespace {

using namespace crossread;
using namespace crossread::cli;

int print(std::string_view text) {
  return write_all(stdout, text) ? done : complain("standard output: cannot be written");
}

int run(const Arguments& arguments) {
  switch (arguments.command) {
    case Command::help:
      return print(help_text());
    case Command::completion:
      return completion_command(arguments);
    case Command::annotate:
      return annotate_command(arguments);
    case Command::explain:
      return explain_command(arguments);
    case Command::version:
      return print("crossread " + std::string(version()) + "\n");
    case Command::analyze:
      return arguments.ndjson ? ndjson_command(arguments) : analyze_command(arguments);
  }
  return refused;
}

}  // namespace

int main(int argc, char** argv) {
#ifdef __GLIBC__
  // Memory that one article has used is kept for the next, instead of being given back to the system
  // and asked for again page by page: a sixth of the time otherwise.
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  // Small pieces are joined to their neighbours when they are given back, and not all of them together whenever a large
  // one is.
  mallopt(M_MXFAST, 0);
#endif
  const std::vector<std::string_view> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  const Result<Arguments> arguments = parse_arguments(words);
  if (!arguments) return complain(arguments.error().message);
  return run(arguments.value());
}
