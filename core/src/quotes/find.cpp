#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "quotes/attribution.h"
#include "quotes/confidence.h"
#include "quotes/cues.h"
#include "quotes/extent.h"
#include "quotes/indirect.h"
#include "quotes/marks.h"
#include "quotes/quotes.h"
#include "quotes/speakers.h"
#include "quotes/transcript.h"
#include "quotes/voices.h"

namespace crossread::quotes {
namespace {

using entities::Entities;
using entities::Syntax;
using entities::WordRange;
using language::Upos;

/// Marked words that fill this share of what a cue reports leave nothing to tell as indirect.
constexpr double mostly_marked = 0.75;

std::uint32_t letters(std::string_view text) {
  std::uint32_t n = 0;
  for (const char c : text) {
    n += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0xC0;
  }
  return n;
}

class QuoteBuilder {
 public:
  QuoteBuilder(const Syntax& syntax, const Entities& entities)
      : document_(syntax.document()),
        entities_(entities),
        syntax_(syntax),
        turns_(find_turns(syntax_, entities)),
        marked_(stretches(document_, turns_)),
        levels_(syntax_, marked_),
        voices_(syntax_, entities, levels_),
        cues_(find_cues(syntax_, voices_)),
        scopes_(find_scopes(syntax_, cues_)),
        around_(syntax_, marked_, levels_, voices_, cues_),
        pieces_(attribute(entities, turns_, marked_, cues_, scopes_, around_)) {}

  std::vector<Quote> build() {
    add_marked();
    reach_over_marked(around_, cues_, pieces_, scopes_);
    add_reported();
    return arrange();
  }

 private:
  Speaker speaker(std::uint32_t head) const { return speaker_at(syntax_, entities_, head); }

  static std::vector<Marked> stretches(const text::Document& document,
                                       const std::vector<Turn>& turns) {
    std::vector<Marked> marked = find_marked(document);
    if (!turns.empty()) add_turns(turns, marked);
    return marked;
  }

  // ---- stretches between marks ----

  void add_marked() {
    quote_of_.assign(pieces_.size(), no_index);
    std::map<std::pair<Index, Index>, Index> by_cue;  // cue and enclosing stretch -> quote
    for (std::size_t m = 0; m < pieces_.size(); ++m) {
      const Piece& piece = pieces_[m];
      if (piece.words.empty()) continue;
      if (boilerplate(m)) continue;
      Index home = no_index;
      if (piece.joins != no_index) home = quote_of_[at(piece.joins)];
      const std::pair<Index, Index> key{piece.cue, marked_[m].parent};
      const bool shared = piece.cue != no_index && piece.evidence != Evidence::returns;
      if (home == no_index && shared) {
        const auto found = by_cue.find(key);
        if (found != by_cue.end() && quotes_[at(found->second)].kind == piece.kind) {
          home = found->second;
        }
      }
      if (home == no_index) {
        home = begin_quote(piece);
        if (shared) by_cue.emplace(key, home);
      }
      quote_of_[m] = home;
      Quote& quote = quotes_[at(home)];
      // Speech that runs on into the next paragraph without a new mark is one fragment.
      const bool runs_on = marked_[m].continues != no_index && !marked_[m].opened &&
                           marked_[m].block == marked_[at(marked_[m].continues)].block + 1;
      if (runs_on && !quote.content.empty()) {
        quote.content.back().end = marked_[m].content.end;
      } else {
        quote.content.push_back(marked_[m].content);
      }
      quote.span.begin = std::min(quote.span.begin, marked_[m].span.begin);
      quote.span.end = std::max(quote.span.end, marked_[m].span.end);
    }
    // A stretch inside another is nested in its quotation.
    for (std::size_t m = 0; m < pieces_.size(); ++m) {
      if (quote_of_[m] == no_index || marked_[m].parent == no_index) continue;
      const Index outer = quote_of_[at(marked_[m].parent)];
      if (outer != no_index && outer != quote_of_[m]) quotes_[at(quote_of_[m])].nested = outer;
    }
  }

  bool boilerplate(std::size_t m) const {
    return document_.blocks[marked_[m].block].kind == BlockKind::boilerplate;
  }

  static bool reports_clauses(const Cue& cue) {
    return cue.kind != CueKind::verb || cue.frames.has(Frame::clause);
  }

  Index begin_quote(const Piece& piece) {
    Quote quote;
    quote.kind = piece.kind;
    quote.span = marked_[piece.marked].span;
    if (piece.kind != QuoteKind::other) {
      if (piece.cue != no_index) quote.cue = cue_span(syntax_, cues_[at(piece.cue)]);
      if (piece.speaker) {
        quote.speaker = speaker(*piece.speaker);
        switch (piece.evidence) {
          case Evidence::goes_on:
          case Evidence::returns:
          case Evidence::echo:
          case Evidence::floating:
            quote.speaker->via = SpeakerVia::continuation;
            break;
          default:
            break;
        }
      }
      if (piece.source) quote.reported_by = speaker(*piece.source);
    }
    MarkedEvidence evidence{piece.evidence, piece.kind, true, around_.has_verb(piece.marked)};
    if (piece.cue != no_index) evidence.clause_cue = reports_clauses(cues_[at(piece.cue)]);
    quote.confidence = confidence(evidence, quote.speaker);
    quotes_.push_back(std::move(quote));
    return static_cast<Index>(quotes_.size() - 1);
  }

  // ---- what is reported without marks ----

  void add_reported() {
    // Cues beside whole sentences in marks have nothing else to report, unless they report marked words besides;
    // where such words and a sentence are one utterance, the quotation in marks holds both.
    std::vector<bool> beside(cues_.size(), false);
    std::vector<bool> joined(cues_.size(), false);
    for (const Piece& piece : pieces_) {
      // Speech that comes back behind its report has the cue of that report, which is not beside it.
      const bool returns = piece.evidence == Evidence::returns;
      if (piece.cue == no_index || piece.kind != QuoteKind::direct || returns) continue;
      beside[at(piece.cue)] = true;
      if (piece.joins == no_index) continue;
      const bool to_words = pieces_[at(piece.joins)].kind == QuoteKind::mixed;
      if (to_words) joined[at(piece.cue)] = true;
    }
    std::vector<Index> made(scopes_.size(), no_index);
    for (std::size_t i = 0; i < scopes_.size(); ++i) {
      const Scope& scope = scopes_[i];
      const Cue& cue = cues_[scope.cue];
      const bool spoken = beside[scope.cue] && (!scope.holds_marked || joined[scope.cue]);
      if (spoken || cue.telling != Telling::told || in_marks(cue.word)) continue;
      if (!speaks(cue, scope) || bare_attribution(scope)) continue;
      made[i] = report(scope, cue);
    }
    nest_reports(made);
  }

  /// "His members had asked for 9 per cent, he said": the attribution of a sentence is not what the verb of that
  /// sentence reports, whatever hangs on it.
  bool bare_attribution(const Scope& scope) const {
    if (scope.content.size() != 1) return false;
    const WordRange words = scope.content.front();
    const auto cue = std::partition_point(cues_.begin(), cues_.end(),
                                          [&](const Cue& c) { return c.word + 1 < words.end; });
    if (cue == cues_.end() || cue->word + 1 != words.end || !cue->speaker) return false;
    const WordRange speaker = syntax_.noun_phrase(*cue->speaker);
    return speaker.first == words.first && speaker.end == cue->word;
  }

  bool turn(Index m) const { return marked_[at(m)].turn != no_index; }

  /// The first stretch that begins behind an offset; the one before it and those around that one are all that
  /// may hold it.
  Index first_marked_after(std::uint32_t offset) const {
    const auto after = std::partition_point(marked_.begin(), marked_.end(),
                                            [&](const Marked& m) { return m.span.begin <= offset; });
    return static_cast<Index>(after - marked_.begin());
  }

  bool in_marks(std::uint32_t word) const {
    const Span span = syntax_.word(word).span;
    const Index after = first_marked_after(span.begin);
    Index m = after == 0 ? no_index : after - 1;
    while (m != no_index) {
      if (turn(m)) return false;
      if (marked_[at(m)].span.contains(span)) {
        return quote_of_[at(m)] != no_index &&
               quotes_[at(quote_of_[at(m)])].kind != QuoteKind::other;
      }
      m = marked_[at(m)].parent;
    }
    return false;
  }

  /// Whether the word stands in a question of an interview.
  bool asked(std::uint32_t word) const {
    const std::uint32_t block = document_.sentences[syntax_.sentence_of(word)].block;
    const auto turn = std::partition_point(turns_.begin(), turns_.end(),
                                           [&](const Turn& t) { return t.block < block; });
    return turn != turns_.end() && turn->block == block && turn->question;
  }

  /// Whether the cue reports speech of somebody here.
  bool speaks(const Cue& cue, const Scope& scope) const {
    const BlockKind kind =
        document_.blocks[document_.sentences[syntax_.sentence_of(cue.word)].block].kind;
    if (kind == BlockKind::boilerplate || asked(cue.word)) return false;
    if (scope.construction == Construction::object && !scope.holds_marked) return false;
    if (!cue.speaker) return cue.passive && scope.construction == Construction::clause;
    const language::Word& w = syntax_.word(*cue.speaker);
    const std::string_view lower = syntax_.lower(*cue.speaker);
    if (lower == "i" || lower == "we" || lower == "you") return false;
    if (lower == "it" && entities_.of_word(*cue.speaker) == no_index &&
        w.deprel == language::Deprel::expl) {
      return false;
    }
    return true;
  }

  /// "Pike said: 'We lost', Pike said": a report whose words hold the attribution of a whole quotation to the
  /// same speaker is that attribution over again. "Pike said he would call it 'a loss'" is a report.
  bool told_twice(const Quote& report, const std::vector<Index>& inside) const {
    return std::any_of(inside.begin(), inside.end(), [&](Index q) {
      const Quote& inner = quotes_[at(q)];
      return inner.kind == QuoteKind::direct && inner.cue &&
             report.span.contains(*inner.cue) && report.speaker && inner.speaker &&
             report.speaker->entity != no_index && report.speaker->entity == inner.speaker->entity;
    });
  }

  /// The stretches whose content overlaps one of the spans, in order.
  std::vector<Index> marked_in(const std::vector<Span>& spans) const {
    std::vector<Index> out;
    const auto add = [&](Index m, Span c) {
      if (c.overlaps(marked_[at(m)].content)) out.push_back(m);
    };
    for (const Span c : spans) {
      Index next = first_marked_after(c.begin);
      for (Index m = next == 0 ? no_index : next - 1; m != no_index; m = marked_[at(m)].parent) add(m, c);
      for (; at(next) < marked_.size() && marked_[at(next)].span.begin < c.end; ++next) add(next, c);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  Index report(const Scope& scope, const Cue& cue) {
    Quote quote;
    quote.kind = QuoteKind::indirect;
    std::uint32_t all = 0;
    for (const WordRange r : scope.content) {
      const Span span = syntax_.span(r);
      quote.content.push_back(span);
      all += letters(span.in(document_.utf8));
    }
    std::uint32_t marked = 0;
    std::vector<Index> inside;
    for (const Index m : marked_in(quote.content)) {
      if (turn(m) || quote_of_[at(m)] == no_index) continue;
      if (marked_[at(m)].parent != no_index && !turn(marked_[at(m)].parent)) continue;
      marked += letters(marked_[at(m)].content.in(document_.utf8));
      inside.push_back(quote_of_[at(m)]);
    }
    if (marked > mostly_marked * all) return no_index;
    for (Span& c : quote.content) {
      // A mark at the edge belongs to the words that it stands at, and so does a stop before it.
      for (const Index i : marked_in({c})) {
        const Marked& m = marked_[at(i)];
        if (m.turn != no_index || !c.overlaps(m.content)) continue;
        if (c.begin == m.content.begin) c.begin = m.span.begin;
        const bool last = c.end <= m.content.end &&
                          letters(Span{c.end, m.content.end}.in(document_.utf8)) == 0;
        if (last) c.end = m.span.end;
      }
    }
    quote.span = {quote.content.front().begin, quote.content.back().end};
    const Index around = around_.around(cue.word);
    if (around != no_index && turn(around)) quote.nested = quote_of_[at(around)];
    quote.cue = cue_span(syntax_, cue);
    if (cue.speaker) quote.speaker = speaker(*cue.speaker);
    quote.confidence = confidence(
        {scope.construction, cue.frames.has(Frame::belief), scope.holds_marked}, quote.speaker);
    if (cue.source) quote.reported_by = speaker(*cue.source);
    if (told_twice(quote, inside)) return no_index;
    quotes_.push_back(std::move(quote));
    const auto index = static_cast<Index>(quotes_.size() - 1);
    for (const Index q : inside) {
      Quote& inner = quotes_[at(q)];
      if (inner.kind == QuoteKind::other || inner.nested != no_index) continue;
      inner.nested = index;
      // Whoever tells the outer report tells of the inner speech as well.
      const bool other_cue = inner.cue && *inner.cue != *quotes_[at(index)].cue;
      if (other_cue && !inner.reported_by) inner.reported_by = quotes_[at(index)].speaker;
    }
    return index;
  }

  /// A report inside a report is nested in it, and told by whoever tells the outer one. Where several hold its
  /// cue, it is nested in the last of them, and told by the speaker of the first that has one.
  void nest_reports(const std::vector<Index>& made) {
    // One walk over the words, from where a report begins or ends, or a cue stands, to the next such place.
    enum class Event : std::uint8_t { end, begin, cue };
    std::vector<std::tuple<std::uint32_t, Event, std::size_t>> events;
    for (std::size_t i = 0; i < scopes_.size(); ++i) {
      if (made[i] == no_index) continue;
      events.push_back({cues_[scopes_[i].cue].word, Event::cue, i});
      for (const WordRange r : scopes_[i].content) {
        if (r.empty()) continue;
        events.push_back({r.first, Event::begin, i});
        events.push_back({r.end, Event::end, i});
      }
    }
    std::sort(events.begin(), events.end());
    std::set<std::size_t> open, told;  // reports around the place; those of them that have a speaker
    for (const auto& [word, event, i] : events) {
      const bool has_speaker = quotes_[at(made[i])].speaker.has_value();
      if (event == Event::begin) {
        open.insert(i);
        if (has_speaker) told.insert(i);
      } else if (event == Event::end) {
        open.erase(i);
        told.erase(i);
      } else {
        Quote& inner = quotes_[at(made[i])];
        auto last = open.rbegin();
        if (last != open.rend() && *last == i) ++last;
        if (last != open.rend()) inner.nested = made[*last];
        auto teller = told.begin();
        if (teller != told.end() && *teller == i) ++teller;
        if (teller != told.end() && !inner.reported_by) inner.reported_by = quotes_[at(made[*teller])].speaker;
      }
    }
  }

  // ---- order ----

  std::vector<Quote> arrange() {
    std::vector<std::size_t> order(quotes_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const Span x = quotes_[a].span;
      const Span y = quotes_[b].span;
      if (x.begin != y.begin) return x.begin < y.begin;
      const bool inner = quotes_[a].nested != no_index;
      const bool other = quotes_[b].nested != no_index;
      return inner != other ? other : x.end > y.end;
    });
    std::vector<Index> place(quotes_.size(), no_index);
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<Index>(i);
    std::vector<Quote> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order) {
      Quote q = std::move(quotes_[i]);
      if (q.nested != no_index) q.nested = place[at(q.nested)];
      std::sort(q.content.begin(), q.content.end(),
                [](Span a, Span b) { return a.begin < b.begin; });
      sorted.push_back(std::move(q));
    }
    return sorted;
  }

  static std::size_t at(Index i) { return static_cast<std::size_t>(i); }

  const text::Document& document_;
  const Entities& entities_;
  const Syntax& syntax_;
  std::vector<Turn> turns_;
  std::vector<Marked> marked_;
  Levels levels_;
  Voices voices_;
  std::vector<Cue> cues_;
  std::vector<Scope> scopes_;
  Surroundings around_;
  std::vector<Piece> pieces_;
  std::vector<Index> quote_of_;
  std::vector<Quote> quotes_;
};

}  // namespace

std::vector<Quote> find(const Syntax& syntax, const Entities& entities) {
  return QuoteBuilder(syntax, entities).build();
}

}  // namespace crossread::quotes
