#include "entities/word_table.h"

namespace crossread::entities {

std::optional<std::string_view> WordTable::find(std::string_view key) const {
  std::size_t low = 0;
  std::size_t high = lines_.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    // Step back to the head of the line that holds the middle.
    const std::size_t before =
        middle == 0 ? std::string_view::npos : lines_.rfind('\n', middle - 1);
    const std::size_t line = before == std::string_view::npos || before < low ? low : before + 1;
    const std::size_t tab = lines_.find('\t', line);
    const int order = lines_.substr(line, tab - line).compare(key);
    if (order > 0) {
      high = line;
      continue;
    }
    const std::size_t end = lines_.find('\n', tab);
    if (order == 0) return lines_.substr(tab + 1, end - tab - 1);
    low = end + 1;
  }
  return std::nullopt;
}

}  // namespace crossread::entities
