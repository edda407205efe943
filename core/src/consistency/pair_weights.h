#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1162,  // near_covered
    1343,  // lead_words
    0,  // rare_words
    0,  // topic
    326,  // topic_same
    0,  // verb
    -55,  // verb_clash
    663,  // verb_and_subject
    281,  // names
    486,  // company
    2936,  // magnitude
    1558,  // digits
    0,  // scope_clash
    -52,  // forecast_clash
    0,  // voice_same
    0,  // voice_clash
    603,  // marker_same
    529,  // lead
    -1587,  // place_gap
    1946,  // alone
    -1294,  // crowd
    489,  // modifier_same
    -5,  // modifier_clash
    1026,  // day_same
    -718,  // hedged
    752,  // entity_same
    501,  // series
    -665,  // spoken
    797,  // gist
    359,  // lead_gist
    -239,  // subject_clash
    -312,  // baseline_clash
    284,  // anchor_same
    0,  // anchor_clash
    538,  // unit_same
    452,  // alone_of_unit
    830,  // ahead
    -494,  // ahead_clash
    1007,  // dated
    1816,  // large_counts
    -659,  // small_counts
    364,  // complement_same
    134,  // class_same
    -542,  // class_clash
    249,  // toll_same
    -1140,  // sense_clash
    -699,  // deed_clash
    -1372,  // row_clash
    -349,  // thing_clash
    0,  // expected_clash
    -670,  // part_clash
    0,  // days_clash
    -627,  // earlier_clash
    -1534,  // owner_clash
    -2457,  // person_clash
    -1213,  // age_clash
    -3469,  // told_too
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5117,  // duration
    -6139,  // date
    -4100,  // time
    -6054,  // count
    -5423,  // money
    -5376,  // percentage
    -5963,  // measure
    -4669,  // age
    -5333,  // name
    -5333,  // role
    -5333,  // place
    -5333,  // participants
    -4942,  // outcome
    -5566,  // ordinal
    -5333,  // quote_wording
    -5333,  // quote_speaker
};

/// From which score on different values of each kind are set against each other; 9000 where no value is compared.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    500,  // duration
    -900,  // date
    -500,  // time
    600,  // count
    -100,  // money
    -300,  // percentage
    700,  // measure
    -400,  // age
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
