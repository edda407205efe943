#include "claims/attributes.h"
#include "claims/claims.h"
#include "claims/events.h"
#include "language/tree.h"

namespace crossread::claims {

Claims find(const text::Document& document, const language::Annotation& annotation,
            const entities::Entities& entities, std::span<const values::Value> values,
            std::span<const quotes::Quote> quotes) {
  Claims claims;
  const language::Tree tree(annotation.words);
  EventReader events(document, annotation, tree, entities, values);
  claims.events = events.read();
  claims.list = AttributeReader(document, annotation, tree, entities, values, quotes, events, claims.events).read();
  return claims;
}

}  // namespace crossread::claims
