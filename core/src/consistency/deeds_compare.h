#pragma once

#include "consistency/themes.h"

namespace crossread::consistency {

/// Reports who did what to whom where articles tell it the other way round (the truck ran into the bus, the bus
/// into the truck), and where two articles name two doers of one deed to one and the same. An article that tells
/// both explains them.
void compare_deeds(const Story& story, const Themes& themes, Ledger& ledger);

}  // namespace crossread::consistency
