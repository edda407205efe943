#pragma once

#include <vector>

#include "net.h"
#include "treebank.h"

namespace crossread::train {

/// Orders the units of the rectified layers so that those which are zero together stand side by side. The
/// engine multiplies inputs in pairs and leaves out the pairs that are zero (core/src/language/kernels.h), so
/// more of them are left out; the scores stay what they are. `sentences` show which units are zero together.
void pair_units(Net& net, const std::vector<Sentence>& sentences);

}  // namespace crossread::train
