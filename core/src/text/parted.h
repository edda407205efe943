#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

/// Lists that tables hold in one string, their parts divided by a sign.
namespace crossread::text {

/// Calls `visit` with each part of a list divided by `by`, in their order, until it returns true. Whether it did.
template <typename Visit>
constexpr bool any_part(std::string_view list, char by, Visit visit) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(by, at), list.size());
    if (visit(list.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// Calls `visit` with each of the words that commas divide.
template <typename Visit>
constexpr void for_words(std::string_view list, Visit visit) {
  any_part(list, ',', [&](std::string_view word) {
    visit(word);
    return false;
  });
}

}  // namespace crossread::text
