#pragma once

#include "claims/assertions.h"

namespace crossread::claims {

/// Reads where an article says that things were, went or happened: the phrases of place under verbs and
/// under nouns that name what happened ("landed in Lunde", "were flown to Tamsin", "the explosion at the
/// market", "climbed in through a skylight") and those that place something by a landmark ("upstream of the
/// bridge", "outside the fence"). What is told of another one than the news is of ("a second bomb", "the last
/// summit") counts as negated. A dateline is no such phrase.
std::vector<Whereabouts> read_whereabouts(const text::Document& document, const language::Annotation& annotation,
                                          const language::Tree& tree, const AssertionReader& clauses,
                                          std::span<const values::Value> values);

}  // namespace crossread::claims
