#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "text/text.h"

/// What in the build of a sentence keeps its reader waiting. Each function looks at the tokens
/// [first, end) of one sentence and appends what it finds, in one pass; `roles` are those of
/// these tokens (word_roles.h).
namespace crossread::readability {

/// One obstacle, with the grades that our rules put on it.
struct Obstacle {
  std::string_view rule;  ///< name in the rule table
  Span span;
  double grades = 0;
  std::string message;
};

/// A passive found at `span`.
Obstacle passive_obstacle(std::string_view text, Span span);

/// More than ten words before the verb of the main clause; what stands in a quotation or clause
/// that the main verb introduces ("..., he said") does not count as before it.
void late_main_verb(std::string_view text, std::span<const language::Word> words,
                    std::uint32_t first, std::uint32_t end, std::vector<Obstacle>& out);

/// Four nouns or more in a row that are not all one name.
void stacked_nouns(std::string_view text, std::span<const language::Word> words,
                   std::uint32_t first, std::uint32_t end, std::vector<Obstacle>& out);

/// The third subordinate clause of a sentence and those behind it.
void clauses_by_parse(std::span<const language::Word> words, std::uint32_t first, std::uint32_t end,
                      std::vector<Obstacle>& out);
/// The same by the words that open clauses.
void clauses_by_spelling(const text::Document& document, std::uint32_t first, std::uint32_t end,
                         std::span<const std::uint8_t> roles, std::vector<Obstacle>& out);

/// Three words or more between brackets or a pair of dashes.
void brackets(const text::Document& document, std::uint32_t first, std::uint32_t end,
              std::vector<Obstacle>& out);

/// The second negation of a sentence and the fourth figure, and those behind them.
void negations_and_figures(const text::Document& document, std::uint32_t first, std::uint32_t end,
                           std::span<const std::uint8_t> roles, std::vector<Obstacle>& out);

}  // namespace crossread::readability
