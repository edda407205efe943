#include "consistency_rows.h"

using namespace crossread;
using rows::Row;

namespace {

constexpr std::string_view opening = "This is what is known so far of the events in the district of Marrowby. ";

template <std::size_t N>
void check(const Row (&rows)[N]) { rows::check(opening, rows, FindingKind::participants); }

}  // namespace

TEST_CASE("participants: who came to an occasion, and who was kept from it") {
  static constexpr Row rows[] = {
      {"The coastguard joined the search with two boats.", "The coastguard took no part in the search.", true},
      {"The Danish foreign minister stayed away from the dinner on Tuesday evening.", "Among the guests at Tuesday's dinner was the Danish foreign minister, Lise Holm.", true},
      {"Piet Ackermann walked beside the minister at the head of the march.", "Piet Ackermann was nowhere to be seen on the march.", true},
      {"Russia sent a delegation of four to the conference.", "Russia was not represented at the conference.", true},
      {"The king attended the funeral.", "The king sent his son to the funeral and stayed in the capital.", true},
      {"The king sent a wreath to the funeral.", "The king attended the funeral.", false},
      {"Lawyers for the victims were present at the hearing.", "The victims' lawyers had not been admitted to the hearing.", true},
      {"The bank's lawyers were present at the hearing.", "The victims' lawyers had not been admitted to the hearing.", false},
      {"Hauliers were part of the blockade from the first day.", "The hauliers kept out of the blockade.", true},
      {"The finance minister chaired the meeting.", "The finance minister was not at the meeting.", true},
      {"The minister did not speak at the meeting.", "The minister was at the meeting.", false},
      {"The mayor led the march.", "The mayor did not address the rally after the march.", false},
      {"No one from the ministry attended the burial.", "Two ministry officials were at the burial.", true},
      {"Singer Ida Holt performed at the ceremony.", "Ida Holt had cancelled her appearance at the ceremony.", true},
      {"The archbishop celebrated the mass.", "The archbishop was too ill to attend the mass.", true},
      {"The company's founder voted against the sale.", "The company's founder did not take part in the vote on the sale.", true},
      {"France and Italy attended the summit.", "Italy did not attend the summit.", true},
  };
  check(rows);
}

TEST_CASE("participants: who was left out") {
  static constexpr Row rows[] = {
      {"The army helped to evacuate the village.", "The village was evacuated without the army.", true},
      {"The army took part in the search on Saturday.", "The search on Sunday was carried out without the army.", false},
      {"A mediator sat in on the last round of talks.", "The last round of talks was held without a mediator.", true},
      {"The suspect's lawyer was present during the questioning.", "The suspect was questioned without his lawyer.", true},
      {"The deputy chaired the meeting in the minister's absence.", "The minister was at the meeting.", true},
      {"A doctor was on board the plane.", "There was no doctor on the plane.", true},
  };
  check(rows);
}

TEST_CASE("participants: one occasion is not another") {
  static constexpr Row rows[] = {
      {"Farmers were not admitted to the morning session.", "Two farmers spoke at the afternoon session.", false},
      {"Turkish troops will not take part in next year's exercise.", "Turkish troops took part in the exercise.", false},
      {"Opposition deputies boycotted the vote on the budget.", "Opposition deputies took part in the vote on the schools bill.", false},
  };
  check(rows);
}

TEST_CASE("participants: with whose help, and how many did it") {
  static constexpr Row rows[] = {
      {"The navy's divers found the wreck with the help of a fisherman.", "The navy's divers found the wreck on their own.", true},
      {"The divers found the wreck with the help of sonar.", "The divers found the wreck on their own.", false},
      {"The fishermen towed the whale out with help from the coastguard.", "The fishermen towed the whale out by themselves.", true},
      {"Police helped to clear the road.", "Firefighters cleared the road without the army.", false},
      {"The boy was found by a postman.", "Two joggers found the boy.", true},
  };
  check(rows);
}

TEST_CASE("outcome: what people and places have or lack, some and all") {
  static constexpr Row rows[] = {
      {"The child was wearing a life jacket.", "The child had no life jacket.", true},
      {"The child had no life jacket.", "The skipper wore a life jacket.", false},
      {"The village has electricity again.", "The village is still without power.", true},
      {"The village is still without power.", "The neighbouring village has power again.", false},
      {"All the animals were saved.", "Several animals died in the flames.", true},
      {"All the children were rescued.", "Children die in floods every year.", false},
      {"All passengers were accounted for.", "Two passengers are still missing.", true},
      {"Hungary voted for the resolution.", "Hungary abstained in the vote on the resolution.", true},
      {"Marco Bassi was one of the climbers who reached the summit.", "Marco Bassi turned back below the summit.", true},
      {"The defendant pleaded guilty to fraud.", "The defendant denied fraud.", true},
      {"Schools will stay open on Thursday.", "Schools will be closed on Thursday.", true},
      {"Schools will be closed on Thursday.", "Schools will stay open on Friday.", false},
      {"The star has recovered from her illness.", "The star is still ill.", true},
      {"Dogs are allowed on the beach in winter.", "Dogs are banned from the beach in summer.", false},
  };
  rows::check(opening, rows, FindingKind::outcome);
}
