#include "quotes/attribution.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "quotes/speakers.h"
#include "quotes/surroundings.h"
#include "quotes/word_lists.h"
#include "text/chars.h"

namespace crossread::quotes {
namespace {

using entities::Entities;
using entities::Mention;
using entities::Syntax;
using entities::WordRange;
using language::Deprel;
using language::Upos;
using language::Xpos;

/// How far from the marks a cue is looked for: an apposition may stand between.
constexpr std::uint32_t reach = 40;

/// Words before a term that is named or doubted rather than said.
constexpr auto naming_words = std::to_array<std::string_view>(
    {"so-called", "called", "titled",   "entitled", "dubbed",  "named",     "nicknamed",
     "aka",       "term",   "phrase",   "word",     "known",   "slogan",    "headlined",
     "song",      "novel",  "book",     "film",     "movie",   "play",      "album",
     "series",    "show",   "painting", "magazine", "hashtag", "codenamed", "billed"});

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Attachment {
  Index cue = no_index;
  std::uint32_t speaker = 0;
  bool has_speaker = false;
  std::optional<std::uint32_t> source;
  Evidence evidence = Evidence::none;
};

class Attributor {
 public:
  Attributor(const Syntax& syntax, const Entities& entities, const std::vector<Marked>& marked,
             const std::vector<Cue>& cues, const std::vector<Scope>& scopes)
      : s_(syntax),
        entities_(entities),
        marked_(marked),
        cues_(cues),
        scopes_(scopes),
        around_(syntax, marked, cues) {}

  std::vector<Piece> run() {
    pieces_.resize(marked_.size());
    index_scopes();
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      Piece& piece = pieces_[m];
      piece.marked = m;
      piece.words = around_.words(m);
      if (!piece.words.empty()) place(piece);
    }
    join_paragraphs();
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      if (!pieces_[m].words.empty()) go_on(m);
    }
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      if (!pieces_[m].words.empty()) echo(m);
    }
    return std::move(pieces_);
  }

 private:
  // ---- beside the marks ----

  void place(Piece& piece) {
    const std::size_t m = piece.marked;
    if (in_heading(m)) {
      heading(piece);
      return;
    }
    const bool speech = around_.begins_large(m) || around_.ends_open(m);
    Attachment found = from_left(m);
    if (found.evidence == Evidence::none && (speech || around_.begins_sentence(m))) {
      found = from_right(m);
    }
    if (found.evidence == Evidence::none && term(m)) return;
    if (found.evidence == Evidence::none || weak(found.cue)) {
      const Attachment scoped = from_scope(piece);
      const bool clause =
          piece.scope != no_index && scopes_[at_(piece.scope)].construction != Construction::object;
      if (found.evidence == Evidence::none || clause) found = scoped;
    }
    if (found.evidence == Evidence::none) return;
    take(piece, found);
    const bool whole = around_.begins_large(m) || around_.begins_sentence(m);
    const bool beside = found.evidence != Evidence::scope && found.evidence != Evidence::sentence;
    piece.kind =
        beside && (whole || continues_split(m, found)) ? QuoteKind::direct : QuoteKind::mixed;
  }

  /// A verb that can do without any words being said ("they discussed"): a cue around it goes
  /// first.
  bool weak(Index cue) const {
    if (cue == no_index) return false;
    const Frames f = cues_[at_(cue)].frames;
    return cues_[at_(cue)].kind == CueKind::verb && !f.has(Frame::clause) && !f.has(Frame::as) &&
           !f.has(Frame::naming) && !f.has(Frame::marks_only);
  }

  void take(Piece& piece, const Attachment& found) {
    piece.evidence = found.evidence;
    piece.cue = found.cue;
    piece.source = found.source;
    if (found.has_speaker) piece.speaker = found.speaker;
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

  bool finite_verb(std::uint32_t i) const {
    const language::Word& w = s_.word(i);
    if (w.upos != Upos::VERB && w.upos != Upos::AUX) return false;
    if (w.deprel == Deprel::amod || w.deprel == Deprel::compound || w.deprel == Deprel::acl ||
        w.deprel == Deprel::case_) {
      return false;
    }
    const Xpos x = w.xpos;
    return x == Xpos::VBD || x == Xpos::VBZ || x == Xpos::VBP || x == Xpos::MD;
  }

  bool in_relative_clause(std::uint32_t i) const {
    for (int step = 0; step < 4; ++step) {
      if (s_.word(i).deprel == Deprel::acl) return true;
      if (s_.word(i).head < 0) return false;
      i = static_cast<std::uint32_t>(s_.word(i).head);
    }
    return false;
  }

  /// A cue before the marks with nothing but its objects and circumstances between.
  Attachment from_left(std::size_t m) const {
    const WordRange left = around_.before(m);
    Attachment found;
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
      if (cue != no_index && cues_[at_(cue)].kind == CueKind::verb && !cues_[at_(cue)].doubtful) {
        // Words between the cue and bare marks make the marked words part of a clause.
        const bool preposition = cues_[at_(cue)].frames.has(Frame::preposition);
        if (!comma && !colon && at != i && predicate_between(i, at, preposition)) {
          return fallback.evidence != Evidence::none ? fallback : found;
        }
        const Attachment here = attach(cue, {left.first, left.end}, w);
        // "He told me, and I wrote it down": the writer is not the one who speaks.
        if (here.has_speaker && first_person(here.speaker)) {
          if (fallback.evidence == Evidence::none) fallback = here;
          continue;
        }
        return here;
      }
      if (cue != no_index && cues_[at_(cue)].kind == CueKind::according && (comma || at == i)) {
        return attach(cue, left, w);
      }
      if (s_.word(w).upos == Upos::SCONJ && s_.lower(w) != "that" && s_.lower(w) != "as") break;
      if (finite_verb(w) || (s_.breaks(w) && (s_.text(w) == ";" || s_.text(w) == ":"))) break;
    }
    if (fallback.evidence != Evidence::none) return fallback;
    if (colon) return from_label(left, at);
    return found;
  }

  bool first_person(std::uint32_t word) const {
    const std::string& w = s_.lower(word);
    return w == "i" || w == "we" || w == "me" || w == "us";
  }

  /// Whether what stands between a cue and the marks begins a clause or a phrase of its own, so
  /// that the marked words are only a part of what was said.
  bool predicate_between(std::uint32_t first, std::uint32_t end, bool preposition) const {
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
  Attachment from_label(WordRange left, std::uint32_t end) const {
    Attachment found;
    const WordRange words{left.first, end};
    if (words.empty()) return found;
    std::optional<std::uint32_t> name;
    bool verb = false;
    for (std::uint32_t i = words.first; i < words.end; ++i) {
      verb = verb || finite_verb(i);
      if (!name && is_head(i)) name = i;
    }
    if (verb) {
      name = actor(s_, entities_, words);
      if (!name) name = owner_of_words(words);
    }
    found.evidence = Evidence::label;
    if (!name) return found;
    found.speaker = *name;
    found.has_speaker = true;
    found.evidence = Evidence::label;
    return found;
  }

  /// "His message was short:": whose message it was.
  std::optional<std::uint32_t> owner_of_words(WordRange words) const {
    for (std::uint32_t i = words.first; i < words.end; ++i) {
      if (s_.word(i).upos != Upos::NOUN) continue;
      if (!word_lists::reporting_nouns.has(s_.word(i).lemma)) continue;
      if (const auto owner = owner_of(s_, i)) return owner;
    }
    return std::nullopt;
  }

  bool is_head(std::uint32_t i) const {
    if (i >= entities_.mention_of_head.size()) return false;
    const Index m = entities_.mention_of_head[i];
    return m != no_index && entities_.mentions[at_(m)].head == i;
  }

  /// A cue behind the marks, first verb of its clause.
  Attachment from_right(std::size_t m) const {
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
    std::uint32_t i = right.first;
    bool dash = false;
    while (i < right.end && s_.word(i).upos == Upos::PUNCT) {
      const std::string_view t = s_.text(i);
      dash = dash || t == "-" || t == "--" || t == "\xE2\x80\x93" || t == "\xE2\x80\x94";
      if (t == "." || t == "?" || t == "!" || t == ";") return found;
      ++i;
    }
    if (i >= right.end) return found;
    if (const Attachment put = as_put(m, {i, right.end}); put.evidence != Evidence::none)
      return put;
    if (s_.word(i).upos == Upos::CCONJ || s_.word(i).upos == Upos::ADP) {
      // "..., and Orr replied" goes on with something else; "..., in the words of" does not.
      if (around_.cue_at(i) == no_index && s_.lower(i) != "in") return found;
    }
    const std::uint32_t first = i;
    for (; i < right.end && i < first + reach; ++i) {
      const Index cue = around_.cue_at(i);
      if (cue != no_index) {
        const Cue& c = cues_[at_(cue)];
        if (c.kind == CueKind::according) return attach(cue, {first, right.end}, i);
        if (c.doubtful && !ends_clause(i, right)) continue;
        const bool thought = c.frames.has(Frame::belief) && !c.frames.has(Frame::marks_only);
        if (c.kind == CueKind::verb && !thought && main_verb(i, first)) {
          const Attachment here = attach(quoting(cue, right), {first, right.end}, i);
          return here.has_speaker && first_person(here.speaker) && short_sentence ? found : here;
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
      found.has_speaker = true;
      found.evidence = Evidence::label;
    }
    return found;
  }

  bool ends_clause(std::uint32_t i, WordRange right) const {
    return i + 1 >= right.end || s_.breaks(i + 1);
  }

  /// "as Orr likes to say", "is how Orr puts it".
  Attachment as_put(std::size_t, WordRange right) const {
    Attachment found;
    std::uint32_t i = right.first;
    if (i + 1 < right.end && (s_.lower(i) == "is" || s_.lower(i) == "was")) ++i;
    if (s_.lower(i) != "as" && s_.lower(i) != "how") return found;
    for (std::uint32_t k = i + 1; k < right.end && k < i + 16; ++k) {
      const bool put = s_.word(k).lemma == "put" && k + 1 < right.end && s_.lower(k + 1) == "it";
      const Index cue = around_.cue_at(k);
      const bool says = cue != no_index && cues_[at_(cue)].frames.has(Frame::clause);
      if (!put && !says) continue;
      const auto near = nearest({i, right.end}, k);
      if (!near) return found;
      found.cue = cue;
      found.speaker = *near;
      found.has_speaker = true;
      found.evidence = Evidence::beside_loose;
      return found;
    }
    return found;
  }

  /// A cue that is no participle inside the subject ("the woman quoted by ...").
  bool main_verb(std::uint32_t i, std::uint32_t first) const {
    const language::Word& w = s_.word(i);
    for (const std::uint32_t c : s_.tree().children(i)) {
      if (s_.word(c).deprel == Deprel::nsubj && c >= first && !s_.relative_pronoun(c)) return true;
    }
    if (w.deprel == Deprel::acl && i > first) return false;
    return !(in_relative_clause(i) && i > first + 1 && w.xpos != Xpos::VBD);
  }

  /// "Xinhua quoted Qin as having told her": the cue that tells who spoke.
  Index quoting(Index cue, WordRange right) const {
    const std::string& lemma = s_.word(cues_[at_(cue)].word).lemma;
    if (lemma != "quote" && lemma != "cite") return cue;
    for (std::uint32_t i = cues_[at_(cue)].word + 1; i < right.end; ++i) {
      const Index later = around_.cue_at(i);
      if (later != no_index && cues_[at_(later)].source) return later;
    }
    return cue;
  }

  bool is_name_alone(WordRange words) const {
    bool name = false;
    for (std::uint32_t i = words.first; i < words.end; ++i) {
      if (s_.word(i).upos == Upos::VERB || s_.word(i).upos == Upos::AUX) return false;
      name = name || s_.word(i).upos == Upos::PROPN;
    }
    return name && words.end - words.first <= 12;
  }

  /// "... ran out." Nunn said.: a sentence of nothing but a cue and its subject.
  WordRange short_attribution(std::size_t m) const {
    const WordRange inside = around_.words(m);
    std::uint32_t first = inside.end;
    while (first < s_.size() && around_.mark(first)) ++first;
    if (first >= s_.size() || around_.around(first) != marked_[m].parent) return {};
    const std::uint32_t sentence = s_.sentence_of(first);
    const auto& list = s_.document().sentences;
    if (list[sentence].block != list[s_.sentence_of(inside.first)].block) return {};
    const WordRange words{first, s_.sentence(sentence).end};
    if (words.end - words.first > 8 || s_.sentence(sentence).first < inside.end) return {};
    for (std::uint32_t i = words.first; i < words.end; ++i) {
      const Index cue = around_.cue_at(i);
      if (cue == no_index || cues_[at_(cue)].kind != CueKind::verb) continue;
      const Cue& c = cues_[at_(cue)];
      const bool writer = c.speaker && first_person(*c.speaker);
      if (writer || !c.frames.has(Frame::clause)) return {};
      // Nothing may be left for the cue to report.
      for (std::uint32_t k = i + 1; k < words.end; ++k) {
        const Upos pos = s_.word(k).upos;
        if (pos == Upos::VERB || pos == Upos::SCONJ || pos == Upos::AUX ||
            around_.around(k) != marked_[m].parent) {
          return {};
        }
      }
      return words;
    }
    return {};
  }

  /// Fills in the one who speaks at a cue, from the parse where its subject stands near, else from
  /// the nearest mention.
  Attachment attach(Index cue, WordRange segment, std::uint32_t at) const {
    const Cue& c = cues_[at_(cue)];
    Attachment found;
    found.cue = cue;
    found.source = c.source;
    found.evidence = Evidence::beside;
    if (c.speaker && around_.around(*c.speaker) == around_.around(c.word)) {
      found.speaker = *c.speaker;
      found.has_speaker = true;
      return found;
    }
    if (c.passive) return found;
    const auto near = nearest(segment, at);
    if (near) {
      found.speaker = *near;
      found.has_speaker = true;
      found.evidence = Evidence::beside_loose;
    }
    return found;
  }

  std::optional<std::uint32_t> nearest(WordRange segment, std::uint32_t cue) const {
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
      if (fits(i - 1) && s_.word(i - 1).deprel != Deprel::nmod) return i - 1;
    }
    for (std::uint32_t i = cue + 1; i < segment.end && i < cue + 8; ++i) {
      if (fits(i)) return i;
    }
    return std::nullopt;
  }

  // ---- inside what a cue reports ----

  void index_scopes() {
    for (std::size_t i = 0; i < scopes_.size(); ++i) {
      for (const WordRange r : scopes_[i].content) {
        by_sentence_[s_.sentence_of(r.first)].push_back(static_cast<Index>(i));
      }
    }
  }

  Attachment from_scope(Piece& piece) const {
    Attachment found;
    const std::size_t m = piece.marked;
    const std::uint32_t sentence = s_.sentence_of(piece.words.first);
    const auto list = by_sentence_.find(sentence);
    std::uint32_t smallest = 0;
    if (list != by_sentence_.end()) {
      for (const Index i : list->second) {
        const Scope& scope = scopes_[at_(i)];
        const Cue& cue = cues_[scope.cue];
        if (around_.around(cue.word) != marked_[m].parent || !cue.asserted) continue;
        if (scope.construction == Construction::object && weak_object(cue)) continue;
        for (const WordRange r : scope.content) {
          if (!r.contains(piece.words.first)) continue;
          const std::uint32_t size = r.end - r.first;
          if (found.evidence != Evidence::none && size >= smallest) continue;
          smallest = size;
          found = attach(static_cast<Index>(scope.cue), s_.sentence(sentence), cue.word);
          found.evidence = Evidence::scope;
          piece.scope = i;
        }
      }
    }
    if (found.evidence != Evidence::none) return found;
    return from_sentence(m);
  }

  bool weak_object(const Cue& cue) const { return cue.frames.has(Frame::belief); }

  /// The nearest cue before the marks in the same sentence, where the parse tells nothing better.
  Attachment from_sentence(std::size_t m) const {
    const WordRange left = around_.before(m);
    const std::uint32_t inside = around_.words(m).first;
    const WordRange sentence = s_.sentence(s_.sentence_of(inside));
    for (std::uint32_t i = left.end; i > sentence.first; --i) {
      const std::uint32_t w = i - 1;
      if (around_.around(w) != marked_[m].parent) continue;
      const Index cue = around_.cue_at(w);
      if (cue == no_index) continue;
      const Cue& c = cues_[at_(cue)];
      if (c.kind != CueKind::verb || !c.asserted || c.doubtful || c.frames.has(Frame::belief))
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
  bool term(std::size_t m) const {
    const WordRange inside = around_.words(m);
    const WordRange left = around_.before(m);
    const WordRange right = around_.after(m);
    if (around_.has_verb(m) && around_.ends_sentence(m)) return false;
    std::uint32_t words = 0;
    std::uint32_t large = 0;
    bool name = true;
    for (std::uint32_t i = inside.first; i < inside.end; ++i) {
      const Upos pos = s_.word(i).upos;
      if (pos == Upos::PUNCT) continue;
      ++words;
      large += s_.capital(i);
      const bool small =
          pos == Upos::ADP || pos == Upos::DET || pos == Upos::CCONJ || pos == Upos::PART;
      name = name && (s_.capital(i) || small);
    }
    const bool after_word = !left.empty();
    if (after_word) {
      const std::uint32_t last = left.end - 1;
      if (in(naming_words, s_.lower(last)) && around_.cue_at(last) == no_index) return true;
      const bool hyphened = s_.lower(last) == "called" && last >= 2 && s_.text(last - 1) == "-";
      if (hyphened) return true;
    }
    if (name && large > 0 && after_word && !around_.has_verb(m)) return true;
    // A nickname: the name goes on behind it.
    const bool between_names = !left.empty() && !right.empty() &&
                               s_.word(left.end - 1).upos == Upos::PROPN &&
                               s_.word(right.first).upos == Upos::PROPN && words <= 3;
    return between_names;
  }

  // ---- beyond the sentence ----

  /// Headings and captions, and lines that look like one: short, without a mark at the end that
  /// ends sentences.
  bool in_heading(std::size_t m) const {
    const Block& block = s_.document().blocks[marked_[m].block];
    if (block.kind == BlockKind::heading || block.kind == BlockKind::caption) return true;
    constexpr std::uint32_t short_line = 160;
    if (block.span.size() > short_line) return false;
    const std::string_view line = block.span.in(s_.document().utf8);
    for (std::size_t i = line.size(); i > 0; --i) {
      const char c = line[i - 1];
      if (static_cast<unsigned char>(c) <= 0x20) continue;
      if (text::is_ascii_letter(static_cast<unsigned char>(c)) ||
          text::is_ascii_digit(static_cast<unsigned char>(c))) {
        return true;
      }
      // A first line that is all in marks.
      return marked_[m].block == 0 && marked_[m].span.end == block.span.begin + i &&
             !around_.ends_sentence(m);
    }
    return false;
  }

  /// Parts of one speech over several paragraphs take whatever attribution one of them has.
  void join_paragraphs() {
    for (std::size_t m = 0; m < marked_.size(); ++m) {
      if (marked_[m].continues == no_index) continue;
      const auto before = at_(marked_[m].continues);
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
      Piece& earlier = pieces_[at_(piece.joins)];
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

  /// A stretch that stands on its own: whose words it must be.
  void go_on(std::size_t m) {
    Piece& piece = pieces_[m];
    if (piece.evidence != Evidence::none || in_heading(m)) return;
    if (!around_.begins_sentence(m) || !around_.begins_large(m)) return;
    const bool sentence = around_.ends_sentence(m) || around_.ends_open(m) || around_.has_verb(m);
    if (!sentence) return;
    const bool verb = around_.has_verb(m);
    if (marked_[m].parent != no_index) return;
    // Behind the marks the writer's sentence goes on: the stretch is part of it.
    const WordRange right = around_.after(m);
    const bool alone = right.empty() || s_.word(right.first).upos == Upos::PUNCT;
    if (!alone && !around_.ends_open(m)) return;
    const std::size_t before = previous(m);
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
        pieces_[next].kind == QuoteKind::direct && sentences_between(m, next) == 0) {
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
      piece.evidence = Evidence::returns;
      return;
    }
    piece.kind = QuoteKind::direct;
    if (const auto by = paragraph_actor(m)) {
      piece.speaker = by;
      piece.evidence = Evidence::floating;
    }
  }

  bool person(std::uint32_t word) const {
    const Index e = entities_.of_word(word);
    return e != no_index && entities_.list[at_(e)].kind == EntityKind::person;
  }

  /// The stretch before or after on the same level; m itself or the count where there is none.
  std::size_t previous(std::size_t m) const {
    for (std::size_t k = m; k > 0; --k) {
      if (marked_[k - 1].parent == marked_[m].parent && !pieces_[k - 1].words.empty()) return k - 1;
    }
    return m;
  }
  std::size_t following(std::size_t m) const {
    for (std::size_t k = m + 1; k < marked_.size(); ++k) {
      if (marked_[k].parent == marked_[m].parent && !pieces_[k].words.empty()) return k;
    }
    return marked_.size();
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
    const WordRange words = s_.sentence(sentence);
    for (std::uint32_t i = words.first; i < words.end; ++i) {
      if (around_.around(i) != no_index) continue;
      std::uint32_t end = i;
      while (end < words.end && around_.around(end) == no_index) ++end;
      if (const auto found = actor(s_, entities_, {i, end})) return found;
      i = end;
    }
    return std::nullopt;
  }

  // ---- headings ----

  void heading(Piece& piece) {
    Attachment found = from_left(piece.marked);
    if (found.evidence == Evidence::none) found = from_right(piece.marked);
    if (found.evidence == Evidence::none) found = beside_name(piece.marked);
    if (found.evidence == Evidence::none || !found.has_speaker) return;
    take(piece, found);
    piece.kind = QuoteKind::mixed;
  }

  /// Hoshimi "not worried": a heading leaves the verb out.
  Attachment beside_name(std::size_t m) const {
    Attachment found;
    const WordRange left = around_.before(m);
    if (left.empty() || !around_.after(m).empty()) return found;
    const std::uint32_t last = left.end - 1;
    if (s_.word(last).upos != Upos::PROPN || entities_.of_word(last) == no_index) return found;
    found.speaker = last;
    found.has_speaker = true;
    found.evidence = Evidence::label;
    return found;
  }

  /// Words of a heading that stand in marks in the text as well have the speaker of that place.
  void echo(std::size_t m) {
    Piece& piece = pieces_[m];
    if (piece.evidence != Evidence::none && piece.speaker) return;
    if (!in_heading(m) && piece.kind != QuoteKind::other) return;
    const std::string wanted = words_of(m);
    if (wanted.empty()) return;
    for (std::size_t k = 0; k < marked_.size(); ++k) {
      if (in_heading(k) || pieces_[k].kind == QuoteKind::other || !pieces_[k].speaker) continue;
      const std::string words = words_of(k);
      if (in_heading(m) ? words.find(wanted) == std::string::npos : words != wanted) continue;
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
      if (s_.word(i).upos != Upos::PUNCT) all += s_.lower(i) + " ";
    }
    return all.size() > 1 ? all : std::string();
  }

  static std::size_t at_(Index i) { return static_cast<std::size_t>(i); }

  const Syntax& s_;
  const Entities& entities_;
  const std::vector<Marked>& marked_;
  const std::vector<Cue>& cues_;
  const std::vector<Scope>& scopes_;
  Surroundings around_;
  std::vector<Piece> pieces_;
  std::map<std::uint32_t, std::vector<Index>> by_sentence_;
};

}  // namespace

std::vector<Piece> attribute(const Syntax& syntax, const Entities& entities,
                             const std::vector<Marked>& marked, const std::vector<Cue>& cues,
                             const std::vector<Scope>& scopes) {
  return Attributor(syntax, entities, marked, cues, scopes).run();
}

}  // namespace crossread::quotes
