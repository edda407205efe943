#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "entities/entities.h"
#include "entities/syntax.h"
#include "quotes/levels.h"

/// Who speaks at a reporting verb.
namespace crossread::quotes {

/// Finds who speaks at a verb. Words that stand beside the verb as in any report ("Orr said", ",
/// said Orr", "Orr, a nurse from Hull, said") go before the parse, because they are there whatever
/// the tagger and the parser make of the sentence. The subject of the parse follows where somebody
/// can speak so called, then whoever the main clause is about. Every question takes time in the
/// length of one sentence.
class Voices {
 public:
  Voices(const entities::Syntax& syntax, const entities::Entities& entities, const Levels& levels);

  /// Head word of the one who speaks at an active verb, or nothing.
  std::optional<std::uint32_t> at(std::uint32_t verb) const;

  /// Head word of the one who stands right beside the verb, as its order of words shows: a noun, a name or a
  /// pronoun before a finite verb or, behind marks or a comma, after it. Nothing where the order
  /// leaves a doubt.
  std::optional<std::uint32_t> beside(std::uint32_t verb) const;

 private:
  /// Whether somebody or some body can be called so.
  bool can_speak(std::uint32_t word) const;
  bool known(const entities::Mention& m) const;
  std::optional<std::uint32_t> before(std::uint32_t verb) const;
  std::optional<std::uint32_t> inverted(std::uint32_t verb) const;
  std::optional<std::uint32_t> told_of_at(std::uint32_t who, std::uint32_t first) const;
  std::optional<std::uint32_t> ending_at(std::uint32_t end, std::uint32_t first) const;
  std::optional<std::uint32_t> behind_apposition(std::uint32_t comma, std::uint32_t first) const;
  std::optional<std::uint32_t> of_parse(std::uint32_t verb) const;
  std::optional<std::uint32_t> nearest_subject(std::uint32_t verb) const;
  std::optional<std::uint32_t> before_relative_clause(std::uint32_t verb) const;
  std::uint32_t before_preposition(std::uint32_t speaker) const;
  bool adjective_behind_noun(std::uint32_t word) const;
  std::optional<std::uint32_t> of_main_clause(std::uint32_t verb) const;

  const entities::Syntax& s_;
  const entities::Entities& entities_;
  const Levels& levels_;
  std::vector<Index> begins_;  ///< word -> the longest mention that begins there
  std::vector<Index> ends_;    ///< word -> the longest mention whose last word it is
};

/// Whose words a noun speaks of: "Xi's remarks", "a statement by the ministry".
std::optional<std::uint32_t> owner_of(const entities::Syntax& syntax, std::uint32_t noun);

}  // namespace crossread::quotes
