#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "text/text.h"

/// What the tests of the text step share: reading a source in one call, and its parts as strings.
namespace text_test {

using Strings = std::vector<std::string>;

inline crossread::ArticleInput article(std::string source, crossread::Format format) {
  crossread::ArticleInput input;
  input.id = "a";
  input.source = std::move(source);
  input.format = format;
  return input;
}

inline crossread::text::Document read(const crossread::ArticleInput& input) {
  auto result = crossread::text::read(input, crossread::Limits{});
  REQUIRE(result.ok());
  return std::move(result).value();
}

inline crossread::text::Document read(std::string source,
                                      crossread::Format format = crossread::Format::text) {
  return read(article(std::move(source), format));
}

inline std::string refusal(const crossread::ArticleInput& input,
                           crossread::Limits limits = crossread::Limits{}) {
  const auto result = crossread::text::read(input, limits);
  return result.ok() ? "" : std::string(to_string(result.error().code));
}

inline Strings sentences(const std::string& source) {
  const auto document = read(source);
  Strings out;
  for (const auto& s : document.sentences) out.emplace_back(s.span.in(document.utf8));
  return out;
}

/// The tokens of a source, with bars between them.
inline std::string tokens(const std::string& source) {
  const auto document = read(source);
  std::string out;
  for (const auto& t : document.tokens) {
    if (!out.empty()) out += '|';
    out += t.span.in(document.utf8);
  }
  return out;
}

/// The blocks of a document, each as the letter of its kind and its text: "h:Talks end".
inline Strings blocks(const crossread::text::Document& document) {
  constexpr std::string_view letters = "phclb";
  Strings out;
  for (const auto& b : document.blocks)
    out.push_back(std::string(1, letters[static_cast<std::size_t>(b.kind)]) + ":" +
                  std::string(b.span.in(document.utf8)));
  return out;
}

}  // namespace text_test
