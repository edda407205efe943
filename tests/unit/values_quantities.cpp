#include <doctest/doctest.h>

#include "values_reading.h"

using namespace crossread;
using namespace crossread::test;
using values::Kind;

namespace {

struct Row {
  const char* text;
  Kind kind;
  const char* words;
  double value;
  std::optional<double> low, high;
  const char* unit;
};

constexpr std::optional<double> open = std::nullopt;

}  // namespace

TEST_CASE("quantities with what their words assert") {
  const Row rows[] = {
      {"A fire killed 12 people.", Kind::count, "12", 12, 12, 12, ""},
      {"A fire killed twelve people.", Kind::count, "twelve", 12, 12, 12, ""},
      {"A fire killed at least 12 people.", Kind::count, "at least 12", 12, 12, open, ""},
      {"More than 40 people were hurt.", Kind::count, "More than 40", 40, 40, open, ""},
      {"Up to 300 houses burnt.", Kind::count, "Up to 300", 300, 0, 300, ""},
      {"About 40 people were hurt.", Kind::count, "About 40", 40, 36, 44, ""},
      {"Nearly 3,000 people fled.", Kind::count, "Nearly 3,000", 3000, 2700, 3000, ""},
      {"Just shy of 3,000 people fled.", Kind::count, "Just shy of 3,000", 3000, 2700, 3000, ""},
      {"The best part of 3,000 people fled.", Kind::count, "The best part of 3,000", 3000, 2700, 3000, ""},
      {"A shade over 40 people were hurt.", Kind::count, "A shade over 40", 40, 40, 44, ""},
      {"Dozens of people were hurt.", Kind::count, "Dozens", 24, 24, 99, ""},
      {"Hundreds of thousands of people marched.", Kind::count, "Hundreds of thousands", 100000,
       100000, 999999, ""},
      {"Between 20 and 30 people came.", Kind::count, "Between 20 and 30", 20, 20, 30, ""},
      {"Some 20-30 people came.", Kind::count, "20-30", 20, 20, 30, ""},
      {"They found half a tonne of salt.", Kind::measure, "half a tonne", 0.5, 500, 500, "tonne"},
      {"They found a quarter of a tonne of salt.", Kind::measure, "a quarter of a tonne", 0.25, 250, 250, "tonne"},
      {"They found a tonne and a half of salt.", Kind::measure, "a tonne and a half", 1.5, 1500, 1500, "tonne"},
      {"It is a kilometre wide.", Kind::measure, "a kilometre", 1, 1000, 1000, "kilometre"},
      {"The flat has 85 sqm.", Kind::measure, "85 sqm", 85, 85, 85, "square metre"},
      {"The flat has 85 m2.", Kind::measure, "85 m2", 85, 85, 85, "square metre"},
      {"The tank lost 30 m\xC2\xB3 of gas.", Kind::measure, "30 m\xC2\xB3", 30, 30, 30, "cubic metre"},
      {"It runs over two furlongs.", Kind::measure, "over two furlongs", 2, 402.336, open, "furlong"},
      {"It sold half a million copies.", Kind::count, "half a million", 500000, 500000, 500000, ""},
      {"A dozen eggs broke.", Kind::count, "A dozen", 12, 12, 12, ""},
      {"A trio of masked men came.", Kind::count, "A trio", 3, 3, 3, ""},
      {"Only one man came.", Kind::count, "one", 1, 1, 1, ""},
      {"Just one of the boats sank.", Kind::count, "one", 1, 1, 1, ""},
      {"One hundred and three people came.", Kind::count, "One hundred and three", 103, 103, 103,
       ""},
      {"The flat cost \xC2\xA3"
       "3.2m.",
       Kind::money,
       "\xC2\xA3"
       "3.2m",
       3200000, 3200000, 3200000, "GBP"},
      {"It is a $4.5 billion deal.", Kind::money, "$4.5 billion", 4500000000, 4500000000,
       4500000000, "USD"},
      {"It is a $4.5bn deal.", Kind::money, "$4.5bn", 4500000000, 4500000000, 4500000000, "USD"},
      {"He paid 20 euros.", Kind::money, "20 euros", 20, 20, 20, "EUR"},
      {"He paid 50 cents.", Kind::money, "50 cents", 50, 0.5, 0.5, "USD"},
      {"It cost 3.2 million pounds.", Kind::money, "3.2 million pounds", 3200000, 3200000, 3200000,
       "GBP"},
      {"It cost USD 300.", Kind::money, "USD 300", 300, 300, 300, "USD"},
      {"It cost $10-20 million.", Kind::money, "$10-20 million", 10000000, 10000000, 20000000,
       "USD"},
      {"Prices rose 3.2 percent.", Kind::percentage, "3.2 percent", 3.2, 3.2, 3.2, "percent"},
      {"Prices rose nearly 40 per cent.", Kind::percentage, "nearly 40 per cent", 40, 36, 40,
       "percent"},
      {"Stocks of the pit shrank by 15 % to 900 tons.", Kind::percentage, "15 %", 15, 15, 15, "percent"},
      {"Prices rose 3%.", Kind::percentage, "3%", 3, 3, 3, "percent"},
      {"Rates rose two percentage points.", Kind::percentage, "two percentage points", 2, 2, 2,
       "percentage point"},
      {"Police held a 24-year-old man.", Kind::age, "24-year-old", 24, 24, 24, "year"},
      {"Police named her as Ana Li, 54, of Leeds.", Kind::age, "54", 54, 54, 54, "year"},
      {"Police held a 43 - year - old man.", Kind::age, "43 - year - old", 43, 43, 43, "year"},
      {"The club is for people aged 60 and older.", Kind::age, "60 and older", 60, 60, open, "year"},
      {"A girl aged 7 was hurt.", Kind::age, "7", 7, 7, 7, "year"},
      {"She is 37 years old.", Kind::age, "37 years old", 37, 37, 37, "year"},
      {"It fell 20 miles away.", Kind::measure, "20 miles", 20, 32186.88, 32186.88, "mile"},
      {"It reached 45 degrees Celsius.", Kind::measure, "45 degrees Celsius", 45, 318.15, 318.15,
       "degree Celsius"},
      {"It covers 3 square kilometres.", Kind::measure, "3 square kilometres", 3, 3e6, 3e6,
       "square kilometre"},
      {"It did 129 kilometres an hour.", Kind::measure, "129 kilometres an hour", 129, 129 / 3.6, 129 / 3.6,
       "kilometre per hour"},
      {"The dog weighs ten stone.", Kind::measure, "ten stone", 10, 63.5029318, 63.5029318, "stone"},
      {"She was 9st 7lb then.", Kind::measure, "9st 7lb", 9.5, 60.32778521, 60.32778521, "stone"},
      {"A 10-stone dog ran.", Kind::measure, "10-stone", 10, 63.5029318, 63.5029318, "stone"},
      {"They built 2 stone walls.", Kind::count, "2", 2, 2, 2, ""},
      {"It cost $A3.2 million.", Kind::money, "$A3.2 million", 3200000, 3200000, 3200000, "AUD"},
      {"It cost 40m euros.", Kind::money, "40m euros", 40000000, 40000000, 40000000, "EUR"},
      {"It is 40m tall.", Kind::measure, "40m", 40, 40, 40, "metre"},
      {"It cost R1.2bn.", Kind::money, "R1.2bn", 1200000000, 1200000000, 1200000000, "ZAR"},
      {"It cost KSh 3.2 million.", Kind::money, "KSh 3.2 million", 3200000, 3200000, 3200000, "KES"},
      {"It cost GH\u00A2114 million.", Kind::money, "GH\u00A2114 million", 114000000, 114000000, 114000000, "GHS"},
      {"It cost $US40.", Kind::money, "$US40", 40, 40, 40, "USD"},
      {"It cost 390 million crowns.", Kind::money, "390 million crowns", 390000000, 390000000, 390000000, "crown"},
      {"It cost 300 Danish crowns.", Kind::money, "300 Danish crowns", 300, 300, 300, "DKK"},
      {"He put on the table 14,000 euros.", Kind::money, "14,000 euros", 14000, 14000, 14000, "EUR"},
      {"Turnout was 58 pc.", Kind::percentage, "58 pc", 58, 58, 58, "percent"},
      {"It rose by an average of 9.8 percent.", Kind::percentage, "9.8 percent", 9.8, 9.8, 9.8, "percent"},
      {"A magnitude-6.1 earthquake struck.", Kind::measure, "magnitude-6.1", 6.1, 6.1, 6.1,
       "magnitude"},
      {"It was her third win.", Kind::ordinal, "third", 3, 3, 3, ""},
      {"It was the 21st such attack.", Kind::ordinal, "21st", 21, 21, 21, ""},
      {"The bill passed by 218-214.", Kind::score, "218-214", 218, 218, 218, ""},
      {"Leeds won 2-1 at home.", Kind::score, "2-1", 2, 2, 2, ""},
  };
  for (const Row& row : rows) {
    const One found = one(row.text, row.kind);
    CHECK_MESSAGE(found.count == 1, std::string(row.text));
    CHECK_MESSAGE(found.words == row.words, std::string(row.text));
    CHECK_MESSAGE(found.value.value == doctest::Approx(row.value), std::string(row.text));
    CHECK_MESSAGE(found.value.low.has_value() == row.low.has_value(), std::string(row.text));
    CHECK_MESSAGE(found.value.high.has_value() == row.high.has_value(), std::string(row.text));
    if (row.low && found.value.low)
      CHECK_MESSAGE(*found.value.low == doctest::Approx(*row.low), std::string(row.text));
    if (row.high && found.value.high)
      CHECK_MESSAGE(*found.value.high == doctest::Approx(*row.high), std::string(row.text));
    CHECK_MESSAGE(found.value.unit == row.unit, std::string(row.text));
  }
}

TEST_CASE("a score keeps both numbers") {
  const One vote = one("The bill passed by 218-214.", Kind::score);
  CHECK(vote.value.second == 214);
}

TEST_CASE("one in so many is a share, hyphens or none") {
  for (const char* text : {"There is a two-in-three chance of rain.", "Two out of three voters stayed at home."}) {
    const One share = one(text, Kind::percentage);
    CHECK_MESSAGE(share.count == 1, std::string(text));
    CHECK_MESSAGE(share.value.value == doctest::Approx(0.6667).epsilon(0.001), std::string(text));
  }
}

TEST_CASE("what is counted") {
  const auto of = [](const char* text) { return one(text, Kind::count).value.of; };
  CHECK(of("The fire killed 12 people.") == "person");
  CHECK(of("Dozens of soldiers were hurt.") == "soldier");
  CHECK(of("The blaze destroyed 30 houses.") == "house");
}

TEST_CASE("how a number stands to the whole") {
  const auto scope = [](const char* text, std::size_t nth) {
    std::size_t seen = 0;
    for (const values::Value& value : values_in(text, "2023-06-20"))
      if (value.kind == Kind::count && seen++ == nth) return value.scope;
    return values::Scope::whole;
  };
  using values::Scope;
  CHECK(scope("It killed 12 people, including three children.", 0) == Scope::whole);
  CHECK(scope("It killed 12 people, including three children.", 1) == Scope::part);
  CHECK(scope("Another 20 people were hurt.", 0) == Scope::added);
  CHECK(scope("So far 30 bodies have been found.", 0) == Scope::so_far);
  CHECK(scope("Officials expected 700 guests.", 0) == Scope::expected);
}

TEST_CASE("numbers that are names, labels or addresses") {
  for (const std::string text :
       {"A Boeing 737 landed safely.", "The Group of 20 met.", "The G20 met.", "Article 5 applies.",
        "Covid-19 spread.", "He lives at 10 Downing Street.", "Call 555-01-23 now.",
        "See section 12.", "One of them left.", "He is the only one left.", "The trio of Halden played.", "The F-16 crashed.", "Flight 93 was late.", "The towers fell on 9/11."})
    CHECK_MESSAGE(quantities_in(text) == 0, text);
  CHECK(one("In the 2012-13 season it won.", Kind::count).count == 0);
  CHECK(one("In 2023 it grew.", Kind::count).count == 0);
}

TEST_CASE("a fall is no range, but its unit is that of both ends") {
  const std::vector<values::Value> found = values_in("Support for the plan sank, 61 to 44 percent.", "2023-06-20");
  REQUIRE(found.size() == 2);
  for (const values::Value& value : found) CHECK(value.unit == "percent");
  CHECK(found[0].low == 61);
  CHECK(found[1].high == 44);
}

TEST_CASE("an outlet's own dollars") {
  const auto unit = [](std::string_view url) {
    for (const values::Value& v : values_in("It cost $300 million.", "2023-06-20", true, url))
      if (v.kind == Kind::money) return v.unit;
    return std::string_view();
  };
  CHECK(unit("https://example.com/a") == "USD");
  CHECK(unit("https://www.example.com.au/a") == "AUD");
}

TEST_CASE("kroner are of the country told of") {
  const auto unit = [](std::string_view text) {
    for (const values::Value& v : values_in(text, "2023-06-20"))
      if (v.kind == Kind::money) return v.unit;
    return std::string_view();
  };
  CHECK(unit("The bridge in Norway cost 40 million kroner.") == "NOK");
  CHECK(unit("The bridge in Denmark cost 40 million kroner.") == "DKK");
  CHECK(unit("The bridge cost 40 million kroner.") == "DKK");
  CHECK(unit("The bridge in Oslo cost 40 million Danish kroner.") == "DKK");
}

TEST_CASE("what something changed by is a share, and no place in a row") {
  const auto kinds = [](std::string_view text) {
    std::string out;
    for (const values::Value& value : values_in(text, "2025-04-02")) out += value.kind == Kind::percentage ? '%' : value.kind == Kind::ordinal ? '#' : '-';
    return out;
  };
  CHECK(kinds("Board prices rose by a fifth since then.") == "%");
  CHECK(kinds("Board prices rose by no more than a tenth since then.") == "%");
  CHECK(kinds("Board prices fell by almost half.") == "%");
  CHECK(kinds("The board was cut in half.") == "");
  CHECK(kinds("Sales are down a tenth on the year before.") == "%-");
  CHECK(kinds("They were joined by a third man.") == "#");
}

TEST_CASE("the half of a bottle and a half is no share") {
  const auto shares = [](std::string_view text) {
    std::size_t n = 0;
    for (const values::Value& value : values_in(text, "2025-04-02")) n += value.kind == Kind::percentage ? 1 : 0;
    return n;
  };
  CHECK(shares("The permit is good for the next decade and a half.") == 0);
  CHECK(shares("He drank a bottle and a half.") == 0);
  CHECK(shares("She won a third of the seats and a half of the vote.") == 2);
}
