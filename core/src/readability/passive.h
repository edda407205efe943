#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "text/text.h"

namespace crossread::readability {

/// The passives among the tokens [first, end): each from its auxiliary to its participle, by the
/// parse. A passive is a participle with "be" or "get" as its auxiliary; "be" before an adjective
/// is a copula to the parser and none. In a headline, which leaves the auxiliary out, it is the
/// main verb where that is a participle with a subject and without an object: "Dozens killed in
/// crash". What the tagger takes for a participle must be spelt like one: inflected, or with the role of
/// one. `roles` are those of the tokens (word_roles.h).
std::vector<Span> passives_by_parse(std::string_view text, std::span<const language::Word> words,
                                    std::uint32_t first, std::uint32_t end,
                                    std::span<const std::uint8_t> roles, bool headline);

/// The same by spelling, for a document without annotation: a form of "be" or "get", at most three
/// adverbs or the like, then a participle. Adjectives in -ed are left out by a list.
/// Limits: adjectives that are not listed pass as passives, participles joined by "and" are one.
/// `roles` are those of the tokens (word_roles.h).
std::vector<Span> passives_by_spelling(const text::Document& document, std::uint32_t first,
                                       std::uint32_t end, std::span<const std::uint8_t> roles);

}  // namespace crossread::readability
