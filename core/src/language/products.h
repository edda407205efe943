#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "language/kernels.h"
#include "language/net.h"

#if defined(__SSE2__)
#include <immintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

// The product of a run of outputs with the inputs that are not zero, and the rescaling of eight sums, written
// by hand for every set of vector instructions: no compiler finds the multiplication of a pair of int16 in a
// loop, nor that of two int32 to 64 bits. A door of kernels.cpp alone: what includes it must be compiled for
// the instructions it is to use.

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

/// A pair of inputs as one number, the first in the lower half.
CROSSREAD_INLINE std::int32_t pair_at(const std::int16_t* x, std::size_t pair) {
  std::int32_t both;
  std::memcpy(&both, x + 2 * pair, sizeof both);
  return both;
}

/// What every processor has.
struct PlainProduct {
  static constexpr std::size_t widest = 32;

  template <std::size_t width>
  CROSSREAD_INLINE static void run(const std::int16_t* weights, const Inputs& x, const std::int32_t* start,
                                   std::int32_t* sums) {
#if defined(__SSE2__)
    __m128i total[width / 4];
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 4; ++k)
      total[k] = start ? _mm_loadu_si128(reinterpret_cast<const __m128i*>(start) + k) : _mm_setzero_si128();
    for (std::size_t n = 0; n < x.count; ++n) {
      const std::size_t pair = x.pairs[n];
      const __m128i both = _mm_set1_epi32(pair_at(x.x, pair));
      const auto* row = reinterpret_cast<const __m128i*>(weights + pair * 2 * width);
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
    const Inputs in = x;  // which no barrier below makes the compiler read anew
    for (std::size_t n = 0; n < in.count; ++n) {
      const std::size_t pair = in.pairs[n];
      const v128_t both = wasm_v128_load32_splat(in.x + 2 * pair);
      const std::int16_t* row = weights + pair * 2 * width;
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
      const std::size_t pair = x.pairs[n];
      const std::int32_t low = x.x[2 * pair], high = x.x[2 * pair + 1];
      const std::int16_t* row = weights + pair * 2 * width;
      for (std::size_t k = 0; k < width; ++k) sums[k] += low * row[2 * k] + high * row[2 * k + 1];
    }
#endif
  }

  /// Which of eight numbers are `wanted`, the first as the lowest bit.
  CROSSREAD_INLINE static std::uint32_t equal(const std::int32_t* values, std::int32_t wanted) {
    std::uint32_t mask = 0;
#if defined(__SSE2__)
    for (unsigned i = 0; i < 8; i += 4) {
      const __m128i four = _mm_loadu_si128(reinterpret_cast<const __m128i*>(values + i));
      const __m128i same = _mm_cmpeq_epi32(four, _mm_set1_epi32(wanted));
      mask |= static_cast<std::uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(same))) << i;
    }
#elif defined(__wasm_simd128__)
    for (unsigned i = 0; i < 8; i += 4) {
      const v128_t same = wasm_i32x4_eq(wasm_v128_load(values + i), wasm_i32x4_splat(wanted));
      mask |= static_cast<std::uint32_t>(wasm_i32x4_bitmask(same)) << i;
    }
#else
    for (unsigned i = 0; i < 8; ++i) mask |= static_cast<std::uint32_t>(values[i] == wanted) << i;
#endif
    return mask;
  }

  // Eight sums at a time: the loops of `scale`, `activate` and `rectify_onto` in kernels.h.
#if defined(__wasm_simd128__)

  CROSSREAD_INLINE static void scale(const std::int32_t* scales, std::int32_t* sums) {
    const v128_t low = rescaled(sums, scales), high = rescaled(sums + 4, scales + 4);
    wasm_v128_store(sums, low);
    wasm_v128_store(sums + 4, high);
  }
  CROSSREAD_INLINE static void activate(const std::int32_t* sums, const std::int32_t* scales, std::int16_t least,
                                        std::int16_t* out) {
    const v128_t both = wasm_i16x8_narrow_i32x4(rescaled(sums, scales), rescaled(sums + 4, scales + 4));
    wasm_v128_store(out, wasm_i16x8_max(both, wasm_i16x8_splat(least)));
  }
  CROSSREAD_INLINE static void rectify_onto(const std::int32_t* sums, const std::int32_t* scales, std::int16_t* out) {
    const v128_t before = wasm_v128_load(out);
    const v128_t low = wasm_i32x4_add(rescaled(sums, scales), wasm_i32x4_extend_low_i16x8(before));
    const v128_t high = wasm_i32x4_add(rescaled(sums + 4, scales + 4), wasm_i32x4_extend_high_i16x8(before));
    wasm_v128_store(out, wasm_i16x8_max(wasm_i16x8_narrow_i32x4(low, high), wasm_i16x8_splat(0)));
  }

 private:
  CROSSREAD_INLINE static v128_t rescaled(const std::int32_t* sums, const std::int32_t* scales) {
    const v128_t a = wasm_v128_load(sums), b = wasm_v128_load(scales), half = wasm_i64x2_splat(1 << 23);
    const v128_t low = wasm_u64x2_shr(wasm_i64x2_add(wasm_i64x2_extmul_low_i32x4(a, b), half), 24);
    const v128_t high = wasm_u64x2_shr(wasm_i64x2_add(wasm_i64x2_extmul_high_i32x4(a, b), half), 24);
    return wasm_i32x4_shuffle(low, high, 0, 2, 4, 6);
  }

#else

  CROSSREAD_INLINE static void scale(const std::int32_t* scales, std::int32_t* sums) {
    for (std::size_t i = 0; i < 8; ++i) sums[i] = rescale(sums[i], scales[i]);
  }
  CROSSREAD_INLINE static void activate(const std::int32_t* sums, const std::int32_t* scales, std::int16_t least,
                                        std::int16_t* out) {
    for (std::size_t i = 0; i < 8; ++i) out[i] = std::max(clip(rescale(sums[i], scales[i])), least);
  }
  CROSSREAD_INLINE static void rectify_onto(const std::int32_t* sums, const std::int32_t* scales, std::int16_t* out) {
    for (std::size_t i = 0; i < 8; ++i)
      out[i] = std::max(clip(rescale(sums[i], scales[i]) + out[i]), std::int16_t{0});
  }

#endif
};

#ifdef CROSSREAD_AVX2

/// The same with twice as wide registers.
struct WideProduct {
  static constexpr std::size_t widest = 64;

  template <std::size_t width>
  CROSSREAD_AVX2 static void run(const std::int16_t* weights, const Inputs& x, const std::int32_t* start,
                                 std::int32_t* sums) {
    __m256i total[width / 8];
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 8; ++k)
      total[k] = start ? _mm256_loadu_si256(reinterpret_cast<const __m256i*>(start) + k) : _mm256_setzero_si256();
    for (std::size_t n = 0; n < x.count; ++n) {
      const std::size_t pair = x.pairs[n];
      const __m256i both = _mm256_set1_epi32(pair_at(x.x, pair));
      const auto* row = reinterpret_cast<const __m256i*>(weights + pair * 2 * width);
      CROSSREAD_UNROLL
      for (std::size_t k = 0; k < width / 8; ++k)
        total[k] = _mm256_add_epi32(total[k], _mm256_madd_epi16(both, _mm256_loadu_si256(row + k)));
    }
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 8; ++k)
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums) + k, total[k]);
  }

  CROSSREAD_AVX2 static std::uint32_t equal(const std::int32_t* values, std::int32_t wanted) {
    const __m256i eight = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values));
    const __m256i same = _mm256_cmpeq_epi32(eight, _mm256_set1_epi32(wanted));
    return static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(same)));
  }

  CROSSREAD_AVX2 static void scale(const std::int32_t* scales, std::int32_t* sums) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums), rescaled(sums, scales));
  }
  CROSSREAD_AVX2 static void activate(const std::int32_t* sums, const std::int32_t* scales, std::int16_t least,
                                      std::int16_t* out) {
    store(rescaled(sums, scales), least, out);
  }
  CROSSREAD_AVX2 static void rectify_onto(const std::int32_t* sums, const std::int32_t* scales, std::int16_t* out) {
    const __m256i before = _mm256_cvtepi16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(out)));
    store(_mm256_add_epi32(rescaled(sums, scales), before), 0, out);
  }

 private:
  // The numbers of even and of odd places each make four products of 64 bits.
  CROSSREAD_AVX2 static __m256i rescaled(const std::int32_t* sums, const std::int32_t* scales) {
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(sums));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(scales));
    const __m256i half = _mm256_set1_epi64x(1 << 23);
    const __m256i even = _mm256_add_epi64(_mm256_mul_epi32(a, b), half);
    const __m256i odd = _mm256_add_epi64(_mm256_mul_epi32(_mm256_srli_epi64(a, 32), _mm256_srli_epi64(b, 32)), half);
    return _mm256_blend_epi32(_mm256_srli_epi64(even, 24), _mm256_slli_epi64(odd, 8), 0xAA);
  }
  CROSSREAD_AVX2 static void store(__m256i values, std::int16_t least, std::int16_t* out) {
    const __m128i both = _mm_packs_epi32(_mm256_castsi256_si128(values), _mm256_extracti128_si256(values, 1));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out), _mm_max_epi16(both, _mm_set1_epi16(least)));
  }
};

#endif

}  // namespace crossread::language
