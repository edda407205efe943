#include "consistency/judgement.h"

#include <iterator>

namespace crossread::consistency {

// Equal values are themselves evidence; where few things have them, odds of one to three are enough.
int agreement_line(bool few_have) { return few_have ? -1000 : 0; }

int dispute_line(FindingKind kind) { return dispute_lines[static_cast<std::size_t>(kind)]; }

// Measured on stories that the weights had not seen (docs/consistency.md).
double confidence(int score) {
  struct Point { int score, per_mille; };
  static constexpr Point points[] = {{-1000, 550}, {0, 650}, {1000, 750}, {2000, 900}, {3000, 940}};
  if (score <= points[0].score) return points[0].per_mille / 1000.0;
  for (auto to = std::next(std::begin(points)); to != std::end(points); ++to) {
    if (score > to->score) continue;
    const Point& from = *std::prev(to);
    return (from.per_mille + (to->per_mille - from.per_mille) * (score - from.score) / (to->score - from.score)) / 1000.0;
  }
  return std::prev(std::end(points))->per_mille / 1000.0;
}

}  // namespace crossread::consistency
