#include "consistency_rows.h"

using namespace crossread;
using rows::Row;

namespace {

constexpr std::string_view opening =
    "A storm swept over the harbour of Lund on Tuesday night. The mayor of Lund said that nobody was hurt and that the clearing up would go on. ";

}  // namespace

TEST_CASE("contrasts: what is told of two things in the same words is no conflict") {
  static constexpr Row measures[] = {
      {"The tower is 90 metres high.", "The bridge is 40 metres high.", false},
      {"The tower is 90 metres high.", "The tower is 120 metres high.", true},
      {"The first crane is 80 metres long.", "The second crane is 60 metres long.", false},
      {"The runway is 2,400 metres long.", "The old runway was 1,800 metres long.", false},
      {"The village lies 14 km from the border.", "The village lies 40 km from the coast.", false},
      {"The village lies 14 km from the border.", "The village is 40 km from the border.", true},
      {"The water rose to 3 metres.", "The water rose by 1 metre.", false},
      {"The water rose to 3 metres.", "The water rose to 5 metres.", true},
  };
  rows::check(opening, measures, FindingKind::measure);
  static constexpr Row shares[] = {
      {"Its revenue rose 8 percent.", "Its costs rose 3 percent.", false},
      {"Unemployment rose to 6 percent.", "Unemployment rose by 1 percent.", false},
      {"Unemployment rose to 6 percent.", "Unemployment climbed to 8 percent.", true},
      {"Traffic in the port fell by 80 percent since January.", "Traffic in the port fell by 34 percent within two weeks.", false},
      {"Traffic in the port fell by 80 percent in May.", "Traffic in the port fell by 34 percent in May.", true},
      {"The tax on fuel is 21 percent.", "The tax on fuel fell by 4 percent.", false},
      {"The city aims to plant trees on 70 percent of its squares.", "There are trees on 40 percent of its squares.", false},
      {"About 40 percent of women said yes.", "About 55 percent of men said yes.", false},
      {"The union wants a rise of 9 percent.", "The company offered a rise of 5 percent.", false},
      {"The union wants a rise of 9 percent.", "The union asks for a rise of 14 percent.", true},
      {"Turnout was 61 percent.", "The winner took 52 percent of the vote.", false},
      {"About 76 percent of residents over 65 were insured.", "About 54 percent of residents were insured.", false},
  };
  rows::check(opening, shares, FindingKind::percentage);
  static constexpr Row ages[] = {
      {"The driver of the crane, 54, was unhurt.", "The 45-year-old driver of the crane was unhurt.", true},
  };
  rows::check(opening, ages, FindingKind::age);
  static constexpr Row fees[] = {
      {"The club paid 12 million euros for him.", "He cost the club 21 million euros.", true},
      {"The club made a profit of 12 million euros.", "The club has debts of 21 million euros.", false},
  };
  rows::check(opening, fees, FindingKind::money);
  static constexpr Row sums[] = {
      {"The workers get 600 dollars a month.", "The workers get 7,200 dollars a year.", false},
      {"The workers get 600 dollars a month.", "The workers get 900 dollars a month.", true},
      {"The budget is 80 million pounds.", "Last year's budget was 74 million pounds.", false},
      {"The stadium cost 90 million euros.", "The repairs cost 60 million euros.", false},
      {"The stadium cost 90 million euros.", "The stadium was built for 120 million euros.", true},
      {"Damage to the roof was put at 40,000 euros.", "Damage to the cars was put at 30,000 euros.", false},
  };
  rows::check(opening, sums, FindingKind::money);
  static constexpr Row lengths[] = {
      {"The bridge will be closed for two weeks.", "The tunnel will be closed for three weeks.", false},
      {"Prosecutors asked for ten years.", "The judge gave him six years.", false},
      {"The strike lasted three days.", "The strike of 2014 lasted five days.", false},
      {"The strike lasted three days.", "The strike went on for five days.", true},
  };
  rows::check(opening, lengths, FindingKind::duration);
}

TEST_CASE("contrasts: counts in two places, of two sexes or on two days are two counts") {
  static constexpr Row counts[] = {
      {"The firm will cut 300 jobs in Spain.", "The firm will cut 120 jobs in Italy.", false},
      {"The firm will cut 300 jobs in Spain.", "The firm is to cut 420 jobs in Spain.", true},
      {"Ninety women were elected.", "A hundred and forty men were elected.", false},
      {"Police arrested 14 people on Saturday.", "Police arrested 23 people on Sunday.", false},
      {"Police arrested 14 people on Saturday.", "Police arrested 23 people on Saturday.", true},
  };
  rows::check(opening, counts, FindingKind::count);
  static constexpr Row ranks[] = {
      {"It was her third title.", "It was his fifth title.", false},
      {"It was her third title.", "It was her fifth title.", true},
      {"The club came third in the league.", "The club came first in the cup.", false},
  };
  rows::check(opening, ranks, FindingKind::ordinal);
}

TEST_CASE("contrasts: words that are said of two things tell two values apart, wherever they stand") {
  static constexpr Row sums[] = {
      {"The farmer was asking 900,000 pounds for the mill.", "The mill was sold in the end for 820,000 pounds.", false},
      {"The mill was sold for 900,000 pounds.", "The mill fetched 720,000 pounds.", true},
      {"Adults pay 14 pounds to enter the fort.", "Entry to the fort is 6 pounds for children.", false},
      {"Before tax the prize was 9 million dollars.", "After tax the prize was 5 million dollars.", false},
      {"A litre of diesel costs 2 pounds in Lund.", "Petrol sells at 1.70 pounds a litre in Lund.", false},
  };
  rows::check(opening, sums, FindingKind::money);
  static constexpr Row shares[] = {
      {"The survey found that 22 percent of men smoke.", "Among women, 18 percent are smokers, the survey found.", false},
      {"The founder owns 51 percent of the ferry line.", "A pension fund owns 24 percent of the ferry line.", false},
      {"The founder owns 51 percent of the ferry line.", "The founder holds 61 percent of the ferry line.", true},
  };
  rows::check(opening, shares, FindingKind::percentage);
  static constexpr Row lengths[] = {
      {"The men's race was won in 50 minutes.", "The women's race was won in 58 minutes.", false},
      {"Line One of the tramway will be shut for ten days.", "Repairs will shut Line Four of the tramway for two weeks.", false},
      {"Line One of the tramway will be shut for ten days.", "Repairs will shut Line One of the tramway for two weeks.", true},
  };
  rows::check(opening, lengths, FindingKind::duration);
  static constexpr Row measures[] = {
      {"The speed limit on the quay is 30 kilometres an hour.", "The lorry was doing 50 kilometres an hour on the quay.", false},
      {"The ship was loaded with 20,000 tonnes of grain.", "The ship was carrying 14,000 tonnes of grain.", true},
  };
  rows::check(opening, measures, FindingKind::measure);
}

TEST_CASE("contrasts: what differs in which one it is and in how many differs in nothing") {
  static constexpr Row turns[] = {
      {"The first ballot gave her 88 votes.", "In the second ballot she received 104 votes.", false},
      {"It is the second ballot on the bridge.", "It is the third ballot on the bridge.", true},
  };
  rows::check(opening, turns, FindingKind::ordinal);
  static constexpr Row sides[] = {
      {"The northern tower is 48 metres high.", "The southern tower is 41 metres high.", false},
      {"The fire began in the northern tower.", "The fire started in the southern tower.", true},
  };
  rows::check(opening, sides, FindingKind::place);
}

TEST_CASE("contrasts: what differs in the day and in how many is told of two days") {
  static constexpr Row days[] = {
      {"On Saturday divers brought up six boats.", "A further four boats were brought up on Sunday.", false},
      {"On Saturday divers brought up the ferry.", "Divers brought up the ferry on Sunday.", true},
  };
  rows::check(opening, days, FindingKind::date);
  static constexpr Row quarters[] = {
      {"The shipyard made a profit of 90 million dollars in the first quarter.",
       "In the second quarter the shipyard made a profit of 110 million dollars.", false},
      {"The shipyard made a profit of 90 million dollars in the first quarter.",
       "In the first quarter the shipyard made a profit of 110 million dollars.", true},
      {"The union had demanded a pay rise of 900 dollars.", "The union accepted a pay rise of 500 dollars.", false},
  };
  rows::check(opening, quarters, FindingKind::money);
}

TEST_CASE("contrasts: two people have each a place of their own") {
  static constexpr Row places[] = {
      {"Anna Voss scored the first goal.", "Ida Brandt scored the second goal.", false},
      {"Anna Voss scored the first goal.", "Anna Voss scored the second goal.", true},
  };
  rows::check(opening, places, FindingKind::ordinal);
}

TEST_CASE("contrasts: two deeds of one thing have each a day of their own") {
  static constexpr Row days[] = {
      {"The ship sailed on 3 February.", "The ship sank on 5 February.", false},
      {"The ship sank on 3 February.", "The ship sank on 5 February.", true},
      {"The trial opens on 4 May.", "The trial begins on 11 May.", true},
      {"The ship left Oslo on Sunday.", "The ship sailed from Oslo on Tuesday.", true},
      {"The new line opens on 4 May.", "Trains start running on the new line on 18 May.", true},
  };
  rows::check(opening, days, FindingKind::date);
  static constexpr Row doors[] = {
      {"The museum opens at 10 a.m.", "The museum closes at 6 p.m.", false},
      {"The museum is open.", "The museum is closed.", true},
  };
  rows::check(opening, doors, FindingKind::outcome);
}

TEST_CASE("contrasts: a vote of two houses, a score on the way and that of two matches are two scores") {
  static constexpr Row scores[] = {
      {"The council voted 7-5 for the plan.", "The council carried the plan by eight votes to four.", true},
      {"The council backed the plan by seven votes to five.", "Councillors approved the plan 8-4.", true},
      {"The board backed the rise by 7 votes to 2.", "Five of the nine members backed the rise.", true},
      {"The board backed the rise by 7 votes to 2.", "Seven of the nine members backed the rise.", false},
      {"The bank's board voted 7-2 for the rise.", "Five members voted for the rise and four against.", true},
      {"The decision was taken by 7 votes to 2.", "The decision was unanimous.", true},
      {"The town council voted 6-3 in favour of the wind farm.", "By five votes to four, councillors gave the go-ahead to the wind farm.", true},
      {"The motion passed 61-38.", "The motion was adopted with 58 votes in favour and 41 against.", true},
      {"The motion passed 61-38.", "The motion was adopted with 61 votes in favour and 38 against.", false},
      {"The committee split seven to two on the harbour plan.", "The committee voted six to three for the harbour plan.", true},
      {"The senate passed the bill 61-38.", "The lower house passed the bill 210-190.", false},
      {"Rovers led 2-0 at half-time.", "Rovers won 3-1.", false},
      {"Rovers won 3-1.", "Rovers won by two goals to one.", true},
      {"The board voted five to two for the sale.", "Shareholders voted nine to one for the sale.", false},
  };
  rows::check(opening, scores, FindingKind::outcome);
}
