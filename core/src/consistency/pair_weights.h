#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    10,  // near_words
    377,  // near_covered
    -42,  // sentence_words
    172,  // rare_words
    -101,  // near_square
    1847,  // lead_words
    -29,  // surroundings
    251,  // topic
    1208,  // topic_same
    210,  // verb
    -624,  // verb_clash
    351,  // verb_and_subject
    -126,  // verb_and_topic
    -86,  // subject
    95,  // subject_clash
    314,  // names
    91,  // name_clash
    656,  // company
    2741,  // magnitude
    1555,  // digits
    -451,  // dress
    -193,  // scope_clash
    -214,  // forecast_clash
    -136,  // negation_clash
    81,  // voice_same
    -185,  // voice_clash
    74,  // voice_one
    57,  // background
    59,  // background_clash
    37,  // yardstick
    37,  // yardstick_clash
    1270,  // marker_same
    160,  // marker_clash
    262,  // lead
    -876,  // place_gap
    1285,  // alone
    -316,  // crowd
    -60,  // topic_alone
    624,  // modifier_same
    -678,  // modifier_clash
    594,  // day_same
    -45,  // day_clash
    140,  // quoted
    -626,  // hedged
    461,  // entity_same
    0,  // entity_clash
    -2565,  // answered
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4312,  // duration
    -4175,  // date
    -3879,  // time
    -4366,  // count
    -3397,  // money
    -3712,  // percentage
    -4361,  // measure
    -3453,  // age
    -3966,  // name
    -3966,  // role
    -3966,  // place
    -3966,  // participants
    -3535,  // outcome
    -4487,  // ordinal
    -3966,  // quote_wording
    -3966,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    500,  // duration
    800,  // date
    0,  // time
    700,  // count
    300,  // money
    200,  // percentage
    600,  // measure
    0,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2000,  // outcome
    500,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
