#include "report/json_writer.h"

#include "report/json_value.h"

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
  bool plain = true;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    plain = plain && byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
  }
  if (plain) {
    out_.push_back('"');
    out_.append(text);
    out_.push_back('"');
  } else {
    out_ += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
  }
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
