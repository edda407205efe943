#pragma once

#include "quotes/attachment.h"
#include "quotes/indirect.h"
#include "quotes/quotes.h"

/// How sure it is that a quotation has the right words and the right speaker.
namespace crossread::quotes {

/// What the confidence of a stretch between marks rests on.
struct MarkedEvidence {
  Evidence evidence = Evidence::none;
  QuoteKind kind = QuoteKind::direct;
  bool clause_cue = false;  ///< the cue takes a clause: "said", not "praised"
  bool verb = false;        ///< a finite verb stands between the marks
};

/// What that of a report without marks rests on.
struct ReportedEvidence {
  Construction construction = Construction::clause;
  bool belief = false;        ///< the cue tells a thought
  bool holds_marked = false;  ///< marked words stand in it
};

/// A share in steps of a hundredth: among quotations of 0.9 and more, at least 95 in 100 are right.
/// A base for the evidence and deductions for what weakens it; the tables and how they were
/// measured are in docs/quotes.md.
double confidence(const MarkedEvidence& evidence, const std::optional<Speaker>& speaker);
double confidence(const ReportedEvidence& evidence, const std::optional<Speaker>& speaker);

}  // namespace crossread::quotes
