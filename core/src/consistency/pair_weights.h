#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    26,  // near_words
    294,  // near_covered
    -31,  // sentence_words
    244,  // rare_words
    -10,  // near_square
    1950,  // lead_words
    -18,  // surroundings
    274,  // topic
    1140,  // topic_same
    127,  // verb
    -736,  // verb_clash
    383,  // verb_and_subject
    -97,  // verb_and_topic
    16,  // subject
    146,  // subject_clash
    131,  // names
    41,  // name_clash
    639,  // company
    2542,  // magnitude
    1594,  // digits
    -524,  // dress
    -230,  // scope_clash
    -115,  // forecast_clash
    -213,  // negation_clash
    37,  // voice_same
    -119,  // voice_clash
    70,  // voice_one
    77,  // background
    -8,  // background_clash
    46,  // yardstick
    46,  // yardstick_clash
    1475,  // marker_same
    135,  // marker_clash
    242,  // lead
    -793,  // place_gap
    1346,  // alone
    -336,  // crowd
    -95,  // topic_alone
    743,  // modifier_same
    -603,  // modifier_clash
    563,  // day_same
    -110,  // day_clash
    224,  // quoted
    -656,  // hedged
    461,  // entity_same
    0,  // entity_clash
    -2447,  // answered
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4267,  // duration
    -3654,  // date
    -3589,  // time
    -4154,  // count
    -3140,  // money
    -3502,  // percentage
    -4065,  // measure
    -3153,  // age
    -3720,  // name
    -3720,  // role
    -3720,  // place
    -3720,  // participants
    -3384,  // outcome
    -4307,  // ordinal
    -3720,  // quote_wording
    -3720,  // quote_speaker
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
