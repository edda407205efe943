#include "text/chars.h"
#include "text/source_map.h"
#include "text/utf8.h"
#include "text_support.h"

using namespace crossread;
using text_test::article;
using text_test::blocks;
using text_test::read;
using text_test::refusal;
using text_test::Strings;

TEST_CASE("what is no text is refused by its cause") {
  CHECK(refusal(article("", Format::automatic)) == "empty_article");
  CHECK(refusal(article(" \n\t… — !", Format::automatic)) == "empty_article");
  CHECK(refusal(article("<p> <br> </p>", Format::html)) == "empty_article");
  CHECK(refusal(article("%PDF-1.7 whatever", Format::automatic)) == "not_text");
  CHECK(refusal(article("\x89PNG\r\n", Format::automatic)) == "not_text");
  CHECK(refusal(article(std::string("a\0b", 3), Format::automatic)) == "not_text");
  CHECK(refusal(article("a\x01\x02\x03\x04", Format::automatic)) == "not_text");
  CHECK(refusal(article("\xFC\xE4\xF6\xDF", Format::automatic)) == "not_text");
  Limits limits;
  limits.article_bytes = 4;
  CHECK(refusal(article("Five!", Format::text), limits) == "article_too_large");
  ArticleInput input = article("Some words.", Format::text);
  input.omit = {{4, 3}};
  CHECK(refusal(input) == "bad_range");
  input.omit = {{4, 12}};
  CHECK(refusal(input) == "bad_range");
}

TEST_CASE("a refusal is one line that names the article") {
  ArticleInput input = article("", Format::automatic);
  input.id = "x\ny";
  const auto result = text::read(input, Limits{});
  REQUIRE_FALSE(result.ok());
  CHECK(result.error().message.find("\"x y\"") != std::string::npos);
  CHECK(result.error().message.find('\n') == std::string::npos);
}

TEST_CASE("encodings") {
  const auto broken = read("The caf\xE9 is shut.", Format::automatic);
  CHECK(broken.utf8 == "The caf\xEF\xBF\xBD is shut.");
  REQUIRE(broken.notices.size() == 1);
  CHECK(broken.notices[0].code == "invalid_utf8");

  CHECK(read("\xEF\xBB\xBFIt is shut.", Format::automatic).utf8 == "It is shut.");
  CHECK(read("\xEF\xBB\xBFIt is shut.", Format::text).utf8 == "\xEF\xBB\xBFIt is shut.");

  const std::string text = "It “is” 😀.";
  for (const bool big : {false, true}) {
    std::string wide = big ? "\xFE\xFF" : "\xFF\xFE";
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint c = text::code_point_at(text, at);
      const auto unit = [&](char32_t u) {
        const char high = static_cast<char>(u >> 8), low = static_cast<char>(u & 0xFF);
        wide.push_back(big ? high : low);
        wide.push_back(big ? low : high);
      };
      if (c.value > 0xFFFF) {
        unit(0xD800 + ((c.value - 0x10000) >> 10));
        unit(0xDC00 + ((c.value - 0x10000) & 0x3FF));
      } else {
        unit(c.value);
      }
      at += c.size;
    }
    const auto d = read(wide, Format::automatic);
    CHECK(d.utf8 == text);
    REQUIRE(d.notices.size() == 1);
    CHECK(d.notices[0].code == "utf16_input");
  }
}

TEST_CASE("a title that is not among the first lines goes before the text") {
  ArticleInput input =
      article("The talks went on until midnight on Monday, officials said.", Format::automatic);
  input.title = "Talks\n go on";
  const text::Document d = read(input);
  CHECK(d.title == "Talks go on");
  CHECK(d.title_bytes == 13);
  CHECK(blocks(d) == Strings{"h:Talks go on", "p:" + input.source});
  CHECK(d.utf8.substr(d.title_bytes) == input.source);
  REQUIRE(d.source_map.size() == 1);
  CHECK(d.source_map[0].text == 0);
}

TEST_CASE("a title that stands in the text is not put there again") {
  ArticleInput input =
      article("“TALKS”  go on.\n\nThey went on until midnight on Monday.", Format::text);
  input.title = "\"Talks\" go on";
  const text::Document d = read(input);
  CHECK(d.title_bytes == 0);
  CHECK(d.blocks[0].kind == BlockKind::heading);
  CHECK(d.utf8 == input.source);
}

TEST_CASE("without a title the heading at the top is it") {
  CHECK(read("Talks go on\n\nThey went on until midnight.").title == "Talks go on");
  CHECK_FALSE(read("They went on until midnight.").title.has_value());
}

TEST_CASE("given metadata win over what the article says of itself") {
  ArticleInput input =
      article("---\ntitle: A\ndate: 2026-01-01\n---\nIt is shut.", Format::markdown);
  input.title = "B";
  input.published = "2026-02-02";
  const text::Document d = read(input);
  CHECK(d.title == "B");
  CHECK(d.published == "2026-02-02");
}

TEST_CASE("ranges are left out, words do not run together") {
  ArticleInput input = article("One two three.\n\nFour five six.\n\nSeven.", Format::text);
  input.omit = {{16, 32}, {3, 7}};
  const text::Document d = read(input);
  CHECK(d.utf8 == "One three.\n\nSeven.");
  input = article("One[1]two.[\n\n]Three.", Format::text);
  input.omit = {{10, 14}, {3, 6}};
  CHECK(read(input).utf8 == "One two.\n\nThree.");
  input.omit = {{0, 10}, {5, 14}};
  CHECK(read(input).utf8 == "Three.");
}

TEST_CASE("blocks of a host keep their keys") {
  ArticleInput input;
  input.id = "a";
  input.blocks = {{"k1", "Talks go on"}, {"k2", ""}, {"k3", "They went on.\n\nUntil midnight."}};
  const text::Document d = read(input);
  REQUIRE(d.blocks.size() == 3);
  CHECK(d.blocks[0].key == "k1");
  CHECK(d.blocks[1].key == "k3");
  CHECK(d.blocks[2].key == "k3");
}

TEST_CASE("lines end with LF alone, but in text that must not change") {
  CHECK(read("One.\r\n\r\nTwo.\rThree.", Format::automatic).utf8 == "One.\n\nTwo.\nThree.");
  CHECK(read("One.\r\n\r\nTwo.", Format::text).utf8 == "One.\r\n\r\nTwo.");
}

TEST_CASE("maps compose") {
  // "abcdef" -> "ab-ef" -> "b-e"
  text::TextMaker first("abcdef");
  first.copy(0, 2);
  first.put("-");
  first.copy(4, 6);
  const text::MappedText middle = first.take();
  REQUIRE(middle.text == "ab-ef");
  text::TextMaker second(middle.text);
  second.copy(1, 4);
  const text::MappedText last = second.take();
  REQUIRE(last.text == "b-e");
  const auto runs = text::compose(last.runs, middle.runs, 3, 5, 6);
  const text::SourceMap map(runs, 3, 6);
  CHECK(map.source_of({0, 1}) == Span{1, 2});
  CHECK(map.source_of({1, 2}) == Span{2, 4});
  CHECK(map.source_of({2, 3}) == Span{4, 5});
  CHECK(map.source_of({0, 3}) == Span{1, 5});
}
