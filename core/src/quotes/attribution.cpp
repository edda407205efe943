#include "quotes/attribution.h"

#include "quotes/attachment.h"
#include "quotes/continuation.h"
#include "quotes/surroundings.h"
#include "quotes/terms.h"

namespace crossread::quotes {
namespace {

using entities::Entities;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

class Attributor {
 public:
  Attributor(const Entities& entities, const std::vector<Turn>& turns,
             const std::vector<Marked>& marked,
             const std::vector<Cue>& cues, const std::vector<Scope>& scopes,
             const Surroundings& around)
      : turns_(turns),
        marked_(marked),
        cues_(cues),
        around_(around),
        finder_(entities, marked, cues, scopes, around) {}

  std::vector<Piece> run() {
    pieces_.resize(marked_.size());
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      Piece& piece = pieces_[m];
      piece.marked = m;
      piece.words = around_.words(m);
      if (piece.words.empty()) continue;
      if (marked_[m].turn != no_index) {
        piece.kind = QuoteKind::direct;
        piece.evidence = Evidence::label;
        piece.speaker = turns_[at(marked_[m].turn)].speaker;
      } else if (around_.in_heading(m)) {
        heading(piece);
      } else {
        place(piece);
      }
    }
    return std::move(pieces_);
  }

 private:
  void place(Piece& piece) {
    const std::size_t m = piece.marked;
    Attachment found = finder_.before(m);
    const bool spoken = found.found() && says(found, m);
    if (is_nickname(around_, m) || (!spoken && is_title(around_, m))) return;
    if (!spoken && goes_on_split(piece)) return;
    const bool speech = around_.begins_large(m) || around_.ends_open(m);
    bool behind = false;
    if (!found.found() && (speech || around_.begins_sentence(m))) {
      found = finder_.behind(m);
      behind = found.found();
    }
    if (!found.found() && is_term(around_, m)) return;
    if (!found.found()) {
      found = finder_.around(m, false);
    } else if (weak(found.cue)) {
      const Attachment clause = finder_.around(m, true);
      if (clause.found()) found = clause;
    }
    if (!found.found() || untold(found)) return;
    take(piece, found);
    if (same_utterance(m, found)) {
      piece.kind = QuoteKind::direct;
      return;
    }
    const bool whole = around_.begins_large(m) || around_.begins_sentence(m);
    const bool beside = (found.evidence != Evidence::scope && found.evidence != Evidence::sentence) ||
                        around_.behind_colon(m);
    const bool alone = !around_.embedded_before(m) && (behind || !around_.embedded_behind(m));
    piece.kind = beside && whole && alone ? QuoteKind::direct : QuoteKind::mixed;
  }

  bool untold(const Attachment& found) const {
    return found.cue != no_index && cues_[at(found.cue)].telling == Telling::untold;
  }

  /// Whether the stretch before has the same cue, behind it, and is speech: "We waited," she said,
  /// "and nobody came".
  bool same_utterance(std::size_t m, const Attachment& found) const {
    const std::size_t k = before_on_level(m);
    return k < m && found.cue != no_index && pieces_[k].cue == found.cue &&
           pieces_[k].kind == QuoteKind::direct;
  }

  /// The stretch before on the same level, or the stretch itself.
  std::size_t before_on_level(std::size_t m) const {
    for (std::size_t k = m; k > 0; --k) {
      if (marked_[k - 1].parent == marked_[m].parent) return k - 1;
      if (marked_[m].parent == static_cast<Index>(k - 1)) break;
    }
    return m;
  }

  /// Whether the cue before a stretch speaks of these very words: it stands right before them, or
  /// names something with them.
  bool says(const Attachment& found, std::size_t m) const {
    if (found.cue == no_index) return found.evidence == Evidence::label;
    const Cue& cue = cues_[at(found.cue)];
    const bool right_before = cue.word == around_.word_before(m);
    if (cue.frames.has(Frame::clause)) return right_before;
    // "called the print "Harbour at Night"" is said of something; "called "Harbour"" is a name.
    const bool names = cue.frames.has(Frame::naming) || cue.frames.has(Frame::as);
    return names ? !right_before && (!cue.passive || cue.speaker) : right_before;
  }

  /// "We waited," she said, "and nobody came": the second half belongs to the same utterance, where
  /// the first ends with a comma and the attribution does so too.
  bool goes_on_split(Piece& piece) {
    const std::size_t m = piece.marked;
    const std::size_t k = before_on_level(m);
    if (k == m) return false;
    const Piece& before = pieces_[k];
    if (before.kind == QuoteKind::other || before.cue == no_index || before.words.empty()) {
      return false;
    }
    const std::uint32_t cue = cues_[at(before.cue)].word;
    const bool between = before.words.end <= cue && cue < piece.words.first;
    if (!between || !around_.ends_with_comma(k) || !around_.behind_comma(m)) return false;
    if (around_.sentence_of(k) != around_.sentence_of(m)) return false;
    Attachment same;
    same.evidence = before.evidence;
    same.cue = before.cue;
    same.speaker = before.speaker;
    same.source = before.source;
    take(piece, same);
    piece.kind = before.kind;
    piece.joins = static_cast<Index>(k);
    return true;
  }

  void heading(Piece& piece) {
    Attachment found = finder_.before(piece.marked);
    if (!found.found()) found = finder_.behind(piece.marked);
    if (!found.found()) found = finder_.name_before(piece.marked);
    if (!found.found() || !found.speaker) return;
    if (untold(found)) return;
    take(piece, found);
    const bool sentence =
        around_.begins_sentence(piece.marked) && around_.ends_sentence(piece.marked);
    piece.kind = sentence ? QuoteKind::direct : QuoteKind::mixed;
  }

  /// A verb that can do without any words being said ("they discussed"): a cue around it goes
  /// first.
  bool weak(Index cue) const {
    if (cue == no_index) return false;
    const Frames f = cues_[at(cue)].frames;
    return cues_[at(cue)].kind == CueKind::verb && !f.has(Frame::clause) && !f.has(Frame::as) &&
           !f.has(Frame::naming) && !f.has(Frame::marks_only);
  }

  static void take(Piece& piece, const Attachment& found) {
    piece.evidence = found.evidence;
    piece.cue = found.cue;
    piece.speaker = found.speaker;
    piece.source = found.source;
    piece.scope = found.scope;
  }

  const std::vector<Turn>& turns_;
  const std::vector<Marked>& marked_;
  const std::vector<Cue>& cues_;
  const Surroundings& around_;
  AttachmentFinder finder_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> attribute(const Entities& entities, const std::vector<Turn>& turns,
                             const std::vector<Marked>& marked,
                             const std::vector<Cue>& cues, const std::vector<Scope>& scopes,
                             const Surroundings& around) {
  std::vector<Piece> pieces = Attributor(entities, turns, marked, cues, scopes, around).run();
  continue_pieces(entities, marked, cues, around, pieces);
  return pieces;
}

}  // namespace crossread::quotes
