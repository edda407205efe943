#pragma once

#include <optional>
#include <string>

#include "entities/entities.h"
#include "entities/syntax.h"
#include "quotes/quotes.h"

/// From the word that stands for a speaker to the speaker.
namespace crossread::quotes {

/// Who speaks where `head` is the head of the words for the speaker. Several joined by "and" are
/// one speaker with a name of all. The speaker of a word that no mention stands for is known by
/// those words alone.
Speaker speaker_at(const entities::Syntax& syntax, const entities::Entities& entities,
                   std::uint32_t head);

/// The one who acts in a sentence without marks of its own: whom a quotation standing on its own
/// behind that sentence may belong to. `range` are the words outside quotation marks.
std::optional<std::uint32_t> actor(const entities::Syntax& syntax,
                                   const entities::Entities& entities, entities::WordRange range);

}  // namespace crossread::quotes
