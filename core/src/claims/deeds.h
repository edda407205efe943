#pragma once

#include "claims/assertions.h"

namespace crossread::claims {

/// Reads who did what to whom: verbs of a few sorts of deed by the frames in which they name the doer, the one
/// it is done to and the thing ("Voss presented Brandt with two hives", "Brandt received them from Voss"), whatever
/// verb of the sort an article chooses. Deeds that are denied, planned or asked for are left out.
std::vector<Deed> read_deeds(const text::Document& document, const language::Annotation& annotation,
                             const language::Tree& tree, const entities::Entities& entities,
                             std::span<const values::Value> values, const AssertionReader& clauses);

}  // namespace crossread::claims
