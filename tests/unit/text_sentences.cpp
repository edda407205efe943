#include "text_support.h"

using text_test::sentences;
using text_test::Strings;

TEST_CASE("abbreviations, initials and numbers do not end sentences") {
  CHECK(sentences("Mr. Hale met Dr. Ono at 4.30 p.m. on Friday. They spoke for 2.5 hours.") ==
        Strings{"Mr. Hale met Dr. Ono at 4.30 p.m. on Friday.", "They spoke for 2.5 hours."});
  CHECK(sentences("J. K. Marsh of the U.S. Navy wrote it. See p. 12 and No. 4 of vol. 2.") ==
        Strings{"J. K. Marsh of the U.S. Navy wrote it.", "See p. 12 and No. 4 of vol. 2."});
  CHECK(sentences(
            "The firm, Ostler Inc. of Ohio, closed on Sept. 3. Nobody was told, e.g. by mail.") ==
        Strings{"The firm, Ostler Inc. of Ohio, closed on Sept. 3.",
                "Nobody was told, e.g. by mail."});
  CHECK(sentences("The answer was no. Nobody asked why.") ==
        Strings{"The answer was no.", "Nobody asked why."});
}

TEST_CASE("abbreviations may end sentences") {
  CHECK(sentences("He flew to the U.S. The trip took a day.") ==
        Strings{"He flew to the U.S.", "The trip took a day."});
  CHECK(sentences("It opens at 9 a.m. Visitors queue early.") ==
        Strings{"It opens at 9 a.m.", "Visitors queue early."});
  CHECK(sentences("It opens at 9 a.m. Monday and 10 a.m. EST on other days.") ==
        Strings{"It opens at 9 a.m. Monday and 10 a.m. EST on other days."});
  CHECK(sentences("Doors open at 9 a.m. New York time. He left at 5 p.m. Rome was dark.") ==
        Strings{"Doors open at 9 a.m. New York time.", "He left at 5 p.m.", "Rome was dark."});
  CHECK(sentences("They sell bolts, nuts, etc. Prices vary.") ==
        Strings{"They sell bolts, nuts, etc.", "Prices vary."});
}

TEST_CASE("quotations keep their sentence") {
  CHECK(sentences("“Stay here,” she said. “We will be back.” He left.") ==
        Strings{"“Stay here,” she said.", "“We will be back.”", "He left."});
  CHECK(sentences("“Who is it?” he asked. “Stop!” Hale shouted. Nobody moved!") ==
        Strings{"“Who is it?” he asked.", "“Stop!” Hale shouted.", "Nobody moved!"});
  CHECK(sentences("\"It is over.\" The crowd left.") ==
        Strings{"\"It is over.\"", "The crowd left."});
  CHECK(sentences("\"It is over. We go home,\" he said.") ==
        Strings{"\"It is over.", "We go home,\" he said."});
  CHECK(sentences("He called it “a farce!”, and left.") ==
        Strings{"He called it “a farce!”, and left."});
}

TEST_CASE("ellipses, brackets and runs of marks") {
  CHECK(sentences("Well ... perhaps. And then... Nothing.") ==
        Strings{"Well ... perhaps.", "And then...", "Nothing."});
  CHECK(sentences("He waited . . . and waited. (It rained.) Then he left.") ==
        Strings{"He waited . . . and waited.", "(It rained.)", "Then he left."});
  CHECK(sentences("Really?! Yes!!! All right…") == Strings{"Really?!", "Yes!!!", "All right…"});
}

TEST_CASE("addresses and decimals are no ends") {
  CHECK(sentences("Visit www.example.org. Write to j.doe@example.org now.") ==
        Strings{"Visit www.example.org.", "Write to j.doe@example.org now."});
  CHECK(sentences("Rates rose to 2.15 per cent. iPads sold well.") ==
        Strings{"Rates rose to 2.15 per cent.", "iPads sold well."});
}

TEST_CASE("careless writers begin with a small letter") {
  CHECK(sentences("the food was great. we will come back! see you") ==
        Strings{"the food was great.", "we will come back!", "see you"});
}

TEST_CASE("list numbers go with their item") {
  CHECK(sentences("1. Cut the rope. 2) Run.") == Strings{"1. Cut the rope.", "2) Run."});
}

TEST_CASE("lines glued to one another are parted by their kind") {
  CHECK(sentences("ARDEN, March 3 (NNA) -- The bridge is closed.") ==
        Strings{"ARDEN, March 3 (NNA) --", "The bridge is closed."});
  CHECK(sentences("The bridge at dusk Photo: Ann Lee.") ==
        Strings{"The bridge at dusk", "Photo: Ann Lee."});
  CHECK(sentences("Bridge to open again Tuesday, March 3, 2026") ==
        Strings{"Bridge to open again", "Tuesday, March 3, 2026"});
  CHECK(sentences("The bridge opens on Tuesday, March 3, 2026") ==
        Strings{"The bridge opens on Tuesday, March 3, 2026"});
}

TEST_CASE("a sentence never reaches over a block") {
  CHECK(sentences("Bridge closed\n\nThe bridge is closed\n\nuntil May") ==
        Strings{"Bridge closed", "The bridge is closed", "until May"});
}
