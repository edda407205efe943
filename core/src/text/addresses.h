#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <string_view>

namespace crossread::text {

/// Finds addresses of pages and mail, and names of sites and files.
///
/// `chunk` is a stretch without white space; `at` a byte in it where a word could begin. Returns
/// the end of the address that begins there, marks of the sentence after it left out; `at` where
/// none does. Mail and site names are looked for within 255 bytes, as long as such names may be
/// (RFC 1035, RFC 5321), so that a long chunk costs no more than its length. Limit: a site name
/// without "www." counts only under a known top-level domain.
std::uint32_t address_end(std::string_view text, Span chunk, std::uint32_t at);

}  // namespace crossread::text
