// Texts that are hard on programs which read text: for each of them the time for 2n over the time for n
// may be at most 2.6. Processor time, so that a busy machine does not count.
//
//   linear_time [NAME]     prints every ratio; exit 1 where one is above the limit

#include <crossread/analyze.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

#include "report/report.h"

namespace {

using namespace crossread;

constexpr double most = 2.6;

struct Shape {
  const char* name;
  Format format;
  const char* before;
  const char* unit;  ///< repeated
  const char* after;
  std::size_t times;  ///< for n
  bool twice = false;  ///< as two articles of one story
};

constexpr Shape shapes[] = {
    {"a line without a space", Format::text, "", "abcdefghij", "", 12500},
    {"a word of one letter", Format::text, "", "a", "", 125000},
    {"capitals", Format::text, "", "A", "", 12500},
    {"capitals with blanks", Format::text, "", "A ", "", 5000},
    {"capitals with full stops", Format::text, "", "A. ", "", 2500},
    {"nested brackets", Format::text, "", "(", "", 12500},
    {"brackets of all kinds", Format::text, "", "([{", "", 3750},
    {"quotation marks", Format::text, "", "\" ", "", 5000},
    {"nested quotation marks", Format::text, "", "\xE2\x80\x9C\xE2\x80\x98", "", 2500},
    {"apostrophes", Format::text, "", "'a ", "", 3750},
    {"dashes", Format::text, "", "a-", "", 7500},
    {"full stops", Format::text, "", ".", "", 50000},
    {"ellipses", Format::text, "", "a... ", "", 2500},
    {"digits", Format::text, "", "9", "", 50000},
    {"numbers", Format::text, "", "7 ", "", 3750},
    {"number words", Format::text, "", "nine hundred ", "", 1000},
    {"dates", Format::text, "", "3/4/2024 ", "", 1000},
    {"weekdays", Format::text, "", "on Monday ", "", 1000},
    {"line breaks", Format::text, "a", "\n", "b", 75000},
    {"short paragraphs", Format::text, "", "Rain.\n\n", "", 2000},
    {"combining marks", Format::text, "e", "\xCC\x81", "", 25000},
    {"joiners", Format::text, "", "\xF0\x9F\x91\xA9\xE2\x80\x8D", "", 5000},
    {"stray bytes", Format::text, "a", "\xFF\xC0", "", 25000},
    {"one name", Format::text, "", "Anna Berg said she met Berg. ", "", 250},
    {"names", Format::text, "", "Mr Lund and Ms Berg ", "", 375},
    {"speakers", Format::text, "", "\"We go,\" said Anna Berg. ", "", 250},
    {"answers of an interview", Format::text, "", "Q: Why?\n\nA: Anna Berg left.\n\n", "", 250},
    {"one sentence", Format::text, "", "the ship that the crew that the mayor saw left and ", "", 250},
    {"addresses", Format::text, "", "http://a.b/", "", 5000},
    {"open tags", Format::html, "", "<div>", "", 5000},
    {"angle brackets", Format::html, "", "<", "", 25000},
    {"open comments", Format::html, "", "<!--", "", 12500},
    {"open references", Format::html, "", "&", "", 25000},
    {"attributes", Format::html, "<p ", "a=\"b\" ", ">x</p>", 7500},
    {"table cells", Format::html, "<table>", "<tr><td>a", "", 2000},
    {"stars", Format::markdown, "", "*a ", "", 5000},
    {"open links", Format::markdown, "", "[", "", 12500},
    {"links", Format::markdown, "", "[a](b ", "", 3750},
    {"back ticks", Format::markdown, "", "`a", "", 7500},
    {"nested quotes", Format::markdown, "", "> ", "a", 5000},
    {"tags in plain text", Format::automatic, "<p>a</p>", "<b>a", "", 2500},
    {"one sentence in two articles", Format::text, "", "Two men met on Monday. ", "", 250, true},
    {"one quotation in two articles", Format::text, "", "\"We must go now,\" Berg said. ", "", 250, true},
    {"flights to one place in two articles", Format::text, "", "The driver was flown to Lyon. ", "", 250, true},
    {"one hearing in two articles", Format::text, "", "Anna Berg attended the hearing. ", "", 250, true},
    {"what there was none of", Format::text, "", "No flood warning was heard. ", "", 500},
    {"concessions", Format::text, "", "I concede. ", "", 1250},
    {"dates in one sentence", Format::text, "", "the council raised the tax on 9 June and ", "", 250},
    {"rules switched off", Format::text, "", "A ship left. <!-- crossread-disable smog -->\n\n", "", 500},
    {"one toll in two articles", Format::text, "", "Nine people died in Lunde. ", "", 250, true},
};

std::string text_of(const Shape& shape, std::size_t times) {
  std::string text = shape.before;
  for (std::size_t i = 0; i < times; ++i) text += shape.unit;
  return text + shape.after;
}

double seconds(const Shape& shape, std::size_t times) {
  StoryInput story;
  for (int i = 0; i < (shape.twice ? 2 : 1); ++i) {
    ArticleInput& article = story.articles.emplace_back();
    article.id = std::to_string(i);
    article.format = shape.format;
    article.published = "2024-05-01";
    article.source = text_of(shape, times);
  }
  const std::clock_t begin = std::clock();
  const auto report = analyze(story);
  if (report && report::to_json(report.value(), story).empty()) std::abort();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// The least ratio of three tries: what is linear shows it once, what is not never does.
double ratio(const Shape& shape) {
  double least = 1e9;
  for (int attempt = 0; attempt < 3 && least > most; ++attempt) {
    double one = 1e9, two = 1e9;
    for (int pass = 0; pass < 2; ++pass) {
      one = std::min(one, seconds(shape, shape.times));
      two = std::min(two, seconds(shape, 2 * shape.times));
    }
    // Below this the clock tells nothing.
    least = std::min(least, two < 0.004 ? 1.0 : two / std::max(one, 0.001));
  }
  return least;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view only = argc > 1 ? argv[1] : "";
  int faults = 0;
  for (const Shape& shape : shapes) {
    if (!only.empty() && only != shape.name) continue;
    const double made = ratio(shape);
    std::printf("%5.2f  %s%s\n", made, shape.name, made > most ? "  NOT LINEAR" : "");
    std::fflush(stdout);
    faults += made > most ? 1 : 0;
  }
  return faults > 0 ? 1 : 0;
}
