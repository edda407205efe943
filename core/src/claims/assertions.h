#pragma once

#include <optional>
#include <unordered_map>

#include "claims/claims.h"
#include "language/tree.h"

namespace crossread::claims {

/// Reads from the trees of one article the predicates that answer a question of the scales: verbs with
/// their particles, adjectives after "be" and its like, nouns under verbs that carry them. What is
/// negated ("no permit was issued", "failed to agree", "has yet to vote") keeps its value and is
/// marked so; what is planned, feared or asked is marked as forecast.
class AssertionReader {
 public:
  AssertionReader(const text::Document& document, const language::Annotation& annotation,
                  const language::Tree& tree, const entities::Entities& entities,
                  std::span<const values::Value> values);

  std::vector<Assertion> read() const;

  /// The noun phrase with this head. What a pronoun stands for, where it stands for a name.
  Theme theme_of(std::uint32_t head) const;

  /// Who does what a verb says, and to whom or what: in the passive the subject is the patient.
  struct Arguments {
    std::optional<std::uint32_t> doer, patient;
  };
  std::optional<std::uint32_t> object_of(std::uint32_t verb) const;
  Arguments arguments_of(std::uint32_t verb) const;

  /// Of the verb of "it was the gunners who fired": the gunners, wherever the parser hangs the clause.
  std::optional<std::uint32_t> focus_of(std::uint32_t verb) const;

  /// What the reading of places and of deeds asks of a predicate too.
  std::optional<std::uint32_t> subject_of(std::uint32_t word) const;
  bool denied(std::uint32_t word) const;
  bool supposed(std::uint32_t word) const;
  bool planned(std::uint32_t word) const;
  Index date_under(std::uint32_t word, std::uint32_t sentence) const;

 private:
  /// A predicate with its particle, and what hangs on a preposition that belongs to it: "the race", of "retired from".
  struct Predicate {
    std::string words;
    std::optional<std::uint32_t> object;
  };
  Predicate predicate_with_particle(std::uint32_t word) const;
  void read_clause(Assertion& a, std::uint32_t clause, std::uint32_t predicate, std::optional<std::uint32_t> other) const;
  void read_deed(std::uint32_t word, std::uint32_t sentence, std::string_view act, bool denies, std::vector<Assertion>& out) const;
  bool no_longer(std::uint32_t word) const;
  bool doubtful(std::uint32_t word, std::uint32_t theme) const;
  bool sole(const Theme& theme) const;
  void read_predicate(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_condition(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_sentence(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void add_fate(Pole pole, std::uint32_t theme, std::uint32_t clause, std::uint32_t predicate, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_existence(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  bool none_of(std::uint32_t noun) const;
  bool still_to_come(std::uint32_t word) const;
  bool somebody(std::uint32_t word) const;
  bool person(std::uint32_t word) const;
  bool modified(std::uint32_t noun) const;
  std::optional<std::uint32_t> told_before(Scale scale, std::uint32_t sentence, const std::vector<Assertion>& before) const;

  const text::Document& document_;
  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const entities::Entities& entities_;
  std::span<const values::Value> values_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> nouns_;  ///< one word for the nouns of one thing -> the first of them
};

}  // namespace crossread::claims
