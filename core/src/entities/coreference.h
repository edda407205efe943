#pragma once

#include <vector>

#include "entities/entities.h"
#include "entities/name_links.h"
#include "entities/names.h"
#include "entities/nominals.h"
#include "entities/pronouns.h"
#include "entities/syntax.h"

/// Which description or pronoun stands for which entity.
namespace crossread::entities {

/// Puts names, descriptions and pronouns together into mentions and entities.
///
/// A definite description goes to the holder of the role that it names, to a body whose name ends
/// with its noun, or to an earlier description with the same noun; else it founds an entity of its
/// own where it says or does something, and is no mention where it does not. A pronoun goes to the
/// candidate of fitting gender and number that weighs most by nearness, grammatical role and use,
/// in the sentences before it; to nobody where none weighs enough. A teacher may choose instead.
Entities resolve(const Syntax& syntax, const std::vector<NameMention>& names, NameLinks links,
                 const std::vector<Nominal>& nominals, Teacher* teacher = nullptr);

}  // namespace crossread::entities
