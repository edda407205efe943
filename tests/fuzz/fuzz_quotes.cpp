// Quotation marks of every kind, closed or not: the quotations that are found stand in the text, their
// fragments inside them, and what encloses them is one of them.
#include "fuzz/check.h"

using namespace crossread;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  StoryInput story;
  story.articles.push_back(fuzz::article("a", fuzz::bytes(data, size), Format::text));
  const auto made = analyze(story);
  if (!made) return 0;
  const ArticleReport& article = made.value().articles[0];
  for (std::size_t i = 0; i < article.quotes.size(); ++i) {
    const Quote& quote = article.quotes[i];
    fuzz::check_span(article.text, quote.span);
    for (const Span part : quote.content) {
      fuzz::check_span(article.text, part);
      fuzz::require(quote.span.contains(part));
    }
    if (quote.cue) fuzz::check_span(article.text, *quote.cue);
    for (const auto& speaker : {quote.speaker, quote.reported_by}) {
      if (!speaker) continue;
      fuzz::check_span(article.text, speaker->span);
      fuzz::require(speaker->entity < static_cast<Index>(made.value().entities.size()));
    }
    fuzz::require(quote.nested < static_cast<Index>(article.quotes.size()));
    fuzz::require(quote.nested != static_cast<Index>(i));
  }
  return 0;
}
