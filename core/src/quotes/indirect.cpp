#include "quotes/indirect.h"

#include <algorithm>

namespace crossread::quotes {
namespace {

using entities::Syntax;
using entities::WordRange;
using language::Deprel;
using language::Upos;

class ScopeFinder {
 public:
  ScopeFinder(const Syntax& syntax, const std::vector<Cue>& cues) : s_(syntax), cues_(cues) {}

  std::vector<Scope> find() {
    for (std::size_t i = 0; i < cues_.size(); ++i) {
      const Cue& cue = cues_[i];
      cue_ = i;
      switch (cue.kind) {
        case CueKind::verb:
          verb(cue);
          break;
        case CueKind::noun:
          noun(cue);
          break;
        case CueKind::according:
          according(cue);
          break;
        case CueKind::label:
          break;
      }
    }
    return std::move(scopes_);
  }

 private:
  void verb(const Cue& cue) {
    if (cue.doubtful) return;
    const std::uint32_t v = cue.word;
    const Frames f = cue.frames;
    if (f.has(Frame::clause) &&
        (parenthetical(cue) || clause_after(cue) || clause_at_end(cue) || clause_around(v) || clause_before(v))) {
      return;
    }
    // "was quoted as saying it leaks": parsers hang such participles anywhere.
    const bool quoted = v > 0 && s_.lower(v - 1) == "as" && s_.lower(v).ends_with("ing");
    if ((cue.source || quoted) && clause_to_end(cue)) return;
    std::optional<std::uint32_t> object;
    std::optional<std::uint32_t> complement;
    std::optional<std::uint32_t> infinitive;
    for (const std::uint32_t c : s_.tree().children(v)) {
      if (c < v && s_.word(c).deprel != Deprel::obj) continue;
      switch (s_.word(c).deprel) {
        case Deprel::obj:
          if (object) {
            complement = c;
          } else {
            object = c;
          }
          break;
        case Deprel::iobj:
          object = c;
          break;
        case Deprel::xcomp:
        case Deprel::advcl:
        case Deprel::ccomp:
        case Deprel::obl: {
          const bool to = marked(c, "to") && s_.word(c).upos == Upos::VERB;
          if (to && s_.word(c).deprel != Deprel::advcl) {
            infinitive = c;
          } else if (f.has(Frame::as) && (marked(c, "as") || case_is(c, "as"))) {
            complement = c;
          } else if (f.has(Frame::naming) && s_.word(c).deprel == Deprel::xcomp) {
            complement = c;
          }
          break;
        }
        default:
          break;
      }
    }
    if (f.has(Frame::infinitive) && infinitive) {
      const WordRange reach = s_.subtree(*infinitive);
      const std::uint32_t first = object && *object > v ? s_.subtree(*object).first : reach.first;
      add(Construction::infinitive, {{std::min(first, reach.first), reach.end}});
      return;
    }
    // "quoted her as saying" reports at "saying".
    if (complement && s_.word(*complement).xpos == language::Xpos::VBG && marked(*complement, "as") &&
        reports(*complement)) {
      return;
    }
    if (complement && (f.has(Frame::as) || f.has(Frame::naming))) {
      const WordRange reach = s_.subtree(*complement);
      std::uint32_t first = reach.first;
      if (object && *object > v) first = std::min(first, s_.subtree(*object).first);
      add(Construction::predicate, {{first, reach.end}});
      return;
    }
    if (f.has(Frame::object) && object && *object > v) {
      WordRange reach = s_.subtree(*object);
      const std::optional<std::uint32_t> act = reproach(v, *object);
      if (act) reach.end = std::max(reach.end, s_.subtree(*act).end);
      add(act ? Construction::predicate : Construction::object, {reach});
      return;
    }
    if (f.has(Frame::preposition)) {
      for (const std::uint32_t c : s_.tree().children(v)) {
        if (c < v || s_.word(c).deprel != Deprel::obl) continue;
        if (!case_is(c, "for") && !case_is(c, "on") && !case_is(c, "about") && !case_is(c, "of"))
          continue;
        add(Construction::object, {s_.subtree(c)});
        return;
      }
    }
  }

  /// "accused them of hiding it", "praised her for leaving": what somebody did, by the word for it, wherever the parser
  /// hangs it.
  std::optional<std::uint32_t> reproach(std::uint32_t verb, std::uint32_t object) const {
    for (const std::uint32_t above : {verb, object}) {
      for (const std::uint32_t c : s_.tree().children(above)) {
        const bool act = c > object && s_.word(c).xpos == language::Xpos::VBG;
        if (act && (marked(c, "of") || marked(c, "for"))) return c;
      }
    }
    return std::nullopt;
  }

  bool reports(std::uint32_t word) const {
    const auto cue = std::partition_point(cues_.begin(), cues_.end(),
                                          [&](const Cue& c) { return c.word < word; });
    return cue != cues_.end() && cue->word == word;
  }

  bool marked(std::uint32_t word, std::string_view marker) const {
    const auto m = s_.tree().child(word, Deprel::mark);
    return m && s_.lower(*m) == marker;
  }

  bool case_is(std::uint32_t word, std::string_view marker) const {
    const auto m = s_.tree().case_of(word);
    return m && s_.lower(*m) == marker;
  }

  /// "The plan, she said, would fail" and "It would, she said, fail": a bare cue and its subject between commas report
  /// the sentence around them, whatever the parser hangs on the cue.
  bool parenthetical(const Cue& cue) {
    const std::uint32_t v = cue.word;
    const WordRange sentence = s_.sentence_around(v);
    if (!cue.speaker || !sentence.contains(*cue.speaker)) return false;
    const std::uint32_t speaker = *cue.speaker;
    const WordRange phrase = s_.noun_phrase(speaker);
    const bool inverted = speaker > v;
    const std::uint32_t first = inverted ? v : std::min(phrase.first, speaker);
    std::uint32_t end = inverted ? std::max(phrase.end, speaker + 1) : v + 1;
    if (!inverted) end = behind_occasion(end, sentence.end);
    if (first <= sentence.first + 1 || end + 1 >= sentence.end) return false;
    if (s_.text(first - 1) != "," || s_.text(end) != ",") return false;
    std::uint32_t begin = first - 1;
    while (begin > sentence.first && !parts_clauses(begin - 1)) --begin;
    const WordRange left = trimmed(s_, {begin, first - 1});
    const WordRange right = trimmed(s_, {end + 1, sentence.end});
    if (left.empty() || right.empty() || s_.relative_pronoun(right.first)) return false;
    if (!finite(right.first)) {
      // Behind "said Orr" stands who Orr is, behind "adding" another report.
      const bool participle = s_.word(right.first).xpos == language::Xpos::VBG;
      if (inverted || participle || scene(left) || !finite(left)) return false;
    }
    add(Construction::clause, {left, right});
    return true;
  }

  /// "on Monday", "in a statement", "earlier in the hearing": the comma behind when and where something was said.
  std::uint32_t behind_occasion(std::uint32_t from, std::uint32_t stop) const {
    constexpr std::uint32_t longest = 8;
    std::uint32_t end = from;
    while (end < stop && end < from + longest && s_.text(end) != ",") {
      const Upos pos = s_.word(end).upos;
      const bool first = end == from && pos != Upos::ADP && pos != Upos::ADV && pos != Upos::PROPN;
      if (first || pos == Upos::VERB || pos == Upos::AUX || pos == Upos::SCONJ || pos == Upos::PRON ||
          s_.breaks(end)) {
        return from;
      }
      ++end;
    }
    return end < stop && s_.text(end) == "," ? end : from;
  }

  /// Punctuation that parts clauses more than a comma does.
  bool parts_clauses(std::uint32_t i) const {
    const std::string_view t = s_.text(i);
    const bool dash = t == "-" && i > 0 && !s_.joined(i - 1) && !s_.joined(i);
    return dash || t == "--" || t == "\xE2\x80\x93" || t == "\xE2\x80\x94" || t == ";" || t == ":" || t == "(";
  }

  /// "she said (that) it leaks".
  bool clause_after(const Cue& cue) {
    const std::uint32_t v = cue.word;
    const WordRange sentence = s_.sentence_around(v);
    for (const std::uint32_t c : s_.tree().children(v)) {
      if (c < v || s_.word(c).deprel != Deprel::ccomp) continue;
      WordRange clause = s_.subtree(c);
      clause.first = subject_before(cue, c, clause);
      add(Construction::clause, {without_tail(clause, v)});
      return true;
    }
    // The parser may hang the clause elsewhere; "that" right behind the verb and the one spoken to
    // ("told her deputy, Tom Reed, that") still begins it, and so do a subject and its verb behind
    // the occasion ("said in a statement it would close").
    const bool addressee = cue.frames.has(Frame::addressee);
    const std::uint32_t stop = std::min(sentence.end, v + (addressee ? 14 : 8));
    for (std::uint32_t i = v + 1; i < stop && i + 1 < sentence.end; ++i) {
      const language::Word& w = s_.word(i);
      const language::Word& next = s_.word(i + 1);
      const bool that = s_.lower(i) == "that" && w.upos == Upos::SCONJ;
      const bool verb = next.upos == Upos::AUX || finite(i + 1);
      if (that || (i > v + 1 && subject_pronoun(i) && verb)) {
        add(Construction::clause, {without_tail({i, sentence.end}, v)});
        return true;
      }
      const bool comma = s_.text(i) == "," && addressee;
      if ((s_.breaks(i) && !comma) || w.upos == Upos::VERB || w.upos == Upos::SCONJ ||
          s_.relative_pronoun(i)) {
        break;
      }
    }
    return false;
  }

  /// Where a clause without a subject of its own begins: in "told the paper any deal "must hold"" parsers take the
  /// subject for an object of the cue, since a mark stands before the verb.
  std::uint32_t subject_before(const Cue& cue, std::uint32_t head, WordRange clause) const {
    if (s_.tree().child(head, Deprel::nsubj) || s_.tree().child(head, Deprel::mark)) return clause.first;
    std::uint32_t verb = clause.first;
    while (verb < clause.end && s_.word(verb).upos == Upos::PUNCT) ++verb;
    if (verb == clause.end || !finite(verb)) return clause.first;
    std::uint32_t objects = 0;
    std::uint32_t last = cue.word;
    for (const std::uint32_t c : s_.tree().children(cue.word)) {
      const Deprel d = s_.word(c).deprel;
      if (c < cue.word || c >= clause.first || (d != Deprel::obj && d != Deprel::iobj)) continue;
      ++objects;
      last = c;
    }
    const std::uint32_t needed = cue.frames.has(Frame::addressee) ? 2 : 1;
    if (objects < needed) return clause.first;
    const WordRange subject = s_.subtree(last);
    for (std::uint32_t i = subject.end; i < verb; ++i) {
      if (s_.word(i).upos != Upos::PUNCT || s_.breaks(i)) return clause.first;
    }
    return std::min(subject.first, clause.first);
  }

  bool finite(std::uint32_t i) const {
    const language::Xpos x = s_.word(i).xpos;
    return x == language::Xpos::VBD || x == language::Xpos::VBZ || x == language::Xpos::VBP ||
           x == language::Xpos::MD;
  }

  bool finite(WordRange words) const {
    for (std::uint32_t i = words.first; i < words.end; ++i) {
      if (finite(i)) return true;
    }
    return false;
  }

  bool subject_pronoun(std::uint32_t i) const {
    const std::string_view w = s_.lower(i);
    return w == "it" || w == "he" || w == "she" || w == "they" || w == "we" || w == "there";
  }

  /// "while Orr said the dam was safe": a clause that only sets the scene of the next.
  bool scene(std::uint32_t clause) const {
    const auto m = s_.tree().child(clause, Deprel::mark);
    return m && entities::sets_scene(s_.lower(*m));
  }

  /// The same before a comma, told by its first word and the lack of another comma.
  bool scene(WordRange words) const {
    if (!entities::sets_scene(s_.lower(words.first))) return false;
    for (std::uint32_t i = words.first; i < words.end; ++i) {
      if (s_.text(i) == ",") return false;
    }
    return true;
  }

  /// "quoted her as saying it leaks": what follows up to the first comma, where it holds a verb.
  bool clause_to_end(const Cue& cue) {
    const WordRange sentence = s_.sentence_around(cue.word);
    WordRange rest{cue.word + 1, cue.word + 1};
    bool verb = false;
    while (rest.end < sentence.end && !s_.breaks(rest.end)) {
      const Upos pos = s_.word(rest.end).upos;
      verb = verb || pos == Upos::VERB || pos == Upos::AUX;
      ++rest.end;
    }
    if (verb) add(Construction::clause, {rest});
    return verb;
  }

  /// "it leaks, she said on Monday": a cue that ends its sentence behind a comma reports all of it,
  /// whatever the parser makes of the sentence.
  bool clause_at_end(const Cue& cue) {
    const std::uint32_t v = cue.word;
    const WordRange sentence = s_.sentence_around(v);
    if (!cue.speaker || !sentence.contains(*cue.speaker)) return false;
    const WordRange subject = s_.noun_phrase(*cue.speaker);
    std::uint32_t first = std::min({subject.first, v, *cue.speaker});
    // Titles and bodies before a name, wherever the parser hangs them.
    for (int step = 0; step < 8 && first > sentence.first + 1; ++step) {
      const Upos pos = s_.word(first - 1).upos;
      if (pos != Upos::PROPN && pos != Upos::NOUN && pos != Upos::ADJ && pos != Upos::DET) break;
      --first;
    }
    if (first < sentence.first + 3 || s_.text(first - 1) != ",") return false;
    if (scene(WordRange{sentence.first, first - 1})) return false;
    const std::uint32_t rest = std::max(v, *cue.speaker) + 1;
    for (std::uint32_t i = first; i < rest; ++i) {
      if (s_.word(i).upos == Upos::SCONJ || s_.relative_pronoun(i)) return false;
      if (s_.word(i).upos == Upos::VERB && i != v) return false;
    }
    for (std::uint32_t i = rest; i < sentence.end; ++i) {
      const language::Word& w = s_.word(i);
      const bool verb = (w.upos == Upos::VERB || w.upos == Upos::AUX) && w.deprel != Deprel::amod &&
                        w.deprel != Deprel::acl;
      if (verb || w.upos == Upos::SCONJ || s_.text(i) == ":" || s_.relative_pronoun(i))
        return false;
    }
    if (!finite(WordRange{sentence.first, first - 1})) return false;
    add(Construction::clause, {{sentence.first, first - 1}});
    return true;
  }

  /// "it leaks, she said" and "it will, she said, leak": the cue is put into the sentence.
  bool clause_around(std::uint32_t v) {
    const language::Word& w = s_.word(v);
    if (w.head < 0 || (w.deprel != Deprel::parataxis && w.deprel != Deprel::ccomp)) return false;
    const auto above = static_cast<std::uint32_t>(w.head);
    const WordRange own = s_.subtree(v);
    WordRange whole = s_.subtree(above);
    // A cue in front of its clause without "that": "She said: it leaks" parsed the other way round.
    if (w.deprel == Deprel::ccomp) return false;
    if (!whole.contains(v)) return false;
    std::vector<WordRange> content;
    if (own.first > whole.first) content.push_back({whole.first, own.first});
    const WordRange rest = behind_bare_cue(v);
    if (!rest.empty()) {
      content.push_back(rest);
    } else if (own.end < whole.end) {
      content.push_back({own.end, whole.end});
    }
    add(Construction::clause, std::move(content));
    return true;
  }

  /// What follows a comma right behind a cue and its subject goes on with what was said: "..., she
  /// warned, unless rates drop".
  WordRange behind_bare_cue(std::uint32_t v) const {
    const WordRange sentence = s_.sentence_around(v);
    if (v + 2 >= sentence.end || s_.text(v + 1) != "," || s_.relative_pronoun(v + 2)) return {};
    const Upos next = s_.word(v + 2).upos;
    const bool participle = s_.word(v + 2).xpos == language::Xpos::VBG;
    return participle || next == Upos::PUNCT ? WordRange{} : WordRange{v + 2, sentence.end};
  }

  /// The same, with the cue as head of the sentence.
  bool clause_before(std::uint32_t v) {
    for (const std::uint32_t c : s_.tree().children(v)) {
      if (c > v || s_.word(c).deprel != Deprel::ccomp || scene(c)) continue;
      std::vector<WordRange> content{s_.subtree(c)};
      // What follows the cue behind a comma goes on with what was said: ", unless rates drop".
      if (const WordRange rest = behind_bare_cue(v); !rest.empty()) content.push_back(rest);
      add(Construction::clause, std::move(content));
      return true;
    }
    return false;
  }

  /// Cuts an attribution behind a clause off it: ", according to police", ", Xinhua said".
  WordRange without_tail(WordRange range, std::uint32_t verb) const {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (s_.lower(i) == "according" && i > range.first && i > verb) {
        range.end = i;
        break;
      }
    }
    return range;
  }

  void noun(const Cue& cue) {
    for (const std::uint32_t c : s_.tree().children(cue.word)) {
      const Deprel d = s_.word(c).deprel;
      if (c < cue.word || (d != Deprel::acl && d != Deprel::ccomp) || !marked(c, "that")) continue;
      add(Construction::noun_clause, {s_.subtree(c)});
      return;
    }
  }

  void according(const Cue& cue) {
    if (!cue.speaker) return;
    const std::uint32_t speaker = *cue.speaker;
    const std::int32_t above = s_.word(speaker).head;
    const WordRange sentence = s_.sentence_around(cue.word);
    WordRange own{cue.word, s_.subtree(speaker).end};
    if (own.end <= cue.word) own.end = std::min(cue.word + 2, sentence.end);
    WordRange whole = above < 0 ? sentence : s_.subtree(static_cast<std::uint32_t>(above));
    // At the head of a sentence it speaks for all of it, behind the comma that ends its phrase.
    if (own.first == sentence.first || !whole.contains(cue.word)) {
      whole = sentence;
      if (const std::uint32_t comma = comma_after(speaker, sentence)) own.end = comma;
    }
    std::vector<WordRange> content;
    if (own.first > whole.first) content.push_back({whole.first, own.first});
    if (own.end < whole.end) content.push_back({own.end, whole.end});
    add(Construction::sentence, std::move(content));
  }

  /// The comma that ends a phrase at the head of a sentence, an apposition jumped over; 0 for none.
  std::uint32_t comma_after(std::uint32_t head, WordRange sentence) const {
    std::uint32_t at = head + 1;
    while (at < sentence.end && s_.text(at) != ",") ++at;
    if (at >= sentence.end) return 0;
    std::uint32_t next = at + 1;
    bool verb = false;
    bool name = false;
    while (next < sentence.end && s_.text(next) != ",") {
      const Upos pos = s_.word(next).upos;
      verb = verb || pos == Upos::VERB || pos == Upos::AUX;
      name = name || pos == Upos::PROPN || pos == Upos::NOUN;
      ++next;
    }
    const bool apposition = next < sentence.end && !verb && name && next - at <= 8;
    return apposition ? next : at;
  }

  void add(Construction construction, std::vector<WordRange> content) {
    Scope scope;
    scope.cue = cue_;
    scope.construction = construction;
    for (const WordRange r : content) {
      const WordRange inner = trimmed(s_, r);
      if (!inner.empty()) scope.content.push_back(inner);
    }
    if (!scope.content.empty()) scopes_.push_back(std::move(scope));
  }

  const Syntax& s_;
  const std::vector<Cue>& cues_;
  std::size_t cue_ = 0;
  std::vector<Scope> scopes_;
};

}  // namespace

WordRange trimmed(const Syntax& syntax, WordRange range) {
  const auto loose = [&](std::uint32_t i) {
    return syntax.word(i).upos == Upos::PUNCT || syntax.word(i).upos == Upos::CCONJ;
  };
  while (!range.empty() && loose(range.first)) ++range.first;
  const bool that = !range.empty() && syntax.lower(range.first) == "that" &&
                    syntax.word(range.first).upos == Upos::SCONJ;
  if (that) ++range.first;
  while (!range.empty() && loose(range.first)) ++range.first;
  while (!range.empty() && loose(range.end - 1)) --range.end;
  return range;
}

std::vector<Scope> find_scopes(const Syntax& syntax, const std::vector<Cue>& cues) {
  return ScopeFinder(syntax, cues).find();
}

}  // namespace crossread::quotes
