#include <cstdio>

#include "report/report.h"
#include "sample_report.h"

/// Prints the sample report in every offset unit, a report without some of its parts, and an error
/// object: one line of JSON each.
int main() {
  using namespace crossread;
  const testing::Sample sample = testing::sample_report();
  const auto print = [](const std::string& json) { std::printf("%s\n", json.c_str()); };
  report::WriteOptions options;
  for (const auto unit :
       {report::OffsetUnit::utf16, report::OffsetUnit::code_point, report::OffsetUnit::utf8}) {
    options.offsets = unit;
    print(report::to_json(sample.report, sample.story, options));
  }
  options.parts.remove(report::Part::text);
  print(report::to_json(sample.report, sample.story, options));
  print(report::error_json("s", {ErrorCode::no_articles, "no articles"}));
  return 0;
}
