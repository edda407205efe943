#include <algorithm>

#include "text/blocks.h"
#include "text/boilerplate.h"
#include "text/chars.h"
#include "text/decode.h"
#include "text/front_matter.h"
#include "text/html.h"
#include "text/markdown.h"
#include "text/sentences.h"
#include "text/text.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace crossread::text {
namespace {

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

Error refuse(ErrorCode code, const ArticleInput& article, std::string_view what) {
  std::string id = article.id;
  for (char& c : id) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return {code, "article \"" + id + "\" " + std::string(what)};
}

/// The texts of an editor's blocks with blank lines between them, and where each key begins.
struct JoinedBlocks {
  std::string text;
  std::vector<std::uint32_t> begins;
};

JoinedBlocks join(const std::vector<InputBlock>& blocks) {
  JoinedBlocks joined;
  for (const InputBlock& block : blocks) {
    if (!joined.text.empty()) joined.text += "\n\n";
    joined.begins.push_back(size_of(joined.text));
    joined.text += block.text;
  }
  return joined;
}

/// Lines ended by LF alone.
MappedText unified_lines(std::string_view text) {
  TextMaker maker(text);
  std::uint32_t begin = 0;
  for (std::size_t found = text.find('\r'); found != std::string_view::npos;
       found = text.find('\r', found + 1)) {
    const auto at = static_cast<std::uint32_t>(found);
    maker.copy(begin, at);
    begin = at + 1;
    if (begin >= text.size() || text[begin] != '\n') maker.put("\n");
  }
  maker.copy(begin, size_of(text));
  return maker.take();
}

/// Applies a step that makes a text from a text to the rest of `source` behind `skip` bytes; the
/// map then leads to the source.
template <typename Step>
Cleaned behind(std::string_view source, std::uint32_t skip, Step step) {
  Cleaned cleaned = step(source.substr(skip));
  for (SourceRun& run : cleaned.mapped.runs) run.source += skip;
  return cleaned;
}

Cleaned plain(MappedText mapped) {
  Cleaned cleaned;
  cleaned.blocks = plain_blocks(mapped.text);
  cleaned.mapped = std::move(mapped);
  return cleaned;
}

/// What the article says of itself in front matter wins over what its body says.
void prefer(Metadata front, Metadata& body) {
  for (auto field : {&Metadata::title, &Metadata::published, &Metadata::outlet, &Metadata::url}) {
    if (front.*field) body.*field = std::move(front.*field);
  }
}

/// Makes text and blocks of a decoded source after its format.
Cleaned clean(std::string_view source, Format format, std::vector<Notice>& notices) {
  if (format == Format::text) {
    MappedText whole{std::string(source), {}};
    if (!source.empty()) whole.runs.push_back({0, 0});
    return plain(std::move(whole));
  }
  if (format == Format::html) return clean_page(source);
  FrontMatter front = read_front_matter(source);
  const std::string_view body = source.substr(front.size);
  Cleaned cleaned;
  if (format == Format::markdown) {
    cleaned = behind(source, front.size, clean_markdown);
  } else {
    const HtmlKind kind = html_in(body);
    if (kind != HtmlKind::none)
      notices.push_back({"html_in_text", "HTML in the text was cleaned away"});
    switch (kind) {
      case HtmlKind::page:
        cleaned = behind(source, front.size, clean_page);
        break;
      case HtmlKind::inline_tags:
        cleaned =
            behind(source, front.size, [](std::string_view t) { return plain(strip_tags(t)); });
        break;
      case HtmlKind::none:
        cleaned =
            behind(source, front.size, [](std::string_view t) { return plain(unified_lines(t)); });
        break;
    }
  }
  prefer(std::move(front.metadata), cleaned.metadata);
  return cleaned;
}

/// Gives each block the key of the host's block that it came from.
void put_keys(const std::vector<InputBlock>& given, const std::vector<std::uint32_t>& begins,
              const SourceMap& map, std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    const std::uint32_t source = map.source_of(block.span).begin;
    const auto after = std::upper_bound(begins.begin(), begins.end(), source);
    if (after != begins.begin())
      block.key = given[static_cast<std::size_t>(after - begins.begin()) - 1].key;
  }
}

/// Metadata in one line of valid UTF-8, white space collapsed; empty counts as absent.
std::optional<std::string> tidy(const std::optional<std::string>& field) {
  if (!field) return std::nullopt;
  std::uint32_t repaired = 0;
  const std::string valid = repair_utf8(*field, true, repaired).text;
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < valid.size();) {
    const CodePoint c = code_point_at(valid, at);
    if (is_space(c.value) || c.value < 0x20) {
      space = !line.empty();
    } else {
      if (space) line.push_back(' ');
      space = false;
      line.append(valid, at, c.size);
    }
    at += c.size;
  }
  if (line.empty()) return std::nullopt;
  return line;
}

/// What was given wins over what was found.
std::optional<std::string> given_or(const std::optional<std::string>& given,
                                    const std::optional<std::string>& found) {
  const std::optional<std::string> tidied = tidy(given);
  return tidied ? tidied : tidy(found);
}

/// Two lines that say the same but for case, spacing, kinds of marks and a full stop.
std::string as_title(std::string_view line) {
  std::string plain = normalized(line);
  while (!plain.empty() && plain.back() == '.') plain.pop_back();
  return plain;
}

/// Sees to it that the title is read: it is one of the first blocks, or is put before them all.
void place_title(Document& document) {
  constexpr std::size_t head = 6;
  std::vector<Block>& blocks = document.blocks;
  if (!document.title) {
    if (!blocks.empty() && blocks.front().kind == BlockKind::heading)
      document.title = std::string(blocks.front().span.in(document.utf8));
    return;
  }
  const std::string title = as_title(*document.title);
  if (title.empty()) return;
  for (std::size_t i = 0; i < blocks.size() && i < head; ++i) {
    if (as_title(blocks[i].span.in(document.utf8)) != title) continue;
    blocks[i].kind = BlockKind::heading;
    return;
  }
  const std::string prefix = *document.title + "\n\n";
  document.title_bytes = size_of(prefix);
  document.utf8.insert(0, prefix);
  for (Block& block : blocks) {
    block.span.begin += document.title_bytes;
    block.span.end += document.title_bytes;
  }
  Block heading;
  heading.span = {0, document.title_bytes - 2};
  heading.kind = BlockKind::heading;
  blocks.insert(blocks.begin(), heading);
}

/// Cuts the blocks of a document into sentences and tokens.
void cut(Document& document) {
  std::vector<Token> tokens;
  document.tokens.reserve(document.utf8.size() / 4);
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    tokens.clear();
    tokenize(document.utf8, document.blocks[i].span, tokens);
    split_sentences(document.utf8, i, tokens, document.tokens, document.sentences);
  }
}

bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_alnum(c.value)) return true;
    at += c.size;
  }
  return false;
}

}  // namespace

Result<Document> read(const ArticleInput& article, const Limits& limits) {
  const bool in_blocks = !article.blocks.empty();
  const JoinedBlocks joined = in_blocks ? join(article.blocks) : JoinedBlocks{};
  const std::string_view source = in_blocks ? joined.text : article.source;
  const Format format = in_blocks ? Format::text : article.format;
  if (source.size() > limits.article_bytes)
    return refuse(ErrorCode::article_too_large, article,
                  "has " + std::to_string(source.size()) + " bytes, over the limit of " +
                      std::to_string(limits.article_bytes) + ": shorten it or raise the limit");
  if (const auto why = why_not_text(source)) return refuse(ErrorCode::not_text, article, *why);
  std::optional<Decoded> decoded = decode(source, article.omit, format == Format::text);
  if (!decoded)
    return refuse(ErrorCode::bad_range, article,
                  "leaves out a range that ends before it begins or beyond the " +
                      std::to_string(source.size()) + " bytes of its source: correct `omit`");
  if (decoded->repaired > source.size() / 3)
    return refuse(ErrorCode::not_text, article, "is no UTF-8 text: convert it to UTF-8");

  Document document;
  if (decoded->utf16) document.notices.push_back({"utf16_input", "the article was read as UTF-16"});
  if (decoded->repaired > 0)
    document.notices.push_back(
        {"invalid_utf8", (decoded->repaired == 1
                              ? std::string("1 place is no valid UTF-8 and was")
                              : std::to_string(decoded->repaired) +
                                    " places are no valid UTF-8 and were") +
                             " replaced by U+FFFD: save the article as UTF-8"});
  Cleaned cleaned = clean(decoded->mapped.text, format, document.notices);
  if (!has_words(cleaned.mapped.text))
    return refuse(ErrorCode::empty_article, article,
                  "holds no text: leave it out or give its text");
  document.source_map =
      compose(cleaned.mapped.runs, decoded->mapped.runs, size_of(cleaned.mapped.text),
              size_of(decoded->mapped.text), decoded->source_size);
  document.utf8 = std::move(cleaned.mapped.text);
  document.blocks = std::move(cleaned.blocks);
  document.title = given_or(article.title, cleaned.metadata.title);
  document.published = given_or(article.published, cleaned.metadata.published);
  document.outlet = given_or(article.outlet, cleaned.metadata.outlet);
  document.url = given_or(article.url, cleaned.metadata.url);
  if (in_blocks) {
    const SourceMap map(document.source_map, size_of(document.utf8), decoded->source_size);
    put_keys(article.blocks, joined.begins, map, document.blocks);
  }
  mark_headline(document.utf8, document.blocks);
  mark_boilerplate(document.utf8, document.blocks);
  place_title(document);
  cut(document);
  return document;
}

}  // namespace crossread::text
