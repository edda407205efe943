#pragma once

#include <array>

#include "consistency/likeness.h"

// Made by scripts/train/train_pairs. Do not edit by hand.

namespace crossread::consistency {

/// Thousandths of the log odds that a feature of 100 adds, in the order of Feature.
inline constexpr std::array<std::int16_t, feature_count> pair_weights = {
    594,  // near_covered
    1690,  // lead_words
    69,  // rare_words
    -9,  // topic
    807,  // topic_same
    229,  // verb
    -476,  // verb_clash
    450,  // verb_and_subject
    303,  // names
    683,  // company
    2964,  // magnitude
    1281,  // digits
    -248,  // scope_clash
    123,  // forecast_clash
    373,  // voice_same
    -171,  // voice_clash
    1351,  // marker_same
    324,  // lead
    -772,  // place_gap
    1167,  // alone
    -231,  // crowd
    657,  // modifier_same
    -487,  // modifier_clash
    599,  // day_same
    -616,  // hedged
    442,  // entity_same
    -2527,  // answered
    671,  // series
    -405,  // spoken
};

/// What a pair of each kind begins with, in the order of FindingKind.
inline constexpr std::array<std::int16_t, finding_kinds> pair_biases = {
    -4592,  // duration
    -4498,  // date
    -4136,  // time
    -4676,  // count
    -3723,  // money
    -4007,  // percentage
    -4756,  // measure
    -3753,  // age
    -4320,  // name
    -4320,  // role
    -4320,  // place
    -4320,  // participants
    -4014,  // outcome
    -5056,  // ordinal
    -4320,  // quote_wording
    -4320,  // quote_speaker
};

/// From which score on different values of each kind are set against each other.
inline constexpr std::array<std::int16_t, finding_kinds> dispute_lines = {
    600,  // duration
    1400,  // date
    -300,  // time
    900,  // count
    500,  // money
    1000,  // percentage
    300,  // measure
    -200,  // age
    9000,  // name
    9000,  // role
    9000,  // place
    9000,  // participants
    2500,  // outcome
    500,  // ordinal
    9000,  // quote_wording
    9000,  // quote_speaker
};

}  // namespace crossread::consistency
