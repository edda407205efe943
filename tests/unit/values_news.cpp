// What newspapers write of amounts, scores, ages and people, line by line: what must be there, and
// what must stay untouched.
#include <doctest/doctest.h>

#include "values_reading.h"

using namespace crossread;
using namespace crossread::test;
using values::Hedge;
using values::Kind;
using values::Scope;

namespace {

std::string number_text(double value) {
  std::string text = std::to_string(value);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string bound(const std::optional<double>& end) { return end ? number_text(*end) : "?"; }

/// Every quantity as "words = kind low..high unit", "; " between them.
std::string quantities_of(std::string_view text) {
  constexpr std::string_view kinds[] = {"date",  "time",       "duration", "set", "count",  "money",
                                        "percentage", "measure", "age", "ordinal", "score"};
  std::string out;
  for (const values::Value& v : values_in(text, "2023-06-20")) {
    if (is_time(v)) continue;
    if (!out.empty()) out += "; ";
    out += words_of(v, text) + " = " + std::string(kinds[static_cast<std::size_t>(v.kind)]) + " " +
           bound(v.low) + ".." + bound(v.high);
    if (v.kind == Kind::score) out += "-" + number_text(v.second);
    if (!v.unit.empty()) out += " " + std::string(v.unit);
  }
  return out;
}

void check(const std::string& text, const std::string& expected) {
  const std::string found = quantities_of(text);
  CHECK_MESSAGE(found == expected, text << "\n  found    " << found << "\n  expected " << expected);
}

}  // namespace

TEST_CASE("hedges say which end is open") {
  check("Upwards of 300 guests came.", "Upwards of 300 = count 300..?");
  check("No fewer than 40 boats sank.", "No fewer than 40 = count 40..?");
  check("Not more than 15 seats are left.", "Not more than 15 = count ?..15");
  check("Well over 1,000 homes lost power.", "Well over 1,000 = count 1000..?");
  check("As many as 70 miners were trapped.", "As many as 70 = count 0..70");
  check("Scores of villagers fled.", "Scores = count 40..199");
  check("Several thousand residents left.", "Several thousand = count 3000..9000");
  check("Just under 60 per cent agreed.", "Just under 60 per cent = percentage 54..60 percent");
  check("Just over 60 per cent agreed.", "Just over 60 per cent = percentage 60..66 percent");
  check("Well over 60 per cent agreed.", "Well over 60 per cent = percentage 60..? percent");
}

TEST_CASE("sums in the money of many countries, and votes told with a word") {
  check("The fine is 40,000 soles.", "40,000 soles = money 40000..40000 PEN");
  check("They paid 900 lei for it.", "900 lei = money 900..900 RON");
  check("The council backed it in a 31-to-24 vote.", "31-to-24 = score 31..31-24");
}

TEST_CASE("fractions, mixed numbers and shares") {
  check("The plank is 7-1/2 inches wide.", "7-1/2 inches = measure 0.1905..0.1905 inch");
  check("Three quarters of the members agreed.", "Three quarters = percentage 75..75 fraction");
  check("Nine tenths of the crop was lost.", "Nine tenths = percentage 90..90 fraction");
  check("One in five pupils missed school.", "One in five = percentage 20..20 fraction");
  check("One pupil in five missed school.", "One pupil in five = percentage 20..20 fraction");
  check("One ship in three convoys was lost.", "One = count 1..1; three = count 3..3");
  check("Two in five pupils missed school.", "Two in five = percentage 40..40 fraction");
  check("She scored two in five matches.", "two = count 2..2; five = count 5..5");
  check("Two and a half million people live there.",
        "Two and a half million = count 2500000..2500000");
  check("Fifty-four hundredths of it is sand.",
        "Fifty-four hundredths = percentage 54..54 fraction");
  check("The rate rose by 0.25 percentage points.",
        "0.25 percentage points = percentage 0.25..0.25 percentage point");
  check("The rate rose 25 basis points.", "25 basis points = percentage 0.25..0.25 basis point");
}

TEST_CASE("ranges and changes") {
  check("The walls are 8- to 12-feet high.", "8- to 12-feet = measure 2.4384..3.6576 foot");
  check("It cost between $2 million and $3 million.",
        "between $2 million and $3 million = money 2000000..3000000 USD");
  check("Temperatures of -18C to -4C are likely.",
        "-18C to -4C = measure 255.15..269.15 degree Celsius");
  check("The children ranged from 12 to 15.", "from 12 to 15 = count 12..15");
  // A change has two values, not a range of them.
  check("The toll rose from 12 to 15.", "12 = count 12..12; 15 = count 15..15");
}

TEST_CASE("money by sign, code, word and place of the outlet") {
  check("The bill came to A$300.", "A$300 = money 300..300 AUD");
  check("The fee is 20,000 yen.", "20,000 yen = money 20000..20000 JPY");
  check("It lost USD115.5 a day.", "USD115.5 = money 115.5..115.5 USD");
  check("The loss is 30 MSEK.", "30 MSEK = money 30000000..30000000 SEK");
  check("It paid 75 EUR million.", "75 EUR million = money 75000000..75000000 EUR");
  check("The meal cost 20 dollars and 43 cents.",
        "20 dollars and 43 cents = money 20.43..20.43 USD");
  check("She won 12,34,567 rupees.", "12,34,567 rupees = money 1234567..1234567 INR");
  check("He paid 15 dollars and 50 people cheered.",
        "15 dollars = money 15..15 USD; 50 = count 50..50");
}

TEST_CASE("ages") {
  check("Police named her as Ana Li (34).", "34 = age 34..34 year");
  check("A man in his fifties was held.", "fifties = age 50..59 year");
  check("A woman in her late 30s was held.", "30s = age 36..39 year");
  check("He died at the age of 81.", "81 = age 81..81 year");
  check("A three-month-old baby was saved.", "three-month-old = age 0.25..0.25 month");
}

TEST_CASE("measures, and a pair of units is one value") {
  check("It lies 20 miles (32 km) away.", "20 miles (32 km) = measure 32186.88..32186.88 mile");
  check("It sold for \xE2\x82\xAC" "4.1bn ($4.5bn).",
        "\xE2\x82\xAC" "4.1bn ($4.5bn) = money 4100000000..4100000000 EUR");
  check("Winds of 90 km/h (about 56 mph) blew.",
        "90 km/h (about 56 mph) = measure 25..25 kilometre per hour");
  check("It covers 300 hectares.", "300 hectares = measure 3000000..3000000 hectare");
  check("The plant makes 450 megawatts.", "450 megawatts = measure 450000000..450000000 megawatt");
  // Two things are two values, brackets or not.
  check("It took 20 miles (12 people) of work.",
        "20 miles = measure 32186.88..32186.88 mile; 12 = count 12..12");
}

TEST_CASE("scores, votes and vote shares") {
  check("Rovers won 3-1 at home.", "3-1 = score 3..3-1");
  check("The motion passed by 54 votes to 46.", "54 votes to 46 = score 54..54-46 vote");
  check("The motion passed by five against two.", "five against two = score 5..5-2");
  check("The motion fell by five hands to two.", "five hands to two = score 5..5-2 vote");
  check("Six members of the bank's board backed the rise and three voted against.",
        "Six members of the bank's board backed the rise and three voted against = score 6..6-3 vote");
  check("Three opposed the rise, while six voted yes.", "Three opposed the rise, while six voted yes = score 6..6-3 vote");
  check("Six of the nine members backed the rise.", "Six of the nine = score 6..6-3 vote");
  check("Two of the nine judges dissented.", "Two of the nine = score 7..7-2 vote");
  check("Six of the nine hostages were freed.", "Six = count 6..6; nine = count 9..9");
  check("The board was unanimous.", "unanimous = score 0..0-0 vote");
  check("He paid sixty grand for it.", "sixty grand = money 60000..60000 USD");
  check("It cost £400, and he paid 2 grand.", "£400 = money 400..400 GBP; 2 grand = money 2000..2000 GBP");
  check("They bought three grand pianos.", "three = count 3..3");
  check("Members voted 54 to 46 for the plan.", "54 to 46 = score 54..54-46");
  check("She won 52.3 per cent of the vote.", "52.3 per cent = percentage 52.3..52.3 percent");
}

TEST_CASE("ordinals of events") {
  check("It was the third time in a month.", "third = ordinal 3..3");
  check("It is the first visit by a minister since 2018.", "first = ordinal 1..1");
  check("It was the first strike in five years.", "first = ordinal 1..1");
  check("It was a record 14th title.", "14th = ordinal 14..14");
  CHECK(times_in("It was the first strike in five years.", "2023-06-20") == "five years = P5Y");
}

TEST_CASE("what is counted, and of what") {
  const auto of = [](const char* text) { return one(text, Kind::count).value.of; };
  CHECK(of("A death toll of 12 was given.") == "toll");
  CHECK(of("The death toll rose to 12.") == "toll");
  CHECK(of("There were 12 dead.") == "dead");
  CHECK(of("Hundreds of cars were damaged.") == "car");
  CHECK(of("Four of the 12 were children.") == "");
  CHECK(of("The crowd was put at 12,000 by police.") == "");
  CHECK(of("Police say 12 of the boats sank.") == "boat");
  CHECK(of("The plan passed with 61 in favour.") == "");
}

TEST_CASE("part, addition, total, so far, expected") {
  const auto scopes = [](const char* text) {
    std::vector<Scope> found;
    for (const values::Value& v : values_in(text, "2023-06-20"))
      if (!is_time(v)) found.push_back(v.scope);
    return found;
  };
  CHECK(scopes("Twelve people, including three children, died.") ==
        std::vector{Scope::whole, Scope::part});
  CHECK(scopes("Four of the 12 were children.")[0] == Scope::part);
  CHECK(scopes("Another 20 were hurt, bringing the total to 32.") ==
        std::vector{Scope::added, Scope::total});
  CHECK(scopes("So far 300 people have been moved.") == std::vector{Scope::so_far});
  CHECK(scopes("Analysts had expected 700,000 jobs.") == std::vector{Scope::expected});
}

TEST_CASE("the figure of a value stands without its hedge") {
  const std::string_view text = "More than 20 miles (32 km) of road is closed.";
  const auto list = values_in(text, "2023-06-20");
  REQUIRE(list.size() == 1);
  CHECK(list[0].span.in(text) == "More than 20 miles (32 km)");
  CHECK(list[0].figure.in(text) == "20 miles (32 km)");
  CHECK(list[0].hedge == Hedge::more_than);
}

TEST_CASE("telephone numbers, roads, addresses and names stay untouched") {
  for (const std::string text :
       {"Call 020 7946 0018 for details.", "Call (555) 123-4567 for details.",
        "Interstate 95 was closed.", "Ten Downing Street declined to comment.",
        "Article 5 was invoked.", "Apollo 11 landed.", "The A380 landed.", "The 49ers won.",
        "You may march off in protest.", "One of the men fled."})
    check(text, "");
}
