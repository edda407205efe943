#pragma once

#include <crossread/report.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// How the enumerations of the report are spelt in JSON, on the terminal and in the schema. The
/// spellings are part of the contract: one may be added, none is ever changed.
namespace crossread::report {

template <typename Enum>
struct Names;

/// The spelling of one value, e.g. "quote-wording".
template <typename Enum>
constexpr std::string_view name_of(Enum value) {
  return Names<Enum>::list[static_cast<std::size_t>(value)];
}

/// The value that is spelt so, or nothing.
template <typename Enum>
constexpr std::optional<Enum> value_of(std::string_view name) {
  for (std::size_t i = 0; i < Names<Enum>::list.size(); ++i) {
    if (Names<Enum>::list[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

template <>
struct Names<Format> {
  static constexpr std::array<std::string_view, 4> list{"automatic", "text", "html", "markdown"};
};

template <>
struct Names<Role> {
  static constexpr std::array<std::string_view, 3> list{"source", "draft", "transcript"};
};

template <>
struct Names<BlockKind> {
  static constexpr std::array<std::string_view, 5> list{"paragraph", "heading", "caption", "list",
                                                        "boilerplate"};
};

template <>
struct Names<SentenceLevel> {
  static constexpr std::array<std::string_view, 3> list{"plain", "hard", "very-hard"};
};

template <>
struct Names<QuoteKind> {
  static constexpr std::array<std::string_view, 4> list{"direct", "mixed", "indirect", "other"};
};

template <>
struct Names<SpeakerVia> {
  static constexpr std::array<std::string_view, 4> list{"name", "pronoun", "role", "continuation"};
};

template <>
struct Names<TimeType> {
  static constexpr std::array<std::string_view, 4> list{"date", "time", "duration", "set"};
};

template <>
struct Names<QuantityKind> {
  static constexpr std::array<std::string_view, 7> list{"count", "money",   "percentage", "measure",
                                                        "age",   "ordinal", "score"};
};

template <>
struct Names<MentionType> {
  static constexpr std::array<std::string_view, 3> list{"name", "nominal", "pronoun"};
};

template <>
struct Names<EntityKind> {
  static constexpr std::array<std::string_view, 4> list{"person", "organisation", "place", "other"};
};

template <>
struct Names<FindingKind> {
  static constexpr std::array<std::string_view, finding_kinds> list{
      "duration", "date",    "time",          "count",        "money", "percentage",
      "measure",  "age",     "name",          "role",         "place", "participants",
      "outcome",  "ordinal", "quote-wording", "quote-speaker"};
};

template <>
struct Names<FactStatus> {
  static constexpr std::array<std::string_view, 3> list{"agreed", "differing", "single"};
};

template <>
struct Names<Severity> {
  static constexpr std::array<std::string_view, 3> list{"conflict", "possible", "note"};
};

/// `none` has no spelling of its own: the key is left out.
template <>
struct Names<FindingReason> {
  static constexpr std::array<std::string_view, 6> list{"",         "update",  "translation",
                                                        "spelling", "sources", "trimmed"};
};

template <>
struct Names<DiffOp> {
  static constexpr std::array<std::string_view, 3> list{"same", "insert", "delete"};
};

}  // namespace crossread::report
