#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    507,  // near_covered
    1782,  // lead_words
    82,  // rare_words
    23,  // topic
    812,  // topic_same
    207,  // verb
    -480,  // verb_clash
    465,  // verb_and_subject
    347,  // names
    686,  // company
    2849,  // magnitude
    1380,  // digits
    -336,  // scope_clash
    65,  // forecast_clash
    357,  // voice_same
    -244,  // voice_clash
    1360,  // marker_same
    295,  // lead
    -738,  // place_gap
    1139,  // alone
    -218,  // crowd
    720,  // modifier_same
    -351,  // modifier_clash
    580,  // day_same
    -511,  // hedged
    468,  // entity_same
    -2523,  // answered
    -385,  // spoken
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4477,  // duration
    -4389,  // date
    -4053,  // time
    -4583,  // count
    -3698,  // money
    -3903,  // percentage
    -4716,  // measure
    -3780,  // age
    -4226,  // name
    -4226,  // role
    -4226,  // place
    -4226,  // participants
    -3772,  // outcome
    -4908,  // ordinal
    -4226,  // quote_wording
    -4226,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    600,  // duration
    1600,  // date
    -300,  // time
    900,  // count
    500,  // money
    800,  // percentage
    300,  // measure
    -200,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    900,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
