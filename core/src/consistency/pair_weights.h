#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    342,  // near_covered
    1840,  // lead_words
    69,  // rare_words
    172,  // topic
    1188,  // topic_same
    186,  // verb
    -597,  // verb_clash
    257,  // verb_and_subject
    230,  // names
    676,  // company
    2600,  // magnitude
    1427,  // digits
    -196,  // scope_clash
    -228,  // forecast_clash
    118,  // voice_same
    -95,  // voice_clash
    1291,  // marker_same
    268,  // lead
    -870,  // place_gap
    1310,  // alone
    -300,  // crowd
    618,  // modifier_same
    -714,  // modifier_clash
    612,  // day_same
    -568,  // hedged
    432,  // entity_same
    -2479,  // answered
    -199,  // spoken
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4319,  // duration
    -4169,  // date
    -3951,  // time
    -4461,  // count
    -3465,  // money
    -3761,  // percentage
    -4431,  // measure
    -3525,  // age
    -4032,  // name
    -4032,  // role
    -4032,  // place
    -4032,  // participants
    -3615,  // outcome
    -4642,  // ordinal
    -4032,  // quote_wording
    -4032,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    800,  // duration
    1200,  // date
    300,  // time
    1000,  // count
    600,  // money
    700,  // percentage
    800,  // measure
    300,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    600,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
