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
