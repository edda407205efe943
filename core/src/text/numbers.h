#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <string_view>

namespace crossread::text {

/// The end of the number that begins at `at` (a digit, or a sign or point before one) inside a
/// stretch without white space: "12,000", "2.5", "1/2", "16:50", "20th", "1980s", "713-555-0123",
/// "3-4" only as far as "3". A unit written close behind ("35mm", "7pm", "10k") is no part of it;
/// any other letters are ("18T", "3143C").
std::uint32_t number_end(std::string_view text, Span chunk, std::uint32_t at);

}  // namespace crossread::text
