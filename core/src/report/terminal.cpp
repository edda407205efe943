#include "report/names.h"
#include "report/prose.h"
#include "report/report.h"

namespace crossread::report {
namespace {

/// Writes the report section by section; a section with nothing to say is left out.
class TerminalWriter {
 public:
  explicit TerminalWriter(const Report& report) : report_(report) {}

  std::string write() {
    line(headline(report_));
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
    const Passage passage = passage_of(report_, evidence);
    return one_line(passage.before + "[" + passage.words + "]" + passage.after);
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
    out_ += '\n';
    std::string title = "  " + std::to_string(number) + ". ";
    title += label_of(finding.severity);
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

  void readability() {
    heading("HOW READABLE");
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      const ArticleReport& article = report_.articles[i];
      const std::size_t hard = sentences_at(article, SentenceLevel::hard);
      const std::size_t very_hard = sentences_at(article, SentenceLevel::very_hard);
      line("  " + letter_of(static_cast<Index>(i)) + "  " + grade_of(article.whole) +
           ", without quotations " + grade_of(article.without_quotations) + "; " +
           count_of(article.whole.counts.words, "word") + ", " +
           tenths(article.whole.reading_seconds / 60.0) + " minutes; " + std::to_string(hard) +
           " hard and " + std::to_string(very_hard) + " very hard of " +
           count_of(article.sentences.size(), "sentence"));
    }
  }

  void quote(const QuoteRef& ref) {
    line("     " + letter_of(ref.article) + "  " + words_of(report_, ref));
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
