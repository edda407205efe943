#include "readability/passive.h"

#include <algorithm>

#include "readability/word_roles.h"
#include "text/chars.h"

namespace crossread::readability {

namespace {

constexpr int longest_gap = 3;  // words between auxiliary and participle

/// Whether a word is joined to the next by a hyphen.
bool hyphen_follows(const text::Document& document, std::uint32_t i, std::uint32_t end) {
  if (i + 2 >= end) return false;
  const Span word = document.tokens[i].span;
  const Span mark = document.tokens[i + 1].span;
  return mark.begin == word.end && mark.size() == 1 && document.utf8[mark.begin] == '-' &&
         document.tokens[i + 2].span.begin == mark.end;
}

}  // namespace

std::vector<Span> passives_by_parse(std::string_view text, std::span<const language::Word> words,
                                    std::uint32_t first, std::uint32_t end,
                                    std::span<const std::uint8_t> roles, bool headline) {
  /// What hangs on a verb: any auxiliary, its passive auxiliary, its subject, its object.
  struct Verb {
    bool auxiliary = false;
    bool subject = false;
    bool object = false;
    std::uint32_t passive = 0;  ///< one more than the index of the first form of "be" or "get"
  };
  std::vector<Verb> verbs(end - first);
  for (std::uint32_t i = first; i < end; ++i) {
    const language::Word& word = words[i];
    if (word.head < static_cast<std::int32_t>(first) || word.head >= static_cast<std::int32_t>(end))
      continue;
    Verb& verb = verbs[static_cast<std::size_t>(word.head) - first];
    if (word.deprel == language::Deprel::nsubj) verb.subject = true;
    if (word.deprel == language::Deprel::obj) verb.object = true;
    if (word.deprel != language::Deprel::aux) continue;
    verb.auxiliary = true;
    if (verb.passive == 0 && (word.lemma == "be" || word.lemma == "get")) verb.passive = i + 1;
  }
  std::vector<Span> found;
  for (std::uint32_t i = first; i < end; ++i) {
    const Verb& verb = verbs[i - first];
    const language::Xpos tag = words[i].xpos;
    const Span own = words[i].span;
    if (tag != language::Xpos::VBN && tag != language::Xpos::VBD) continue;
    if (text::lower(own.in(text)) == words[i].lemma && (roles[i - first] & role_participle) == 0) continue;
    if (verb.passive != 0) {
      const Span aux = words[verb.passive - 1].span;
      found.push_back({std::min(aux.begin, own.begin), std::max(aux.end, own.end)});
    } else if (headline && tag == language::Xpos::VBN && words[i].head < 0 && verb.subject &&
               !verb.object && !verb.auxiliary) {
      found.push_back(own);
    }
  }
  return found;
}

std::vector<Span> passives_by_spelling(const text::Document& document, std::uint32_t first,
                                       std::uint32_t end, std::span<const std::uint8_t> roles) {
  std::vector<Span> found;
  std::uint32_t aux = end;  // the auxiliary that waits for its participle
  int gap = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    const std::uint8_t role = roles[i - first];
    if ((role & (role_be | role_get)) != 0) {
      if (aux == end) aux = i;
      gap = 0;
    } else if (aux == end) {
      continue;
    } else if (hyphen_follows(document, i, end)) {
      ++i;  // "was re-elected", "is self-funded": the part behind the hyphen decides
    } else if ((role & role_participle) != 0) {
      found.push_back({document.tokens[aux].span.begin, document.tokens[i].span.end});
      aux = end;
    } else if ((role & role_between) == 0 || ++gap > longest_gap) {
      aux = end;
    }
  }
  return found;
}

}  // namespace crossread::readability
