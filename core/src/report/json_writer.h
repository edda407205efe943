#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// JSON text written front to back. Private to this step.
namespace crossread::report {

/// Appends JSON to a string. A report can run to hundreds of megabytes, so that no tree of values
/// is built first. The caller keeps the order of calls meaningful: a key before every value inside
/// an object, every begin met by its end.
class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// `name` is plain ASCII without quotation marks, as all keys of ours are.
  void key(std::string_view name);

  /// A string; bytes that are no UTF-8 become U+FFFD.
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool flag);
  void value(std::uint32_t number);
  /// The shortest digits that read back as the same number, the same on every platform; null where
  /// it is not finite.
  void value(double number);
  void null();

  template <typename T>
  void value(const std::optional<T>& maybe) {
    if (maybe) {
      value(*maybe);
    } else {
      null();
    }
  }

  template <typename T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  /// A string, or null where it is empty.
  void text_or_null(std::string_view name, std::string_view text);

  std::string take() { return std::move(out_); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void escape(char c);

  std::string out_;
  bool follows_value_ = false;
};

}  // namespace crossread::report
