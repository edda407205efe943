#pragma once

#include <span>
#include <vector>

#include "consistency/consistency.h"

namespace crossread::consistency {

/// Entities across articles. Two local entities are one where a full name is the same, where one
/// name is the other's surname, acronym or spelling variant and nothing speaks against it.
struct EntityIndex {
  std::vector<Entity> entities;            ///< in order of first mention over the articles' ids
  std::vector<std::vector<Index>> global;  ///< article -> local entity -> index into `entities`
};

/// How far two names are apart as spellings of one name.
enum class NameRelation : std::uint8_t {
  different,
  same,      ///< the same letters after case, accents and titles
  partial,   ///< one is a part of the other: "Xi" and "Xi Jinping"
  spelling   ///< one or two letters differ, or a known variation of romanised names
};

/// The words of a name in lower case, without accents, nationality and what follows a name ("Jr.").
std::vector<std::string> name_words(std::string_view name);

/// The consonants of a word of a name by sound class: equal for most spellings of one name. `w_sounds`: "w" is read
/// as "v", as in Polish and German, and not as a vowel.
std::string name_sound(std::string_view word, bool w_sounds = false);

/// The family name in lower case, without accents and what follows a name ("Jr.").
std::string surname(std::string_view name);

/// Compares two personal names, word by word from the surname on. Symmetric.
NameRelation compare_names(std::string_view a, std::string_view b);

/// Whether two single words may be two spellings of one name: at most two edits, at most a third of
/// the letters, and the same skeleton of sounds ("Qin"/"Chin", "Antony"/"Anthony").
bool spelling_variants(std::string_view a, std::string_view b);

/// Whether two single words of names have most of their letters in common, as the slips of ear, eye and memory
/// leave them: at most 45 edits to a hundred letters of the longer one where they begin alike ("Larch", "Lark"), at
/// most 30 where they do not ("Thistle", "Whistle").
bool near_words(std::string_view a, std::string_view b);

/// Whether two family names have their first three letters and four in ten of all in common: "Hofer", "Hofmann".
bool begin_alike(std::string_view a, std::string_view b);

/// Levenshtein's distance of two words, 5 for all above 4.
std::size_t letters_apart(std::string_view a, std::string_view b);

/// Whether one word becomes the other by at most one edit for every three letters, at most four.
bool few_edits(std::string_view a, std::string_view b);

/// Whether the longer word goes on where the shorter one ends, but for one letter: "Phil" and "Philip", "Dave" and
/// "David". Of given names it is the same name.
bool short_form(std::string_view a, std::string_view b);

EntityIndex merge_entities(std::span<const ArticleAnalysis> articles);

}  // namespace crossread::consistency
