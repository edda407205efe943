#include <cstdio>

#include "commands.h"
#include "files.h"
#include "report/catalogue.h"

namespace crossread::cli {

int explain_command(const Arguments& arguments) {
  std::string name;
  for (const std::string& word : arguments.inputs) name += (name.empty() ? "" : " ") + word;
  const report::Entry* entry = report::find(name);
  if (entry == nullptr && !name.empty()) {
    return complain("there is nothing called \"" + name +
                    "\" to explain (crossread explain lists all names)");
  }
  const std::string text = entry ? report::page(*entry) : report::contents();
  return write_all(stdout, text) ? done : complain("standard output: cannot be written to its end");
}

}  // namespace crossread::cli
