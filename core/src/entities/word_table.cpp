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
    std::size_t at = text::word_key(lines.substr(line, lines.find('\t', line) - line)) & (places_.size() - 1);
    while (places_[at] != 0) at = (at + 1) & (places_.size() - 1);
    places_[at] = static_cast<std::uint32_t>(line + 1);
  }
}

std::optional<std::string_view> WordTable::find(std::string_view key) const {
  std::size_t at = text::word_key(key) & (places_.size() - 1);
  for (; places_[at] != 0; at = (at + 1) & (places_.size() - 1)) {
    const std::string_view rest = lines_.substr(places_[at] - 1);
    if (rest.size() <= key.size() || rest[key.size()] != '\t' || !rest.starts_with(key)) continue;
    const std::string_view value = rest.substr(key.size() + 1);
    return value.substr(0, value.find('\n'));
  }
  return std::nullopt;
}

}  // namespace crossread::entities
