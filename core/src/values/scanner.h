#pragma once

#include <cstdint>
#include <string_view>
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
  /// `day_first` says how "6/5/2023" is read.
  Phrase longest(const Atoms& atoms, std::uint32_t at, bool day_first) const;

 private:
  struct Compiled {
    Pattern pattern;
    Build build;
    std::uint32_t classes = 0;            ///< classes that may come first, as bits
    std::vector<std::string_view> words;  ///< words that may come first
  };
  static std::uint32_t classes_of(const Atoms& atoms, std::uint32_t at);

  std::vector<Compiled> rules_;
};

}  // namespace crossread::values
