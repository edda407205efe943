#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "values/context.h"
#include "values/quantity_reader.h"

/// Counts, money, percentages, measures, ages, ordinals, scores and votes.
namespace crossread::values {

/// Finds the quantities of an article in the order of the text, not overlapping. Atoms and context
/// must outlive it.
class QuantityFinder {
 public:
  QuantityFinder(const Atoms& atoms, const QuantityContext& context)
      : atoms_(atoms), context_(context), start_(atoms.quantity_starts().begin()) {}
  /// Goes on to the next one; false behind the last.
  bool next();
  /// Where the one at hand begins, with its hedge: a byte of the text.
  std::uint32_t begin() const { return atoms_[hedge_.begin].span.begin; }
  /// Sets a fresh value to the one at hand.
  void set(Value& value) const;

 private:
  const Atoms& atoms_;
  const QuantityContext& context_;
  Reading reading_;
  HedgeMatch hedge_;
  std::vector<std::uint32_t>::const_iterator start_;  ///< where the next one could begin
  std::uint32_t floor_ = 0;  ///< past the last value
  std::uint32_t past_ = 0;   ///< past the last number
};

}  // namespace crossread::values
