#include "quotes/confidence.h"

#include <algorithm>

namespace crossread::quotes {
namespace {

/// In hundredths.
constexpr int floor_of_all = 20;
constexpr int unknown_speaker = 15;  ///< words stand for the speaker, but no entity
constexpr int by_role = 8;
constexpr int partial = 12;  ///< words inside the writer's sentence
constexpr int no_verb = 7;
constexpr int weak_cue = 7;  ///< "praised", "mocked": may be told of without words
constexpr int thought = 25;

int base(Evidence evidence) {
  switch (evidence) {
    case Evidence::beside:
      return 96;
    case Evidence::beside_loose:
      return 89;
    case Evidence::label:
      return 70;
    case Evidence::scope:
      return 89;
    case Evidence::sentence:
      return 55;
    case Evidence::goes_on:
      return 87;
    case Evidence::echo:
      return 60;
    case Evidence::returns:
      return 60;
    case Evidence::floating:
      return 60;
    case Evidence::none:
      return 30;
  }
  return 30;
}

int base(Construction construction) {
  switch (construction) {
    case Construction::clause:
      return 85;
    case Construction::sentence:
      return 65;
    case Construction::infinitive:
      return 60;
    case Construction::predicate:
      return 65;
    case Construction::noun_clause:
      return 50;
    case Construction::object:
      return 60;
  }
  return 50;
}

int deduction(const std::optional<Speaker>& speaker) {
  if (!speaker) return unknown_speaker;
  const int entity = speaker->entity == no_index ? unknown_speaker : 0;
  return entity + (speaker->via == SpeakerVia::role ? by_role : 0);
}

double share(int hundredths) { return std::clamp(hundredths, floor_of_all, 99) / 100.0; }

}  // namespace

double confidence(const MarkedEvidence& e, const std::optional<Speaker>& speaker) {
  int sum = base(e.evidence);
  if (e.evidence == Evidence::none) return share(sum);
  sum -= deduction(speaker);
  if (e.kind == QuoteKind::mixed) sum -= partial;
  if (!e.verb) sum -= no_verb;
  const bool cue = e.evidence == Evidence::beside || e.evidence == Evidence::beside_loose;
  if (cue && !e.clause_cue) sum -= weak_cue;
  return share(sum);
}

double confidence(const ReportedEvidence& e, const std::optional<Speaker>& speaker) {
  int sum = base(e.construction) - deduction(speaker);
  if (e.belief) sum -= thought;
  if (e.holds_marked && e.construction == Construction::object) sum += 10;
  return share(sum);
}

}  // namespace crossread::quotes
