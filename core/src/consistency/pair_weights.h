#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1154,  // near_covered
    1480,  // lead_words
    0,  // rare_words
    0,  // topic
    315,  // topic_same
    0,  // verb
    -79,  // verb_clash
    510,  // verb_and_subject
    327,  // names
    515,  // company
    3315,  // magnitude
    1460,  // digits
    -1,  // scope_clash
    -190,  // forecast_clash
    0,  // voice_same
    0,  // voice_clash
    518,  // marker_same
    566,  // lead
    -1780,  // place_gap
    1942,  // alone
    -1233,  // crowd
    252,  // modifier_same
    0,  // modifier_clash
    1044,  // day_same
    -623,  // hedged
    801,  // entity_same
    493,  // series
    -698,  // spoken
    797,  // gist
    318,  // lead_gist
    -251,  // subject_clash
    -611,  // baseline_clash
    230,  // anchor_same
    0,  // anchor_clash
    507,  // unit_same
    350,  // alone_of_unit
    741,  // ahead
    -546,  // ahead_clash
    1381,  // dated
    1743,  // large_counts
    -548,  // small_counts
    737,  // complement_same
    447,  // class_same
    -376,  // class_clash
    630,  // toll_same
    -86,  // toll_clash
    -1050,  // sense_clash
    -776,  // deed_clash
    -1271,  // row_clash
    0,  // thing_clash
    0,  // expected_clash
    -700,  // part_clash
    0,  // days_clash
    -600,  // earlier_clash
    -1811,  // owner_clash
    -2628,  // person_clash
    -1290,  // age_clash
    -3517,  // told_too
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5265,  // duration
    -6425,  // date
    -4289,  // time
    -6410,  // count
    -5392,  // money
    -5575,  // percentage
    -5850,  // measure
    -4819,  // age
    -5511,  // name
    -5511,  // role
    -5511,  // place
    -5511,  // participants
    -5264,  // outcome
    -5838,  // ordinal
    -5511,  // quote_wording
    -5511,  // quote_speaker
};

/// From which score on different values of each kind are set against each other; 9000 where no value is compared.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    600,  // duration
    -900,  // date
    -400,  // time
    600,  // count
    -200,  // money
    -400,  // percentage
    1000,  // measure
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
