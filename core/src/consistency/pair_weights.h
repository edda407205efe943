#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1161,  // near_covered
    1480,  // lead_words
    0,  // rare_words
    0,  // topic
    298,  // topic_same
    0,  // verb
    -70,  // verb_clash
    518,  // verb_and_subject
    332,  // names
    516,  // company
    3311,  // magnitude
    1472,  // digits
    0,  // scope_clash
    -214,  // forecast_clash
    0,  // voice_same
    0,  // voice_clash
    519,  // marker_same
    579,  // lead
    -1792,  // place_gap
    1924,  // alone
    -1238,  // crowd
    266,  // modifier_same
    0,  // modifier_clash
    1042,  // day_same
    -619,  // hedged
    709,  // entity_same
    495,  // series
    -699,  // spoken
    808,  // gist
    310,  // lead_gist
    -258,  // subject_clash
    -608,  // baseline_clash
    237,  // anchor_same
    0,  // anchor_clash
    515,  // unit_same
    326,  // alone_of_unit
    756,  // ahead
    -536,  // ahead_clash
    1383,  // dated
    1739,  // large_counts
    -546,  // small_counts
    735,  // complement_same
    449,  // class_same
    -376,  // class_clash
    625,  // toll_same
    -91,  // toll_clash
    -1051,  // sense_clash
    -776,  // deed_clash
    -1274,  // row_clash
    0,  // thing_clash
    0,  // expected_clash
    -699,  // part_clash
    0,  // days_clash
    -597,  // earlier_clash
    -1803,  // owner_clash
    -2590,  // person_clash
    -1268,  // age_clash
    -3511,  // told_too
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5250,  // duration
    -6418,  // date
    -4277,  // time
    -6404,  // count
    -5379,  // money
    -5566,  // percentage
    -5835,  // measure
    -4875,  // age
    -5508,  // name
    -5508,  // role
    -5508,  // place
    -5508,  // participants
    -5264,  // outcome
    -5829,  // ordinal
    -5508,  // quote_wording
    -5508,  // quote_speaker
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
