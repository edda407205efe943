#pragma once

#include <cstdint>
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

/// All quantities in the order of the text, not overlapping.
std::vector<Value> find_quantities(const Atoms& atoms, const QuantityContext& context);

}  // namespace crossread::values
