#include "text/offsets.h"

#include <bit>

#include "text/chars.h"
#include "text/word_key.h"

namespace crossread::text {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101u;

/// The lowest bit of each of eight bytes, that of the first one lowest.
constexpr std::uint64_t lowest_bits(std::uint64_t bytes) { return (bytes & ones) * 0x0102040810204080u >> 56; }

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit)
    : text_size_(static_cast<std::uint32_t>(text.size())) {
  if (unit == OffsetUnit::utf8 || ascii_end(text, 0) == text.size()) return;
  stretches_.resize(text.size() / 64 + 1);
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size(); at += 8) {
    Stretch& stretch = stretches_[at / 64];
    if (at % 64 == 0) stretch.before = units;
    const std::uint64_t bytes = word_key_parts::bytes_of(text.substr(at));
    units += 8;
    if ((bytes & 0x80 * ones) == 0) continue;
    const std::uint64_t inside = lowest_bits(bytes >> 7 & ~(bytes >> 6));
    const std::uint64_t pairs = unit == OffsetUnit::utf16 ? lowest_bits(bytes >> 7 & bytes >> 6 & bytes >> 5 & bytes >> 4) : 0;
    stretch.inside |= inside << (at % 64);
    stretch.pairs |= pairs << (at % 64);
    units += static_cast<std::uint32_t>(std::popcount(pairs)) - static_cast<std::uint32_t>(std::popcount(inside));
  }
  if (text.size() % 64 == 0) stretches_.back().before = units;
}

std::uint32_t OffsetMap::at(std::uint32_t byte) const {
  if (stretches_.empty()) return byte;
  if (byte > text_size_) byte = text_size_;
  const Stretch& stretch = stretches_[byte / 64];
  std::uint32_t units = stretch.before + byte % 64;
  const std::uint64_t below = (std::uint64_t{1} << (byte % 64)) - 1;
  if (stretch.inside != 0) units -= static_cast<std::uint32_t>(std::popcount(stretch.inside & below));
  if (stretch.pairs != 0) units += static_cast<std::uint32_t>(std::popcount(stretch.pairs & below));
  return units;
}

}  // namespace crossread::text
