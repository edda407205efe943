#include <doctest/doctest.h>

#include <string>

#include "report/addresses.h"
#include "report/places.h"
#include "report/report.h"
#include "support/sample_report.h"

using namespace crossread;

namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every format has a name, and writes something that ends its last line") {
  const testing::Sample sample = testing::sample_report();
  std::string names = report::output_names() + ", ";
  std::size_t count = 0;
  for (std::size_t at = names.find(", "); at != std::string::npos; at = names.find(", ")) {
    const auto output = report::output_of(names.substr(0, at));
    REQUIRE(output);
    const std::string text = report::write(sample.report, sample.story, *output);
    CHECK(text.size() > 100);
    CHECK(text.back() == '\n');
    names.erase(0, at + 2);
    ++count;
  }
  CHECK(count == 8);
  CHECK(!report::output_of("pdf"));
}

TEST_CASE("places count lines from the file's begin and columns in UTF-16 units") {
  const testing::Sample sample = testing::sample_report();
  const report::Paths paths;
  const report::Places places(sample.report, sample.story, paths);
  const std::string& text = sample.report.articles[0].text;
  // Behind a byte order mark and a character of two units.
  const auto hours = places.of(0, testing::span_of(text, "three hours"));
  REQUIRE(hours);
  CHECK(hours->line == 1);
  CHECK(hours->column == 24);
  CHECK(hours->end_column == 35);
  const auto quote = places.of(0, testing::span_of(text, "We did not agree"));
  REQUIRE(quote);
  CHECK(quote->line == 3);
  CHECK(quote->column == 2);
  CHECK(!places.of(sample.report.findings[0].positions[0].evidence[1]));
}

TEST_CASE("a passage of the draft stands in front, one in a title last") {
  const testing::Sample sample = testing::sample_report();
  const auto told = report::passages_of(sample.report, sample.report.findings[1]);
  REQUIRE(told.size() == 3);
  CHECK(told[0].evidence->article == 0);
  CHECK(!told[0].evidence->in_title);
  CHECK(told[1].evidence->article == 1);
  CHECK(told[2].evidence->in_title);
}

TEST_CASE("paths become addresses") {
  CHECK(report::file_uri("a/b c.txt") == "a/b%20c.txt");
  CHECK(report::file_uri("./a.txt") == "a.txt");
  CHECK(report::file_uri("a\\b.txt") == "a/b.txt");
  CHECK(report::file_uri("/srv/caf\u00E9.md") == "file:///srv/caf%C3%A9.md");
  CHECK(report::file_uri("a:b.txt") == "a%3Ab.txt");
  CHECK(report::file_uri("100%.txt") == "100%25.txt");
  CHECK(report::file_uri("https://morgen.example/a?b=c d") == "https://morgen.example/a?b=c%20d");
  CHECK(report::is_relative("a/b.txt"));
  CHECK(!report::is_relative("file:///a"));
}

TEST_CASE("an article without its source has findings but no lines") {
  const testing::Sample sample = testing::sample_report();
  const std::string text = report::write(sample.report, StoryInput{}, report::Output::sarif);
  CHECK(holds(text, "\"ruleId\":\"duration\""));
  CHECK(!holds(text, "startLine"));
}

TEST_CASE("a spreadsheet is given no formula to run") {
  testing::Sample sample = testing::sample_report();
  sample.report.findings[0].subject = "=HYPERLINK(\"x\")";
  const std::string text = report::write(sample.report, sample.story, report::Output::csv);
  CHECK(holds(text, ",\"'=HYPERLINK(\"\"x\"\")\","));
}
