#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/chars.h"
#include "text/offsets.h"
#include "text/text.h"
#include "text/utf8.h"
#include "text/words.h"

using namespace crossread;

namespace {

text::Document read_text(const std::string& source, Format format = Format::text) {
  ArticleInput article;
  article.id = "a";
  article.source = source;
  article.format = format;
  auto result = text::read(article, Limits{});
  REQUIRE(result.ok());
  return std::move(result).value();
}

std::vector<std::string> sentences_of(const std::string& source) {
  const text::Document document = read_text(source);
  std::vector<std::string> out;
  for (const auto& s : document.sentences) out.emplace_back(s.span.in(document.utf8));
  return out;
}

std::string tokens_of(const std::string& source) {
  const text::Document document = read_text(source);
  std::string out;
  for (const auto& t : document.tokens) {
    if (!out.empty()) out += '|';
    out += t.span.in(document.utf8);
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end at end marks, not at abbreviations") {
  CHECK(sentences_of("Mr. Hale met Dr. Ono at 4.30 p.m. on Friday. They spoke for 2.5 hours.") ==
        Strings{"Mr. Hale met Dr. Ono at 4.30 p.m. on Friday.", "They spoke for 2.5 hours."});
  CHECK(sentences_of("“Stay here,” she said. “We will be back.” He left.") ==
        Strings{"“Stay here,” she said.", "“We will be back.”", "He left."});
  CHECK(sentences_of("“Who is it?” he asked. Nobody answered!") ==
        Strings{"“Who is it?” he asked.", "Nobody answered!"});
}

TEST_CASE("tokens follow the treebanks") {
  CHECK(tokens_of("They don't trust Hale's US-China plan.") ==
        "They|do|n't|trust|Hale|'s|US|-|China|plan|.");
  CHECK(tokens_of("It cost $12,000 (5% more) in the U.S. and 1/2 at 16:50.") ==
        "It|cost|$|12,000|(|5|%|more|)|in|the|U.S.|and|1/2|at|16:50|.");
  CHECK(tokens_of("I cannot e-mail a.b@example.org or see www.example.org/x.") ==
        "I|can|not|e-mail|a.b@example.org|or|see|www.example.org/x|.");
}

TEST_CASE("words as readability counts them") {
  const std::string t = "The decision-making (fast/slow) – see www.example.org – didn't cost $5.";
  std::vector<std::string> got;
  for (const Span w : text::words(t, {0, static_cast<std::uint32_t>(t.size())}))
    got.emplace_back(w.in(t));
  CHECK(got == Strings{"The", "decision-making", "fast", "slow", "see", "didn't", "cost", "5"});
}

TEST_CASE("offset maps count UTF-16 units and code points") {
  const std::string t = "a\xC3\xA9\xF0\x9F\x98\x80z";
  const text::OffsetMap utf16(t, text::OffsetUnit::utf16), points(t, text::OffsetUnit::code_point);
  CHECK(utf16.at(0) == 0);
  CHECK(utf16.at(1) == 1);
  CHECK(utf16.at(3) == 2);
  CHECK(utf16.at(7) == 4);
  CHECK(utf16.size() == 5);
  CHECK(points.at(7) == 3);
  CHECK(points.size() == 4);
}

TEST_CASE("a title that is not the first line goes before the text") {
  ArticleInput article;
  article.id = "a";
  article.source = "The talks went on until midnight on Monday, officials said.";
  article.title = "Talks go on";
  auto result = text::read(article, Limits{});
  REQUIRE(result.ok());
  const text::Document& d = result.value();
  CHECK(d.title_bytes == 13);
  REQUIRE(d.blocks.size() == 2);
  CHECK(d.blocks[0].kind == BlockKind::heading);
  CHECK(d.blocks[0].span.in(d.utf8) == "Talks go on");
  CHECK(d.utf8.substr(d.title_bytes) == article.source);
}
