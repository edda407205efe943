#include <doctest/doctest.h>

#include "quotes_reading.h"

// Where an utterance ends and where a report around words in marks does.

namespace {

using crossread::test::line_of;
using crossread::test::quotes_in;
using crossread::test::ReadQuotes;
using crossread::test::said_in;
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("reports: speech goes on in the next paragraph and behind the title of a programme") {
  CHECK(said_in("\"The weir held all night,\" Petra Lang said.\n\n\"The sluice is another matter.\"") ==
        Lines{"direct [The weir held all night, / The sluice is another matter.] said = Petra Lang"});
  CHECK(said_in("\"The weir held all night,\" Petra Lang said on \"Harbour Live.\" \"The sluice is another "
                "matter.\"") ==
        Lines{"direct [The weir held all night, / The sluice is another matter.] said = Petra Lang",
              "other [Harbour Live.]"});
  // A sentence of the writer between the two parts them.
  CHECK(said_in("\"The weir held all night,\" Petra Lang said. She had slept in the boathouse.\n\n\"The sluice "
                "is another matter.\"")
            .size() == 2);
}

TEST_CASE("reports: a speaker tells what he himself calls something") {
  const ReadQuotes article = quotes_in("Petra Lang said she would consider it a \"poor joke\" if they left.");
  REQUIRE(article.quotes.size() >= 2);
  CHECK(line_of(article, article.quotes[0]) ==
        "indirect [she would consider it a \"poor joke\" if they left] said = Petra Lang");
  CHECK(article.quotes.back().kind == crossread::QuoteKind::mixed);
  CHECK(article.quotes.back().nested != crossread::no_index);
}

TEST_CASE("reports: a sentence in marks behind a report leaves the report whole") {
  const Lines lines = said_in(
      "Petra Lang told Bay News any change \"must be well thought out\": \"Moves to shorten the queue are welcome.\"");
  CHECK(lines == Lines{"indirect [any change \"must be well thought out\"] told = Petra Lang",
                       "mixed [must be well thought out] told = Petra Lang",
                       "direct [Moves to shorten the queue are welcome.] told = Petra Lang"});
  // The words before and the sentence behind one attribution are one utterance.
  CHECK(said_in("The plans are \"deeply unwise,\" Petra Lang said. \"They leave me speechless.\"") ==
        Lines{"mixed [deeply unwise, / They leave me speechless.] said = Petra Lang"});
}

TEST_CASE("reports: a participle behind the comma brings in another report") {
  CHECK(said_in("Petra Lang called the plan \"a gift,\" adding: \"It came too late.\"") ==
        Lines{"indirect [the plan \"a gift,\"] called = Petra Lang", "mixed [a gift,] called = Petra Lang",
              "direct [It came too late.] adding = Petra Lang"});
  CHECK(said_in("Petra Lang said things \"should be settled by June,\" referring to the summer fair.").front() ==
        "mixed [should be settled by June,] said = Petra Lang");
}

TEST_CASE("reports: a cue put into the sentence reports both halves of it") {
  CHECK(said_in("The main pump, Petra Lang said, would fail again.") ==
        Lines{"indirect [The main pump / would fail again] said = Petra Lang"});
  CHECK(said_in("These clerks, Petra Lang said earlier in the hearing, were paid too little.") ==
        Lines{"indirect [These clerks / were paid too little] said = Petra Lang"});
  CHECK(said_in("There was, Petra Lang said, \"an implicit bargain.\"").front() ==
        "indirect [There was / \"an implicit bargain.\"] said = Petra Lang");
  // Who the speaker is and what he did besides are no part of it.
  CHECK(said_in("The pump would fail again, said Petra Lang, a plumber from Leeds.") ==
        Lines{"indirect [The pump would fail again] said = Petra Lang"});
}

TEST_CASE("reports: a reproach holds whom it is made to and what he did") {
  CHECK(said_in("Petra Lang accused the mayor of hiding the report.") ==
        Lines{"indirect [the mayor of hiding the report] accused = Petra Lang"});
  CHECK(said_in("Petra Lang praised the crew for saving the boat.") ==
        Lines{"indirect [the crew for saving the boat] praised = Petra Lang"});
  CHECK(said_in("Petra Lang praised the crew.").empty());
}

TEST_CASE("reports: a report stands before the words in marks that it begins with") {
  const ReadQuotes article = quotes_in(
      "\"If there had been no change\" by the port, the town and other partners, Petra Lang said at a meeting, \"we "
      "would still be waiting for the boats of last year.\"");
  REQUIRE(article.quotes.size() == 2);
  CHECK(article.quotes[0].kind == crossread::QuoteKind::indirect);
  CHECK(article.quotes[1].nested == 0);
}
