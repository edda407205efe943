#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <crossread/limits.h>
#include <crossread/report.h>

#include "claims/claims.h"
#include "entities/entities.h"
#include "language/language.h"
#include "quotes/quotes.h"
#include "readability/readability.h"
#include "text/text.h"
#include "values/values.h"

namespace crossread {

/// One article read on its own: what every step before the comparison found in it. Immutable once
/// made, so that it can be kept while other articles of the story change.
struct ArticleAnalysis {
  std::uint64_t reading = 0;  ///< its number among the readings of a session, of which no two have one
  std::string id;
  Role role = Role::source;
  std::optional<Date> published;
  Language language;
  text::Document document;
  language::Annotation annotation;
  readability::Analysis readability;
  entities::Entities entities;
  std::vector<values::Value> values;
  std::vector<quotes::Quote> quotes;
  std::vector<SpeakerScores> by_speaker;  ///< entities are those of this article
  claims::Claims claims;
};

/// Across articles: who is the same, which claims and quotations are about the same thing, and
/// whether they agree.
namespace consistency {

/// What the comparison of articles gives. Spans refer to Document::utf8, title included.
struct Comparison {
  std::vector<Entity> entities;
  std::vector<std::vector<Index>> global;  ///< article -> local entity -> index into `entities`
  std::vector<SpeakerQuotes> speakers;
  std::vector<Fact> facts;
  std::vector<Finding> findings;
  std::array<std::uint32_t, finding_kinds> compared{};
  std::vector<Reuse> reuse;
  std::vector<TimelineEntry> timeline;
  std::vector<Warning> warnings;
};

struct Memory;

/// Compares the articles of one story. The order of the articles never changes what is found, and
/// an article more never changes what is found between two others, except to add evidence.
/// Articles that are not in English or tell of another story are left out, with a warning. `memory` holds what was
/// found in the last story, and then in this one: the same comparison, the sooner the less has changed.
Comparison compare(std::span<const ArticleAnalysis> articles, const Limits& limits, Memory& memory);

}  // namespace consistency
}  // namespace crossread
