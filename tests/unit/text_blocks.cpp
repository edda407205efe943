#include "text_support.h"

using namespace crossread;
using text_test::blocks;
using text_test::read;
using text_test::Strings;

namespace {

Strings plain(const std::string& source) { return blocks(read(source)); }

const std::string body =
    "The bridge over the river Arden was closed on Monday after an inspector found a crack.\n\n"
    "Lorries must now drive around it by way of Holm, which takes them forty minutes longer.\n\n"
    "The council said that it hopes to open one lane again in April, once the steel has come.\n\n";

/// The kind of the only block in `line` when it stands behind an article: 'p', 'b' ...
char kind_behind(const std::string& line) { return blocks(read(body + line)).back()[0]; }

}  // namespace

TEST_CASE("blank lines part blocks, with any line ends") {
  CHECK(plain("One is here.\n\nTwo is here.") == Strings{"p:One is here.", "p:Two is here."});
  CHECK(plain("One is here.\r\n \r\nTwo is here.\r\n") ==
        Strings{"p:One is here.", "p:Two is here."});
}

TEST_CASE("each line may be a paragraph") {
  CHECK(plain("The talks ended on Monday.\nNobody spoke to the press afterwards.\nWhat comes next\n"
              "A second round is planned.") ==
        Strings{"p:The talks ended on Monday.", "p:Nobody spoke to the press afterwards.",
                "h:What comes next", "p:A second round is planned."});
}

TEST_CASE("hard-wrapped lines are one paragraph") {
  const std::string wrapped =
      "The council of Arden closed the bridge on Monday after a crack was found in\n"
      "one of its pillars. Lorries must drive around it by way of Holm, which takes\n"
      "them forty minutes longer. Nobody knows when it will open again.";
  CHECK(plain(wrapped + "\n\nThe mayor was away.") ==
        Strings{"p:" + wrapped, "p:The mayor was away."});
}

TEST_CASE("a line that goes on in small letters is not over") {
  CHECK(plain("The council of Arden, which had met on Sunday,\nclosed the bridge.") ==
        Strings{"p:The council of Arden, which had met on Sunday,\nclosed the bridge."});
  CHECK(plain("features\ncontact manager") == Strings{"h:features", "h:contact manager"});
}

TEST_CASE("lists") {
  CHECK(plain("We need:\n• steel\n• time and money") ==
        Strings{"p:We need:", "l:• steel", "l:• time and money"});
  CHECK(plain("1. Close the bridge.\n2. Mend it.") ==
        Strings{"l:1. Close the bridge.", "l:2. Mend it."});
  CHECK(plain("- Nobody knows, - said Hale.") == Strings{"p:- Nobody knows, - said Hale."});
}

TEST_CASE("short lines without an end mark are headings") {
  CHECK(plain("What happened next\n\nNothing.\n\n“No more of this!”") ==
        Strings{"h:What happened next", "p:Nothing.", "p:“No more of this!”"});
}

TEST_CASE("a headline may be longer than other headings") {
  const std::string headline =
      "Bridge over the river Arden shut for months as inspectors find a crack in its oldest pillar";
  CHECK(plain(headline + "\n\nNobody knew.")[0] == "h:" + headline);
  CHECK(plain("Nobody knew.\n\n" + headline)[1] == "p:" + headline);
  CHECK(plain(headline)[0] == "p:" + headline);
}

TEST_CASE("lines of the site are boilerplate") {
  for (const char* line :
       {"COMMENTS", "Comments are moderated and may be shortened.", "Share this article",
        "Read more: Bridge to open in May", "Subscribe to our newsletter for more.",
        "Follow us on Facebook and Twitter", "Source: Arden Courier",
        "With reporting from agencies", "Reporting by Ann Lee and Bo Chan; editing by Jim Roe",
        "© 2026 Arden News", "Copyright 2026 Arden News. All rights reserved.", "arden-news.com",
        "Photo: Ann Lee", "We use cookies to make this site better.", "ADVERTISEMENT",
        "Tags: bridge, Arden",
        "I am Ann Lee, a writer and journalist for the Courier. I love bridges.",
        "Ann Lee is a reporter for the Courier who covers roads."}) {
    CAPTURE(std::string(line));
    CHECK(kind_behind(line) == 'b');
  }
}

TEST_CASE("ordinary paragraphs that use the same words are not") {
  for (const char* line :
       {"Her comments are likely to anger the council, which moderated its tone.",
        "The mayor posted the picture on Telegram on Monday evening.",
        "“Subscribe to our channel,” he said, “and share this.”",
        "Google changed its terms of use on Monday.",
        "Reporting by state media suggested that the crack was small.",
        "Copyright law does not protect the plans of the bridge.",
        "More from the council is expected on Tuesday.",
        "The source: an engineer who was not allowed to speak in public about the crack or its "
        "causes, and who asked that his name be kept out of this and all other reports.",
        "He is a reporter for the Courier who was held at the bridge."}) {
    CAPTURE(std::string(line));
    CHECK(kind_behind(line) == 'p');
  }
}

TEST_CASE("a reporter whom the article is about has no biography") {
  const std::string story =
      "Ann Lee was freed on Monday.\n\nThe court said that Lee had done nothing wrong.\n\n";
  CHECK(blocks(read(story + "Ann Lee is a reporter for the Courier.")).back()[0] == 'p');
}

TEST_CASE("bylines stand at the head only") {
  CHECK(blocks(read("Bridge shut\n\nBy Ann Lee and Bo Chan\n\n" + body))[1][0] == 'b');
  CHECK(kind_behind("By the River") == 'h');
}

TEST_CASE("lines under pictures with their credit are captions") {
  CHECK(kind_behind("Lorries wait at the bridge in Holm. (Ann Lee/Reuters)") == 'c');
  CHECK(kind_behind("The crack as seen on Monday. Bo Chan/Getty Images") == 'c');
}
