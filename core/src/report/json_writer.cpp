#include "report/json_writer.h"

#include <cstring>

#include "report/json_value.h"
#include "text/chars.h"
#include "text/utf8.h"

namespace crossread::report {
namespace {

constexpr bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// The first byte from `at` on that JSON escapes; the end of the text where none is. Eight bytes a
/// step.
std::size_t plain_end(std::string_view text, std::size_t at) {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  constexpr std::uint64_t tops = 0x80 * ones;
  // The top bit of every byte that is zero, and perhaps of bytes above one that is.
  const auto zeros = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes & tops; };
  for (; text.size() - at >= 8; at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    const std::uint64_t control = (bytes - 0x20 * ones) & ~bytes & tops;
    if ((control | zeros(bytes ^ '"' * ones) | zeros(bytes ^ '\\' * ones)) != 0) break;
  }
  while (at < text.size() && !needs_escape(text[at])) ++at;
  return at;
}

}  // namespace

void JsonWriter::separate() {
  if (follows_value_) out_.push_back(',');
  follows_value_ = true;
}

void JsonWriter::begin(char bracket) {
  separate();
  out_.push_back(bracket);
  follows_value_ = false;
}

void JsonWriter::end(char bracket) {
  out_.push_back(bracket);
  follows_value_ = true;
}

void JsonWriter::named(std::string_view name) {
  separate();
  out_.push_back('"');
  out_.append(name);
  out_ += "\":";
  follows_value_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  const bool ascii = text::ascii_end(text, 0) == text.size();
  if (!ascii && !text::is_valid_utf8(text)) {
    out_ += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  out_.push_back('"');
  std::size_t written = 0;  // a run without escapes is appended whole
  for (std::size_t at = plain_end(text, 0); at < text.size(); at = plain_end(text, written)) {
    out_.append(text.substr(written, at - written));
    escape(text[at]);
    written = at + 1;
  }
  out_.append(text.substr(written));
  out_.push_back('"');
}

// The short escapes of JSON where there is one, as any writer of JSON has them.
void JsonWriter::escape(char c) {
  static constexpr std::string_view named = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt", digits = "0123456789abcdef";
  out_.push_back('\\');
  const std::size_t at = named.find(c);
  if (at != std::string_view::npos) {
    out_.push_back(letters[at]);
    return;
  }
  out_.append("u00");
  out_.push_back(digits[static_cast<unsigned char>(c) >> 4]);
  out_.push_back(digits[static_cast<unsigned char>(c) & 15]);
}

void JsonWriter::value(bool flag) {
  separate();
  out_ += flag ? "true" : "false";
}

void JsonWriter::value(std::uint32_t number) {
  separate();
  char digits[10];
  std::size_t at = sizeof digits;
  do {
    digits[--at] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  out_.append(digits + at, sizeof digits - at);
}

void JsonWriter::value(double number) {
  separate();
  if (!(number - number == 0)) {
    out_ += "null";
    return;
  }
  // The writer of numbers that Json::dump uses, without a value and a string made for each.
  char digits[64];
  const char* const end = nlohmann::detail::to_chars(digits, digits + sizeof digits, number);
  out_.append(digits, static_cast<std::size_t>(end - digits));
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::text_or_null(const Key& name, std::string_view text) {
  key(name);
  if (text.empty()) {
    null();
  } else {
    value(text);
  }
}

}  // namespace crossread::report
