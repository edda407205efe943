#include "entities/word_table.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "text/word_key.h"

namespace crossread::entities {

WordTable::WordTable(std::string_view lines) : lines_(lines) {
  const auto count = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
  places_.assign(std::bit_ceil(2 * count + 1), 0);
  for (std::size_t line = 0; line < lines.size(); line = lines.find('\n', line) + 1) {
    const std::uint64_t hash = text::word_key(lines.substr(line, lines.find('\t', line) - line));
    std::size_t at = hash & (places_.size() - 1);
    while (places_[at] != 0) at = (at + 1) & (places_.size() - 1);
    places_[at] = print_of(hash) | static_cast<std::uint32_t>(line + 1);
  }
}

std::optional<std::string_view> WordTable::find(std::string_view key) const {
  const std::uint64_t hash = text::word_key(key);
  const std::uint32_t print = print_of(hash);
  std::size_t at = hash & (places_.size() - 1);
  for (; places_[at] != 0; at = (at + 1) & (places_.size() - 1)) {
    const std::uint32_t place = places_[at] ^ print;
    if (place >> place_bits != 0) continue;
    const std::string_view rest = lines_.substr(place - 1);
    if (rest.size() <= key.size() || rest[key.size()] != '\t' || !rest.starts_with(key)) continue;
    const std::string_view value = rest.substr(key.size() + 1);
    return value.substr(0, value.find('\n'));
  }
  return std::nullopt;
}

}  // namespace crossread::entities
