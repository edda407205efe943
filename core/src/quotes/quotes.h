#pragma once

#include <crossread/report.h>

#include <optional>
#include <vector>

#include "entities/entities.h"
#include "language/language.h"
#include "text/text.h"

/// Who said what: quotation marks, reporting cues, speakers.
namespace crossread::quotes {

/// Who is said to have said it, in one article.
struct Speaker {
  Index entity = no_index;  ///< into Entities::list; none for an unresolved description
  std::string name;         ///< the resolved name, or the words of the mention
  Span span;                ///< the mention
  bool anonymous = false;   ///< described, not named
  SpeakerVia via = SpeakerVia::name;
};

/// One utterance of one article. See crossread::Quote for what the parts mean.
struct Quote {
  QuoteKind kind = QuoteKind::direct;
  Span span;
  std::vector<Span> content;
  Index nested = no_index;  ///< the enclosing quotation, index into the list
  std::optional<Span> cue;
  std::optional<Speaker> speaker;
  std::optional<Speaker> reported_by;
  double confidence = 0;  ///< 0..1
};

/// Finds the quotations of one article, in order of their first fragment.
std::vector<Quote> find(const entities::Syntax& syntax, const entities::Entities& entities);

/// The spans of the words inside quotation marks, sorted and merged, marks included: what
/// readability leaves out of its score without quotations. Needs no language weights.
std::vector<Span> quoted_spans(const text::Document& document);

}  // namespace crossread::quotes
