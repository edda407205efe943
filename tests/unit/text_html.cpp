#include "text/character_references.h"
#include "text/html.h"
#include "text_support.h"

using namespace crossread;
using text_test::blocks;
using text_test::read;
using text_test::Strings;

namespace {

Strings page(const std::string& html) { return blocks(read(html, Format::html)); }

}  // namespace

TEST_CASE("blocks of a page") {
  CHECK(page("<html><body><h1>Bridge shut</h1><p>The bridge\n  is <b>shut</b>.</p>"
             "<div>Nobody in the town of Arden knows<br>why it cracked.</div><ul><li>One "
             "reason.<li>Another one.</ul>"
             "</body></html>") == Strings{"h:Bridge shut", "p:The bridge is shut.",
                                          "p:Nobody in the town of Arden knows\nwhy it cracked.",
                                          "l:One reason.", "l:Another one."});
}

TEST_CASE("what a browser does not show is no text") {
  CHECK(page("<p>Seen.</p><script>var a = \"</p> hidden\";</script><style>p{}</style>"
             "<noscript>hidden</noscript><!-- hidden <p>x</p> --><template><p>hidden</p></template>"
             "<img alt=\"hidden\" src=x><a title='He said \"no\"' href=\"y\">A link.</a>") ==
        Strings{"p:Seen.", "p:A link."});
}

TEST_CASE("navigation, forms and footers are boilerplate, figures captions") {
  CHECK(page("<nav><a href=/>Home</a></nav><article><p>The bridge is shut today.</p>"
             "<figure><img src=x><figcaption>The bridge in May.</figcaption></figure>"
             "<div class=\"share-tools\">Tell your friends about it.</div></article>"
             "<aside>Other stories are here.</aside><footer>Rights and rules.</footer>") ==
        Strings{"b:Home", "p:The bridge is shut today.", "c:The bridge in May.",
                "b:Tell your friends about it.", "b:Other stories are here.",
                "b:Rights and rules."});
}

TEST_CASE("a class that names the article wins over one that names boilerplate") {
  CHECK(page("<div class=\"article-body has-share\"><p>The bridge is shut today.</p></div>") ==
        Strings{"p:The bridge is shut today."});
  CHECK(page("<div class=\"promo\"><main><p>The bridge is shut today.</p></main></div>") ==
        Strings{"p:The bridge is shut today."});
}

TEST_CASE("blocks have no white space around them, and none are empty") {
  CHECK(page("<p>&nbsp;</p><li> &nbsp; </li><p>&nbsp;One.&nbsp;</p><pre>\n  Two.\n</pre>") ==
        Strings{"p:One.", "p:Two."});
}

TEST_CASE("broken markup") {
  CHECK(page("<p>One <b>two</i> three.<p>Four</div> five.<h2>Six</h2") ==
        Strings{"p:One two three.", "h:Four", "p:five.", "h:Six</h2"});
  CHECK(page("<p>2 < 3 and <3.</p><p>Tail <a href=\"x>never closed.</p>") ==
        Strings{"p:2 < 3 and <3.", "p:Tail never closed."});
}

TEST_CASE("character references") {
  CHECK(page("<p>&ldquo;Caf&eacute;&rdquo; &amp; R&#38;D&#8217;s &#x201C;x&#148; AT&T &bogus; "
             "&lt;b&gt;.</p>") == Strings{"p:“Café” & R&D’s “x” AT&T &bogus; <b>."});
  CHECK(text::character_reference("&amp;", 0).size == 5);
  CHECK(text::character_reference("&ampere", 0).size == 0);
  CHECK(text::character_reference("&#0;", 0).text == "\xEF\xBF\xBD");
  CHECK(text::character_reference("&#99999999999999999999;", 0).text == "\xEF\xBF\xBD");
}

TEST_CASE("metadata of a page") {
  const auto d = read(
      "<!doctype html><html><head><title>Bridge shut | Arden News</title>"
      "<meta property=\"og:site_name\" content=\"Arden News\">"
      "<meta property='article:published_time' content='2026-03-03T08:00:00Z'>"
      "<link rel=canonical href=\"https://example.org/bridge\"></head>"
      "<body><p>The bridge is shut.</p></body></html>",
      Format::html);
  CHECK(d.title == "Bridge shut");
  CHECK(d.outlet == "Arden News");
  CHECK(d.published == "2026-03-03T08:00:00Z");
  CHECK(d.url == "https://example.org/bridge");
  CHECK(d.utf8 == "Bridge shut\n\nThe bridge is shut.");
}

TEST_CASE("metadata from JSON-LD and time elements") {
  const auto d = read(
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": "
      "\"Bridge \\u201cshut\\u201d\", \"datePublished\":\"2026-03-03\", \"publisher\": {\"@type\": "
      "\"Organization\", \"name\": \"Arden News\"}}</script><p>The bridge is shut.</p>",
      Format::html);
  CHECK(d.title == "Bridge “shut”");
  CHECK(d.published == "2026-03-03");
  CHECK(d.outlet == "Arden News");
  const auto t =
      read("<p><time datetime=\"2026-03-04T10:00\">today</time> it shut.</p>", Format::html);
  CHECK(t.published == "2026-03-04T10:00");
}

TEST_CASE("the headline of the page is not read twice") {
  const auto d = read(
      "<title>Bridge shut - Arden</title><nav>Home</nav><h1>Bridge shut</h1>"
      "<p>The bridge is shut.</p>",
      Format::html);
  CHECK(d.title_bytes == 0);
  CHECK(blocks(d) == Strings{"b:Home", "h:Bridge shut", "p:The bridge is shut."});
}

TEST_CASE("tags in plain text are cleaned away, its lines stay") {
  const auto d = read(
      "The talks <a href=\"https://example.org/x\" title=\"“no”\">went on</a>.\n\n"
      "They end &ldquo;soon&rdquo;.",
      Format::automatic);
  CHECK(d.utf8 == "The talks went on.\n\nThey end “soon”.");
  REQUIRE(d.notices.size() == 1);
  CHECK(d.notices[0].code == "html_in_text");
}

TEST_CASE("what only looks like HTML stays as it is") {
  for (const char* source : {"If a < b and c > d, AT&T wins.", "He wrote <unclear> here & left.",
                             "I <3 bridges -> all of them.", "Use the <b> tag."}) {
    const auto d = read(source, Format::automatic);
    CHECK(d.utf8 == source);
    CHECK(d.notices.empty());
  }
  const std::string tagged = "The <a href=\"x\">talks</a> went on.";
  CHECK(read(tagged, Format::text).utf8 == tagged);
}

TEST_CASE("a page is known without being told") {
  CHECK(text::html_in("<!DOCTYPE html>\n<html><p>x</p>") == text::HtmlKind::page);
  CHECK(text::html_in("  <p>One.</p><p>Two.</p>") == text::HtmlKind::page);
  CHECK(text::html_in("One.<br>Two.") == text::HtmlKind::inline_tags);
  CHECK(text::html_in("One &mdash; two.") == text::HtmlKind::inline_tags);
  CHECK(text::html_in("One <two> three.") == text::HtmlKind::none);
}
