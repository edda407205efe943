#include "text_support.h"

#include <algorithm>

#include "text/chars.h"
#include "text/utf8.h"
#include "text/word_key.h"

using crossread::text::TokenKind;
using text_test::tokens;

TEST_CASE("clitics stand alone") {
  CHECK(tokens("They don't trust Hale's plan, can't wait, and shouldn’t’ve come.") ==
        "They|do|n't|trust|Hale|'s|plan|,|ca|n't|wait|,|and|should|n’t|’ve|come|.");
  CHECK(tokens("I cannot go; we're gonna stay, I'll see y'all.") ==
        "I|can|not|go|;|we|'re|gon|na|stay|,|I|'ll|see|y'|all|.");
  CHECK(tokens("The workers' hall at 5 o'clock, O'Neil's.") ==
        "The|workers|'|hall|at|5|o'clock|,|O'Neil|'s|.");
  CHECK(tokens("Its own plan; its a pity.") == "Its|own|plan|;|it|s|a|pity|.");
  CHECK(tokens("Get 'em in the '90s, the 1980's, and 2023's") ==
        "Get|'em|in|the|'90s|,|the|1980's|,|and|2023|'s");
}

TEST_CASE("hyphens split, prefixes do not") {
  CHECK(tokens("US-China talks on a non-profit e-mail re-election well-known plan") ==
        "US|-|China|talks|on|a|non-profit|e-mail|re-election|well|-|known|plan");
  CHECK(tokens("three-year-old and mid-2003") == "three|-|year|-|old|and|mid-2003");
}

TEST_CASE("numbers and units") {
  CHECK(tokens("It cost $12,000 (5% more), 1/2 of 2.5bn, at 16:50 or 7pm.") ==
        "It|cost|$|12,000|(|5|%|more|)|,|1/2|of|2.5|bn|,|at|16:50|or|7|pm|.");
  CHECK(tokens("the 20th, G20, 1980s, 35mm, 9/11, 713-555-0123, 3-4, 7-1/2") ==
        "the|20th|,|G20|,|1980s|,|35|mm|,|9/11|,|713-555-0123|,|3|-|4|,|7|-|1/2");
  CHECK(tokens("pages 13,14 and US$5 or €7 at -5") == "pages|13|,|14|and|US$|5|or|€|7|at|-|5");
}

TEST_CASE("abbreviations keep their stop, plain words do not") {
  CHECK(tokens("Dr. J. Hale of the U.S. saw No. 5 vs. the Ph.D. in Jan. 2024.") ==
        "Dr.|J.|Hale|of|the|U.S.|saw|No.|5|vs.|the|Ph.D.|in|Jan.|2024|.");
  CHECK(tokens("He said no. They sat. It was plan B.") ==
        "He|said|no|.|They|sat|.|It|was|plan|B|.");
  CHECK(tokens("They left, etc.") == "They|left|,|etc|.");
}

TEST_CASE("addresses, tags and names of files are one") {
  CHECK(tokens("See https://example.org/a?b=c, (www.example.org) or a.b@example.org.") ==
        "See|https://example.org/a?b=c|,|(|www.example.org|)|or|a.b@example.org|.");
  CHECK(tokens("@arden_news said #bridge is on Example.com") ==
        "@arden_news|said|#bridge|is|on|Example.com");
}

TEST_CASE("marks") {
  CHECK(tokens("Wait--what?! (\"No...\") — yes…") == "Wait|--|what|?!|(|\"|No|...|\"|)|—|yes|…");
  CHECK(tokens("and/or AT&T R&D w/o :-) **") == "and|/|or|AT&T|R&D|w/o|:-)|**");
  CHECK(tokens("b/\xC3\xBC e/\xEA\xA7\xA0tyi") == "b/\xC3\xBC|e|/|\xEA\xA7\xA0tyi");  // no letter is cut
  CHECK(tokens("ok 👍🏽 👨‍👩‍👧 🇫🇷🇩🇪") ==
        "ok|👍🏽|👨‍👩‍👧|🇫🇷|🇩🇪");
}

TEST_CASE("kinds of tokens") {
  const auto d = text_test::read("Hale paid $7 to x@example.org.");
  const TokenKind want[] = {TokenKind::word,       TokenKind::word, TokenKind::symbol,
                            TokenKind::number,     TokenKind::word, TokenKind::address,
                            TokenKind::punctuation};
  REQUIRE(d.tokens.size() == 7);
  for (std::size_t i = 0; i < 7; ++i) CHECK(d.tokens[i].kind == want[i]);
}

TEST_CASE("a word of ASCII letters alone carries the key of its lower case") {
  const auto document = text_test::read("Talks with Acme Inc. in caf\xC3\xA9s of G20 capitals cost $5, the U.S. said of Hale's 3 plans. Inc.");
  std::size_t keyed = 0;
  for (const auto& token : document.tokens) {
    const std::string_view word = token.span.in(document.utf8);
    const bool letters = std::all_of(word.begin(), word.end(), [](char c) {
      return crossread::text::is_ascii_letter(static_cast<unsigned char>(c));
    });
    CAPTURE(word);
    CHECK(token.key == (letters ? crossread::text::word_key(crossread::text::lower(word)) : 0));
    keyed += letters ? 1 : 0;
  }
  CHECK(keyed == 13);
}
