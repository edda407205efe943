#pragma once

#include <cstdint>
#include <string_view>

namespace crossread::text {

/// What an abbreviation says about the full stop after it.
enum class Abbreviation : std::uint8_t {
  none,           ///< no abbreviation: the full stop is the sentence's
  title,          ///< stands before a name: "Mr.", "Sen.", "St."
  before_number,  ///< an abbreviation only before a number: "No.", "p.", "Fig."
  date,           ///< a month or day, with a capital: "Sept.", "Thurs."
  maybe_word,     ///< a plain word unless more of its sentence follows: "Mar.", "Sat.", "Mass."
  running,        ///< goes on after its stop: "e.g.", "vs.", "cf."
  clock,          ///< "a.m.", "p.m.": ends a sentence unless a day or time zone follows
  listing,        ///< "etc.", "al.": ends a sentence before any capital
  closing         ///< may end a sentence, but names follow too: "Inc.", "Jr.", "St."
};

/// The kind of an abbreviation given in lower case without its last full stop: "mr", "u.s", "no".
Abbreviation abbreviation(std::string_view lower);

/// Whether a capitalised word after an abbreviation shows that a new sentence begins: function
/// words that names rarely begin with, "The", "He", "However". Given in lower case.
bool starts_sentence(std::string_view lower);

}  // namespace crossread::text
