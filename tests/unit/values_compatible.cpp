#include <doctest/doctest.h>

#include "values_reading.h"

using namespace crossread;
using namespace crossread::test;
using values::Kind;
using values::Relation;

namespace {

struct Pair {
  const char* a;
  const char* b;
  Kind kind;
  Relation expected;
};

Relation relation(const char* a, const char* b, Kind kind) {
  const One x = one(a, kind);
  const One y = one(b, kind);
  CHECK_MESSAGE(x.count == 1, std::string(a));
  CHECK_MESSAGE(y.count == 1, std::string(b));
  const Relation forward = values::compatible(x.value, y.value);
  const Relation backward = values::compatible(y.value, x.value);
  CHECK_MESSAGE(forward == backward, (std::string(a) + " | " + b));
  return forward;
}

}  // namespace

TEST_CASE("two values of one thing") {
  const Pair pairs[] = {
      {"It killed 12 people.", "It killed twelve people.", Kind::count, Relation::equal},
      {"It killed 12 people.", "It killed 15 people.", Kind::count, Relation::conflicting},
      {"About 40 people came.", "It drew 41 people.", Kind::count, Relation::compatible},
      {"More than 40 people came.", "It drew 48 people.", Kind::count, Relation::compatible},
      {"More than 40 people came.", "It drew 35 people.", Kind::count, Relation::conflicting},
      {"More than 12 people came.", "It drew 12 people.", Kind::count, Relation::conflicting},
      {"At least 12 people came.", "It drew 12 people.", Kind::count, Relation::compatible},
      {"Dozens of people came.", "It drew 27 people.", Kind::count, Relation::compatible},
      {"Dozens of people came.", "It drew 12 people.", Kind::count, Relation::conflicting},
      {"Up to seven people came.", "It drew nine people.", Kind::count, Relation::conflicting},
      {"Between 20 and 30 people came.", "It drew 25 people.", Kind::count, Relation::compatible},
      {"It drew 1,200 people.", "It drew 1,187 people.", Kind::count, Relation::compatible},
      {"It drew 10,000 people.", "It drew 14,000 people.", Kind::count, Relation::conflicting},
      {"It is for people 18 to 65 years old.", "It is for people 54 to 77 years old.", Kind::age, Relation::conflicting},
      {"It drew 1.2 million people.", "It drew 1.5 million people.", Kind::count,
       Relation::conflicting},
      {"It is worth $4.5bn.", "It is worth $4.5 billion.", Kind::money, Relation::equal},
      {"It is worth $4.5bn.", "It is worth $5.4 billion.", Kind::money, Relation::conflicting},
      {"It is worth $4.5bn.", "It is worth 4.5 billion euros.", Kind::money,
       Relation::incomparable},
      {"It rose 40 per cent.", "It rose nearly 40 per cent.", Kind::percentage,
       Relation::compatible},
      {"It rose 3.2 percent.", "It rose 2.3 percent.", Kind::percentage, Relation::conflicting},
      {"It rose 40 percent.", "It rose 34 percent.", Kind::percentage, Relation::conflicting},
      {"It lasted 7-1/2 hours.", "It lasted seven and a half hours.", Kind::duration,
       Relation::equal},
      {"It lasted seven and a half hours.", "It lasted 450 minutes.", Kind::duration,
       Relation::equal},
      {"It lasted more than three hours.", "It lasted seven and a half hours.", Kind::duration,
       Relation::far},
      {"It lasted more than three hours.", "It lasted four hours.", Kind::duration,
       Relation::compatible},
      {"It lasted seven and a half hours.", "It lasted four hours.", Kind::duration,
       Relation::conflicting},
      {"It lasted two days.", "It lasted three days.", Kind::duration, Relation::conflicting},
      {"They met on Monday.", "They met on June 19.", Kind::date, Relation::equal},
      {"They met on Monday.", "They met on Sunday.", Kind::date, Relation::conflicting},
      {"They met on Monday.", "They met this month.", Kind::date, Relation::compatible},
      {"They met in May.", "They met on Monday.", Kind::date, Relation::conflicting},
      {"It struck at 4:47 a.m. on Sunday.", "It struck at 5:17 a.m. on Sunday.", Kind::time,
       Relation::conflicting},
      {"It struck at 9pm Halden time.", "It struck at 8.30 p.m.", Kind::time, Relation::compatible},
      {"It struck at 7:04 a.m.", "It struck at one in the afternoon, Danish time.", Kind::time, Relation::compatible},
      {"It struck at 7:04 a.m.", "It struck at 1:20 p.m. Danish time.", Kind::time, Relation::conflicting},
      {"It struck at ten to seven.", "It struck at 18:50.", Kind::time, Relation::equal},
      {"It struck at ten to seven.", "It struck at 6:40 p.m.", Kind::time, Relation::compatible},
      {"It struck at ten to seven.", "It struck at 17:20.", Kind::time, Relation::conflicting},
      {"It struck at 06:50.", "It struck at 18:50.", Kind::time, Relation::conflicting},
      {"It struck at 9pm Halden time.", "It struck at 8.10 p.m.", Kind::time, Relation::conflicting},
      {"It struck at 9 a.m. GMT on Sunday.", "It struck at 5 a.m. EDT on Sunday.", Kind::time,
       Relation::equal},
      {"Police named Ana Li, 54.", "Police named Ana Li, 45.", Kind::age, Relation::conflicting},
      {"Police named Ana Li, 54.", "Police held a 54-year-old.", Kind::age, Relation::equal},
      {"Police named Ana Li, 54.", "Police named Ana Li, 55.", Kind::age, Relation::compatible},
      {"It fell 20 miles away.", "It fell 32 km away.", Kind::measure, Relation::compatible},
      {"It fell 20 miles away.", "It weighs 20 kg.", Kind::measure, Relation::incomparable},
      {"It passed by 54-46.", "It passed by 56-44.", Kind::score, Relation::conflicting},
      {"It was her third win.", "It was her fourth win.", Kind::ordinal, Relation::conflicting},
  };
  for (const Pair& pair : pairs)
    CHECK_MESSAGE(relation(pair.a, pair.b, pair.kind) == pair.expected,
                  (std::string(pair.a) + " | " + pair.b));
}

TEST_CASE("a value agrees with itself") {
  for (const std::string text :
       {"About 40 people came.", "It lasted nearly two weeks.", "They met on Monday.",
        "It is worth $4.5bn.", "Between 20 and 30 people came."})
    for (const values::Value& value : values_in(text, "2023-06-20"))
      CHECK_MESSAGE(values::compatible(value, value) == Relation::equal, text);
}
