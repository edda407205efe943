#include <doctest/doctest.h>

#include <string>

#include "report/report.h"

using namespace crossread;
using report::read_story;
using report::StoryFile;

namespace {

StoryFile read(std::string_view json, std::string_view name = {}) {
  Result<StoryFile> result = read_story(json, Limits{}, name);
  REQUIRE_MESSAGE(result.ok(), result.error().message);
  return std::move(result).value();
}

void refuses(std::string_view json, ErrorCode code, std::string_view part_of_message) {
  CAPTURE(json);
  const Result<StoryFile> result = read_story(json, Limits{});
  REQUIRE(!result.ok());
  CHECK(result.error().code == code);
  CHECK_MESSAGE(result.error().message.find(part_of_message) != std::string::npos,
                result.error().message);
  CHECK(result.error().message.find('\n') == std::string::npos);
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("a story is read with all it says of its articles") {
  const StoryFile file = read(R"({"id":"s1","unknown":[1,{"x":null}],"articles":[
    {"id":"a","text":"<b>Words.</b>","format":"text","title":"T","published":"2024-05-01",
     "source":"The Morgen","url":"https://m.example/1","role":"draft"},
    {"id":"b","html":"<p>Words.</p>","title":null,"source":""},
    {"id":"c","file":"sub/c.MD"},
    {"id":"d","blocks":[{"key":"k1","text":"One."},{"text":"Two."}],"role":"transcript"}]})");
  CHECK(file.story.id == "s1");
  CHECK(!file.is_news_article);
  REQUIRE(file.story.articles.size() == 4);
  const ArticleInput& a = file.story.articles[0];
  CHECK(a.id == "a");
  CHECK(a.source == "<b>Words.</b>");
  CHECK(a.format == Format::text);
  CHECK(a.title == "T");
  CHECK(a.published == "2024-05-01");
  CHECK(a.outlet == "The Morgen");
  CHECK(a.url == "https://m.example/1");
  CHECK(a.role == Role::draft);
  const ArticleInput& b = file.story.articles[1];
  CHECK(b.format == Format::html);
  CHECK(!b.title);
  CHECK(!b.outlet);
  CHECK(b.role == Role::source);
  CHECK(file.story.articles[2].format == Format::markdown);
  REQUIRE(file.files.size() == 1);
  CHECK(file.files[0].article == 2);
  CHECK(file.files[0].path == "sub/c.MD");
  const ArticleInput& d = file.story.articles[3];
  CHECK(d.source == "One.\n\nTwo.");
  REQUIRE(d.blocks.size() == 2);
  CHECK(d.blocks[0].key == "k1");
  CHECK(d.format == Format::text);
  CHECK(d.role == Role::transcript);
}

TEST_CASE("a story of the wrong shape is refused with its place") {
  const auto shape = ErrorCode::bad_shape;
  refuses("5", shape, "neither a story");
  refuses("{}", shape, "neither a story");
  refuses("[]", shape, "neither a story");
  refuses(R"({"articles":{}})", shape, "articles must be a list");
  refuses(R"({"id":7,"articles":[]})", shape, "id must be text");
  refuses(R"({"articles":[3]})", shape, "articles[0] must be an object");
  refuses(R"({"articles":[{"text":"x"}]})", shape, "articles[0] has no \"id\"");
  refuses(R"({"articles":[{"id":"a"}]})", shape, "articles[0] has no text");
  refuses(R"({"articles":[{"id":"a","text":"x","html":"y"}]})", shape,
          "both \"text\" and \"html\"");
  refuses(R"({"articles":[{"id":"a","text":1}]})", shape, "articles[0].text must be text");
  refuses(R"({"articles":[{"id":"a","text":"x"},{"id":"b","text":"x"},
                          {"id":"c","text":"x","published":2024}]})",
          shape, "articles[2].published must be text");
  refuses(R"({"articles":[{"id":"a","text":"x","role":"boss"}]})", shape, "articles[0].role");
  refuses(R"({"articles":[{"id":"a","text":"x","format":5}]})", shape, "articles[0].format");
  refuses(R"({"articles":[{"id":"a","blocks":[]}]})", shape, "articles[0].blocks");
  refuses(R"({"articles":[{"id":"a","blocks":["x"]}]})", shape, "articles[0].blocks[0]");
  refuses(R"({"articles":[{"id":"a","text":"x","omit":[{"start":0}]}]})", shape,
          "articles[0].omit[0]");
  refuses(R"({"articles":[{"id":"a","text":"x","omit":[{"start":-1,"end":1}]}]})", shape,
          "articles[0].omit[0]");
}

TEST_CASE("broken JSON is refused with its place") {
  const auto bad = ErrorCode::bad_json;
  refuses("", bad, "empty");
  refuses("{\"articles\": [", bad, "ends too early");
  refuses("{\"articles\": [x]}", bad, "column 15");
  refuses("{\n  \"articles\": [x]}", bad, "line 2, column 16");
  refuses("{} {}", bad, "column 4");
  refuses("{\"a\": 1e999}", bad, "column");
}

TEST_CASE("nesting and number of articles are bounded") {
  refuses(nested(65), ErrorCode::too_deep, "64");
  refuses(nested(1000000), ErrorCode::too_deep, "64");
  refuses(nested(64), ErrorCode::bad_shape, "neither");
  Limits limits;
  limits.articles = 1;
  const Result<StoryFile> two =
      read_story(R"({"articles":[{"id":"a","text":"x"},{"id":"b","text":"x"}]})", limits);
  REQUIRE(!two.ok());
  CHECK(two.error().code == ErrorCode::too_many_articles);
  limits.story_bytes = 10;
  const Result<StoryFile> large = read_story(std::string(31, ' '), limits);
  REQUIRE(!large.ok());
  CHECK(large.error().code == ErrorCode::story_too_large);
}

TEST_CASE("what is no Unicode is repaired and told") {
  const StoryFile half =
      read("{\"articles\":[{\"id\":\"a\",\"text\":\"x\\ud83dy \\ude00 \\ud83d\\ude00\"}]}");
  CHECK(half.story.articles[0].source == "x\uFFFDy \uFFFD \U0001F600");
  REQUIRE(half.warnings.size() == 1);
  CHECK(half.warnings[0].code == "invalid_utf8");
  const StoryFile latin = read("{\"articles\":[{\"id\":\"a\",\"text\":\"caf\xE9\"}]}");
  CHECK(latin.story.articles[0].source == "caf\uFFFD");
  CHECK(latin.warnings.size() == 1);
  const StoryFile escaped = read("{\"articles\":[{\"id\":\"a\",\"text\":\"a\\\\ud83d\"}]}");
  CHECK(escaped.story.articles[0].source == "a\\ud83d");
  CHECK(escaped.warnings.empty());
}

TEST_CASE("a byte order mark is no error") {
  CHECK(read("\xEF\xBB\xBF{\"articles\":[]}").story.articles.empty());
  std::string wide = "\xFF\xFE";
  for (const char c : std::string_view("{\"articles\":[]}")) {
    wide += c;
    wide += '\0';
  }
  CHECK(read(wide).story.articles.empty());
}

TEST_CASE("ranges to omit are counted in UTF-16") {
  const StoryFile file = read(
      "{\"articles\":[{\"id\":\"a\",\"text\":\"\U0001F600 caf\u00E9 au lait\","
      "\"omit\":[{\"start\":7,\"end\":10},{\"start\":0,\"end\":2}]}]}");
  const ArticleInput& article = file.story.articles[0];
  REQUIRE(article.omit.size() == 2);
  CHECK(article.omit[0].in(article.source) == " au");
  CHECK(article.omit[1].in(article.source) == "\U0001F600");
  refuses(R"({"articles":[{"id":"a","text":"abc","omit":[{"start":1,"end":4}]}]})",
          ErrorCode::bad_range, "articles[0].omit");
  refuses(R"({"articles":[{"id":"a","text":"abc","omit":[{"start":2,"end":1}]}]})",
          ErrorCode::bad_range, "articles[0].omit[0]");
}

TEST_CASE("files are given to their articles") {
  StoryFile file = read(R"({"articles":[
    {"id":"a","text":"x"},
    {"id":"b","file":"b.txt","omit":[{"start":1,"end":2}]},
    {"id":"c","file":"c.json","title":"Mine"}]})");
  REQUIRE(file.files.size() == 2);
  CHECK(!report::give_file(file, 0, "\u00E9\u00E9\u00E9", Limits{}));
  CHECK(file.story.articles[1].source == "\u00E9\u00E9\u00E9");
  REQUIRE(file.story.articles[1].omit.size() == 1);
  CHECK(file.story.articles[1].omit[0] == Span{2, 4});
  CHECK(!report::give_file(file, 1, R"({"@type":"NewsArticle","headline":"Theirs",
    "datePublished":"2024-05-01","articleBody":"Body."})",
                           Limits{}));
  CHECK(file.story.articles[2].source == "Body.");
  CHECK(file.story.articles[2].title == "Mine");
  CHECK(file.story.articles[2].published == "2024-05-01");
  CHECK(file.story.articles[2].id == "c");

  const std::optional<Error> beyond = report::give_file(file, 0, "x", Limits{});
  REQUIRE(beyond);
  CHECK(beyond->code == ErrorCode::bad_range);
  const std::optional<Error> story = report::give_file(file, 1, R"({"articles":[]})", Limits{});
  REQUIRE(story);
  CHECK(story->code == ErrorCode::bad_shape);
}

TEST_CASE("ranges to omit hold in files that are no well-formed UTF-8") {
  const char* json = R"({"articles":[{"id":"b","file":"b.txt","omit":[{"start":1,"end":3}]}]})";
  StoryFile latin = read(json);
  // One character each: an ill-formed byte that would begin a longer sequence, and one that goes on
  // from nothing.
  CHECK(!report::give_file(latin, 0, "a\xF6\x84z", Limits{}));
  CHECK(latin.story.articles[0].omit[0] == Span{1, 3});

  StoryFile wide = read(json);
  using namespace std::string_literals;
  CHECK(!report::give_file(wide, 0,
                           "\xFF\xFE"
                           "a\0\xE9\0c\0"s,
                           Limits{}));
  // Bytes of the UTF-8 form, without the byte order mark.
  CHECK(wide.story.articles[0].omit[0] == Span{1, 4});
}

TEST_CASE("a schema.org article is found however it is wrapped") {
  const char* article =
      R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Head",
          "articleBody":"Body.","datePublished":"2024-05-01T10:00:00Z",
          "publisher":{"@type":"Organization","name":"The Morgen"},
          "mainEntityOfPage":{"@type":"WebPage","@id":"https://m.example/1"}})";
  const std::string inner = article;
  for (const std::string& json :
       {inner, "[" + inner + "]", "{\"@graph\":[{\"@type\":\"WebSite\"}," + inner + "]}",
        "{\"page\":{\"ld\":[" + inner + "]}}"}) {
    CAPTURE(json);
    const StoryFile file = read(json, "news.json");
    CHECK(file.is_news_article);
    REQUIRE(file.story.articles.size() == 1);
    const ArticleInput& got = file.story.articles[0];
    CHECK(got.id == "news.json");
    CHECK(got.source == "Body.");
    CHECK(got.title == "Head");
    CHECK(got.published == "2024-05-01T10:00:00Z");
    CHECK(got.outlet == "The Morgen");
    CHECK(got.url == "https://m.example/1");
    CHECK(got.format == Format::automatic);
  }
}

TEST_CASE("several schema.org articles have ids of their own") {
  const StoryFile file = read(
      R"([{"@type":["Thing","https://schema.org/ReportageNewsArticle"],"articleBody":"One."},
          {"@type":"schema:BlogPosting","text":{"@value":"Two."},"publisher":["The Abend"]},
          {"@type":"NewsArticle","headline":"No body"},
          {"@type":"Person","articleBody":"No article"}])",
      "x.json");
  REQUIRE(file.story.articles.size() == 2);
  CHECK(file.story.articles[0].id == "x.json");
  CHECK(file.story.articles[1].id == "x.json#2");
  CHECK(file.story.articles[1].source == "Two.");
  CHECK(file.story.articles[1].outlet == "The Abend");
}

TEST_CASE("the id of a story is found where the rest of it is wrong") {
  CHECK(report::story_id(R"({"id":"s","articles":5})", Limits{}) == "s");
  CHECK(report::story_id(R"({"id":5,"articles":5})", Limits{}) == "");
  CHECK(report::story_id("{\"id\":\"s\"", Limits{}) == "");
}
