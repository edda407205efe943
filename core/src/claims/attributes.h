#pragma once

#include <array>

#include "claims/claims.h"
#include "claims/events.h"
#include "claims/in_context.h"
#include "claims/setting.h"
#include "claims/tolls.h"
#include "language/tree.h"

namespace crossread::claims {

/// Days that a date may leave open and still be held against another, a year; and those of half a year.
inline constexpr double widest_date = 366, widest_part_of_year = 184;

/// Nouns for a part of a day or a week.
inline constexpr auto parts_of_time =
    std::to_array<std::string_view>({"day", "night", "evening", "morning", "afternoon", "weekend", "week", "hour"});

/// Reads the claims of one article: one for each value that says something of something, one for
/// each role that a person is given.
class AttributeReader {
 public:
  AttributeReader(const text::Document& document, const language::Annotation& annotation,
                  const language::Tree& tree, const entities::Entities& entities,
                  std::span<const values::Value> values, std::span<const quotes::Quote> quotes,
                  const EventReader& events, std::span<const Event> event_list);

  std::vector<Claim> read() const;

  /// Whether a word is told by somebody in the article, and by whom, where that is known.
  std::pair<bool, Index> voice_at(std::uint32_t word) const;

 private:
  void add_value(Index value, std::vector<Claim>& out) const;
  // when.cpp
  void add_time(Index index, std::vector<Claim>& out) const;
  bool stamps(const values::Value& value) const;
  bool of_the_telling(const values::Value& value) const;
  bool names_day(const values::Value& value) const;
  bool in_dateline(std::uint32_t sentence) const;
  bool of_baseline(const values::Value& value) const;
  bool names_which(const values::Value& value, std::uint32_t head) const;
  std::optional<std::string_view> question_of(const Setting& setting) const;
  bool told_before_or_counts(const values::Value& value, std::int32_t marker) const;
  // attributes.cpp
  void add_meaning(Index index, FindingKind kind, const Meaning* meant, std::vector<Claim>& out) const;
  void add_sum(const values::Value& value, std::vector<Claim>& out) const;
  std::vector<std::string> frame_of(std::uint32_t word, std::uint32_t head, Index event) const;
  void set_voice(Claim& claim) const;
  bool torn(const values::Value& value) const;
  bool one_of_two(const values::Value& value) const;
  bool names_a_thing(const values::Value& value) const;
  std::optional<std::uint32_t> out_of(const values::Value& value, std::uint32_t sentence) const;
  std::optional<std::uint32_t> measured(FindingKind kind, std::uint32_t head) const;
  bool no_rank(const values::Value& value, std::uint32_t head) const;
  bool names_a_sort(const values::Value& value) const;
  bool looks_back(const values::Value& value) const;
  bool names_a_race(const values::Value& value) const;
  std::uint32_t done_at(std::uint32_t time) const;
  std::optional<Meaning> taken_over(const values::Value& value) const;
  bool of_one_person(std::uint32_t word) const;
  bool of_a_thing(std::uint32_t word, double years) const;
  std::optional<std::uint32_t> of_season(const values::Value& value, const Setting& setting) const;
  std::uint32_t told_of(std::uint32_t head) const;
  std::uint32_t what_took_place(std::uint32_t verb) const;
  Index person_near(const values::Value& value, std::uint32_t head) const;
  std::uint32_t sentence_of(std::uint32_t byte) const;

  const text::Document& document_;
  const language::Annotation& annotation_;
  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const entities::Entities& entities_;
  std::span<const values::Value> values_;
  std::span<const quotes::Quote> quotes_;
  const EventReader& events_;
  std::span<const Event> event_list_;
  std::vector<bool> in_value_;         ///< words that are part of a value; read by those that follow
  std::vector<Index> quote_at_;        ///< word -> innermost quotation that holds it
  ContextReader in_context_;
  SettingReader settings_;
  TollReader tolls_;
};

}  // namespace crossread::claims
