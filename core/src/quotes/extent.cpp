#include "quotes/extent.h"

#include <algorithm>
#include <map>

#include "quotes/word_lists.h"

namespace crossread::quotes {
namespace {

using entities::Syntax;
using entities::WordRange;
using language::Deprel;
using language::Upos;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

class Extents {
 public:
  Extents(const Surroundings& around, const std::vector<Cue>& cues, std::vector<Scope>& scopes)
      : s_(around.syntax()), around_(around), cues_(cues), scopes_(scopes) {
    for (std::size_t i = 0; i < scopes_.size(); ++i) of_cue_[scopes_[i].cue].push_back(i);
  }

  /// `pieces` are the marked words that a cue reports as part of a sentence, `whole` the sentences in marks that it
  /// reports as well: they are no part of the report.
  void cover(std::size_t cue, const std::vector<const Piece*>& pieces,
             const std::vector<const Piece*>& whole) {
    const std::vector<std::size_t>& known = of_cue_[cue];
    for (const std::size_t i : known) {
      if (!holds(scopes_[i], pieces)) continue;
      scopes_[i].holds_marked = true;
      for (WordRange& r : scopes_[i].content) {
        for (const Piece* speech : whole) {
          const std::uint32_t first = speech->words.first;
          if (first > pieces.back()->words.first && first > r.first && first < r.end) r.end = first;
        }
        if (const std::uint32_t act = next_act(pieces.back()->marked); act > r.first) r.end = std::min(r.end, act);
        r = trimmed(s_, r);
      }
      return;
    }
    const WordRange range = trimmed(s_, hull(cues_[cue], pieces));
    if (range.empty()) return;
    Scope scope;
    if (!known.empty()) scope = scopes_[known.front()];
    scope.cue = cue;
    scope.content = {range};
    scope.holds_marked = true;
    if (known.empty()) {
      scopes_.push_back(std::move(scope));
    } else {
      scopes_[known.front()] = std::move(scope);
    }
  }

 private:
  bool holds(const Scope& scope, const std::vector<const Piece*>& pieces) const {
    return std::all_of(pieces.begin(), pieces.end(), [&](const Piece* p) {
      const WordRange words = trimmed(s_, p->words);
      return !words.empty() && std::any_of(scope.content.begin(), scope.content.end(), [&](WordRange r) {
        return r.contains(words.first) && r.contains(words.end - 1);
      });
    });
  }

  WordRange hull(const Cue& cue, const std::vector<const Piece*>& pieces) const {
    const WordRange sentence = s_.sentence_around(cue.word);
    const std::uint32_t first = pieces.front()->words.first;
    const std::uint32_t end = pieces.back()->words.end;
    if (!sentence.contains(first) || !sentence.contains(end - 1)) return {};
    if (cue.word > end) {
      std::uint32_t stop = cue.word;
      if (cue.speaker && sentence.contains(*cue.speaker) && *cue.speaker >= end) {
        stop = std::max(end, std::min(stop, s_.noun_phrase(*cue.speaker).first));
      }
      return {sentence.first, stop};
    }
    if (cue.word >= first) return {};
    return {begin(cue, first), clause_end(cue, pieces.back()->marked, sentence)};
  }

  /// Behind the cue and the one spoken to.
  std::uint32_t begin(const Cue& cue, std::uint32_t limit) const {
    std::uint32_t first = cue.word + 1;
    if (!cue.frames.has(Frame::addressee)) return first;
    for (const std::uint32_t c : s_.tree().children(cue.word)) {
      const Deprel d = s_.word(c).deprel;
      if (c < cue.word || (d != Deprel::obj && d != Deprel::iobj)) continue;
      if (s_.subtree(c).end <= limit) first = s_.subtree(c).end;
      break;
    }
    return first;
  }

  /// The next act of speech, as a participle behind the comma that ends marked words: "..., referring to the fair".
  /// The number of words where there is none.
  std::uint32_t next_act(std::size_t marked) const {
    if (!around_.ends_with_comma(marked)) return s_.size();
    const WordRange right = around_.after(marked);
    std::uint32_t i = right.first;
    while (i < right.end && s_.word(i).upos == Upos::PUNCT) ++i;
    const bool act = i < right.end && s_.word(i).xpos == language::Xpos::VBG && around_.cue_at(i) != no_index;
    return act ? i : s_.size();
  }

  /// The first punctuation behind the marks that parts clauses, a second verb of the cue's subject,
  /// or the occasion of the speech.
  std::uint32_t clause_end(const Cue& cue, std::size_t marked, WordRange sentence) const {
    std::uint32_t i = around_.words(marked).end;
    while (i < sentence.end && around_.mark(i)) ++i;
    if (around_.ends_with_comma(marked) || around_.ends_sentence(marked)) return i;
    std::uint32_t stop = sentence.end;
    for (const std::uint32_t c : s_.tree().children(cue.word)) {
      if (c < i) continue;
      const bool occasion = s_.word(c).deprel == Deprel::obl &&
                            word_lists::reporting_nouns.has(s_.word(c).lemma);
      const bool other = s_.word(c).deprel == Deprel::conj;
      if (occasion || other) stop = std::min(stop, std::max(i, s_.subtree(c).first));
    }
    while (i < stop && !s_.breaks(i)) ++i;
    return i;
  }

  const Syntax& s_;
  const Surroundings& around_;
  const std::vector<Cue>& cues_;
  std::vector<Scope>& scopes_;
  std::map<std::size_t, std::vector<std::size_t>> of_cue_;
};

}  // namespace

void reach_over_marked(const Surroundings& around, const std::vector<Cue>& cues,
                       const std::vector<Piece>& pieces, std::vector<Scope>& scopes) {
  std::map<std::size_t, std::vector<const Piece*>> mixed;
  std::map<std::size_t, std::vector<const Piece*>> whole;
  for (const Piece& piece : pieces) {
    if (piece.kind == QuoteKind::direct && piece.cue != no_index && !piece.words.empty()) {
      whole[at(piece.cue)].push_back(&piece);
    }
    const bool own = piece.evidence <= Evidence::sentence && piece.evidence != Evidence::label;
    if (piece.kind != QuoteKind::mixed || piece.cue == no_index || piece.words.empty() || !own) {
      continue;
    }
    mixed[at(piece.cue)].push_back(&piece);
  }
  Extents extents(around, cues, scopes);
  for (const auto& [cue, list] : mixed) extents.cover(cue, list, whole[cue]);
}

}  // namespace crossread::quotes
