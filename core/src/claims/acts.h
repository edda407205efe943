#pragma once

#include <string_view>

namespace crossread::claims {

/// A sort of deed or happening that has a place, as far as the places that two articles give for it can be
/// held against each other.
struct Act {
  std::string_view name;   ///< one word for all verbs and nouns of it; empty where no line has the word
  bool once = false;       ///< befalls a thing once: of two places that are told for it one is wrong
  bool event = false;      ///< a noun of it names the happening itself: "the explosion", "talks"
};

/// The act that a lemma in lower case names, with its particle or noun where it has one: "explode", "go off",
/// "take shelter", "press conference". A word of two lines is of the first.
Act act_of(std::string_view words);

/// Whether the verb says of an event no more than that it was: "held", "took place", "was staged".
bool carries_event(std::string_view words);

}  // namespace crossread::claims
