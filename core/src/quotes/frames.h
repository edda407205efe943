#pragma once

#include <cstdint>
#include <string_view>

/// What a word that reports speech takes.
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

/// Reads the letters of a word list.
Frames read_frames(std::string_view letters);

}  // namespace crossread::quotes
