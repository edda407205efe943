#include "args.h"

#include <array>
#include <optional>

#include "report/settings.h"

namespace crossread::cli {
namespace {

constexpr std::string_view help =
    "Crossread reads several news articles on one story and shows how readable each is, who said\n"
    "what in it, and where the articles disagree. Nothing leaves this computer.\n"
    "\n"
    "usage: crossread analyze [OPTION]... INPUT...\n"
    "       crossread analyze --ndjson [OPTION]... [FILE]\n"
    "       crossread annotate FILE      one article as CoNLL-U: tokens, tags, heads, entities\n"
    "       crossread explain [NAME]     a formula, rule, kind of finding, warning; or all their "
    "names\n"
    "       crossread completion SHELL   a script for bash, zsh or fish that completes all this\n"
    "       crossread version\n"
    "       crossread help\n"
    "\n"
    "INPUT is an article (.txt, .md, .html, or .json with a schema.org NewsArticle), \"-\" for "
    "one\n"
    "article of plain text on standard input, or one story:\n"
    "       {\"articles\": [{\"id\": \"a\", \"file\": \"a.txt\", \"published\": \"2024-05-01\"}, "
    "...]}\n"
    "\n"
    "  --format FORMAT      text (default), json, html, csv, markdown, sarif, annotations (W3C) "
    "or\n"
    "                       github (workflow commands)\n"
    "  --offsets UNIT       what offsets in JSON and CSV count: utf-16 (default), code-point, "
    "utf-8\n"
    "  --published DATE     date of the articles that give none themselves, as 2024-05-01\n"
    "  --include PART,...   only these parts of the JSON report\n"
    "  --no-text            leave the text of the articles out of the JSON report\n"
    "  --fail-on SEVERITY   exit 1 on findings from: conflict, possible, never (default)\n"
    "  --baseline FILE      an earlier JSON report: only findings that it has not count for "
    "--fail-on\n"
    "  --config FILE        settings; else the nearest .crossread.json above the first input\n"
    "  --no-config          look for no settings\n"
    "  --limit NAME=NUMBER  lower a limit: article-bytes, story-bytes, articles, findings, "
    "json-depth\n"
    "  -o, --output FILE    write there instead of standard output\n"
    "  --ndjson             one story a line in (standard input, or FILE), one report a line out,\n"
    "                       in the same order\n"
    "  --jobs N             with --ndjson: work on N stories at a time (default 1)\n"
    "  -h, --help           this text\n"
    "\n"
    "Exit status: 0 done; 1 findings at or above --fail-on, or a grade above its limit; 2 the input or the arguments were "
    "wrong.\n";

Error bad_usage(std::string message) {
  return {ErrorCode::bad_usage, std::move(message) + " (see crossread --help)"};
}

using Setter = std::optional<Error> (*)(Arguments&, std::string_view);

struct Option {
  std::string_view name;
  std::string_view value;  ///< what the value is called in messages; empty where none is taken
  Setter set;
};

template <typename Value>
struct Choice {
  std::string_view name;
  Value value;
};

/// Looks a word up among choices; the message lists them.
template <typename Value, std::size_t N, typename Into>
std::optional<Error> choose(std::string_view option, std::string_view word,
                            const std::array<Choice<Value>, N>& choices, Into& into) {
  std::string list;
  for (std::size_t i = 0; i < N; ++i) {
    if (choices[i].name == word) {
      into = choices[i].value;
      return std::nullopt;
    }
    if (i > 0) list += i + 1 == N ? " or " : ", ";
    list += choices[i].name;
  }
  return bad_usage(std::string(option) + " takes " + list + ", not \"" + std::string(word) + "\"");
}

std::optional<Error> set_format(Arguments& arguments, std::string_view word) {
  arguments.format = report::output_of(word);
  if (arguments.format) return std::nullopt;
  return bad_usage("--format takes one of " + report::output_names() + ", not \"" +
                   std::string(word) + "\"");
}

std::optional<Error> set_offsets(Arguments& arguments, std::string_view word) {
  const std::optional<report::OffsetUnit> unit = report::offset_unit_of(word);
  if (!unit) {
    return bad_usage("--offsets takes utf-16, code-point or utf-8, not \"" + std::string(word) +
                     "\"");
  }
  arguments.write.offsets = *unit;
  return std::nullopt;
}

std::optional<Error> set_published(Arguments& arguments, std::string_view word) {
  arguments.published = std::string(word);
  return std::nullopt;
}

std::optional<Error> set_include(Arguments& arguments, std::string_view list) {
  report::Parts parts = report::Parts::none();
  while (true) {
    const std::size_t comma = list.find(',');
    const std::string_view name = list.substr(0, comma);
    const std::optional<report::Part> part = report::part_of(name);
    if (!part) {
      return bad_usage("--include knows no part \"" + std::string(name) + "\", only " +
                       report::part_names());
    }
    parts.add(*part);
    if (comma == std::string_view::npos) break;
    list.remove_prefix(comma + 1);
  }
  arguments.write.parts = parts;
  return std::nullopt;
}

constexpr std::array<Choice<FailOn>, 3> severities{
    {{"conflict", FailOn::conflict}, {"possible", FailOn::possible}, {"never", FailOn::never}}};

std::optional<Error> set_fail_on(Arguments& arguments, std::string_view word) {
  return choose("--fail-on", word, severities, arguments.fail_on);
}

std::optional<Error> set_baseline(Arguments& arguments, std::string_view word) {
  arguments.baseline = std::string(word);
  return std::nullopt;
}

std::optional<Error> set_config(Arguments& arguments, std::string_view word) {
  arguments.config = std::string(word);
  return std::nullopt;
}

std::optional<Error> set_no_config(Arguments& arguments, std::string_view) {
  arguments.use_config = false;
  return std::nullopt;
}

/// The number that the digits write, or nothing where there are others or it is above `most`.
std::optional<std::uint32_t> number_of(std::string_view digits, std::uint64_t most) {
  if (digits.empty()) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
    if (number > most) return std::nullopt;
  }
  return static_cast<std::uint32_t>(number);
}

std::optional<Error> set_limit(Arguments& arguments, std::string_view word) {
  Limits limits;
  if (auto error = report::lower(limits, word)) return bad_usage("--limit NAME=NUMBER: " + error->message);
  arguments.limits.emplace_back(word);
  return std::nullopt;
}

std::optional<Error> set_output(Arguments& arguments, std::string_view word) {
  arguments.output = std::string(word);
  return std::nullopt;
}

std::optional<Error> set_jobs(Arguments& arguments, std::string_view word) {
  constexpr unsigned most = 256;
  const auto jobs = number_of(word, most);
  if (!jobs || *jobs < 1) {
    return bad_usage("--jobs takes a number from 1 to " + std::to_string(most) + ", not \"" +
                     std::string(word) + "\"");
  }
  arguments.jobs = *jobs;
  return std::nullopt;
}

std::optional<Error> set_ndjson(Arguments& arguments, std::string_view) {
  arguments.ndjson = true;
  return std::nullopt;
}

std::optional<Error> set_help(Arguments& arguments, std::string_view) {
  arguments.command = Command::help;
  return std::nullopt;
}

std::optional<Error> set_no_text(Arguments& arguments, std::string_view) {
  arguments.no_text = true;
  return std::nullopt;
}

constexpr std::array<Option, 16> options{{{"--format", "FORMAT", set_format},
                                          {"--offsets", "UNIT", set_offsets},
                                          {"--published", "DATE", set_published},
                                          {"--include", "PART,...", set_include},
                                          {"--no-text", "", set_no_text},
                                          {"--fail-on", "SEVERITY", set_fail_on},
                                          {"--baseline", "FILE", set_baseline},
                                          {"--config", "FILE", set_config},
                                          {"--no-config", "", set_no_config},
                                          {"--limit", "NAME=NUMBER", set_limit},
                                          {"--output", "FILE", set_output},
                                          {"-o", "FILE", set_output},
                                          {"--ndjson", "", set_ndjson},
                                          {"--jobs", "N", set_jobs},
                                          {"--help", "", set_help},
                                          {"-h", "", set_help}}};

/// Reads the option at `words[at]` and moves `at` to its last word.
std::optional<Error> read_option(const std::vector<std::string_view>& words, std::size_t& at,
                                 Arguments& arguments) {
  std::string_view name = words[at];
  std::optional<std::string_view> value;
  const std::size_t equals = name.find('=');
  if (equals != std::string_view::npos) {
    value = name.substr(equals + 1);
    name = name.substr(0, equals);
  }
  for (const Option& option : options) {
    if (option.name != name) continue;
    if (option.value.empty()) {
      if (value) return bad_usage(std::string(name) + " takes no value");
      return option.set(arguments, {});
    }
    if (!value && at + 1 < words.size()) value = words[++at];
    if (!value || value->empty()) {
      return bad_usage(std::string(name) + " needs a value: " + std::string(option.value));
    }
    return option.set(arguments, *value);
  }
  return bad_usage("there is no option " + std::string(name));
}

/// Holds the options of `analyze` to each other once all of them are known.
std::optional<Error> check_analyze(Arguments& arguments) {
  if (arguments.no_text) arguments.write.parts.remove(report::Part::text);
  using report::Output;
  const Output format = arguments.format.value_or(arguments.ndjson ? Output::json : Output::text);
  if (format != Output::json && !arguments.write.parts.is_all()) {
    return bad_usage("--include and --no-text need --format json");
  }
  if (!arguments.ndjson) {
    if (arguments.jobs > 0) return bad_usage("--jobs goes with --ndjson");
    return std::nullopt;
  }
  if (format != Output::json) return bad_usage("--ndjson writes json only");
  if (!arguments.baseline.empty()) return bad_usage("--baseline does not go with --ndjson");
  if (arguments.inputs.size() > 1) return bad_usage("--ndjson takes one FILE, or none");
  if (arguments.inputs.empty()) arguments.inputs.push_back("-");
  return std::nullopt;
}

constexpr std::array<Choice<Command>, 10> commands{{{"analyze", Command::analyze},
                                                    {"annotate", Command::annotate},
                                                    {"explain", Command::explain},
                                                    {"completion", Command::completion},
                                                    {"version", Command::version},
                                                    {"help", Command::help},
                                                    {"analyse", Command::analyze},
                                                    {"--version", Command::version},
                                                    {"--help", Command::help},
                                                    {"-h", Command::help}}};

}  // namespace

std::optional<FailOn> fail_on_of(std::string_view name) {
  for (const auto& [known, value] : severities) {
    if (known == name) return value;
  }
  return std::nullopt;
}

std::vector<OptionName> option_names() {
  std::vector<OptionName> names;
  for (const Option& option : options) names.push_back({option.name, option.value});
  return names;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const auto& [name, command] : commands) names.push_back(name);
  return names;
}

Result<Arguments> parse_arguments(const std::vector<std::string_view>& words) {
  if (words.empty()) return bad_usage("give a command: analyze, annotate, explain, completion, version or help");
  Arguments arguments;
  bool known = false;
  for (const auto& [name, command] : commands) {
    if (name != words[0]) continue;
    arguments.command = command;
    known = true;
  }
  if (!known) return bad_usage("there is no command \"" + std::string(words[0]) + "\"");

  bool ended = false;
  for (std::size_t at = 1; at < words.size(); ++at) {
    const std::string_view word = words[at];
    if (!ended && word == "--") {
      ended = true;
    } else if (!ended && word.size() > 1 && word[0] == '-') {
      if (auto error = read_option(words, at, arguments)) return std::move(*error);
    } else {
      arguments.inputs.emplace_back(word);
    }
  }
  if (arguments.command == Command::annotate && arguments.inputs.size() != 1) {
    return bad_usage("annotate takes one FILE, or - for text");
  }
  if (arguments.command == Command::analyze) {
    if (auto error = check_analyze(arguments)) return std::move(*error);
  }
  return arguments;
}

std::string_view help_text() { return help; }

}  // namespace crossread::cli
