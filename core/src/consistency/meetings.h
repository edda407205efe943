#pragma once

#include "consistency/story.h"

namespace crossread::consistency {

/// Reports an article that tells as one event what another tells as two: one meeting with Q and W
/// there, a meeting with Q and another with W here. The finding is about who took part; where the
/// days differ as well, there is a second one about the day.
void compare_meetings(const Story& story, Ledger& ledger);

}  // namespace crossread::consistency
