#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1031,  // near_covered
    1483,  // lead_words
    123,  // rare_words
    0,  // topic
    69,  // topic_same
    0,  // verb
    -62,  // verb_clash
    640,  // verb_and_subject
    392,  // names
    575,  // company
    3278,  // magnitude
    1470,  // digits
    -164,  // scope_clash
    -173,  // forecast_clash
    0,  // voice_same
    0,  // voice_clash
    543,  // marker_same
    564,  // lead
    -1794,  // place_gap
    1481,  // alone
    -1224,  // crowd
    332,  // modifier_same
    0,  // modifier_clash
    944,  // day_same
    -648,  // hedged
    991,  // entity_same
    465,  // series
    -583,  // spoken
    623,  // gist
    664,  // lead_gist
    -216,  // subject_clash
    -635,  // baseline_clash
    178,  // anchor_same
    0,  // anchor_clash
    210,  // unit_same
    686,  // alone_of_unit
    1115,  // ahead
    -785,  // ahead_clash
    1471,  // dated
    1748,  // large_counts
    -569,  // small_counts
    597,  // complement_same
    484,  // class_same
    -493,  // class_clash
    125,  // toll_same
    1023,  // alone_of_toll
    0,  // toll_clash
    -1043,  // sense_clash
    -1105,  // deed_clash
    -1476,  // row_clash
    -70,  // thing_clash
    -645,  // expected_clash
    -709,  // part_clash
    0,  // days_clash
    -991,  // earlier_clash
    -2101,  // owner_clash
    -2683,  // person_clash
    -1275,  // age_clash
    -657,  // contrast_clash
    237,  // deed_same
    -3588,  // told_too
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4895,  // duration
    -5889,  // date
    -3936,  // time
    -6223,  // count
    -4987,  // money
    -5146,  // percentage
    -5359,  // measure
    -4426,  // age
    -5125,  // name
    -5125,  // role
    -5125,  // place
    -5125,  // participants
    -4955,  // outcome
    -5453,  // ordinal
    -5125,  // quote_wording
    -5125,  // quote_speaker
};

/// From which score on different values of each kind are set against each other; 9000 where no value is compared.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    0,  // duration
    -900,  // date
    -1600,  // time
    600,  // count
    -500,  // money
    -900,  // percentage
    -1300,  // measure
    -600,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    1800,  // outcome
    -1800,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
