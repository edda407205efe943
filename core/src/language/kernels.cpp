#include "language/kernels.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "language/net.h"
#include "language/products.h"

// One source of plain loops, compiled for the machine that every build is for and, where the processor
// may have more, for that as well: the compiler turns them into vectors of whatever width there is. Counts
// of outputs are multiples of eight.

namespace crossread::language {
namespace {

// Sixteen pairs at a time: bit i of the mask says that the i-th of them is not zero.
CROSSREAD_INLINE std::uint32_t not_zero(const std::int16_t* x) {
#if defined(__SSE2__)
  const __m128i* from = reinterpret_cast<const __m128i*>(x);
  const __m128i zero = _mm_setzero_si128();
  const auto zeros = [&](int at) { return _mm_cmpeq_epi32(_mm_loadu_si128(from + at), zero); };
  const __m128i low = _mm_packs_epi32(zeros(0), zeros(1)), high = _mm_packs_epi32(zeros(2), zeros(3));
  return ~static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(low, high))) & 0xFFFF;
#elif defined(__wasm_simd128__)
  const v128_t zero = wasm_i32x4_splat(0);
  const auto some = [&](int at) { return wasm_i32x4_ne(wasm_v128_load(x + 8 * at), zero); };
  const v128_t low = wasm_i16x8_narrow_i32x4(some(0), some(1)), high = wasm_i16x8_narrow_i32x4(some(2), some(3));
  return static_cast<std::uint32_t>(wasm_i8x16_bitmask(wasm_i8x16_narrow_i16x8(low, high))) & 0xFFFF;
#else
  std::uint32_t mask = 0;
  for (unsigned i = 0; i < 16; ++i) mask |= static_cast<std::uint32_t>((x[2 * i] | x[2 * i + 1]) != 0) << i;
  return mask;
#endif
}

// Eight numbers that the compiler puts into as many registers as they need.
typedef std::int32_t Eight [[gnu::vector_size(32)]];
typedef std::uint16_t EightShort [[gnu::vector_size(16)]];

// The places of the ones in every byte, the lowest first, and then zeros.
constexpr std::array<std::array<std::uint16_t, 8>, 256> places_of_ones = [] {
  std::array<std::array<std::uint16_t, 8>, 256> out{};
  for (std::size_t byte = 0; byte < out.size(); ++byte) {
    std::size_t found = 0;
    for (std::uint16_t place = 0; place < 8; ++place) {
      if ((byte >> place & 1u) != 0) out[byte][found++] = place;
    }
  }
  return out;
}();

// How many are not zero cannot be foretold: eight are written whatever the mask, the next ones over those that do
// not count, so that nothing branches. What has been written never reaches beyond what has been read.
CROSSREAD_INLINE std::size_t gather_loop(const std::int16_t* x, std::size_t pairs, std::uint16_t* out) {
  std::size_t found = 0, first = 0;
  for (; first + 16 <= pairs; first += 16) {
    const std::uint32_t mask = not_zero(x + 2 * first);
    for (unsigned half = 0; half < 16; half += 8) {
      const std::uint8_t byte = static_cast<std::uint8_t>(mask >> half);
      EightShort places;
      std::memcpy(&places, places_of_ones[byte].data(), sizeof places);
      places += static_cast<std::uint16_t>(first + half);
      std::memcpy(out + found, &places, sizeof places);
      found += static_cast<std::size_t>(std::popcount(byte));
    }
  }
  for (; first < pairs; ++first) {
    if ((x[2 * first] | x[2 * first + 1]) != 0) out[found++] = static_cast<std::uint16_t>(first);
  }
  return found;
}

// From the widest run of outputs to the narrowest.
template <typename Product, std::size_t width>
CROSSREAD_INLINE void multiply_runs(const std::int16_t* weights, std::size_t inputs, const Inputs& x,
                                    std::size_t outputs, const std::int32_t* start, std::int32_t* sums) {
  for (; outputs >= width; outputs -= width) {
    Product::template run<width>(weights, x, start, sums);
    weights += width * inputs;
    sums += width;
    if (start) start += width;
  }
  if constexpr (width > 8) {
    if (outputs != 0) multiply_runs<Product, width / 2>(weights, inputs, x, outputs, start, sums);
  }
}

// The last eight overlap those before them, which changes neither the greatest number nor its first place.
template <typename Product>
CROSSREAD_INLINE std::size_t greatest_loop(const std::int32_t* values, std::size_t count) {
  Eight most, other;
  const auto raise = [&] { most = most > other ? most : other; };
  std::memcpy(&most, values + count - 8, sizeof most);
  for (std::size_t at = 0; at + 8 < count; at += 8) {
    std::memcpy(&other, values + at, sizeof other);
    raise();
  }
  other = __builtin_shufflevector(most, most, 4, 5, 6, 7, 0, 1, 2, 3);
  raise();
  other = __builtin_shufflevector(most, most, 2, 3, 0, 1, 6, 7, 4, 5);
  raise();
  other = __builtin_shufflevector(most, most, 1, 0, 3, 2, 5, 4, 7, 6);
  raise();
  for (std::size_t at = 0;; at = std::min(at + 8, count - 8)) {
    const std::uint32_t found = Product::equal(values + at, most[0]);
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
  }
}

template <std::size_t width>
CROSSREAD_INLINE void sum_block(const std::int32_t* const* rows, std::size_t row_count, std::size_t at,
                                std::int32_t* out) {
  Eight total[width / 8], part;
  CROSSREAD_UNROLL
  for (std::size_t k = 0; k < width / 8; ++k) std::memcpy(&total[k], rows[0] + at + 8 * k, sizeof part);
  for (std::size_t r = 1; r < row_count; ++r) {
    CROSSREAD_UNROLL
    for (std::size_t k = 0; k < width / 8; ++k) {
      std::memcpy(&part, rows[r] + at + 8 * k, sizeof part);
      total[k] += part;
    }
  }
  CROSSREAD_UNROLL
  for (std::size_t k = 0; k < width / 8; ++k) std::memcpy(out + at + 8 * k, &total[k], sizeof part);
}

template <std::size_t widest>
CROSSREAD_INLINE void sum_loop(const std::int32_t* const* rows, std::size_t row_count, std::size_t count,
                               std::int32_t* out) {
  std::size_t at = 0;
  for (; at + widest <= count; at += widest) sum_block<widest>(rows, row_count, at, out);
  for (; at < count; at += 8) sum_block<8>(rows, row_count, at, out);
}

// The gate is a straight line between closed (0) at -2 and open (256) at 2.
CROSSREAD_INLINE void advance_loop(const std::int16_t* values, std::size_t count,
                                   std::int32_t* state, std::int16_t* out) {
  const std::int16_t* gates = values + count;
  for (std::size_t i = 0; i < count; ++i) {
    const std::int32_t open = (gates[i] + 512) >> 2;
    const std::int32_t gate = open < 0 ? 0 : open > 256 ? 256 : open;
    state[i] += ((values[i] * 16 - state[i]) * gate + 128) >> 8;
    out[i] = clip((state[i] + 8) >> 4);
  }
}

CROSSREAD_INLINE void add_bytes_loop(const std::uint8_t* entries, std::size_t count, std::int32_t scale,
                                     unsigned shift, std::int32_t* out) {
  const std::int32_t half = shift == 0 ? 0 : std::int32_t{1} << (shift - 1);
  for (std::size_t i = 0; i < count; ++i)
    out[i] += (static_cast<std::int8_t>(entries[i]) * scale + half) >> shift;
}

CROSSREAD_INLINE void add_nibbles_loop(const std::uint8_t* entries, std::size_t count, std::int32_t scale,
                                       unsigned shift, std::int32_t* out) {
  const std::int32_t half = shift == 0 ? 0 : std::int32_t{1} << (shift - 1);
  for (std::size_t i = 0; i < count / 2; ++i) {
    const std::int32_t low = (entries[i] & 15) - 8, high = (entries[i] >> 4) - 8;
    out[2 * i] += (low * scale + half) >> shift;
    out[2 * i + 1] += (high * scale + half) >> shift;
  }
}

// The functions under one set of instructions. `target` is the attribute that asks for it.
#define CROSSREAD_KERNELS(name, Product, target)                                                      \
  struct name {                                                                                       \
    target static std::size_t gather(const std::int16_t* x, std::size_t pairs, std::uint16_t* out) {  \
      return gather_loop(x, pairs, out);                                                              \
    }                                                                                                 \
    target static void multiply(const std::int16_t* weights, std::size_t inputs, const Inputs& x,     \
                                std::size_t outputs, const std::int32_t* start, std::int32_t* sums) { \
      multiply_runs<Product, Product::widest>(weights, inputs, x, outputs, start, sums);              \
    }                                                                                                 \
    target static void activate(const std::int32_t* sums, const std::int32_t* scales, std::size_t count,  \
                                std::int16_t least, std::int16_t* out) {                              \
      for (std::size_t i = 0; i < count; i += 8) Product::activate(sums + i, scales + i, least, out + i); \
    }                                                                                                 \
    target static void rectify_onto(const std::int32_t* sums, const std::int32_t* scales,             \
                                    std::size_t count, std::int16_t* out) {                           \
      for (std::size_t i = 0; i < count; i += 8) Product::rectify_onto(sums + i, scales + i, out + i); \
    }                                                                                                 \
    target static void scale(const std::int32_t* scales, std::size_t count, std::int32_t* sums) {     \
      for (std::size_t i = 0; i < count; i += 8) Product::scale(scales + i, sums + i);                \
    }                                                                                                 \
    target static std::size_t greatest(const std::int32_t* values, std::size_t count) {               \
      return greatest_loop<Product>(values, count);                                                            \
    }                                                                                                 \
    target static void sum(const std::int32_t* const* rows, std::size_t row_count,                    \
                           std::size_t count, std::int32_t* out) {                                    \
      sum_loop<Product::widest>(rows, row_count, count, out);                                         \
    }                                                                                                 \
    target static void advance(const std::int16_t* values, std::size_t count, std::int32_t* state,    \
                               std::int16_t* out) {                                                   \
      advance_loop(values, count, state, out);                                                        \
    }                                                                                                 \
    target static void add_bytes(const std::uint8_t* entries, std::size_t count, std::int32_t scale,  \
                                 unsigned shift, std::int32_t* out) {                                 \
      add_bytes_loop(entries, count, scale, shift, out);                                              \
    }                                                                                                 \
    target static void add_nibbles(const std::uint8_t* entries, std::size_t count,                    \
                                   std::int32_t scale, unsigned shift, std::int32_t* out) {           \
      add_nibbles_loop(entries, count, scale, shift, out);                                            \
    }                                                                                                 \
    static constexpr Kernels all{gather, Product::widest, multiply, activate, rectify_onto, scale,    \
                                 greatest, sum,           advance,  add_bytes, add_nibbles};          \
  };

CROSSREAD_KERNELS(Plain, PlainProduct, )
#ifdef CROSSREAD_AVX2
CROSSREAD_KERNELS(Wide, WideProduct, CROSSREAD_AVX2)
#endif

}  // namespace

const Kernels& kernels() {
#ifdef CROSSREAD_AVX2
  static const Kernels& chosen = __builtin_cpu_supports("avx2") ? Wide::all : Plain::all;
  return chosen;
#else
  return Plain::all;
#endif
}

}  // namespace crossread::language
