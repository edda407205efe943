#include <doctest/doctest.h>

#include "values_reading.h"

using namespace crossread;
using namespace crossread::test;

namespace {

/// Published on Tuesday 2023-06-20.
void check(const std::string& text, const std::string& expected) {
  const std::string found = times_in(text, "2023-06-20");
  CHECK_MESSAGE(found == expected, text << "\n  found    " << found << "\n  expected " << expected);
}

}  // namespace

TEST_CASE("lengths of time are one value however they are written") {
  for (const std::string text :
       {"They talked for seven and a half hours.", "They talked for 7-1/2 hours.",
        "They talked for 7\xC2\xBD hours.", "They talked for 7.5 hours.",
        "They held seven-and-a-half-hour talks.", "They talked for 7 1/2 hours."}) {
    const One found = one(text, values::Kind::duration);
    CHECK_MESSAGE(found.count == 1, text);
    CHECK_MESSAGE(found.value.timex == "PT7H30M", text);
    CHECK_MESSAGE(found.value.low == 27000.0, text);
  }
  check("It was a roughly 30-minute meeting.", "roughly 30-minute = PT30M/approx");
  check("After more than three-hour talks they left.", "more than three-hour = PT3H/more_than");
  check("It ends a two day-mission.", "two day = P2D");
  check("The strike lasted two and a half years.", "two and a half years = P2Y6M");
  check("He waited an hour and a half.", "an hour and a half = PT1H30M");
  check("It took 2 hours and 15 minutes.", "2 hours and 15 minutes = PT2H15M");
  check("The siege went on for nearly two weeks.", "nearly two weeks = P2W/less_than");
  check("They were held for several days.", "several days = PXD");
  check("The ban would last 15 days.", "15 days = P15D");
}

TEST_CASE("hours to and past another are read where a time of day is asked for") {
  check("It was twenty to nine when they left.", "twenty to nine = 2023-06-20T08:40");
  check("They left at ten to six.", "ten to six = 2023-06-20T05:50");
  check("The score was twenty to nine.", "");
  check("They met at 7pm Halden time.", "7pm Halden time = 2023-06-20T19:00");
}

TEST_CASE("hours are read in the manners of many papers") {
  check("They left at half six.", "half six = 2023-06-20T06:30");
  check("They left at 10 minutes to 10.", "10 minutes to 10 = 2023-06-20T09:50");
  check("Ten to seven was the hour of the first call.", "Ten to seven = 2023-06-20T06:50");
  check("They left at exactly 21:03.", "21:03 = 2023-06-20T21:03");
  check("They left at six twenty.", "six twenty = 2023-06-20T06:20");
  check("They left soon after six-thirty in the evening.", "six-thirty in the evening = 2023-06-20T18:30");
  check("They left at twenty after six.", "twenty after six = 2023-06-20T06:20");
  check("They left at 17h20.", "17h20 = 2023-06-20T17:20");
  check("They left at 21.30hrs.", "21.30hrs = 2023-06-20T21:30");
  check("They left at 2130 hours.", "2130 hours = 2023-06-20T21:30");
  check("They left at 0640.", "0640 = 2023-06-20T06:40");
  check("They left at 17.20 Uhr.", "17.20 Uhr = 2023-06-20T17:20");
  check("They left at 17.20 local time.", "17.20 local time = 2023-06-20T17:20");
  check("They left at 7 in the evening, New Halden time.", "7 in the evening, New Halden time = 2023-06-20T19:00");
  check("They left at 7pm, Time magazine said.", "7pm = 2023-06-20T19:00");
  check("They left at 5.40am local, the guard said.", "5.40am local = 2023-06-20T05:40");
  check("They left at 7pm New Halden time.", "7pm New Halden time = 2023-06-20T19:00");
  check("They left at 9 at night.", "9 at night = 2023-06-20T21:00");
  check("They left at about 7.45 in the morning.", "7.45 in the morning = 2023-06-20T07:45");
  check("The motion fell by eight to six.", "");
  check("It took half three men.", "");
  check("The crew flew 2130 hours.", "2130 hours = PT2130H");
}

TEST_CASE("an hour leaves open which half of the day it is of, unless something tells") {
  const auto open = [](const std::string& text) { return one(text, values::Kind::time).value.half_open; };
  CHECK(open("They left at ten to seven."));
  CHECK(open("They left at 5:12."));
  CHECK(open("They left at seven o'clock."));
  CHECK_FALSE(open("They left at 05:12."));
  CHECK_FALSE(open("They left at 5:12 a.m."));
  CHECK_FALSE(open("They left at 17:12."));
  CHECK_FALSE(open("They left at 5h12."));
  CHECK_FALSE(open("They left at noon."));
  CHECK_FALSE(open("They left at seven in the morning."));
}

TEST_CASE("weekdays ahead are read as they are told") {
  check("Schools reopen Monday.", "Monday = 2023-06-26");
  check("The bridge reopens on Friday.", "Friday = 2023-06-23");
  check("The mayor says he left on Friday.", "Friday = 2023-06-16");
  check("The court will rule this Monday.", "this Monday = 2023-06-26");
  check("The court ruled this Monday.", "this Monday = 2023-06-19");
  check("The vote was moved to Friday.", "Friday = 2023-06-23");
  check("They drove to Friday prayers.", "Friday = 2023-06-16");
  check("The verdict is due in the second half of July.", "the second half of July = 2023-07/end");
  check("The trial opens on Friday week.", "Friday week = 2023-06-30");
  check("The trial opens a week on Friday.", "a week on Friday = 2023-06-30");
  check("The trial opens the Friday after next.", "the Friday after next = 2023-06-30");
  check("The trial opens on Friday, the 23rd.", "Friday, the 23rd = 2023-06-23");
}

TEST_CASE("lengths of time between two units, and more ways to hedge one") {
  const auto length = [](const std::string& text) { return one(text, values::Kind::duration).value; };
  constexpr double week = 604800, day = 86400, hour = 3600;
  for (const char* text : {"It will take ten days to two weeks.", "It will take between ten days and two weeks."}) {
    CHECK_MESSAGE(length(text).low == doctest::Approx(10 * day), text);
    CHECK_MESSAGE(length(text).high == 2 * week, text);
  }
  CHECK(length("The ban was extended from three days to two weeks.").high == 3 * day);
  CHECK(length("They waited upwards of four hours.").low == 4 * hour);
  CHECK_FALSE(length("They waited upwards of four hours.").high);
  CHECK(length("They waited a good two hours.").low == 2 * hour);
  CHECK(length("They waited the best part of six hours.").high == 6 * hour);
  CHECK_FALSE(length("They waited the best part of six hours.").low);
}

TEST_CASE("how often is no length of time") {
  check("The field yields 4,000 barrels of oil a day.", "a day = P1D");
  for (const char* text : {"The field yields 4,000 barrels of oil a day.", "A room costs $40 a night.", "They shot 30 deer a month."})
    CHECK_MESSAGE(one(text, values::Kind::duration).count == 0, text);
  CHECK(one("They walked 40 miles in a day.", values::Kind::duration).count == 1);
}

TEST_CASE("days count from the day of publication") {
  check("She spoke on Monday.", "Monday = 2023-06-19");
  check("She spoke on Tuesday.", "Tuesday = 2023-06-20");
  check("She spoke on Wednesday.", "Wednesday = 2023-06-14");
  check("The court will rule on Friday.", "Friday = 2023-06-23");
  check("He arrived yesterday and leaves tomorrow.",
        "yesterday = 2023-06-19, tomorrow = 2023-06-21");
  check("They met on Monday morning.", "Monday morning = 2023-06-19TMO");
  check("They met late last year.", "late last year = 2022/end");
  check("Talks broke down in November.", "November = 2022-11");
  check("He resigned last week.", "last week = 2023-W24");
  check("The vote is due next month.", "next month = 2023-07");
  check("The plan was made two years ago.", "two years ago = 2021");
  check("It closed three days ago.", "three days ago = 2023-06-17");
  check("It opened earlier this month.", "earlier this month = 2023-06/start");
  check("The raid came the day before yesterday.", "the day before yesterday = 2023-06-18");
}

TEST_CASE("dates stand for themselves") {
  check("It began on June 19, 2023.", "June 19, 2023 = 2023-06-19");
  check("It began on 19 June 2023.", "19 June 2023 = 2023-06-19");
  check("It began on 2023-06-19.", "2023-06-19 = 2023-06-19");
  check("It began on the 19th of June.", "the 19th of June = 2023-06-19");
  check("They met on Monday, June 19.", "Monday, June 19 = 2023-06-19");
  check("It has been so since 2018.", "2018 = 2018");
  check("It was fashionable in the 1980s.", "the 1980s = 198");
  check("Sales fell in the third quarter of 2022.", "the third quarter of 2022 = 2022-Q3");
  check("It opened in the spring of 2021.", "the spring of 2021 = 2021-SP");
  check("It happened in the 19th century.", "the 19th century = 18");
  check("Friends met the 12 Sept. 11 pilots.", "Sept. 11 = 2022-09-11");
  check("They meet at Christmas.", "Christmas = 2022-12-25");
  check("The fair runs from May 3 to May 7.", "May 3 to May 7 = 2023-05-03/2023-05-07");
}

TEST_CASE("times of day") {
  check("The quake struck at 4:47 a.m. on Sunday.", "4:47 a.m. on Sunday = 2023-06-18T04:47");
  check("The quake struck at 2.15pm on Monday.", "2.15pm on Monday = 2023-06-19T14:15");
  check("They met at noon on Monday.", "noon on Monday = 2023-06-19T12:00");
  check("They left at half past eight on Monday.", "half past eight on Monday = 2023-06-19T08:30");
  const One gmt = one("It began at 9 a.m. GMT on Monday.", values::Kind::time);
  CHECK(gmt.value.zone == 0);
  CHECK(gmt.value.clock == 32400.0);
}

TEST_CASE("days told are remembered") {
  check("He landed on June 12. Two days later he left.",
        "June 12 = 2023-06-12, Two days later = 2023-06-14");
  check("The ship sank on June 12. The previous evening it had left port.",
        "June 12 = 2023-06-12, The previous evening = 2023-06-11TEV");
}

TEST_CASE("what is told often") {
  check("The paper appears daily.", "daily = P1D");
  check("They meet every Monday.", "every Monday = XXXX-WXX-1");
  check("They meet twice a week.", "twice a week = P1W");
}

TEST_CASE("words that only look like times") {
  for (const std::string text :
       {"The rules may change.", "They will march on the capital.", "He came second.",
        "The sun shone.", "She sat down.", "The second man ran.", "Boeing 737 jets were grounded.",
        "Call 555-0142 for help.", "He won the first set in style."})
    check(text, "");
}

TEST_CASE("without a date of publication nothing relative is guessed") {
  const std::string_view text = "She spoke today and on Monday, in June.";
  for (const values::Value& value : values_in(text, "")) {
    CHECK(!value.low);
    CHECK(!value.high);
    CHECK(value.timex.find("XXXX") == 0);
  }
}

TEST_CASE("the days that a time can mean") {
  const auto days = [](int year, int month, int day) {
    return static_cast<double>(
        values::days_of({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)}));
  };
  const One week = one("He resigned last week.", values::Kind::date);
  CHECK(week.value.low == days(2023, 6, 12));
  CHECK(week.value.high == days(2023, 6, 18));
  const One later = one("The vote comes later this month.", values::Kind::date);
  CHECK(later.value.low == days(2023, 6, 20));
  CHECK(later.value.high == days(2023, 6, 30));
}

TEST_CASE("the order of day and month in figures") {
  const auto timex = [](std::string_view text, std::string_view url) {
    for (const values::Value& value : values_in(text, "2023-06-20", true, url))
      if (value.kind == values::Kind::date) return value.timex;
    return std::string();
  };
  CHECK(timex("It was signed on 6/5/2023.", "https://example.com/a") == "2023-06-05");
  CHECK(timex("It was signed on 6/5/2023.", "https://example.co.uk/a") == "2023-05-06");
  CHECK(timex("It was signed on 6/5/2023, and again on 18/6/2023.", "") == "2023-05-06");
}

TEST_CASE("days counted from a day that is named") {
  check("Two weeks after June 12 he left.", "Two weeks after June 12 = 2023-06-26");
  check("He left three days after Christmas.", "three days after Christmas = 2022-12-28");
  check("The plan was made two years and three months ago.",
        "two years and three months ago = 2021-03");
  check("It opens the week after next.", "the week after next = 2023-W27");
  check("He came a fortnight ago.", "a fortnight ago = 2023-W23");
}

TEST_CASE("a time ahead is a point where the verb looks ahead, else a length") {
  check("The court will rule in two weeks.", "two weeks = 2023-W27");
  check("They must reply within 10 days.", "10 days = 2023-06-30");
  check("They built it in two weeks.", "two weeks = P2W");
  check("The term ends on Friday.", "Friday = 2023-06-23");
}

TEST_CASE("days of a month by their place in it") {
  check("The vote is on the first Monday of next month.",
        "the first Monday of next month = 2023-07-03");
  check("It closed on the last day of October 2015.", "the last day of October 2015 = 2015-10-31");
  check("The fair fell on the last weekend of July 2022.",
        "the last weekend of July 2022 = 2022-W30-WE");
  check("It was signed on the 15th day of May.", "the 15th day of May = 2023-05-15");
  check("Rent is due on the 5th of next month.", "the 5th of next month = 2023-07-05");
  check("They meet every other Friday.", "every other Friday = XXXX-WXX-5");
  check("The choir sings on Friday mornings.", "Friday mornings = XXXX-WXX-5TMO");
}

TEST_CASE("hours share what stands with one of them") {
  check("Between 5 and 6 pm two men entered.",
        "Between 5 and 6 pm = 2023-06-20T17:00/2023-06-20T18:00");
  check("The shop is open 3-8pm.", "3-8pm = 2023-06-20T15:00/2023-06-20T20:00");
  check("Rain fell on Monday from 2 p.m. to 4:30 p.m.",
        "Monday from 2 p.m. to 4:30 p.m. = 2023-06-19T14:00/2023-06-19T16:30");
  check("The bell rang this morning at 7.", "this morning at 7 = 2023-06-20T07:00");
}

TEST_CASE("a stretch of weekdays runs forward") {
  check("Talks ran from Thursday to Saturday.", "Thursday = 2023-06-15, Saturday = 2023-06-17");
  check("Talks ran from Monday to Friday.", "Monday = 2023-06-19, Friday = 2023-06-23");
}

TEST_CASE("dates in figures with names of months, and months in figures") {
  check("It was filed on 8/Oct/2012.", "8/Oct/2012 = 2012-10-08");
  check("It was filed on 2012-Oct-08.", "2012-Oct-08 = 2012-10-08");
  check("Figures for 2016-11 were revised.", "2016-11 = 2016-11");
  check("They won in the 2016-17 season.", "2016-17 = 2016/2017");
  check("She resigned on Friday, 9/6, over it.", "Friday, 9/6 = 2023-06-09");
  check("He cut 3/8 of it.", "");
}

TEST_CASE("an age is no decade") { check("She is in her late thirties.", ""); }

TEST_CASE("an article without a date leaves its days open and says so") {
  CHECK(values::left_open(values_in("She spoke today.", "")));
  CHECK(values::left_open(values_in("She spoke on Monday.", "")));
  CHECK(!values::left_open(values_in("She spoke on Monday.", "2023-06-20")));
  CHECK(!values::left_open(values_in("She spoke on 19 June 2023 for two hours.", "")));
}

TEST_CASE("a date that could be read both ways is marked") {
  const auto mod = [](std::string_view text, std::string_view url) {
    for (const values::Value& value : values_in(text, "2023-06-20", true, url))
      if (value.kind == values::Kind::date) return value.mod;
    return std::string_view("none found");
  };
  CHECK(mod("It was signed on 6/5/2023.", "https://example.com/a") == "ambiguous");
  CHECK(mod("It was signed on 6/5/2023.", "https://example.co.uk/a") == "");
  CHECK(mod("It was signed on 6/5/2023, and again on 18/6/2023.", "") == "");
  CHECK(mod("It was signed on 5/5/2023.", "") == "");
}
