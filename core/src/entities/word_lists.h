#pragma once

#include "entities/word_table.h"

/// Word tables of the entities step, made by scripts/lexicon/entity_words.mjs.
namespace crossread::entities::word_lists {

/// Noun lemmas to kinds: p person, m man, f woman, x person in some sense, g body, c crowd.
extern const WordTable nouns;
/// Offices in lower case to the wider words for their holders, parted by spaces.
extern const WordTable offices;
/// Given names to m, f, or u where both bear them.
extern const WordTable given_names;
/// Family names that come first, to the languages (zh, ko, vi) in which they do.
extern const WordTable family_first;
/// Names, adjectives and peoples of countries to the country's short name; a star before it where
/// the word is the seat of its government.
extern const WordTable countries;
/// Names of places to what they are and where they lie, as "entities/places.h" reads it; made by
/// scripts/lexicon/place_words.mjs.
extern const WordTable places;
/// Verb lemmas to their frames; core/data/reporting_verbs.txt says what each letter means.
extern const WordTable reporting_verbs;

}  // namespace crossread::entities::word_lists
