#include "quotes/speakers.h"

#include <algorithm>

namespace crossread::quotes {
namespace {

using entities::Entities;
using entities::LocalEntity;
using entities::Mention;
using entities::Syntax;
using entities::WordRange;
using language::Deprel;
using language::Upos;

const Mention* mention_at(const Entities& entities, std::uint32_t word) {
  if (word >= entities.mention_of_head.size()) return nullptr;
  const Index i = entities.mention_of_head[word];
  return i == no_index ? nullptr : &entities.mentions[static_cast<std::size_t>(i)];
}

}  // namespace

Speaker speaker_at(const Syntax& syntax, const Entities& entities, std::uint32_t head) {
  Speaker speaker;
  // "one of them": whoever they are.
  for (const std::uint32_t c : syntax.tree().children(head)) {
    const Mention* whole = mention_at(entities, c);
    const auto marker = syntax.tree().case_of(c);
    if (c > head && syntax.word(c).upos == Upos::PRON && whole != nullptr && marker &&
        syntax.lower(*marker) == "of" && whole->entity != no_index) {
      Speaker speaker_of = speaker_at(syntax, entities, c);
      speaker_of.span = syntax.span({syntax.noun_phrase(head).first, c + 1});
      speaker_of.anonymous = true;
      return speaker_of;
    }
  }
  const Mention* m = mention_at(entities, head);
  if (m != nullptr && m->type == MentionType::nominal) {
    // "Its owner, Saúl Rayman, believes": the name beside the description.
    for (const std::uint32_t c : syntax.tree().children(head)) {
      const Mention* beside = mention_at(entities, c);
      if (syntax.word(c).deprel == Deprel::appos && beside != nullptr &&
          beside->type == MentionType::name) {
        m = beside;
        break;
      }
    }
  }
  if (m == nullptr) {
    const WordRange words = syntax.noun_phrase(head);
    speaker.span = syntax.span(words);
    speaker.name = std::string(syntax.text(words));
    speaker.via = syntax.word(head).upos == Upos::PRON ? SpeakerVia::pronoun : SpeakerVia::role;
    if (syntax.word(head).upos == Upos::PROPN) speaker.via = SpeakerVia::name;
    return speaker;
  }
  speaker.span = m->span;
  speaker.entity = m->entity;
  speaker.name = std::string(m->span.in(syntax.document().utf8));
  if (m->entity != no_index) {
    const LocalEntity& e = entities.list[static_cast<std::size_t>(m->entity)];
    speaker.name = e.name;
    speaker.anonymous = e.anonymous;
  }
  switch (m->type) {
    case MentionType::name:
      speaker.via = SpeakerVia::name;
      break;
    case MentionType::nominal:
      speaker.via = SpeakerVia::role;
      break;
    case MentionType::pronoun:
      speaker.via = SpeakerVia::pronoun;
      break;
  }
  std::string all = speaker.name;
  std::size_t joined = 0;
  for (const std::uint32_t c : syntax.tree().children(head)) {
    const Mention* other = mention_at(entities, c);
    if (syntax.word(c).deprel != Deprel::conj || other == nullptr) continue;
    std::string name(other->span.in(syntax.document().utf8));
    if (other->entity != no_index) {
      name = entities.list[static_cast<std::size_t>(other->entity)].name;
    }
    all += " and " + name;
    speaker.span.end = std::max(speaker.span.end, other->span.end);
    ++joined;
  }
  if (joined > 0) {
    speaker.name = all;
    speaker.entity = no_index;
  }
  return speaker;
}

std::optional<std::uint32_t> actor(const Syntax& syntax, const Entities& entities,
                                   WordRange range) {
  std::optional<std::uint32_t> body;
  std::optional<std::uint32_t> unknown;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const Mention* m = mention_at(entities, i);
    if (m == nullptr || m->entity == no_index || m->head != i) continue;
    const LocalEntity& e = entities.list[static_cast<std::size_t>(m->entity)];
    if (e.kind == EntityKind::place || syntax.word(i).deprel != Deprel::nsubj) continue;
    // A person before a body, a body before a name of unknown kind; the first of each.
    if (e.kind == EntityKind::person) return i;
    if (e.kind == EntityKind::organisation && !body) body = i;
    if (m->type == MentionType::name && !unknown) unknown = i;
  }
  return body ? body : unknown;
}

}  // namespace crossread::quotes
