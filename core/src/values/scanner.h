#pragma once

#include <cstdint>
#include <vector>

#include "values/phrase.h"
#include "values/rule_tree.h"
#include "values/time_rules.h"

namespace crossread::values {

/// Finds time expressions by the table of rules.
class Scanner {
 public:
  Scanner();

  /// What a search by these rules needs.
  RuleTree::Found found() const { return RuleTree::Found(tree_); }
  /// Whether a rule matches at `at`, or figures stand there that could be a date; fills `found`.
  bool look(const Atoms& atoms, std::uint32_t at, RuleTree::Found& found) const;
  /// Sets a fresh phrase to the longest that begins at `at`, where the scanner has just looked; false
  /// where there is none. `order` says how "6/5/2023" is read.
  bool longest(const Atoms& atoms, std::uint32_t at, FigureOrder order, const RuleTree::Found& found,
               Phrase& phrase) const;

 private:
  std::vector<TimeRule> rules_ = time_rules();
  RuleTree tree_;
};

}  // namespace crossread::values
