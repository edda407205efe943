#pragma once

#include "consistency/themes.h"

namespace crossread::consistency {

/// Reports events that articles put in different places: two towns of which neither lies in the other,
/// two buildings, two ways in, or two sides of one landmark ("upstream" and "downstream of the bridge").
/// Both must tell of one deed of one thing; a place and what holds it never conflict, nor do two places
/// that some article of the story names in one sentence.
void compare_places(const Story& story, const Themes& themes, Ledger& ledger);

}  // namespace crossread::consistency
