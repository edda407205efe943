#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "report/json_writer.h"
#include "report/names.h"
#include "report/report.h"
#include "support/sample_report.h"

using namespace crossread;
using nlohmann::json;
using report::OffsetUnit;
using report::Part;
using report::Parts;

namespace {

json write(const testing::Sample& sample, const report::WriteOptions& options = {}) {
  const std::string text = report::to_json(sample.report, sample.story, options);
  CHECK(text.find('\n') == std::string::npos);
  json value = json::parse(text, nullptr, false);
  REQUIRE(!value.is_discarded());
  return value;
}

/// UTF-8 text as UTF-32, the reference for code-point offsets.
std::u32string code_points(const std::string& text) {
  std::u32string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) {
      out.back() = (out.back() << 6) | (byte & 0x3F);
    } else {
      out.push_back(byte < 0x80   ? byte
                    : byte < 0xE0 ? byte & 0x1F
                    : byte < 0xF0 ? byte & 0x0F
                                  : byte & 0x07);
    }
  }
  return out;
}

/// The same as UTF-16.
std::u16string utf16(const std::string& text) {
  std::u16string out;
  for (const char32_t c : code_points(text)) {
    if (c >= 0x10000) {
      out.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
      out.push_back(static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
    } else {
      out.push_back(static_cast<char16_t>(c));
    }
  }
  return out;
}

/// Counts the objects anywhere in `value` that hold start, end and text, and checks that `slice`
/// cuts the text out of the article (or title) by these offsets.
template <typename Slice>
std::size_t check_passages(const json& value, const std::string& article, Slice slice) {
  std::size_t count = 0;
  if (value.is_object() && value.contains("start") && value.contains("text")) {
    const bool title = value.contains("in") && value["in"] == "title";
    const std::string text = value["text"].get<std::string>();
    if (!title) {
      CHECK(slice(article, value["start"].get<std::size_t>(), value["end"].get<std::size_t>()) ==
            slice(text, 0, std::string::npos));
      ++count;
    }
  }
  if (value.is_structured()) {
    for (const json& inner : value) count += check_passages(inner, article, slice);
  }
  return count;
}

}  // namespace

TEST_CASE("offsets cut the passages out of the text in every unit") {
  const testing::Sample sample = testing::sample_report();
  const auto cut = [](const auto& text, std::size_t start, std::size_t end) {
    return end == std::string::npos ? text : text.substr(start, end - start);
  };
  const auto by_bytes = [&](const std::string& text, std::size_t start, std::size_t end) {
    return cut(text, start, end);
  };
  const auto by_code_points = [&](const std::string& text, std::size_t start, std::size_t end) {
    return cut(code_points(text), start, end);
  };
  const auto by_utf16 = [&](const std::string& text, std::size_t start, std::size_t end) {
    return cut(utf16(text), start, end);
  };
  const auto check = [&](OffsetUnit unit, std::string_view name, auto slice) {
    report::WriteOptions options;
    options.offsets = unit;
    const json value = write(sample, options);
    CHECK(value["offsets"] == name);
    for (const char* list : {"quotes", "times", "quantities"}) {
      const json& article = value["articles"][0];
      CHECK(check_passages(article[list], article["text"].get<std::string>(), slice) > 0);
    }
  };
  check(OffsetUnit::utf8, "utf-8", by_bytes);
  check(OffsetUnit::code_point, "code-point", by_code_points);
  check(OffsetUnit::utf16, "utf-16", by_utf16);
}

TEST_CASE("the source map is in the unit of the report on both sides") {
  const testing::Sample sample = testing::sample_report();
  report::WriteOptions options;
  options.offsets = OffsetUnit::code_point;
  const json map = write(sample, options)["articles"][0]["source_map"];
  const auto length = code_points(sample.report.articles[0].text).size();
  CHECK(map == json::array({json::array({0, 1}), json::array({length, length + 1})}));
  options.offsets = OffsetUnit::utf8;
  CHECK(write(sample, options)["articles"][0]["source_map"][0] == json::array({0, 3}));
}

TEST_CASE("source offsets count an ill-formed sequence as one character") {
  testing::Sample sample;
  sample.report.articles.resize(1);
  sample.report.articles[0].id = "a";
  sample.report.articles[0].text = "a\uFFFD\uFFFDz";
  sample.report.articles[0].source_map = {{0, 0}, {1, 3}, {7, 3}};
  sample.story.articles.resize(1);
  sample.story.articles[0].id = "a";
  sample.story.articles[0].source = "a\xF6\x84z";
  CHECK(write(sample)["articles"][0]["source_map"] == json::parse("[[0,0],[1,3],[3,3]]"));
  report::WriteOptions bytes;
  bytes.offsets = OffsetUnit::utf8;
  CHECK(write(sample, bytes)["articles"][0]["source_map"] == json::parse("[[0,0],[1,3],[7,3]]"));
}

TEST_CASE("indexes are written as ids") {
  const json value = write(testing::sample_report());
  const json& article = value["articles"][0];
  CHECK(article["source"] == "The Morgen");
  CHECK(article["quotes"][0]["speaker"]["entity"] == "e1");
  CHECK(article["quotes"][0]["nested"] == nullptr);
  CHECK(article["quotes"][1]["nested"] == "q1");
  CHECK(article["quotes"][1]["speaker"] == nullptr);
  CHECK(article["quotes"][1]["reported_by"]["entity"] == nullptr);
  CHECK(article["mentions"][1]["entity"] == nullptr);
  CHECK(value["entities"][0]["articles"] == json::array({"morgen.txt", "abend"}));
  CHECK(value["speakers"][0]["quotes"][0] == json({{"article", "morgen.txt"}, {"quote", "q1"}}));
  CHECK(value["findings"][0]["alone"] == "morgen.txt");
  CHECK(value["findings"][1]["alone"] == nullptr);
  CHECK(value["reuse"][0]["articles"] == json::array({"morgen.txt", "abend"}));
  CHECK(value["warnings"][0]["article"] == "abend");
  CHECK(value["warnings"][1]["article"] == nullptr);
}

TEST_CASE("words of the report are spelt as the contract says") {
  const json value = write(testing::sample_report());
  CHECK(value["schema"] == "crossread/report/1");
  CHECK(value["engine"]["name"] == "crossread");
  CHECK(value["engine"]["weights"] == "test-1");
  CHECK(value["articles"][0]["sentences"][1]["level"] == "very-hard");
  CHECK(value["findings"][1]["kind"] == "quote-wording");
  CHECK(value["findings"][1]["reason"] == "trimmed");
  CHECK(value["findings"][1]["diff"][1]["op"] == "delete");
  CHECK(!value["findings"][0].contains("reason"));
  CHECK(!value["findings"][0].contains("diff"));
  CHECK(value["compared"].size() == finding_kinds);
  CHECK(value["compared"]["duration"] == 1);
  CHECK(value["articles"][0]["times"][1]["earliest"] == "2024-04-29");
  CHECK(value["articles"][0]["times"][0]["earliest"] == nullptr);
  CHECK(value["articles"][0]["quantities"][0]["high"] == nullptr);
  CHECK(value["findings"][0]["positions"][0]["evidence"][1]["in"] == "title");
  CHECK(value["findings"][0]["positions"][0]["evidence"][1]["text"] == "end");
  CHECK(report::value_of<FindingKind>("quote-speaker") == FindingKind::quote_speaker);
  CHECK(!report::value_of<FindingKind>("quote_speaker"));
}

TEST_CASE("every name of an enumeration is there and stands once") {
  for (std::size_t i = 0; i < finding_kinds; ++i) {
    const auto kind = static_cast<FindingKind>(i);
    CHECK(report::value_of<FindingKind>(report::name_of(kind)) == kind);
  }
  CHECK(report::part_of("quotes") == Part::quotes);
  CHECK(report::part_of("timeline") == Part::timeline);
  CHECK(!report::part_of("articles"));
  CHECK(!report::part_of(""));
}

TEST_CASE("parts can be left out, and the report says so") {
  const testing::Sample sample = testing::sample_report();
  report::WriteOptions options;
  options.parts = Parts::none();
  options.parts.add(Part::quotes);
  options.parts.add(Part::findings);
  const json some = write(sample, options);
  CHECK(some["included"] == json::array({"quotes", "findings"}));
  CHECK(some.contains("findings"));
  CHECK(!some.contains("facts"));
  CHECK(some["warnings"].size() == 2);
  CHECK(some["articles"][0].contains("quotes"));
  CHECK(!some["articles"][0].contains("text"));
  CHECK(!some["articles"][0].contains("readability"));
  CHECK(some["articles"][0]["title"] == *sample.report.articles[0].title);
  CHECK(!write(sample).contains("included"));

  options.parts = Parts::all();
  options.parts.remove(Part::text);
  const json no_text = write(sample, options);
  CHECK(!no_text["articles"][0].contains("text"));
  CHECK(no_text["articles"][0].contains("mentions"));
  CHECK(no_text["included"].size() == report::part_count - 1);
}

TEST_CASE("strings that JSON cannot hold as they are") {
  testing::Sample sample = testing::sample_report();
  sample.report.articles[1].id = "a\"b\\c\n\x01\xFF";
  sample.report.articles[1].language.confidence = 1.0 / 0.0;
  const json value = write(sample);
  CHECK(value["articles"][1]["id"] == "a\"b\\c\n\x01\uFFFD");
  CHECK(value["articles"][1]["language"]["confidence"] == nullptr);
}

TEST_CASE("strings are written as any writer of JSON writes them") {
  std::string all;
  for (int c = 0; c < 0x80; ++c) all += static_cast<char>(c);
  for (const std::string& text : {all, all + "é“😀”", std::string(), std::string("\xC3"), "a\xE2\x80" + all}) {
    report::JsonWriter writer;
    writer.value(text);
    CHECK(writer.take() == json(text).dump(-1, ' ', false, json::error_handler_t::replace));
  }
}

TEST_CASE("numbers are written as any writer of JSON writes them") {
  for (const double scale : {1.0, 10.0, 100.0, 1000.0, 10000.0, 100000.0, 7.0, 1e-6, 1e-20}) {
    for (const double n : {-12.0, -1.0, 0.0, 1.0, 3.0, 9.0, 10.0, 14.0, 99.0, 100.0, 255.0, 1999.0, 12345.0, 99999.0, 1234567.0}) {
      report::JsonWriter writer;
      writer.value(n / scale);
      CHECK(writer.take() == json(n / scale).dump());
    }
  }
}

TEST_CASE("a refused story stands in the stream as an error") {
  const json value = json::parse(
      report::error_json("s1", {ErrorCode::no_articles, "line 2: no articles"}), nullptr, false);
  CHECK(value == json({{"schema", "crossread/report/1"},
                       {"id", "s1"},
                       {"error", {{"code", "no_articles"}, {"message", "line 2: no articles"}}},
                       {"articles", json::array()},
                       {"findings", json::array()}}));
  CHECK(!json::parse(report::error_json("", {ErrorCode::bad_json, "x"}), nullptr, false)
             .contains("id"));
}
