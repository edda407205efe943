#pragma once

#include "consistency/likeness.h"
#include "consistency/pair_weights.h"

namespace crossread::consistency {

/// How sure the learnt weights are that two claims are about one thing: thousandths of the logarithm
/// of the odds (logistic regression), summed up feature by feature. The weights are whole numbers, made by
/// scripts/train/train_pairs; core/data/MODEL_CARD.md says from what.
class Judgement {
 public:
  Judgement() = default;
  explicit Judgement(FindingKind kind) : sum_(pair_biases[static_cast<std::size_t>(kind)] * 100) {}

  void add(Feature feature, int value) { sum_ += pair_weights[static_cast<std::size_t>(feature)] * value; }
  void add(const Features& features) {
    for (std::size_t f = 0; f < feature_count; ++f) sum_ += pair_weights[f] * features[f];
  }
  int hundredths() const { return sum_; }
  int score() const { return score_with(0); }
  /// The score if `more`, in hundredths of it, came to the sum.
  int score_with(int more) const { return (sum_ + more) / 100; }

 private:
  int sum_ = 0;
};

/// Least score at which equal values are taken for one fact: less where few things have such a value.
int agreement_line(bool few_have);

/// Least score at which different values of a kind are set against each other: more than for an
/// agreement, since real articles seldom disagree.
int dispute_line(FindingKind kind);

/// The share of findings with at least this score that were right on annotated stories, 0..1.
double confidence(int score);

}  // namespace crossread::consistency
