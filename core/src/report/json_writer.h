#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

/// JSON text written front to back. Private to this step.
namespace crossread::report {

/// Appends JSON to a string. A report can run to hundreds of megabytes, so that no tree of values
/// is built first; and it is made of tens of thousands of short pieces, so that each is written where it
/// stands rather than appended by a call. The caller keeps the order of calls meaningful: a key before every
/// value inside an object, every begin met by its end.
class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// A key as it stands in a report, `,"name":`, made when the program is compiled. `name` is plain ASCII
  /// without quotation marks, as all keys of ours are.
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

   private:
    friend class JsonWriter;
    static constexpr std::size_t longest = 40;
    std::array<char, longest + 1> piece_{};
    std::size_t size_ = 0;
  };
  /// Writes a key, with the comma where a value stands before it. The whole room of the longest is copied, which
  /// is a handful of moves; what is too much is written over.
  void key(const Key& name) {
    const std::size_t skipped = follows_value_ ? 0 : 1;
    std::memcpy(room(Key::longest), name.piece_.data() + skipped, Key::longest);
    size_ += name.size_ - skipped;
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

  /// What was written; nothing is left.
  std::string take();

 private:
  void begin(char bracket) {
    separate();
    put(bracket);
    follows_value_ = false;
  }
  void end(char bracket) {
    put(bracket);
    follows_value_ = true;
  }
  void separate() {
    if (follows_value_) put(',');
    follows_value_ = true;
  }

  /// Where the next byte goes, with room for at least `bytes` more.
  char* room(std::size_t bytes) {
    if (out_.size() - size_ < bytes) grow(bytes);
    return out_.data() + size_;
  }
  void put(char c) {
    *room(1) = c;
    ++size_;
  }
  void put(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }
  void grow(std::size_t bytes);
  void escape(char c);
  bool short_decimal(double number);

  std::string out_;        ///< what is written, and room for more behind it
  std::size_t size_ = 0;   ///< bytes written
  bool follows_value_ = false;
};

}  // namespace crossread::report
