#pragma once

#include <array>
#include <vector>

#include "entities/entities.h"
#include "entities/roles.h"
#include "entities/syntax.h"

/// Proper names in the text, with the titles and roles around them.
namespace crossread::entities {

/// One proper name where it stands.
struct NameMention {
  WordRange words;  ///< with title and role: "US Secretary of State Antony Blinken"
  WordRange name;   ///< the name alone: "Antony Blinken"
  EntityKind kind = EntityKind::other;
  bool kind_known = false;  ///< by a title, a list or the tagger; otherwise a guess
  /// What speaks for each kind where it is not known: an entity takes the kind that all its names
  /// together speak for.
  std::array<int, 4> scores{};
  Gender gender = Gender::unknown;
  std::string_view title;        ///< the office that an honorific stands for: "priest" for "Fr"
  bool honorific = false;        ///< Mr, Ms, Dr ...: the name after it is a family name
  bool family_first = false;     ///< the first word is the family name: "Xi Jinping"
  std::vector<WordRange> roles;  ///< titles and appositions, without articles
  std::vector<std::uint32_t> role_heads;  ///< the head noun of each role
  std::vector<WordRange> appositions;     ///< descriptions beside the name that stand for it too
};

/// Finds the proper names of an article in order; a body inside a title ("State Department
/// Spokesman Matthew Miller") or a place inside a name ("University of Sydney") is a mention of its
/// own after the outer one. Limits: names in lower
/// case are not seen; two names side by side without a comma may be read as one.
std::vector<NameMention> find_names(const Syntax& syntax);

}  // namespace crossread::entities
