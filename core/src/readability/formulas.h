#pragma once

#include <crossread/report.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The readability formulas, as pure functions of what was counted. Each is stated with its source
/// in docs/explain/formulas, which `crossread explain` prints.
namespace crossread::readability {

/// What the formulas are computed from.
struct Tally {
  Counts counts;
  /// Words off Spache's list, each spelling once in every run of a hundred words.
  std::uint32_t spache_unfamiliar = 0;
};

/// A formula: its name in the report, where it stands there, and its value for a tally that holds
/// at least one word and one sentence. Values are not clamped and not rounded.
struct Formula {
  std::string_view name;
  std::optional<double> Scores::*score;
  double (*value)(const Tally&);
};

/// All formulas in the order of the report.
std::span<const Formula> formulas();

/// The school grade that a raw Dale-Chall score stands for: the bands of 1948 (5.0 to 5.9 is grades
/// 5 to 6 ... 9.0 to 9.9 grades 13 to 15) joined by straight lines; never below 4 nor above 16.
double dale_chall_grade(double raw);

/// Fills the formulas, the grade and the reading time from the tally, and keeps its counts. Without
/// a word or a sentence every formula is empty. Notes are not written here.
///
/// The grade is the median and the range of Flesch-Kincaid, SMOG, Coleman-Liau, ARI, Gunning fog
/// and the Dale-Chall grade; each taken as 0 where it falls below. Reading time is words at 238 a
/// minute (Brysbaert 2019, silent reading of non-fiction), rounded to the second.
Scores score(const Tally& tally);

}  // namespace crossread::readability
