#include "quotes/speakers.h"

#include <algorithm>

#include "entities/roles.h"

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

/// The end of what is said of someone right behind the words for him: "two people briefed on the
/// talks", "a senior official, who asked not to be named". `end` where nothing is.
std::uint32_t description_end(const Syntax& syntax, std::uint32_t head, std::uint32_t end) {
  constexpr std::uint32_t longest = 14;
  const std::uint32_t stop = syntax.sentence_around(head).end;
  const bool comma = end < stop && syntax.text(end) == ",";
  const std::uint32_t first = comma ? end + 1 : end;
  if (first >= stop) return end;
  const language::Word& w = syntax.word(first);
  const bool relative = syntax.lower(first) == "who";
  const bool participle = w.upos == Upos::VERB && (w.xpos == language::Xpos::VBN ||
                                                   w.xpos == language::Xpos::VBG);
  const bool phrase = syntax.lower(first) == "on" || syntax.lower(first) == "in" ||
                      syntax.lower(first) == "from" || syntax.lower(first) == "with" ||
                      syntax.lower(first) == "close" || syntax.lower(first) == "familiar";
  if (!relative && !participle && (comma || !phrase)) return end;
  std::uint32_t at = first;
  while (at < stop && at < first + longest && !syntax.breaks(at)) {
    // The main verb of the sentence ends the description, and so does the cue itself.
    const std::string_view form = syntax.lower(at);
    const bool cue = at > first + 1 && (form == "said" || form == "says" || form == "told") &&
                     syntax.word(at - 1).upos != language::Upos::AUX;
    const bool verb = at > first && syntax.word(at).xpos == language::Xpos::VBD &&
                      (!relative || syntax.word(at).head < 0);
    if (cue || verb || syntax.text(at) == "\"" || syntax.text(at) == "\xE2\x80\x9C") break;
    ++at;
  }
  return at - first >= longest ? end : at;
}

/// Whether a noun stands for people who are not named.
bool people(const Syntax& syntax, std::uint32_t head) {
  const language::Word& w = syntax.word(head);
  if (w.upos != Upos::NOUN) return false;
  entities::NounInfo noun = entities::noun_info(w.lemma);
  if (!noun.any()) noun = entities::noun_info(syntax.lower(head));
  if (w.lemma == "person" || syntax.lower(head) == "people") return true;
  return (noun.person || noun.crowd) && !noun.body;
}

/// Adds what is said of an anonymous speaker to the words for him; the name stays short.
void describe(const Syntax& syntax, std::uint32_t head, Speaker& speaker) {
  std::uint32_t end = head + 1;
  while (end < syntax.size() && syntax.word(end).span.end <= speaker.span.end) ++end;
  const std::uint32_t last = description_end(syntax, head, end);
  if (last == end) return;
  speaker.span.end = syntax.word(last - 1).span.end;
}

// "The miller, Otto Brandt, waved": a name beside the subject is the subject too.
bool subject(const Syntax& syntax, std::uint32_t word) {
  const language::Word& w = syntax.word(word);
  const bool beside = w.deprel == Deprel::appos && w.head >= 0;
  return (beside ? syntax.word(static_cast<std::uint32_t>(w.head)) : w).deprel == Deprel::nsubj;
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
  const bool label = head + 1 < syntax.size() && syntax.text(head + 1) == ":";
  if (m != nullptr && m->type == MentionType::nominal && !label) {
    // "Its owner, Mara Voss, believes": the name beside the description.
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
    speaker.anonymous = people(syntax, head);
    if (speaker.anonymous) describe(syntax, head, speaker);
    return speaker;
  }
  speaker.span = m->span;
  speaker.entity = m->entity;
  speaker.name = std::string(m->span.in(syntax.document().utf8));
  if (m->entity != no_index) {
    const LocalEntity& e = entities.list[static_cast<std::size_t>(m->entity)];
    speaker.name = e.name;
    speaker.anonymous = e.anonymous || (m->type == MentionType::nominal && e.name == speaker.span.in(syntax.document().utf8) && people(syntax, head));
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
  if (m->type == MentionType::nominal && speaker.anonymous) describe(syntax, head, speaker);
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
    if (e.kind == EntityKind::place || !subject(syntax, i)) continue;
    // A person before a body, a body before a name of unknown kind; the first of each.
    if (e.kind == EntityKind::person) return i;
    if (e.kind == EntityKind::organisation && !body) body = i;
    if (m->type == MentionType::name && !unknown) unknown = i;
  }
  return body ? body : unknown;
}

}  // namespace crossread::quotes
