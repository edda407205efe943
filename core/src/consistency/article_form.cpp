#include "consistency/article_form.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/chars.h"

namespace crossread::consistency {
namespace {

// A text longer than this holds an article, whatever else the page asks.
constexpr std::size_t most_stub_words = 150;
// So many entries make a live blog of a text.
constexpr std::size_t fewest_entries = 4;

constexpr auto paywall_phrases = std::to_array<std::string_view>(
    {"subscribe to continue", "subscribe to read", "to continue reading", "already a subscriber", "subscribers only",
     "for subscribers", "sign in to read", "log in to read", "create a free account", "start your free trial",
     "your subscription", "free articles", "unlimited access", "keep reading with"});

constexpr auto cookie_phrases = std::to_array<std::string_view>(
    {"we use cookies", "uses cookies", "accept all", "accept cookies", "reject all", "cookie policy", "cookie settings",
     "manage preferences", "privacy policy", "your consent", "our partners", "personalised ads", "personalized ads"});

template <std::size_t N>
std::size_t phrases_in(const std::array<std::string_view, N>& phrases, std::string_view lower) {
  return static_cast<std::size_t>(std::count_if(phrases.begin(), phrases.end(), [&](std::string_view p) {
    return lower.find(p) != std::string_view::npos;
  }));
}

// "6.40am Morning, all", "14:05 The vote has begun": an entry begins with the hour it was written at.
bool begins_with_a_time(std::string_view block) {
  std::size_t at = 0;
  while (at < block.size() && (block[at] == '*' || block[at] == '[' || block[at] == ' ')) ++at;
  const auto digit = [&] { return at < block.size() && text::is_ascii_digit(static_cast<unsigned char>(block[at])); };
  std::size_t hours = 0, minutes = 0;
  for (; digit() && hours < 3; ++at) ++hours;
  if (hours == 0 || hours > 2 || at >= block.size()) return false;
  const bool parted = block[at] == ':' || block[at] == '.';
  if (parted) {
    ++at;
    for (; digit() && minutes < 3; ++at) ++minutes;
    if (minutes != 2) return false;
  }
  if (at < block.size() && block[at] == ' ') ++at;
  const std::string half = text::lower(block.substr(at, 4));
  const bool halved = half.starts_with("am") || half.starts_with("pm") || half == "a.m." || half == "p.m.";
  return parted || halved;
}

}  // namespace

ArticleForm form_of(const ArticleAnalysis& article) {
  const std::string& text = article.document.utf8;
  std::size_t entries = 0;
  for (const Block& block : article.document.blocks) {
    entries += begins_with_a_time(block.span.in(text));
  }
  if (entries >= fewest_entries) return ArticleForm::live_blog;
  if (article.document.tokens.size() > most_stub_words) return ArticleForm::article;
  const std::string lower = text::lower(text);
  if (phrases_in(cookie_phrases, lower) >= 2) return ArticleForm::cookie_banner;
  if (phrases_in(paywall_phrases, lower) >= 1) return ArticleForm::paywall_stub;
  return ArticleForm::article;
}

std::vector<Warning> form_warnings(std::span<const ArticleForm> forms) {
  std::vector<Warning> out;
  for (std::size_t a = 0; a < forms.size(); ++a) {
    const auto warn = [&](const char* code, const char* message) { out.push_back({code, static_cast<Index>(a), message}); };
    switch (forms[a]) {
      case ArticleForm::article: break;
      case ArticleForm::paywall_stub:
        warn("paywall_stub", "This is the beginning of an article behind a paywall: it is left out of the comparison.");
        break;
      case ArticleForm::cookie_banner:
        warn("cookie_banner", "This is a page's question about cookies, not an article: it is left out of the comparison.");
        break;
      case ArticleForm::live_blog:
        warn("live_blog", "This is a live blog: what it says early it may correct later.");
        break;
    }
  }
  return out;
}

}  // namespace crossread::consistency
