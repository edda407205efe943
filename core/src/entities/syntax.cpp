#include "entities/syntax.h"

#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/lower.h"
#include "text/numbering.h"
#include "text/word_key.h"

namespace crossread::entities {
namespace {

using language::Deprel;
using language::Upos;
using language::Xpos;

/// How far up a chain of verbs a subject is looked for.
constexpr int climb_limit = 4;
/// Longest noun phrase that is taken for a mention, in words.
constexpr std::uint32_t longest_phrase = 24;

bool left_modifier(Deprel relation) {
  switch (relation) {
    case Deprel::det:
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nummod:
    case Deprel::nmod:
    case Deprel::flat:
    case Deprel::appos:
    case Deprel::acl:
    case Deprel::advmod:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool sets_scene(std::string_view conjunction) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"while", "whilst", "although", "though", "whereas", "because", "after", "before"});
  return std::find(words.begin(), words.end(), conjunction) != words.end();
}

Syntax::Syntax(const text::Document& document, const language::Annotation& annotation,
               std::span<const Span> quoted)
    : document_(document),
      words_(annotation.words),
      tree_(annotation.words),
      lower_(words_.size()),
      form_(words_.size()),
      sentence_(words_.size(), 0),
      subtree_(words_.size()),
      capital_(words_.size(), false),
      quoted_(words_.size(), false) {
  std::size_t at_quote = 0;
  for (std::uint32_t i = 0; i < size(); ++i) {
    const Span span = words_[i].span;
    while (at_quote < quoted.size() && quoted[at_quote].end <= span.begin) ++at_quote;
    quoted_[i] = at_quote < quoted.size() && quoted[at_quote].begin <= span.begin;
  }
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const WordRange range = sentence(s);
    std::fill(sentence_.begin() + static_cast<std::ptrdiff_t>(range.first),
              sentence_.begin() + static_cast<std::ptrdiff_t>(range.end), s);
    bool told = false;
    for (std::uint32_t i = range.first; i < range.end && !told; ++i) {
      told = !quoted_[i] && words_[i].upos != Upos::PUNCT;
    }
    narrated_.push_back((s > 0 ? narrated_.back() : 0) + (told ? 1u : 0u));
  }
  text::Numbering forms;
  for (std::uint32_t i = 0; i < size(); ++i) {
    const std::string_view word = text(i);
    lower_[i] = text::is_lower_ascii(word) ? word : lowered_.emplace_back(text::lower(word));
    form_[i] = forms[text::word_key(lower_[i])].value;
    capital_[i] = text::is_upper(text::code_point_at(word, 0).value);
    subtree_[i] = {i, i + 1};
  }
  forms_ = static_cast<std::uint32_t>(forms.size());
  // Heads before dependents, then back from the leaves; a word that no root reaches keeps itself.
  std::vector<std::uint32_t> order;
  order.reserve(words_.size());
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (words_[i].head < 0) order.push_back(i);
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    for (const std::uint32_t c : tree_.children(order[at])) order.push_back(c);
  }
  for (std::size_t at = order.size(); at > 0; --at) {
    const std::uint32_t i = order[at - 1];
    if (words_[i].head < 0) continue;
    WordRange& above = subtree_[static_cast<std::size_t>(words_[i].head)];
    above.first = std::min(above.first, subtree_[i].first);
    above.end = std::max(above.end, subtree_[i].end);
  }
}

std::string_view Syntax::text(WordRange range) const {
  return range.empty() ? std::string_view() : span(range).in(document_.utf8);
}

std::uint32_t Syntax::sentences_back(std::uint32_t from, std::uint32_t to, bool in_marks) const {
  if (in_marks || from == to) return to - from;
  return std::max(1u, narrated_[to] - narrated_[from]);
}

bool Syntax::breaks(std::uint32_t word) const {
  if (words_[word].upos != Upos::PUNCT) return false;
  const std::string_view t = text(word);
  return t == "," || t == ";" || t == ":" || t == "(" || t == ")" || t == "." || t == "?" ||
         t == "!" || t == "-" || t == "--" || t == "\xE2\x80\x93" || t == "\xE2\x80\x94";
}

bool Syntax::relative_pronoun(std::uint32_t word) const {
  const Xpos x = words_[word].xpos;
  return x == Xpos::WDT || x == Xpos::WP || x == Xpos::WPS;
}

WordRange Syntax::noun_phrase(std::uint32_t head) const {
  WordRange range{head, head + 1};
  const auto children = tree_.children(head);
  for (auto c = children.rbegin(); c != children.rend(); ++c) {
    if (*c > head) continue;
    if (!left_modifier(words_[*c].deprel)) {
      const bool inner_mark = words_[*c].upos == Upos::PUNCT && !breaks(*c);
      if (inner_mark && *c + 1 == range.first) continue;
      if (words_[*c].deprel == Deprel::punct && joined(*c) && text(*c) == "-") continue;
      break;
    }
    range.first = std::min(range.first, subtree_[*c].first);
  }
  // A subject or a conjunction inside the left edge belongs to a sentence around the noun.
  while (range.first < head &&
         (words_[range.first].upos == Upos::PUNCT || words_[range.first].upos == Upos::CCONJ ||
          words_[range.first].upos == Upos::ADP)) {
    ++range.first;
  }
  for (const std::uint32_t c : children) {
    if (c < head) continue;
    if (subtree_[c].first != range.end) break;
    const Deprel d = words_[c].deprel;
    bool joins = d == Deprel::flat || d == Deprel::nmod || d == Deprel::compound ||
                 d == Deprel::amod || d == Deprel::nummod || d == Deprel::fixed ||
                 d == Deprel::goeswith;
    if (d == Deprel::acl) {
      joins = words_[c].xpos == Xpos::VBN || words_[c].xpos == Xpos::VBG;
      for (std::uint32_t w = subtree_[c].first; joins && w < c; ++w) joins = !relative_pronoun(w);
    }
    if (d == Deprel::punct && text(c) == "-" && joined(c)) joins = true;
    if (!joins) break;
    std::uint32_t stop = subtree_[c].end;
    for (std::uint32_t w = range.end; w < stop; ++w) {
      const bool hyphen = text(w) == "-" && joined(w);
      if ((breaks(w) && !hyphen) || (w > c && relative_pronoun(w))) stop = w;
    }
    const bool whole = stop == subtree_[c].end;
    range.end = std::max(range.end, stop);
    if (!whole) break;
  }
  if (range.end > head + longest_phrase) range.end = head + 1;
  if (head > range.first + longest_phrase) range.first = head;
  return range;
}

std::optional<std::uint32_t> Syntax::own_subject(std::uint32_t verb) const {
  for (const std::uint32_t c : tree_.children(verb)) {
    if (words_[c].deprel == Deprel::nsubj) return c;
  }
  // "with Xi hailing the talks": the participle's subject stands behind "with".
  if (words_[verb].xpos == Xpos::VBG) {
    for (const std::uint32_t c : tree_.children(verb)) {
      if (c > verb || words_[c].deprel != Deprel::obl) continue;
      const auto marker = tree_.case_of(c);
      if (marker && lower_[*marker] == "with") return c;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Syntax::subject(std::uint32_t verb) const {
  const auto found = grammatical_subject(verb);
  if (!found) return found;
  // Where the parser takes an owner for the subject ("the pub's landlord"), what is owned is meant.
  std::uint32_t word = *found;
  while (word + 2 < size() && words_[word + 1].upos == Upos::PART &&
         words_[word + 1].xpos != Xpos::TO && words_[word + 1].xpos != Xpos::RB) {
    std::uint32_t next = word + 2;
    while (next + 1 < size() && next < word + 8 && sentence_[next + 1] == sentence_[word] &&
           (words_[next].upos == Upos::ADJ || words_[next].upos == Upos::NUM ||
            (words_[next].upos == Upos::NOUN && words_[next + 1].upos == Upos::NOUN))) {
      ++next;
    }
    if (words_[next].upos != Upos::NOUN && words_[next].upos != Upos::PROPN) break;
    word = next;
  }
  return word;
}

std::optional<std::uint32_t> Syntax::grammatical_subject(std::uint32_t verb) const {
  std::uint32_t at = verb;
  for (int step = 0; step < climb_limit; ++step) {
    const language::Word& w = words_[at];
    if (const auto own = own_subject(at)) {
      if (!relative_pronoun(*own)) return own;
      // "who said": the noun that the relative clause hangs on.
      if (w.deprel == Deprel::acl && w.head >= 0) return static_cast<std::uint32_t>(w.head);
      return own;
    }
    if (w.head < 0) return std::nullopt;
    const auto above = static_cast<std::uint32_t>(w.head);
    switch (w.deprel) {
      case Deprel::acl:
        // "a man saying": the noun itself, where the participle is active.
        return w.xpos == Xpos::VBN ? std::nullopt : std::optional<std::uint32_t>(above);
      case Deprel::conj:
      case Deprel::advcl:
      case Deprel::xcomp:
      case Deprel::parataxis:
      case Deprel::dep:
        at = above;
        break;
      default:
        return std::nullopt;
    }
    if (words_[at].upos != Upos::VERB && words_[at].upos != Upos::AUX && !own_subject(at)) {
      return std::nullopt;
    }
    if (tree_.passive(at) && at != verb && w.deprel == Deprel::xcomp) return own_subject(at);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Syntax::agent(std::uint32_t verb) const {
  for (const std::uint32_t c : tree_.children(verb)) {
    if (words_[c].deprel != Deprel::obl || c < verb) continue;
    const auto marker = tree_.case_of(c);
    if (marker && lower_[*marker] == "by") return c;
  }
  return std::nullopt;
}

}  // namespace crossread::entities
