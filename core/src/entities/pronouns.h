#pragma once

#include <array>
#include <optional>
#include <vector>

#include "entities/entities.h"
#include "entities/nominals.h"
#include "entities/syntax.h"

/// Whom a pronoun stands for: a choice among the mentions before it.
namespace crossread::entities {

/// What a pronoun may stand for: a mention, or a noun that is none yet.
struct Candidate {
  Mention mention;
  const Nominal* latent = nullptr;
};

/// What is known of an entity while the text is read.
struct EntityState {
  bool kind_known = false;
  int uses = 0;  ///< mentions so far
  int male = 0;  ///< pronouns of either gender that were taken for it
  int female = 0;
};

/// What speaks for a candidate or against it; each is 0 or 1, or a small count.
enum class Feature : std::uint8_t {
  one_sentence_back,
  two_sentences_back,
  more_sentences_back,  ///< how many beyond two
  other_paragraph,
  subject,
  object,
  oblique,
  possessor,
  name,
  pronoun,
  indefinite,
  gender_known,
  gender_told,     ///< pronouns of this gender taken for it before, up to two: what was told weighs less than what is known
  gender_against,  ///< pronouns of the other gender, up to two
  kind_guessed,
  anonymous,
  uses,                ///< earlier mentions of its entity, up to five
  candidates_between,  ///< fitting ones between it and the pronoun, up to five
  same_relation,
  quoted_outside,  ///< between quotation marks, the pronoun not
  outside_quoted,  ///< the other way round
  main_subject,    ///< subject of the root of its sentence
  subject_above,   ///< subject of a verb that the pronoun's clause hangs on
  speaks,          ///< both are subjects of verbs of speech
  topic,           ///< opens the sentence right before
  tells_behind,    ///< in the sentence right before, in the same paragraph, and the pronoun says something
  count
};
inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count);
using Features = std::array<int, feature_count>;

/// A chosen candidate.
struct Choice {
  std::size_t candidate = 0;  ///< index, or the number of candidates where nobody fits well enough
  bool sole = false;          ///< nobody else fits at all
};

/// A candidate that may be the antecedent, with what speaks for it.
struct Option {
  const Candidate* candidate = nullptr;
  Features features{};
};

/// What has weights of its own: he and she, they, it, and descriptions that may go back to a person.
enum class PronounSort : std::uint8_t { personal, plural, neuter, description };
inline constexpr std::size_t pronoun_sorts = 4;

/// Sits beside the resolver and knows better: scripts/train/antecedents learns the weights with one
/// that knows the gold annotation, so that each choice is made after right ones.
class Teacher {
 public:
  virtual ~Teacher() = default;
  /// The option to take for the pronoun or description headed by `word`, `options.size()` for nobody, or nothing to leave
  /// it to the weights. Options come nearest first.
  virtual std::optional<std::size_t> choose(std::uint32_t word, PronounSort sort, const std::vector<Option>& options) = 0;
};

/// Chooses antecedents: the option of the largest weighted sum of features, nobody where that is
/// below a threshold. Weights are learnt from GUM by scripts/train/antecedents and stand in
/// antecedent_weights.h; docs/language-model.md has their figures.
class PronounResolver {
 public:
  PronounResolver(const Syntax& syntax, const std::vector<LocalEntity>& entities,
                  const std::vector<EntityState>& states, Teacher* teacher = nullptr)
      : s_(syntax), entities_(entities), states_(states), teacher_(teacher) {}

  /// The best candidate for a pronoun, or for a description that goes back to a person ("the
  /// redhead"). Looks back over a window of sentences and mentions.
  Choice antecedent(const Nominal& pronoun, const std::vector<Candidate>& candidates) const;

 private:
  bool possible(const Candidate& c, const Nominal& pronoun, bool pronoun_speaks) const;
  bool fits(const LocalEntity& e, const EntityState& state, const Nominal& pronoun) const;
  bool bound(const Mention& m, const Nominal& pronoun) const;
  bool told_of(const Mention& m) const;
  bool behind_preposition(const Mention& m) const;
  bool behind_article(const Mention& m) const;
  bool speaks(std::uint32_t word) const;
  Features features(const Candidate& c, const Nominal& pronoun, bool pronoun_speaks, int between) const;

  const Syntax& s_;
  const std::vector<LocalEntity>& entities_;
  const std::vector<EntityState>& states_;
  Teacher* teacher_;
};

}  // namespace crossread::entities
