#include "language/net.h"

#include <utility>

#include "language/kernels.h"

namespace crossread::language {

Matrix::Matrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> weights,
               std::vector<std::int32_t> bias, std::vector<std::int32_t> scales)
    : inputs_(inputs), outputs_(outputs), bias_(std::move(bias)), scales_(std::move(scales)) {
  const std::size_t pairs = pairs_of(inputs);
  packed_.reserve(pairs * 2 * outputs);
  for (std::size_t first = 0; first < outputs;) {
    const std::size_t width = outputs - first >= block_outputs ? block_outputs : 8;
    for (std::size_t pair = 0; pair < pairs; ++pair) {
      for (std::size_t o = first; o < first + width; ++o) {
        packed_.push_back(weights[o * inputs + 2 * pair]);
        packed_.push_back(2 * pair + 1 < inputs ? weights[o * inputs + 2 * pair + 1]
                                                : std::int8_t{0});
      }
    }
    first += width;
  }
}

void Matrix::add_product(const std::int16_t* x, std::int32_t* sums) const {
  kernels().multiply(packed_.data(), x, inputs_, outputs_, sums);
}

}  // namespace crossread::language
