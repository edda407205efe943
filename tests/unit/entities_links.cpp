#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "entities/entities.h"
#include "language/language.h"
#include "quotes/quotes.h"
#include "text_support.h"

using namespace crossread;

namespace {

/// A text with its entities, for asking who is who.
struct Linked {
  text::Document document;
  language::Annotation annotation;
  entities::Entities entities;

  explicit Linked(std::string_view text) {
    document = text_test::read(std::string(text));
    annotation = language::annotate(document);
    entities = entities::find(entities::Syntax(document, annotation, quotes::quoted_spans(document)));
  }

  /// The name of the entity that the nth mention with these words belongs to; "nobody" where it has none.
  std::string who(std::string_view words, int nth = 1) const {
    for (const entities::Mention& m : entities.mentions) {
      const bool same = m.span.in(document.utf8) == words ||
                        (!m.name.empty() && m.name.in(document.utf8) == words);
      if (same && --nth == 0)
        return m.entity == no_index ? "nobody" : entities.list[static_cast<std::size_t>(m.entity)].name;
    }
    return "no such mention";
  }

  bool has_entity(std::string_view name) const {
    return std::any_of(entities.list.begin(), entities.list.end(),
                       [&](const entities::LocalEntity& e) { return e.name == name; });
  }
};

}  // namespace

TEST_CASE("entities: particles and hyphens do not part a name") {
  const Linked r(
      "Ursula von Berg spoke first. Ahmed bin Rashid answered. Then Marie-Claire Dubois-Petit left with Omar al-Hadi "
      "and Pieter van der Meer.");
  CHECK(r.has_entity("Ursula von Berg"));
  CHECK(r.has_entity("Ahmed bin Rashid"));
  CHECK(r.has_entity("Marie-Claire Dubois-Petit"));
  CHECK(r.has_entity("Omar al-Hadi"));
  CHECK(r.has_entity("Pieter van der Meer"));
}

TEST_CASE("entities: a surname, a title and a role go back to the full name") {
  const Linked r(
      "Foreign Minister Ana Brel arrived in Riga on Monday. Brel met students. The foreign minister then left. "
      "Ms Brel thanked them.");
  CHECK(r.who("Brel", 1) == "Ana Brel");
  CHECK(r.who("The foreign minister") == "Ana Brel");
  CHECK(r.who("Ms Brel") == "Ana Brel");
}

TEST_CASE("entities: the family name may come first") {
  const Linked r("President Xi Jinping met the delegation. Xi spoke for an hour.");
  CHECK(r.who("Xi") == "Xi Jinping");
}

TEST_CASE("entities: two people of one surname stay two") {
  const Linked r("Joe Carver and Anna Carver run the farm. Mr Carver grows wheat. Ms Carver keeps the books.");
  CHECK(r.who("Mr Carver") == "Joe Carver");
  CHECK(r.who("Ms Carver") == "Anna Carver");
}

TEST_CASE("entities: an acronym goes back to its long form") {
  const Linked r(
      "The International Harbour Union (IHU) called a strike. The IHU said it would last a week.");
  CHECK(r.who("IHU", 2) == "International Harbour Union");
}

TEST_CASE("entities: a title is no part of the name and makes a role") {
  const Linked r("US Secretary of State Antony Blinken landed. State Department Spokesman Matthew Miller confirmed it.");
  REQUIRE(r.has_entity("Antony Blinken"));
  REQUIRE(r.has_entity("Matthew Miller"));
  for (const entities::LocalEntity& e : r.entities.list)
    if (e.name == "Antony Blinken") CHECK(e.roles == std::vector<std::string>{"US Secretary of State"});
}

TEST_CASE("entities: a pronoun goes to whoever has its gender, and to nobody where nobody has") {
  const Linked r("Mayor Tom Cole met Ms Lena Adair on Monday. She thanked the town. He smiled.");
  CHECK(r.who("She") == "Lena Adair");
  CHECK(r.who("He") == "Tom Cole");
  const Linked alone("It rained in the hills. They were glad of it.");
  CHECK(alone.who("They") == "nobody");
}

TEST_CASE("entities: a pronoun in a clause before the main one may go to the subject of that") {
  const Linked r("The lawyer of Tom Cole denied it. As he was led to a car, Martin Orr turned to the crowd. He waved.");
  CHECK(r.who("he") == "Martin Orr");
  CHECK(r.who("He") == "Martin Orr");
  const Linked she("The lawyer of Tom Cole denied it. As she was led to a car, Martin Orr turned to the crowd.");
  CHECK(she.who("she") != "Martin Orr");
}

TEST_CASE("entities: whoever opens the sentence before is meant by a pronoun in the next paragraph") {
  const Linked r(
      "\"Nothing was paid,\" Mary Cole said.\n\nAmbassador Anna Orr, who was not in the house, thanked the police.\n\n"
      "She had waited at the gate.");
  CHECK(r.who("She") == "Anna Orr");
}

TEST_CASE("entities: a description by a number of children goes back to whoever was named") {
  const Linked r("Council leader Una Fenwick was beaming. The mother of three declared that it was over.");
  CHECK(r.who("The mother of three") == "Una Fenwick");
}

TEST_CASE("entities: a deputy does not hold the office itself") {
  const Linked r("The deputy mayor, Tom Cole, spoke for an hour. Outside, the mayor was short with everybody.");
  CHECK(r.who("the mayor") != "Tom Cole");
}

TEST_CASE("entities: an office that speaks right behind a sentence about one person is that person's") {
  const Linked r("Bart Holm could hardly hide his glee. \"They knew where it was,\" the chief superintendent said.");
  CHECK(r.who("the chief superintendent") == "Bart Holm");
  // He holds another office; two people are named; nobody speaks.
  const Linked other("Mayor Bart Holm hid his glee. \"They knew where it was,\" the chief superintendent said.");
  CHECK(other.who("the chief superintendent") != "Bart Holm");
  const Linked two("Bart Holm thanked Tom Cole. \"They knew where it was,\" the chief superintendent said.");
  CHECK(two.who("the chief superintendent") == "the chief superintendent");
  const Linked silent("Bart Holm could hardly hide his glee. The chief superintendent left early.");
  CHECK(silent.who("The chief superintendent") != "Bart Holm");
}
