#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    737,  // near_covered
    747,  // lead_words
    431,  // rare_words
    0,  // topic
    138,  // topic_same
    21,  // verb
    -26,  // verb_clash
    523,  // verb_and_subject
    357,  // names
    558,  // company
    3361,  // magnitude
    1631,  // digits
    0,  // scope_clash
    0,  // forecast_clash
    0,  // voice_same
    -241,  // voice_clash
    1065,  // marker_same
    578,  // lead
    -802,  // place_gap
    986,  // alone
    -265,  // crowd
    549,  // modifier_same
    -469,  // modifier_clash
    690,  // day_same
    -818,  // hedged
    329,  // entity_same
    873,  // series
    -431,  // spoken
    128,  // gist
    561,  // lead_gist
    -205,  // subject_clash
    -357,  // baseline_clash
    264,  // anchor_same
    0,  // anchor_clash
    453,  // unit_same
    330,  // alone_of_unit
    -28,  // ahead
    -860,  // ahead_clash
    -245,  // dated
    2004,  // large_counts
    -1418,  // small_counts
    500,  // complement_same
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4919,  // duration
    -4001,  // date
    -4494,  // time
    -5425,  // count
    -4083,  // money
    -4731,  // percentage
    -5195,  // measure
    -3956,  // age
    -4691,  // name
    -4691,  // role
    -4691,  // place
    -4691,  // participants
    -4351,  // outcome
    -5769,  // ordinal
    -4691,  // quote_wording
    -4691,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    700,  // duration
    1500,  // date
    -1200,  // time
    1600,  // count
    1100,  // money
    300,  // percentage
    900,  // measure
    0,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    100,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

/// The same for days told by their number, which are fewer than weekdays.
inline constexpr int set_day_line = -200;

}  // namespace crossread::consistency
