#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    545,  // near_covered
    1736,  // lead_words
    67,  // rare_words
    -22,  // topic
    864,  // topic_same
    200,  // verb
    -480,  // verb_clash
    482,  // verb_and_subject
    379,  // names
    698,  // company
    2752,  // magnitude
    1374,  // digits
    -318,  // scope_clash
    -7,  // forecast_clash
    75,  // voice_same
    -115,  // voice_clash
    1357,  // marker_same
    318,  // lead
    -815,  // place_gap
    1177,  // alone
    -230,  // crowd
    701,  // modifier_same
    -439,  // modifier_clash
    537,  // day_same
    -537,  // hedged
    371,  // entity_same
    -2547,  // answered
    -375,  // spoken
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4411,  // duration
    -4207,  // date
    -4026,  // time
    -4543,  // count
    -3565,  // money
    -3818,  // percentage
    -4585,  // measure
    -3463,  // age
    -4111,  // name
    -4111,  // role
    -4111,  // place
    -4111,  // participants
    -3716,  // outcome
    -4788,  // ordinal
    -4111,  // quote_wording
    -4111,  // quote_speaker
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
