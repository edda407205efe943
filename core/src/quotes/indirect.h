#pragma once

#include <vector>

#include "entities/syntax.h"
#include "quotes/cues.h"

/// What a cue reports, as words of the sentence around it, with marks or without.
namespace crossread::quotes {

/// Which construction holds what was said.
enum class Construction : std::uint8_t {
  clause,       ///< she said (that) it leaks; it leaks, she said
  sentence,     ///< according to her, it leaks
  infinitive,   ///< she urged them to leave
  predicate,    ///< she called it a lie; she described it as safe
  noun_clause,  ///< her claim that it leaks
  object        ///< she criticised the plan; she called for a vote
};

/// The reach of one cue.
struct Scope {
  std::size_t cue = 0;  ///< index into the cues
  Construction construction = Construction::clause;
  std::vector<entities::WordRange> content;  ///< in order, the cue and its speaker left out
  bool holds_marked = false;  ///< marked words stand in it that the cue reports
};

/// Takes punctuation, conjunctions and "that" off the ends of a range.
entities::WordRange trimmed(const entities::Syntax& syntax, entities::WordRange range);

/// Finds the reach of every cue that has one, in order of the cues. Linear in the words for
/// sentences of bounded length.
std::vector<Scope> find_scopes(const entities::Syntax& syntax, const std::vector<Cue>& cues);

}  // namespace crossread::quotes
