#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1190,  // near_covered
    1296,  // lead_words
    95,  // rare_words
    0,  // topic
    173,  // topic_same
    0,  // verb
    -103,  // verb_clash
    769,  // verb_and_subject
    308,  // names
    401,  // company
    2928,  // magnitude
    1535,  // digits
    0,  // scope_clash
    -60,  // forecast_clash
    56,  // voice_same
    0,  // voice_clash
    650,  // marker_same
    527,  // lead
    -1633,  // place_gap
    2077,  // alone
    -1300,  // crowd
    426,  // modifier_same
    -24,  // modifier_clash
    971,  // day_same
    -667,  // hedged
    810,  // entity_same
    501,  // series
    -697,  // spoken
    729,  // gist
    378,  // lead_gist
    -274,  // subject_clash
    -351,  // baseline_clash
    128,  // anchor_same
    0,  // anchor_clash
    473,  // unit_same
    473,  // alone_of_unit
    789,  // ahead
    -519,  // ahead_clash
    996,  // dated
    1811,  // large_counts
    -716,  // small_counts
    459,  // complement_same
    383,  // class_same
    -490,  // class_clash
    483,  // toll_same
    -362,  // toll_clash
    -1079,  // sense_clash
    -700,  // deed_clash
    -1386,  // row_clash
    -3,  // thing_clash
    0,  // expected_clash
    -722,  // part_clash
    0,  // days_clash
    -551,  // earlier_clash
    -1682,  // owner_clash
    -2642,  // person_clash
    -1144,  // age_clash
    -3508,  // told_too
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5116,  // duration
    -6122,  // date
    -4117,  // time
    -5972,  // count
    -5369,  // money
    -5319,  // percentage
    -5843,  // measure
    -4685,  // age
    -5309,  // name
    -5309,  // role
    -5309,  // place
    -5309,  // participants
    -4972,  // outcome
    -5590,  // ordinal
    -5309,  // quote_wording
    -5309,  // quote_speaker
};

/// From which score on different values of each kind are set against each other; 9000 where no value is compared.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    400,  // duration
    -1100,  // date
    -600,  // time
    600,  // count
    -200,  // money
    -400,  // percentage
    700,  // measure
    -500,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    -300,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
