#pragma once

#include <cstdint>
#include <string_view>

namespace crossread::readability {

/// What a small word does in a sentence, told by its letters alone; bits, as a word can do several.
enum Role : std::uint8_t {
  role_be = 1,             ///< a form of "be"
  role_get = 2,            ///< a form of "get"
  role_participle = 4,     ///< an irregular past participle: "held", "written"
  role_negation = 8,       ///< "not", "n't", "never" ...
  role_subordinator = 16,  ///< opens a subordinate clause: "because", "which" ...
  role_between = 32,       ///< may stand between an auxiliary and its verb: "not", "also", "been"
  role_state = 64          ///< ends in -ed and is mostly an adjective: "concerned", "tired"
};

/// The roles of a word in lower case; 0 where it has none.
std::uint8_t roles_of(std::string_view word);

}  // namespace crossread::readability
