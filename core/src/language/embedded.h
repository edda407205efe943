#pragma once

#include "language/model.h"

namespace crossread::language {

/// The net that the engine was built with. Loaded once and never changed after: the weights are a
/// constant of the program, in another form. Null where the bytes are no weights file.
const Model* embedded_model();

}  // namespace crossread::language
