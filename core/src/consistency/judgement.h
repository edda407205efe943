#pragma once

#include "consistency/likeness.h"

namespace crossread::consistency {

/// How sure the learnt weights are that two claims are about one thing: thousandths of the logarithm
/// of the odds (logistic regression). The weights are whole numbers, made by
/// scripts/train/train_pairs; core/data/MODEL_CARD.md says from what.
int judge(FindingKind kind, const Features& features);

/// Least score at which equal values of a kind are taken for one fact, and at which different ones
/// are set against each other: a dispute needs more, since real articles seldom disagree.
int agreement_line(FindingKind kind);
int dispute_line(FindingKind kind);

/// The share of findings with at least this score that were right on annotated stories, 0..1.
double confidence(int score);

}  // namespace crossread::consistency
