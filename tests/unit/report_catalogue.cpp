#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "readability/formulas.h"
#include "report/catalogue.h"

using namespace crossread;

TEST_CASE("every formula has its page") {
  for (const readability::Formula& formula : readability::formulas()) {
    CAPTURE(std::string(formula.name));
    const report::Entry* entry = report::find(formula.name);
    REQUIRE(entry != nullptr);
    CHECK(entry->group == report::Group::formula);
    for (const char* part : {"Counted:", "Source:", "Range:", "Limits:", "    "})
      CHECK(entry->text.find(part) != std::string_view::npos);
  }
}

TEST_CASE("every rule for hard sentences and every kind of finding has its page") {
  for (const char* rule :
       {"sentence-length", "long-word", "unfamiliar-word", "late-main-verb", "noun-stack",
        "many-clauses", "brackets", "passive", "negations", "numbers"}) {
    CAPTURE(std::string(rule));
    REQUIRE(report::find(rule) != nullptr);
    CHECK(report::find(rule)->group == report::Group::rule);
  }
  std::size_t findings = 0;
  for (const report::Entry& entry : report::all())
    findings += entry.group == report::Group::finding ? 1u : 0u;
  CHECK(findings == finding_kinds);
}

TEST_CASE("a name is found however its words are joined") {
  REQUIRE(report::find("quote-wording") != nullptr);
  CHECK(report::find("Quote_Wording") == report::find("quote-wording"));
  CHECK(report::find("quote wording") == report::find("quote-wording"));
  CHECK(report::find("flesch-reading-ease") == report::find("flesch_reading_ease"));
  CHECK(report::find("quote") == nullptr);
  CHECK(report::find("") == nullptr);
}

TEST_CASE("a page has a title, a summary in one line and text") {
  for (const report::Entry& entry : report::all()) {
    CAPTURE(std::string(entry.name));
    CHECK_FALSE(entry.title.empty());
    CHECK(entry.summary.size() > 10);
    CHECK(entry.summary.find('\n') == std::string_view::npos);
    CHECK(entry.summary.back() == '.');
    CHECK(report::page(entry).back() == '\n');
  }
  CHECK(report::contents().find("quote-wording") != std::string::npos);
}
