#pragma once

#include "consistency/story.h"

namespace crossread::consistency {

/// Reports people whom two articles give posts that one person does not hold together, such as
/// captain and first officer, and posts with one holder that two articles give to two people, such as
/// the chief engineer of one dam. Posts outside the tables are never compared: most pairs of
/// descriptions ("lawyer", "father of two") are both true. Former, acting and deputy posts are other
/// posts than those without these words.
void compare_roles(const Story& story, Ledger& ledger);

}  // namespace crossread::consistency
