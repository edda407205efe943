#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    1244,  // near_covered
    943,  // lead_words
    512,  // rare_words
    -325,  // topic
    858,  // topic_same
    -79,  // verb
    -400,  // verb_clash
    576,  // verb_and_subject
    -5,  // names
    976,  // company
    3186,  // magnitude
    1787,  // digits
    641,  // scope_clash
    -101,  // forecast_clash
    -7,  // voice_same
    -274,  // voice_clash
    1083,  // marker_same
    642,  // lead
    -951,  // place_gap
    1274,  // alone
    -457,  // crowd
    852,  // modifier_same
    -408,  // modifier_clash
    636,  // day_same
    -1262,  // hedged
    304,  // entity_same
    953,  // series
    -157,  // spoken
    30,  // gist
    290,  // lead_gist
    74,  // subject_clash
    -28,  // baseline_clash
    513,  // anchor_same
    584,  // anchor_clash
    390,  // unit_same
    337,  // alone_of_unit
    477,  // ahead
    -903,  // ahead_clash
    878,  // dated
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -5138,  // duration
    -5967,  // date
    -4611,  // time
    -5395,  // count
    -4587,  // money
    -4898,  // percentage
    -5399,  // measure
    -4243,  // age
    -5095,  // name
    -5095,  // role
    -5095,  // place
    -5095,  // participants
    -4733,  // outcome
    -5993,  // ordinal
    -5095,  // quote_wording
    -5095,  // quote_speaker
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
    0,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    300,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

/// The same for days told ahead or by their number, which are fewer than weekdays.
inline constexpr int set_day_line = -600;

}  // namespace crossread::consistency
