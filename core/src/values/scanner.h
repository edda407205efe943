#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "values/match.h"
#include "values/phrase.h"
#include "values/time_rules.h"

namespace crossread::values {

/// The rules, with those that could begin at an atom found by its word or by a class it belongs to.
class Scanner {
 public:
  Scanner();
  /// The longest phrase that begins at `at`; `end` is 0 where none does.
  /// `order` says how "6/5/2023" is read.
  Phrase longest(const Atoms& atoms, std::uint32_t at, FigureOrder order) const;

 private:
  struct Compiled {
    Pattern pattern;
    Build build;
  };
  /// A set of rules, one bit each, in the order of the table.
  using Rules = std::array<std::uint64_t, 4>;

  /// Rules by what may stand at one place of their patterns.
  struct Index {
    std::array<Rules, 32> by_class{};
    std::array<Rules, 32> by_sign{};
    std::vector<std::pair<std::string_view, Rules>> by_word;

    void add(const Element& element, std::size_t rule);
    Rules at(const Atoms& atoms, std::uint32_t at) const;
  };

  /// The rules that could match at an atom, judged by it and the one behind it.
  Rules rules_at(const Atoms& atoms, std::uint32_t at) const;

  std::vector<Compiled> rules_;
  Index first_, second_;
  Rules single_{};  ///< rules that one element may satisfy
};

}  // namespace crossread::values
