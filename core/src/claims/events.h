#pragma once

#include "claims/claims.h"
#include "language/tree.h"

namespace crossread::claims {

/// Reads the events of one article off its dependency trees: every verb that is no auxiliary, and
/// every noun with an event class. A verb that only carries a noun ("held a meeting", "the talks
/// took place", "a meeting which lasted") lends it its participants and its time.
class EventReader {
 public:
  EventReader(const text::Document& document, const language::Annotation& annotation,
              const language::Tree& tree, const entities::Entities& entities,
              std::span<const values::Value> values);

  /// The events, in the order of their heads; they stay with the reader.
  const std::vector<Event>& read();

  /// The event that a word belongs to: itself, or the nearest one above it in the tree, within a
  /// few steps. Valid after read().
  Index event_of(std::uint32_t word) const;

  /// The event whose length a duration is.
  Index measured_event(const values::Value& value) const;

 private:
  void find_heads();
  void merge_light_verbs();
  void add_participants();
  Index event_of_value(const values::Value& value) const;
  void add_durations();
  void add_dates();
  void carry_over();
  std::string_view preposition_of(std::uint32_t word) const;
  void add_participant(Event& event, std::uint32_t word, Part part);

  const text::Document& document_;
  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const entities::Entities& entities_;
  std::span<const values::Value> values_;
  std::vector<Event> events_;
  std::vector<Index> at_word_;  ///< word -> event it names or carries
};

}  // namespace crossread::claims
