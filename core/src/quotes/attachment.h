#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "entities/entities.h"
#include "quotes/cues.h"
#include "quotes/indirect.h"
#include "quotes/marks.h"
#include "quotes/surroundings.h"

/// Which cue, and with it which speaker, the words of the same sentence give a stretch between
/// marks.
namespace crossread::quotes {

/// Why a stretch is given to its speaker, best first. `confidence.h` says how much each is worth.
enum class Evidence : std::uint8_t {
  beside,        ///< a reporting verb and its subject stand beside the marks
  beside_loose,  ///< the same, with the subject found by nearness
  label,         ///< a name and a colon, or a dash and a name
  scope,         ///< the words stand in what a cue reports
  sentence,      ///< some cue stands in the same sentence
  goes_on,       ///< the stretch goes on with the one right before it
  echo,          ///< a heading repeats words quoted in the text
  returns,       ///< the same speaker after a narrating sentence, or in the next paragraph
  floating,      ///< whoever acts in the sentence before
  none
};

/// The cue and the speaker of one stretch, as found in its sentence.
struct Attachment {
  Evidence evidence = Evidence::none;
  Index cue = no_index;                  ///< into the cues
  std::optional<std::uint32_t> speaker;  ///< head word of the speaker
  std::optional<std::uint32_t> source;   ///< head word of an outer source
  Index scope = no_index;                ///< into the scopes: what holds the stretch

  bool found() const { return evidence != Evidence::none; }
};

/// The one who acts in a sentence, nothing read but its words on one level.
std::optional<std::uint32_t> actor_outside(const Surroundings& around,
                                           const entities::Entities& entities,
                                           entities::WordRange sentence, Index level);

/// Looks for attachments. Stretches are indices into the list that it was made with. Every question
/// takes time in the length of one sentence.
class AttachmentFinder {
 public:
  AttachmentFinder(const entities::Entities& entities, const std::vector<Marked>& marked,
                   const std::vector<Cue>& cues, const std::vector<Scope>& scopes,
                   const Surroundings& around);

  /// A cue before the marks with nothing but its objects and circumstances between, or a label:
  /// "Brel: ...".
  Attachment before(std::size_t marked) const;
  /// A cue behind the marks, first verb of its clause, or a name behind a dash.
  Attachment behind(std::size_t marked) const;
  /// The smallest scope of a cue that the marks stand in, else the nearest cue of the sentence. With
  /// `clauses`, nothing but scopes that hold more than an object.
  Attachment around(std::size_t marked, bool clauses) const;
  /// A name right before marks that end a line, as headings leave the verb out: Orr "not worried".
  Attachment name_before(std::size_t marked) const;

 private:
  /// The sentence of a word and, of an endless one, the part of it.
  std::pair<std::uint32_t, std::uint32_t> part_of(std::uint32_t word) const;
  bool finite_verb(std::uint32_t word) const;
  bool in_relative_clause(std::uint32_t word) const;
  bool main_verb(std::uint32_t word, std::uint32_t first) const;
  bool first_person(std::uint32_t word) const;
  bool narrated(std::size_t marked, const Cue& cue) const;
  entities::WordRange lead_in(std::size_t marked) const;
  bool is_head(std::uint32_t word) const;
  bool is_name_alone(entities::WordRange words) const;
  bool predicate_between(std::uint32_t first, std::uint32_t end, bool preposition) const;
  bool ends_clause(std::uint32_t word, entities::WordRange right) const;

  Attachment attach(Index cue, entities::WordRange segment, std::uint32_t at) const;
  std::optional<std::uint32_t> nearest(entities::WordRange segment, std::uint32_t cue) const;
  Attachment from_label(entities::WordRange left, std::uint32_t end) const;
  std::optional<std::uint32_t> owner_of_words(entities::WordRange words) const;
  Attachment as_put(entities::WordRange right) const;
  Index quoting(Index cue, entities::WordRange right) const;
  entities::WordRange short_attribution(std::size_t marked) const;
  bool bare_attribution(entities::WordRange words, Index level) const;
  Attachment from_sentence(std::size_t marked) const;

  const entities::Syntax& s_;
  const entities::Entities& entities_;
  const std::vector<Marked>& marked_;
  const std::vector<Cue>& cues_;
  const std::vector<Scope>& scopes_;
  const Surroundings& around_;
  /// The scopes that begin in each part of a sentence.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Index>> scopes_of_part_;
};

}  // namespace crossread::quotes
