#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1202,  // near_covered
    1436,  // lead_words
    63,  // rare_words
    0,  // topic
    36,  // topic_same
    0,  // verb
    -91,  // verb_clash
    641,  // verb_and_subject
    273,  // names
    512,  // company
    3355,  // magnitude
    1470,  // digits
    -118,  // scope_clash
    -207,  // forecast_clash
    0,  // voice_same
    0,  // voice_clash
    522,  // marker_same
    590,  // lead
    -1777,  // place_gap
    1882,  // alone
    -1258,  // crowd
    298,  // modifier_same
    0,  // modifier_clash
    1037,  // day_same
    -798,  // hedged
    1062,  // entity_same
    444,  // series
    -572,  // spoken
    754,  // gist
    578,  // lead_gist
    -256,  // subject_clash
    -658,  // baseline_clash
    313,  // anchor_same
    0,  // anchor_clash
    410,  // unit_same
    402,  // alone_of_unit
    949,  // ahead
    -793,  // ahead_clash
    1556,  // dated
    1778,  // large_counts
    -473,  // small_counts
    688,  // complement_same
    508,  // class_same
    -550,  // class_clash
    832,  // toll_same
    -63,  // toll_clash
    -1181,  // sense_clash
    -879,  // deed_clash
    -1373,  // row_clash
    -99,  // thing_clash
    -656,  // expected_clash
    -729,  // part_clash
    0,  // days_clash
    -565,  // earlier_clash
    -2021,  // owner_clash
    -2630,  // person_clash
    -1264,  // age_clash
    -3505,  // told_too
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5106,  // duration
    -6167,  // date
    -4239,  // time
    -6391,  // count
    -5239,  // money
    -5407,  // percentage
    -5613,  // measure
    -4808,  // age
    -5374,  // name
    -5374,  // role
    -5374,  // place
    -5374,  // participants
    -5168,  // outcome
    -5621,  // ordinal
    -5374,  // quote_wording
    -5374,  // quote_speaker
};

/// From which score on different values of each kind are set against each other; 9000 where no value is compared.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    600,  // duration
    -900,  // date
    -400,  // time
    500,  // count
    -500,  // money
    -400,  // percentage
    600,  // measure
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
