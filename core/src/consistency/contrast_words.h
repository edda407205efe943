#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace crossread::consistency {

/// The place of a word in the table of contrasts: words of one row and of two groups are not said of one thing, as "north"
/// and "south", "adult" and "child", "morning" and "evening", "asked" and "paid".
struct Contrast {
  std::uint8_t row = 0, group = 0;

  bool operator==(const Contrast&) const = default;
};

/// The places of a lemma in lower case; empty where the table does not hold it. The table is our own.
std::span<const Contrast> contrasts_of(std::string_view lemma);

/// Whether two words stand in two groups of one row.
constexpr bool contrast(const Contrast& a, const Contrast& b) { return a.row == b.row && a.group != b.group; }

/// Whether the words of a row tell what was done: "asked", "paid".
bool of_deeds(const Contrast& word);

/// Whether two words, by their places, may tell of one deed, where a day is told of it: "sailed" and "left", "caught" and
/// "arrested".
bool of_one_deed(std::span<const Contrast> a, std::span<const Contrast> b);

/// Whether verbs are meant too: "begin" beside "beginning". To "pay" is no wage, and to "cost" no expense.
bool by_verbs(const Contrast& word);

}  // namespace crossread::consistency
