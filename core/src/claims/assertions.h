#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "language/tree.h"
#include "text/word_map.h"

namespace crossread::claims {

/// Verbs of getting what was asked for.
inline constexpr auto winning = std::to_array<std::string_view>({"win", "secure", "obtain", "get", "receive", "gain"});

/// Verbs that carry a noun or an adjective which says what happened.
inline constexpr auto carriers = std::to_array<std::string_view>(
    {"have", "give", "get", "win", "receive", "grant", "issue", "make", "take", "reach", "offer", "be", "remain",
     "stay", "leave", "keep", "find", "declare", "stand", "become", "show", "shed", "raise", "sound", "refuse", "deny",
     "withhold", "lend", "hold", "obtain", "secure", "pronounce", "without", "report", "post", "record", "test", "prove", "turn", "go", "come", "end", "contain", "plead", "return", "force", "cause", "result", "escape", "emerge"});

/// Verbs by which something stays as it is.
inline constexpr auto staying = std::to_array<std::string_view>(
    {"remain", "stay", "keep", "retain", "continue", "stand", "maintain", "extend", "uphold", "hold"});

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
  bool denied(std::uint32_t word) const { return known(denied_, word, &AssertionReader::read_denial); }
  bool supposed(std::uint32_t word) const { return known(supposed_, word, &AssertionReader::read_supposition); }
  bool planned(std::uint32_t word) const;
  Index date_under(std::uint32_t word, std::uint32_t sentence) const;

 private:
  /// A predicate with its particle, and what hangs on a preposition that belongs to it: "the race", of "retired from".
  struct Predicate {
    std::string words;
    std::optional<std::uint32_t> object;
  };
  Predicate predicate_with_particle(std::uint32_t word) const;
  std::optional<double> clock_at(std::uint32_t word) const;
  void read_clause(Assertion& a, std::uint32_t clause, std::uint32_t predicate, std::optional<std::uint32_t> other) const;
  void read_deed(std::uint32_t word, std::uint32_t sentence, std::string_view act, bool denies, std::vector<Assertion>& out) const;
  /// What the words of clauses are by their lemmas, as bits: see assertion_mode.cpp.
  static std::uint16_t sorts_of(std::string_view lemma);
  bool is(std::uint32_t word, std::uint16_t sort) const { return (sorts_[word] & sort) != 0; }

  /// The answer to a question that is asked again and again of one word, worked out the first time.
  enum class Answer : std::uint8_t { open, no, yes };
  using Answers = std::vector<Answer>;  ///< by word
  bool known(Answers& answers, std::uint32_t word, bool (AssertionReader::*look)(std::uint32_t) const) const;
  bool too_much(std::uint32_t verb) const;
  bool read_denial(std::uint32_t word) const;
  bool read_supposition(std::uint32_t word) const;

  bool negated(std::uint32_t word) const;
  bool doubtful(std::uint32_t word, std::uint32_t theme) const;
  bool sole(const Theme& theme) const;
  std::span<const Pole> state_of(std::uint32_t word, std::string_view noun) const;
  void read_predicate(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_condition(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_conviction(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_admission(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_injury(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_body(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_belonging(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_grant(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_attendance(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  bool add_presence(std::uint8_t value, std::uint32_t who, std::uint32_t clause, Theme scene, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_membership(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_passage(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void add_fate(Pole pole, std::uint32_t theme, std::uint32_t clause, std::uint32_t predicate, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_existence(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  bool carries(std::uint32_t above, std::uint32_t word, bool state) const;
  bool qualified(std::uint32_t word) const;
  bool person_or_body(std::uint32_t word) const;
  bool purpose(std::uint32_t verb) const;
  bool of_a_vote(std::uint32_t noun) const;
  void read_outcome_noun(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_staging(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  void read_absence(std::uint32_t word, std::uint32_t sentence, std::vector<Assertion>& out) const;
  bool none_of(std::uint32_t noun) const;
  bool of_time(std::uint32_t word) const;
  const values::Value* value_at(std::uint32_t word) const;
  bool dated(std::uint32_t word) const;
  static bool settles(std::string_view verb);
  bool still_to_come(std::uint32_t word) const;
  bool somebody(std::uint32_t word) const;
  bool person(std::uint32_t word) const;
  bool modified(std::uint32_t noun) const;
  std::optional<std::uint32_t> antecedent_of(std::uint32_t it) const;
  std::optional<std::uint32_t> controller_of(std::uint32_t verb) const;
  std::uint32_t identified(std::uint32_t noun) const;
  Theme deed_theme(std::uint32_t verb, std::string_view noun, std::uint32_t what) const;
  std::optional<Theme> undertaking(std::uint32_t verb) const;
  void tell_scene(Assertion& a, Theme scene, std::uint32_t sentence) const;
  std::optional<std::uint32_t> occasion_of(std::uint32_t word) const;
  bool occasion(std::uint32_t word) const;
  std::optional<Theme> occasion_under(std::uint32_t word) const;
  std::optional<std::uint32_t> told_before(Scale scale, std::uint32_t sentence, const std::vector<Assertion>& before) const;

  const text::Document& document_;
  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const entities::Entities& entities_;
  std::span<const values::Value> values_;
  /// The nouns of one thing, in the order of the text: so many, from the first on by way of `next_noun_`.
  struct Nouns {
    std::uint32_t first = 0, last = 0, count = 0;
  };
  text::WordMap<Nouns> nouns_;             ///< by the one word for them
  std::vector<std::uint32_t> next_noun_;   ///< by word
  std::vector<std::uint16_t> sorts_;       ///< by word
  mutable Answers denied_, supposed_;
};

}  // namespace crossread::claims
