#include "text/front_matter.h"

#include <array>

#include "text/chars.h"

namespace crossread::text {
namespace {

struct Key {
  std::string_view name;
  std::optional<std::string> Metadata::*field;
};

constexpr std::array<Key, 16> keys = {{{"title", &Metadata::title},
                                       {"headline", &Metadata::title},
                                       {"date", &Metadata::published},
                                       {"published", &Metadata::published},
                                       {"datepublished", &Metadata::published},
                                       {"published_at", &Metadata::published},
                                       {"publishdate", &Metadata::published},
                                       {"pubdate", &Metadata::published},
                                       {"source", &Metadata::outlet},
                                       {"outlet", &Metadata::outlet},
                                       {"publisher", &Metadata::outlet},
                                       {"publication", &Metadata::outlet},
                                       {"site", &Metadata::outlet},
                                       {"url", &Metadata::url},
                                       {"link", &Metadata::url},
                                       {"canonical", &Metadata::url}}};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && is_space(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

/// A YAML scalar: double quotes with backslash escapes, single quotes doubled, or plain up to a
/// comment.
std::string scalar(std::string_view text) {
  text = trimmed(text);
  std::string out;
  if (text.size() >= 2 && text.front() == '"') {
    for (std::size_t i = 1; i < text.size() && text[i] != '"'; ++i) {
      if (text[i] == '\\' && i + 1 < text.size()) ++i;
      out.push_back(text[i]);
    }
    return out;
  }
  if (text.size() >= 2 && text.front() == '\'') {
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i] == '\'') {
        if (i + 1 >= text.size() || text[i + 1] != '\'') break;
        ++i;
      }
      out.push_back(text[i]);
    }
    return out;
  }
  const std::size_t comment = text.find(" #");
  return std::string(trimmed(text.substr(0, comment)));
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  constexpr int most_lines = 200;
  FrontMatter front;
  bool keyed = false;
  std::size_t at = 0;
  for (int n = 0; n < most_lines && at < text.size(); ++n) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view whole = text.substr(at, end - at);
    const std::string_view line = trimmed(whole);
    at = std::min(end + 1, text.size());
    if (n == 0) {
      if (line != "---") return {};
      continue;
    }
    if (line == "---" || line == "...") {
      if (!keyed) return {};
      front.size = static_cast<std::uint32_t>(at);
      return front;
    }
    const std::size_t colon = line.find(':');
    if (line.empty() || line.front() == '#' || colon == std::string_view::npos || colon == 0)
      continue;
    // Indented lines belong to the nested value above them.
    if (whole.front() == ' ' || whole.front() == '\t') continue;
    keyed = true;
    const std::string name = lower(trimmed(line.substr(0, colon)));
    for (const Key& key : keys) {
      if (name != key.name) continue;
      std::string value = scalar(line.substr(colon + 1));
      auto& field = front.metadata.*key.field;
      if (!field && !value.empty()) field = std::move(value);
    }
  }
  return {};
}

}  // namespace crossread::text
