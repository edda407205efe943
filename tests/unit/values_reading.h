#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "text_support.h"
#include "values/values.h"

namespace crossread::test {

/// Reads plain text and finds its values, with the language layer, as an article published on
/// `published`.
inline std::vector<values::Value> values_in(std::string_view text, std::string_view published,
                                            bool annotate = true, std::string_view url = "") {
  text::Document read = text_test::read(std::string(text));
  if (!url.empty()) read.url = std::string(url);
  const language::Annotation annotation =
      annotate ? language::annotate(read) : language::Annotation{};
  return values::find(read, annotation, values::read_date(published));
}

/// Whether a value is a time rather than a quantity.
inline bool is_time(const values::Value& value) { return value.kind <= values::Kind::set; }

/// The words of a value.
inline std::string words_of(const values::Value& value, std::string_view text) {
  return std::string(value.span.in(text));
}

/// "words = value" of every time expression, ", " between them; TIMEX3 mod behind a slash.
inline std::string times_in(std::string_view text, std::string_view published) {
  std::string out;
  for (const values::Value& value : values_in(text, published)) {
    if (!is_time(value)) continue;
    if (!out.empty()) out += ", ";
    out += words_of(value, text) + " = " + value.timex;
    if (!value.mod.empty()) out += "/" + std::string(value.mod);
  }
  return out;
}

/// The one value of a sentence that is of a kind; `count` says how many there are.
struct One {
  std::size_t count = 0;
  values::Value value;
  std::string words;
};
inline One one(std::string_view text, values::Kind kind,
               std::string_view published = "2023-06-20") {
  One found;
  for (const values::Value& value : values_in(text, published)) {
    if (value.kind != kind) continue;
    if (found.count++ == 0) {
      found.value = value;
      found.words = words_of(value, text);
    }
  }
  return found;
}

/// How many quantities (not times) a text holds.
inline std::size_t quantities_in(std::string_view text) {
  std::size_t count = 0;
  for (const values::Value& value : values_in(text, "2023-06-20")) count += is_time(value) ? 0 : 1;
  return count;
}

}  // namespace crossread::test
