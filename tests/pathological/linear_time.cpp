// Texts that are hard on programs which read text: for each of them the work for 2n over the work for n
// may be at most 2.6, with an n for which the analysis takes enough of it to tell. The work is counted and not
// timed (counted_work.h), so that the ratios are the same on every machine, however busy.
//
//   linear_time            prints every ratio and its n; exit 1 where one is above the limit
//   linear_time NAME [N...]    that of one shape, or its millions of steps for each N

#include <crossread/analyze.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "pathological/counted_work.h"
#include "report/report.h"

namespace {

using namespace crossread;

constexpr double most = 2.6;

/// Articles that all differ are held against each other two by two, which the limit on the articles of a story
/// bounds: four times for 2n, and no more.
constexpr double most_two_by_two = 4;

/// The steps that a run must take at least, so that what every text costs does not hide what grows, and the
/// bytes at which n is not doubled further: 2n stays within the limit of an article.
constexpr std::uint64_t telling = 20'000'000;
constexpr std::size_t most_bytes = 1u << 20;

/// Where n begins: where a step takes the square of n, that is most of its time by then.
constexpr std::size_t fewest = 1600, fewest_articles = 100;

/// What n counts.
enum class Grows {
  text,      ///< repetitions in one article
  pair,      ///< repetitions in both of two articles
  articles,  ///< articles, of which each is one repetition
  disputes,  ///< the same, and they differ
  json,      ///< repetitions in the JSON of a story
  listed,    ///< articles in the JSON of a story
};

struct Shape {
  const char* name;
  Format format;
  const char* before;
  const char* unit;  ///< repeated; see unit_of()
  const char* after;
  Grows grows = Grows::text;
  const char* other = nullptr;  ///< the unit of the second of two articles, where it is another one
};

constexpr Shape shapes[] = {
    {"a line without a space", Format::text, "", "abcdefghij", ""},
    {"a word of one letter", Format::text, "", "a", ""},
    {"capitals", Format::text, "", "A", ""},
    {"capitals with blanks", Format::text, "", "A ", ""},
    {"capitals with full stops", Format::text, "", "A. ", ""},
    {"nested brackets", Format::text, "", "(", ""},
    {"brackets of all kinds", Format::text, "", "([{", ""},
    {"quotation marks", Format::text, "", "\" ", ""},
    {"nested quotation marks", Format::text, "", "\xE2\x80\x9C\xE2\x80\x98", ""},
    {"apostrophes", Format::text, "", "'a ", ""},
    {"dashes", Format::text, "", "a-", ""},
    {"full stops", Format::text, "", ".", ""},
    {"ellipses", Format::text, "", "a... ", ""},
    {"digits", Format::text, "", "9", ""},
    {"numbers", Format::text, "", "7 ", ""},
    {"number words", Format::text, "", "nine hundred ", ""},
    {"dates", Format::text, "", "3/4/2024 ", ""},
    {"weekdays", Format::text, "", "on Monday ", ""},
    {"line breaks", Format::text, "a", "\n", "b"},
    {"short paragraphs", Format::text, "", "Rain.\n\n", ""},
    {"combining marks", Format::text, "e", "\xCC\x81", ""},
    {"joiners", Format::text, "", "\xF0\x9F\x91\xA9\xE2\x80\x8D", ""},
    {"stray bytes", Format::text, "a", "\xFF\xC0", ""},
    {"one name", Format::text, "", "Anna Berg said she met Berg. ", ""},
    {"names", Format::text, "", "Mr Lund and Ms Berg ", ""},
    {"speakers", Format::text, "", "\"We go,\" said Anna Berg. ", ""},
    {"answers of an interview", Format::text, "", "Q: Why?\n\nA: Anna Berg left.\n\n", ""},
    {"one sentence", Format::text, "", "the ship that the crew that the mayor saw left and ", ""},
    {"addresses", Format::text, "", "http://a.b/", ""},
    {"open tags", Format::html, "", "<div>", ""},
    {"angle brackets", Format::html, "", "<", ""},
    {"open comments", Format::html, "", "<!--", ""},
    {"open references", Format::html, "", "&", ""},
    {"attributes", Format::html, "<p ", "a=\"b\" ", ">x</p>"},
    {"table cells", Format::html, "<table>", "<tr><td>a", ""},
    {"stars", Format::markdown, "", "*a ", ""},
    {"open links", Format::markdown, "", "[", ""},
    {"links", Format::markdown, "", "[a](b ", ""},
    {"back ticks", Format::markdown, "", "`a", ""},
    {"nested quotes", Format::markdown, "", "> ", "a"},
    {"tags in plain text", Format::automatic, "<p>a</p>", "<b>a", ""},
    {"one sentence in two articles", Format::text, "", "Two men met on Monday. ", "", Grows::pair},
    {"one quotation in two articles", Format::text, "", "\"We must go now,\" Berg said. ", "", Grows::pair},
    {"flights to one place in two articles", Format::text, "", "The driver was flown to Lyon. ", "", Grows::pair},
    {"one hearing in two articles", Format::text, "", "Anna Berg attended the hearing. ", "", Grows::pair},
    {"what there was none of", Format::text, "", "No flood warning was heard. ", ""},
    {"concessions", Format::text, "", "I concede. ", ""},
    {"dates in one sentence", Format::text, "", "the council raised the tax on 9 June and ", ""},
    {"rules switched off", Format::text, "", "A ship left. <!-- crossread-disable smog -->\n\n", ""},
    {"one toll in two articles", Format::text, "", "Nine people died in Lunde. ", "", Grows::pair},
    // Numbers, names and quotations by the thousand, the same and all different.
    {"a sentence without an end", Format::text, "", "the old man and ", "left."},
    {"commas", Format::text, "", "a, ", ""},
    {"sums of money", Format::text, "", "\xC2\xA3{n} million ", ""},
    {"percentages", Format::text, "", "{n} per cent ", ""},
    {"times of day", Format::text, "", "at 9 p.m. on Friday ", ""},
    {"numbers with a thousand commas", Format::text, "1", ",000", ""},
    {"hedges", Format::text, "", "more than about ", "9 people"},
    {"thousands of names", Format::text, "", "Anna {name} said that she had met Mr {name} at the harbour. ", ""},
    {"one first name", Format::text, "", "Anna {name} left the town when the rain came. ", ""},
    {"names in one sentence", Format::text, "", "and the sister of {name} {name}, ", "left."},
    {"one word in capitals", Format::text, "", "{name} ", ""},
    {"pronouns", Format::text, "Anna Berg left. ", "She said that she had told her. ", ""},
    {"thousands of speakers", Format::text, "", "\"We go,\" said Anna {name}. ", ""},
    {"one quotation over many paragraphs", Format::text, "", "\"We go on.\n\n", ""},
    {"quotations in quotations", Format::text, "", "\"He said 'we go' and \"stay\"\" ", ""},
    {"guillemets", Format::text, "", "\xC2\xAB a \xC2\xBB ", ""},
    {"sources of sources", Format::text, "", "Berg said that Lund said that ", "it rained."},
    {"headings", Format::markdown, "", "# A\n\n", ""},
    {"lists in lists", Format::html, "", "<ul><li>a", ""},
    {"closed tags that none opened", Format::html, "", "a</b></p></div>", ""},
    {"inline tags", Format::html, "<p>", "<i>a</i> ", "</p>"},
    {"references", Format::html, "", "&amp;&#8220;&#x1F600;", ""},
    {"scripts without an end", Format::html, "", "<script>", ""},
    {"fences", Format::markdown, "", "```\na\n", ""},
    {"rows of a table", Format::markdown, "", "| a | b |\n", ""},
    {"emphasis in emphasis", Format::markdown, "", "**a _b ", ""},
    // Two articles with as much to hold against each other.
    {"thousands of the same number in two articles", Format::text, "", "Nine people were hurt in Lunde on Monday. ", "", Grows::pair},
    {"thousands of numbers in two articles", Format::text, "", "{n} people were hurt in Lunde. ", "", Grows::pair},
    {"thousands of places in two articles", Format::text, "", "Nine people were hurt in {name}. ", "", Grows::pair},
    {"thousands of names in two articles", Format::text, "", "Anna {name} left the town when the rain came. ", "", Grows::pair},
    {"thousands of speakers in two articles", Format::text, "", "\"We must go on without them,\" said Anna {name}. ", "", Grows::pair},
    {"thousands of quotations in two articles", Format::text, "", "\"We sold {n} boats to {name} for the harbour,\" Anna Berg said. ", "", Grows::pair},
    {"thousands of dates in two articles", Format::text, "", "The council of Lunde met on 9 June {n}. ", "", Grows::pair},
    {"one date beside thousands of numbers in two articles", Format::text, "", "On 9 June the council of Lunde sold {n} boats. ", "", Grows::pair},
    {"thousands of prices in two articles", Format::text, "", "The bridge of Lunde cost \xC2\xA3{n} million. ", "", Grows::pair},
    {"thousands of ages in two articles", Format::text, "", "Anna Berg, who is {n}, left the town of Lunde. ", "", Grows::pair},
    {"thousands of votes in two articles", Format::text, "", "The council of Lunde voted {n} to 9 for the bridge. ", "", Grows::pair},
    {"thousands of durations in two articles", Format::text, "", "The talks in Lunde lasted {n} hours. ", "", Grows::pair},
    {"who did what to whom in two articles", Format::text, "", "Anna {name} hit her brother Per {name} in the town of Lunde. ", "", Grows::pair},
    {"thousands of posts that two articles tell otherwise", Format::text, "", "Anna {name}, head of the mountain brigade, left the town. ", "", Grows::pair,
     "Anna {name}, commander of the coastguard, left the town. "},
    {"one text in two articles", Format::text, "", "{name} ", "", Grows::pair},
    {"numbers alone in two articles", Format::text, "", "{n} ", "", Grows::pair},
    // Many articles of one story.
    {"copies of one article", Format::text, "", "Nine people were hurt in Lunde on Monday. The talks lasted three hours, Anna Berg said.", "", Grows::articles},
    {"articles that differ in a number", Format::text, "", "{few} people were hurt in Lunde on Monday. The talks lasted {few} hours, Anna Berg said.", "", Grows::disputes},
    {"articles that differ in a name", Format::text, "", "Nine people were hurt in Lunde on Monday. The talks lasted three hours, Anna Berg{few} said.", "", Grows::disputes},
    {"articles that differ in what is quoted", Format::text, "", "\"We have sold {few} boats to the harbour of Lunde,\" Anna Berg said on Monday.", "", Grows::disputes},
    // The JSON around the articles.
    {"articles in JSON", Format::text, R"({"articles":[{"id":"a","text":"Rain fell on Lunde."})", R"(,{"id":"{n}","text":"a"})", "]}", Grows::listed},
    {"blocks", Format::text, R"({"articles":[{"id":"a","blocks":[{"key":"a","text":"Rain fell."})", R"(,{"key":"{n}","text":"Rain."})", "]}]}", Grows::json},
    {"ranges to leave out", Format::text, R"({"articles":[{"id":"a","text":"Rain fell on Lunde.","omit":[{"start":0,"end":1})", R"(,{"start":1,"end":3})", "]}]}", Grows::json},
    {"escapes", Format::text, R"({"articles":[{"id":"a","text":")", R"(\u0041\ud83d\ude00)", R"("}]})", Grows::json},
    {"keys that are not known", Format::text, R"({"articles":[{"id":"a","text":"Rain fell on Lunde."}])", R"(,"k{n}":[{}])", "}", Grows::json},
    {"one key again and again", Format::text, R"({"articles":[{"id":"a","text":"Rain fell on Lunde."}])", R"(,"id":"{n}")", "}", Grows::json},
    {"brackets that are never closed", Format::text, "", "[", "", Grows::json},
    {"news in a graph", Format::text, R"({"@graph":[{"@type":"WebPage"})", R"(,{"@type":"NewsArticle","articleBody":"Rain fell on Lunde."})", "]}", Grows::listed},
};

/// A name for a number, such as "Bakore", different for different numbers.
std::string name_of(std::size_t number) {
  constexpr std::string_view consonants = "bdfgklmnprstv", vowels = "aeiou";
  std::string out;
  for (number += 100; number > 0; number /= 65) {
    out += consonants[number % 13];
    out += vowels[number / 13 % 5];
  }
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

/// One repetition of a unit: {n} is its number, {few} one of a few numbers, {name} a name of its own.
std::string unit_of(std::string_view unit, std::size_t number) {
  constexpr std::size_t few = 7;
  const std::pair<std::string_view, std::string> slots[] = {
      {"{n}", std::to_string(number)}, {"{few}", std::to_string(number % few + 2)}, {"{name}", name_of(number)}};
  std::string out(unit);
  for (const auto& [slot, filling] : slots)
    for (std::size_t at = out.find(slot); at != std::string::npos; at = out.find(slot, at + filling.size())) out.replace(at, slot.size(), filling);
  return out;
}

std::string text_of(const Shape& shape, std::size_t times, bool second = false) {
  std::string text = shape.before;
  for (std::size_t i = 0; i < times; ++i) text += unit_of(second && shape.other ? shape.other : shape.unit, i);
  return text + shape.after;
}

/// What is analysed: a story, or the JSON of one.
struct Given {
  StoryInput story;
  std::string json;
};

bool in_json(const Shape& shape) { return shape.grows == Grows::json || shape.grows == Grows::listed; }

/// True where each repetition is an article, of which a story has 2,000 at most.
bool of_articles(const Shape& shape) { return shape.grows == Grows::articles || shape.grows == Grows::disputes || shape.grows == Grows::listed; }

Given given(const Shape& shape, std::size_t times) {
  Given out;
  if (in_json(shape)) {
    out.json = text_of(shape, times);
    return out;
  }
  const std::size_t articles = of_articles(shape) ? times : shape.grows == Grows::pair ? 2 : 1;
  for (std::size_t i = 0; i < articles; ++i) {
    ArticleInput& article = out.story.articles.emplace_back();
    article.id = std::to_string(i);
    article.format = shape.format;
    article.published = "2024-05-01";
    article.source = of_articles(shape) ? unit_of(shape.unit, i) : text_of(shape, times, i > 0);
  }
  return out;
}

/// Reads, compares and writes what is given in every format.
void work(Given& given) {
  if (!given.json.empty()) {
    auto read = report::read_story(given.json, Limits{});
    if (!read) return;
    given.story = std::move(read.value().story);
  }
  const auto made = analyze(given.story);
  if (!made) return;
  using report::Output;
  for (const Output output : {Output::text, Output::json, Output::html, Output::csv, Output::markdown,
                              Output::sarif, Output::annotations, Output::github}) {
    static_cast<void>(report::write(made.value(), given.story, output));
  }
}

std::uint64_t steps(const Shape& shape, std::size_t times) {
  Given story = given(shape, times);
  const std::uint64_t before = counted_steps();
  work(story);
  return counted_steps() - before;
}

/// Prints the ratio of a shape; true where it is within its limit.
bool is_linear(const Shape& shape) {
  const bool articles = of_articles(shape);
  std::size_t times = articles ? fewest_articles : fewest;
  std::uint64_t one = steps(shape, times);
  while (one < telling) {
    if (articles ? 4 * times > Limits{}.articles : text_of(shape, times).size() > most_bytes) break;
    times *= 2;
    one = steps(shape, times);
  }
  const double limit = shape.grows == Grows::disputes ? most_two_by_two : most;
  const double made = static_cast<double>(steps(shape, 2 * times)) / static_cast<double>(one);
  std::printf("%5.2f  n = %-7zu  %s%s\n", made, times, shape.name, made > limit ? "  NOT LINEAR" : "");
  std::fflush(stdout);
  return made <= limit;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view only = argc > 1 ? argv[1] : "";
  int faults = 0;
  for (const Shape& shape : shapes) {
    if (!only.empty() && only != shape.name) continue;
    for (int i = 2; i < argc; ++i) {
      const auto times = static_cast<std::size_t>(std::strtoul(argv[i], nullptr, 10));
      std::printf("%9.3f  n = %-7zu  %s\n", static_cast<double>(steps(shape, times)) / 1e6, times, shape.name);
    }
    if (argc <= 2 && !is_linear(shape)) ++faults;
  }
  return faults > 0 ? 1 : 0;
}
