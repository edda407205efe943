#include "report/json_writer.h"

#include <algorithm>

#include "report/json_value.h"
#include "text/utf8.h"

namespace crossread::report {

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

void JsonWriter::key(std::string_view name) {
  separate();
  out_.push_back('"');
  out_.append(name);
  out_.append("\":");
  follows_value_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii && !text::is_valid_utf8(text)) {
    out_ += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  out_.push_back('"');
  std::size_t written = 0;  // a run without escapes is appended whole
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    out_.append(text.substr(written, at - written));
    escape(c);
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
  out_ += std::to_string(number);
}

void JsonWriter::value(double number) {
  separate();
  out_ += Json(number).dump();
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::text_or_null(std::string_view name, std::string_view text) {
  key(name);
  if (text.empty()) {
    null();
  } else {
    value(text);
  }
}

}  // namespace crossread::report
