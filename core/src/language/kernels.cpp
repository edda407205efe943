#include "language/kernels.h"

#include "language/net.h"

#if defined(__SSE2__)
#include <immintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

// One source of plain loops, compiled for the machine that every build is for and, where the processor
// may have more, for that as well: the compiler turns them into vectors of whatever width there is.
// Only the product of a pair of int16 is written by hand, as no compiler finds it here.
#define CROSSREAD_INLINE [[gnu::always_inline]] inline

namespace crossread::language {
namespace {

CROSSREAD_INLINE std::int32_t pair_at(const std::int16_t* x, std::size_t inputs, std::size_t pair) {
  const std::uint32_t low = static_cast<std::uint16_t>(x[2 * pair]);
  const std::uint32_t high =
      2 * pair + 1 < inputs ? static_cast<std::uint16_t>(x[2 * pair + 1]) : std::uint32_t{0};
  return static_cast<std::int32_t>(low | (high << 16));
}

// The step from block to block, for all versions of the product of one block.
template <template <std::size_t> typename Block>
CROSSREAD_INLINE void multiply_blocks(const std::int16_t* weights, const std::int16_t* x,
                                      std::size_t inputs, std::size_t outputs,
                                      std::int32_t* sums) {
  std::size_t first = 0;
  for (; first + block_outputs <= outputs; first += block_outputs) {
    Block<block_outputs>::run(weights, x, inputs, sums + first);
    weights += pairs_of(inputs) * 2 * block_outputs;
  }
  for (; first < outputs; first += 8, weights += pairs_of(inputs) * 16) {
    Block<8>::run(weights, x, inputs, sums + first);
  }
}

CROSSREAD_INLINE void rectify_loop(const std::int32_t* sums, const std::int32_t* scales,
                                   std::size_t count, std::int16_t* out) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t value = rescale(sums[i], scales[i]);
    out[i] = clip(value < 0 ? 0 : value);
  }
}

CROSSREAD_INLINE void rectify_onto_loop(const std::int32_t* sums, const std::int32_t* scales,
                                        std::size_t count, std::int16_t* out) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t value = rescale(sums[i], scales[i]) + out[i];
    out[i] = clip(value < 0 ? 0 : value);
  }
}

CROSSREAD_INLINE void activate_loop(const std::int32_t* scales, std::size_t count,
                                    std::int32_t* sums) {
  for (std::size_t i = 0; i < count; ++i) sums[i] = clip(rescale(sums[i], scales[i]));
}

CROSSREAD_INLINE void add_loop(const std::int32_t* b, std::size_t count, std::int32_t* a) {
  for (std::size_t i = 0; i < count; ++i) a[i] += b[i];
}

// The gate is a straight line between closed (0) at -2 and open (256) at 2.
CROSSREAD_INLINE void advance_loop(const std::int32_t* values, std::size_t count,
                                   std::int32_t* state, std::int16_t* out) {
  const std::int32_t* gates = values + count;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t open = (gates[i] + 512) >> 2;
    const std::int32_t gate = open < 0 ? 0 : open > 256 ? 256 : open;
    state[i] += ((values[i] * 16 - state[i]) * gate + 128) >> 8;
    out[i] = clip((state[i] + 8) >> 4);
  }
}

#if defined(__SSE2__) || defined(__wasm_simd128__)

template <std::size_t width>
struct PlainBlock {
  CROSSREAD_INLINE static void run(const std::int16_t* weights, const std::int16_t* x,
                                   std::size_t inputs, std::int32_t* sums) {
    constexpr std::size_t lanes = width / 4;
#if defined(__SSE2__)
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
#else
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
#endif
  }
};

#else

template <std::size_t width>
struct PlainBlock {
  static void run(const std::int16_t* weights, const std::int16_t* x, std::size_t inputs,
                  std::int32_t* sums) {
    for (std::size_t pair = 0; pair < pairs_of(inputs); ++pair, weights += 2 * width) {
      const std::int32_t both = pair_at(x, inputs, pair);
      if (both == 0) continue;  // more than half of the inputs, after a rectifier
      const std::int32_t low = static_cast<std::int16_t>(both & 0xFFFF), high = both >> 16;
      for (std::size_t k = 0; k < width; ++k) {
        sums[k] += low * weights[2 * k] + high * weights[2 * k + 1];
      }
    }
  }
};

#endif

// The six functions under one set of instructions. `target` is the attribute that asks for it.
#define CROSSREAD_KERNELS(name, Block, target)                                                    \
  struct name {                                                                                   \
    target static void multiply(const std::int16_t* weights, const std::int16_t* x,               \
                                std::size_t inputs, std::size_t outputs, std::int32_t* sums) {    \
      multiply_blocks<Block>(weights, x, inputs, outputs, sums);                                  \
    }                                                                                             \
    target static void rectify(const std::int32_t* sums, const std::int32_t* scales,              \
                               std::size_t count, std::int16_t* out) {                            \
      rectify_loop(sums, scales, count, out);                                                     \
    }                                                                                             \
    target static void rectify_onto(const std::int32_t* sums, const std::int32_t* scales,         \
                                    std::size_t count, std::int16_t* out) {                       \
      rectify_onto_loop(sums, scales, count, out);                                                \
    }                                                                                             \
    target static void activate(const std::int32_t* scales, std::size_t count,                    \
                                std::int32_t* sums) {                                             \
      activate_loop(scales, count, sums);                                                         \
    }                                                                                             \
    target static void add(const std::int32_t* b, std::size_t count, std::int32_t* a) {           \
      add_loop(b, count, a);                                                                      \
    }                                                                                             \
    target static void advance(const std::int32_t* values, std::size_t count,                     \
                               std::int32_t* state, std::int16_t* out) {                          \
      advance_loop(values, count, state, out);                                                    \
    }                                                                                             \
    static constexpr Kernels all{multiply, rectify, rectify_onto, activate, add, advance};        \
  };

CROSSREAD_KERNELS(Plain, PlainBlock, )

#if defined(__x86_64__) && defined(__GNUC__)

#define CROSSREAD_AVX2 [[gnu::target("avx2")]]

template <std::size_t width>
struct WideBlock {
  CROSSREAD_AVX2 static void run(const std::int16_t* weights, const std::int16_t* x,
                                 std::size_t inputs, std::int32_t* sums) {
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
};

CROSSREAD_KERNELS(Wide, WideBlock, CROSSREAD_AVX2)

#endif

}  // namespace

const Kernels& kernels() {
#if defined(__x86_64__) && defined(__GNUC__)
  static const Kernels& chosen = __builtin_cpu_supports("avx2") ? Wide::all : Plain::all;
  return chosen;
#else
  return Plain::all;
#endif
}

}  // namespace crossread::language
