#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "claims/claims.h"

namespace crossread::claims {

/// How verbs name those who take part. A place in the frame is S (the doer by grammar), O (the patient), I (the
/// indirect object), C (what somebody is blamed for) or the preposition before it; empty where the frame has none.
struct DeedFrame {
  DeedSort sort;
  std::string_view verbs;    ///< lemmas, parted by commas, with their particle after a space
  std::string_view carried;  ///< nouns of which one must hang on the verb, parted by commas; empty = none
  std::string_view doer, target, thing;
};

/// A frame with the particle that the verb needs for it; empty where it needs none.
using FrameOfVerb = std::pair<const DeedFrame*, std::string_view>;

/// The frames of the sorts of deed that a verb may name, by its lemma, in the order in which they are to be tried.
std::span<const FrameOfVerb> deed_frames(std::string_view lemma);

}  // namespace crossread::claims
