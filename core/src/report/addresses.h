#pragma once

#include <string>
#include <string_view>

/// Names of files as addresses (RFC 3986). Private to this step.
namespace crossread::report {

/// A path as a URI reference: what a URI may not hold is percent-encoded, back slashes become
/// slashes, "./" in front goes, and an absolute path becomes a file URI. An address stays as it is
/// but for characters that no URI may hold.
std::string file_uri(std::string_view path);

/// Adds one byte as "%" and two hexadecimal digits.
void append_percent(std::string& out, char c);

/// True for a reference without a scheme.
bool is_relative(std::string_view uri);

}  // namespace crossread::report
