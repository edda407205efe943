#pragma once

#include <cstddef>
#include <cstdint>

// The inner loops of the net, once for every set of vector instructions. All versions give the same
// integers; which one runs is chosen once, by what the processor can do.

namespace crossread::language {

/// How many outputs a block of a packed matrix has; the rest stands in blocks of eight.
inline constexpr std::size_t block_outputs = 32;

/// Inputs are multiplied in pairs; the last one of an odd number has a zero beside it.
constexpr std::size_t pairs_of(std::size_t inputs) { return (inputs + 1) / 2; }

struct Kernels {
  /// sums[0..outputs) += weights . x. Weights lie as [block of outputs][pair of inputs][output][2],
  /// so that one broadcast pair of inputs meets 32 outputs and no sum across a register is needed.
  /// `outputs` is a multiple of eight.
  void (*multiply)(const std::int16_t* weights, const std::int16_t* x, std::size_t inputs,
                   std::size_t outputs, std::int32_t* sums);
  /// out[i] = the nearest int16 to the rescaled sum, or 0 where that is negative.
  void (*rectify)(const std::int32_t* sums, const std::int32_t* scales, std::size_t count,
                  std::int16_t* out);
  /// The same of the rescaled sum plus what `out` holds.
  void (*rectify_onto)(const std::int32_t* sums, const std::int32_t* scales, std::size_t count,
                       std::int16_t* out);
  /// sums[i] = the nearest int16 to the rescaled sum.
  void (*activate)(const std::int32_t* scales, std::size_t count, std::int32_t* sums);
  /// a[i] += b[i].
  void (*add)(const std::int32_t* b, std::size_t count, std::int32_t* a);
  /// One step of a gated recurrence: `values` are `count` new values and then their gates, `state`
  /// has four bits more than an activation, `out` is the state as an activation.
  void (*advance)(const std::int32_t* values, std::size_t count, std::int32_t* state,
                  std::int16_t* out);
};

/// The fastest version for this processor.
const Kernels& kernels();

}  // namespace crossread::language
