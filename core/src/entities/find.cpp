#include "entities/coreference.h"
#include "entities/entities.h"
#include "entities/name_links.h"
#include "entities/names.h"
#include "entities/nominals.h"
#include "entities/syntax.h"

namespace crossread::entities {

Index Entities::of_word(std::uint32_t word) const {
  if (word >= mention_of_head.size() || mention_of_head[word] == no_index) return no_index;
  return mentions[static_cast<std::size_t>(mention_of_head[word])].entity;
}

Entities find(const Syntax& syntax) {
  const std::vector<NameMention> names = find_names(syntax);
  const std::vector<Nominal> nominals = find_nominals(syntax, names);
  return resolve(syntax, names, link_names(syntax, names), nominals);
}

}  // namespace crossread::entities
