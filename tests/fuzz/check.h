#pragma once

#include <crossread/analyze.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "text/chars.h"

// What every target holds the engine to. A broken promise stops the program, so that libFuzzer keeps
// the input and the replay names it.
namespace crossread::fuzz {

inline void require(bool promise) {
  if (!promise) __builtin_trap();
}

/// A span lies inside its text and cuts no character in two.
inline void check_span(std::string_view text, Span span) {
  require(span.begin <= span.end && span.end <= text.size());
  const auto inside = [&](std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  require(!inside(span.begin) && !inside(span.end));
}

inline ArticleInput article(std::string id, std::string_view source, Format format) {
  ArticleInput out;
  out.id = std::move(id);
  out.format = format;
  out.source = std::string(source);
  return out;
}

inline std::string_view bytes(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace crossread::fuzz
