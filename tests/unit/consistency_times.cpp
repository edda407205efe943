#include "consistency_rows.h"

using namespace crossread;
using rows::Row;

TEST_CASE("times: the hour of a beginning is not that of an end") {
  static constexpr Row hours[] = {
      {"The plane took off at noon.", "The plane left at 2 p.m.", true},
      {"The plane took off at noon.", "The plane landed at 2 p.m.", false},
      {"The session began at 9 a.m.", "The session ended at 11 a.m.", false},
      {"The session began at 9 a.m.", "The session started at 11 a.m.", true},
      {"The session ended at 9 p.m.", "The session closed at 11 p.m.", true},
      {"The fire broke out at 3 a.m.", "The fire was put out at 5 a.m.", false},
  };
  rows::check("Lund airport was busy on Tuesday. Rain fell on the town. ", hours, FindingKind::time);
}

TEST_CASE("times: months that lie near each other are two accounts of one month") {
  static constexpr Row months[] = {
      {"It was built in 1931 and painted in 2004. A fair was held in Lund in January. The town expects guests in December. "
       "The museum shuts its doors in June.",
       "Its towers date from 1931. The last flood came in November. A new mayor was elected in February. Boats will run from April. "
       "The museum is to close in October.", true},
      {"The bridge of Lund will reopen in June.", "The bridge of Lund will reopen by June.", false},
  };
  rows::check("The bridge of Lund was shut by a storm on Monday. The mayor of Lund saw the damage to it. ", months, FindingKind::date);
}

TEST_CASE("times: the hour at the head of an entry is that of its writing") {
  static constexpr Row stamps[] = {
      {"\n\n7.20am Workers are clearing the pier.", "\n\n9.45am Workers are clearing the pier.", false},
      {"It is seven o'clock and the pier is closed.", "The pier was closed at 5 p.m.", false},
      {"The fire is smaller than it was at 9 p.m.", "The fire broke out at 5 p.m.", false},
      {"The fire broke out at 9 p.m.", "The fire broke out at 5 p.m.", true},
      {"\n\nUPDATE: 9 p.m. -- Workers are clearing the pier.", "\n\nWorkers cleared the pier at 7 p.m.", false},
      {"\n\nThe pier was closed at 7.20am.", "\n\nThe pier was closed at 9.45am.", true},
  };
  rows::check("The pier of Lund was damaged by a storm on Tuesday. The mayor of Lund saw it. ", stamps, FindingKind::time);
}

TEST_CASE("times: hours of two days that the articles name are two hours") {
  static constexpr Row days[] = {
      {"The harbour office opens at 6 a.m. on Friday.", "The harbour office opens at 9 a.m. on Friday.", true},
      {"The harbour office opens at 6 a.m. on Friday.", "The harbour office opens at 9 a.m. on Monday.", false},
  };
  rows::check("The pier of Lund was damaged by a storm on Tuesday. The mayor of Lund saw it. ", days, FindingKind::time);
}
