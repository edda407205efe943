#pragma once

#include <string>

#include "net.h"

namespace crossread::train {

/// Bits an entry of the tables of vectors, 4 or 8.
struct ExportOptions {
  unsigned word_bits = 4, book_bits = 8, affix_bits = 4;
};

/// The net in the engine's weights format (core/src/language/model.cpp reads it): int8 matrices
/// with a scale a row, int8 or int4 tables with a scale a row, integer biases.
std::string export_net(const Net& net, const ExportOptions& options);

}  // namespace crossread::train
