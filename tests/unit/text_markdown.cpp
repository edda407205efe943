#include "text_support.h"

using namespace crossread;
using text_test::blocks;
using text_test::read;
using text_test::Strings;

namespace {

Strings markdown(const std::string& source) { return blocks(read(source, Format::markdown)); }

}  // namespace

TEST_CASE("blocks of Markdown") {
  CHECK(markdown(
            "# Bridge shut\n\nThe bridge is\nshut.\n\n## Why\n\n- One reason.\n- Another one.\n\n"
            "1. First.\n2) Second.\n\n> “Nobody\n> knows,” she said.\n\n***\n\nThe end.\n") ==
        Strings{"h:Bridge shut", "p:The bridge is\nshut.", "h:Why", "l:One reason.",
                "l:Another one.", "l:First.", "l:Second.", "p:“Nobody\nknows,” she said.",
                "p:The end."});
  CHECK(markdown("Bridge shut\n===\n\nWhy it is shut\n---\n\nIt cracked.") ==
        Strings{"h:Bridge shut", "h:Why it is shut", "p:It cracked."});
}

TEST_CASE("code is boilerplate, comments and definitions are nothing") {
  CHECK(
      markdown(
          "It cracked.\n\n```js\nlet a = 1;\n```\n\n<!-- note -->\n\n[x]: http://example.org\n") ==
      Strings{"p:It cracked.", "b:let a = 1;"});
}

TEST_CASE("inline marks") {
  CHECK(markdown(
            "It is **very** *old* and __worn__, a_b_c, 2 * 3 * 4, `x*y`, ~~gone~~ \\*kept\\*.") ==
        Strings{"p:It is very old and worn, a_b_c, 2 * 3 * 4, x*y, gone *kept*."});
  CHECK(markdown("See [the *report*](http://example.org/a_(b) \"He said “no”\"), ![alt](i.png)\n"
                 "[this one][r], [r] and [other].\n\n[r]: http://example.org") ==
        Strings{"p:See the report, \nthis one, r and [other]."});
  CHECK(markdown("Mail <press@example.org> or <b>ask</b> &amp; wait.") ==
        Strings{"p:Mail press@example.org or ask & wait."});
  CHECK(markdown("An unclosed **mark, [bracket and `tick.") ==
        Strings{"p:An unclosed **mark, [bracket and `tick."});
}

TEST_CASE("tables are lists without their rules") {
  CHECK(markdown("| Town | Dead |\n|------|-----:|\n| Arden | 12 |\n") ==
        Strings{"l:| Town | Dead |", "l:| Arden | 12 |"});
}

TEST_CASE("front matter gives metadata and is no text") {
  const std::string front =
      "---\ntitle: \"Bridge: shut\"\ndate: 2026-03-03 # today\nsource: 'Arden''s News'\n"
      "tags:\n  - title: no\nurl: https://example.org/b\n---\n";
  for (const Format format : {Format::markdown, Format::automatic}) {
    const auto d = read(front + "\nThe bridge is shut.\n", format);
    CHECK(d.title == "Bridge: shut");
    CHECK(d.published == "2026-03-03");
    CHECK(d.outlet == "Arden's News");
    CHECK(d.url == "https://example.org/b");
    CHECK(blocks(d) == Strings{"h:Bridge: shut", "p:The bridge is shut."});
  }
  const auto kept = read(front + "\nThe bridge is shut.", Format::text);
  CHECK(kept.utf8 == front + "\nThe bridge is shut.");
  CHECK(read("---\nNo key here.\n---\nText.", Format::automatic).utf8.substr(0, 3) == "---");
}

TEST_CASE("the first heading of a Markdown article is its title") {
  CHECK(read("# Bridge *shut*\n\nIt cracked.", Format::markdown).title == "Bridge shut");
}
