#include "claims/meanings.h"

namespace crossread::claims {
namespace {

/// The synsets of a word: codes of two characters each.
struct Senses {
  std::string_view own, wider;
};

Senses senses(std::string_view line) {
  const auto own = static_cast<std::size_t>(line[0] - '0') * 2;
  return {line.substr(1, own), line.substr(1 + own)};
}

bool meet(std::string_view a, std::string_view b) {
  for (std::size_t i = 0; i + 1 < a.size(); i += 2)
    for (std::size_t j = 0; j + 1 < b.size(); j += 2)
      if (a[i] == b[j] && a[i + 1] == b[j + 1]) return true;
  return false;
}

}  // namespace

Kinship kinship(std::string_view line_a, std::string_view line_b) {
  if (line_a.empty() || line_b.empty()) return Kinship::none;
  const Senses x = senses(line_a), y = senses(line_b);
  if (meet(x.own, y.own)) return Kinship::synonym;
  if (meet(x.own, y.wider) || meet(x.wider, y.own)) return Kinship::wider;
  return meet(x.wider, y.wider) ? Kinship::sibling : Kinship::none;
}

}  // namespace crossread::claims
