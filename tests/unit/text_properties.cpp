#include "text/source_map.h"
#include "text/utf8.h"
#include "text_support.h"

using namespace crossread;
using text_test::article;

namespace {

/// Sources that have broken tokenisers before.
const std::vector<std::string>& tricky() {
  static const std::vector<std::string> sources = {
      "Plain words, and “quotes”. It’s O.K.",
      "\xEF\xBB\xBFWith a mark. And\r\nCRLF\r\n\r\nlines.\rOld Mac.",
      "Emoji 👩‍👩‍👧‍👦👍🏽🇫🇷🇩 here😀. Go!",
      "Combining: e\xCC\x81 \xCC\x81 alone, Z\xCC\x81\xCC\xA7\xCC\xA8 more.",
      "Broken \x80\xBF bytes \xE2\x82 here \xF0\x9F\x98 end.",
      "<p>One &amp; two<br>three</p><div class=x>&nbsp;&ldquo;four&rdquo;<img "
      "alt=\"no\">five</div>",
      "# Head &lt;\n\n* item **bold** [l](u 'q')\n\n> quoted\n\n    code\n",
      "Text with <a href=\"x\">a link</a>, a &mdash; dash &bogus; and 1 < 2.",
      "---\ntitle: T\n---\nBody here.\n",
      "\xE2\x80\x8Bzero\xE2\x80\x8Bwidth\xC2\xA0spaces\xE3\x80\x80ideographic。中文字。",
      "((((([[[[\"\"\"\"''''....!!!!a",
      "a's's's's 1-1-1-1-1 x.y.z.w. a@b@c http://http:// www. @ # ## $$$5%%",
      "RTL: \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D. \xD8\xA7\xD9\x84\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 "
      "\xD8\x9F Yes.",
      "Tail <b",
      "\xFF\xFE"
      "A\x01"
      "b\x01 \x01",
  };
  return sources;
}

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() ||
         (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

void check_span(std::string_view text, Span span) {
  REQUIRE(span.begin < span.end);
  REQUIRE(span.end <= text.size());
  REQUIRE(on_boundary(text, span.begin));
  REQUIRE(on_boundary(text, span.end));
}

void check_document(const text::Document& d) {
  REQUIRE(text::is_valid_utf8(d.utf8));
  std::uint32_t at = 0;
  for (const Block& b : d.blocks) {
    check_span(d.utf8, b.span);
    REQUIRE(b.span.begin >= at);
    at = b.span.end;
  }
  at = 0;
  std::uint32_t token = 0;
  for (const text::Sentence& s : d.sentences) {
    check_span(d.utf8, s.span);
    REQUIRE(s.span.begin >= at);
    at = s.span.end;
    REQUIRE(s.block < d.blocks.size());
    REQUIRE(d.blocks[s.block].span.contains(s.span));
    REQUIRE(s.first_token == token);
    REQUIRE(s.end_token > s.first_token);
    REQUIRE(d.tokens[s.first_token].span.begin == s.span.begin);
    REQUIRE(d.tokens[s.end_token - 1].span.end == s.span.end);
    token = s.end_token;
  }
  REQUIRE(token == d.tokens.size());
  at = 0;
  for (const text::Token& t : d.tokens) {
    check_span(d.utf8, t.span);
    REQUIRE(t.span.begin >= at);
    at = t.span.end;
  }
}

/// Every run of the map says which bytes of the text stand in the source.
void check_map(const text::Document& d, std::string_view source) {
  const std::string_view body = std::string_view(d.utf8).substr(d.title_bytes);
  const text::SourceMap map(d.source_map, static_cast<std::uint32_t>(body.size()),
                            static_cast<std::uint32_t>(source.size()));
  REQUIRE_FALSE(d.source_map.empty());
  REQUIRE(d.source_map[0].text == 0);
  std::size_t copied = 0;
  for (std::size_t i = 0; i < d.source_map.size(); ++i) {
    const SourceRun run = d.source_map[i];
    const std::uint32_t n = map.copied(i);
    REQUIRE(body.substr(run.text, n) == source.substr(run.source, n));
    copied += n;
    if (i > 0) {
      REQUIRE(run.text > d.source_map[i - 1].text);
      REQUIRE(run.source >= d.source_map[i - 1].source);
    }
  }
  REQUIRE(copied > 0);
}

}  // namespace

TEST_CASE("spans hold on tricky sources in every format") {
  for (const std::string& source : tricky()) {
    for (const Format format : {Format::automatic, Format::text, Format::html, Format::markdown}) {
      CAPTURE(source);
      const auto result = text::read(article(source, format), Limits{});
      if (!result.ok()) continue;
      check_document(result.value());
      if (text::detect_encoding(source) == text::Encoding::utf8) check_map(result.value(), source);
      if (format == Format::text && text::is_valid_utf8(source))
        CHECK(result.value().utf8 == source);
    }
  }
}

TEST_CASE("spans hold on every cut of a source") {
  // Cutting in the middle of tags, references and sequences makes the broken inputs of real life.
  const std::string source =
      "<p class=\"a\">“Caf&eacute;” <b>😀</b> [x](y) **z** Mr. A's 1,000 US$5 don't.</p>\n\n- é";
  for (std::size_t size = 1; size <= source.size(); ++size) {
    for (const Format format : {Format::automatic, Format::text, Format::html, Format::markdown}) {
      const std::string part = source.substr(0, size);
      CAPTURE(part);
      const auto result = text::read(article(part, format), Limits{});
      if (!result.ok()) continue;
      check_document(result.value());
      check_map(result.value(), part);
    }
  }
}

TEST_CASE("the map leads back to references and tags") {
  const std::string source = "<p>He said &ldquo;no&rdquo;.</p><p>Then <i>left</i>.</p>";
  const auto d = text_test::read(source, Format::html);
  REQUIRE(d.utf8 == "He said “no”.\n\nThen left.");
  const text::SourceMap map(d.source_map, static_cast<std::uint32_t>(d.utf8.size()),
                            static_cast<std::uint32_t>(source.size()));
  const auto back = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(d.utf8.find(words));
    return std::string(
        map.source_of({at, at + static_cast<std::uint32_t>(words.size())}).in(source));
  };
  CHECK(back("said") == "said");
  CHECK(back("“no”") == "&ldquo;no&rdquo;");
  CHECK(back("Then left") == "Then <i>left");
}

TEST_CASE("long hostile sources are read in one pass") {
  // Each of these takes minutes where a step looks back or ahead without bound.
  const auto repeat = [](std::string_view part, std::size_t n) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += part;
    return out + "a";
  };
  for (const std::string_view part :
       {"a",    "(",    "\"",  "'",           "[",       "<",   "&",    "a-", "1-",    "a@",
        "*a",   "`",    "<a ", "<a b=\"",     "<!--",    "<p>", "[a](", ". ", "\n",    "A.",
        "www.", "Mr. ", "'s",  "<div></nav>", "👨‍", "</a", "non-", "> ", "By A\n"}) {
    CAPTURE(part);
    const std::string source = repeat(part, 60000 / part.size() + 1);
    for (const Format format : {Format::automatic, Format::text, Format::html, Format::markdown}) {
      const auto result = text::read(article(source, format), Limits{});
      if (result.ok()) REQUIRE_FALSE(result.value().tokens.empty());
    }
  }
}
