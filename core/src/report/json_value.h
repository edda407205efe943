#pragma once

#include <crossread/limits.h>
#include <crossread/result.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

/// JSON text to a value that is safe to walk. Private to this step.
namespace crossread::report {

/// Objects keep their keys sorted, so that one with a million keys is no slower a key than one with
/// ten.
using Json = nlohmann::json;

/// What was parsed, and how many bytes or half surrogates of it had to become U+FFFD.
struct ParsedJson {
  Json value;
  std::uint32_t repaired = 0;
};

/// The most bytes of JSON that a story may take: text that is escaped throughout is three times as
/// long as the UTF-8 that it stands for.
constexpr std::uint64_t json_bytes(const Limits& limits) {
  return std::uint64_t{3} * limits.story_bytes;
}

/// Parses one JSON text. UTF-8, or UTF-16 with a byte order mark. Bytes that are no UTF-8 and
/// escapes of half a surrogate pair (which JavaScript writes for a string cut in two) are replaced
/// by U+FFFD, not refused: text from the wild must not cost the reader the story. The result nests
/// at most `limits.json_depth` deep, so that it can be walked by recursion. Errors: bad_json with
/// line and column, too_deep, story_too_large.
Result<ParsedJson> parse_json(std::string_view json, const Limits& limits);

}  // namespace crossread::report
