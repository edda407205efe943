#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source_map.h"

/// Bytes to valid UTF-8.
namespace crossread::text {

/// How the bytes of an article were written.
enum class Encoding : std::uint8_t { utf8, utf16_little, utf16_big };

/// The encoding that a byte order mark tells, UTF-8 without one.
Encoding detect_encoding(std::string_view bytes);

/// UTF-16 (with its byte order mark) as UTF-8. Lone surrogates and an odd last byte become U+FFFD;
/// `repaired` says how many.
std::string utf16_to_utf8(std::string_view bytes, Encoding encoding, std::uint32_t& repaired);

/// Copies `bytes`, with every byte that is no part of well-formed UTF-8 (Unicode 15, table 3-7)
/// replaced: each maximal subpart of an ill-formed sequence becomes one U+FFFD, as browsers do.
/// A byte order mark at the beginning is left out where `drop_bom`. `repaired` counts replacements.
MappedText repair_utf8(std::string_view bytes, bool drop_bom, std::uint32_t& repaired);

/// True where the bytes are well-formed UTF-8.
bool is_valid_utf8(std::string_view bytes);

}  // namespace crossread::text
