#pragma once

#include <cstddef>
#include <cstdint>

// The inner loops of the net, once for every set of vector instructions. All versions give the same
// integers; which one runs is chosen once, by what the processor can do.

namespace crossread::language {

/// No layer of a net and no input of one is wider.
inline constexpr std::size_t largest_width = 512;

/// The inputs of a product without most of the zeros, which are the larger part after a rectifier: the
/// pairs x[2 k], x[2 k + 1] of which one is not zero, by their k.
struct Inputs {
  const std::int16_t* x = nullptr;
  const std::uint16_t* pairs = nullptr;
  std::size_t count = 0;
};

struct Kernels {
  /// Writes which of the pairs in x[0..2 pairs) are not zero to `out` and returns how many there are.
  std::size_t (*gather)(const std::int16_t* x, std::size_t pairs, std::uint16_t* out);
  /// The outputs whose sums are held in registers at a time; at the end come narrower runs (`run_width`).
  std::size_t widest;
  /// sums[o] = start[o] + weights . x for `outputs` of them, a multiple of eight; a null `start` stands
  /// for zeros. Weights lie run of outputs by run, each as [pair of inputs][output][2], so that one
  /// broadcast pair of inputs meets many outputs and no sum across a register is needed. `inputs` is the
  /// width of all inputs, zeros included.
  void (*multiply)(const std::int16_t* weights, std::size_t inputs, const Inputs& x, std::size_t outputs,
                   const std::int32_t* start, std::int32_t* sums);
  /// out[i] = the nearest number of least..32767 to the rescaled sum (`rescale` in net.h). Here and in the next
  /// two, `count` is a multiple of eight.
  void (*activate)(const std::int32_t* sums, const std::int32_t* scales, std::size_t count, std::int16_t least,
                   std::int16_t* out);
  /// The same of the rescaled sum plus what `out` holds, of 0..32767.
  void (*rectify_onto)(const std::int32_t* sums, const std::int32_t* scales, std::size_t count,
                       std::int16_t* out);
  /// sums[i] = the rescaled sum.
  void (*scale)(const std::int32_t* scales, std::size_t count, std::int32_t* sums);
  /// The place of the first of the greatest of `count` >= 8 numbers.
  std::size_t (*greatest)(const std::int32_t* values, std::size_t count);
  /// out[i] = the sum of rows[0..row_count)[i]; `count` is a multiple of eight.
  void (*sum)(const std::int32_t* const* rows, std::size_t row_count, std::size_t count,
              std::int32_t* out);
  /// One step of a gated recurrence: `values` are `count` new values and then their gates, `state`
  /// has four bits more than an activation, `out` is the state as an activation.
  void (*advance)(const std::int16_t* values, std::size_t count, std::int32_t* state,
                  std::int16_t* out);
  /// out[i] += (entry * scale + half) >> shift, for `count` entries of eight bits.
  void (*add_bytes)(const std::uint8_t* entries, std::size_t count, std::int32_t scale,
                    unsigned shift, std::int32_t* out);
  /// The same of entries of four bits, two a byte, the lower half first, worth eight less than they say.
  void (*add_nibbles)(const std::uint8_t* entries, std::size_t count, std::int32_t scale,
                      unsigned shift, std::int32_t* out);
};

/// The width of the run of outputs that begins where `left` of them are left: the widest that fits, halved as
/// often as need be. `left` is a multiple of eight.
constexpr std::size_t run_width(std::size_t widest, std::size_t left) {
  std::size_t width = widest;
  while (width > left) width /= 2;
  return width;
}

/// The fastest version for this processor.
const Kernels& kernels();

}  // namespace crossread::language
