#pragma once

#include "consistency/themes.h"

namespace crossread::consistency {

/// Reports what articles tell differently of how things came out and of who was there: one says that
/// the board approved the deal, another that it has yet to vote; one that the union stayed away, another
/// that it took part. Two assertions are held against each other where they answer one question
/// (claims::Scale) about one thing, by name or by noun and modifiers, and neither is told as a plan.
/// An article that itself tells both sides explains them, and is left alone.
void compare_happenings(const Story& story, const Themes& themes, Ledger& ledger);

}  // namespace crossread::consistency
