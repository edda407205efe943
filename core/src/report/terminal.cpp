#include <array>

#include "report/names.h"
#include "report/report.h"
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

/// The text on one line: white space made one blank each, what steers the terminal left out.
std::string one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    at += c.size;
    if (text::is_space(c.value)) {
      blank = true;
      continue;
    }
    if (steers(c.value)) continue;
    if (blank && !out.empty()) out.push_back(' ');
    blank = false;
    text::append_utf8(out, c.value);
  }
  return out;
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

/// "1 article", "3 articles".
std::string count_of(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

/// A, B ... Z, AA, AB ...
std::string letter_of(Index article) {
  std::string out;
  for (auto n = static_cast<std::uint32_t>(article) + 1; n > 0; n = (n - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return out;
}

/// A number with one decimal, rounded half away from zero.
std::string tenths(double number) {
  const bool negative = number < 0;
  const auto scaled = static_cast<std::int64_t>((negative ? -number : number) * 10 + 0.5);
  return (negative && scaled > 0 ? "-" : "") + std::to_string(scaled / 10) + "." +
         std::to_string(scaled % 10);
}

/// Writes the report section by section; a section with nothing to say is left out.
class TerminalWriter {
 public:
  explicit TerminalWriter(const Report& report) : report_(report) {}

  std::string write() {
    summary();
    articles();
    findings();
    compared();
    copies();
    readability();
    speakers();
    warnings();
    return std::move(out_);
  }

 private:
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  void heading(std::string_view text) {
    out_ += '\n';
    line(text);
  }

  std::size_t findings_of(Severity severity) const {
    std::size_t count = 0;
    for (const Finding& finding : report_.findings) count += finding.severity == severity ? 1 : 0;
    return count;
  }

  std::size_t compared_facts() const {
    std::size_t count = 0;
    for (const std::uint32_t kind : report_.compared) count += kind;
    return count;
  }

  /// The first line answers the question that the tool is asked.
  void summary() {
    if (report_.articles.size() < 2) {
      line(count_of(report_.articles.size(), "article") + ": nothing to compare it with.");
      return;
    }
    const std::size_t facts = compared_facts();
    std::string text = count_of(report_.articles.size(), "article") + ", ";
    if (facts == 0) {
      line(text + "but nothing that two of them both tell: no comparison was possible.");
      return;
    }
    text += count_of(facts, "comparable statement") + ": ";
    if (report_.findings.empty()) {
      line(text + "no disagreement found.");
      return;
    }
    line(text + count_of(findings_of(Severity::conflict), "conflict") + ", " +
         std::to_string(findings_of(Severity::possible)) + " worth a look, " +
         count_of(findings_of(Severity::note), "note") + ".");
  }

  void articles() {
    out_ += '\n';
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      const ArticleReport& article = report_.articles[i];
      std::string text = "  " + letter_of(static_cast<Index>(i)) + "  " + one_line(article.id);
      if (article.role != Role::source) text += " (" + std::string(name_of(article.role)) + ")";
      for (const std::optional<std::string>* part :
           {&article.outlet, &article.published, &article.title}) {
        if (*part) text += ", " + one_line(**part);
      }
      line(text);
    }
  }

  /// The sentence round a passage with the passage in square brackets.
  std::string marked(const Evidence& evidence) const {
    const ArticleReport& article = report_.articles[static_cast<std::size_t>(evidence.article)];
    const std::string_view text =
        evidence.in_title && article.title ? std::string_view(*article.title) : article.text;
    const Span passage = evidence.span;
    const std::uint32_t begin = back(text, passage.begin, evidence.sentence.begin);
    const std::uint32_t end = forth(text, passage.end, evidence.sentence.end);
    std::string raw;
    if (begin > evidence.sentence.begin) raw += "... ";
    raw += text.substr(begin, passage.begin - begin);
    raw += '[';
    raw += passage.in(text);
    raw += ']';
    raw += text.substr(passage.end, end - passage.end);
    if (end < evidence.sentence.end) raw += " ...";
    return one_line(raw);
  }

  void position(const Position& position) {
    line("     " + one_line(position.value));
    for (const Evidence& evidence : position.evidence) {
      line("       " + letter_of(evidence.article) + (evidence.in_title ? " (title)  " : "  ") +
           marked(evidence));
    }
  }

  /// In the order of the report: what concerns a draft first, then by severity.
  void findings() {
    if (report_.findings.empty()) return;
    heading("WHERE THEY DIFFER");
    for (std::size_t i = 0; i < report_.findings.size(); ++i) finding(report_.findings[i], i + 1);
  }

  void finding(const Finding& finding, std::size_t number) {
    constexpr std::array<std::string_view, 3> labels{"CONFLICT", "WORTH A LOOK", "NOTE"};
    out_ += '\n';
    std::string title = "  " + std::to_string(number) + ". ";
    title += labels[static_cast<std::size_t>(finding.severity)];
    title += ", ";
    title += name_of(finding.kind);
    if (finding.reason != FindingReason::none) {
      title += ", ";
      title += name_of(finding.reason);
    }
    line(title + ": " + one_line(finding.subject));
    if (!finding.summary.empty()) line("     " + one_line(finding.summary));
    if (finding.alone != no_index) {
      line("     " + letter_of(finding.alone) + " stands alone with this.");
    }
    for (const Position& one : finding.positions) position(one);
    if (!finding.why.empty()) line("     Compared because: " + one_line(finding.why));
  }

  /// How much was compared, so that silence is not mistaken for agreement.
  void compared() {
    if (report_.articles.size() < 2) return;
    std::string did, did_not;
    for (std::size_t kind = 0; kind < finding_kinds; ++kind) {
      const std::string name(name_of(static_cast<FindingKind>(kind)));
      const std::uint32_t count = report_.compared[kind];
      std::string& list = count > 0 ? did : did_not;
      if (!list.empty()) list += ", ";
      list += name;
      if (count > 0) list += " " + std::to_string(count);
    }
    heading("HOW MUCH WAS COMPARED");
    if (!did.empty()) line("  Statements that two articles or more make: " + did + ".");
    if (!did_not.empty()) line("  Nothing to compare: " + did_not + ".");
  }

  void copies() {
    if (report_.reuse.empty()) return;
    heading("COPIES OF ONE REPORT: each group counts as one account");
    for (const Reuse& reuse : report_.reuse) {
      std::string text = "  ";
      for (const Index article : reuse.articles) {
        if (text.size() > 2) text += ", ";
        text += letter_of(article);
      }
      line(text + ": " + tenths(reuse.share * 100) + " per cent of the shorter text in common");
    }
  }

  static std::string grade(const Scores& scores) {
    if (!scores.grade) return "no grade";
    const Grade& grade = *scores.grade;
    return "grade " + tenths(grade.median) + " (" + tenths(grade.low) + " to " +
           tenths(grade.high) + ")";
  }

  void readability() {
    heading("HOW READABLE");
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      const ArticleReport& article = report_.articles[i];
      std::size_t hard = 0, very_hard = 0;
      for (const ReportSentence& sentence : article.sentences) {
        hard += sentence.level == SentenceLevel::hard ? 1 : 0;
        very_hard += sentence.level == SentenceLevel::very_hard ? 1 : 0;
      }
      line("  " + letter_of(static_cast<Index>(i)) + "  " + grade(article.whole) +
           ", without quotations " + grade(article.without_quotations) + "; " +
           count_of(article.whole.counts.words, "word") + ", " +
           tenths(article.whole.reading_seconds / 60.0) + " minutes; " + std::to_string(hard) +
           " hard and " + std::to_string(very_hard) + " very hard of " +
           count_of(article.sentences.size(), "sentence"));
    }
  }

  void quote(const QuoteRef& ref) {
    const ArticleReport& article = report_.articles[static_cast<std::size_t>(ref.article)];
    const Quote& quote = article.quotes[static_cast<std::size_t>(ref.quote)];
    std::string words;
    if (quote.kind == QuoteKind::indirect) {
      words = one_line(quote.span.in(article.text));
    } else {
      for (const Span part : quote.content) {
        if (!words.empty()) words += " ... ";
        words += one_line(part.in(article.text));
      }
      words = '"' + words + '"';
    }
    line("     " + letter_of(ref.article) + "  " + words);
  }

  void speakers() {
    if (report_.speakers.empty()) return;
    heading("WHO SAID WHAT");
    for (const SpeakerQuotes& speaker : report_.speakers) {
      line("\n  " + (speaker.name.empty() ? "No speaker found" : one_line(speaker.name)));
      for (const QuoteRef& ref : speaker.quotes) quote(ref);
    }
  }

  void warnings() {
    if (report_.warnings.empty()) return;
    heading("TO BEAR IN MIND");
    for (const Warning& warning : report_.warnings) {
      line("  " + (warning.article == no_index ? "" : letter_of(warning.article) + ": ") +
           one_line(warning.message));
    }
  }

  const Report& report_;
  std::string out_;
};

}  // namespace

std::string to_text(const Report& report) { return TerminalWriter(report).write(); }

}  // namespace crossread::report
