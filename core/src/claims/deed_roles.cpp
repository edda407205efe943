#include "claims/deed_roles.h"

#include "claims/setting.h"
#include "text/lower.h"

namespace crossread::claims {

using language::Deprel;
using language::Upos;
using language::Word;

std::optional<std::uint32_t> DeedRoles::holder_of(std::uint32_t w) const {
  // "The winner, the sculptor Ada Voss": the second beside the first.
  for (auto beside = tree_.child(w, Deprel::appos); beside; beside = tree_.child(*beside, Deprel::appos))
    if (words_[*beside].upos == Upos::PROPN) return beside;
  const Word& word = words_[w];
  const auto above = static_cast<std::uint32_t>(word.head);
  if (word.head >= 0 && word.deprel == Deprel::appos && words_[above].upos == Upos::PROPN) return above;
  // The parser may take both for subjects: "the owner of the mill, Ada Voss, wept".
  if (word.head >= 0 && word.deprel == Deprel::nsubj)
    for (std::uint32_t c : tree_.children(above))
      if (c > w && words_[c].deprel == Deprel::nsubj && words_[c].upos == Upos::PROPN && words_[c - 1].upos == Upos::PUNCT) return c;
  if (tree_.child(w, Deprel::cop)) {
    const auto subject = tree_.child(w, Deprel::nsubj);
    if (subject && words_[*subject].upos != Upos::PRON) return subject;
  }
  if (word.head >= 0 && word.deprel == Deprel::nsubj && tree_.child(above, Deprel::cop) &&
      (words_[above].upos == Upos::NOUN || words_[above].upos == Upos::PROPN)) return above;
  return std::nullopt;
}

// "Was pulled from the water by Otto Brandt": the parser may hang who did it on the water.
AssertionReader::Arguments DeedRoles::roles_of(std::uint32_t verb) const {
  AssertionReader::Arguments roles = clauses_.arguments_of(verb);
  if (roles.doer || !roles.patient || words_[verb].xpos != language::Xpos::VBN) return roles;
  for (std::uint32_t c : tree_.children(verb)) {
    if (c < verb || words_[c].deprel != Deprel::obl) continue;
    for (std::uint32_t d : tree_.children(c)) {
      const auto marker = tree_.case_of(d);
      if (words_[d].deprel == Deprel::nmod && marker && words_[*marker].lemma == "by") roles.doer = d;
    }
  }
  if (!roles.doer && tree_.passive(verb)) roles.doer = named_by(verb);
  return roles;
}

// The noun phrase behind the "by" of a clause in the passive, where the tree does not have it: a name, or the last noun.
std::optional<std::uint32_t> DeedRoles::named_by(std::uint32_t verb) const {
  std::uint32_t w = verb + 1;
  const std::uint32_t end = std::min<std::uint32_t>(verb + 8, static_cast<std::uint32_t>(words_.size()));
  while (w < end && words_[w].upos != Upos::PUNCT && words_[w].upos != Upos::VERB && words_[w].upos != Upos::CCONJ && words_[w].lemma != "by") ++w;
  if (w >= end || words_[w].lemma != "by") return std::nullopt;
  std::optional<std::uint32_t> noun;
  for (++w; w < words_.size(); ++w) {
    const Upos u = words_[w].upos;
    if (u == Upos::PROPN) return w;
    if (u == Upos::NOUN) noun = w;
    else if (u != Upos::DET && u != Upos::ADJ && u != Upos::NUM && words_[w].lemma != "-") break;
  }
  return noun;
}

std::optional<std::uint32_t> DeedRoles::phrase(std::uint32_t verb, std::optional<std::uint32_t> object, std::string_view preposition) const {
  const auto under = [&](std::uint32_t w) -> std::optional<std::uint32_t> {
    for (std::uint32_t c : tree_.children(w)) {
      const auto marker = tree_.case_of(c);
      if (c > verb && marker && words_[*marker].lemma == preposition) return c;
    }
    return std::nullopt;
  };
  if (const auto own = under(verb)) return own;
  return object ? under(*object) : std::nullopt;
}

std::uint32_t DeedRoles::meant(std::uint32_t word) const {
  const std::int32_t clause = words_[word].head;
  if (words_[word].upos != Upos::PRON || clause < 0 || words_[static_cast<std::size_t>(clause)].deprel != Deprel::acl) return word;
  return relative_pronoun(text::Lower(words_[word].lemma)) ? static_cast<std::uint32_t>(words_[static_cast<std::size_t>(clause)].head) : word;
}

std::optional<std::uint32_t> DeedRoles::charge(std::uint32_t verb) const {
  if (const auto object = tree_.child(verb, Deprel::obj))
    for (std::uint32_t c : tree_.children(*object)) {
      const auto marker = tree_.case_of(c);
      if (c > *object && marker && (words_[*marker].lemma == "for" || words_[*marker].lemma == "of")) return c;
    }
  for (std::uint32_t c : tree_.children(verb)) {
    if (c < verb) continue;
    if (words_[c].deprel == Deprel::advcl || words_[c].deprel == Deprel::ccomp) return c;
    const auto marker = tree_.case_of(c);
    if (marker && (words_[*marker].lemma == "for" || words_[*marker].lemma == "of")) return c;
  }
  return std::nullopt;
}

}  // namespace crossread::claims
