#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "claims/acts.h"
#include "claims/assertions.h"
#include "claims/ground_reader.h"

namespace crossread::claims {

/// What a verb or noun says that happened.
struct Happening {
  std::uint32_t word = 0;              ///< the verb or noun
  Act act;
  std::string name;                    ///< the act's, or the lemma where no line has it
  std::optional<std::uint32_t> event;  ///< the noun that names it
  std::optional<std::uint32_t> theme;  ///< whom or what it befell, where that is neither its subject nor its object
};

/// Reads what happened from the words that a phrase of place hangs on, by the table of acts: verbs with their particles, verbs that
/// carry a noun for it, nouns that name it. Linear in what hangs on the word.
class PlacedHappenings {
 public:
  PlacedHappenings(std::span<const language::Word> words, const language::Tree& tree, const AssertionReader& clauses, const GroundReader& grounds)
      : words_(words), tree_(tree), clauses_(clauses), grounds_(grounds) {}

  /// "Break out", "take shelter", "lay to rest", "press conference"; else the word itself.
  Happening at(std::uint32_t word) const;

  /// The act that a noun names, with the noun that is joined to its front.
  Act act_of_noun(std::uint32_t noun) const;

 private:
  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const AssertionReader& clauses_;
  const GroundReader& grounds_;
};

}  // namespace crossread::claims
