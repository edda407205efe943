#include "language/net.h"

#include <utility>

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace crossread::language {

#if defined(__SSE2__) || defined(__wasm_simd128__)

// Vector machines multiply pairs of int16 and add the two products. Weights lie as
// [block of 32 outputs][pair of inputs][output][2], so that one broadcast pair of inputs meets 32
// outputs and no sum across a register is ever needed.
namespace {
constexpr std::size_t block = 32;

std::size_t pairs_of(std::size_t inputs) { return (inputs + 1) / 2; }

std::int32_t pair_at(const std::int16_t* x, std::size_t inputs, std::size_t pair) {
  const std::uint32_t low = static_cast<std::uint16_t>(x[2 * pair]);
  const std::uint32_t high =
      2 * pair + 1 < inputs ? static_cast<std::uint16_t>(x[2 * pair + 1]) : std::uint32_t{0};
  return static_cast<std::int32_t>(low | (high << 16));
}

#if defined(__AVX2__)
template <std::size_t width>
void multiply(const std::int16_t* weights, const std::int16_t* x, std::size_t inputs,
              std::int32_t* sums) {
  constexpr std::size_t lanes = width / 8;
  __m256i total[lanes];
  for (std::size_t k = 0; k < lanes; ++k) {
    total[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(sums) + k);
  }
  for (std::size_t pair = 0; pair < pairs_of(inputs); ++pair, weights += 2 * width) {
    const __m256i both = _mm256_set1_epi32(pair_at(x, inputs, pair));
    for (std::size_t k = 0; k < lanes; ++k) {
      const __m256i w = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights) + k);
      total[k] = _mm256_add_epi32(total[k], _mm256_madd_epi16(both, w));
    }
  }
  for (std::size_t k = 0; k < lanes; ++k) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums) + k, total[k]);
  }
}
#elif defined(__SSE2__)
template <std::size_t width>
void multiply(const std::int16_t* weights, const std::int16_t* x, std::size_t inputs,
              std::int32_t* sums) {
  constexpr std::size_t lanes = width / 4;
  __m128i total[lanes];
  for (std::size_t k = 0; k < lanes; ++k) {
    total[k] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(sums) + k);
  }
  for (std::size_t pair = 0; pair < pairs_of(inputs); ++pair, weights += 2 * width) {
    const __m128i both = _mm_set1_epi32(pair_at(x, inputs, pair));
    for (std::size_t k = 0; k < lanes; ++k) {
      const __m128i w = _mm_loadu_si128(reinterpret_cast<const __m128i*>(weights) + k);
      total[k] = _mm_add_epi32(total[k], _mm_madd_epi16(both, w));
    }
  }
  for (std::size_t k = 0; k < lanes; ++k) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(sums) + k, total[k]);
  }
}
#else
template <std::size_t width>
void multiply(const std::int16_t* weights, const std::int16_t* x, std::size_t inputs,
              std::int32_t* sums) {
  constexpr std::size_t lanes = width / 4;
  v128_t total[lanes];
  for (std::size_t k = 0; k < lanes; ++k) total[k] = wasm_v128_load(sums + 4 * k);
  for (std::size_t pair = 0; pair < pairs_of(inputs); ++pair, weights += 2 * width) {
    const v128_t both = wasm_i32x4_splat(pair_at(x, inputs, pair));
    for (std::size_t k = 0; k < lanes; ++k) {
      const v128_t w = wasm_v128_load(weights + 8 * k);
      total[k] = wasm_i32x4_add(total[k], wasm_i32x4_dot_i16x8(both, w));
    }
  }
  for (std::size_t k = 0; k < lanes; ++k) wasm_v128_store(sums + 4 * k, total[k]);
}
#endif
}  // namespace

Matrix::Matrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> weights,
               std::vector<std::int32_t> bias, std::vector<std::int32_t> scales)
    : inputs_(inputs), outputs_(outputs), bias_(std::move(bias)), scales_(std::move(scales)) {
  const std::size_t pairs = pairs_of(inputs);
  packed_.reserve(pairs * 2 * outputs);
  for (std::size_t first = 0; first < outputs;) {
    const std::size_t width = outputs - first >= block ? block : 8;
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
  const std::int16_t* weights = packed_.data();
  std::size_t first = 0;
  for (; first + block <= outputs_; first += block, weights += pairs_of(inputs_) * 2 * block) {
    multiply<block>(weights, x, inputs_, sums + first);
  }
  for (; first < outputs_; first += 8, weights += pairs_of(inputs_) * 16) {
    multiply<8>(weights, x, inputs_, sums + first);
  }
}

#else

// Without vectors, two weights ride in one 64-bit word, so that one multiplication serves two
// outputs: (high * 2^32 + low) * x holds both products, and a borrow of the lower sum into the
// higher one is undone at the end. Inputs of zero, more than half of them after a rectifier, are
// skipped.
Matrix::Matrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> weights,
               std::vector<std::int32_t> bias, std::vector<std::int32_t> scales)
    : inputs_(inputs), outputs_(outputs), bias_(std::move(bias)), scales_(std::move(scales)) {
  packed_.resize(inputs * (outputs / 2));
  for (std::size_t first = 0; first < outputs; first += 8) {
    for (std::size_t i = 0; i < inputs; ++i) {
      for (std::size_t k = 0; k < 4; ++k) {
        const std::int64_t low = weights[(first + 2 * k) * inputs + i];
        const std::int64_t high = weights[(first + 2 * k + 1) * inputs + i];
        packed_[(first / 8 * inputs + i) * 4 + k] = high * (std::int64_t{1} << 32) + low;
      }
    }
  }
}

void Matrix::add_product(const std::int16_t* x, std::int32_t* sums) const {
  const std::int64_t* weights = packed_.data();
  for (std::size_t first = 0; first < outputs_; first += 8, weights += inputs_ * 4) {
    std::int64_t a = 0, b = 0, c = 0, d = 0;
    const std::int64_t* w = weights;
    for (std::size_t i = 0; i < inputs_; ++i, w += 4) {
      const std::int64_t value = x[i];
      if (value == 0) continue;
      a += w[0] * value;
      b += w[1] * value;
      c += w[2] * value;
      d += w[3] * value;
    }
    const std::int64_t total[4] = {a, b, c, d};
    for (std::size_t k = 0; k < 4; ++k) {
      const std::int32_t low = static_cast<std::int32_t>(total[k] & 0xFFFFFFFF);
      const std::int32_t high = static_cast<std::int32_t>((total[k] - low) >> 32);
      sums[first + 2 * k] += low;
      sums[first + 2 * k + 1] += high;
    }
  }
}

#endif

void rectify(std::span<const std::int32_t> sums, std::span<const std::int32_t> scales,
             std::int16_t* out) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const std::int32_t value = rescale(sums[i], scales[i]);
    out[i] = clip(value < 0 ? 0 : value);
  }
}

void add(const std::int32_t* b, std::size_t count, std::int32_t* a) {
  for (std::size_t i = 0; i < count; ++i) a[i] += b[i];
}

}  // namespace crossread::language
