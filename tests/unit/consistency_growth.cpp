#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "claims/claims.h"
#include "consistency/claim_matches.h"
#include "consistency/same_entity.h"
#include "consistency/sayings.h"
#include "entities/entities.h"
#include "language/language.h"
#include "quotes/quotes.h"
#include "text/text.h"
#include "values/values.h"

using namespace crossread;
using namespace crossread::consistency;

namespace {

/// What an article tells: some of the news, in an order and in words and figures of its own choice.
std::string text_of(std::uint64_t article) {
  std::uint64_t state = article * 2654435761u + 97;
  const auto below = [&](std::size_t end) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state >> 33) % end;
  };
  const auto pick = [&](const std::vector<std::string>& choices) { return choices[below(choices.size())]; };
  std::vector<std::string> news = {
      "A mill burnt down in " + pick({"Halden", "the town of Halden"}) + " " + pick({"on Monday", "late on Monday", "on Sunday"}) + ". ",
      pick({"Nine people", "At least nine people", "11 people"}) + " " + pick({"died", "were killed", "lost their lives"}) + " in the " +
          pick({"fire", "blaze"}) + ". ",
      pick({"More than 40", "43", "About 50"}) + " people were " + pick({"hurt", "injured", "taken to hospital"}) + ". ",
      "The fire burnt for " + pick({"seven hours", "nearly seven hours", "nine hours"}) + ". ",
      "The " + pick({"owner", "firm"}) + " put the damage at " + pick({"3 million euros", "3.2 million euros"}) + ". ",
      "The mill had " + pick({"120 workers", "about 120 workers", "140 workers"}) + ". ",
      "It was built in " + pick({"1904", "1906"}) + ". ",
      "Ada Brandt, " + pick({"54", "56"}) + ", saw the flames from " + pick({"her garden", "the bridge"}) + ". ",
      "Some 300 neighbours stood in the street. ",
      "The union had asked for " + pick({"two doors", "three doors"}) + " more. "};
  std::string out;
  for (int told = 0; told < 7; ++told) {
    const auto next = news.begin() + static_cast<std::ptrdiff_t>(below(news.size()));
    out += *next;
    news.erase(next);
  }
  return out;
}

ArticleAnalysis read(std::size_t number) {
  ArticleInput given;
  given.id = std::to_string(100 + number);
  given.format = Format::text;
  given.source = text_of(number);
  ArticleAnalysis a;
  a.id = given.id;
  auto document = text::read(given, Limits());
  REQUIRE(document);
  a.document = std::move(document).value();
  a.published = values::read_date("2026-03-10");
  a.annotation = language::annotate(a.document);
  const entities::Syntax syntax(a.document, a.annotation, quotes::quoted_spans(a.document));
  a.entities = entities::find(syntax);
  a.values = values::find(a.document, a.annotation, a.published);
  a.claims = claims::find(a.document, a.annotation, a.entities, a.values, {});
  return a;
}

PairFinder::Work work_for(std::size_t count) {
  std::vector<ArticleAnalysis> articles;
  Story story;
  for (std::size_t a = 0; a < count; ++a) {
    articles.push_back(read(a));
    story.order.push_back(static_cast<Index>(a));
    story.account.push_back(static_cast<Index>(a));
    story.terms.push_back(terms_of(articles.back()));
  }
  story.articles = articles;
  story.entities = merge_entities(articles);
  story.compared.assign(count, true);
  Lexicon lexicon;
  const Vocabulary vocabulary(story, lexicon);
  const std::vector<ClaimView> views = views_of(story, vocabulary);
  PairMemory memory;
  return ClaimMatches(story, vocabulary, views, memory).work();
}

}  // namespace

TEST_CASE("twice the articles of a story take little more than twice the work") {
  const PairFinder::Work once = work_for(60), twice = work_for(120);
  CHECK(once.forms > 100);
  CHECK(once.lists > 60);
  CHECK(static_cast<double>(twice.forms) <= 2.6 * static_cast<double>(once.forms));
  CHECK(static_cast<double>(twice.lists) <= 2.6 * static_cast<double>(once.lists));
}

TEST_CASE("what is done with all who say two things is what would be done pair by pair") {
  // Eight articles, and in every round other statements of theirs in two parts.
  std::uint32_t state = 1;
  const auto below = [&](std::uint32_t end) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % end;
  };
  for (int round = 0; round < 500; ++round) {
    std::vector<std::uint32_t> article, said;
    std::vector<std::size_t> statements;
    std::vector<char> wanted;
    for (std::uint32_t place = 0; place < 8; ++place)
      for (std::uint32_t n = below(3); n > 0; --n) {
        statements.push_back(article.size());
        article.push_back(place);
        said.push_back(below(2));
        wanted.push_back(below(4) > 0);
      }
    const Sayings sayings(statements, article, [&](std::size_t s) { return said[s]; });
    sayings.for_two_parts([&](const Sayings::Part& x, const Sayings::Part& y) {
      UnionFind linear(statements.size()), by_pairs(statements.size());
      sayings.unite(linear, x, y);
      for (const std::size_t s : x)
        for (const std::size_t t : y)
          if (article[s] != article[t]) by_pairs.unite(s, t);
      for (const std::size_t s : statements) CHECK(linear.find(s) == by_pairs.find(s));
      // The first pair of every set.
      const auto none = std::pair(statements.size(), statements.size());
      std::vector<std::pair<std::size_t, std::size_t>> first(statements.size(), none), found = first;
      const auto keep = [&](std::pair<std::size_t, std::size_t>& best, std::size_t s, std::size_t t) {
        best = std::min(best, std::pair(std::min(s, t), std::max(s, t)));
      };
      for (const std::size_t s : x)
        for (const std::size_t t : y)
          if (article[s] != article[t] && wanted[s] && wanted[t]) keep(first[by_pairs.find(s)], s, t);
      sayings.for_first_pairs(x, y, [&](std::size_t s) { return wanted[s] != 0; },
                              [&](std::size_t s, std::size_t t) { keep(found[by_pairs.find(s)], s, t); });
      CHECK(first == found);
    });
  }
}
