#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "entities/syntax.h"
#include "quotes/frames.h"
#include "quotes/voices.h"

/// Words that report what someone said: which there are in an article, who speaks, to whom.
namespace crossread::quotes {

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
std::vector<Cue> find_cues(const entities::Syntax& syntax, const Voices& voices);

/// The words of a cue with its auxiliaries and negation, as one span around them.
Span cue_span(const entities::Syntax& syntax, const Cue& cue);

}  // namespace crossread::quotes
