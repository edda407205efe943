#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "language/kernels.h"

#if defined(__SSE2__)
#include <immintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

// The product of a run of outputs with the inputs that are not zero, written by hand for every set of
// vector instructions, as no compiler finds the multiplication of a pair of int16 in a loop. A door of
// kernels.cpp alone: what includes it must be compiled for the instructions it is to use.

#define CROSSREAD_INLINE [[gnu::always_inline]] inline
#if defined(__x86_64__) && defined(__GNUC__)
#define CROSSREAD_AVX2 [[gnu::target("avx2")]]
#endif
// Sums stay in registers only where a compiler unrolls the loops over them before anything else.
#if defined(__clang__)
#define CROSSREAD_UNROLL _Pragma("unroll")
#else
#define CROSSREAD_UNROLL _Pragma("GCC unroll 16")
#endif

namespace crossread::language {

/// The n-th pair of inputs as one number, the first in the lower half.
CROSSREAD_INLINE std::int32_t pair_at(Inputs x, std::size_t n) {
  std::int32_t both;
  std::memcpy(&both, x.x + 2 * x.pairs[n], sizeof both);
  return both;
}

/// What every processor has.
struct PlainProduct {
  static constexpr std::size_t widest = 32;

  template <std::size_t width>
  CROSSREAD_INLINE static void run(const std::int16_t* weights, Inputs x, const std::int32_t* start,
                                   std::int32_t* sums) {
#if defined(__SSE2__)
    __m128i total[width / 4];
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 4; ++k)
      total[k] = start ? _mm_loadu_si128(reinterpret_cast<const __m128i*>(start) + k) : _mm_setzero_si128();
    for (std::size_t n = 0; n < x.count; ++n) {
      const __m128i both = _mm_set1_epi32(pair_at(x, n));
      const auto* row = reinterpret_cast<const __m128i*>(weights + x.pairs[n] * 2 * width);
      CROSSREAD_UNROLL
      for (std::size_t k = 0; k < width / 4; ++k)
        total[k] = _mm_add_epi32(total[k], _mm_madd_epi16(both, _mm_loadu_si128(row + k)));
    }
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 4; ++k)
      _mm_storeu_si128(reinterpret_cast<__m128i*>(sums) + k, total[k]);
#elif defined(__wasm_simd128__)
    v128_t total[width / 4];
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 4; ++k)
      total[k] = start ? wasm_v128_load(start + 4 * k) : wasm_i32x4_splat(0);
    for (std::size_t n = 0; n < x.count; ++n) {
      const v128_t both = wasm_v128_load32_splat(x.x + 2 * x.pairs[n]);
      const std::int16_t* row = weights + x.pairs[n] * 2 * width;
      CROSSREAD_UNROLL
      for (std::size_t k = 0; k < width / 4; ++k) {
        total[k] = wasm_i32x4_add(total[k], wasm_i32x4_dot_i16x8(both, wasm_v128_load(row + 8 * k)));
        // All the loads of a pair at once would push sums out of the sixteen registers.
        asm volatile("" ::: "memory");
      }
    }
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 4; ++k) wasm_v128_store(sums + 4 * k, total[k]);
#else
    for (std::size_t k = 0; k < width; ++k) sums[k] = start ? start[k] : 0;
    for (std::size_t n = 0; n < x.count; ++n) {
      const std::int32_t low = x.x[2 * x.pairs[n]], high = x.x[2 * x.pairs[n] + 1];
      const std::int16_t* row = weights + x.pairs[n] * 2 * width;
      for (std::size_t k = 0; k < width; ++k) sums[k] += low * row[2 * k] + high * row[2 * k + 1];
    }
#endif
  }
};

#ifdef CROSSREAD_AVX2

/// The same with twice as wide registers.
struct WideProduct {
  static constexpr std::size_t widest = 64;

  template <std::size_t width>
  CROSSREAD_AVX2 static void run(const std::int16_t* weights, Inputs x, const std::int32_t* start,
                                 std::int32_t* sums) {
    __m256i total[width / 8];
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 8; ++k) total[k] = _mm256_setzero_si256();
    for (std::size_t n = 0; n < x.count; ++n) {
      const __m256i both = _mm256_set1_epi32(pair_at(x, n));
      const auto* row = reinterpret_cast<const __m256i*>(weights + x.pairs[n] * 2 * width);
      CROSSREAD_UNROLL
      for (std::size_t k = 0; k < width / 8; ++k)
        total[k] = _mm256_add_epi32(total[k], _mm256_madd_epi16(both, _mm256_loadu_si256(row + k)));
    }
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 8; ++k) {
      if (start) total[k] = _mm256_add_epi32(total[k], _mm256_loadu_si256(reinterpret_cast<const __m256i*>(start) + k));
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums) + k, total[k]);
    }
  }
};

#endif

}  // namespace crossread::language
