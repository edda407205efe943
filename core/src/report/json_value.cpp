#include "report/json_value.h"

#include <vector>

#include "text/utf8.h"

namespace crossread::report {
namespace {

/// Where a byte stands, for messages: "line 3, column 14". Columns count bytes, from 1.
std::string place_of(std::string_view text, std::size_t at) {
  if (at > text.size()) at = text.size();
  std::size_t line = 1, begin = 0;
  for (std::size_t i = 0; i < at; ++i) {
    if (text[i] == '\n') {
      ++line;
      begin = i + 1;
    }
  }
  return "line " + std::to_string(line) + ", column " + std::to_string(at - begin + 1);
}

/// Builds the value while the parser reads, so that depth is held in check before the stack is: a
/// value that nests too deep is never made. The interface is that of the parser's events.
class Builder : public nlohmann::json_sax<Json> {
 public:
  explicit Builder(std::uint32_t max_depth) : max_depth_(max_depth) {}

  bool null() override { return add(Json(nullptr)) != nullptr; }
  bool boolean(bool value) override { return add(Json(value)) != nullptr; }
  bool number_integer(number_integer_t value) override { return add(Json(value)) != nullptr; }
  bool number_unsigned(number_unsigned_t value) override { return add(Json(value)) != nullptr; }
  bool number_float(number_float_t value, const string_t&) override {
    return add(Json(value)) != nullptr;
  }
  bool string(string_t& value) override { return add(Json(std::move(value))) != nullptr; }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool key(string_t& name) override {
    key_ = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    failed_at_ = position;
    return false;
  }

  bool too_deep() const { return too_deep_; }
  /// Bytes read when parsing failed; the last one is at fault.
  std::size_t failed_at() const { return failed_at_; }
  Json take() { return std::move(root_); }

 private:
  Json* add(Json&& value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Json& parent = *open_.back();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    Json& member = parent[key_];
    member = std::move(value);
    return &member;
  }

  bool open(Json&& value) {
    if (open_.size() >= max_depth_) {
      too_deep_ = true;
      return false;
    }
    open_.push_back(add(std::move(value)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::uint32_t max_depth_;
  Json root_;
  std::vector<Json*> open_;
  std::string key_;
  bool too_deep_ = false;
  std::size_t failed_at_ = 0;
};

/// The value of the four hexadecimal digits at `at`, or -1.
int hex4(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = text[i];
    int digit = 0;
    if (c >= '0' && c <= '9') {
      digit = c - '0';
    } else if (c >= 'a' && c <= 'f') {
      digit = c - 'a' + 10;
    } else if (c >= 'A' && c <= 'F') {
      digit = c - 'A' + 10;
    } else {
      return -1;
    }
    value = value * 16 + digit;
  }
  return value;
}

/// Turns each `\uD800`..`\uDFFF` escape without its other half into `\uFFFD`, in place; a backslash
/// stands only inside strings in well-formed JSON, so the whole text may be walked alike.
std::uint32_t mend_surrogates(std::string& text) {
  std::uint32_t mended = 0;
  for (std::size_t at = text.find('\\'); at != std::string::npos && at + 1 < text.size();
       at = text.find('\\', at)) {
    if (text[at + 1] != 'u') {
      at += 2;
      continue;
    }
    const int unit = hex4(text, at + 2);
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 2;
      continue;
    }
    const bool pair = unit < 0xDC00 && text.compare(at + 6, 2, "\\u") == 0 &&
                      hex4(text, at + 8) >= 0xDC00 && hex4(text, at + 8) <= 0xDFFF;
    if (pair) {
      at += 12;
      continue;
    }
    text.replace(at + 2, 4, "FFFD");
    ++mended;
    at += 6;
  }
  return mended;
}

}  // namespace

Result<ParsedJson> parse_json(std::string_view json, const Limits& limits) {
  if (json.size() > json_bytes(limits)) {
    return Error{ErrorCode::story_too_large,
                 "the JSON has " + std::to_string(json.size()) + " bytes, more than the " +
                     std::to_string(json_bytes(limits)) + " that are read"};
  }
  ParsedJson parsed;
  std::string clean;
  const text::Encoding encoding = text::detect_encoding(json);
  if (encoding != text::Encoding::utf8) {
    clean = text::utf16_to_utf8(json, encoding, parsed.repaired);
  } else {
    clean = text::repair_utf8(json, true, parsed.repaired).text;
  }
  parsed.repaired += mend_surrogates(clean);

  Builder builder(limits.json_depth);
  if (!Json::sax_parse(clean, &builder)) {
    if (builder.too_deep()) {
      return Error{ErrorCode::too_deep, "the JSON nests more than " +
                                            std::to_string(limits.json_depth) + " levels deep"};
    }
    const std::size_t at = builder.failed_at() > 0 ? builder.failed_at() - 1 : 0;
    if (at >= clean.size()) {
      return Error{ErrorCode::bad_json, clean.empty() ? "empty where JSON was expected"
                                                      : "broken JSON: it ends too early"};
    }
    return Error{ErrorCode::bad_json, "broken JSON at " + place_of(clean, at)};
  }
  parsed.value = builder.take();
  return parsed;
}

}  // namespace crossread::report
