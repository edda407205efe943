#include <utf8proc.h>

#include <map>
#include <string>
#include <string_view>

#include "text/chars.h"
#include "text/offsets.h"
#include "text/utf8.h"
#include "text/words.h"
#include "text_support.h"

using namespace crossread;
using text_test::Strings;

namespace {

Strings words_of(const std::string& t) {
  Strings out;
  for (const Span w : text::words(t, {0, static_cast<std::uint32_t>(t.size())}))
    out.emplace_back(w.in(t));
  return out;
}

}  // namespace

TEST_CASE("words as readability counts them") {
  CHECK(words_of("The decision-making (fast/slow) – see www.example.org – didn't cost $5.") ==
        Strings{"The", "decision-making", "fast", "slow", "see", "didn't", "cost", "5"});
  CHECK(words_of("It rose 12.5% --or so-- to 1,200; mail press@example.org.") ==
        Strings{"It", "rose", "12.5", "or", "so", "to", "1,200", "mail"});
  CHECK(words_of("caf\xC3\xA9 ne\x65\xCC\x81 \xC2\xBD … !") ==
        Strings{"caf\xC3\xA9", "ne\x65\xCC\x81", "\xC2\xBD"});
  CHECK(words_of(" \t\n").empty());
}

TEST_CASE("classes of code points") {
  CHECK(text::is_upper(U'É'));
  CHECK(text::is_lower(U'ß'));
  CHECK(text::is_letter(U'中'));
  CHECK(text::is_digit(U'٣'));
  CHECK_FALSE(text::is_digit(U'½'));
  CHECK(text::is_alnum(U'½'));
  CHECK(text::is_space(0xA0));
  CHECK(text::is_space(0xFEFF));
  CHECK_FALSE(text::is_space(U'_'));
  CHECK(text::char_class(0x301) == text::CharClass::mark);
  CHECK(text::lower("ÉCOLE Straße XI") == "école straße xi");
  CHECK(text::normalized("  “Talks”  END —\n today ") == "\"talks\" end - today");
}

TEST_CASE("the Unicode tables say of every code point what utf8proc says") {
  using text::CharClass;
  const std::map<char, CharClass> by_category{{'M', CharClass::mark},        {'Z', CharClass::space},
                                              {'P', CharClass::punctuation}, {'S', CharClass::symbol},
                                              {'C', CharClass::other}};
  const auto expected = [&](std::string_view category) {
    if (category == "Lu" || category == "Lt") return CharClass::upper;
    if (category == "Ll") return CharClass::lower;
    if (category[0] == 'L') return CharClass::letter;
    if (category == "Nd") return CharClass::digit;
    if (category[0] == 'N') return CharClass::number;
    return by_category.at(category[0]);
  };
  // Blanks that the database does not call spaces.
  const std::u32string blanks = U"\x85\x200B\x2060\xFEFF";
  std::size_t wrong = 0;
  for (char32_t c = 0x80; c <= 0x10FFFF; ++c) {
    const auto point = static_cast<utf8proc_int32_t>(c);
    const CharClass is = blanks.find(c) == std::u32string::npos ? expected(utf8proc_category_string(point)) : CharClass::space;
    wrong += text::char_class(c) != is;
    wrong += text::to_lower(c) != static_cast<char32_t>(utf8proc_tolower(point));
    wrong += text::to_upper(c) != static_cast<char32_t>(utf8proc_toupper(point));
  }
  CHECK(wrong == 0);
  CHECK(text::char_class(0x110000) == CharClass::other);
}

TEST_CASE("code points are walked both ways, also over broken bytes") {
  const std::string t = "a\xC3\xA9\xF0\x9F\x98\x80\x80z";
  CHECK(text::code_point_at(t, 1).value == 0xE9);
  CHECK(text::code_point_at(t, 3).value == 0x1F600);
  CHECK(text::code_point_at(t, 7).value == 0xFFFD);
  CHECK(text::code_point_before(t, 7).value == 0x1F600);
  CHECK(text::code_point_before(t, 3).value == 0xE9);
  CHECK(text::code_point_at(t, t.size()).size == 0);
  CHECK(text::code_point_before(t, 0).size == 0);
}

TEST_CASE("offset maps count UTF-16 units and code points") {
  const std::string t = "a\xC3\xA9\xF0\x9F\x98\x80z";
  const text::OffsetMap utf16(t, text::OffsetUnit::utf16);
  const text::OffsetMap points(t, text::OffsetUnit::code_point);
  const text::OffsetMap bytes(t, text::OffsetUnit::utf8);
  CHECK(utf16.at(0) == 0);
  CHECK(utf16.at(1) == 1);
  CHECK(utf16.at(3) == 2);
  CHECK(utf16.at(7) == 4);
  CHECK(utf16.size() == 5);
  CHECK(points.at(7) == 3);
  CHECK(points.size() == 4);
  CHECK(bytes.at(7) == 7);
}

TEST_CASE("offset maps agree with counting over stretches of 64 bytes and more") {
  std::string t;
  for (int i = 0; i < 100; ++i)
    t += i % 7 == 0 ? "\xF0\x9F\x98\x80" : i % 3 == 0 ? "\xE2\x80\x9C" : "x";
  const text::OffsetMap utf16(t, text::OffsetUnit::utf16);
  const text::OffsetMap points(t, text::OffsetUnit::code_point);
  std::uint32_t units = 0, count = 0;
  for (std::uint32_t at = 0; at < t.size();) {
    REQUIRE(utf16.at(at) == units);
    REQUIRE(points.at(at) == count);
    const text::CodePoint c = text::code_point_at(t, at);
    units += c.value > 0xFFFF ? 2 : 1;
    ++count;
    at += c.size;
  }
  CHECK(utf16.size() == units);
  CHECK(points.size() == count);
}

TEST_CASE("ill-formed UTF-8 is replaced as browsers do") {
  std::uint32_t repaired = 0;
  CHECK(text::repair_utf8("a\xFFz", true, repaired).text == "a\xEF\xBF\xBDz");
  CHECK(repaired == 1);
  // A lone continuation byte, an overlong form, a surrogate, and a sequence cut short.
  repaired = 0;
  CHECK(text::repair_utf8("\x80", true, repaired).text == "\xEF\xBF\xBD");
  CHECK(text::repair_utf8("\xC0\xAF", true, repaired).text == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(text::repair_utf8("\xED\xA0\x80", true, repaired).text ==
        "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(text::repair_utf8("\xF0\x9F\x98", true, repaired).text == "\xEF\xBF\xBD");
  CHECK(repaired == 7);
  CHECK(text::is_valid_utf8("\xF0\x9F\x98\x80 ok"));
  CHECK_FALSE(text::is_valid_utf8("\xF4\x90\x80\x80"));
}

TEST_CASE("UTF-16 with pairs and lone surrogates") {
  std::uint32_t repaired = 0;
  const std::string little("\xFF\xFE\x41\x00\x3D\xD8\x00\xDE\x00\xD8", 10);
  CHECK(text::detect_encoding(little) == text::Encoding::utf16_little);
  CHECK(text::utf16_to_utf8(little, text::Encoding::utf16_little, repaired) ==
        "A\xF0\x9F\x98\x80\xEF\xBF\xBD");
  CHECK(repaired == 1);
}
