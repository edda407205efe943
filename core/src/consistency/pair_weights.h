#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    596,  // near_covered
    1689,  // lead_words
    71,  // rare_words
    -16,  // topic
    814,  // topic_same
    229,  // verb
    -478,  // verb_clash
    450,  // verb_and_subject
    302,  // names
    682,  // company
    2963,  // magnitude
    1282,  // digits
    -248,  // scope_clash
    125,  // forecast_clash
    373,  // voice_same
    -169,  // voice_clash
    1356,  // marker_same
    324,  // lead
    -777,  // place_gap
    1168,  // alone
    -231,  // crowd
    657,  // modifier_same
    -487,  // modifier_clash
    599,  // day_same
    -616,  // hedged
    443,  // entity_same
    -2537,  // answered
    671,  // series
    -400,  // spoken
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4593,  // duration
    -4517,  // date
    -4139,  // time
    -4675,  // count
    -3724,  // money
    -4008,  // percentage
    -4756,  // measure
    -3754,  // age
    -4322,  // name
    -4322,  // role
    -4322,  // place
    -4322,  // participants
    -4015,  // outcome
    -5057,  // ordinal
    -4322,  // quote_wording
    -4322,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    600,  // duration
    1600,  // date
    -300,  // time
    900,  // count
    500,  // money
    900,  // percentage
    300,  // measure
    -200,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    500,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
