#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "claims/assertions.h"

namespace crossread::claims {

/// Finds in the tree of a clause who did it and to whom or what, also where the parser hangs them on another word: the
/// heads of the phrases, before it is looked at which deed it is.
class DeedRoles {
 public:
  DeedRoles(std::span<const language::Word> words, const language::Tree& tree, const AssertionReader& clauses)
      : words_(words), tree_(tree), clauses_(clauses) {}

  /// Who does what a verb says, and to whom or what.
  AssertionReader::Arguments roles_of(std::uint32_t verb) const;

  /// Who a description is said to be: the name beside it, or by way of "was".
  std::optional<std::uint32_t> holder_of(std::uint32_t w) const;

  /// The phrase with this preposition under the verb or under its object.
  std::optional<std::uint32_t> phrase(std::uint32_t verb, std::optional<std::uint32_t> object, std::string_view preposition) const;

  /// What somebody is blamed for or accused of.
  std::optional<std::uint32_t> charge(std::uint32_t verb) const;

  /// What a phrase means; a relative pronoun means the noun that its clause hangs on.
  std::uint32_t meant(std::uint32_t word) const;

 private:
  std::optional<std::uint32_t> named_by(std::uint32_t verb) const;

  std::span<const language::Word> words_;
  const language::Tree& tree_;
  const AssertionReader& clauses_;
};

}  // namespace crossread::claims
