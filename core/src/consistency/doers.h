#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "consistency/story.h"

namespace crossread::consistency {

/// Whether who does a deed in one article can be who does it in another. Two people told by their names are two, and so are
/// two countries and people of two bodies or callings that nobody is of both: police and farmers, a wife and a sister. What is
/// said in general words may be anybody: "officials", "a man", "the team".
class Doers {
 public:
  explicit Doers(const Story& story);

  /// `p` and `q` are the entities that the phrases name across articles, or no_index.
  bool apart(Index article, const claims::Theme& x, Index p, Index other, const claims::Theme& y, Index q) const;

  /// The same of two of whom one is said to have done it and nobody else: two groups or bodies by nouns that say what they are, or a
  /// person and a thing. Whether the nouns are of kin the caller asks.
  bool two_parties(Index article, const claims::Theme& x, Index p, Index other, const claims::Theme& y, Index q) const;

  /// Whether both are told by name, and are two. Of names `of_any_kind` nobody asks whether they are of people.
  bool two_names(Index p, Index q, bool of_any_kind = false) const;

 private:
  using Circles = std::vector<std::uint16_t>;

  bool personal(Index entity) const;
  entities::Gender gender_of(Index article, const claims::Theme& theme) const;
  std::string full_name(Index article, const claims::Theme& theme) const;
  Circles circles_of(Index article, const claims::Theme& theme, Index entity) const;

  const Story& story_;
  std::vector<Circles> of_entity_;  ///< entity -> the circles that some article says it is of, sorted
};

}  // namespace crossread::consistency
