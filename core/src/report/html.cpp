#include "report/names.h"
#include "report/outputs.h"
#include "report/prose.h"

namespace crossread::report {
namespace {

/// The policy forbids every script and every load, so that an article can do nothing in this page
/// even if its text were to break out of the markup.
constexpr std::string_view head =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";

constexpr std::string_view style =
    "<style>\n"
    ":root { color-scheme: light dark }\n"
    "body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 "
    "1rem }\n"
    "table { border-collapse: collapse; width: 100%; margin: .5rem 0 }\n"
    "th, td { border: 1px solid #8888; padding: .3rem .5rem; text-align: left; vertical-align: top "
    "}\n"
    "td.number { text-align: right }\n"
    "mark { background: #fd6; color: #000 }\n"
    "article { border-left: .3rem solid #8888; padding-left: 1rem; margin: 1.5rem 0 }\n"
    "article.conflict { border-color: #c22 }\n"
    "article.possible { border-color: #c80 }\n"
    "h3 small { font-weight: 600; text-transform: lowercase; font-variant: small-caps }\n"
    "</style>\n";

/// Text for the inside of an element or of a quoted attribute.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : collapsed(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

/// Writes the report section by section.
class HtmlWriter {
 public:
  explicit HtmlWriter(const Report& report) : report_(report) {}

  std::string write() {
    out_ += head;
    out_ += style;
    element("title", "Crossread" + (report_.id ? ": " + escaped(*report_.id) : ""));
    out_ += "</head>\n<body>\n<main>\n";
    element("h1", "Crossread");
    element("p", escaped(headline(report_)));
    articles();
    findings();
    compared();
    speakers();
    warnings();
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  /// `inside` is markup already.
  void element(std::string_view name, std::string_view inside) {
    out_ += '<';
    out_ += name;
    out_ += '>';
    out_ += inside;
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }

  static std::string cell(std::string_view inside) { return "<td>" + std::string(inside) + "</td>"; }
  static std::string number(std::size_t n) {
    return "<td class=\"number\">" + std::to_string(n) + "</td>";
  }

  std::string called(Index article) const {
    return letter_of(article) + " " +
           escaped(report_.articles[static_cast<std::size_t>(article)].id);
  }

  void articles() {
    element("h2", "How readable");
    out_ += "<table>\n";
    element("tr",
            "<th>Article<th>Title<th>Published<th>Grade<th>Without quotations<th>Words<th>Hard "
            "sentences<th>Very hard");
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      const ArticleReport& article = report_.articles[i];
      element("tr", cell(called(static_cast<Index>(i))) + cell(escaped(article.title.value_or(""))) +
                        cell(escaped(article.published.value_or(""))) +
                        cell(grade_of(article.whole)) + cell(grade_of(article.without_quotations)) +
                        number(article.whole.counts.words) +
                        number(sentences_at(article, SentenceLevel::hard)) +
                        number(sentences_at(article, SentenceLevel::very_hard)));
    }
    out_ += "</table>\n";
  }

  void findings() {
    if (report_.findings.empty()) return;
    element("h2", "Where they differ");
    for (const Finding& finding : report_.findings) this->finding(finding);
  }

  void finding(const Finding& finding) {
    out_ += "<article class=\"" + std::string(name_of(finding.severity)) + "\">\n";
    std::string label(label_of(finding.severity));
    label += ", " + std::string(name_of(finding.kind));
    if (finding.reason != FindingReason::none) {
      label += ", " + std::string(name_of(finding.reason));
    }
    element("h3", escaped(finding.subject) + " <small>" + label + "</small>");
    element("p", escaped(finding.summary));
    out_ += "<table>\n";
    element("tr", "<th>Article<th>Says<th>Passage");
    for (const Position& position : finding.positions) {
      for (const Evidence& evidence : position.evidence) {
        const Passage passage = passage_of(report_, evidence);
        element("tr", cell(called(evidence.article) + (evidence.in_title ? ", title" : "")) +
                          cell(escaped(position.value)) +
                          cell(escaped(passage.before) + "<mark>" + escaped(passage.words) +
                               "</mark>" + escaped(passage.after)));
      }
    }
    out_ += "</table>\n";
    if (finding.alone != no_index) element("p", called(finding.alone) + " stands alone with this.");
    if (!finding.why.empty()) element("p", "Compared because: " + escaped(finding.why));
    out_ += "</article>\n";
  }

  void compared() {
    if (report_.articles.size() < 2) return;
    element("h2", "How much was compared");
    out_ += "<ul>\n";
    for (std::size_t kind = 0; kind < finding_kinds; ++kind) {
      if (report_.compared[kind] == 0) continue;
      element("li", std::string(name_of(static_cast<FindingKind>(kind))) + ": " +
                        std::to_string(report_.compared[kind]));
    }
    out_ += "</ul>\n";
  }

  void speakers() {
    if (report_.speakers.empty()) return;
    element("h2", "Who said what");
    for (const SpeakerQuotes& speaker : report_.speakers) {
      element("h3", speaker.name.empty() ? "No speaker found" : escaped(speaker.name));
      out_ += "<ul>\n";
      for (const QuoteRef& ref : speaker.quotes) {
        element("li", called(ref.article) + ": " + escaped(words_of(report_, ref)));
      }
      out_ += "</ul>\n";
    }
  }

  void warnings() {
    if (report_.warnings.empty()) return;
    element("h2", "To bear in mind");
    out_ += "<ul>\n";
    for (const Warning& warning : report_.warnings) {
      element("li", (warning.article == no_index ? "" : called(warning.article) + ": ") +
                        escaped(warning.message));
    }
    out_ += "</ul>\n";
  }

  const Report& report_;
  std::string out_;
};

}  // namespace

std::string to_html(const Report& report) { return HtmlWriter(report).write(); }

}  // namespace crossread::report
