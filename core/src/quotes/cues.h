#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entities/syntax.h"

/// Words that report what someone said: which there are in an article, who speaks, to whom.
namespace crossread::quotes {

/// What a cue can stand with. The letters of the word lists, as bits.
enum class Frame : std::uint16_t {
  clause = 1 << 0,       ///< c  what was said is a clause
  addressee = 1 << 1,    ///< t  its object may be the one spoken to
  marks_only = 1 << 2,   ///< q  reports only beside marked words
  infinitive = 1 << 3,   ///< i  what was said is an infinitive
  as = 1 << 4,           ///< a  what was said is object and predicate with "as"
  naming = 1 << 5,       ///< n  what was said is object and second object
  object = 1 << 6,       ///< o  what was said is the object
  preposition = 1 << 7,  ///< h  what was said follows "for" or "on"
  belief = 1 << 8,       ///< b  a thought rather than speech
  document = 1 << 9,     ///< d, w  a paper says so
  speech = 1 << 10,      ///< s  an occasion or form of speech
  utterance = 1 << 11    ///< u  reports a whole utterance beside it, a comma or a colon between
};

/// A set of frames.
struct Frames {
  std::uint16_t bits = 0;
  constexpr bool has(Frame f) const { return (bits & static_cast<std::uint16_t>(f)) != 0; }
};

enum class CueKind : std::uint8_t {
  verb,
  noun,       ///< "his claim that"
  according,  ///< "according to", "per", "in the words of"
  label       ///< a name before a colon, or behind a dash
};

/// Whether a cue tells that something was said.
enum class Telling : std::uint8_t {
  told,
  possible,  ///< "would say", "could say": out of marks nothing is reported; in marks a habit is
  untold     ///< negated, declined, hoped for, conditional or yet to come
};

/// A word that reports speech, with its parts. Words are indices into Annotation::words.
struct Cue {
  std::uint32_t word = 0;
  CueKind kind = CueKind::verb;
  Frames frames;
  std::optional<std::uint32_t> speaker;  ///< head of the one who speaks
  std::optional<std::uint32_t> source;   ///< outer source: "X quoted her as saying", "by X"
  bool doubtful = false;  ///< tagged as a noun: counts only right behind marked words
  bool passive = false;
  Telling telling = Telling::told;
};

/// Finds all cues in order of their words. Verbs that report only beside marked words are found
/// too; whether they report is decided by what stands beside them. Linear.
std::vector<Cue> find_cues(const entities::Syntax& syntax);

/// Whose words a noun speaks of: "Xi's remarks", "a statement by the ministry".
std::optional<std::uint32_t> owner_of(const entities::Syntax& syntax, std::uint32_t noun);

/// The words of a cue with its auxiliaries and negation, as one span around them.
Span cue_span(const entities::Syntax& syntax, const Cue& cue);

}  // namespace crossread::quotes
