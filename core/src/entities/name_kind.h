#pragma once

#include "entities/names.h"
#include "entities/syntax.h"

/// What a name is the name of.
namespace crossread::entities {

/// Judges the kind of one name where it stands, once its title and roles are known: from these, from lists
/// (countries, given names, the gazetteer, last words of the names of bodies and places), from the tagger
/// and from the words around. Sets kind, kind_known, scores, gender and family_first; what is not known for
/// sure is settled later by all names of the entity together (name_links.h).
void judge_kind(const Syntax& syntax, NameMention& name);

}  // namespace crossread::entities
