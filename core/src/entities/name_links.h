#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "entities/entities.h"
#include "entities/names.h"
#include "entities/syntax.h"

/// Which names of one article name the same entity.
namespace crossread::entities {

/// An entity as its names make it, before descriptions and pronouns are added.
struct NamedEntity {
  LocalEntity entity;
  std::vector<Role> roles;         ///< taken apart, in order of first use
  std::set<std::string> titles;    ///< offices of its honorifics, already among the roles
  std::vector<std::string> words;  ///< of the fullest name, lower case, hyphenated ones joined
  bool kind_known = false;
  std::array<int, 4> scores{};  ///< of all its names, see NameMention::scores
};

struct NameLinks {
  std::vector<NamedEntity> entities;
  std::vector<Index> of_name;  ///< name mention -> entity
};

/// Links names: a full name to the same full name, a surname to its full name, one spelling with an
/// initial to the one without, an acronym to its long form, the short form of a body's name to the
/// long one, a country to its other names. Two people with one surname stay two; a bare surname
/// then means the one named last, unless "Mr" or "Ms" says otherwise. Headings are read after the
/// text that they stand over, because they name people short.
NameLinks link_names(const Syntax& syntax, const std::vector<NameMention>& names);

}  // namespace crossread::entities
