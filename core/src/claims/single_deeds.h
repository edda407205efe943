#pragma once

#include <string_view>

namespace crossread::claims {

/// A deed that is done to one thing once, or by one at a time: a bridge has one builder, and who else is told to have
/// built it contradicts the first.
struct SingleDeed {
  std::string_view name;  ///< the first verb of its line: one name for all verbs that say the same
  bool by_names = false;  ///< others may do it too: only two doers who are told by name are told apart
};

/// The deed that a verb names, by its lemma, or by that and a particle after a space. Without a name where there is none.
SingleDeed single_deed(std::string_view words);

/// Whether some deed is named by this verb and another word: "draw", of "draw up".
bool has_phrase(std::string_view verb);

/// Whether what a verb says may be done to one thing by any number: "see", "praise", "have".
bool done_by_many(std::string_view lemma);

/// Whether a verb says what was done only with a phrase: "bring" in "brought under control".
bool light(std::string_view lemma);

/// The verb that says what a noun for its doer does ("owner": "own"); empty where there is none.
std::string_view verb_of_doer(std::string_view noun);

/// The verb that says what a noun for the deed itself does ("discovery": "find"); empty where there is none.
std::string_view verb_of_deed(std::string_view noun);

}  // namespace crossread::claims
