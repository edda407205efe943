#include <doctest/doctest.h>

#include <crossread/analyze.h>

#include <string>
#include <string_view>
#include <vector>

using namespace crossread;

namespace {

constexpr std::string_view own_report =
    "Talks about the port of Veldmoor lasted seven hours on Monday, the ministry said. Minister Ada Brandt met the "
    "dockers at noon. They will meet again on Thursday, and ferries will run until then.";

Report analyzed(std::string_view other) {
  StoryInput story;
  for (const std::string_view text : {own_report, other}) {
    ArticleInput a;
    a.id = story.articles.empty() ? "a" : "b";
    a.source = std::string(text);
    a.format = Format::text;
    a.published = "2026-05-19";
    story.articles.push_back(a);
  }
  auto made = analyze(story);
  REQUIRE(made.ok());
  return std::move(made).value();
}

std::string warnings(const Report& report) {
  std::string out;
  for (const Warning& w : report.warnings) out += w.code + " ";
  return out;
}

}  // namespace

TEST_CASE("consistency: a stub behind a paywall is said to be one and left out") {
  const Report r = analyzed(
      "Talks about the port of Veldmoor lasted nine hours on Monday, the ministry said.\n\n"
      "Already a subscriber? Sign in to read the rest of this article.");
  CHECK(warnings(r) == "paywall_stub ");
  CHECK(r.findings.empty());
}

TEST_CASE("consistency: a question about cookies is no article") {
  const Report r = analyzed(
      "We and our partners want to keep things on your device. We use cookies to show you what you like, and to "
      "count who has read what. You may change your mind at any time.\n\nAccept all\n\nReject all");
  CHECK(warnings(r) == "cookie_banner ");
}

TEST_CASE("consistency: a live blog is said to be one and compared") {
  const Report r = analyzed(
      "7.10am Good morning from the port of Veldmoor, where the talks go on.\n\n8.05am Minister Ada Brandt has left.\n\n"
      "9.30am The dockers say nothing.\n\n11am The talks lasted nine hours on Monday, the ministry said.");
  CHECK(warnings(r) == "live_blog ");
}

TEST_CASE("consistency: a short article that mentions a subscription is an article") {
  CHECK(warnings(analyzed("The port of Veldmoor raised the price of a season ticket, the ministry said on Monday. "
                          "Minister Ada Brandt met the dockers. The talks lasted seven hours.")) == "");
}
