#include "report/settings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <utility>

#include "report/catalogue.h"
#include "report/json_value.h"
#include "text/chars.h"

namespace crossread::report {
namespace {

struct NamedLimit {
  std::string_view name;
  std::uint32_t Limits::*field;
};

constexpr std::array<NamedLimit, 5> named_limits{{{"article-bytes", &Limits::article_bytes},
                                                  {"story-bytes", &Limits::story_bytes},
                                                  {"articles", &Limits::articles},
                                                  {"findings", &Limits::findings},
                                                  {"json-depth", &Limits::json_depth}}};

Error wrong(const std::string& key, std::string_view what) {
  return {ErrorCode::bad_shape, "\"" + key + "\" " + std::string(what)};
}

std::optional<Error> read_words(const std::string& key, const Json& list,
                                std::vector<std::string>& into) {
  if (!list.is_array()) return wrong(key, "must be a list of texts");
  for (const Json& item : list) {
    const auto* text = item.get_ptr<const std::string*>();
    if (text == nullptr || text->empty()) return wrong(key, "must be a list of texts");
    into.push_back(*text);
  }
  return std::nullopt;
}

std::optional<Error> read_stories(const std::string& key, const Json& list, Settings& settings) {
  if (!list.is_array()) return wrong(key, "must be a list of lists of patterns");
  for (const Json& story : list) {
    if (auto error = read_words(key, story, settings.stories.emplace_back())) return error;
  }
  return std::nullopt;
}

std::optional<Error> read_ignored(const std::string& key, const Json& list, Settings& settings) {
  std::vector<std::string> names;
  if (auto error = read_words(key, list, names)) return error;
  for (const std::string& name : names) {
    const Entry* entry = find(name);
    if (entry == nullptr || entry->group == Group::formula || entry->group == Group::reason) {
      return wrong(key, "names \"" + name + "\", which is nothing that can be ignored (see crossread explain)");
    }
    settings.policy.ignored.emplace_back(entry->name);
  }
  return std::nullopt;
}

std::optional<Error> read_limits(const std::string& key, const Json& object, Settings& settings) {
  if (!object.is_object()) return wrong(key, "must be an object of numbers");
  for (const auto& [name, value] : object.items()) {
    if (!value.is_number() || value.get<double>() <= 0) {
      return wrong(key + "." + name, "must be a number above 0");
    }
    if (name == "grade") {
      settings.policy.max_grade = value.get<double>();
      continue;
    }
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > 0xFFFFFFFFu) {
      return wrong(key + "." + name, "must be a whole number");
    }
    if (auto error = lower(settings.limits, name, value.get<std::uint32_t>())) {
      return Error{ErrorCode::bad_shape, "\"" + key + "\": " + error->message};
    }
  }
  return std::nullopt;
}

std::optional<Error> read_key(const std::string& key, const Json& value, Settings& settings) {
  if (key == "stories") return read_stories(key, value, settings);
  if (key == "ignore") return read_ignored(key, value, settings);
  if (key == "limits") return read_limits(key, value, settings);
  if (key == "words") {
    if (auto error = read_words(key, value, settings.policy.words)) return error;
    for (std::string& word : settings.policy.words) word = text::lower(word);
    return std::nullopt;
  }
  if (key == "published" || key == "failOn") {
    const auto* text = value.get_ptr<const std::string*>();
    if (text == nullptr) return wrong(key, "must be text");
    const bool severity = *text == "conflict" || *text == "possible" || *text == "never";
    if (key == "failOn" && !severity) return wrong(key, "must be conflict, possible or never");
    (key == "failOn" ? settings.fail_on : settings.published) = *text;
    return std::nullopt;
  }
  return wrong(key, "is no setting; there are: stories, published, failOn, limits, ignore, words");
}

}  // namespace

std::optional<Error> lower(Limits& limits, std::string_view name, std::uint32_t value) {
  Error error{ErrorCode::bad_usage, "there is no limit \""};
  error.message += name;
  error.message += "\"; there are";
  char mark = ':';
  for (const NamedLimit& limit : named_limits) {
    if (limit.name != name) {
      ((error.message += mark) += ' ') += limit.name;
      mark = ',';
      continue;
    }
    std::uint32_t& now = limits.*limit.field;
    if (value > 0 && value <= now) {
      now = value;
      return std::nullopt;
    }
    error.message = name;
    error.message += " can be lowered to a number from 1 to ";
    error.message += std::to_string(now);
    break;
  }
  return error;
}

std::optional<Error> lower(Limits& limits, std::string_view setting) {
  const std::size_t equals = std::min(setting.find('='), setting.size());
  const std::string_view digits = setting.substr(std::min(equals + 1, setting.size()));
  std::uint64_t value = 0;
  for (const char c : digits) {
    const bool digit = c >= '0' && c <= '9';
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
    if (!digit || value > std::numeric_limits<std::uint32_t>::max()) return lower(limits, setting.substr(0, equals), 0);
  }
  return lower(limits, setting.substr(0, equals), static_cast<std::uint32_t>(value));
}

Result<Settings> read_settings(std::string_view json) {
  const Result<ParsedJson> parsed = parse_json(json, Limits{});
  if (!parsed) return parsed.error();
  const Json& value = parsed.value().value;
  if (!value.is_object()) return Error{ErrorCode::bad_shape, "must hold one object"};
  Settings settings;
  for (const auto& [key, content] : value.items()) {
    if (auto error = read_key(key, content, settings)) return std::move(*error);
  }
  return settings;
}

Result<std::vector<std::string>> finding_ids(std::string_view json) {
  const Result<ParsedJson> parsed = parse_json(json, Limits{});
  if (!parsed) return parsed.error();
  const Json& value = parsed.value().value;
  const auto findings = value.is_object() ? value.find("findings") : value.end();
  if (!value.is_object() || findings == value.end() || !findings->is_array()) {
    return Error{ErrorCode::bad_shape, "is no report with \"findings\" (write it with --format json)"};
  }
  std::vector<std::string> ids;
  for (const Json& finding : *findings) {
    const auto id = finding.is_object() ? finding.find("id") : finding.end();
    if (!finding.is_object() || id == finding.end() || !id->is_string()) {
      return Error{ErrorCode::bad_shape, "has a finding without \"id\""};
    }
    ids.push_back(id->get<std::string>());
  }
  return ids;
}

bool matches(std::string_view pattern, std::string_view path) {
  // The place to go back to is that of the last star; one before it never needs to give way again
  // unless it may cross a "/" that the later one may not.
  struct Star {
    std::size_t pattern = std::string_view::npos, path = 0;
    bool folders = false;  ///< "**/": what follows begins a name
  };
  Star one, two;  // "*" and "**"
  std::size_t p = 0, at = 0;
  while (true) {
    if (pattern.substr(p, 2) == "**") {
      // "**/" stands for no folder as well.
      const bool folders = pattern.substr(p, 3) == "**/";
      p += folders ? 3 : 2;
      two = {p, at, folders};
      one = {};
      continue;
    }
    if (p < pattern.size() && pattern[p] == '*') {
      one = {++p, at};
      continue;
    }
    if (at == path.size()) {
      if (p == pattern.size()) return true;
    } else if (p < pattern.size() &&
               (pattern[p] == path[at] || (pattern[p] == '?' && path[at] != '/'))) {
      ++p;
      ++at;
      continue;
    }
    if (one.pattern != std::string_view::npos && one.path < path.size() && path[one.path] != '/') {
      p = one.pattern;
      at = ++one.path;
      continue;
    }
    if (two.pattern != std::string_view::npos && two.path < path.size()) {
      p = two.pattern;
      ++two.path;
      if (two.folders && path[two.path - 1] != '/') {
        const std::size_t next = path.find('/', two.path);
        if (next == std::string_view::npos) return false;
        two.path = next + 1;
      }
      at = two.path;
      one = {};
      continue;
    }
    return false;
  }
}

}  // namespace crossread::report
