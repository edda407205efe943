#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "values/phrase.h"
#include "values/rule_tree.h"
#include "values/time_rules.h"

namespace crossread::values {

/// Finds time expressions by the table of rules.
class Scanner {
 public:
  Scanner();

  /// What a search uses over and over; one serves a whole article.
  struct Space {
    std::vector<RuleTree::Match> matches;
    Caught caught;
  };
  /// Whether a rule matches at `at`, or figures stand there that could be a date; fills `space`.
  bool look(const Atoms& atoms, std::uint32_t at, Space& space) const;
  /// The longest phrase that begins at `at`, where the scanner has just looked; empty where there is
  /// none. `order` says how "6/5/2023" is read.
  std::optional<Phrase> longest(const Atoms& atoms, std::uint32_t at, FigureOrder order,
                                Space& space) const;

 private:
  struct Compiled {
    Pattern pattern;
    Build build;
  };

  std::vector<Compiled> rules_;
  RuleTree tree_;
};

}  // namespace crossread::values
