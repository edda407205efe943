#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    907,  // near_covered
    827,  // lead_words
    459,  // rare_words
    0,  // topic
    735,  // topic_same
    0,  // verb
    -393,  // verb_clash
    486,  // verb_and_subject
    645,  // names
    953,  // company
    3219,  // magnitude
    1777,  // digits
    0,  // scope_clash
    -81,  // forecast_clash
    63,  // voice_same
    -124,  // voice_clash
    1270,  // marker_same
    672,  // lead
    -830,  // place_gap
    1281,  // alone
    -472,  // crowd
    731,  // modifier_same
    -509,  // modifier_clash
    566,  // day_same
    -734,  // hedged
    226,  // entity_same
    926,  // series
    -305,  // spoken
    62,  // gist
    517,  // lead_gist
    -47,  // subject_clash
    0,  // baseline_clash
    419,  // anchor_same
    0,  // anchor_clash
    626,  // unit_same
    351,  // alone_of_unit
    587,  // ahead
    -1031,  // ahead_clash
    685,  // dated
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5187,  // duration
    -6031,  // date
    -4800,  // time
    -5390,  // count
    -4883,  // money
    -5053,  // percentage
    -5697,  // measure
    -4491,  // age
    -5252,  // name
    -5252,  // role
    -5252,  // place
    -5252,  // participants
    -4967,  // outcome
    -6033,  // ordinal
    -5252,  // quote_wording
    -5252,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    700,  // duration
    1000,  // date
    -1000,  // time
    700,  // count
    500,  // money
    300,  // percentage
    900,  // measure
    -500,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    300,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

/// The same for days told by their number, which are fewer than weekdays.
inline constexpr int set_day_line = -600;

}  // namespace crossread::consistency
