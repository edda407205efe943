#include "language/net.h"

#include <utility>

namespace crossread::language {

Matrix::Matrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> weights,
               std::vector<std::int32_t> bias, std::vector<std::int32_t> scales)
    : inputs_(inputs), outputs_(outputs), bias_(std::move(bias)), scales_(std::move(scales)) {
  packed_.reserve(inputs * outputs);
  for (std::size_t first = 0, width = 0; first < outputs; first += width) {
    width = run_width(kernels().widest, outputs - first);
    for (std::size_t i = 0; i < inputs; i += 2) {
      for (std::size_t o = first; o < first + width; ++o) {
        packed_.push_back(weights[o * inputs + i]);
        packed_.push_back(weights[o * inputs + i + 1]);
      }
    }
  }
}

}  // namespace crossread::language
