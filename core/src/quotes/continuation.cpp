#include "quotes/continuation.h"

#include <map>
#include <string>

#include "quotes/speakers.h"

namespace crossread::quotes {
namespace {

using entities::Entities;
using entities::Syntax;
using entities::WordRange;
using language::Upos;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

class Continuation {
 public:
  Continuation(const Entities& entities, const std::vector<Marked>& marked,
               const std::vector<Cue>& cues, const Surroundings& around, std::vector<Piece>& pieces)
      : s_(around.syntax()),
        entities_(entities),
        marked_(marked),
        cues_(cues),
        around_(around),
        pieces_(pieces) {}

  void run() {
    link_neighbours();
    join_paragraphs();
    std::map<Index, std::size_t> spoken;  // parent -> the speech seen last inside it
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      if (pieces_[m].words.empty()) continue;
      const auto last = spoken.find(marked_[m].parent);
      go_on(m, last == spoken.end() ? m : last->second);
      if (pieces_[m].kind != QuoteKind::other) spoken[marked_[m].parent] = m;
    }
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      if (!pieces_[m].words.empty()) echo(m);
    }
  }

 private:
  /// Parts of one speech over several paragraphs take whatever attribution one of them has.
  void join_paragraphs() {
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      if (marked_[m].continues == no_index) continue;
      const auto before = at(marked_[m].continues);
      Piece& piece = pieces_[m];
      Piece& earlier = pieces_[before];
      if (piece.words.empty() || earlier.words.empty()) continue;
      piece.joins = static_cast<Index>(before);
      piece.kind = QuoteKind::direct;
      if (piece.evidence == Evidence::none || earlier.evidence != Evidence::none) {
        if (earlier.evidence != Evidence::none) copy(earlier, piece);
      }
    }
    // Backwards, where the last part alone names the speaker.
    for (std::size_t m = marked_.size(); m > 0; --m) {
      const Piece& piece = pieces_[m - 1];
      if (piece.joins == no_index || piece.evidence == Evidence::none) continue;
      Piece& earlier = pieces_[at(piece.joins)];
      earlier.kind = QuoteKind::direct;
      if (earlier.evidence == Evidence::none) copy(piece, earlier);
    }
  }

  static void copy(const Piece& from, Piece& to) {
    to.speaker = from.speaker;
    to.source = from.source;
    to.cue = from.cue;
    to.evidence = Evidence::goes_on;
  }

  /// A stretch that stands on its own: whose words it must be. `before` is the speech before it on the same level,
  /// titles and terms between the two left aside, or the stretch itself.
  void go_on(std::size_t m, std::size_t before) {
    Piece& piece = pieces_[m];
    if (piece.evidence != Evidence::none || around_.in_heading(m)) return;
    if (!around_.begins_sentence(m) || !around_.begins_large(m)) return;
    const bool sentence = around_.ends_sentence(m) || around_.ends_open(m) || around_.has_verb(m);
    if (!sentence) return;
    const bool verb = around_.has_verb(m);
    if (marked_[m].parent != no_index) return;
    // Behind the marks the writer's sentence goes on: the stretch is part of it.
    const WordRange right = around_.after(m);
    const bool new_sentence =
        !right.empty() && around_.ends_sentence(m) && s_.capital(right.first);
    const bool alone =
        right.empty() || s_.word(right.first).upos == Upos::PUNCT || new_sentence;
    if (!alone && !around_.ends_open(m)) return;
    const std::size_t next = following(m);
    const std::uint32_t block = marked_[m].block;
    if (before < m && marked_[before].block == block &&
        pieces_[before].evidence != Evidence::none && pieces_[before].kind != QuoteKind::other) {
      const std::uint32_t gap = sentences_between(before, m);
      const bool speech =
          pieces_[before].kind == QuoteKind::direct || pieces_[before].evidence <= Evidence::label;
      if (gap == 0 && speech) {
        copy(pieces_[before], piece);
        piece.kind = QuoteKind::direct;
        piece.joins = static_cast<Index>(before);
        return;
      }
      const auto other = sentence_actor(m);
      piece.kind = QuoteKind::direct;
      if (other && person(*other) && gap > 0) {
        piece.speaker = other;
        piece.evidence = Evidence::floating;
        return;
      }
      copy(pieces_[before], piece);
      piece.evidence = Evidence::returns;
      return;
    }
    // The next stretch of the same paragraph may name the speaker of both.
    if (next < marked_.size() && marked_[next].block == block && pieces_[next].speaker &&
        pieces_[next].kind == QuoteKind::direct && sentences_between(m, next) == 0 &&
        !cue_between(m, next)) {
      copy(pieces_[next], piece);
      piece.kind = QuoteKind::direct;
      pieces_[next].joins = static_cast<Index>(m);
      return;
    }
    if (const auto by = sentence_actor(m)) {
      piece.speaker = by;
      piece.kind = QuoteKind::direct;
      piece.evidence = Evidence::floating;
      return;
    }
    if (!verb) return;
    if (before < m && pieces_[before].speaker && block - marked_[before].block <= 2 &&
        pieces_[before].kind == QuoteKind::direct) {
      copy(pieces_[before], piece);
      piece.kind = QuoteKind::direct;
      if (block - marked_[before].block == 1 && sentences_between(before, m) == 0) {
        piece.joins = static_cast<Index>(before);
      } else {
        piece.evidence = Evidence::returns;
      }
      return;
    }
    piece.kind = QuoteKind::direct;
    if (const auto by = paragraph_actor(m)) {
      piece.speaker = by;
      piece.evidence = Evidence::floating;
    }
  }

  /// Whether the cue of the second stretch stands between the two: it is of the second alone.
  bool cue_between(std::size_t first, std::size_t second) const {
    const Index cue = pieces_[second].cue;
    if (cue == no_index) return false;
    const std::uint32_t word = cues_[at(cue)].word;
    return pieces_[first].words.end <= word && word < pieces_[second].words.first;
  }

  bool person(std::uint32_t word) const {
    const Index e = entities_.of_word(word);
    return e != no_index && entities_.list[at(e)].kind == EntityKind::person;
  }

  /// The stretch behind on the same level; the number of stretches where there is none.
  std::size_t following(std::size_t m) const { return following_[m]; }

  void link_neighbours() {
    following_.assign(marked_.size(), marked_.size());
    std::map<Index, std::size_t> last;  // parent -> the stretch seen last inside it
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      if (pieces_[m].words.empty()) continue;
      const auto [place, first] = last.try_emplace(marked_[m].parent, m);
      if (first) continue;
      following_[place->second] = m;
      place->second = m;
    }
  }

  /// Sentences without marks that lie between two stretches.
  std::uint32_t sentences_between(std::size_t a, std::size_t b) const {
    const std::uint32_t from = s_.sentence_of(around_.words(a).end - 1);
    const std::uint32_t to = s_.sentence_of(around_.words(b).first);
    return to <= from + 1 ? 0 : to - from - 1;
  }

  /// The sentence right before a stretch in its paragraph, read for who acts in it.
  std::optional<std::uint32_t> sentence_actor(std::size_t m) const {
    const std::uint32_t sentence = s_.sentence_of(around_.words(m).first);
    const auto& list = s_.document().sentences;
    if (sentence == 0 || list[sentence - 1].block != list[sentence].block) return std::nullopt;
    return outside_actor(sentence - 1);
  }

  /// The last sentence of the paragraph before, where it leads up to the stretch.
  std::optional<std::uint32_t> paragraph_actor(std::size_t m) const {
    const std::uint32_t sentence = s_.sentence_of(around_.words(m).first);
    const auto& list = s_.document().sentences;
    if (sentence == 0 || list[sentence].first_token != around_.words(m).first - 1) {
      if (sentence == 0) return std::nullopt;
    }
    const BlockKind kind = s_.document().blocks[list[sentence - 1].block].kind;
    if (kind != BlockKind::paragraph || list[sentence - 1].block == list[sentence].block) {
      return std::nullopt;
    }
    return outside_actor(sentence - 1);
  }

  std::optional<std::uint32_t> outside_actor(std::uint32_t sentence) const {
    return actor_outside(around_, entities_, s_.sentence(sentence), no_index);
  }

  // ---- what a heading repeats ----

  /// The pieces in the text that a speaker was found for, by each of their words, the first few of
  /// every word.
  void index_words() {
    constexpr std::size_t most = 32;
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      if (around_.in_heading(m) || pieces_[m].kind == QuoteKind::other || !pieces_[m].speaker) {
        continue;
      }
      for (std::uint32_t i = pieces_[m].words.first; i < pieces_[m].words.end; ++i) {
        std::vector<std::size_t>& list = by_word_[s_.lower(i)];
        const bool new_here = list.empty() || list.back() != m;
        if (new_here && list.size() < most) list.push_back(m);
      }
    }
  }

  /// Words of a heading that stand in marks in the text as well have the speaker of that place.
  void echo(std::size_t m) {
    Piece& piece = pieces_[m];
    if (!around_.in_heading(m) || (piece.evidence != Evidence::none && piece.speaker)) return;
    const std::string wanted = words_of(m);
    if (wanted.empty()) return;
    if (by_word_.empty()) index_words();
    const auto places = by_word_.find(s_.lower(piece.words.first));
    if (places == by_word_.end()) return;
    for (const std::size_t k : places->second) {
      if (words_of(k).find(wanted) == std::string::npos) continue;
      piece.speaker = pieces_[k].speaker;
      piece.source = pieces_[k].source;
      piece.kind = QuoteKind::mixed;
      piece.evidence = Evidence::echo;
      return;
    }
  }

  std::string words_of(std::size_t m) const {
    std::string all = " ";
    const WordRange inside = around_.words(m);
    for (std::uint32_t i = inside.first; i < inside.end; ++i) {
      if (s_.word(i).upos != Upos::PUNCT) all += std::string(s_.lower(i)) + " ";
    }
    return all.size() > 1 ? all : std::string();
  }

  const Syntax& s_;
  const Entities& entities_;
  const std::vector<Marked>& marked_;
  const std::vector<Cue>& cues_;
  const Surroundings& around_;
  std::vector<Piece>& pieces_;
  std::vector<std::size_t> following_;
  std::map<std::string_view, std::vector<std::size_t>> by_word_;
};

}  // namespace

void continue_pieces(const Entities& entities, const std::vector<Marked>& marked,
                     const std::vector<Cue>& cues, const Surroundings& around,
                     std::vector<Piece>& pieces) {
  Continuation(entities, marked, cues, around, pieces).run();
}

}  // namespace crossread::quotes
