#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "quotes_reading.h"

// The same article is quoted alike whatever it is wrapped in and however its marks are typed.

namespace {

using crossread::Format;
using crossread::test::said_in;
using Lines = std::vector<std::string>;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string typed(std::string text) {
  for (const char* mark : {"“", "”", "„", "«", "»"}) text = replaced(text, mark, "\"");
  for (const char* mark : {"‘", "’"}) text = replaced(text, mark, "'");
  return text;
}

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> all;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    all.push_back(text.substr(begin, end - begin));
    while (!all.back().empty() && all.back().back() == '\n') all.back().pop_back();
    begin = end + 2;
  }
  return all;
}

std::string html_of(const std::string& text) {
  std::string html = "<!doctype html><html><body><article>";
  for (const std::string& p : paragraphs(text)) {
    html += "<p>" + replaced(replaced(p, "&", "&amp;"), "<", "&lt;") + "</p>\n";
  }
  return html + "</article></body></html>";
}

std::string markdown_of(const std::string& text) {
  std::string markdown;
  for (const std::string& p : paragraphs(text)) {
    for (const char c : p) {
      if (c == '*' || c == '_' || c == '[' || c == ']' || c == '#' || c == '<') markdown += '\\';
      markdown += c;
    }
    markdown += "\n\n";
  }
  return markdown;
}

Lines typed_lines(Lines lines) {
  for (std::string& line : lines) line = typed(line);
  return lines;
}

void check_alike(const std::string& text) {
  const Lines expected = said_in(text, Format::text);
  CHECK(said_in(html_of(text), Format::html) == expected);
  CHECK(said_in(markdown_of(text), Format::markdown) == expected);
  CHECK(typed_lines(said_in(replaced(text, "\n", "\r\n"), Format::text)) == typed_lines(expected));
  CHECK(said_in(typed(text), Format::text) == typed_lines(expected));
}

const char* const bridge =
    "Bridge to close for ‘at least’ six weeks\n\n"
    "The footbridge at Tolmin will close on Monday, the council said, after divers found that a "
    "pier had moved. “We did not sleep last night,” said Vera Kos, the council’s engineer, “and we "
    "won’t sleep tonight.”\n\n"
    "Kos told reporters the pier had moved by four centimetres. She called the damage “a slow "
    "goodbye” to the old bridge.\n\n"
    "“It’s been there for ninety years. My grandfather laid the first stones.\n\n"
    "“He’d tell us, ‘Don’t trust the river’,” she added.\n\n"
    "Shopkeepers are angry. “Who will walk round by the mill?” asked Peter Zorn, who sells "
    "bread on the far bank. “Nobody.” The so-called “detour of joy” is three kilometres long.\n\n"
    "A council official, who asked not to be named, said the money had run out. According to the "
    "ministry, the grant was paid in May.\n";

const char* const ferry =
    "Ferry talks end without a deal\n\n"
    "The two companies met for nine hours on Thursday. Neither side “moved an inch”, the union’s "
    "secretary, Olga Marin, said in a statement.\n\n"
    "«We came to sign,» Marin said. «They came to drink coffee.»\n\n"
    "A spokesman for Nordline denied that the talks had failed. He said: “The drivers’ demands "
    "are known. ‘Now or never’ is no way to talk.”\n\n"
    "The ferry “Silver Gull” will stay in port until Sunday, the port said.\n";

}  // namespace

TEST_CASE("quotes: an article is quoted alike in every format and with every sort of marks") {
  SUBCASE("a bridge") {
    CHECK(said_in(bridge).size() >= 10);
    check_alike(bridge);
  }
  SUBCASE("a ferry") {
    CHECK(said_in(ferry).size() >= 6);
    check_alike(ferry);
  }
}

TEST_CASE("quotes: the sample articles are quoted alike in every format") {
  for (const char* name : {"courier.txt", "ledger.txt", "wire.txt"}) {
    CAPTURE(name);
    std::ifstream file(std::string(CROSSREAD_SOURCE_DIR) + "/samples/harbour/" + name);
    REQUIRE(file.good());
    std::string text{std::istreambuf_iterator<char>(file), {}};
    CHECK_FALSE(said_in(text).empty());
    check_alike(text);
  }
}

TEST_CASE("quotes: many marks and cues in one text take linear time") {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "Orr said \"no\" to Lee's \"Big Plan\". \"Yes,\" he added. ";
  CHECK(said_in(text).size() >= 4000);
}
