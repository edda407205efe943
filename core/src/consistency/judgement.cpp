#include "consistency/judgement.h"

#include "consistency/pair_weights.h"

namespace crossread::consistency {

int judge(FindingKind kind, const Features& features) {
  int score = pair_biases[static_cast<std::size_t>(kind)] * 100;
  for (std::size_t f = 0; f < feature_count; ++f) score += pair_weights[f] * features[f];
  return score / 100;
}

int agreement_line(FindingKind) { return 0; }

int dispute_line(FindingKind kind) { return dispute_lines[static_cast<std::size_t>(kind)]; }

double confidence(int score) {
  const int half = 50 + score / 100;
  return half > 95 ? 0.95 : half < 50 ? 0.5 : half / 100.0;
}

}  // namespace crossread::consistency
