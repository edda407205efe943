#include "report/json_writer.h"

#include <algorithm>
#include <utility>

#include "report/json_value.h"
#include "text/chars.h"
#include "text/utf8.h"

namespace crossread::report {
namespace {

constexpr bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// Whether one of eight bytes is escaped in JSON.
constexpr bool any_escape(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  // The top bit of every byte that is less than `least`, up to 0x80, and perhaps of bytes above one that is.
  const auto below = [](std::uint64_t all, std::uint64_t least) { return (all - least * ones) & ~all & 0x80 * ones; };
  return (below(bytes, 0x20) | below(bytes ^ '"' * ones, 1) | below(bytes ^ '\\' * ones, 1)) != 0;
}

/// Copies `text` from its byte `at` on up to the first byte that JSON escapes, and gives where that stands: at the
/// end of the text where there is none. Puts the bits of what it copied into `seen`.
std::size_t copy_plain(std::string_view text, std::size_t at, char* to, std::uint64_t& seen) {
  for (; text.size() - at >= 8; at += 8, to += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    if (any_escape(bytes)) break;
    std::memcpy(to, &bytes, 8);
    seen |= bytes;
  }
  for (; at < text.size() && !needs_escape(text[at]); ++at) {
    *to++ = text[at];
    seen |= static_cast<unsigned char>(text[at]);
  }
  return at;
}

}  // namespace

void JsonWriter::grow(std::size_t bytes) {
  constexpr std::size_t least = 1 << 16;  // the report of a short article
  out_.resize(std::max({least, 2 * out_.size(), size_ + bytes}));
}

std::string JsonWriter::take() {
  out_.resize(size_);
  size_ = 0;
  return std::exchange(out_, {});
}

void JsonWriter::named(std::string_view name) {
  separate();
  put('"');
  put(name);
  put("\":");
  follows_value_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  const std::size_t begin = size_;
  std::uint64_t seen = 0;
  put('"');
  for (std::size_t at = 0;;) {
    const std::size_t end = copy_plain(text, at, room(text.size() - at), seen);
    size_ += end - at;
    if (end == text.size()) break;
    escape(text[end]);
    at = end + 1;
  }
  put('"');
  if ((seen & 0x8080808080808080u) == 0 || text::is_valid_utf8(text)) return;
  size_ = begin;
  put(Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace));
}

// The short escapes of JSON where there is one, as any writer of JSON has them.
void JsonWriter::escape(char c) {
  static constexpr std::string_view named = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt", digits = "0123456789abcdef";
  put('\\');
  const std::size_t at = named.find(c);
  if (at != std::string_view::npos) {
    put(letters[at]);
    return;
  }
  put("u00");
  put(digits[static_cast<unsigned char>(c) >> 4]);
  put(digits[static_cast<unsigned char>(c) & 15]);
}

void JsonWriter::value(bool flag) {
  separate();
  put(flag ? "true" : "false");
}

void JsonWriter::value(std::uint32_t number) {
  separate();
  std::size_t digits = 1;
  for (std::uint32_t left = number; left >= 10; left /= 10) ++digits;
  char* to = room(digits) + digits;
  size_ += digits;
  do {
    *--to = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
}

void JsonWriter::value(double number) {
  if (short_decimal(number)) return;
  separate();
  if (!(number - number == 0)) {
    put("null");
    return;
  }
  // The writer of numbers that Json::dump uses, without a value and a string made for each.
  constexpr std::size_t longest = 64;
  char* const digits = room(longest);
  size_ += static_cast<std::size_t>(nlohmann::detail::to_chars(digits, digits + longest, number) - digits);
}

// Many a score is rounded, or whole: a number of at most four decimals is one that the division of two whole
// numbers gives, and needs no search for its shortest digits. Whether `number` was one, and is written.
bool JsonWriter::short_decimal(double number) {
  constexpr std::uint32_t places = 4, scale = 10000;
  if (!(number > 0 && number < 100000)) return false;
  const auto scaled = static_cast<std::uint32_t>(number * scale + 0.5);
  if (static_cast<double>(scaled) / scale != number) return false;
  value(scaled / scale);
  char* const to = room(places + 1);
  to[0] = '.';
  std::uint32_t rest = scaled % scale;
  std::size_t last = 1;  // one digit stands behind the point even where it is 0
  for (std::size_t place = places; place > 0; --place, rest /= 10) {
    to[place] = static_cast<char>('0' + rest % 10);
    if (rest % 10 != 0 && last == 1) last = place;
  }
  size_ += 1 + last;
  return true;
}

void JsonWriter::null() {
  separate();
  put("null");
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
