#pragma once

#include <array>
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

  /// A key as it stands in a report, `,"name":`, made when the program is compiled: a report has tens of
  /// thousands of them. `name` is plain ASCII without quotation marks, as all keys of ours are.
  class Key {
   public:
    // Not consteval: of that clang 14 makes code for WebAssembly that cannot be linked.
    constexpr Key(const char* name) {
      piece_[size_++] = ',';
      piece_[size_++] = '"';
      for (; *name != 0; ++name) piece_[size_++] = *name;
      piece_[size_++] = '"';
      piece_[size_++] = ':';
    }
    /// With the comma before it, or without.
    std::string_view text(bool comma) const { return {piece_.data() + (comma ? 0 : 1), size_ - (comma ? 0u : 1u)}; }

   private:
    std::array<char, 40> piece_{};
    std::size_t size_ = 0;
  };
  void key(const Key& name) {
    out_.append(name.text(follows_value_));
    follows_value_ = false;
  }
  /// The same of a name that is known only while the program runs.
  void named(std::string_view name);

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
  void field(const Key& name, const T& content) {
    key(name);
    value(content);
  }

  /// A string, or null where it is empty.
  void text_or_null(const Key& name, std::string_view text);

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
