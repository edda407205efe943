#pragma once

#include <crossread/span.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crossread::readability {

enum class PartKind : std::uint8_t {
  letters,  ///< a-z and inner apostrophes
  figures,  ///< digits with inner commas, full stops and colons
  sign,     ///< a currency sign, per cent sign, fraction ...
  foreign   ///< letters that have no Latin form
};

/// A piece of a word between hyphens, full stops and changes of kind.
struct WordPart {
  PartKind kind = PartKind::letters;
  bool joined = false;         ///< nothing stands between this part and the one before
  std::uint16_t capitals = 0;  ///< capitals that the part begins with, up to 65535
  std::uint32_t begin = 0;     ///< range of WordForm::plain
  std::uint32_t end = 0;
  std::uint32_t spoken = 0;  ///< of a sign: its syllables
};

/// A word as the lists and rules want it: lower case, Latin letters without their accents, straight
/// apostrophes and hyphens. Made to be used again for the next word, so that reading a text does
/// not allocate word by word.
///
/// Accents that tell a syllable leave their mark: a final "é" becomes "ay" ("cafay"), and a
/// diaeresis begins a new part ("na", "ive").
struct WordForm {
  std::string plain;
  std::vector<WordPart> parts;
  std::uint32_t letters = 0;  ///< letters and digits, in code points
  bool capitalised = false;   ///< begins with a capital
  bool figures = false;       ///< holds a digit
  bool hyphened = false;      ///< has a hyphen between parts

  std::string_view part(std::size_t i) const {
    return std::string_view(plain).substr(parts[i].begin, parts[i].end - parts[i].begin);
  }
};

/// Reads the word at `span` of `text` (a span of text::words) into `form`. The currency sign before
/// a figure and the per cent or degree sign behind it belong to the word as it is read aloud,
/// though not to its span. Linear.
void read_word(std::string_view text, Span span, WordForm& form);

}  // namespace crossread::readability
