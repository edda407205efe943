#include "text/offsets.h"

#include <bit>

namespace crossread::text {

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit)
    : text_size_(static_cast<std::uint32_t>(text.size())) {
  if (unit == OffsetUnit::utf8) return;
  bool ascii = true;
  for (const char c : text) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  if (ascii) return;
  stretches_.resize(text.size() / 64 + 1);
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    Stretch& stretch = stretches_[at / 64];
    if (at % 64 == 0) stretch.before = units;
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0) == 0x80) continue;
    stretch.begins |= std::uint64_t{1} << (at % 64);
    ++units;
    if (unit == OffsetUnit::utf16 && byte >= 0xF0) {
      stretch.pairs |= std::uint64_t{1} << (at % 64);
      ++units;
    }
  }
  if (text.size() % 64 == 0) stretches_.back().before = units;
}

std::uint32_t OffsetMap::at(std::uint32_t byte) const {
  if (stretches_.empty()) return byte;
  if (byte > text_size_) byte = text_size_;
  const Stretch& stretch = stretches_[byte / 64];
  const std::uint64_t below = (std::uint64_t{1} << (byte % 64)) - 1;
  const auto units = stretch.before +
                     static_cast<std::uint32_t>(std::popcount(stretch.begins & below)) +
                     static_cast<std::uint32_t>(std::popcount(stretch.pairs & below));
  return units;
}

}  // namespace crossread::text
