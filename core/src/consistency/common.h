#pragma once

#include <cstddef>
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

}  // namespace crossread::consistency
