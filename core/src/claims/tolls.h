#pragma once

#include <span>

#include "claims/claims.h"
#include "claims/events.h"
#include "language/tree.h"

namespace crossread::claims {

/// The sort of happening that a word names where it stands: by its lemma, or by a verb that says it only with what
/// stands behind ("lost their lives", "were put off", "taken to hospital", "left dead").
EventClass class_at(std::span<const language::Word> words, std::uint32_t word);

/// Some people counted sort by sort: "two women and a man".
struct Headcount {
  double sum = 0;
  std::uint32_t last = 0;  ///< the noun of the last sort
};

/// Reads of a count what befell so many: "Nine people died", "killing nine", "a toll of nine", "nine killed", "claimed
/// nine lives", "left nine people dead", "41 were taken to hospital", "312 operations were put off"; and of people what they
/// were there for: "carrying 180 passengers", "a crowd of 14,000", "a staff of 90", "60 volunteers". Looks at a few words
/// beside the count and at the predicates above it.
class TollReader {
 public:
  TollReader(std::span<const language::Word> words, const language::Tree& tree, const EventReader& events,
             std::span<const Event> event_list)
      : words_(words), tree_(tree), events_(events), event_list_(event_list) {}

  /// The sort of happening, `open` where there is none: of a part or an addition, of what is denied, and of deaths and the
  /// like that are not told as done. `word` names what is counted, `head` is the one that the value hangs by.
  EventClass read(const values::Value& value, std::uint32_t word, std::uint32_t head) const;

  /// How many there are of whom `value` counts the first sort; none where it is the only sort, or where another one is not
  /// of people or not counted. `values`: those of the article, in text order.
  std::optional<Headcount> all_sorts(const values::Value& value, std::span<const values::Value> values) const;

 private:
  std::optional<Headcount> sort_at(std::uint32_t first, std::span<const values::Value> values) const;
  EventClass of_noun(const values::Value& value, std::uint32_t word) const;
  EventClass of_company(const values::Value& value, std::uint32_t word) const;
  EventClass of_state(const values::Value& value) const;
  EventClass of_predicate(const values::Value& value, std::uint32_t word) const;
  EventClass told(const values::Value& value, std::uint32_t predicate, EventClass cls) const;

  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const EventReader& events_;
  std::span<const Event> event_list_;
};

}  // namespace crossread::claims
