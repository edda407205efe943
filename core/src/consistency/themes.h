#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "consistency/story.h"

namespace crossread::consistency {

/// A noun phrase as far as comparisons ask about it, wherever it stands. The theme must outlive it.
struct Phrase {
  const claims::Theme* theme;
  Index named = no_index;  ///< the entity across articles

  Phrase(const claims::Theme& of, Index entity) : theme(&of), named(entity) {}
  bool operator<(const Phrase& o) const {
    const auto parts = [](const Phrase& p) { return std::tie(p.theme->noun, p.theme->modifiers, p.theme->which, p.named, p.theme->part, p.theme->all); };
    return parts(*this) < parts(o);
  }
};

/// How the noun phrases of two articles stand to each other: whom or what they name, and by which nouns the
/// articles of the story call what others name.
class Themes {
 public:
  explicit Themes(const Story& story);

  /// The entity across articles that a phrase names: by a name, a pronoun or the name beside it. Whom a
  /// description means is our reading, and no ground for a disagreement: no_index then.
  Index named(Index article, const claims::Theme& theme) const;

  /// How alike a phrase of one article, which names `x`, and one of another, which names `y`, are: below 0
  /// two things, 0 nobody can tell, 1 the same noun or one that means the same, 2 with a modifier in common or
  /// a noun by which the named one is called, 3 one name. Symmetric.
  int alike(const claims::Theme& a, Index x, const claims::Theme& b, Index y) const;

  /// The same of two phrases of which each is told to be the only one of its noun in its article, or not: two such are
  /// one thing, as far as no word beside them tells them apart.
  int alike(const claims::Theme& a, Index x, bool sole_a, const claims::Theme& b, Index y, bool sole_b) const;

  /// Whether the two phrases may be of one thing by their names or by nouns of kin meaning: "hostage", "prisoner".
  bool kindred(const claims::Theme& a, Index x, const claims::Theme& b, Index y) const;

  /// Whether the two are one state, by its name or by the seat of its government: "Yerevan" and "Armenia" accept and refuse as one.
  bool one_state(Index x, Index y) const;

  /// Whether some article calls the named one by this noun: "the caterer", of Ada Voss.
  bool called(Index entity, const std::string& noun) const;

 private:
  bool called_by_kin(Index entity, const std::string& noun) const;
  bool another_sort(Index entity, const claims::Theme& described) const;

  const Story& story_;
  std::vector<std::string> names_;               ///< entity -> name in lower case
  std::vector<std::vector<std::string>> nouns_;  ///< entity -> sorted nouns that it is called by, alone and with the noun before them
};

}  // namespace crossread::consistency
