#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    453,  // near_covered
    1740,  // lead_words
    83,  // rare_words
    12,  // topic
    843,  // topic_same
    189,  // verb
    -486,  // verb_clash
    386,  // verb_and_subject
    329,  // names
    703,  // company
    2853,  // magnitude
    1377,  // digits
    -313,  // scope_clash
    46,  // forecast_clash
    303,  // voice_same
    -258,  // voice_clash
    1342,  // marker_same
    301,  // lead
    -775,  // place_gap
    1185,  // alone
    -235,  // crowd
    677,  // modifier_same
    -447,  // modifier_clash
    593,  // day_same
    -508,  // hedged
    368,  // entity_same
    -2530,  // answered
    -398,  // spoken
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4445,  // duration
    -4357,  // date
    -3985,  // time
    -4567,  // count
    -3643,  // money
    -3870,  // percentage
    -4702,  // measure
    -3505,  // age
    -4164,  // name
    -4164,  // role
    -4164,  // place
    -4164,  // participants
    -3728,  // outcome
    -4855,  // ordinal
    -4164,  // quote_wording
    -4164,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    600,  // duration
    1600,  // date
    200,  // time
    900,  // count
    500,  // money
    800,  // percentage
    600,  // measure
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
