#pragma once

#include "consistency/likeness.h"

namespace crossread::consistency {

/// How sure the learnt weights are that two claims are about one thing: thousandths of the logarithm
/// of the odds (logistic regression). The weights are whole numbers, made by
/// scripts/train/train_pairs; core/data/MODEL_CARD.md says from what.
int judge(FindingKind kind, const Features& features);

/// Least score at which equal values are taken for one fact: less where few things have such a value.
int agreement_line(bool few_have);

/// Least score at which different values of a kind are set against each other: more than for an
/// agreement, since real articles seldom disagree.
int dispute_line(FindingKind kind);

/// The share of findings with at least this score that were right on annotated stories, 0..1.
double confidence(int score);

}  // namespace crossread::consistency
