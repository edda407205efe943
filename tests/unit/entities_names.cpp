#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "entities/entities.h"
#include "entities/places.h"
#include "language/language.h"
#include "text_support.h"

using namespace crossread;

namespace {

/// "Name:kind" of every entity that has a name, in order, ", " between them.
std::string entities_in(std::string_view text) {
  const text::Document document = text_test::read(std::string(text));
  const language::Annotation annotation = language::annotate(document);
  std::string out;
  const entities::Syntax syntax(document, annotation);
  for (const entities::LocalEntity& e : entities::find(syntax).list) {
    if (e.anonymous) continue;
    constexpr std::string_view kinds[] = {"person", "organisation", "place", "other"};
    out += (out.empty() ? "" : ", ") + e.name + ":" + std::string(kinds[static_cast<std::size_t>(e.kind)]);
  }
  return out;
}

bool holds(const std::string& list, std::string_view entry) {
  return (", " + list + ",").find(", " + std::string(entry) + ",") != std::string::npos;
}

}  // namespace

TEST_CASE("entities: the gazetteer knows sorts of places and what holds them") {
  using entities::place_within;
  CHECK(entities::is_place_name("San Francisco"));
  CHECK_FALSE(entities::is_place_name("san francisco"));
  CHECK_FALSE(entities::is_place_name("Veldmoor"));
  const auto hull = entities::places_named("Hull");
  CHECK(std::any_of(hull.begin(), hull.end(), [](const entities::Place& p) {
    return p.sort == entities::PlaceSort::city && p.holder == "England";
  }));
  CHECK(place_within("Hull", "England"));
  CHECK(place_within("Hull", "Europe"));
  CHECK_FALSE(place_within("England", "Hull"));
  CHECK_FALSE(place_within("Lyon", "Spain"));
  CHECK(place_within("San Francisco", "US"));
}

TEST_CASE("entities: a place inside the name of a body is a mention of its own") {
  const std::string list = entities_in("Researchers at the University of Sydney disagreed. Boston College did not answer.");
  CHECK(holds(list, "University of Sydney:organisation"));
  CHECK(holds(list, "Sydney:place"));
  CHECK(holds(list, "Boston College:organisation"));
  CHECK(holds(list, "Boston:place"));
}

TEST_CASE("entities: a body that begins with a country is not that country") {
  const std::string list =
      entities_in("The United States sent a note. The United States Congress had asked for it on Monday.");
  CHECK(holds(list, "United States:place"));
  CHECK(holds(list, "United States Congress:organisation"));
}

TEST_CASE("entities: the mentions of one name settle its kind together") {
  const std::string list = entities_in(
      "Officers searched homes in Bergamo. Bergamo was quiet by noon. The mayor of Bergamo thanked them near Bergamo.");
  CHECK(holds(list, "Bergamo:place"));
}

TEST_CASE("entities: acronyms that are spelt like a pronoun are bodies") {
  const std::string list = entities_in("The WHO said on Friday that the outbreak was over. Doctors asked the WHO for help.");
  CHECK(list.find("WHO:organisation") != std::string::npos);
}

TEST_CASE("entities: the capital of a sentence makes no name of a common noun") {
  const std::string list =
      entities_in("Doctors add iodine to salt. Iodine is cheap. Iodine was once common in milk.");
  CHECK(list.find("Iodine") == std::string::npos);
}

TEST_CASE("entities: a role begins behind the mark of those whose it is") {
  const text::Document document =
      text_test::read("The dockers' leader Joris Hahn met the nurses' union leader Karl Holm and Lunde's top diplomat Anna Berg.");
  const std::string_view utf8 = document.utf8;
  std::string mentions, roles;
  const language::Annotation annotation = language::annotate(document);
  const entities::Entities found = entities::find(entities::Syntax(document, annotation));
  for (const entities::Mention& m : found.mentions) mentions += std::string(m.span.in(utf8)) + "; ";
  for (const entities::LocalEntity& e : found.list)
    for (const std::string& role : e.roles) roles += role + "; ";
  CHECK(mentions.find("leader Joris Hahn; ") == 0);
  CHECK(mentions.find("; union leader Karl Holm; ") != std::string::npos);
  CHECK(("; " + roles).find("; '") == std::string::npos);
}

TEST_CASE("entities: a headline in capitals names whom the article names") {
  const std::string list = entities_in(
      "Lena Marsh Hammers Fallow Bank Chief Over Hidden Fees\n\nSenator Lena Marsh attacked the head of Fallow Bank "
      "on Monday. Marsh said the fees were hidden.");
  CHECK(holds(list, "Lena Marsh:person"));
  CHECK(holds(list, "Fallow Bank:organisation"));
  CHECK(list.find("Hammers") == std::string::npos);
  CHECK(list.find("Hidden") == std::string::npos);
  // A list of names is no headline, and a given name makes a name there.
  CHECK(holds(entities_in("Lena Marsh, Tom Orr, Petra Lang and Joris Haan\n\nThey met at noon."), "Tom Orr:person"));
  CHECK(holds(entities_in("Lena Marsh Refuses to Back Down Again\n\nThe dam is closed. It leaks."), "Lena Marsh:person"));
}

TEST_CASE("entities: the letter of a party is no name, and what stands behind it is a place") {
  const std::string list = entities_in("Lena Marsh (D-Ohio) met Tom Orr (R-Ky.) at noon.");
  CHECK(holds(list, "Ohio:place"));
  CHECK(holds(list, "Ky.:place"));
  CHECK(list.find("R-") == std::string::npos);
}

TEST_CASE("entities: a body that begins with a given name is a body") {
  CHECK(holds(entities_in("The money went to the Clinton Foundation in May."), "Clinton Foundation:organisation"));
  CHECK(holds(entities_in("Then Ryan Church said he was tired. Church slept."), "Ryan Church:person"));
}

TEST_CASE("entities: an office before a name belongs to it, whatever part of speech the name is taken for") {
  const std::string list = entities_in("Transport Minister Ada Brandt and Joris Haan met on Monday. The minister was late.");
  CHECK(holds(list, "Ada Brandt:person"));
  CHECK_FALSE(holds(list, "Transport:other"));
}

TEST_CASE("entities: a name that is a word of the language, or of a place, is a person's where it stands like one") {
  CHECK(holds(entities_in("It is said that Luck threw for 205 yards."), "Luck:other"));
  CHECK(entities_in("It is said that luck had a part in it.").empty());
  CHECK(holds(entities_in("The crowd cheered for Charles."), "Charles:person"));
  CHECK(holds(entities_in("The race began in Florence and ended in Lyon."), "Florence:place"));
}
