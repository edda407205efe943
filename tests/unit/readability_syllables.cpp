#include <doctest/doctest.h>

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "readability/syllables.h"

using namespace crossread;
using namespace crossread::readability;

namespace {

std::uint32_t count(std::string_view word, bool shouting = false) {
  WordForm form;
  read_word(word, {0, static_cast<std::uint32_t>(word.size())}, form);
  return syllables(form, shouting);
}

/// A line of the list that the build makes beside the tables: see scripts/lexicon/syllables.mjs.
struct Row {
  std::string word;
  std::string counts;
  std::uint32_t by_rules = 0;
  bool held_out = false;

  bool accepts(std::uint32_t n) const {
    return ("," + counts + ",").find("," + std::to_string(n) + ",") != std::string::npos;
  }
};

std::vector<Row> dictionary() {
  std::vector<Row> rows;
  std::FILE* file = std::fopen(CROSSREAD_LEXICON_DIR "/syllables.words.tsv", "rb");
  REQUIRE(file != nullptr);
  std::string line;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    if (c != '\n') {
      line += static_cast<char>(c);
      continue;
    }
    const auto a = line.find('\t');
    const auto b = line.find('\t', a + 1);
    const auto d = line.find('\t', b + 1);
    Row row{line.substr(0, a), line.substr(a + 1, b - a - 1), 0, line.substr(d + 1) == "1"};
    row.by_rules = static_cast<std::uint32_t>(std::stoul(line.substr(b + 1, d - b - 1)));
    rows.push_back(row);
    line.clear();
  }
  std::fclose(file);
  return rows;
}

}  // namespace

TEST_CASE("the rules count as the script that made their exceptions counted") {
  std::size_t differing = 0;
  const std::vector<Row> rows = dictionary();
  CHECK(rows.size() > 120000);
  for (const Row& row : rows) differing += syllables_by_rules(row.word) == row.by_rules ? 0u : 1u;
  CHECK(differing == 0);
}

TEST_CASE("rules alone are right on 95 in 100 words that they have never seen") {
  std::size_t right = 0;
  std::size_t all = 0;
  for (const Row& row : dictionary()) {
    if (!row.held_out || row.word.find('\'') != std::string::npos) continue;
    ++all;
    right += row.accepts(syllables_by_rules(row.word)) ? 1u : 0u;
  }
  CHECK(all > 11000);
  MESSAGE("held out: " << right << " of " << all);
  CHECK(static_cast<double>(right) >= 0.95 * static_cast<double>(all));
}

TEST_CASE("with the exceptions nearly every word of the dictionary is right") {
  std::size_t right = 0;
  const std::vector<Row> rows = dictionary();
  for (const Row& row : rows) right += row.accepts(count(row.word)) ? 1u : 0u;
  MESSAGE("dictionary: " << right << " of " << rows.size());
  CHECK(static_cast<double>(right) >= 0.998 * static_cast<double>(rows.size()));
}

TEST_CASE("words that counters stumble over") {
  struct Case {
    const char* word;
    std::uint32_t syllables;
  };
  const Case cases[] = {{"the", 1},
                        {"people", 2},
                        {"George", 1},
                        {"going", 2},
                        {"large", 1},
                        {"nuclear", 3},
                        {"million", 2},
                        {"religious", 3},
                        {"area", 3},
                        {"science", 2},
                        {"society", 4},
                        {"soldiers", 2},
                        {"lifetime", 2},
                        {"businesses", 3},
                        {"asked", 1},
                        {"wanted", 2},
                        {"isn't", 2},
                        {"couldn't", 2},
                        {"they'll", 1},
                        {"it'll", 2},
                        {"Bush's", 2},
                        {"Xi's", 1},
                        {"Congress's", 3},
                        {"would've", 2},
                        {"Mr", 2},
                        {"decision-making", 5},
                        {"singer-songwriter", 5},
                        {"caf\xC3\xA9", 2},
                        {"fianc\xC3\xA9", 3},
                        {"fianc\xC3\xA9"
                         "e",
                         3},
                        {"r\xC3\xA9sum\xC3\xA9s", 3},
                        {"na\xC3\xAFve", 2},
                        {"no\xC3\xABl", 2},
                        {"M\xC3\xBCller", 2},
                        {"Gda\xC5\x84sk", 1},
                        {"don\xE2\x80\x99t", 1},
                        {"e", 1},
                        {"\xE4\xB8\xAD\xE5\x9B\xBD", 1}};
  for (const Case& c : cases) {
    CAPTURE(std::string(c.word));
    CHECK(count(c.word) == c.syllables);
  }
}

TEST_CASE("initials are spelt, words in capitals are not") {
  struct Case {
    const char* word;
    std::uint32_t syllables;
  };
  const Case cases[] = {{"US", 2},    {"UK", 2},   {"U.S", 2},  {"BBC", 3},     {"WHO", 5},
                        {"UNHCR", 5}, {"NATO", 2}, {"NASA", 2}, {"AIDS", 1},    {"OPEC", 2},
                        {"MPs", 2},   {"NGOs", 3}, {"UK's", 2}, {"US's", 3},    {"NOT", 1},
                        {"II", 1},    {"XIV", 2},  {"FIFA", 2}, {"IAEA", 4},    {"HSBC", 4},
                        {"WWF", 7},   {"J.K", 2},  {"G20", 3},  {"COVID-19", 4}};
  for (const Case& c : cases) {
    CAPTURE(std::string(c.word));
    CHECK(count(c.word) == c.syllables);
  }
  CHECK(count("WHO", true) == 1);
  CHECK(count("TALKS", true) == 1);
}

TEST_CASE("figures are counted as read aloud") {
  struct Case {
    const char* word;
    std::uint32_t syllables;
  };
  const Case cases[] = {{"0", 2},
                        {"7", 2},
                        {"12", 1},
                        {"17", 3},
                        {"70", 3},
                        {"100", 3},
                        {"101", 4},
                        {"1,200", 6},
                        {"1918", 4},
                        {"1900", 4},
                        {"2000", 3},
                        {"2007", 5},
                        {"2023", 5},
                        {"1907", 5},
                        {"3.5", 3},
                        {"0.25", 5},
                        {"7:30", 4},
                        {"7:05", 4},
                        {"9:00", 3},
                        {"007", 6},
                        {"1,000,000", 3},
                        {"19th", 2},
                        {"20th", 3},
                        {"1st", 1},
                        {"2nd", 2},
                        {"3rd", 1},
                        {"1990s", 4},
                        {"5bn", 3},
                        {"90km", 6},
                        {"12-year-old", 3},
                        {"123456789012345", 17}};
  for (const Case& c : cases) {
    CAPTURE(std::string(c.word));
    CHECK(count(c.word) == c.syllables);
  }
  CHECK(syllables_of_cardinal(999999999999u) == 30);
}

TEST_CASE("the sign beside a figure is read with it") {
  const std::string text = "It cost $5 or 40% of it.";
  WordForm form;
  read_word(text, {9, 10}, form);
  CHECK(form.plain == "5");
  CHECK(syllables(form) == 3);
  read_word(text, {14, 16}, form);
  CHECK(syllables(form) == 4);
}

TEST_CASE("a word of a megabyte is counted in its stride") {
  const std::string word(1u << 20, 'a');
  CHECK(count(word) > 1000);
}
