#include <crossread/analyze.h>
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "readability/readability.h"
#include "readability/vocabulary.h"
#include "text/text.h"

using namespace crossread;
using namespace crossread::readability;

namespace {

text::Document document(std::string_view source) {
  ArticleInput article;
  article.id = "a";
  article.source = std::string(source);
  article.format = Format::text;
  return text::read(article, Limits{}).value();
}

const char* const plain =
    "The council met on Monday to talk about the bridge. The mayor asked for more money. "
    "Two of the members left before the vote. The plan was put off until the spring.";

}  // namespace

TEST_CASE("a version set beside itself has no changes") {
  const text::Document d = document(plain);
  const Comparison c = compare({d, {}}, {d, {}});
  CHECK(c.sentences.empty());
  REQUIRE(c.formulas.size() == 13);
  for (const FormulaChange& formula : c.formulas) CHECK(formula.before == formula.after);
  CHECK(c.before->median == c.after->median);
}

TEST_CASE("sentences taken out, put in and rewritten are told apart") {
  const text::Document before = document(plain);
  const text::Document after = document(
      "The council met on Monday to talk about the bridge. The mayor immediately asked for "
      "considerably more money. The plan was put off until the spring. Nobody came to the party.");
  const Comparison c = compare({before, {}}, {after, {}});
  REQUIRE(c.sentences.size() == 3);
  int out = 0, in = 0, rewritten = 0;
  for (const SentenceChange& change : c.sentences) {
    if (!change.after) {
      ++out;
      CHECK(change.before->in(before.utf8) == "Two of the members left before the vote.");
    } else if (!change.before) {
      ++in;
      CHECK(change.after->in(after.utf8) == "Nobody came to the party.");
    } else {
      ++rewritten;
      CHECK(change.before->in(before.utf8) == "The mayor asked for more money.");
      CHECK(change.grades > 0);
    }
  }
  CHECK(out == 1);
  CHECK(in == 1);
  CHECK(rewritten == 1);
}

TEST_CASE("what a change did is what undoing it would undo") {
  const text::Document before = document(plain);
  const text::Document after = document(
      std::string(plain) +
      " Parliamentary representatives immediately criticised administrative irregularities.");
  const Comparison c = compare({before, {}}, {after, {}});
  REQUIRE(c.sentences.size() == 1);
  CHECK(c.sentences[0].grades == doctest::Approx(c.after->median - c.before->median).epsilon(1e-9));
  CHECK(c.sentences[0].grades > 0);
}

TEST_CASE("repeated sentences are matched in order") {
  const text::Document before = document("He ran. He ran. He ran. She slept.");
  const text::Document after = document("He ran. He ran. She slept.");
  const Comparison c = compare({before, {}}, {after, {}});
  REQUIRE(c.sentences.size() == 1);
  CHECK_FALSE(c.sentences[0].after.has_value());
}

TEST_CASE("parts are scored on their own, by their sentences") {
  const text::Document d = document(plain);
  const std::string_view text = d.utf8;
  const auto span = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  const std::vector<std::vector<Span>> parts = {
      {span("The mayor asked for more money. Two of the members left before the vote.")},
      {span("on Monday"), span("to talk about the bridge"), span("the spring")},
      {}};
  Vocabulary vocabulary;
  const std::vector<Scores> scores = score_parts(d, {}, parts, vocabulary);
  REQUIRE(scores.size() == 3);
  CHECK(scores[0].counts.words == 14);
  CHECK(scores[0].counts.sentences == 2);
  CHECK(scores[1].counts.words == 7);  // two words of the last sentence are too few
  CHECK(scores[1].counts.sentences == 1);
  CHECK(scores[2].counts.words == 0);
  CHECK_FALSE(scores[2].smog.has_value());
  CHECK(scores[2].notes.size() == 1);
}

TEST_CASE("whoever says a hundred words or more is scored by himself") {
  std::string text = "The council met in Tamsin on Monday. \"";
  for (int n = 0; n < 12; ++n) text += "We will mend the old bridge before the snow comes. ";
  text += "Nobody has to walk,\" said Mara Voss, the mayor.\n\n\"It costs too much,\" said Peter Lund, a member.\n";
  StoryInput story;
  story.articles.emplace_back();
  story.articles[0].id = "a";
  story.articles[0].format = Format::text;
  story.articles[0].source = text;
  const auto report = analyze(story);
  REQUIRE(report);
  const ArticleReport& article = report.value().articles[0];
  REQUIRE(article.quotes.size() == 2);
  REQUIRE(article.by_speaker.size() == 1);
  const SpeakerScores& first = article.by_speaker[0];
  CHECK(report.value().entities[static_cast<std::size_t>(first.entity)].name == "Mara Voss");
  CHECK(first.scores.counts.words == 120);
  CHECK(first.scores.counts.sentences == 12);  // four words out of a longer sentence are left out
  CHECK(first.scores.flesch_kincaid_grade.has_value());
}
