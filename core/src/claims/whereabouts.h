#pragma once

#include "claims/assertions.h"

namespace crossread::claims {

/// Reads where an article says that things were, went or happened: the phrases of place under verbs of
/// known deeds ("landed in Lunde", "were flown to Tamsin", "climbed in through a skylight") and those
/// that place something by a landmark ("upstream of the bridge", "outside the fence"). A dateline is no
/// such phrase.
std::vector<Whereabouts> read_whereabouts(const text::Document& document, const language::Annotation& annotation,
                                          const language::Tree& tree, const AssertionReader& clauses);

}  // namespace crossread::claims
