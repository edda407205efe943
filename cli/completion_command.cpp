#include <algorithm>
#include <string>

#include "commands.h"
#include "files.h"
#include "report/catalogue.h"

namespace crossread::cli {
namespace {

/// The words that an option's value may be; empty where a file or anything else may stand.
std::string values_of(std::string_view value) {
  if (value == "FORMAT") {
    std::string names = report::output_names();
    names.erase(std::remove(names.begin(), names.end(), ','), names.end());
    return names;
  }
  if (value == "UNIT") return "utf-16 code-point utf-8";
  if (value == "SEVERITY") return "conflict possible never";
  return {};
}

template <typename List>
std::string joined(const List& list) {
  std::string out;
  for (const auto& word : list) out += (out.empty() ? "" : " ") + std::string(word);
  return out;
}

std::string names_to_explain() {
  std::string out;
  for (const report::Entry& entry : report::all()) {
    out += (out.empty() ? "" : " ") + std::string(entry.name);
  }
  return out;
}

std::string all_options() {
  std::string out;
  for (const OptionName& option : option_names()) {
    out += (out.empty() ? "" : " ") + std::string(option.name);
  }
  return out;
}

/// The function that bash completes with; zsh takes it too, by way of bashcompinit.
std::string bash() {
  std::string out =
      "_crossread() {\n"
      "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
      "  if [ \"$COMP_CWORD\" = 1 ]; then\n"
      "    COMPREPLY=($(compgen -W \"" + joined(command_names()) + "\" -- \"$word\"))\n"
      "    return\n"
      "  fi\n"
      "  case \"${COMP_WORDS[1]}\" in\n"
      "    explain) COMPREPLY=($(compgen -W \"" + names_to_explain() + "\" -- \"$word\")); return ;;\n"
      "    completion) COMPREPLY=($(compgen -W \"bash zsh fish\" -- \"$word\")); return ;;\n"
      "  esac\n"
      "  case \"$before\" in\n";
  for (const OptionName& option : option_names()) {
    const std::string values = values_of(option.value);
    if (values.empty()) continue;
    out += "    " + std::string(option.name) + ") COMPREPLY=($(compgen -W \"" + values +
           "\" -- \"$word\")); return ;;\n";
  }
  out +=
      "  esac\n"
      "  case \"$word\" in\n"
      "    -*) COMPREPLY=($(compgen -W \"" + all_options() + "\" -- \"$word\")) ;;\n"
      "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
      "  esac\n"
      "}\n"
      "complete -o filenames -F _crossread crossread\n";
  return out;
}

std::string fish() {
  std::string out = "complete -c crossread -n __fish_use_subcommand -f -a '" +
                    joined(command_names()) + "'\n" +
                    "complete -c crossread -n '__fish_seen_subcommand_from explain' -f -a '" +
                    names_to_explain() + "'\n" +
                    "complete -c crossread -n '__fish_seen_subcommand_from completion' -f -a "
                    "'bash zsh fish'\n";
  for (const OptionName& option : option_names()) {
    const bool is_long = option.name.substr(0, 2) == "--";
    const std::string name(option.name.substr(is_long ? 2 : 1));
    out += "complete -c crossread -n '__fish_seen_subcommand_from analyze' " +
           std::string(is_long ? "-l " : "-s ") + name;
    const std::string values = values_of(option.value);
    if (!values.empty()) out += " -x -a '" + values + "'";
    if (values.empty() && !option.value.empty()) out += " -r";
    out += "\n";
  }
  return out;
}

}  // namespace

int completion_command(const Arguments& arguments) {
  const std::string shell = arguments.inputs.size() == 1 ? arguments.inputs[0] : "";
  std::string text;
  if (shell == "bash") text = bash();
  if (shell == "zsh") text = "autoload -U +X bashcompinit && bashcompinit\n" + bash();
  if (shell == "fish") text = fish();
  if (text.empty()) return complain("completion takes the name of a shell: bash, zsh or fish");
  return write_all(stdout, text) ? done : complain("standard output: cannot be written");
}

}  // namespace crossread::cli
