#pragma once

#include <string>

#include "net.h"

namespace crossread::train {

/// Writes and reads the float net of a run, so that weights can be exported again without training.
/// The format is private to one build of the trainer. Both return false when the file fails.
bool save_checkpoint(const std::string& path, const Net& net);
bool load_checkpoint(const std::string& path, Net& net);

}  // namespace crossread::train
