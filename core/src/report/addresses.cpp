#include "report/addresses.h"

#include "text/chars.h"

namespace crossread::report {
namespace {

bool is_letter(char c) { return text::is_ascii_letter(static_cast<unsigned char>(c)); }
bool is_digit(char c) { return text::is_ascii_digit(static_cast<unsigned char>(c)); }

/// The length of "https:", "file:" and the like, or 0. One letter is a drive of Windows.
std::size_t scheme_of(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (is_letter(text[at]) || (at > 0 && (is_digit(text[at]) ||
                                                                 text[at] == '+' || text[at] == '-' ||
                                                                 text[at] == '.')))) {
    ++at;
  }
  return at > 1 && at < text.size() && text[at] == ':' ? at + 1 : 0;
}

std::string encoded(std::string_view text, std::string_view kept) {
  std::string out;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || kept.find(c) != std::string_view::npos) out += c;
    else append_percent(out, c);
  }
  return out;
}

}  // namespace

void append_percent(std::string& out, char c) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += hex[byte >> 4];
  out += hex[byte & 15];
}

std::string file_uri(std::string_view path) {
  if (path.find("://") != std::string_view::npos && scheme_of(path) > 0) {
    return encoded(path, "-._~:/?#[]@!$&'()*+,;=%");
  }
  std::string plain(path);
  for (char& c : plain) c = c == '\\' ? '/' : c;
  while (plain.compare(0, 2, "./") == 0) plain.erase(0, 2);
  // A colon in the first segment would read as the end of a scheme, so colons are encoded too.
  const std::string uri = encoded(plain, "-._~/!$&'()*+,;=@");
  return !plain.empty() && plain[0] == '/' ? "file://" + uri : uri;
}

bool is_relative(std::string_view uri) { return scheme_of(uri) == 0; }

}  // namespace crossread::report
