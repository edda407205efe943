#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1040,  // near_covered
    1577,  // lead_words
    94,  // rare_words
    0,  // topic
    4,  // topic_same
    0,  // verb
    -74,  // verb_clash
    717,  // verb_and_subject
    276,  // names
    518,  // company
    3318,  // magnitude
    1459,  // digits
    -97,  // scope_clash
    -170,  // forecast_clash
    0,  // voice_same
    0,  // voice_clash
    542,  // marker_same
    584,  // lead
    -1810,  // place_gap
    1500,  // alone
    -1148,  // crowd
    385,  // modifier_same
    0,  // modifier_clash
    1024,  // day_same
    -735,  // hedged
    967,  // entity_same
    456,  // series
    -595,  // spoken
    638,  // gist
    715,  // lead_gist
    -221,  // subject_clash
    -650,  // baseline_clash
    412,  // anchor_same
    0,  // anchor_clash
    230,  // unit_same
    678,  // alone_of_unit
    1096,  // ahead
    -809,  // ahead_clash
    1544,  // dated
    1891,  // large_counts
    -441,  // small_counts
    660,  // complement_same
    394,  // class_same
    -499,  // class_clash
    250,  // toll_same
    502,  // alone_of_toll
    0,  // toll_clash
    -1141,  // sense_clash
    -932,  // deed_clash
    -1401,  // row_clash
    -157,  // thing_clash
    -639,  // expected_clash
    -765,  // part_clash
    0,  // days_clash
    -548,  // earlier_clash
    -2095,  // owner_clash
    -2572,  // person_clash
    -1232,  // age_clash
    -3605,  // told_too
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4962,  // duration
    -6016,  // date
    -3979,  // time
    -6353,  // count
    -5012,  // money
    -5204,  // percentage
    -5346,  // measure
    -4620,  // age
    -5191,  // name
    -5191,  // role
    -5191,  // place
    -5191,  // participants
    -4968,  // outcome
    -5470,  // ordinal
    -5191,  // quote_wording
    -5191,  // quote_speaker
};

/// From which score on different values of each kind are set against each other; 9000 where no value is compared.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    0,  // duration
    -900,  // date
    -400,  // time
    400,  // count
    -500,  // money
    -400,  // percentage
    0,  // measure
    -600,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    -400,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
