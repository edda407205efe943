#include "report/prose.h"

#include <array>
#include <cstdint>

#include "text/chars.h"

namespace crossread::report {
namespace {

/// The most code points of a sentence that are shown on either side of its passage. Whole sentences
/// of news are shorter; a text without full stops must not flood the terminal.
constexpr std::uint32_t context = 300;

/// True for what may move the cursor, change the screen or turn the reading direction.
bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0xFEFF;
}

/// The byte that lies `count` code points before (or after) `at`, held inside [begin, end].
std::uint32_t back(std::string_view text, std::uint32_t at, std::uint32_t begin) {
  for (std::uint32_t n = 0; n < context && at > begin; ++n) {
    at -= text::code_point_before(text, at).size;
  }
  return at < begin ? begin : at;
}
std::uint32_t forth(std::string_view text, std::uint32_t at, std::uint32_t end) {
  for (std::uint32_t n = 0; n < context && at < end; ++n) at += text::code_point_at(text, at).size;
  return at > end ? end : at;
}

std::size_t findings_of(const Report& report, Severity severity) {
  std::size_t count = 0;
  for (const Finding& finding : report.findings) count += finding.severity == severity ? 1 : 0;
  return count;
}

}  // namespace

std::string collapsed(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    at += c.size;
    if (text::is_space(c.value)) {
      if (!blank) out.push_back(' ');
      blank = true;
      continue;
    }
    if (steers(c.value)) continue;
    blank = false;
    text::append_utf8(out, c.value);
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out = collapsed(text);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  if (!out.empty() && out.front() == ' ') out.erase(0, 1);
  return out;
}

std::string count_of(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string letter_of(Index article) {
  std::string out;
  for (auto n = static_cast<std::uint32_t>(article) + 1; n > 0; n = (n - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return out;
}

std::string tenths(double number) {
  const bool negative = number < 0;
  const auto scaled = static_cast<std::int64_t>((negative ? -number : number) * 10 + 0.5);
  return (negative && scaled > 0 ? "-" : "") + std::to_string(scaled / 10) + "." +
         std::to_string(scaled % 10);
}

std::string grade_of(const Scores& scores) {
  if (!scores.grade) return "no grade";
  const Grade& grade = *scores.grade;
  return "grade " + tenths(grade.median) + " (" + tenths(grade.low) + " to " + tenths(grade.high) +
         ")";
}

std::size_t sentences_at(const ArticleReport& article, SentenceLevel level) {
  std::size_t count = 0;
  for (const ReportSentence& sentence : article.sentences) count += sentence.level == level ? 1 : 0;
  return count;
}

std::string_view text_of(const Report& report, const Evidence& evidence) {
  const ArticleReport& article = report.articles[static_cast<std::size_t>(evidence.article)];
  return evidence.in_title && article.title ? std::string_view(*article.title) : article.text;
}

Passage passage_of(const Report& report, const Evidence& evidence) {
  const std::string_view text = text_of(report, evidence);
  const Span words = evidence.span;
  const std::uint32_t begin = back(text, words.begin, evidence.sentence.begin);
  const std::uint32_t end = forth(text, words.end, evidence.sentence.end);
  Passage passage;
  if (begin > evidence.sentence.begin) passage.before = "... ";
  passage.before += collapsed(text.substr(begin, words.begin - begin));
  passage.words = collapsed(words.in(text));
  passage.after = collapsed(text.substr(words.end, end - words.end));
  if (end < evidence.sentence.end) passage.after += " ...";
  return passage;
}

std::string words_of(const Report& report, const QuoteRef& ref) {
  const ArticleReport& article = report.articles[static_cast<std::size_t>(ref.article)];
  const Quote& quote = article.quotes[static_cast<std::size_t>(ref.quote)];
  if (quote.kind == QuoteKind::indirect) return one_line(quote.span.in(article.text));
  std::string words;
  for (const Span part : quote.content) {
    if (!words.empty()) words += " ... ";
    words += one_line(part.in(article.text));
  }
  return '"' + words + '"';
}

std::string_view label_of(Severity severity) {
  constexpr std::array<std::string_view, 3> labels{"CONFLICT", "WORTH A LOOK", "NOTE"};
  return labels[static_cast<std::size_t>(severity)];
}

std::string headline(const Report& report) {
  if (report.articles.size() < 2) {
    return count_of(report.articles.size(), "article") + ": nothing to compare it with.";
  }
  std::size_t facts = 0;
  for (const std::uint32_t kind : report.compared) facts += kind;
  std::string text = count_of(report.articles.size(), "article") + ", ";
  if (facts == 0) {
    return text + "but nothing that two of them both tell: no comparison was possible.";
  }
  text += count_of(facts, "comparable statement") + ": ";
  if (report.findings.empty()) return text + "no disagreement found.";
  return text + count_of(findings_of(report, Severity::conflict), "conflict") + ", " +
         std::to_string(findings_of(report, Severity::possible)) + " worth a look, " +
         count_of(findings_of(report, Severity::note), "note") + ".";
}

}  // namespace crossread::report
