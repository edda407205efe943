#include <crossread/analyze.h>

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
  const std::vector<std::string_view> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  const Result<Arguments> arguments = parse_arguments(words);
  if (!arguments) return complain(arguments.error().message);
  return run(arguments.value());
}
