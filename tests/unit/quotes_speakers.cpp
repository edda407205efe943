#include <doctest/doctest.h>

#include "quotes_reading.h"

// Who speaks: by the words beside the verb, by the main clause, in interviews and transcripts.

namespace {

using namespace crossread;
using crossread::test::line_of;
using crossread::test::quotes_in;
using crossread::test::ReadQuotes;
using crossread::test::said_in;
using Lines = std::vector<std::string>;

/// The quotations of a text whose tree has every subject turned into an object and every word of a
/// sentence hung on its root, as a parser at its worst would.
Lines said_without_tree(std::string_view source) {
  ReadQuotes out;
  out.document = text_test::read(std::string(source));
  language::Annotation annotation = language::annotate(out.document);
  for (const text::Sentence& s : out.document.sentences) {
    std::int32_t root = static_cast<std::int32_t>(s.first_token);
    for (std::uint32_t i = s.first_token; i < s.end_token; ++i) {
      if (annotation.words[i].head < 0) root = static_cast<std::int32_t>(i);
    }
    for (std::uint32_t i = s.first_token; i < s.end_token; ++i) {
      language::Word& w = annotation.words[i];
      if (w.head >= 0) w.head = root;
      if (w.deprel == language::Deprel::nsubj) w.deprel = language::Deprel::obj;
    }
  }
  const std::vector<Span> quoted = quotes::quoted_spans(out.document);
  const entities::Syntax syntax(out.document, annotation, quoted);
  const entities::Entities entities = entities::find(syntax);
  out.quotes = quotes::find(syntax, entities);
  Lines lines;
  for (const quotes::Quote& quote : out.quotes) lines.push_back(line_of(out, quote));
  return lines;
}

}  // namespace

TEST_CASE("speakers: whoever stands beside the verb speaks, whatever the tree says") {
  for (const std::string text :
       {"\"The pump is dry,\" Clara Holm said.", "\"The pump is dry,\" said Clara Holm.",
        "\"The pump is dry,\" Clara Holm, a plumber from Leeds, said.",
        "\"The pump is dry,\" Clara Holm has often said.",
        "\"The pump is dry,\" the plumber, Clara Holm, said."}) {
    CAPTURE(text);
    const Lines lines = said_without_tree(text);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].ends_with("= Clara Holm"));
    CHECK(said_in(text) == lines);
  }
}

TEST_CASE("speakers: of two clauses each has its own") {
  CHECK(said_in("Clara Holm said the pump was \"dry\", while Peter Marsh said the pump was "
                "\"merely old\".") ==
        Lines{"indirect [the pump was \"dry\"] said = Clara Holm", "mixed [dry] said = Clara Holm",
              "indirect [the pump was \"merely old\"] said = Peter Marsh",
              "mixed [merely old] said = Peter Marsh"});
  CHECK(said_in("While Marsh said the pump was old, Holm asked for a new one.") ==
        Lines{"indirect [the pump was old] said = Marsh"});
}

TEST_CASE("speakers: a participle goes on with the main clause") {
  CHECK(said_in("Clara Holm sent the council a letter on Friday, saying: \"We will sue.\"") ==
        Lines{"direct [We will sue.] saying = Clara Holm"});
  CHECK(said_in("Clara Holm issued a statement that said the pump \"will stay\".") ==
        Lines{"indirect [the pump \"will stay\"] said = Clara Holm",
              "mixed [will stay] said = Clara Holm"});
  CHECK(said_in("Asked whether he would resign, Marsh said: \"No.\"") ==
        Lines{"direct [No.] said = Marsh"});
}

TEST_CASE("speakers: reports behind an occasion, per a source, and by nobody") {
  CHECK(said_in("The bank said in a statement it would close nine branches.") ==
        Lines{"indirect [it would close nine branches] said = the bank"});
  CHECK(said_in("Rents rose by a third, per the statistics office.") ==
        Lines{"indirect [Rents rose by a third] per = the statistics office"});
  CHECK(said_in("Peter Marsh was quoted as saying the pump was old.") ==
        Lines{"indirect [the pump was old] saying = Peter Marsh"});
  CHECK(said_in("Neither Marsh nor Holm said the pump was safe.").empty());
  CHECK(said_in("The council has yet to say it is sorry.").empty());
  CHECK(said_in("The room costs ninety pounds per night.").empty());
}

TEST_CASE("speakers: what stands right behind marks that a comma ends is who says it, whatever the parser makes of it") {
  CHECK(said_in("\"Nobody I know came here to make signs,\" Clara Holm told reporters.") ==
        Lines{"direct [Nobody I know came here to make signs,] told = Clara Holm"});
  CHECK(said_in("\"Nobody won a cup tonight,\" remembers Clara Holm.") ==
        Lines{"direct [Nobody won a cup tonight,] remembers = Clara Holm"});
  CHECK(said_in("\"Nobody won a cup tonight, but everybody gets to go to work,\" sighed Trentlink boss Peter Marsh, 54, as he loosened his tie.") ==
        Lines{"direct [Nobody won a cup tonight, but everybody gets to go to work,] sighed = Peter Marsh"});
  CHECK(said_in("Nobody said the pump was safe.").empty());
}

TEST_CASE("speakers: a long quotation takes nobody out of sight") {
  CHECK(said_in("Nadia Ferrer opened the market. Health officer Mary Trent told a radio station that "
                "the water was clean.\n\n\"We took samples. We took them twice. We sent them to "
                "Leeds. They came back clean,\" she said.")
            .back() == "direct [We took samples. We took them twice. We sent them to Leeds. They came "
                       "back clean,] said = Mary Trent");
}

TEST_CASE("speakers: answers of an interview are of the one who is interviewed") {
  const Lines expected{"direct [At four. Nobody told me.] - = Mara Lind",
                       "direct [He said it was safe.\n\nWe argued about that.] - = Mara Lind",
                       "indirect [it was safe] said = the minister, anonymous",
                       "direct [We opened the gates.] - = Mara Lind"};
  const Lines lines = said_in(
      "Mara Lind ran the dam for thirty years. Lind now lives in Hull.\n\n"
      "Q: When did you know?\n\nA: At four. Nobody told me.\n\n"
      "Q: What did the minister say?\n\nA: He said it was safe.\n\nWe argued about that.\n\n"
      "Q: And then?\n\nA: We opened the gates.\n\nShe has written a book.");
  CHECK(lines == expected);
}

TEST_CASE("speakers: lines of a transcript are of whoever labels them") {
  const Lines lines = said_in(
      "Our reporter Dana Frost was at the count.\n\nHOST: How did it go?\n\n"
      "FROST: Long. People were asleep.\n\nHOST: And the mayor?\n\n"
      "FROST: He told me, \"I have not conceded.\"\n\nHOST: Thank you.\n\nThe count goes on.");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "direct [Long. People were asleep.] - = Dana Frost");
  CHECK(lines[1] == "direct [He told me, \"I have not conceded.\"] - = Dana Frost");
  CHECK(lines[2].starts_with("direct [I have not conceded.] told"));
}

TEST_CASE("speakers: a headline with a name and a colon is no line of a transcript") {
  const Lines lines = said_in(
      "Clara Holm: The Pump Is Dry\n\nClara Holm met Tom Reed on Monday.\n\nHOLM: It has been dry for a week.\n\n"
      "REED: That is a long time.\n\nHOLM: Everyone did.");
  CHECK(lines == Lines{"direct [It has been dry for a week.] - = Clara Holm", "direct [That is a long time.] - = Tom Reed",
                       "direct [Everyone did.] - = Clara Holm"});
}

TEST_CASE("speakers: a list of facts is no transcript") {
  CHECK(said_in("Venue: The old hall in Leeds\n\nDate: The first of May\n\nTickets: Twelve pounds "
                "each\n\nNote: Bring a coat.")
            .empty());
  // One line with a name and a colon is no transcript either.
  CHECK(said_in("Clara Holm: the plumber who would not leave\n\nThe pump is dry.").empty());
}

TEST_CASE("quotes: a body is nobody who was named before, and an attribution is no report") {
  const ReadQuotes article = quotes_in(
      "Mara Voss, who leads the union, met Peter Lund on Monday. Her members had asked for 9 per cent, she said.\n\n"
      "Fourteen ships are waiting, according to the port authority.");
  REQUIRE(article.quotes.size() == 2);
  REQUIRE(article.quotes[0].speaker);
  CHECK(article.quotes[0].speaker->name == "Mara Voss");
  CHECK_FALSE(article.quotes[0].reported_by);
  REQUIRE(article.quotes[1].speaker);
  CHECK(article.quotes[1].speaker->name == "the port authority");
}
