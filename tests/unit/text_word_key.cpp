#include "text/word_key.h"

#include <doctest/doctest.h>

#include <string>

#include "readability/reading.h"
#include "text/chars.h"

using namespace crossread;

TEST_CASE("text: the key of a word is the same wherever the word stands") {
  const std::string text = "The negotiations, everyone says, went on; notwithstanding Oct";
  for (std::uint32_t begin = 0; begin < text.size(); ++begin) {
    for (std::uint32_t end = begin; end <= text.size(); ++end) {
      const Span span{begin, end};
      CHECK(text::word_key(text, span) == text::word_key(span.in(text)));
    }
  }
  CHECK(text::word_key(text, {0, 3}, 0x20) == text::word_key("the"));
  CHECK(text::word_key(text, {58, 61}, 0x20) == text::word_key("oct"));
  CHECK(text::word_key("talks") != text::word_key("talk"));
  CHECK(text::word_key("unprecedented") != text::word_key("unprecedentes"));
}

TEST_CASE("text: where letters end, eight bytes a step and one by one") {
  const std::string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (int c = 0; c < 256; ++c) {
    const bool letter = letters.find(static_cast<char>(c)) != std::string::npos;
    for (std::uint32_t before = 0; before < 10; ++before) {
      std::string text(before, 'k');
      text += static_cast<char>(c);
      text += " and more behind";
      CHECK(text::letters_end(text, 0, before + 1) == before + (letter ? 1 : 0));
      CHECK(text::letters_end(text.substr(0, before + 1), 0, before + 1) ==
            before + (letter ? 1 : 0));
      CHECK(text::ascii_end(text, 0) == (c < 0x80 ? text.size() : before));
    }
  }
}

TEST_CASE("readability: characters are code points that are no white space") {
  const std::string text = "On  Monday,\tthe \xE2\x80\x9C"
                           "caf\xC3\xA9\xE2\x80\x9D\xC2\xA0opened\r\nat 9.";
  std::uint32_t counted = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    counted += text::is_space(c.value) ? 0 : 1;
    at += c.size;
    CHECK(readability::characters_in(text, {0, at}) == counted);
  }
}
