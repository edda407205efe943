#include <crossread/analyze.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace crossread;

namespace {

ArticleInput article(const char* id, const char* text) {
  ArticleInput a;
  a.id = id;
  a.source = text;
  a.format = Format::text;
  a.published = "2025-04-02";
  return a;
}

Report compare(std::vector<ArticleInput> articles) {
  StoryInput story;
  story.articles = std::move(articles);
  auto report = analyze(story);
  REQUIRE(report);
  return std::move(report).value();
}

/// Two articles that say one thing, and what the comparison must make of them.
struct Row {
  const char* what;
  FindingKind kind;
  const char* a;
  const char* b;
};

const Finding* finding(const Report& report, FindingKind kind) {
  const auto at = std::find_if(report.findings.begin(), report.findings.end(),
                               [&](const Finding& f) { return f.kind == kind && f.severity != Severity::note; });
  return at == report.findings.end() ? nullptr : &*at;
}

bool agreed(const Report& report, FindingKind kind) {
  return std::any_of(report.facts.begin(), report.facts.end(), [&](const Fact& f) {
    return f.kind == kind && f.status == FactStatus::agreed;
  });
}

}  // namespace

TEST_CASE("claims: two values of one thing are set against each other, kind by kind") {
  static constexpr Row rows[] = {
      {"casualties", FindingKind::count,
       "A ferry struck the harbour wall at Tamsin on Tuesday. Twelve passengers were injured in the crash, the coastguard said.",
       "The ferry that struck the harbour wall at Tamsin was towed away on Tuesday. Nineteen passengers were injured in the crash, the coastguard said."},
      {"more passengers than any crew", FindingKind::count, "A ferry struck the harbour wall at Tamsin on Tuesday. It was carrying 148 passengers.",
       "The ferry that struck the harbour wall at Tamsin was towed away on Tuesday. It was carrying 194 people."},
      {"when it was last", FindingKind::date, "The bridge over the Ister was last inspected on 3 March, the engineers said.",
       "The bridge over the Ister has not been inspected since 20 March, the engineers said."},
      {"figures on both sides of a full stop", FindingKind::count,
       "The ferry struck the harbour wall at Tamsin in 2014. 12 passengers were injured in the crash, the coastguard said.",
       "The ferry that struck the harbour wall at Tamsin was towed away. In the crash 19 passengers were injured, the coastguard said."},
      {"a price", FindingKind::money, "The city will buy the Halden shipyard for $48 million, the mayor said on Monday.",
       "The mayor of the city said on Monday it would buy the Halden shipyard for $84 million."},
      {"a turnout", FindingKind::percentage, "Turnout in the Halden election was 41 percent, the electoral office said.",
       "The electoral office said turnout in the Halden election was 47 percent."},
      {"a length", FindingKind::measure, "The bridge over the Ister is 640 metres long.",
       "The bridge over the Ister is 460 metres long, the engineers said."},
      {"an age", FindingKind::age, "Mara Voss, 54, was elected mayor of Halden on Sunday.",
       "Mara Voss, 45, was elected mayor of Halden on Sunday."},
      {"an hour", FindingKind::time, "The tremor struck Ostrava at 4:47 a.m. local time.",
       "The tremor struck Ostrava at 5:17 a.m. local time, the institute said."},
      {"a day", FindingKind::date, "The panel inspected the Kelwin dam on March 11, engineers said.",
       "The panel inspected the Kelwin dam on March 17, farmers said."},
      {"an hour in words", FindingKind::time, "The tremor struck Ostrava at ten to one on Sunday.",
       "It was 11.20 when the tremor struck Ostrava on Sunday, the institute said."},
      {"a bare hour", FindingKind::time, "The polls in Halden close at seven, the electoral office said.",
       "The polls in Halden close at nine, according to the electoral office."},
      {"four figures", FindingKind::time, "The ferry Tamsin sank around 2130 off Halden.", "The ferry Tamsin sank at 10.45pm off Halden."},
      {"an hour until which", FindingKind::time, "The curfew in Halden runs from 9pm until 5am, the mayor said.",
       "A curfew from 9pm to 6am was imposed in Halden, the mayor said."},
      {"a year", FindingKind::date, "The chapel of Kelwin was built in 1994.", "The chapel of Kelwin was built in 1996, farmers said."},
      {"a year since which", FindingKind::date, "Mara Voss has led the council of Halden since 2002.",
       "Mara Voss has led the council of Halden since 2005, the mayor said."},
      {"a day until which", FindingKind::date, "The bridge over the Ister stays closed until 16 May, the engineers said.",
       "The bridge over the Ister will stay closed until 9 May, the engineers said."},
      {"a day by which", FindingKind::date, "The flats in Halden must be emptied by 1 May.", "The flats in Halden must be emptied by 15 May, the council said."},
      {"a day no later than which", FindingKind::date, "The flats in Halden must be emptied no later than 1 May.",
       "The flats in Halden must be emptied by 15 May, the council said."},
      {"a day as of which", FindingKind::date, "The ban on ferries to Tamsin will apply as of 1 May, the coastguard said.",
       "The ban on ferries to Tamsin will apply from 15 May, the coastguard said."},
      {"a day before which nothing", FindingKind::date, "The ferry to Tamsin will not run before 16 May, the coastguard said.",
       "The ferry to Tamsin will run again from 9 May, the coastguard said."},
      {"what a figure is told of alone", FindingKind::measure, "Snow depth at Kelwin was 1.2 metres.", "Snow depth at Kelwin was 2.5 metres, farmers said."},
      {"a length of time", FindingKind::duration, "The talks between Brandt and Kessler lasted seven hours.",
       "The talks between Brandt and Kessler lasted four hours."},
      {"a place in a row", FindingKind::ordinal, "It was the third strike at the Halden shipyard since November.",
       "It was the fifth strike at the Halden shipyard since November."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    const Report report = compare({article("a", row.a), article("b", row.b)});
    const Finding* found = finding(report, row.kind);
    REQUIRE(found);
    CHECK(found->positions.size() == 2);
    CHECK(found->confidence >= 0.5);
    CHECK_FALSE(found->why.empty());
  }
}

TEST_CASE("claims: a normalized fraction keeps the nought behind its point") {
  const Report report = compare({article("a", "Turnout in the Halden election was 41.05 percent, the electoral office said."),
                                 article("b", "The electoral office said turnout in the Halden election was 47.5 percent.")});
  const Finding* found = finding(report, FindingKind::percentage);
  REQUIRE(found);
  REQUIRE(found->positions.size() == 2);
  CHECK(found->positions[0].normalized == "41.05 percent");
  CHECK(found->positions[1].normalized == "47.5 percent");
}

TEST_CASE("claims: values that can both be true are a fact that is agreed, and no finding") {
  static constexpr Row rows[] = {
      {"a dozen is twelve", FindingKind::count,
       "A ferry struck the harbour wall at Tamsin on Tuesday. Twelve passengers were injured in the crash, the coastguard said.",
       "The ferry that struck the harbour wall at Tamsin was towed away on Tuesday. A dozen passengers were injured in the crash, the coastguard said."},
      {"passengers and crew", FindingKind::count, "A ferry struck the harbour wall at Tamsin on Tuesday. It was carrying 148 passengers.",
       "The ferry that struck the harbour wall at Tamsin was towed away on Tuesday. It was carrying 154 people."},
      {"a hedge", FindingKind::count, "The council counted 412 damaged homes in Ostrava after the storm.",
       "The council counted more than 400 damaged homes in Ostrava after the storm."},
      {"a rounding", FindingKind::money, "The city will buy the Halden shipyard for $48 million, the mayor said on Monday.",
       "The mayor said on Monday the city would buy the Halden shipyard for about $50 million."},
      {"feet and metres", FindingKind::measure, "The bridge over the Ister is 640 metres long.",
       "The bridge over the Ister is 2,100 feet long, the engineers said."},
      {"two ways to write an hour", FindingKind::time, "The tremor struck Ostrava at 4:47 a.m.",
       "The tremor struck Ostrava at 4.47am, the institute said."},
      {"an hour of either half", FindingKind::time, "The tremor struck Ostrava at ten to seven.",
       "The tremor struck Ostrava at 18:50, the institute said."},
      {"an hour elsewhere", FindingKind::time, "It was 5.47 in the evening in Tamsin when the tremor struck Ostrava.",
       "The tremor struck Ostrava at 4.47pm, the institute said."},
      {"an hour in brackets", FindingKind::time, "The tremor struck Ostrava at 4:47 a.m. (0247 GMT).",
       "The tremor struck Ostrava at 0247 GMT, the institute said."},
      {"an hour of the evening", FindingKind::time, "The tremor struck Ostrava on Tuesday evening, at 7.15.",
       "The tremor struck Ostrava at 19:15, the institute said."},
      {"a weekday and its date", FindingKind::date, "The panel inspected the Kelwin dam on Tuesday, engineers said.",
       "The panel inspected the Kelwin dam on 1 April, farmers said."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    const Report report = compare({article("a", row.a), article("b", row.b)});
    CHECK_FALSE(finding(report, row.kind));
    CHECK(agreed(report, row.kind));
  }
}

TEST_CASE("claims: what only looks different is left alone") {
  static constexpr Row rows[] = {
      {"some of them", FindingKind::count, "Twelve passengers were injured in the ferry crash at Tamsin.",
       "Among the injured in the ferry crash at Tamsin were four children and two sailors."},
      {"another year", FindingKind::percentage, "Turnout in the Halden election was 41 percent, compared with 33 percent in 2019.",
       "The electoral office said turnout in the Halden election was 41 percent."},
      {"another person", FindingKind::age, "Mara Voss, 54, was elected mayor of Halden on Sunday.",
       "Otto Brandt, 45, was elected to the council of Halden on Sunday."},
      {"until when and when", FindingKind::date, "The panel closed the Kelwin dam on March 11, engineers said.",
       "The panel closed the Kelwin dam until March 17, farmers said."},
      {"since the vote and since the oath", FindingKind::date, "Mara Voss has led the council of Halden since 2002.",
       "Mara Voss has led the council of Halden since 2003, the mayor said."},
      {"an hour between two", FindingKind::time, "The tremor struck Ostrava between 8am and noon.",
       "The tremor struck Ostrava at 10.20am, the institute said."},
      {"a year that names which", FindingKind::date, "Halden sold the 2022 ferry.", "Halden sold the ferry in 2024, the mayor said."},
      {"a toll and an hour", FindingKind::time, "The toll in Ostrava stood at seven.", "The tremor struck Ostrava at nine, the institute said."},
      {"another event", FindingKind::duration, "The talks between Brandt and Kessler lasted seven hours.",
       "Kessler flew for two hours to reach the harbour."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK_FALSE(finding(compare({article("a", row.a), article("b", row.b)}), row.kind));
  }
}

TEST_CASE("claims: the order of the articles changes nothing, one more adds evidence alone") {
  const ArticleInput a = article("a", "The bridge over the Ister is 640 metres long.");
  const ArticleInput b = article("b", "The bridge over the Ister is 460 metres long, the engineers said.");
  const ArticleInput c = article("c", "The bridge over the Ister, a road bridge, is 640 metres long.");
  const Report there = compare({a, b}), back = compare({b, a}), more = compare({a, b, c});
  REQUIRE(there.findings.size() == 1);
  REQUIRE(back.findings.size() == 1);
  CHECK(there.findings[0].id == back.findings[0].id);
  CHECK(there.findings[0].confidence == back.findings[0].confidence);
  REQUIRE(more.findings.size() == 1);
  CHECK(more.findings[0].id == there.findings[0].id);
  REQUIRE(more.findings[0].positions.size() == 2);
  CHECK(more.findings[0].positions[0].evidence.size() == 2);
}

TEST_CASE("claims: who tells of both days hides no dispute between them") {
  const ArticleInput a = article("a", "United meet the holders in the final in Cork on Saturday, May 10. The winners will collect 150,000 euros.");
  const ArticleInput b = article("b", "United will meet the holders in the final in Cork on Sunday, May 11. The winners collect 150,000 euros.");
  const ArticleInput c = article("c", "United meet the holders in the final in Cork next month. The winners will collect 150,000 euros.");
  const Report two = compare({a, b}), three = compare({a, b, c});
  const Finding* const known = finding(two, FindingKind::date);
  const Finding* const still = finding(three, FindingKind::date);
  REQUIRE(known != nullptr);
  REQUIRE(still != nullptr);
  CHECK(still->id == known->id);
  REQUIRE(still->positions.size() == 2);
  for (const Position& position : still->positions) CHECK(position.evidence.size() == 1);
}

TEST_CASE("claims: what one report gives more of to one part, and less of to the other, is one whole") {
  const ArticleInput a = article("a", "The trial of a shipwright opened in Halden. Seven women and five men were sworn in to try him.");
  const ArticleInput b = article("b", "A shipwright went on trial in Halden. Four women and eight men make up the jury.");
  const ArticleInput c = article("c", "A shipwright went on trial in Halden. Four women and eleven men asked to be let off.");
  CHECK(finding(compare({a, b}), FindingKind::count) != nullptr);
  CHECK(finding(compare({a, c}), FindingKind::count) == nullptr);
}

TEST_CASE("claims: a short answer is of what was asked, though a clause hangs on its day") {
  const ArticleInput a = article("a", "Otto Brandt was arrested at his home in Halden on 2 April, police said.");
  const ArticleInput asked = article("c", "Otto Brandt is on trial in Halden.\n\nWhen was he arrested?\n\nOn 16 March, the day after the body was found.");
  CHECK(finding(compare({a, asked}), FindingKind::date) != nullptr);
}

TEST_CASE("claims: a sum out of one told of before it is a part of that") {
  const ArticleInput a = article("a", "The yard owed 240,000 euros when it failed, the court in Halden was told.");
  const ArticleInput b = article("b", "The yard failed last year. Of the firm's debts, 85,000 euros was owed to one merchant, the court in Halden was told.");
  CHECK(finding(compare({a, b}), FindingKind::money) == nullptr);
}

TEST_CASE("claims: a headline is held against its own article") {
  ArticleInput a = article("a", "Eleven people died in the ferry crash at Tamsin on Tuesday, the coastguard said.");
  a.title = "Nine people killed in ferry crash at Tamsin";
  const Report report = compare({a});
  const Finding* found = finding(report, FindingKind::count);
  REQUIRE(found);
  CHECK(found->positions.size() == 2);
  CHECK(report.compared[static_cast<std::size_t>(FindingKind::count)] == 1);
  CHECK(std::any_of(report.facts.begin(), report.facts.end(),
                    [](const Fact& f) { return f.kind == FindingKind::count && f.status == FactStatus::differing; }));
}

TEST_CASE("claims: the sentence makes an age, an hour or a last time of a bare number") {
  static constexpr Row rows[] = {
      {"an age behind a noun", FindingKind::age, "The youngest climber on Mount Ister was a girl of 16, the guides said.",
       "The youngest climber on Mount Ister was just 12."},
      {"an age between commas", FindingKind::age, "The pilot of the glider that came down near Tamsin, Mara Voss, just 19, was unhurt.",
       "Mara Voss, 27, the pilot of the glider that came down near Tamsin, was unhurt."},
      {"an hour with a point", FindingKind::time, "The siren at the Kelwin dam sounded at 3.10 on Tuesday.",
       "The siren at the Kelwin dam sounded at 5:40 a.m. on Tuesday."},
      {"an hour of the evening", FindingKind::time, "The siren at the Kelwin dam sounded at 9:40 p.m. on Monday.",
       "The siren at the Kelwin dam sounded at twenty to nine on Monday night."},
      {"an hour as early as it was", FindingKind::time, "The siren at the Kelwin dam sounded at 9:40 p.m. on Monday.",
       "The siren at the Kelwin dam sounded as early as 6.20 on Monday evening."},
      {"opened once more", FindingKind::date, "The branches of the Halden bank will reopen on Monday.",
       "The branches of the Halden bank are to open again on Wednesday."},
      {"the last time before", FindingKind::ordinal, "The flood at Kelwin was the highest since 2002, the water board said.",
       "The flood at Kelwin was the highest since 2013, the mayor said."},
      {"the last time before, denied", FindingKind::ordinal, "Nobody had crossed the Kelwin glacier since 1987, the warden said.",
       "It was the first successful crossing of the Kelwin glacier since 2004."},
      {"the last time before, by what was then", FindingKind::ordinal, "Not since the gale of 2014 has the Kelwin regatta been called off.",
       "It is the first time since 2009 that the Kelwin regatta has been called off."},
      {"a day by its number", FindingKind::date, "Mara Voss will take the oath as mayor on the 13th of May.",
       "Mara Voss will take the oath as mayor on the 20th of May."},
      {"a day beside an hour", FindingKind::date, "Mara Voss will take the oath as mayor at noon on 8 May.",
       "Mara Voss will take the oath as mayor on 2 May."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK(finding(compare({article("a", row.a), article("b", row.b)}), row.kind));
  }
}

TEST_CASE("claims: what another year, a part or the article itself explains is no dispute") {
  static constexpr Row rows[] = {
      {"another year", FindingKind::percentage, "Turnout in the Halden election was 41 percent, the electoral office said.",
       "In 2017 turnout in the Halden election was 47 percent, the electoral office said."},
      {"a birthday", FindingKind::age, "Mara Voss, 54, was elected mayor of Halden on Sunday.",
       "Mara Voss, 55, was elected mayor of Halden on Sunday."},
      {"a birthday to come", FindingKind::age, "Mara Voss, 54, is the skipper of the Tern.", "Mara Voss, the skipper of the Tern, will have her 55th birthday in May."},
      {"two who are described", FindingKind::age, "A 43-year-old man drove the tram at Halden.", "A 38-year-old woman who sold tickets on the tram at Halden was hurt."},
      {"a night told of two days", FindingKind::date, "The dam at Kelwin gave way early on Wednesday.", "The dam at Kelwin gave way on Tuesday night."},
      {"two lengths of two deeds", FindingKind::duration, "The first fire engine arrived nine minutes after the alarm at the mill.",
       "Residents talked to the mayor for half an hour."},
      {"a row of other things", FindingKind::ordinal, "The breakdown was the Tern's fourth of the season.", "It was the second voyage of the Tern this season."},
      {"two days of a row", FindingKind::ordinal, "Monday was the fourth day of the blockade at Tamsin.", "Friday was the eighth day of the blockade at Tamsin."},
      {"two questions", FindingKind::date, "When will the Halden bridge reopen? On 4 May.", "The Halden market will be held on Monday."},
      {"told too", FindingKind::money, "The city paid $48 million for the Halden shipyard.",
       "The city paid $48 million for the Halden shipyard, and $84 million for the docks of Halden."},
      {"after an hour", FindingKind::time, "The tower at Tamsin came down after 10 p.m. on Sunday.",
       "The tower at Tamsin came down at 10:40 p.m. on Sunday."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK_FALSE(finding(compare({article("a", row.a), article("b", row.b)}), row.kind));
  }
}

TEST_CASE("claims: figures of two senses, two people or two days are left alone") {
  static constexpr Row rows[] = {
      {"a share and a change", FindingKind::percentage, "Some 44 percent of adults in Halden were vaccinated by Tuesday, the county said.",
       "Infections among adults in Halden fell 80 percent by Tuesday, the county said."},
      {"a depth and a way", FindingKind::measure, "The tremor near Halden on Tuesday had a depth of 3.4 miles, the institute said.",
       "The tremor on Tuesday struck 2 miles south of Halden, the institute said."},
      {"from two places", FindingKind::measure, "The tremor on Tuesday struck 8 miles east of Halden, the institute said.",
       "The tremor on Tuesday struck 17 miles north of Kelwin, the institute said."},
      {"two players", FindingKind::count, "Mara Voss scored 31 points for Halden in the final on Sunday.",
       "Tessa Brandt scored 14 points for Halden in the final on Sunday."},
      {"what it would take", FindingKind::count, "Mara Voss scored 31 points in the final on Sunday.",
       "Mara Voss needed just 22 points in the final on Sunday to break the record."},
      {"what came before", FindingKind::money, "Halden Steel will buy the Tamsin shipyard for $48 million, it said on Monday.",
       "The purchase of the Tamsin shipyard is the largest deal since Halden Steel bought the Kelwin shipyard for $84 million."},
      {"for and against", FindingKind::count, "In the council of Halden 31 members voted against the dam.",
       "In the council of Halden 24 members voted for the dam."},
      {"some of several", FindingKind::ordinal, "Nurses in Halden may apply six months after their second dose of the vaccine.",
       "Nurses in Halden may apply six months after their first two doses of the vaccine."},
      {"counted from a reform", FindingKind::ordinal, "Voters in Halden went to the polls on Sunday in the fourth council election.",
       "Voters in Halden went to the polls on Sunday in the first council election held after the reform."},
      {"the age of a case", FindingKind::age, "Police in Halden made an arrest on Friday in a 38-year-old murder case.",
       "Police in Halden arrested a 57-year-old woman on Friday over the murder case."},
      {"a week and a day of it", FindingKind::date, "Claims for benefits in Halden fell last week, the labour office said.",
       "Claims for benefits in Halden fell on Tuesday, the labour office said."},
      {"two deeds of one name", FindingKind::date, "Governor Mara Voss urged the council of Halden to change the bill on Monday.",
       "Governor Mara Voss painted the town hall of Halden on Thursday."},
      {"places in two rows", FindingKind::ordinal, "Halden won its seventh match of the season on Sunday against Kelwin.",
       "Halden took the fifth seed of the cup on Sunday against Kelwin."},
      {"a stretch of grades", FindingKind::ordinal, "The order takes effect in January for students in kindergarten through fifth grade.",
       "The order takes effect in January for students in sixth through ninth grade."},
      {"a figure torn apart", FindingKind::count, "A 5. 3 - magnitude quake struck Halden on Tuesday, leaving people dead or injured.",
       "Five people were left dead or injured when a quake struck Halden on Tuesday."},
      {"one more than the others", FindingKind::count, "Halden signed a trade pact with 11 nations on Monday.",
       "Halden signed a 12-nation trade pact on Monday."},
      {"a room left", FindingKind::money, "Brandt wants $5 billion for the dam at Kelwin. He is not giving up his demand for more than $5 billion for the dam at Kelwin.",
       "Brandt wants $5.4 billion for the dam at Kelwin."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK_FALSE(finding(compare({article("a", row.a), article("b", row.b)}), row.kind));
  }
}

TEST_CASE("claims: days and bystanders of a sentence do not keep two figures apart") {
  static constexpr Row rows[] = {
      {"the day of another deed", FindingKind::money,
       "The hackers who attacked the Halden shipyard on Sunday demanded $40 million from its owners.",
       "After the attack on the Halden shipyard last Friday, the hackers demanded $56 million from its owners."},
      {"a stretch of years", FindingKind::money, "Over the eight years Mara Voss and her husband paid $21,345,120 in taxes on their land.",
       "The returns show that from 2003 through 2010 Mara Voss and her husband paid $34,567,890 in taxes on their land."},
      {"who pleaded, in two clauses", FindingKind::date, "Otto Brandt pleaded guilty on Monday to taking bribes from the builders of the dam, the court said.",
       "The mayor spoke of Otto Brandt, who pleaded guilty on Thursday to taking bribes from the builders of the dam."},
      {"ten is no round number", FindingKind::count, "A plan drawn up by 10 senators won the support of the president of Halden.",
       "A plan drawn up by 12 senators won the support of the president of Halden."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK(finding(compare({article("a", row.a), article("b", row.b)}), row.kind));
  }
}

TEST_CASE("claims: ages, lapses, firsts and tolls are read however they are told") {
  static constexpr Row rows[] = {
      {"an age in years between commas", FindingKind::age, "Mara Voss, 41 years, came home to Halden on Sunday.",
       "Mara Voss, 46, came home to Halden on Sunday."},
      {"an age that was not reached", FindingKind::age, "Otto Brandt, the baker who died in the fire, would have turned 59 in May.",
       "Otto Brandt, 52, was the baker who died in the fire."},
      {"an age of somebody described", FindingKind::age, "The flood at Kelwin killed a 62-year-old man on Sunday.",
       "Otto Brandt, 66, was killed in the flood at Kelwin on Sunday."},
      {"an age of whoever is named before", FindingKind::age, "Mara Voss, who is 41 and lives in Halden, won the race on Sunday.",
       "Mara Voss, 46, won the race in Halden on Sunday."},
      {"an age in brackets", FindingKind::age, "The skipper Mara Voss (41) won the race on Sunday.",
       "Mara Voss, 46, won the race on Sunday."},
      {"an age told by a birthday", FindingKind::age, "Mara Voss, the skipper of the Tern, had her 50th birthday in March.",
       "Mara Voss, 46, is the skipper of the Tern."},
      {"an age that was turned last week", FindingKind::age, "Mara Voss, the skipper of the Tern, turned 50 last week.",
       "Mara Voss, 46, is the skipper of the Tern."},
      {"the one child of the story", FindingKind::age, "An eight-year-old boy found the coin on the beach at Tamsin. His mother Mara Voss, 41, called the museum.",
       "Lasse, who turned 11 at Easter, found the coin on the beach at Tamsin. The digger Otto Brandt, 66, has seen it."},
      {"one man described twice", FindingKind::age, "The driver of the tram, a 43-year-old man, was questioned on Sunday.",
       "The man at the controls of the tram, 34, was questioned on Sunday."},
      {"the morning before", FindingKind::date, "The dam at Kelwin gave way before dawn on Wednesday.", "The dam at Kelwin gave way on Tuesday morning."},
      {"the evening after", FindingKind::date, "The contract for the port was signed on Wednesday evening.",
       "The contract for the port was signed late on Tuesday."},
      {"two lengths beside one word", FindingKind::duration, "The first fire engine arrived nine minutes after the alarm at the mill.",
       "Residents waited half an hour for the first fire engine."},
      {"a row within the season", FindingKind::ordinal, "The breakdown was the Tern's fourth of the season.",
       "It was the second breakdown of the Tern this season."},
      {"one day of a row", FindingKind::ordinal, "Monday was the fourth day of the blockade at Tamsin.", "Monday was the seventh day of the blockade at Tamsin."},
      {"a year of when it was built", FindingKind::measure, "The pump at Kelwin, capable of lifting 40 tonnes of water an hour, was built in 1978.",
       "The pump at Kelwin can lift 60 tonnes of water an hour."},
      {"the answer to a question", FindingKind::date, "When will the Halden bridge reopen? On 4 May.", "The Halden bridge will reopen on 11 May."},
      {"what took place", FindingKind::date, "The vote on the port took place on 4 May.", "The vote on the port was held on 11 May."},
      {"hours later", FindingKind::duration, "The fire at the Halden mill was brought under control six-and-a-half hours later.",
       "The fire at the Halden mill was brought under control only after 11 hours."},
      {"minutes later", FindingKind::duration, "The boat at Tamsin was found 20 minutes later.", "The boat at Tamsin was found after 50 minutes."},
      {"not the first", FindingKind::ordinal, "Mara Voss becomes the first woman to lead the port of Halden.",
       "Mara Voss is not the first woman to lead the port of Halden."},
      {"not the first strike", FindingKind::ordinal, "It is the first strike at the Halden shipyard.", "It is not the first strike at the Halden shipyard."},
      {"the first ever", FindingKind::ordinal, "Halden Rovers are in the final for the first time since 1979.",
       "Halden Rovers are in the final for the first time in their history."},
      {"a year of another clause", FindingKind::count, "The hackers copied the records of 38,000 patients of the Halden clinic.",
       "The hackers copied the records of 12,000 patients of the Halden clinic, some going back to 2006."},
      {"a time that says what was done", FindingKind::ordinal, "It was the fifth time the two envoys have sat down together since January.",
       "The envoys sat down in Halden. It was their third meeting this year."},
      {"rounds since a month", FindingKind::ordinal, "It is the third round of fighting at Kelwin held since January.",
       "It is the fifth round of fighting at Kelwin this year."},
      {"the age at which somebody died", FindingKind::age, "Otto Brandt, who ran the Halden mill, died at the age of 88 on Sunday.",
       "Otto Brandt, who ran the Halden mill, died at 83 on Sunday."},
      {"whose share it is, told before", FindingKind::percentage, "The Halden grid said 40 percent of customers had been reconnected by noon.",
       "Of all customers of the Halden grid, barely 14 percent had been reconnected by noon."},
      {"a line without a verb", FindingKind::count, "147 trapped in stalled Halden gondola", "The failure of the Halden gondola left 174 skiers stranded."},
      {"an age at the end", FindingKind::age, "Ada Lund, the mayor who saved the Tamsin port, dies aged 88.", "Ada Lund, 81, saved the Tamsin port."},
      {"a strong crew", FindingKind::count, "A 12-strong crew fought the fire at the Halden mill.", "A crew of 17 fought the fire at the Halden mill."},
      {"a total", FindingKind::count, "A total of nine people drowned when the Tamsin ferry sank.", "The sinking of the Tamsin ferry claimed the lives of 14 people."},
      {"lives", FindingKind::count, "The slide at Kelwin left 12 people dead on Sunday.", "The slide at Kelwin claimed 14 lives on Sunday."},
      {"a toll", FindingKind::count, "The toll of the slide at Kelwin stands at 31.", "The slide at Kelwin has killed 44 people."},
      {"a toll told sort by sort", FindingKind::count, "A bomb at the Halden bank killed two women and a man on Sunday.",
       "The bomb at the Halden bank killed five people on Sunday."},
      {"a toll of three sorts", FindingKind::count, "Three men, two women and a young child drowned when the Tamsin ferry sank.",
       "Eight people drowned when the Tamsin ferry sank."},
      {"a few dead", FindingKind::count, "Nine people were killed in the crush at the gate of the Tamsin fair.",
       "Eleven people died in the crush at the gate of the Tamsin fair."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK(finding(compare({article("a", row.a), article("b", row.b)}), row.kind));
  }
}

TEST_CASE("claims: the one figure that either article gives of some people is held against the other's, if their days are known") {
  ArticleInput one = article("a", "The Lorne, a car ferry, caught fire off Tamsin on Tuesday with 180 people on board. It was built by 300 men.");
  ArticleInput other = article("b", "Flames broke out on the Lorne off Tamsin on Tuesday. The ferry was carrying 210 passengers. Its owners have 40 captains.");
  CHECK(finding(compare({one, other}), FindingKind::count));
  ArticleInput ashore = article("b", "Flames broke out on the Lorne off Tamsin on Tuesday. The fire was watched by 210 spectators. Its owners have 40 captains.");
  CHECK_FALSE(finding(compare({one, ashore}), FindingKind::count));
  other.published.reset();
  CHECK_FALSE(finding(compare({one, other}), FindingKind::count));
}

TEST_CASE("claims: that nobody was hurt is a count of nought") {
  const std::string opening = "A fire broke out in a warehouse at the harbour of Halden on Tuesday night, the fire chief said. ";
  const auto told = [&](const char* a, const char* b) {
    const std::string one = opening + a, other = opening + b;
    return compare({article("a", one.c_str()), article("b", other.c_str())});
  };
  CHECK(finding(told("Nobody was hurt in the fire.", "Three people were hurt in the fire."), FindingKind::count));
  CHECK(finding(told("No arrests were made.", "Police arrested seven people."), FindingKind::count));
  CHECK_FALSE(finding(told("Nobody on the ground was killed.", "All six people on board were killed."), FindingKind::count));
  CHECK(finding(told("There were no injuries in the fire.", "Seven people were injured in the fire."), FindingKind::count));
  CHECK(finding(told("No one died in the fire.", "Two people died in the fire."), FindingKind::count));
  CHECK(finding(told("None of the passengers was hurt.", "Four of the passengers were hurt."), FindingKind::count));
  CHECK_FALSE(finding(told("None of the crew was hurt.", "Four passengers were hurt."), FindingKind::count));
  CHECK(finding(told("A single shot was fired.", "Two shots were fired."), FindingKind::count));
  CHECK_FALSE(finding(told("Not a single shot was fired by the guard.", "Two shots were fired at the guard."), FindingKind::count));
  CHECK_FALSE(finding(told("Nobody else was hurt in the fire.", "Three people were hurt in the fire."), FindingKind::count));
  CHECK_FALSE(finding(told("No one was hurt in the fire.", "Nobody was hurt in the fire."), FindingKind::count));
  CHECK(told("Nobody was hurt in the fire.", "No one was hurt.").articles[0].quantities.empty());
}

TEST_CASE("claims: a toll that is still told when a greater one is known was not revised") {
  const auto on = [](const char* id, const char* day, const char* text) {
    ArticleInput a = article(id, text);
    a.published = day;
    return a;
  };
  const ArticleInput early = on("a", "2025-04-02", "Four soldiers were killed in the fighting for the broadcaster in Maravel on Tuesday.");
  const ArticleInput later = on("b", "2025-04-03", "Six soldiers were killed in the fighting for the broadcaster in Maravel on Tuesday.");
  const ArticleInput still = on("c", "2025-04-03", "Four soldiers were killed in the fighting for the broadcaster in Maravel on Tuesday, officials said.");
  const Report grown = compare({early, later});
  REQUIRE(grown.findings.size() == 1);
  CHECK(grown.findings[0].reason == FindingReason::update);
  CHECK(finding(compare({early, later, still}), FindingKind::count));
}

TEST_CASE("claims: another person, a mean, a forecast, a change or another thing counted is no rival") {
  static constexpr Row rows[] = {
      {"an age far from another", FindingKind::age, "The flood at Kelwin killed a 31-year-old man on Sunday.",
       "Otto Brandt, 66, was killed in the flood at Kelwin on Sunday."},
      {"one of several described", FindingKind::age, "The flood at Kelwin killed a 62-year-old man and a woman of 24.",
       "Otto Brandt, 66, was killed in the flood at Kelwin."},
      {"not the first but some other", FindingKind::ordinal, "It is not the first strike at the Halden shipyard.",
       "It is the third strike at the Halden shipyard."},
      {"children of a mother", FindingKind::age, "The court in Halden jailed the man who shot a mother of 12.",
       "The court in Halden jailed a man of 19 for the shooting of the woman."},
      {"a rank", FindingKind::age, "Mara Voss, 23, won the final at Halden on Sunday.",
       "Mara Voss won the final at Halden on Sunday. She was outside the top 60 in January."},
      {"the days on which two reports were sent", FindingKind::date,
       "HALDEN, April 1 (Coast Wire) - Nurses at the clinic laid down their work, the union said.",
       "Halden, 2 April (from our envoy). The nurses of the clinic have laid down their work, the union said."},
      {"a mean", FindingKind::count, "The clinic in Halden counted 15,210 visitors on Sunday.",
       "The clinic in Halden counted an average of 11,200 visitors."},
      {"a forecast", FindingKind::count, "Firms in Halden hired 99,000 workers in March.",
       "Economists had expected that firms in Halden would hire 84,000 workers in March."},
      {"a change", FindingKind::count, "The county of Halden counted 321,000 claims for aid.",
       "The county of Halden counted a drop of 21,000 in claims for aid."},
      {"another thing", FindingKind::count, "The council of Halden spoke about 24 seats in the new theatre.",
       "The council of Halden spoke about 9 bills for the new theatre."},
      {"a rise and a share", FindingKind::percentage, "Rents in Halden are up 8 percent on a year ago.",
       "In Halden 11 percent of tenants have not paid their rents for a year."},
      {"the hurt and the dead", FindingKind::count, "The slide at Kelwin left 12 people injured on Sunday.",
       "The slide at Kelwin claimed 14 lives on Sunday."},
      {"a toll told sort by sort", FindingKind::count, "A bomb at the Halden bank killed two women and a man on Sunday.",
       "The bomb at the Halden bank killed three people on Sunday."},
      {"a part of a toll", FindingKind::count, "The fire at the Halden mill killed three adults and seven children.",
       "The fire at the Halden mill killed ten people, among them seven children."},
      {"one of two", FindingKind::measure, "A quake of magnitude 6.1 shook Halden on Sunday.", "Halden was shaken by the 7.6 and 7.5 magnitude quakes on Sunday."},
      {"an hour to come", FindingKind::time, "The ferry struck the pier at Tamsin at 9:40 on Sunday.",
       "A service for the dead of the Tamsin ferry will be held at ten on Sunday."},
      {"a length that something took", FindingKind::duration, "The mayor of Halden looked back on half a century of work for the port.",
       "The port of Halden was sold four decades after the mayor began to work for it."},
      {"families and people", FindingKind::count, "The flood at Kelwin drove 310 families from their homes on Sunday.",
       "The flood at Kelwin drove 470 children from their homes on Sunday."},
      {"a price of months ago", FindingKind::money, "Diesel costs $3.04 a gallon in Halden this week.",
       "It is dearer than some months ago when diesel cost $2 a gallon in Halden."},
      {"hours of two zones", FindingKind::time, "The siren at the Kelwin dam sounded at 2:30 a.m. on Tuesday.",
       "The siren at the Kelwin dam sounded at 3.30 Lisbon time on Tuesday."},
      {"what is sat and what is withdrawn", FindingKind::participants, "The paper that 300 pupils of Halden sat has been withdrawn.",
       "The paper, sat by the pupils of Halden on Tuesday, was hard."},
      {"an age of long ago", FindingKind::age, "Mara Voss, the skipper from Halden, has sailed since she was 12.",
       "The skipper from Halden is 23."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK_FALSE(finding(compare({article("a", row.a), article("b", row.b)}), row.kind));
  }
}

TEST_CASE("stories: reports printed months apart are of one story only where they share much") {
  const char* one = "The council of Halden wants to spend $4 million on the new weir at Kelwin. Mayor Mara Voss told members on Monday that "
                    "work would begin in spring, once the engineers had tested the soil and the owners of three meadows had signed. "
                    "The opposition called the plan rushed. Otto Brandt, who farms beside the river, said nobody had asked him. The "
                    "council votes on the budget in May, and the county must agree before any contract is let. Two firms have shown "
                    "interest, and a third may follow. The clerk read out letters from residents, most of them in favour. "
                    "Herons nest on the old weir; a warden will count them again before the first digger arrives, "
                    "and anglers want a ladder for salmon beside the sluice.";
  const char* other = "The council of Halden spent $5.7 million on snow last winter, the treasurer reported on Monday. Lorries ran day and night, "
                      "salt came by rail from the coast, and drivers slept in a school. Mayor Mara Voss thanked them and promised a bonus. "
                      "Shopkeepers complained that pavements stayed white for weeks. A pensioner broke her wrist and sued. The treasurer "
                      "said reserves were thin, and that another hard season would need a loan. Forecasters see a mild autumn, followed "
                      "by frost. Schools will keep boots and blankets ready, and buses get "
                      "chains. A museum shows photographs of sledges, icicles and buried cars until the end of the year.";
  std::vector<ArticleInput> articles{article("a", one), article("b", other)};
  const auto left_out = [&] {
    const Report report = compare(articles);
    return std::count_if(report.warnings.begin(), report.warnings.end(), [](const Warning& w) { return w.code == "different_story"; });
  };
  CHECK(left_out() == 0);
  articles[1].published = "2025-11-20";
  CHECK(left_out() == 2);
  articles[1].source = one;
  CHECK(left_out() == 0);
}

TEST_CASE("claims: a fact is not called by what another value is told in") {
  const Report report = compare({article("a", "Joris Haan, who leads the Dockers' Union, called the offer of 4.5 per cent over two years "
                                              "\"an insult with a bow on it\"."),
                                 article("b", "Mr Haan was sharper. The government's offer of 5.4 per cent, he said, was "
                                              "\"an insult with a bow on it\".")});
  const Finding* found = finding(report, FindingKind::percentage);
  REQUIRE(found);
  CHECK(found->subject == "offer");
}

TEST_CASE("speakers: a body that each article knows by description alone is one speaker") {
  const Report report = compare(
      {article("a", "Weirs at Lund\n\nThe harbour authority said the weir was safe. Police said the road was closed."),
       article("b", "Lund weirs\n\nThe weir had held, the harbour authority said. The police said the road was closed.")});
  const auto quotes_of = [&](std::string_view name) {
    const auto at = std::find_if(report.speakers.begin(), report.speakers.end(), [&](const SpeakerQuotes& s) {
      return s.name.find(name) != std::string::npos;
    });
    return at == report.speakers.end() ? std::size_t{0} : at->quotes.size();
  };
  CHECK(report.speakers.size() == 2);
  CHECK(quotes_of("harbour authority") == 2);
  CHECK(quotes_of("olice") == 2);
}

TEST_CASE("claims: a fact told by a verb or of a pronoun is named by its passage") {
  const Report report = compare({article("a", "The ferry crews of Lunde met the mayor on Monday. "
                                              "The ferry crews of Lunde stayed out for eleven days. Sixty of them carried lamps."),
                                 article("b", "The ferry crews of Lunde met the mayor on Monday. "
                                              "The ferry crews of Lunde stayed out for nine days. Forty of them carried lamps.")});
  const Finding* length = finding(report, FindingKind::duration);
  REQUIRE(length);
  CHECK(length->subject == "length: “crews of Lunde stayed out for …”");
  const Finding* number = finding(report, FindingKind::count);
  REQUIRE(number);
  CHECK(number->subject == "number: “… of them carried lamps”");
}
