#include "consistency_rows.h"

using namespace crossread;
using rows::Row;

namespace {

constexpr std::string_view opening = "The council of Marrowby met on Tuesday to talk about the old mill. ";

template <std::size_t N>
void check(const Row (&rows)[N], FindingKind kind) { rows::check(opening, rows, kind); }

}  // namespace

TEST_CASE("names: one person under two names, of which a part is wrong") {
  static constexpr Row rows[] = {
      // A given name nearly the same needs nothing beside it.
      {"The miller, Marvin Osgood, said that the wheel had been oiled.", "Martin Osgood was asleep.", true},
      {"Dalia Kostova, a weaver, wept.", "The council was warned by Daria Kostova.", true},
      // One much unlike is told of alike.
      {"Lucinda Farrow, a piano teacher who lived above the bakery, was the first to speak.",
       "The first to speak was Lucille Farrow, who had taught the piano above the bakery for years.", true},
      {"Lucinda Farrow, a piano teacher who lived above the bakery, was the first to speak.", "Lavinia Farrow sold pears.", false},
      // A surname that begins alike.
      {"Pavel Drozdov, a beekeeper, was the first to speak.", "The first to speak was Pavel Drozhinin.", true},
      {"Carmen Ruiz, a beekeeper, was the first to speak.", "Carmen Salgado, who lost her house, thanked the council.", false},
      // No part the same.
      {"Gaston Verlinde, who repaired the wheel of the mill in spring, was the first to speak.",
       "The first to speak was Gustaf Verlande, who had repaired the wheel.", true},
      {"Gaston Verlinde, who repaired the wheel of the mill in spring, was the first to speak.", "Gustaf Verlande sold pears.", false},
      // Pet names, kin, men and women, two posts, and two whom an article knows.
      {"The miller, Stephen Osgood, was the first to speak.", "The miller, Steve Osgood, was the first to speak.", false},
      {"Hanna Varga, a nurse, was the first to speak.", "Her sister, Helga Varga, was the first to leave.", false},
      {"Paul Hendry was the first to speak.", "Paula Hendry was the first to speak.", false},
      {"Thomas Brandt, the prosecutor, was the first to speak.", "Tobias Brandt, the defence lawyer, was the first to speak.", false},
      {"Marvin Osgood, the miller, and Martin Osgood, who keeps the inn, were the first to speak.", "Martin Osgood was the first to leave.", false},
  };
  check(rows, FindingKind::name);
}

TEST_CASE("quotations: the same words said by two people, of whom pronouns and descriptions tell") {
  static constexpr Row rows[] = {
      // The person whom the paragraph is about, whoever was named before.
      {"Ada Voss and Otto Brandt came late.\n\nAda Voss was in tears. \"I thought the wheel had gone through the wall,\" she said.",
       "Ada Voss and Otto Brandt came late.\n\nOtto Brandt was calm. \"I thought the wheel had gone through the wall,\" he said.", true},
      {"Una Holm, a clerk, was the first to speak.\n\n\"I took it for a drum until it had teeth,\" she told reporters.",
       "Una Holm was the first to speak.\n\nThe director, Ivo Reyl, came late. \"I took it for a drum until it had teeth,\" the director recalls.", true},
      // "She" and "he" are two, whoever they are.
      {"The mother of the boy came late. \"He left his shoes by the door of the mill,\" she said.",
       "His teacher came early. \"He left his shoes by the door of the mill,\" he said.", true},
      {"\"He left his shoes by the door of the mill,\" the mother said.", "\"He left his shoes by the door of the mill,\" his teacher said.", false},
      {"Ada Voss came late. \"I thought the wheel had gone through the wall,\" she said.",
       "Ada Voss came late. \"I thought the wheel had gone through the wall,\" said a woman.", false},
      // A description calls the person to mind again.
      {"Una Holm is the warden of the mill. Her brother, Ivo Reyl, came late.\n\nA bird was in the wheel, the warden said.\n\n\"You wait two days for the worst call of your life,\" she told reporters.",
       "The mother, Dora Quill, came late. \"You wait two days for the worst call of your life,\" she said.", true},
      // Whoever is told of beside the main clause, or brought in last, may well be the one.
      {"Ada Voss came first.\n\nUna Holm spoke for an hour, with Ada Voss shaking her head.\n\n\"I thought the wheel had gone through the wall,\" she said.",
       "\"I thought the wheel had gone through the wall,\" Una Holm said.", false},
      // Few words of weight suffice where all words are the same.
      {"\"I have not breathed since breakfast,\" said Ada Voss.", "\"I have not breathed since breakfast,\" said Otto Brandt.", true},
      {"\"I have not breathed since breakfast,\" said Ada Voss.", "\"I have not breathed since lunch,\" said Otto Brandt.", false},
      // Two spellings of one name are another finding.
      {"\"I thought the wheel had gone through the wall,\" said Una Holmquist.", "\"I thought the wheel had gone through the wall,\" said Una Holmberg.", false},
  };
  check(rows, FindingKind::quote_speaker);
}

TEST_CASE("quotations: one utterance in parts and whole") {
  static constexpr Row rows[] = {
      {"\"You have not bought a mill,\" Ada Voss told the council. \"You have bought a nuisance.\"",
       "\"You have not bought a mill, you have bought a neighbour,\" Ada Voss told the council.", true},
      {"\"You have not bought a mill,\" Ada Voss told the council. \"You have bought a nuisance.\"",
       "\"You have not bought a mill, you have bought a nuisance,\" Ada Voss told the council.", false},
      {"\"You have not bought a mill,\" Ada Voss told the council. \"The wheel will turn again in spring.\"",
       "\"You have not bought a mill, and that is a great pity,\" Ada Voss told the council.", false},
      // A denial of the same deed, whatever it opens with; another deed of one verb is none.
      {"\"We will reopen the school before the winter comes,\" Ada Voss told reporters.",
       "\"Nobody will ever open that school again,\" Ada Voss told reporters.", true},
      {"\"We will reopen the school before the winter comes,\" Ada Voss told reporters.",
       "\"Nobody should open the doors to strangers at night,\" Ada Voss told reporters.", false},
  };
  check(rows, FindingKind::quote_wording);
}

TEST_CASE("posts: what somebody does day by day is a calling") {
  static constexpr Row rows[] = {
      {"Ida Marsh, who keeps the firm's books, found the letter.", "Ida Marsh, a nurse, found the letter.", true},
      {"Ida Marsh, who keeps the firm's books, found the letter.", "The firm's accountant, Ida Marsh, found the letter.", false},
      {"Ida Marsh keeps a book by her bed.", "Ida Marsh, a nurse, found the letter.", false},
      {"Ivo Reyl runs a dental practice on the quay.", "Ivo Reyl, a vet, heard the bang.", true},
      {"Ivo Reyl runs a shop on the quay.", "Ivo Reyl, a vet, heard the bang.", false},
      {"Omar Diaz drives a tram on line nine.", "Omar Diaz, a postman, was fined.", true},
      {"Omar Diaz drove a tram into a wall.", "Omar Diaz, a postman, was fined.", false},
      // The name before the subject, beside it.
      {"Pia Lund, 44, the only woman in management, will stay on as head of product development.", "Pia Lund remains as head of finance.", true},
      {"Pia Lund, 44, the only woman in management, will stay on as head of finance.", "Pia Lund remains as head of finance.", false},
  };
  check(rows, FindingKind::role);
}

TEST_CASE("posts: nobody is at the head of two bodies, at the wheel and a passenger, a doctor and a nurse") {
  static constexpr Row rows[] = {
      {"Otto Brandt, commander of the coastguard, led the search.", "Otto Brandt, who heads the fire brigade, led the search.", true},
      {"Otto Brandt, head of the fire brigade, led the search.", "Otto Brandt, chief of the brigade, led the search.", false},
      {"Otto Brandt, head of the fire brigade, led the search. He also chairs the football club.", "Otto Brandt, president of the football club, led the search.", false},
      {"Otto Brandt, the former head of the fire brigade, led the search.", "Otto Brandt, commander of the coastguard, led the search.", false},
      {"Otto Brandt, head of the company, led the search.", "Otto Brandt, commander of the coastguard, led the search.", false},
      {"Otto Brandt, the pilot, was unhurt.", "Otto Brandt, a passenger, was unhurt.", true},
      {"Eva Lind, a nurse at the hospital, raised the alarm.", "Eva Lind, a doctor at the hospital, raised the alarm.", true},
  };
  check(rows, FindingKind::role);
}
