#include "readability/word_table.h"

#include <algorithm>
#include <bit>
#include <string>

namespace crossread::readability {
namespace {

constexpr bool is_value(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_shared(char c) { return c >= '0' && c <= '?'; }

}  // namespace

WordTable::WordTable(std::string_view text) {
  const auto words = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_shared));
  slots_.assign(std::bit_ceil(2 * words + 1), 0);
  mask_ = slots_.size() - 1;
  std::string word;
  std::uint32_t value = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_value(text[at])) {
      value = static_cast<std::uint32_t>(text[at++] - 'A' + 1);
      word.clear();
      continue;
    }
    word.resize(static_cast<std::size_t>(text[at++] - '0'));
    while (at < text.size() && !is_shared(text[at]) && !is_value(text[at])) word += text[at++];
    const std::uint64_t hash = word_hash(word);
    std::size_t i = hash & mask_;
    while (slots_[i] != 0) i = (i + 1) & mask_;
    slots_[i] = static_cast<std::uint32_t>(hash >> 36) << 4 | value;
  }
}

}  // namespace crossread::readability
