#pragma once

#include <cstdint>
#include <string_view>

#include "readability/word_form.h"
#include "readability/word_table.h"

/// Syllables of English words as they are read aloud.
///
/// Rules first: for each letter a small decision tree says how many syllables the letter begins
/// where it stands (learnt from the CMU Pronouncing Dictionary, core/data/syllable_rules.txt). Then
/// a table of the words of that dictionary that the rules get wrong. Numbers, initials and signs
/// are counted as spoken, as Flesch asks (1948): "$" is two ("dollars"), "1918" is four.
///
/// Limits: the language is English; a run of letters of another script counts as one syllable.
/// Words with two pronunciations have one count ("record", "read" do not differ, "learned" does).
/// Initials in capitals are told from shouted words by a short list and by whether they can be
/// pronounced.
namespace crossread::readability {

/// A node of a letter's tree. `feature` 0..7 are the letters at -1 +1 -2 +2 -3 +3 -4 +4 (0 = beyond
/// the word), 8 the distance to the last letter that began a syllable, 9 the syllables so far; the
/// next node is the one behind this where bit `feature value` of `set` is on, else node `no`.
/// `feature` -1 is a leaf, and `set` its syllables.
struct SyllableNode {
  std::int16_t feature;
  std::uint16_t no;
  std::uint32_t set;
};

extern const SyllableNode syllable_nodes[];
extern const std::uint16_t syllable_roots[27];  ///< by letter, 1..26
extern const WordTable syllable_exceptions;

/// Syllables of a lower-case word of a-z and apostrophes by the rules alone; at least 1.
std::uint32_t syllables_by_rules(std::string_view word);

/// Syllables of a lower-case word of a-z and apostrophes: familiar words and exceptions, then rules;
/// at least 1.
/// A word with an ending such as "'s" or "n't" is looked up whole, then without it.
std::uint32_t syllables_of_letters(std::string_view word);

/// Syllables of a word as read aloud: letters with their accents, initials, figures with the sign
/// before or behind them, hyphened compounds part by part; at least 1. `shouting` says that
/// capitals mean nothing here, as in a line that has nothing else.
std::uint32_t syllables(const WordForm& word, bool shouting = false);

/// Syllables of the English name of `number` below 10^12: 21 is "twenty-one", 3.
std::uint32_t syllables_of_cardinal(std::uint64_t number);

/// Syllables of a numeral as read aloud. `figures` are ASCII digits with inner commas, full stops
/// and colons: "1,200", "3.5", "7:30", "2023" (as a year: "twenty twenty-three").
std::uint32_t syllables_of_figures(std::string_view figures);

}  // namespace crossread::readability
