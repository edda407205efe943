// Two articles, parted by the first zero byte, compared: evidence stands where it says, and the report
// can be written in every format.
#include "fuzz/check.h"
#include "report/report.h"

using namespace crossread;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view both = fuzz::bytes(data, size);
  const std::size_t cut = std::min(both.find('\0'), both.size());
  StoryInput story;
  story.articles.push_back(fuzz::article("a", both.substr(0, cut), Format::automatic));
  story.articles.push_back(
      fuzz::article("b", both.substr(std::min(cut + 1, both.size())), Format::automatic));
  Options options;
  options.published = "2024-02-29";
  const auto made = analyze(story, options);
  if (!made) return 0;
  const Report& report = made.value();
  for (const Finding& finding : report.findings) {
    fuzz::require(finding.positions.size() > 0);
    for (const Position& position : finding.positions) {
      for (const Evidence& evidence : position.evidence) {
        const auto at = static_cast<std::size_t>(evidence.article);
        fuzz::require(at < report.articles.size());
        const ArticleReport& article = report.articles[at];
        const std::string& text = evidence.in_title ? article.title.value() : article.text;
        fuzz::check_span(text, evidence.span);
        fuzz::check_span(text, evidence.sentence);
      }
    }
  }
  using report::Output;
  for (const Output output : {Output::text, Output::json, Output::html, Output::csv, Output::markdown,
                              Output::sarif, Output::annotations, Output::github}) {
    // Without a finding there is no workflow command to write.
    fuzz::require(output == Output::github || !report::write(report, story, output).empty());
  }
  return 0;
}
