#pragma once

#include <optional>
#include <vector>

#include "entities/entities.h"
#include "entities/syntax.h"
#include "quotes/cues.h"
#include "quotes/indirect.h"
#include "quotes/marks.h"

/// What each stretch between marks is, and whose words they are.
namespace crossread::quotes {

/// Why a stretch is given to its speaker, best first. `quotes.cpp` says how much each is worth.
enum class Evidence : std::uint8_t {
  beside,        ///< a reporting verb and its subject stand beside the marks
  beside_loose,  ///< the same, with the subject found by nearness
  label,         ///< a name and a colon, or a dash and a name
  scope,         ///< the words stand in what a cue reports
  sentence,      ///< some cue stands in the same sentence
  goes_on,       ///< the stretch goes on with the one right before it
  echo,          ///< a heading repeats words quoted in the text
  returns,       ///< the same speaker after a narrating sentence, or in the next paragraph
  floating,      ///< whoever acts in the sentence before
  none
};

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
std::vector<Piece> attribute(const entities::Syntax& syntax, const entities::Entities& entities,
                             const std::vector<Marked>& marked, const std::vector<Cue>& cues,
                             const std::vector<Scope>& scopes);

}  // namespace crossread::quotes
