#include <crossread/analyze.h>
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <tuple>

using namespace crossread;

namespace {

ArticleInput article(std::string id, std::string text) {
  ArticleInput out;
  out.id = std::move(id);
  out.source = std::move(text);
  out.format = Format::text;
  out.published = "2026-05-19";
  return out;
}

}  // namespace

TEST_CASE("timeline: a sentence stands once under a day, and under every day that it names") {
  StoryInput story;
  story.articles = {
      article("post", "Anna Berg met the miners, spoke to the mayor and left the town of Lunde on Monday. The mine closed on "
                      "March 2, 2026 and reopened on April 7, 2026. The strike began on Monday at noon, when the talks failed."),
      article("wire", "The minister met the miners in Lunde on Monday. The mine at Lunde closed on March 2, 2026, the company said, "
                      "and the talks failed."),
  };
  const auto made = analyze(story);
  REQUIRE(made);
  const Report& report = made.value();
  using Place = std::tuple<std::int32_t, int, int, int, int, Index, std::uint32_t>;
  std::set<Place> seen;
  std::set<int> months;
  for (const TimelineEntry& entry : report.timeline) {
    CHECK(!entry.evidence.empty());
    months.insert(entry.earliest.month);
    for (const Evidence& e : entry.evidence)
      CHECK(seen.insert({entry.earliest.year, entry.earliest.month, entry.earliest.day, entry.latest.month, entry.latest.day, e.article, e.sentence.begin}).second);
  }
  CHECK(months.count(3) == 1);
  CHECK(months.count(4) == 1);
  CHECK(months.count(5) == 1);
}

TEST_CASE("timeline: what two articles tell of one day is one entry") {
  StoryInput story;
  story.articles = {article("post", "The mine at Lunde closed on March 2, 2026. Nobody was hurt."),
                    article("wire", "The company said the mine at Lunde closed on March 2, 2026.")};
  const auto made = analyze(story);
  REQUIRE(made);
  REQUIRE(made.value().timeline.size() == 1);
  CHECK(made.value().timeline[0].evidence.size() == 2);
}
