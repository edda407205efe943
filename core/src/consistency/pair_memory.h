#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "consistency/lexicon.h"
#include "consistency/story.h"

namespace crossread::consistency {

/// Two claims of two articles taken to be about one thing.
struct Match {
  std::size_t a = 0, b = 0;  ///< numbers of the claims with a value in each of the two articles
  int score = 0;
  bool agree = false;
  bool same = false;         ///< agree, and assert the same
  bool far = false;          ///< compatible in logic, yet far apart
  bool other_voice = false;  ///< told by two different people
};

/// What was found between the claims of every two readings of the last story, for the next one that holds
/// both. It rests on the two alone, and on which of their entities are the same and of what kind, which a third
/// article may decide; that is asked about too, so that what is kept never changes what is found.
class PairMemory {
 public:
  /// The matches found last between two articles of the story, if nothing that they rest on has changed.
  std::optional<std::vector<Match>> take(const Story& story, Index a, Index b);

  /// Whether anything is kept of a story of so many articles.
  static bool keeps(const Story& story);

  /// Keeps what was found, or taken out, for the next story.
  void put(const Story& story, Index a, Index b, const std::vector<Match>& matches);

  /// Ends a story: what it had no use for is forgotten.
  void end_story();

 private:
  using Pair = std::pair<std::uint64_t, std::uint64_t>;  ///< numbers of readings
  struct Found {
    std::vector<Index> identities;
    std::vector<Match> matches;
  };

  std::map<Pair, Found> before_, now_;
};

/// What a comparison leaves to the ones that follow, for speed alone.
struct Memory {
  PairMemory pairs;
  Lexicon lexicon;
};

}  // namespace crossread::consistency
