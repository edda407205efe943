#include "text/addresses.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::text {
namespace {

constexpr std::uint32_t longest_name = 255;

/// Top-level domains met in running text: the generic ones, and countries where sites are common.
/// Country codes that are English words too ("in", "is", "it", "me", "no", "so", "to", "us" ...)
/// are taken only after another known label or with a path.
constexpr std::array<std::string_view, 44> domains = {
    "com", "org", "net", "edu", "gov", "mil",  "int",  "info", "biz", "uk",   "de",
    "fr",  "jp",  "au",  "ca",  "cn",  "ru",   "eu",   "nl",   "br",  "es",   "ch",
    "se",  "pl",  "ua",  "ie",  "nz",  "za",   "ir",   "kr",   "tw",  "hk",   "sg",
    "mx",  "tv",  "io",  "ai",  "app", "news", "blog", "mobi", "xyz", "arpa", "coop"};

constexpr std::array<std::string_view, 28> files = {
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pdf", "txt", "rtf",  "csv",
    "jpg", "jpeg", "gif", "png",  "bmp", "zip",  "exe", "htm", "html", "php",
    "asp", "mp3",  "mp4", "wav",  "avi", "mov",  "xml", "json"};

bool begins_with(std::string_view text, std::string_view lower_prefix) {
  if (text.size() < lower_prefix.size()) return false;
  for (std::size_t i = 0; i < lower_prefix.size(); ++i) {
    if (to_lower(static_cast<unsigned char>(text[i])) !=
        static_cast<unsigned char>(lower_prefix[i]))
      return false;
  }
  return true;
}

bool is_label_char(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || is_ascii_letter(u) || is_ascii_digit(u) || c == '-' || c == '_';
}

/// Marks that end a sentence or close a quotation belong to the text around an address, a closing
/// bracket only where the address opened none.
std::uint32_t without_closing_marks(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::int32_t open = 0;
  for (std::uint32_t i = begin; i < end; ++i) open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
  while (end > begin) {
    const CodePoint last = code_point_before(text, end);
    constexpr std::u32string_view marks = U".,;:!?'\"]}>*_\u2019\u201D\u00BB\u2026";
    if (last.value == ')' && open < 0) {
      ++open;
    } else if (marks.find(last.value) == std::u32string_view::npos) {
      break;
    }
    end -= last.size;
  }
  return end;
}

/// The end of a page address: up to a mark that cannot stand in one.
std::uint32_t page_end(std::string_view text, Span chunk, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < chunk.end) {
    const CodePoint c = code_point_at(text, end);
    if (c.value == '<' || c.value == '>' || is_double_quote(c.value) || is_dash(c.value) ||
        c.value == 0x2019) {
      break;
    }
    end += c.size;
  }
  return without_closing_marks(text, at, end);
}

/// A run of labels parted by single full stops.
struct Labels {
  std::uint32_t end = 0;
  std::uint32_t dots = 0;
  std::string last;  ///< last label in lower case
  bool letters = false;
};

Labels labels_at(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  Labels labels;
  labels.end = at;
  std::uint32_t label = at;
  for (std::uint32_t i = at;; ++i) {
    const bool in_label = i < limit && is_label_char(text[i]);
    if (in_label) continue;
    if (i == label) break;
    labels.end = i;
    if (i >= limit || text[i] != '.') break;
    if (i + 1 >= limit || !is_label_char(text[i + 1])) break;
    ++labels.dots;
    label = i + 1;
  }
  const std::string_view all = text.substr(at, labels.end - at);
  const std::size_t dot = all.rfind('.');
  labels.last = lower(dot == std::string_view::npos ? all : all.substr(dot + 1));
  labels.letters = std::any_of(all.begin(), all.end(), [](char c) {
    return is_ascii_letter(static_cast<unsigned char>(c));
  });
  return labels;
}

}  // namespace

AddressFinder::AddressFinder(std::string_view text, Span chunk) : text_(text), chunk_(chunk) {
  for (std::uint32_t i = chunk.begin + 1; i + 1 < chunk.end && !may_hold_; ++i)
    may_hold_ = text[i] == '.' || text[i] == '@' || text[i] == ':';
}

std::uint32_t AddressFinder::mail_end(std::uint32_t at) {
  const std::uint32_t limit = std::min(chunk_.end, at + longest_name);
  std::uint32_t i = at;
  constexpr std::string_view local = "._%+-=&";
  while (i < limit && (is_label_char(text_[i]) || local.find(text_[i]) != std::string_view::npos))
    ++i;
  no_name_before_ = i;
  if (i == at || i >= limit || text_[i] != '@') return at;
  const Labels host = labels_at(text_, i + 1, std::min(chunk_.end, i + 1 + longest_name));
  // Letters behind the sign, and names that could be read as words: "name@HOST" of internal mail.
  const bool named =
      host.last.size() >= 2 && is_ascii_letter(static_cast<unsigned char>(host.last[0]));
  if (!named || (host.dots == 0 && i - at < 2)) return at;
  return host.end;
}

std::uint32_t AddressFinder::site_end(std::uint32_t at) {
  const Labels host = labels_at(text_, at, std::min(chunk_.end, at + longest_name));
  no_name_before_ = std::min(no_name_before_, host.end);
  if (host.dots == 0 || !host.letters) return at;
  if (in(files, host.last)) return host.end;
  if (!in(domains, host.last)) return at;
  if (host.end < chunk_.end && (text_[host.end] == '/' || text_[host.end] == '?'))
    return page_end(text_, chunk_, at);
  return host.end;
}

std::uint32_t AddressFinder::end(std::uint32_t at) {
  if (!may_hold_ || at >= chunk_.end) return at;
  const auto first = static_cast<unsigned char>(text_[at]);
  if (!is_ascii_letter(first) && !is_ascii_digit(first)) return at;
  const std::string_view rest = text_.substr(at, chunk_.end - at);
  for (const std::string_view scheme : {"http://", "https://", "ftp://", "www.", "mailto:"}) {
    if (begins_with(rest, scheme) && rest.size() > scheme.size() + 1)
      return page_end(text_, chunk_, at);
  }
  if (at < no_name_before_) return at;
  const std::uint32_t mail = mail_end(at);
  return mail > at ? mail : site_end(at);
}

}  // namespace crossread::text
