#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1177,  // near_covered
    1444,  // lead_words
    0,  // rare_words
    0,  // topic
    252,  // topic_same
    0,  // verb
    -96,  // verb_clash
    430,  // verb_and_subject
    339,  // names
    493,  // company
    3070,  // magnitude
    1504,  // digits
    -14,  // scope_clash
    -226,  // forecast_clash
    0,  // voice_same
    0,  // voice_clash
    492,  // marker_same
    625,  // lead
    -1760,  // place_gap
    1882,  // alone
    -1278,  // crowd
    294,  // modifier_same
    0,  // modifier_clash
    1047,  // day_same
    -805,  // hedged
    871,  // entity_same
    461,  // series
    -690,  // spoken
    801,  // gist
    311,  // lead_gist
    -288,  // subject_clash
    -606,  // baseline_clash
    371,  // anchor_same
    0,  // anchor_clash
    509,  // unit_same
    317,  // alone_of_unit
    822,  // ahead
    -511,  // ahead_clash
    1312,  // dated
    1726,  // large_counts
    -604,  // small_counts
    654,  // complement_same
    505,  // class_same
    -412,  // class_clash
    632,  // toll_same
    0,  // toll_clash
    -1066,  // sense_clash
    -804,  // deed_clash
    -1397,  // row_clash
    0,  // thing_clash
    0,  // expected_clash
    -665,  // part_clash
    0,  // days_clash
    -605,  // earlier_clash
    -1744,  // owner_clash
    -2569,  // person_clash
    -1265,  // age_clash
    -3525,  // told_too
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4995,  // duration
    -6149,  // date
    -4127,  // time
    -6151,  // count
    -5121,  // money
    -5286,  // percentage
    -5554,  // measure
    -4646,  // age
    -5247,  // name
    -5247,  // role
    -5247,  // place
    -5247,  // participants
    -5007,  // outcome
    -5456,  // ordinal
    -5247,  // quote_wording
    -5247,  // quote_speaker
};

/// From which score on different values of each kind are set against each other; 9000 where no value is compared.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    600,  // duration
    -900,  // date
    -400,  // time
    600,  // count
    -300,  // money
    -500,  // percentage
    800,  // measure
    -600,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    -100,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
