#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace crossread::readability {

/// What a small word does in a sentence, told by its letters alone; bits, as a word can do several.
enum Role : std::uint8_t {
  role_be = 1,             ///< a form of "be"; not "'s", which is mostly the possessive
  role_get = 2,            ///< a form of "get"
  role_participle = 4,     ///< a past participle: "held", "written", "closed"
  role_negation = 8,       ///< "not", "n't", "never" ...
  role_subordinator = 16,  ///< opens a subordinate clause: "because", "which" ...
  role_between = 32,  ///< may stand between an auxiliary and its verb: "not", "also", "quickly"
  role_state = 64     ///< ends in -ed and is mostly an adjective: "concerned", "tired"
};

/// The roles of a word in lower case with straight apostrophes: by a list, and by the endings -ed
/// and -ly where the list does not have it. 0 where it has none.
std::uint8_t roles_of(std::string_view word);

/// The roles of the tokens [first, end), one each; 0 for what is no word. `roles` is written anew.
void read_roles(const text::Document& document, std::uint32_t first, std::uint32_t end,
                std::vector<std::uint8_t>& roles);

}  // namespace crossread::readability
