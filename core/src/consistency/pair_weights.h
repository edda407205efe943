#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1274,  // near_covered
    1047,  // lead_words
    524,  // rare_words
    -250,  // topic
    816,  // topic_same
    -95,  // verb
    -381,  // verb_clash
    579,  // verb_and_subject
    143,  // names
    941,  // company
    3237,  // magnitude
    1702,  // digits
    573,  // scope_clash
    -94,  // forecast_clash
    235,  // voice_same
    -291,  // voice_clash
    1121,  // marker_same
    606,  // lead
    -834,  // place_gap
    1263,  // alone
    -452,  // crowd
    663,  // modifier_same
    -366,  // modifier_clash
    633,  // day_same
    -771,  // hedged
    341,  // entity_same
    936,  // series
    -120,  // spoken
    -64,  // gist
    231,  // lead_gist
    78,  // subject_clash
    -73,  // baseline_clash
    466,  // anchor_same
    508,  // anchor_clash
    405,  // unit_same
    428,  // alone_of_unit
    508,  // ahead
    -953,  // ahead_clash
    776,  // dated
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5118,  // duration
    -6039,  // date
    -4796,  // time
    -5460,  // count
    -4798,  // money
    -5039,  // percentage
    -5667,  // measure
    -4468,  // age
    -5245,  // name
    -5245,  // role
    -5245,  // place
    -5245,  // participants
    -4959,  // outcome
    -6122,  // ordinal
    -5245,  // quote_wording
    -5245,  // quote_speaker
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
    0,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    300,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

/// The same for days told ahead or by their number, which are fewer than weekdays.
inline constexpr int set_day_line = -600;

}  // namespace crossread::consistency
