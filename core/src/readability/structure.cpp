#include "readability/structure.h"

#include <algorithm>

#include "readability/word_roles.h"
#include "text/chars.h"

namespace crossread::readability {

namespace {

using language::Deprel;
using language::Upos;
using language::Word;

constexpr double passive_grades = 0.3;
constexpr std::uint32_t words_before_verb = 10;
constexpr double per_word_before_verb = 0.1;
constexpr double most_before_verb = 1.5;
constexpr std::uint32_t nouns_in_a_row = 4;
constexpr double per_stacked_noun = 0.3;
constexpr std::uint32_t free_clauses = 2;
constexpr double clause_grades = 0.3;
constexpr std::uint32_t bracketed_words = 3;
constexpr double bracket_grades = 0.3;
constexpr std::uint32_t free_negations = 1;
constexpr double negation_grades = 0.4;
constexpr std::uint32_t free_figures = 3;
constexpr double figure_grades = 0.2;

std::string quoted(std::string_view words) {
  return "\xE2\x80\x9C" + std::string(words) + "\xE2\x80\x9D";
}

/// "third", "fourth" ... as far as prose spells them.
std::string ordinal(std::uint32_t n) {
  static constexpr std::string_view spelt[] = {"first", "second",  "third",  "fourth", "fifth",
                                               "sixth", "seventh", "eighth", "ninth",  "tenth"};
  if (n >= 1 && n <= std::size(spelt)) return std::string(spelt[n - 1]);
  return "number " + std::to_string(n);
}

bool inside(std::int32_t head, std::uint32_t first, std::uint32_t end) {
  return head >= static_cast<std::int32_t>(first) && head < static_cast<std::int32_t>(end);
}

/// Whether a token counts as a word here: it is no mark, and no clitic that hangs on the one
/// before.
bool is_counted(const Word& word) { return word.upos != Upos::PUNCT && word.upos != Upos::SYM; }

}  // namespace

Obstacle passive_obstacle(std::string_view text, Span span) {
  constexpr std::size_t longest_quote = 60;
  const std::string_view words = span.in(text);
  return {
      "passive", span, passive_grades,
      words.size() > longest_quote ? std::string("Passive.") : "Passive: " + quoted(words) + "."};
}

void late_main_verb(std::string_view text, std::span<const Word> words, std::uint32_t first,
                    std::uint32_t end, std::vector<Obstacle>& out) {
  std::uint32_t main = end;
  for (std::uint32_t i = first; i < end && main == end; ++i)
    if (!inside(words[i].head, first, end)) main = i;
  if (main == end) return;
  // "The talks went well, he said": the clause that is reported is the one that the reader follows.
  for (std::uint32_t i = first; i < main; ++i) {
    if (words[i].head != static_cast<std::int32_t>(main)) continue;
    if (words[i].deprel == Deprel::ccomp || words[i].deprel == Deprel::parataxis) {
      main = i;
      break;
    }
  }
  // The verb begins with its first auxiliary or copula. A sentence without a verb has none.
  std::uint32_t verb = end;
  for (std::uint32_t i = first; i < end && verb == end; ++i) {
    const bool helps = words[i].head == static_cast<std::int32_t>(main) &&
                       (words[i].deprel == Deprel::aux || words[i].deprel == Deprel::cop);
    if (helps || (i == main && words[i].upos == Upos::VERB)) verb = i;
  }
  if (verb == end) return;
  std::uint32_t before = 0;
  for (std::uint32_t i = first; i < verb; ++i) before += is_counted(words[i]) ? 1u : 0u;
  if (before <= words_before_verb) return;
  const double grades =
      std::min(most_before_verb, per_word_before_verb * (before - words_before_verb));
  out.push_back({"late-main-verb",
                 {words[first].span.begin, words[verb].span.end},
                 grades,
                 std::to_string(before) + " words stand before the main verb " +
                     quoted(words[verb].span.in(text)) + "."});
}

void stacked_nouns(std::string_view text, std::span<const Word> words, std::uint32_t first,
                   std::uint32_t end, std::vector<Obstacle>& out) {
  std::uint32_t begin = first;
  std::uint32_t common = 0;
  for (std::uint32_t i = first; i <= end; ++i) {
    if (i < end && (words[i].upos == Upos::NOUN || words[i].upos == Upos::PROPN)) {
      common += words[i].upos == Upos::NOUN ? 1u : 0u;
      continue;
    }
    const std::uint32_t run = i - begin;
    if (run >= nouns_in_a_row && common >= 2) {
      const Span span{words[begin].span.begin, words[i - 1].span.end};
      out.push_back({"noun-stack", span, per_stacked_noun * (run - nouns_in_a_row + 1),
                     std::to_string(run) + " nouns in a row: " + quoted(span.in(text)) + "."});
    }
    begin = i + 1;
    common = 0;
  }
}

void clauses_by_parse(std::span<const Word> words, std::uint32_t first, std::uint32_t end,
                      std::vector<Obstacle>& out) {
  std::uint32_t clauses = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    const Deprel relation = words[i].deprel;
    const bool clause = relation == Deprel::acl || relation == Deprel::advcl ||
                        relation == Deprel::ccomp || relation == Deprel::csubj;
    if (!clause || ++clauses <= free_clauses) continue;
    out.push_back({"many-clauses", words[i].span, clause_grades,
                   "The " + ordinal(clauses) + " subordinate clause of the sentence."});
  }
}

void clauses_by_spelling(const text::Document& document, std::uint32_t first, std::uint32_t end,
                         std::span<const std::uint8_t> roles, std::vector<Obstacle>& out) {
  std::uint32_t clauses = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    if ((roles[i - first] & role_subordinator) == 0 || ++clauses <= free_clauses) continue;
    out.push_back({"many-clauses", document.tokens[i].span, clause_grades,
                   "The " + ordinal(clauses) + " subordinate clause of the sentence."});
  }
}

void brackets(const text::Document& document, std::uint32_t first, std::uint32_t end,
              std::vector<Obstacle>& out) {
  const std::string_view text = document.utf8;
  enum class Open : std::uint8_t { none, bracket, dash };
  Open open = Open::none;
  std::uint32_t begin = 0;
  std::uint32_t words = 0;
  const auto close = [&](std::uint32_t last) {
    if (words >= bracketed_words)
      out.push_back({"brackets",
                     {document.tokens[begin].span.begin, document.tokens[last].span.end},
                     bracket_grades,
                     std::to_string(words) + " words stand " +
                         (open == Open::dash ? "between dashes" : "in brackets") +
                         " inside the sentence."});
    open = Open::none;
  };
  for (std::uint32_t i = first; i < end; ++i) {
    const text::Token& token = document.tokens[i];
    if (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number) {
      ++words;
      continue;
    }
    const std::string_view mark = token.span.in(text);
    const char32_t c = text::code_point_at(text, token.span.begin).value;
    const bool dash = text::is_dash(c) || mark == "--" ||
                      (mark == "-" && i > first && i + 1 < end &&
                       document.tokens[i - 1].span.end < token.span.begin &&
                       token.span.end < document.tokens[i + 1].span.begin);
    if (open == Open::bracket) {
      if (c == ')' || c == ']') close(i);
    } else if (c == '(' || c == '[' || (dash && open == Open::none)) {
      open = dash ? Open::dash : Open::bracket;
      begin = i;
      words = 0;
    } else if (dash) {
      close(i);
    }
  }
}

void negations_and_figures(const text::Document& document, std::uint32_t first, std::uint32_t end,
                           std::span<const std::uint8_t> roles, std::vector<Obstacle>& out) {
  std::uint32_t negations = 0;
  std::uint32_t figures = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    const text::Token& token = document.tokens[i];
    if (token.kind == text::TokenKind::number && ++figures > free_figures)
      out.push_back({"numbers", token.span, figure_grades,
                     "The " + ordinal(figures) + " figure in one sentence."});
    if ((roles[i - first] & role_negation) != 0 && ++negations > free_negations)
      out.push_back({"negations", token.span, negation_grades,
                     "The " + ordinal(negations) + " negation in one sentence."});
  }
}

}  // namespace crossread::readability
