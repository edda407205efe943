#include <tuple>
#include <unordered_map>

#include "claims/assertions.h"
#include "claims/attributes.h"
#include "claims/claims.h"
#include "claims/deeds.h"
#include "claims/events.h"
#include "claims/whereabouts.h"
#include "language/tree.h"

namespace crossread::claims {

Claims find(const text::Document& document, const language::Annotation& annotation,
            const entities::Entities& entities, std::span<const values::Value> values,
            std::span<const quotes::Quote> quotes) {
  Claims claims;
  const language::Tree tree(annotation.words);
  EventReader events(document, annotation, tree, entities, values);
  claims.events = events.read();
  const AttributeReader attributes(document, annotation, tree, entities, values, quotes, events, claims.events);
  claims.list = attributes.read();
  const AssertionReader clauses(document, annotation, tree, entities, values);
  claims.assertions = clauses.read();
  claims.deeds = read_deeds(document, annotation, tree, entities, values, clauses);
  claims.whereabouts = read_whereabouts(document, annotation, tree, clauses, values);
  std::unordered_map<std::uint32_t, Index> known;  // word for "I" -> whoever says it
  for (Assertion& a : claims.assertions) {
    std::tie(a.attributed, a.voice) = attributes.voice_at(a.predicate);
    if (annotation.words[a.theme.word].lemma != "I") continue;
    // "I have not conceded": whoever says "I" means himself. "There has been no concession", told after
    // that by whomever, is of whoever said so before.
    const auto before = known.find(a.theme.word);
    if (before != known.end()) a.theme.entity = before->second;
    else if (a.voice != no_index) a.theme.entity = a.voice;
    if (a.theme.entity != no_index) known.try_emplace(a.theme.word, a.theme.entity);
  }
  for (Deed& d : claims.deeds) std::tie(d.attributed, d.voice) = attributes.voice_at(d.predicate);
  for (Whereabouts& w : claims.whereabouts) std::tie(w.attributed, w.voice) = attributes.voice_at(w.predicate);
  return claims;
}

}  // namespace crossread::claims
