#include "quotes/attachment.h"

#include "quotes/speakers.h"
#include "quotes/word_lists.h"

namespace crossread::quotes {

using entities::Entities;
using entities::WordRange;
using language::Deprel;
using language::Upos;
using language::Xpos;

namespace {

/// How far from the marks a cue is looked for: an apposition may stand between.
constexpr std::uint32_t reach = 40;

std::size_t slot(Index i) { return static_cast<std::size_t>(i); }

}  // namespace

std::optional<std::uint32_t> actor_outside(const Surroundings& around, const Entities& entities,
                                           WordRange sentence, Index level) {
  for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
    if (around.around(i) != level) continue;
    std::uint32_t end = i;
    while (end < sentence.end && around.around(end) == level) ++end;
    if (const auto found = actor(around.syntax(), entities, {i, end})) return found;
    i = end;
  }
  return std::nullopt;
}

AttachmentFinder::AttachmentFinder(const Entities& entities, const std::vector<Marked>& marked,
                                   const std::vector<Cue>& cues, const std::vector<Scope>& scopes,
                                   const Surroundings& around)
    : s_(around.syntax()),
      entities_(entities),
      marked_(marked),
      cues_(cues),
      scopes_(scopes),
      around_(around) {
  for (std::size_t i = 0; i < scopes_.size(); ++i) {
    for (const WordRange r : scopes_[i].content) scopes_of_part_[part_of(r.first)].push_back(static_cast<Index>(i));
  }
}

std::pair<std::uint32_t, std::uint32_t> AttachmentFinder::part_of(std::uint32_t word) const {
  const std::uint32_t sentence = s_.sentence_of(word);
  return {sentence, (word - s_.sentence(sentence).first) / entities::Syntax::longest_sentence};
}

bool AttachmentFinder::finite_verb(std::uint32_t i) const {
  const language::Word& w = s_.word(i);
  if (w.upos != Upos::VERB && w.upos != Upos::AUX) return false;
  if (w.deprel == Deprel::amod || w.deprel == Deprel::compound || w.deprel == Deprel::acl ||
      w.deprel == Deprel::case_) {
    return false;
  }
  const Xpos x = w.xpos;
  return x == Xpos::VBD || x == Xpos::VBZ || x == Xpos::VBP || x == Xpos::MD;
}

bool AttachmentFinder::in_relative_clause(std::uint32_t i) const {
  for (int step = 0; step < 4; ++step) {
    if (s_.word(i).deprel == Deprel::acl) return true;
    if (s_.word(i).head < 0) return false;
    i = static_cast<std::uint32_t>(s_.word(i).head);
  }
  return false;
}

/// A cue before the marks with nothing but its objects and circumstances between.
Attachment AttachmentFinder::before(std::size_t m) const {
  WordRange left = around_.before(m);
  Attachment found;
  if (left.empty()) left = lead_in(m);
  if (left.empty()) return found;
  std::uint32_t at = left.end;
  bool comma = false;
  bool colon = false;
  Attachment fallback;
  while (at > left.first && s_.word(at - 1).upos == Upos::PUNCT) {
    const std::string_view t = s_.text(at - 1);
    comma = comma || t == "," || t == "-" || t == "\xE2\x80\x93" || t == "\xE2\x80\x94";
    colon = colon || t == ":";
    --at;
  }
  for (std::uint32_t i = at; i > left.first && i + reach > at; --i) {
    const std::uint32_t w = i - 1;
    const Index cue = around_.cue_at(w);
    const bool parted = comma || colon;
    if (cue != no_index && cues_[slot(cue)].kind == CueKind::verb && !cues_[slot(cue)].doubtful &&
        (parted || !cues_[slot(cue)].frames.has(Frame::utterance))) {
      // Words between the cue and bare marks make the marked words part of a clause.
      const bool preposition = cues_[slot(cue)].frames.has(Frame::preposition);
      if (!comma && !colon && at != i && predicate_between(i, at, preposition)) {
        return fallback.found() ? fallback : found;
      }
      const Attachment here = attach(cue, {left.first, left.end}, w);
      // "He told me, and I wrote it down": the writer is not the one who speaks.
      if (here.speaker && first_person(*here.speaker)) {
        if (!fallback.found()) fallback = here;
        continue;
      }
      return here;
    }
    if (cue != no_index && cues_[slot(cue)].kind == CueKind::according && (comma || at == i)) {
      return attach(cue, left, w);
    }
    if (s_.word(w).upos == Upos::SCONJ && s_.lower(w) != "that" && s_.lower(w) != "as") break;
    if (finite_verb(w) || (s_.breaks(w) && (s_.text(w) == ";" || s_.text(w) == ":"))) break;
  }
  if (fallback.found()) return fallback;
  if (colon) return from_label(left, at);
  return found;
}

/// The last sentence of the paragraph before, where it ends with a colon or a comma and the stretch
/// begins its own paragraph.
WordRange AttachmentFinder::lead_in(std::size_t m) const {
  const auto& document = s_.document();
  if (marked_[m].span.begin != document.blocks[marked_[m].block].span.begin) return {};
  const std::uint32_t sentence = s_.sentence_of(around_.words(m).first);
  if (sentence == 0 || document.sentences[sentence - 1].block + 1 != marked_[m].block) return {};
  const WordRange words = s_.sentence(sentence - 1);
  if (words.empty() || around_.around(words.end - 1) != no_index) return {};
  const std::string_view last = s_.text(words.end - 1);
  if (last != ":" && last != ",") return {};
  // Words in marks of their own end what leads in.
  std::uint32_t first = words.end;
  while (first > words.first && around_.around(first - 1) == no_index) --first;
  return {first, words.end};
}

/// Behind a full stop a writer tells what he did next: "..." I asked him again.
bool AttachmentFinder::narrated(std::size_t m, const Cue& cue) const {
  return cue.word >= around_.words(m).end && around_.ends_with_full_stop(m) && cue.speaker &&
         first_person(*cue.speaker);
}

bool AttachmentFinder::first_person(std::uint32_t word) const {
  const std::string_view w = s_.lower(word);
  return w == "i" || w == "we" || w == "me" || w == "us";
}

/// Whether what stands between a cue and the marks begins a clause or a phrase of its own, so
/// that the marked words are only a part of what was said.
bool AttachmentFinder::predicate_between(std::uint32_t first, std::uint32_t end, bool preposition) const {
  for (std::uint32_t i = first; i < end; ++i) {
    const language::Word& w = s_.word(i);
    if (preposition && i == first && w.upos == Upos::ADP) continue;
    if (w.upos == Upos::VERB || w.upos == Upos::AUX || w.upos == Upos::ADP ||
        w.upos == Upos::PART || (w.upos == Upos::SCONJ && s_.lower(i) != "that")) {
      return true;
    }
  }
  return false;
}

/// "Brel: ..." and "He had one message: ...".
Attachment AttachmentFinder::from_label(WordRange left, std::uint32_t end) const {
  Attachment found;
  const WordRange words{left.first, end};
  if (words.empty()) return found;
  std::optional<std::uint32_t> name;
  bool verb = false;
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    verb = verb || finite_verb(i);
    if (!name && is_head(i)) name = i;
  }
  if (verb || !name) {
    const WordRange sentence = s_.sentence_around(words.first);
    name = actor_outside(around_, entities_, sentence, around_.around(words.first));
    if (!name) name = owner_of_words(words);
  }
  found.evidence = Evidence::label;
  if (!name) return found;
  found.speaker = *name;
  return found;
}

/// "His message was short:": whose message it was.
std::optional<std::uint32_t> AttachmentFinder::owner_of_words(WordRange words) const {
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    if (s_.word(i).upos != Upos::NOUN) continue;
    if (!word_lists::reporting_nouns.has(s_.word(i).lemma)) continue;
    if (const auto owner = owner_of(s_, i)) return owner;
  }
  return std::nullopt;
}

bool AttachmentFinder::is_head(std::uint32_t i) const {
  if (i >= entities_.mention_of_head.size()) return false;
  const Index m = entities_.mention_of_head[i];
  return m != no_index && entities_.mentions[slot(m)].head == i;
}

/// A cue behind the marks, first verb of its clause.
Attachment AttachmentFinder::behind(std::size_t m) const {
  Attachment found;
  WordRange right = around_.after(m);
  bool short_sentence = false;
  if (right.empty() && around_.ends_sentence(m)) {
    right = short_attribution(m);
    short_sentence = true;
  }
  if (right.empty() ||
      (!around_.ends_open(m) && !short_sentence &&
       !(around_.begins_sentence(m) && around_.cue_at(right.first) != no_index) &&
       !around_.ends_sentence(m))) {
    return found;
  }
  // Behind a full stop a sentence of its own begins, unless it is a bare attribution.
  const bool new_sentence = around_.ends_with_full_stop(m) && !around_.ends_with_comma(m) &&
                            s_.capital(right.first) && around_.cue_at(right.first) == no_index;
  if (new_sentence && !short_sentence && !bare_attribution(right, marked_[m].parent)) return found;
  std::uint32_t i = right.first;
  bool dash = false;
  while (i < right.end && s_.word(i).upos == Upos::PUNCT) {
    const std::string_view t = s_.text(i);
    dash = dash || t == "-" || t == "--" || t == "\xE2\x80\x93" || t == "\xE2\x80\x94";
    if (t == "." || t == "?" || t == "!" || t == ";") return found;
    ++i;
  }
  if (i >= right.end) return found;
  if (const Attachment put = as_put({i, right.end}); put.found())
    return put;
  if (s_.word(i).upos == Upos::CCONJ || s_.word(i).upos == Upos::ADP) {
    // "..., and Orr replied" goes on with something else; "..., in the words of" does not.
    if (around_.cue_at(i) == no_index && s_.lower(i) != "in") return found;
  }
  // "..., while Orr said" begins another report.
  if (entities::sets_scene(s_.lower(i))) return found;
  const std::uint32_t first = i;
  for (; i < right.end && i < first + reach; ++i) {
    const Index cue = around_.cue_at(i);
    if (cue != no_index) {
      const Cue& c = cues_[slot(cue)];
      if (c.kind == CueKind::according) return attach(cue, {first, right.end}, i);
      if (c.doubtful && !ends_clause(i, right)) continue;
      const bool thought = c.frames.has(Frame::belief) && !c.frames.has(Frame::marks_only);
      if (c.kind == CueKind::verb && !thought && main_verb(i, first)) {
        const Attachment here = attach(quoting(cue, right), {first, right.end}, i);
        const bool writer = here.speaker && first_person(*here.speaker);
        return writer && (short_sentence || narrated(m, c)) ? found : here;
      }
    }
    if (finite_verb(i) && !in_relative_clause(i) && s_.word(i).upos == Upos::VERB) break;
    if (s_.text(i) == ";" || s_.text(i) == ":") break;
  }
  if (dash && is_name_alone({first, right.end})) {
    found.speaker = s_.tree().head_of(first, right.end);
    for (std::uint32_t k = first; k < right.end; ++k) {
      if (is_head(k)) {
        found.speaker = k;
        break;
      }
    }
    found.evidence = Evidence::label;
  }
  return found;
}

bool AttachmentFinder::ends_clause(std::uint32_t i, WordRange right) const {
  return i + 1 >= right.end || s_.breaks(i + 1);
}

/// "as Orr likes to say", "is how Orr puts it".
Attachment AttachmentFinder::as_put(WordRange right) const {
  Attachment found;
  std::uint32_t i = right.first;
  if (i + 1 < right.end && (s_.lower(i) == "is" || s_.lower(i) == "was")) ++i;
  if (s_.lower(i) != "as" && s_.lower(i) != "how") return found;
  for (std::uint32_t k = i + 1; k < right.end && k < i + 16; ++k) {
    const bool put = s_.word(k).lemma == "put" && k + 1 < right.end && s_.lower(k + 1) == "it";
    const Index cue = around_.cue_at(k);
    const bool says = cue != no_index && cues_[slot(cue)].frames.has(Frame::clause);
    if (!put && !says) continue;
    const auto near = nearest({i, right.end}, k);
    if (!near) return found;
    found.cue = cue;
    found.speaker = *near;
    found.evidence = Evidence::beside_loose;
    return found;
  }
  return found;
}

/// A cue that is no participle inside the subject ("the woman quoted by ...").
bool AttachmentFinder::main_verb(std::uint32_t i, std::uint32_t first) const {
  const language::Word& w = s_.word(i);
  for (const std::uint32_t c : s_.tree().children(i)) {
    if (s_.word(c).deprel == Deprel::nsubj && c >= first && !s_.relative_pronoun(c)) return true;
  }
  // "..., adding: ..." brings in what follows.
  if (w.xpos == Xpos::VBG && i == first) return false;
  if (w.deprel == Deprel::acl && i > first) return false;
  return !(in_relative_clause(i) && i > first + 1 && w.xpos != Xpos::VBD);
}

/// "Xinhua quoted Qin as having told her": the cue that tells who spoke.
Index AttachmentFinder::quoting(Index cue, WordRange right) const {
  const std::string& lemma = s_.word(cues_[slot(cue)].word).lemma;
  if (lemma != "quote" && lemma != "cite") return cue;
  for (std::uint32_t i = cues_[slot(cue)].word + 1; i < right.end; ++i) {
    const Index later = around_.cue_at(i);
    if (later != no_index && cues_[slot(later)].source) return later;
  }
  return cue;
}

bool AttachmentFinder::is_name_alone(WordRange words) const {
  bool name = false;
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    if (s_.word(i).upos == Upos::VERB || s_.word(i).upos == Upos::AUX) return false;
    name = name || s_.word(i).upos == Upos::PROPN;
  }
  return name && words.end - words.first <= 12;
}

/// "... ran out." Nunn said.: a sentence of nothing but a cue and its subject.
WordRange AttachmentFinder::short_attribution(std::size_t m) const {
  const WordRange inside = around_.words(m);
  std::uint32_t first = inside.end;
  while (first < s_.size() && around_.mark(first)) ++first;
  if (first >= s_.size() || around_.around(first) != marked_[m].parent) return {};
  const std::uint32_t sentence = s_.sentence_of(first);
  const auto& list = s_.document().sentences;
  if (list[sentence].block != list[s_.sentence_of(inside.first)].block) return {};
  const WordRange words{first, s_.sentence(sentence).end};
  if (s_.sentence(sentence).first < inside.end) return {};
  return bare_attribution(words, marked_[m].parent) ? words : WordRange{};
}

/// Whether a few words are a cue and its subject with nothing left for the cue to report.
bool AttachmentFinder::bare_attribution(WordRange words, Index level) const {
  if (words.end - words.first > 8) return false;
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    const Index cue = around_.cue_at(i);
    if (cue == no_index || cues_[slot(cue)].kind != CueKind::verb) continue;
    const Cue& c = cues_[slot(cue)];
    const bool writer = c.speaker && first_person(*c.speaker);
    if (writer || !c.frames.has(Frame::clause)) return false;
    for (std::uint32_t k = i + 1; k < words.end; ++k) {
      const Upos pos = s_.word(k).upos;
      if (pos == Upos::VERB || pos == Upos::SCONJ || pos == Upos::AUX ||
          around_.around(k) != level) {
        return false;
      }
    }
    return true;
  }
  return false;
}

/// Fills in the one who speaks at a cue, from the parse where its subject stands near, else from
/// the nearest mention.
Attachment AttachmentFinder::attach(Index cue, WordRange segment, std::uint32_t at) const {
  const Cue& c = cues_[slot(cue)];
  Attachment found;
  found.cue = cue;
  found.source = c.source;
  found.evidence = Evidence::beside;
  if (c.speaker && around_.around(*c.speaker) == around_.around(c.word)) {
    found.speaker = *c.speaker;
    return found;
  }
  if (c.passive) return found;
  const auto near = nearest(segment, at);
  if (near) {
    found.speaker = *near;
    found.evidence = Evidence::beside_loose;
  }
  return found;
}

std::optional<std::uint32_t> AttachmentFinder::nearest(WordRange segment, std::uint32_t cue) const {
  const auto fits = [&](std::uint32_t i) {
    if (s_.word(i).xpos == Xpos::PRPS) return false;
    return is_head(i) || s_.word(i).upos == Upos::PROPN ||
           (s_.word(i).upos == Upos::PRON && s_.word(i).xpos == Xpos::PRP);
  };
  // "said Pike", "growled the old keeper": right behind the cue, owners left aside.
  if (cue == segment.first) {
    std::optional<std::uint32_t> last;
    for (std::uint32_t i = cue + 1; i < segment.end && i < cue + 12; ++i) {
      const Upos pos = s_.word(i).upos;
      const bool hyphen = s_.text(i) == "-" && s_.joined(i);
      if (hyphen) continue;
      if (s_.text(i - 1) == "-" && s_.joined(i - 1)) {
        // Of the two parts of "centre-half" the head stands for both.
        if (last && s_.word(*last).head == static_cast<std::int32_t>(i)) last = i;
        continue;
      }
      if (s_.breaks(i) || pos == Upos::VERB || pos == Upos::ADP || pos == Upos::CCONJ) break;
      if (pos == Upos::PRON && s_.word(i).xpos == Xpos::PRP) {
        if (!last) last = i;
        break;
      }
      const bool owner = i + 1 < segment.end && s_.word(i + 1).upos == Upos::PART;
      if ((pos == Upos::NOUN || pos == Upos::PROPN || is_head(i)) && !owner) last = i;
    }
    if (last) return last;
  }
  for (std::uint32_t i = cue + 1; i < segment.end && i < cue + 8; ++i) {
    if (s_.breaks(i) || s_.word(i).upos == Upos::VERB || s_.word(i).upos == Upos::ADP) break;
    if (fits(i) && cue == segment.first) return i;
  }
  for (std::uint32_t i = cue; i > segment.first && i + reach > cue; --i) {
    const bool behind_preposition = i >= 2 && s_.word(i - 2).upos == Upos::ADP;
    if (fits(i - 1) && s_.word(i - 1).deprel != Deprel::nmod && !behind_preposition) return i - 1;
  }
  for (std::uint32_t i = cue + 1; i < segment.end && i < cue + 8; ++i) {
    if (fits(i)) return i;
  }
  return std::nullopt;
}

Attachment AttachmentFinder::around(std::size_t m, bool clauses) const {
  Attachment found;
  const std::uint32_t first = around_.words(m).first;
  const std::uint32_t sentence = s_.sentence_of(first);
  const auto list = scopes_of_part_.find(part_of(first));
  if (list == scopes_of_part_.end()) return clauses ? found : from_sentence(m);
  std::uint32_t smallest = 0;
  for (const Index i : list->second) {
    const Scope& scope = scopes_[slot(i)];
    const Cue& cue = cues_[scope.cue];
    if (around_.around(cue.word) != marked_[m].parent || cue.telling != Telling::told) continue;
    const bool object = scope.construction == Construction::object;
    if (object && (clauses || cue.frames.has(Frame::belief))) continue;
    if (narrated(m, cue)) continue;
    for (const WordRange r : scope.content) {
      if (!r.contains(first)) continue;
      const std::uint32_t size = r.end - r.first;
      if (found.found() && size >= smallest) continue;
      smallest = size;
      found = attach(static_cast<Index>(scope.cue), s_.sentence(sentence), cue.word);
      found.evidence = Evidence::scope;
      found.scope = i;
    }
  }
  if (clauses) return found;
  // A later cue with somebody right beside it is nearer, whatever the parser hangs on the first.
  const Attachment near = from_sentence(m);
  if (!found.found()) return near;
  if (!near.found() || near.cue == found.cue) return found;
  const bool later = cues_[slot(near.cue)].word > cues_[slot(found.cue)].word;
  return later && around_.voices().beside(cues_[slot(near.cue)].word) ? near : found;
}

/// The nearest cue before the marks in the same sentence, where the parse tells nothing better.
Attachment AttachmentFinder::from_sentence(std::size_t m) const {
  const WordRange left = around_.before(m);
  const std::uint32_t inside = around_.words(m).first;
  const WordRange sentence = s_.sentence_around(inside);
  for (std::uint32_t i = left.end; i > sentence.first; --i) {
    const std::uint32_t w = i - 1;
    if (around_.around(w) != marked_[m].parent) continue;
    const Index cue = around_.cue_at(w);
    if (cue == no_index) continue;
    const Cue& c = cues_[slot(cue)];
    if (c.kind != CueKind::verb || c.telling == Telling::untold || c.doubtful || c.frames.has(Frame::belief))
      continue;
    if (!c.frames.has(Frame::clause) && !c.frames.has(Frame::as) &&
        !c.frames.has(Frame::naming)) {
      continue;
    }
    Attachment found = attach(cue, sentence, w);
    found.evidence = Evidence::sentence;
    return found;
  }
  return {};
}

/// Titles, nicknames and words that are named rather than used.

Attachment AttachmentFinder::name_before(std::size_t m) const {
  Attachment found;
  const WordRange left = around_.before(m);
  if (left.empty() || !around_.after(m).empty()) return found;
  const std::uint32_t last = left.end - 1;
  if (s_.word(last).upos != Upos::PROPN || entities_.of_word(last) == no_index) return found;
  found.speaker = last;
  found.evidence = Evidence::label;
  return found;
}

}  // namespace crossread::quotes
