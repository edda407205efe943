#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entities/entities.h"
#include "language/language.h"
#include "quotes/quotes.h"
#include "text_support.h"

namespace crossread::test {

/// One article read as far as its quotations.
struct ReadQuotes {
  text::Document document;
  std::vector<quotes::Quote> quotes;
};

inline ReadQuotes quotes_in(std::string_view source, Format format = Format::text) {
  ReadQuotes out;
  out.document = text_test::read(std::string(source), format);
  const std::vector<Span> quoted = quotes::quoted_spans(out.document);
  const language::Annotation annotation = language::annotate(out.document);
  const entities::Syntax syntax(out.document, annotation, quoted);
  const entities::Entities entities = entities::find(syntax);
  out.quotes = quotes::find(syntax, entities);
  return out;
}

inline std::string words_of(const ReadQuotes& article, Span span) {
  return std::string(span.in(article.document.utf8));
}

/// "direct [first fragment / second] said = Petra Lang", then "anonymous" or the outer source.
inline std::string line_of(const ReadQuotes& article, const quotes::Quote& quote) {
  static constexpr std::string_view kinds[] = {"direct", "mixed", "indirect", "other"};
  std::string line(kinds[static_cast<std::size_t>(quote.kind)]);
  line += " [";
  for (std::size_t i = 0; i < quote.content.size(); ++i) {
    if (i > 0) line += " / ";
    line += words_of(article, quote.content[i]);
  }
  line += "]";
  if (quote.kind == QuoteKind::other) return line;
  line += " " + (quote.cue ? words_of(article, *quote.cue) : std::string("-")) + " = ";
  line += quote.speaker ? quote.speaker->name : "nobody";
  if (quote.speaker && quote.speaker->anonymous) line += ", anonymous";
  if (quote.reported_by) line += ", by " + quote.reported_by->name;
  return line;
}

/// A line for every quotation of a text, in order.
inline std::vector<std::string> said_in(std::string_view source, Format format = Format::text) {
  const ReadQuotes article = quotes_in(source, format);
  std::vector<std::string> lines;
  for (const quotes::Quote& quote : article.quotes) lines.push_back(line_of(article, quote));
  return lines;
}

}  // namespace crossread::test
