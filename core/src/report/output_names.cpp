#include <array>

#include "report/report.h"

// Apart from the table of writers, so that a module which writes JSON alone need not hold the others.
namespace crossread::report {
namespace {

/// In the order of Output.
constexpr std::array<std::string_view, output_count> names{
    "text", "json", "html", "csv", "markdown", "sarif", "annotations", "github"};

}  // namespace

std::optional<Output> output_of(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Output>(i);
  }
  return std::nullopt;
}

std::string output_names() {
  std::string out;
  for (const std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

}  // namespace crossread::report
