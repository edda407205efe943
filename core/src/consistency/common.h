#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace crossread::consistency {

/// How many entries two sorted lists without repetitions have in common.
template <typename T>
std::size_t common(const std::vector<T>& a, const std::vector<T>& b) {
  std::size_t n = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x < *y) ++x;
    else if (*y < *x) ++y;
    else ++n, ++x, ++y;
  }
  return n;
}

/// A lemma with its first letter as names have it: "Norwegian", of "norwegian". Letters beyond ASCII stay.
inline std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace crossread::consistency
