#include "report/names.h"
#include "report/outputs.h"
#include "report/prose.h"

namespace crossread::report {
namespace {

/// Text that shows as it is: every ASCII mark that could begin anything in Markdown or HTML is
/// escaped with a back slash, which CommonMark allows for all of them.
std::string plain(std::string_view text) {
  constexpr std::string_view marks = "\\`*_{}[]()#+-.!|<>~&:@";
  std::string out;
  for (const char c : collapsed(text)) {
    if (marks.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// Writes the report section by section.
class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Report& report) : report_(report) {}

  std::string write() {
    line("# Crossread");
    line("");
    line(plain(headline(report_)));
    for (const Finding& finding : report_.findings) this->finding(finding);
    compared();
    articles();
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
    out_ += "\n## ";
    line(text);
    line("");
  }

  std::string called(Index article) const {
    return letter_of(article) + " (" +
           plain(report_.articles[static_cast<std::size_t>(article)].id) + ")";
  }

  void finding(const Finding& finding) {
    std::string title(label_of(finding.severity));
    title += ", " + std::string(name_of(finding.kind));
    if (finding.reason != FindingReason::none) {
      title += ", " + std::string(name_of(finding.reason));
    }
    heading(title + ": " + plain(finding.subject));
    if (!finding.summary.empty()) line(plain(finding.summary) + "\n");
    line("| article | says | passage |");
    line("|---|---|---|");
    for (const Position& position : finding.positions) {
      for (const Evidence& evidence : position.evidence) {
        const Passage passage = passage_of(report_, evidence);
        const std::string words = plain(passage.words);
        line("| " + called(evidence.article) + (evidence.in_title ? ", title" : "") + " | " +
             plain(position.value) + " | " + plain(passage.before) + "<b>" + words + "</b>" +
             plain(passage.after) + " |");
      }
    }
    if (finding.alone != no_index) line("\n" + called(finding.alone) + " stands alone with this.");
    if (!finding.why.empty()) line("\nCompared because: " + plain(finding.why));
  }

  void compared() {
    if (report_.articles.size() < 2) return;
    heading("How much was compared");
    for (std::size_t kind = 0; kind < finding_kinds; ++kind) {
      if (report_.compared[kind] == 0) continue;
      line("- " + std::string(name_of(static_cast<FindingKind>(kind))) + ": " +
           std::to_string(report_.compared[kind]));
    }
  }

  void articles() {
    heading("How readable");
    line("| | article | grade | without quotations | words | hard | very hard |");
    line("|---|---|---|---|---:|---:|---:|");
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      const ArticleReport& article = report_.articles[i];
      line("| " + letter_of(static_cast<Index>(i)) + " | " +
           plain(article.title ? *article.title : article.id) + " | " +
           plain(grade_of(article.whole)) + " | " + plain(grade_of(article.without_quotations)) +
           " | " + std::to_string(article.whole.counts.words) + " | " +
           std::to_string(sentences_at(article, SentenceLevel::hard)) + " | " +
           std::to_string(sentences_at(article, SentenceLevel::very_hard)) + " |");
    }
  }

  void speakers() {
    if (report_.speakers.empty()) return;
    heading("Who said what");
    for (const SpeakerQuotes& speaker : report_.speakers) {
      line("- " + (speaker.name.empty() ? "No speaker found" : plain(speaker.name)));
      for (const QuoteRef& ref : speaker.quotes) {
        line("  - " + letter_of(ref.article) + ": " + plain(words_of(report_, ref)));
      }
    }
  }

  void warnings() {
    if (report_.warnings.empty()) return;
    heading("To bear in mind");
    for (const Warning& warning : report_.warnings) {
      line("- " + (warning.article == no_index ? "" : called(warning.article) + ": ") +
           plain(warning.message));
    }
  }

  const Report& report_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Report& report) { return MarkdownWriter(report).write(); }

}  // namespace crossread::report
