#include "quotes/attribution.h"

#include "quotes/attachment.h"
#include "quotes/continuation.h"
#include "quotes/surroundings.h"
#include "quotes/terms.h"

namespace crossread::quotes {
namespace {

using entities::Entities;
using entities::Syntax;

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

class Attributor {
 public:
  Attributor(const Entities& entities, const std::vector<Marked>& marked,
             const std::vector<Cue>& cues, const std::vector<Scope>& scopes,
             const Surroundings& around)
      : marked_(marked),
        cues_(cues),
        scopes_(scopes),
        around_(around),
        finder_(entities, marked, cues, scopes, around) {}

  std::vector<Piece> run() {
    pieces_.resize(marked_.size());
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      Piece& piece = pieces_[m];
      piece.marked = m;
      piece.words = around_.words(m);
      if (piece.words.empty()) continue;
      if (around_.in_heading(m)) {
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
    const bool speech = around_.begins_large(m) || around_.ends_open(m);
    Attachment found = finder_.before(m);
    if (!found.found() && (speech || around_.begins_sentence(m))) found = finder_.behind(m);
    if (!found.found() && is_term(around_, m)) return;
    if (!found.found() || weak(found.cue)) {
      const Attachment scoped = finder_.around(m);
      const bool clause = scoped.scope != no_index &&
                          scopes_[at(scoped.scope)].construction != Construction::object;
      if (!found.found() || clause) found = scoped;
    }
    if (!found.found()) return;
    take(piece, found);
    const bool whole = around_.begins_large(m) || around_.begins_sentence(m);
    const bool beside = found.evidence != Evidence::scope && found.evidence != Evidence::sentence;
    piece.kind =
        beside && (whole || continues_split(m, found)) ? QuoteKind::direct : QuoteKind::mixed;
  }

  void heading(Piece& piece) {
    Attachment found = finder_.before(piece.marked);
    if (!found.found()) found = finder_.behind(piece.marked);
    if (!found.found()) found = finder_.name_before(piece.marked);
    if (!found.found() || !found.speaker) return;
    take(piece, found);
    piece.kind = QuoteKind::mixed;
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

  /// "We waited," she said, "and nobody came": the second half belongs to the same cue.
  bool continues_split(std::size_t m, const Attachment& found) const {
    if (m == 0 || found.cue == no_index) return false;
    for (std::size_t k = m; k > 0; --k) {
      const Piece& before = pieces_[k - 1];
      if (marked_[k - 1].parent != marked_[m].parent) continue;
      return before.cue == found.cue && before.kind == QuoteKind::direct;
    }
    return false;
  }

  const std::vector<Marked>& marked_;
  const std::vector<Cue>& cues_;
  const std::vector<Scope>& scopes_;
  const Surroundings& around_;
  AttachmentFinder finder_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> attribute(const Syntax& syntax, const Entities& entities,
                             const std::vector<Marked>& marked, const std::vector<Cue>& cues,
                             const std::vector<Scope>& scopes) {
  const Surroundings around(syntax, marked, cues);
  std::vector<Piece> pieces = Attributor(entities, marked, cues, scopes, around).run();
  continue_pieces(entities, marked, around, pieces);
  return pieces;
}

}  // namespace crossread::quotes
