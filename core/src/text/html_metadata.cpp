#include "text/html_metadata.h"

#include <array>

#include "text/chars.h"

namespace crossread::text {
namespace {

using Field = std::optional<std::string> Metadata::*;

struct MetaName {
  std::string_view name;
  Field field;
};

/// Names and properties of meta elements, better ones first.
constexpr std::array<MetaName, 17> meta_names = {{
    {"og:title", &Metadata::title},
    {"twitter:title", &Metadata::title},
    {"dc.title", &Metadata::title},
    {"article:published_time", &Metadata::published},
    {"og:article:published_time", &Metadata::published},
    {"datepublished", &Metadata::published},
    {"dc.date", &Metadata::published},
    {"dc.date.issued", &Metadata::published},
    {"dcterms.created", &Metadata::published},
    {"parsely-pub-date", &Metadata::published},
    {"pubdate", &Metadata::published},
    {"publish-date", &Metadata::published},
    {"date", &Metadata::published},
    {"og:site_name", &Metadata::outlet},
    {"application-name", &Metadata::outlet},
    {"dc.publisher", &Metadata::outlet},
    {"og:url", &Metadata::url},
}};

void keep_first(std::optional<std::string>& field, std::string value) {
  if (!field && !value.empty()) field = std::move(value);
}

/// The JSON string that begins at the quotation mark at `at`.
std::string json_string(std::string_view json, std::size_t at) {
  std::string out;
  for (std::size_t i = at + 1; i < json.size() && json[i] != '"'; ++i) {
    if (json[i] != '\\' || i + 1 >= json.size()) {
      out.push_back(json[i]);
      continue;
    }
    const char escape = json[++i];
    if (escape != 'u') {
      out.push_back(escape == 'n' || escape == 't' || escape == 'r' ? ' ' : escape);
      continue;
    }
    const auto unit = [&json](std::size_t begin) {
      char32_t value = 0;
      for (std::size_t k = begin; k < begin + 4; ++k) {
        if (k >= json.size()) return char32_t{0xFFFD};
        const char32_t c = to_lower(static_cast<unsigned char>(json[k]));
        if (!is_ascii_digit(c) && !(c >= 'a' && c <= 'f')) return char32_t{0xFFFD};
        value = value * 16 + (is_ascii_digit(c) ? c - '0' : c - 'a' + 10);
      }
      return value;
    };
    char32_t value = unit(i + 1);
    i += 4;
    if (value >= 0xD800 && value < 0xDC00 && json.substr(i + 1, 2) == "\\u") {
      const char32_t low = unit(i + 3);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        i += 6;
      }
    }
    append_utf8(out, value);
  }
  return html_text(out);
}

/// Where the value of the first `"key":` from `from` on begins; npos where there is none.
std::size_t json_value(std::string_view json, std::string_view key, std::size_t from = 0) {
  const std::string quoted = "\"" + std::string(key) + "\"";
  for (std::size_t at = json.find(quoted, from); at != std::string_view::npos;
       at = json.find(quoted, at + 1)) {
    std::size_t i = at + quoted.size();
    while (i < json.size() && is_space(static_cast<unsigned char>(json[i]))) ++i;
    if (i >= json.size() || json[i] != ':') continue;
    ++i;
    while (i < json.size() && is_space(static_cast<unsigned char>(json[i]))) ++i;
    return i;
  }
  return std::string_view::npos;
}

std::string json_text(std::string_view json, std::string_view key, std::size_t from = 0) {
  const std::size_t at = json_value(json, key, from);
  return at < json.size() && json[at] == '"' ? json_string(json, at) : std::string();
}

/// The title without the name of the site that pages put behind it: "Talks end | The Herald".
std::string without_site(const std::string& title, const std::optional<std::string>& site) {
  for (const std::string_view bar : {" | ", " - ", " – ", " — ", " :: "}) {
    const std::size_t at = title.rfind(bar);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view tail = std::string_view(title).substr(at + bar.size());
    if (bar == " | " || bar == " :: " || (site && normalized(tail) == normalized(*site)))
      return title.substr(0, at);
  }
  return title;
}

}  // namespace

void PageFacts::start(std::string_view source, const HtmlPiece& tag) {
  const std::string_view name = tag.element.name;
  if (name == "meta") {
    std::string key = tag.attribute(source, "property");
    if (key.empty()) key = tag.attribute(source, "name");
    if (key.empty()) key = tag.attribute(source, "itemprop");
    key = lower(key);
    for (const MetaName& meta : meta_names) {
      if (key == meta.name) keep_first(meta_.*meta.field, tag.attribute(source, "content"));
    }
  } else if (name == "link") {
    if (lower(tag.attribute(source, "rel")) == "canonical") {
      std::string href = tag.attribute(source, "href");
      if (!href.empty()) meta_.url = std::move(href);
    }
  } else if (name == "time") {
    const std::string value = tag.attribute(source, "datetime");
    const bool dated = value.size() >= 10 && is_ascii_digit(static_cast<unsigned char>(value[0])) &&
                       value[4] == '-' && value[7] == '-';
    if (time_.empty() && dated) time_ = value;
  }
}

void PageFacts::dropped(std::string_view source, const HtmlPiece& piece) {
  if (piece.element.name == "title") {
    if (title_.empty()) title_ = html_text(piece.content.in(source));
  } else if (piece.element.name == "script" &&
             lower(piece.attribute(source, "type")) == "application/ld+json") {
    read_json_ld(piece.content.in(source));
  }
}

void PageFacts::headline(std::string_view h1) {
  if (h1_.empty()) h1_ = h1;
}

/// A tolerant look for the few members that matter, not a parse: the first of each in a script that
/// names an article type.
void PageFacts::read_json_ld(std::string_view json) {
  const std::size_t type = json.find("Article\"");
  if (type == std::string_view::npos || json.find("\"@type\"") == std::string_view::npos) return;
  keep_first(json_.title, json_text(json, "headline"));
  keep_first(json_.published, json_text(json, "datePublished"));
  const std::size_t publisher = json_value(json, "publisher");
  if (publisher < json.size() && json[publisher] == '"')
    keep_first(json_.outlet, json_string(json, publisher));
  if (publisher < json.size() && json[publisher] == '{')
    keep_first(json_.outlet, json_text(json, "name", publisher));
}

Metadata PageFacts::best() const {
  Metadata best;
  const auto first = [](std::initializer_list<std::optional<std::string>> values) {
    for (const auto& value : values) {
      if (value && !value->empty()) return value;
    }
    return std::optional<std::string>();
  };
  best.outlet = first({meta_.outlet, json_.outlet});
  best.title = first({h1_, meta_.title, json_.title, without_site(title_, best.outlet)});
  best.published = first({meta_.published, json_.published, time_});
  best.url = first({meta_.url});
  return best;
}

}  // namespace crossread::text
