#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "quotes/marks.h"
#include "quotes/quotes.h"

namespace {

using crossread::Index;
using crossread::Span;
using crossread::quotes::find_marked;
using crossread::quotes::Marked;

/// A document of paragraphs parted by blank lines, with sentences cut at full stops. Marks need
/// nothing else of a document, so these tests do not lean on the reading of text.
crossread::text::Document document(std::string text) {
  crossread::text::Document d;
  d.utf8 = std::move(text);
  const std::string& t = d.utf8;
  std::size_t begin = 0;
  while (begin < t.size()) {
    std::size_t end = t.find("\n\n", begin);
    if (end == std::string::npos) end = t.size();
    const auto block = static_cast<std::uint32_t>(d.blocks.size());
    d.blocks.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, {}, {}});
    std::size_t from = begin;
    for (std::size_t i = begin; i < end; ++i) {
      if (t[i] != '.' && t[i] != '?' && t[i] != '!') continue;
      std::size_t after = i + 1;
      while (after < end && after - i <= 4 && t[after] != ' ') ++after;
      if (after - i > 4) continue;
      d.sentences.push_back(
          {{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(after)}, block, 0, 0});
      from = i = std::min(after + 1, end);
    }
    if (from < end) {
      d.sentences.push_back(
          {{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)}, block, 0, 0});
    }
    begin = end + 2;
  }
  return d;
}

std::vector<std::string> contents(const std::string& text) {
  std::vector<std::string> out;
  for (const Marked& m : find_marked(document(text))) out.emplace_back(m.content.in(text));
  return out;
}

using Strings = std::vector<std::string>;

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace

TEST_CASE("marks of every common kind hold words") {
  CHECK(contents("\"It leaks,\" said Pike.") == Strings{"It leaks,"});
  CHECK(contents("“It leaks,” said Pike.") == Strings{"It leaks,"});
  CHECK(contents("‘It leaks,’ said Pike.") == Strings{"It leaks,"});
  CHECK(contents("'It leaks,' said Pike.") == Strings{"It leaks,"});
  CHECK(contents("''It leaks,'' said Pike.") == Strings{"It leaks,"});
  CHECK(contents("«It leaks,» said Pike.") == Strings{"It leaks,"});
  CHECK(contents("« It leaks », said Pike.") == Strings{"It leaks"});
  CHECK(contents("„It leaks“, said Pike.") == Strings{"It leaks"});
  CHECK(contents("»It leaks«, said Pike.") == Strings{"It leaks"});
  CHECK(contents("”It leaks,” said Pike.") == Strings{"It leaks,"});
}

TEST_CASE("apostrophes are no marks") {
  CHECK(contents("The workers' vote wasn't fair, and the '90s didn't help O'Dowd.").empty());
  CHECK(contents("'Twas the drivers' union that told 'em so, rock 'n' roll and all.").empty());
  CHECK(contents("The boss's \"sorry\" wasn't the nurses' idea.") == Strings{"sorry"});
  CHECK(contents("'The workers' vote was fair,' said Nunn.") ==
        Strings{"The workers' vote was fair,"});
  CHECK(contents("‘We don’t run,’ he said. ‘It’s the drivers’ call.’") ==
        Strings{"We don’t run,", "It’s the drivers’ call."});
  CHECK(contents("The 'smart bombs' of the generals' war were not 'smart' at all.") ==
        Strings{"smart bombs", "smart"});
}

TEST_CASE("feet and inches are no marks") {
  CHECK(contents("The 6'2\" keeper said \"no\" twice.") == Strings{"no"});
}

TEST_CASE("quotations nest") {
  const std::string text = "\"He told me 'never again' and left,\" Brandt said.";
  CHECK(contents(text) == Strings{"He told me 'never again' and left,", "never again"});
  CHECK(find_marked(document(text))[1].parent == 0);
  CHECK(contents("‘She said “no” to me,’ he wrote.") == Strings{"She said “no” to me,", "no"});
  CHECK(contents("\"She said \"no\" to me,\" he wrote.") ==
        Strings{"She said \"no\" to me,", "no"});
  CHECK(contents("\"'Never again,' he told me,\" she said.") ==
        Strings{"'Never again,' he told me,", "Never again,"});
  CHECK(contents("\"He told me, 'Never again.'\" She left.") ==
        Strings{"He told me, 'Never again.'", "Never again."});
}

TEST_CASE("a dash or a bracket beside a mark does not turn it round") {
  CHECK(contents("The plan—\"a gift\"—failed.") == Strings{"a gift"});
  CHECK(contents("The plan (\"a gift\") failed.") == Strings{"a gift"});
  CHECK(contents("\"[They] ... knew,\" Orr said.") == Strings{"[They] ... knew,"});
  CHECK(contents("\"... and nobody came,\" Orr said.") == Strings{"... and nobody came,"});
  CHECK(contents("\"We were—\" he said.") == Strings{"We were—"});
  CHECK(contents("A \"no\"-deal day.") == Strings{"no"});
}

TEST_CASE("one speech over several paragraphs is linked") {
  SUBCASE("with a mark at the head of each paragraph") {
    const std::string text = "\"First we dig.\n\n\"Then we pave,\" Hale said.";
    const auto marked = find_marked(document(text));
    REQUIRE(marked.size() == 2);
    CHECK_FALSE(marked[0].closed);
    CHECK(marked[0].content.in(text) == "First we dig.");
    CHECK(marked[1].continues == 0);
  }
  SUBCASE("without one") {
    const std::string text = "“First we dig.\n\nThen we wait.\n\nThen we pave,” Hale said.";
    const auto marked = find_marked(document(text));
    REQUIRE(marked.size() == 3);
    CHECK(marked[1].content.in(text) == "Then we wait.");
    CHECK(marked[2].content.in(text) == "Then we pave,");
    CHECK(marked[2].continues == 1);
    CHECK(marked[1].continues == 0);
  }
  SUBCASE("in single marks") {
    const std::string text = "‘First we dig.\n\n‘Then we pave,’ Hale said.";
    const auto marked = find_marked(document(text));
    REQUIRE(marked.size() == 2);
    CHECK(marked[1].continues == 0);
  }
}

TEST_CASE("a lost mark is mended where it was lost") {
  const std::string rest = " It rained.\n\nOrr called it \"a farce\" and \"a shame\" on Monday.";
  const auto tail_is_right = [&](const std::string& text) {
    const Strings all = contents(text);
    REQUIRE(all.size() >= 2);
    CHECK(all[all.size() - 2] == "a farce");
    CHECK(all[all.size() - 1] == "a shame");
    return all.size() > 2 ? all[0] : std::string();
  };
  CHECK(tail_is_right("We ran out,\" said Nunn." + rest) == "We ran out,");
  CHECK(tail_is_right("It was late. We ran out,\" said Nunn." + rest) == "We ran out,");
  CHECK(tail_is_right("\"We ran out.\n\nNunn left." + rest) == "We ran out.");
  CHECK(tail_is_right("\"We ran out.' Nunn left." + rest) == "We ran out.");
  CHECK(tail_is_right("'We ran out,\" said Nunn." + rest) == "We ran out,");
  CHECK(contents("He said \"we ran out. Then he left. \"We had none,\" she said.") ==
        Strings{"we ran out.", "We had none,"});
  CHECK(contents("\"The workers' vote was fair,' said Nunn.") ==
        Strings{"The workers' vote was fair,"});
}

TEST_CASE("straight and typographic marks give the same stretches") {
  const std::string typographic =
      "“It’s late,” Orr said. “The drivers’ call was ‘final’, they told me.”\n\n"
      "“We’ll dig.\n\n“Then we’ll pave ‘it all’.” He left.\n\nThe ‘smart’ tax—“a gift”—stays.";
  std::string straight = typographic;
  for (const char* c : {"“", "”"}) straight = replace_all(straight, c, "\"");
  for (const char* c : {"‘", "’"}) straight = replace_all(straight, c, "'");
  Strings expected = contents(typographic);
  for (std::string& s : expected) {
    for (const char* c : {"‘", "’"}) s = replace_all(s, c, "'");
    for (const char* c : {"“", "”"}) s = replace_all(s, c, "\"");
  }
  CHECK(contents(straight) == expected);
  CHECK(expected.size() == 8);
}

TEST_CASE("quoted spans are merged and hold the marks") {
  const std::string text = "\"He told me 'never again',\" Brandt said. \"Never.\"";
  const std::vector<Span> spans = crossread::quotes::quoted_spans(document(text));
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].in(text) == "\"He told me 'never again',\"");
  CHECK(spans[1].in(text) == "\"Never.\"");
}

TEST_CASE("many marks in one line take linear time and do not break") {
  for (const char* unit : {"\"", "“", "'", "\" ", " '", "“a ", "a' ", "'a ", "”", "\"'"}) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += unit;
    const auto marked = find_marked(document(text));
    for (std::size_t i = 0; i < marked.size(); i += 997) {
      CHECK(marked[i].span.contains(marked[i].content));
    }
  }
}
