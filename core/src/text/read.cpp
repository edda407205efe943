#include <algorithm>

#include "text/blocks.h"
#include "text/chars.h"
#include "text/sentences.h"
#include "text/text.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace crossread::text {
namespace {

Error refuse(ErrorCode code, const ArticleInput& article, std::string_view what) {
  return {code, "article \"" + article.id + "\": " + std::string(what)};
}

/// Cuts the blocks of a document into sentences and tokens.
void cut(Document& document) {
  std::vector<Token> tokens;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    tokens.clear();
    tokenize(document.utf8, document.blocks[i].span, tokens);
    split_sentences(document.utf8, i, tokens, document.tokens, document.sentences);
  }
}

/// Puts a title that is not the first block before the text, as a block of its own.
void put_title_first(Document& document) {
  if (!document.title || normalized(*document.title).empty()) return;
  const std::string title = normalized(*document.title);
  if (!document.blocks.empty() &&
      normalized(document.blocks.front().span.in(document.utf8)) == title) {
    document.blocks.front().kind = BlockKind::heading;
    return;
  }
  const std::string prefix = *document.title + "\n\n";
  document.title_bytes = static_cast<std::uint32_t>(prefix.size());
  document.utf8.insert(0, prefix);
  for (Block& block : document.blocks) {
    block.span.begin += document.title_bytes;
    block.span.end += document.title_bytes;
  }
  Block heading;
  heading.span = {0, document.title_bytes - 2};
  heading.kind = BlockKind::heading;
  document.blocks.insert(document.blocks.begin(), heading);
}

}  // namespace

Result<Document> read(const ArticleInput& article, const Limits& limits) {
  if (article.source.size() > limits.article_bytes) {
    return refuse(ErrorCode::article_too_large, article,
                  "too large; raise the limit or shorten it");
  }
  Document document;
  std::uint32_t repaired = 0;
  MappedText decoded = repair_utf8(article.source, article.format != Format::text, repaired);
  document.utf8 = std::move(decoded.text);
  document.source_map = std::move(decoded.runs);
  document.title = article.title;
  document.published = article.published;
  document.outlet = article.outlet;
  document.url = article.url;
  if (repaired > 0) {
    document.notices.push_back({"invalid_utf8", std::to_string(repaired) + " bytes were no UTF-8"});
  }
  document.blocks = plain_blocks(document.utf8);
  put_title_first(document);
  cut(document);
  if (document.tokens.empty()) return refuse(ErrorCode::empty_article, article, "no text in it");
  return document;
}

}  // namespace crossread::text
