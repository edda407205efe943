#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entities/entities.h"
#include "entities/syntax.h"

/// What nouns say about people and bodies: kinds, offices, countries.
namespace crossread::entities {

/// What a common noun can stand for.
struct NounInfo {
  bool person = false;
  bool body = false;   ///< an organisation or office: ministry, police, company
  bool maybe = false;  ///< a person in one of its senses: "redhead"
  bool crowd = false;  ///< people by its plural sense: officials, families
  Gender gender = Gender::unknown;

  bool any() const { return person || body || crowd; }
};

/// Looks a noun up by its lemma in lower case. "-man" and "-woman" at its end are understood.
NounInfo noun_info(std::string_view lemma);

/// The country that a name, an adjective or a word for its people belongs to ("Chinese" ->
/// "China"), or empty. With `seats`, the city its government sits in counts too ("Beijing").
std::string_view country_of(std::string_view word, bool seats = false);

/// The gender of a given name, unknown where both bear it or the list has none.
Gender given_name_gender(std::string_view name);
bool is_given_name(std::string_view name);
/// Whether a family name stands before the given name in the languages that bear it.
bool is_family_first(std::string_view name);

/// An office or description, taken apart: "the top US diplomat" is diplomat, United States.
struct Role {
  std::string head;                    ///< the office, longest known, or the head noun: lower case
  std::vector<std::string> modifiers;  ///< other words of weight, lower case
  std::string country;                 ///< short name of a country, or empty
  bool former = false;                 ///< "former", "ex-", "late"
};

/// Reads the words of a role. `head` is its head noun.
Role read_role(const Syntax& syntax, WordRange range, std::uint32_t head);

/// How well a description fits the holder of a role: 0 not at all, up to 3. Wider words for an
/// office fit ("diplomat" for a secretary of state); another country or another portfolio does not.
int fits(const Role& held, const Role& asked);

}  // namespace crossread::entities
