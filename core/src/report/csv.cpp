#include <array>

#include "report/names.h"
#include "report/outputs.h"
#include "report/places.h"
#include "report/prose.h"

namespace crossread::report {
namespace {

constexpr std::array<std::string_view, 19> columns{
    "finding",  "kind",  "severity",   "reason",   "confidence", "subject", "summary",
    "position", "value", "normalized", "accounts", "article",    "in",      "start",
    "end",      "line",  "column",     "passage",  "sentence"};

/// A table written cell by cell.
class Table {
 public:
  void cell(std::string_view text) {
    separate();
    // What a spreadsheet would run when the file is opened ("CSV injection", OWASP).
    constexpr std::string_view formula = "=+-@\t\r";
    const bool runs = !text.empty() && formula.find(text[0]) != std::string_view::npos;
    if (!runs && text.find_first_of(",\"\r\n") == std::string_view::npos) {
      out_ += text;
      return;
    }
    out_ += runs ? "\"'" : "\"";
    for (const char c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }
  void cell(std::uint32_t number) {
    separate();
    out_ += std::to_string(number);
  }
  void empty() { separate(); }
  void end_row() {
    out_ += "\r\n";
    begun_ = false;
  }
  std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (begun_) out_ += ',';
    begun_ = true;
  }

  std::string out_;
  bool begun_ = false;
};

/// A share between 0 and 1 with two decimals.
std::string hundredths(double share) {
  const auto scaled = static_cast<std::uint32_t>(share * 100 + 0.5);
  const std::string digits = std::to_string(scaled % 100);
  return std::to_string(scaled / 100) + "." + (digits.size() < 2 ? "0" : "") + digits;
}

}  // namespace

std::string to_csv(const Report& report, const StoryInput& story, const WriteOptions& options) {
  const Places places(report, story, options.paths);
  std::vector<text::OffsetMap> texts, titles;
  for (const ArticleReport& article : report.articles) {
    texts.emplace_back(article.text, options.offsets);
    titles.emplace_back(article.title ? std::string_view(*article.title) : "", options.offsets);
  }
  Table table;
  for (const std::string_view name : columns) table.cell(name);
  table.end_row();
  for (const Finding& finding : report.findings) {
    for (const auto& [position, evidence] : passages_of(report, finding)) {
      const auto at = static_cast<std::size_t>(evidence->article);
      const text::OffsetMap& offsets = (evidence->in_title ? titles : texts)[at];
      const std::string_view text = text_of(report, *evidence);
      table.cell(finding.id);
      table.cell(name_of(finding.kind));
      table.cell(name_of(finding.severity));
      table.cell(name_of(finding.reason));
      table.cell(hundredths(finding.confidence));
      table.cell(finding.subject);
      table.cell(finding.summary);
      table.cell(position->id);
      table.cell(position->value);
      table.cell(position->normalized);
      table.cell(position->accounts);
      table.cell(report.articles[at].id);
      table.cell(evidence->in_title ? "title" : "text");
      table.cell(offsets.at(evidence->span.begin));
      table.cell(offsets.at(evidence->span.end));
      if (const std::optional<Place> place = places.of(*evidence)) {
        table.cell(place->line);
        table.cell(place->column);
      } else {
        table.empty();
        table.empty();
      }
      table.cell(one_line(evidence->span.in(text)));
      table.cell(one_line(evidence->sentence.in(text)));
      table.end_row();
    }
  }
  return table.take();
}

}  // namespace crossread::report
