#pragma once

#include <crossread/report.h>

#include <span>
#include <string>
#include <vector>

#include "entities/syntax.h"
#include "language/language.h"
#include "text/text.h"

/// Who and what an article speaks of: names, roles and pronouns, and which of them are the same
/// person, body or place.
namespace crossread::entities {

enum class Gender : std::uint8_t { unknown, male, female, neuter };
enum class Number : std::uint8_t { unknown, singular, plural };

/// A stretch of words that stands for an entity.
struct Mention {
  Span span;                     ///< the name with its title and role words, or the pronoun
  Span name;                     ///< the proper name inside it; empty for nominals and pronouns
  std::uint32_t sentence = 0;    ///< index into Document::sentences
  std::uint32_t first_word = 0;  ///< word range, half open, indices into Annotation::words
  std::uint32_t end_word = 0;
  std::uint32_t head = 0;  ///< syntactic head of the mention, index into Annotation::words
  MentionType type = MentionType::name;
  Index entity = no_index;  ///< into Entities::list; none where nobody fits
};

/// A person, body, place or other named thing of one article.
struct LocalEntity {
  EntityKind kind = EntityKind::other;
  std::string name;                  ///< the fullest form met, without title: "Antony Blinken"
  std::vector<std::string> aliases;  ///< every other form met, in order of first use
  std::vector<std::string> roles;    ///< "US Secretary of State", "Foreign Minister" as written
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  bool anonymous = false;       ///< known by description alone: "a senior official"
  std::vector<Index> mentions;  ///< into Entities::mentions, in order
};

struct Entities {
  std::vector<Mention> mentions;  ///< sorted by span; outer before inner
  std::vector<LocalEntity> list;

  /// The entity of the innermost mention whose head is this word, or no_index.
  Index of_word(std::uint32_t word) const;
  std::vector<Index> mention_of_head;  ///< word -> mention headed by it, or no_index
};

/// Finds the mentions of one article and links those of one entity. Who is spoken of between
/// quotation marks is seldom meant by a pronoun outside. Linear in the text; candidates of a pronoun
/// are looked for in a window of sentences.
Entities find(const Syntax& syntax);

}  // namespace crossread::entities
