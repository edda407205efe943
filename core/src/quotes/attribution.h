#pragma once

#include <optional>
#include <vector>

#include "entities/entities.h"
#include "entities/syntax.h"
#include "quotes/attachment.h"
#include "quotes/cues.h"
#include "quotes/indirect.h"
#include "quotes/marks.h"
#include "quotes/surroundings.h"
#include "quotes/transcript.h"

/// What each stretch between marks is, and whose words they are.
namespace crossread::quotes {

/// A stretch between marks, read.
struct Piece {
  std::size_t marked = 0;     ///< index into the stretches
  entities::WordRange words;  ///< the words inside
  QuoteKind kind = QuoteKind::other;
  Evidence evidence = Evidence::none;
  Index cue = no_index;                  ///< into the cues
  std::optional<std::uint32_t> speaker;  ///< head word of the speaker
  std::optional<std::uint32_t> source;   ///< head word of an outer source
  Index scope = no_index;                ///< into the scopes: what holds a mixed stretch
  Index joins = no_index;                ///< the earlier piece of the same utterance
};

/// Reads every stretch, in their order. Linear for sentences of bounded length.
std::vector<Piece> attribute(const entities::Entities& entities, const std::vector<Turn>& turns,
                             const std::vector<Marked>& marked,
                             const std::vector<Cue>& cues, const std::vector<Scope>& scopes,
                             const Surroundings& around);

}  // namespace crossread::quotes
