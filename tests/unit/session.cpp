#include <crossread/session.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/report.h"

using namespace crossread;

namespace {

ArticleInput article(std::string id, std::string text) {
  ArticleInput out;
  out.id = std::move(id);
  out.source = std::move(text);
  out.published = "2026-05-19";
  return out;
}

StoryInput story() {
  StoryInput out;
  out.articles = {
      article("wire", "Miners' talks end in Lunde\n\nThe talks between Anna Berg and the miners at Lunde lasted seven hours on "
                      "Monday, the ministry said. Twelve men were hurt in March. “We are tired,” Ms Berg said."),
      article("post", "The talks between Anna Berg and the miners at Lunde lasted nine hours on Monday, the ministry said. "
                      "She left without a word. Fourteen men were hurt in March."),
      article("star", "On Monday Anna Berg met the miners at Lunde. The talks lasted more than six hours. “We are very tired,” "
                      "the minister said."),
  };
  return out;
}

/// The report as it is written, or why there is none.
std::string told(const Result<Report>& made, const StoryInput& of) {
  return made ? report::to_json(made.value(), of) : report::error_json("", made.error());
}

/// Edits of one story as someone at a desk makes them.
std::vector<StoryInput> edits() {
  std::vector<StoryInput> out{story()};
  const auto next = [&]() -> StoryInput& { return out.emplace_back(out.back()); };
  next().articles[0].source += " The mine will open on Friday.";
  next().articles[0].source.replace(0, 6, "Miner");
  next().articles[1].published = "2026-05-20";
  next().articles[2].role = Role::draft;
  next().articles[2].title = "Miners and minister are tired";
  next().articles[1].omit = {{0, 104}};
  next().articles[1].format = Format::markdown;
  next().articles[0].outlet = "The Wire";
  std::swap(next().articles[0], out.back().articles[2]);
  next().articles.pop_back();
  next().articles[1].source.clear();  // refused
  out.push_back(story());
  out.back().articles[0].id = "post";  // refused: two of one id
  next().articles[0].id = "other";
  out.push_back(out[3]);
  return out;
}

}  // namespace

TEST_CASE("session: a report names the weights that it was made with, one of readability alone has none") {
  const auto made = analyze(story());
  REQUIRE(made);
  CHECK(made.value().weights.starts_with("crlm"));
  Options options;
  options.readability_only = true;
  const auto scores = analyze(story(), options);
  REQUIRE(scores);
  CHECK(scores.value().weights.empty());
}

TEST_CASE("session: the same bytes as without what it keeps, whatever was asked before") {
  Session keeps, keeps_little(400);
  for (const StoryInput& given : edits()) {
    const std::string expected = told(analyze(given), given);
    CHECK(told(keeps.analyze(given), given) == expected);
    CHECK(told(keeps_little.analyze(given), given) == expected);
    CHECK(told(keeps.analyze(given), given) == expected);
  }
}

TEST_CASE("session: options that change the reading of an article are part of what it is kept by") {
  Session session;
  StoryInput given = story();
  for (ArticleInput& a : given.articles) a.published.reset();
  Options options;
  const auto same = [&] { return told(session.analyze(given, options), given) == told(analyze(given, options), given); };
  CHECK(same());
  options.published = "2026-05-19";
  CHECK(same());
  options.readability_only = true;
  CHECK(same());
  options.readability_only = false;
  options.limits.article_bytes = 100;
  CHECK(same());
  options.limits = {};
  options.limits.findings = 0;
  CHECK(same());
}

TEST_CASE("session: an article that is edited over and over is told like a new one") {
  Session session;
  StoryInput given = story();
  for (int n = 0; n < 300; ++n) {
    given.articles[0].source = "The talks at Lunde lasted " + std::to_string(n) + " hours on Monday, the ministry said. " +
                               story().articles[0].source;
    const auto made = session.analyze(given);
    REQUIRE(made);
    if (n % 60 == 59) CHECK(told(made, given) == told(analyze(given), given));
  }
}

TEST_CASE("session: what a third article says of who is who changes what is found between two others") {
  StoryInput two;
  two.articles = {article("a", "Berg runs the mine at Lunde. Berg, 45, met the miners on Monday, the ministry said."),
                  article("b", "Anna Berg, 47, met the miners at Lunde on Monday, the ministry said.")};
  StoryInput three = two;
  three.articles.push_back(article("c", "Karl Berg met the miners at Lunde on Monday, the ministry said."));
  const auto ages = [](const Result<Report>& made) {
    const auto& findings = made.value().findings;
    return std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.kind == FindingKind::age; });
  };
  Session session;
  for (const StoryInput* given : {&two, &three, &two, &three}) {
    const auto made = session.analyze(*given);
    REQUIRE(made);
    CHECK(ages(made) == (given == &two ? 1 : 0));
    CHECK(told(made, *given) == told(analyze(*given), *given));
  }
}

TEST_CASE("session: whatever sentence is taken out and put back, it is told like a new story") {
  StoryInput whole = story();
  whole.articles.push_back(article("mail", "Tom Berg, 41, a miner at Lunde, met Anna Berg on Sunday. Thirteen men were hurt in March, he said. "
                                           "“We are tired,” Berg said. The talks lasted eight hours."));
  Session session;
  for (std::size_t a = 0; a < whole.articles.size(); ++a) {
    const std::string full = whole.articles[a].source;
    for (std::size_t from = 0; from < full.size();) {
      const std::size_t stop = std::min(full.find(". ", from), full.size() - 2) + 2;
      StoryInput given = whole;
      given.articles[a].source = full.substr(0, from) + full.substr(stop);
      if (!given.articles[a].source.empty()) CHECK(told(session.analyze(given), given) == told(analyze(given), given));
      CHECK(told(session.analyze(whole), whole) == told(analyze(whole), whole));
      from = stop;
    }
  }
}
