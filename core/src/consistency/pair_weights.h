#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    820,  // near_covered
    694,  // lead_words
    270,  // rare_words
    0,  // topic
    0,  // topic_same
    0,  // verb
    -103,  // verb_clash
    392,  // verb_and_subject
    494,  // names
    590,  // company
    3195,  // magnitude
    1468,  // digits
    0,  // scope_clash
    -201,  // forecast_clash
    0,  // voice_same
    -278,  // voice_clash
    939,  // marker_same
    694,  // lead
    -637,  // place_gap
    968,  // alone
    -309,  // crowd
    282,  // modifier_same
    -281,  // modifier_clash
    719,  // day_same
    -952,  // hedged
    344,  // entity_same
    551,  // series
    -346,  // spoken
    178,  // gist
    597,  // lead_gist
    -313,  // subject_clash
    -206,  // baseline_clash
    275,  // anchor_same
    0,  // anchor_clash
    352,  // unit_same
    313,  // alone_of_unit
    7,  // ahead
    -785,  // ahead_clash
    -504,  // dated
    1941,  // large_counts
    -1401,  // small_counts
    309,  // complement_same
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4586,  // duration
    -3181,  // date
    -4177,  // time
    -5028,  // count
    -3546,  // money
    -4310,  // percentage
    -4725,  // measure
    -3487,  // age
    -4115,  // name
    -4115,  // role
    -4115,  // place
    -4115,  // participants
    -3872,  // outcome
    -4257,  // ordinal
    -4115,  // quote_wording
    -4115,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    700,  // duration
    1700,  // date
    -1200,  // time
    1600,  // count
    1100,  // money
    300,  // percentage
    900,  // measure
    -500,  // age
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
