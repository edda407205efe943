#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    993,  // near_covered
    934,  // lead_words
    398,  // rare_words
    -252,  // topic
    882,  // topic_same
    20,  // verb
    -313,  // verb_clash
    796,  // verb_and_subject
    587,  // names
    825,  // company
    3275,  // magnitude
    1661,  // digits
    593,  // scope_clash
    -159,  // forecast_clash
    161,  // voice_same
    -221,  // voice_clash
    1207,  // marker_same
    569,  // lead
    -846,  // place_gap
    1224,  // alone
    -416,  // crowd
    648,  // modifier_same
    -479,  // modifier_clash
    720,  // day_same
    -931,  // hedged
    286,  // entity_same
    948,  // series
    -267,  // spoken
    122,  // gist
    458,  // lead_gist
    -64,  // subject_clash
    133,  // baseline_clash
    500,  // anchor_same
    662,  // anchor_clash
    438,  // unit_same
    389,  // alone_of_unit
    580,  // ahead
    -1044,  // ahead_clash
    702,  // dated
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5024,  // duration
    -6034,  // date
    -4782,  // time
    -5447,  // count
    -4673,  // money
    -4982,  // percentage
    -5601,  // measure
    -4348,  // age
    -5194,  // name
    -5194,  // role
    -5194,  // place
    -5194,  // participants
    -4940,  // outcome
    -6122,  // ordinal
    -5194,  // quote_wording
    -5194,  // quote_speaker
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
