#pragma once

#include <optional>
#include <vector>

#include "entities/names.h"
#include "entities/roles.h"
#include "entities/syntax.h"

/// Descriptions of people and bodies without a name, and pronouns.
namespace crossread::entities {

enum class Reference : std::uint8_t {
  definite,    ///< "the minister", "her lawyer": someone known or easily told
  indefinite,  ///< "a nurse", "one US official", "officials": someone new
  pronoun
};

/// A description or a pronoun that may stand for an entity.
struct Nominal {
  WordRange words;
  std::uint32_t head = 0;
  Reference reference = Reference::definite;
  NounInfo noun;  ///< of descriptions
  Gender gender = Gender::unknown;
  Number number = Number::singular;
  Role role;               ///< of descriptions
  bool agent = false;      ///< subject of a verb, or named behind "by" or "according to"
  bool possessed = false;  ///< "Xi's press office", "her lawyer"
  std::optional<std::uint32_t>
      predicate_of;     ///< subject that it says something of: "she is a nurse"
  bool latent = false;  ///< a thing or an unknown noun: only a pronoun can make it an entity
};

/// Finds descriptions and third-person pronouns outside the given names, in order of their heads.
/// Appositions and titles beside a name are part of that name and not found again, nor are nouns
/// that only say what something is ("he is a nurse").
std::vector<Nominal> find_nominals(const Syntax& syntax, const std::vector<NameMention>& names);

}  // namespace crossread::entities
