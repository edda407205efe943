#pragma once

#include <cstdint>
#include <string_view>

namespace crossread::text {

/// What an abbreviation says about the full stop after it.
enum class Abbreviation : std::uint8_t {
  none,           ///< no abbreviation: the full stop is the sentence's
  title,          ///< stands before a name: "Mr.", "Sen.", "St."
  before_number,  ///< an abbreviation only before a number: "No.", "p.", "Fig."
  month,          ///< also days; may be a plain word otherwise: "Jan.", "Mar.", "Sat."
  running,        ///< goes on after its stop: "e.g.", "vs.", "cf."
  closing         ///< may well end a sentence: "etc.", "Inc.", "Jr.", "a.m."
};

/// The kind of an abbreviation given in lower case without its last full stop: "mr", "u.s", "no".
Abbreviation abbreviation(std::string_view lower);

}  // namespace crossread::text
