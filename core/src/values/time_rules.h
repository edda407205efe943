#pragma once

#include <string_view>
#include <vector>

#include "values/match.h"
#include "values/phrase.h"

/// The table of patterns that make time expressions: what the words are, and what they say.
namespace crossread::values {

/// Fills a phrase from what a pattern caught; false where the words, looked at closely, are no
/// time.
using Build = bool (*)(const Atoms& atoms, const Caught& caught, Phrase& phrase);

struct TimeRule {
  std::string_view pattern;
  Build build = nullptr;
};

/// All rules. At one place the longest match wins; of two as long the earlier.
std::vector<TimeRule> time_rules();

}  // namespace crossread::values
