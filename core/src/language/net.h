#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// The arithmetic of the net. Everything is an integer, so that the scores, and with them the
// report, are the same on every machine: activations are int16 with eight bits behind the point,
// weights int8 with one scale per output, sums int32.

#include "language/kernels.h"

namespace crossread::language {

/// Activations have this many bits behind the binary point.
inline constexpr int activation_bits = 8;

/// A matrix with its bias in the layout that the kernels read. The number of inputs is even, that of
/// outputs a multiple of eight.
class Matrix {
 public:
  Matrix() = default;

  /// From int8 weights in rows of one output each, `weights[output * inputs + input]`; `bias` is
  /// in units of the sums, `scales` turn a sum into an activation (see `rescale`). Both spans have
  /// `outputs` elements.
  Matrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> weights,
         std::vector<std::int32_t> bias, std::vector<std::int32_t> scales);

  std::size_t inputs() const { return inputs_; }
  std::size_t outputs() const { return outputs_; }
  const std::vector<std::int32_t>& bias() const { return bias_; }
  const std::vector<std::int32_t>& scales() const { return scales_; }

  /// sums[output] = start[output] + weights . x for every output; a null `start` stands for zeros. `x` is
  /// `inputs()` wide; `start` and `sums` have `outputs()`, and may be the same. A sum
  /// stays below 2^31 for up to 512 inputs of any value.
  void multiply(const Inputs& x, const std::int32_t* start, std::int32_t* sums) const {
    kernels().multiply(packed_.data(), inputs_, x, outputs_, start, sums);
  }

  /// The bias and the product together.
  void apply(const Inputs& x, std::int32_t* sums) const { multiply(x, bias_.data(), sums); }

 private:
  std::size_t inputs_ = 0, outputs_ = 0;
  std::vector<std::int32_t> bias_, scales_;
  std::vector<std::int16_t> packed_;
};

/// A sum in activation units: sum * scale / 2^24, rounded to nearest. The shift is that of an
/// unsigned number, which vector machines have and which leaves the same lower 32 bits.
inline std::int32_t rescale(std::int32_t sum, std::int32_t scale) {
  const std::int64_t product = static_cast<std::int64_t>(sum) * scale + (std::int64_t{1} << 23);
  return static_cast<std::int32_t>(
      static_cast<std::uint32_t>(static_cast<std::uint64_t>(product) >> 24));
}

/// The nearest int16.
inline std::int16_t clip(std::int32_t value) {
  return static_cast<std::int16_t>(value < -32768 ? -32768 : value > 32767 ? 32767 : value);
}

}  // namespace crossread::language
