#include "readability/passive.h"

#include <algorithm>

#include "readability/small_word.h"
#include "readability/word_roles.h"

namespace crossread::readability {

namespace {

constexpr int longest_gap = 3;  // words between auxiliary and participle

/// Whether a word that follows "be" reads as a participle.
bool is_participle(std::string_view word, std::uint8_t roles) {
  if ((roles & role_participle) != 0) return true;
  return word.size() > 3 && word.ends_with("ed") && (roles & role_state) == 0;
}

bool may_stand_between(std::string_view word, std::uint8_t roles) {
  return (roles & role_between) != 0 || (word.size() > 4 && word.ends_with("ly"));
}

}  // namespace

std::vector<Span> passives_by_parse(std::span<const language::Word> words, std::uint32_t first,
                                    std::uint32_t end) {
  std::vector<Span> found;
  std::int32_t last_verb = -1;
  for (std::uint32_t i = first; i < end; ++i) {
    const language::Word& aux = words[i];
    if (aux.deprel != language::Deprel::aux || (aux.lemma != "be" && aux.lemma != "get")) continue;
    if (aux.head < static_cast<std::int32_t>(first) || aux.head >= static_cast<std::int32_t>(end))
      continue;
    const language::Word& verb = words[static_cast<std::size_t>(aux.head)];
    if (verb.xpos != language::Xpos::VBN && verb.xpos != language::Xpos::VBD) continue;
    if (aux.head == last_verb) continue;  // "is being held" has two auxiliaries
    last_verb = aux.head;
    found.push_back(
        {std::min(aux.span.begin, verb.span.begin), std::max(aux.span.end, verb.span.end)});
  }
  return found;
}

std::vector<Span> passives_by_spelling(const text::Document& document, std::uint32_t first,
                                       std::uint32_t end) {
  std::vector<Span> found;
  std::uint32_t aux = end;  // the auxiliary that waits for its participle
  int gap = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    const text::Token& token = document.tokens[i];
    const SmallWord small(token.span.in(document.utf8));
    const std::string_view word = small.view();
    const std::uint8_t roles =
        token.kind == text::TokenKind::word ? roles_of(word) : std::uint8_t{0};
    // "'s" is "is" only where it is not the possessive, which nothing here can tell; the rare
    // "it's been held" is caught by "been".
    if ((roles & (role_be | role_get)) != 0 && word != "'s") {
      if (aux == end) aux = i;
      gap = 0;
    } else if (aux != end && is_participle(word, roles)) {
      found.push_back({document.tokens[aux].span.begin, token.span.end});
      aux = end;
    } else if (aux != end && !(may_stand_between(word, roles) && ++gap <= longest_gap)) {
      aux = end;
    }
  }
  return found;
}

}  // namespace crossread::readability
