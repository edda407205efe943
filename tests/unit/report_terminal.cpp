#include <doctest/doctest.h>

#include <string>

#include "report/report.h"
#include "support/sample_report.h"

using namespace crossread;

namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the terminal text leads with the disagreements") {
  const std::string text = report::to_text(testing::sample_report().report);
  CAPTURE(text);
  CHECK(text.rfind("2 articles, 2 comparable statements: 1 conflict, 0 worth a look, 1 note.", 0) ==
        0);
  CHECK(holds(text, "  A  morgen.txt (draft), The Morgen, 2024-05-02, Caf\u00E9 talks"));
  CHECK(holds(text, "  B  abend\n"));
  CHECK(holds(text, "1. CONFLICT, duration: the talks"));
  CHECK(holds(text, "A stands alone with this."));
  CHECK(holds(text, "       A  \U0001F600 Caf\u00E9 owners met for [three hours] on Monday."));
  CHECK(holds(text, "       A (title)  Caf\u00E9 talks \U0001F600 [end]"));
  CHECK(holds(text, "       B  The owners of the caf\u00E9s met for [five hours]."));
  CHECK(holds(text, "2. NOTE, quote-wording, trimmed: what Quist said"));
  CHECK(holds(text, "make: duration 1, quote-wording 1."));
  CHECK(holds(text, "A, B: 25.0 per cent of the shorter text in common"));
  CHECK(holds(text,
              "A  grade 7.5 (6.0 to 9.3), without quotations no grade; 21 words, 1.3 minutes;"
              " 0 hard and 1 very hard of 2 sentences"));
  CHECK(holds(text, "  Zo\u00EB Quist\n     A  \"We did not agree,\""));
  CHECK(holds(text, "  B: Article \"abend\" has no date."));
  CHECK(text.find("WHERE THEY DIFFER") < text.find("HOW MUCH WAS COMPARED"));
  CHECK(text.find("HOW MUCH WAS COMPARED") < text.find("HOW READABLE"));
  CHECK(text.find("HOW READABLE") < text.find("WHO SAID WHAT"));
}

TEST_CASE("silence is not mistaken for agreement") {
  Report report;
  CHECK(holds(report::to_text(report), "0 articles: nothing to compare"));
  report.articles.resize(3);
  CHECK(holds(report::to_text(report), "no comparison was possible"));
  report.compared[0] = 4;
  CHECK(holds(report::to_text(report), "4 comparable statements: no disagreement found"));
}

TEST_CASE("articles after the twenty-sixth have two letters") {
  Report report;
  report.articles.resize(53);
  const std::string text = report::to_text(report);
  CHECK(holds(text, "\n  Z  "));
  CHECK(holds(text, "\n  AA  "));
  CHECK(holds(text, "\n  BA  "));
}

TEST_CASE("an article cannot steer the terminal") {
  Report report;
  report.articles.resize(1);
  report.articles[0].id = "a\x1B[2J\u009B1m\r\nb\u202Ec\x07";
  const std::string text = report::to_text(report);
  CHECK(holds(text, "  A  a[2J1m bc\n"));
  for (const char c : text) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
}

TEST_CASE("a sentence without end is cut round its passage") {
  testing::Sample sample = testing::sample_report();
  ArticleReport& article = sample.report.articles[1];
  const std::string filler(100000, 'x');
  article.text = filler + " five hours " + filler;
  Evidence& evidence = sample.report.findings[0].positions[1].evidence[0];
  evidence.sentence = {0, static_cast<std::uint32_t>(article.text.size())};
  evidence.span = testing::span_of(article.text, "five hours");
  const std::string text = report::to_text(sample.report);
  CHECK(text.size() < 10000);
  CHECK(holds(text, "B  ... xxx"));
  CHECK(holds(text, "xxx [five hours] xxx"));
}
