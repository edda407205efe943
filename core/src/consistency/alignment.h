#pragma once

#include <optional>
#include <string>
#include <vector>

#include "consistency/story.h"

namespace crossread::consistency {

/// A claim prepared for comparison: its lemmas folded so that words for one sort of event are one,
/// its entities those of the story.
struct ClaimView {
  Index article = no_index;
  const claims::Claim* claim = nullptr;
  const values::Value* value = nullptr;
  const claims::Event* event = nullptr;  ///< none where the claim hangs on no event
  std::string topic;                     ///< folded lemma of what is measured
  std::vector<std::string> frame;        ///< sorted
  std::vector<std::string> context;      ///< sorted; holds the frame too
  std::vector<std::string> modifiers;    ///< sorted; what narrows the topic: "state" senators
  std::vector<Index> participants;       ///< sorted entities of the story that take part in the event
  std::vector<std::string> described;    ///< sorted head nouns of participants without a name: "mayor"
  std::vector<Index> mentioned;          ///< sorted entities named in the sentence
  Index voice = no_index;                ///< entity of the story, none = the writer or nobody known
  std::optional<std::pair<double, double>> days;  ///< when the event was, as days since 1970
};

ClaimView view(const Story& story, Index article, const claims::Claim& claim);

/// What two claims have in common, and what speaks against comparing them.
struct Likeness {
  bool comparable = false;  ///< alike enough to be one fact where the values agree
  bool disputable = false;  ///< alike enough to be set against each other where they do not
  double score = 0;
  std::string why;  ///< one clause for the reader: what is the same
};

/// Whether two claims of one kind from two articles are about the same attribute of the same thing.
/// Equal values are themselves evidence that two claims tell of one thing; to call two values a
/// disagreement the words around them must be evidence enough. Symmetric. Depends on these two
/// articles alone.
Likeness likeness(const Story& story, const ClaimView& a, const ClaimView& b);

/// Words that name one sort of event or of people, folded into one; others stay as they are.
std::string fold(std::string_view lemma);

}  // namespace crossread::consistency
