#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "values/atoms.h"
#include "values/values.h"

/// Counts, money, percentages, measures, ages, ordinals, scores and votes.
namespace crossread::values {

/// What the reading of quantities needs to know of the article beside its atoms.
struct QuantityContext {
  const text::Document& document;
  const language::Annotation& annotation;
  std::string_view dollar = "USD";  ///< the outlet's own dollar
  const std::vector<bool>& taken;   ///< atoms that belong to a time expression
};

/// Finds the quantities of an article in the order of the text, not overlapping. Atoms and context
/// must outlive it.
class QuantityFinder {
 public:
  QuantityFinder(const Atoms& atoms, const QuantityContext& context)
      : atoms_(atoms), context_(context), start_(atoms.quantity_starts().begin()) {}
  /// The next one; empty behind the last.
  std::optional<Value> next();

 private:
  const Atoms& atoms_;
  const QuantityContext& context_;
  std::vector<std::uint32_t>::const_iterator start_;  ///< where the next one could begin
  std::uint32_t floor_ = 0;  ///< past the last value
  std::uint32_t past_ = 0;   ///< past the last number
};

}  // namespace crossread::values
