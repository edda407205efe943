#include "quotes/cues.h"

#include <algorithm>
#include <array>

#include "entities/word_lists.h"
#include "quotes/word_lists.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::quotes {
namespace {

using entities::Syntax;
using entities::WordRange;
using language::Deprel;
using language::Upos;
using language::Xpos;
using text::in;

/// Auxiliaries after which a thing is not told as said.
constexpr auto unsaid_auxiliaries = std::to_array<std::string_view>(
    {"will", "'ll", "\xE2\x80\x99ll", "may", "might", "should", "shall", "wo"});

/// Auxiliaries that may as well tell of a habit.
constexpr auto possible_auxiliaries = std::to_array<std::string_view>(
    {"would", "'d", "\xE2\x80\x99" "d", "could", "can", "ca"});

/// Verbs and adjectives whose infinitive is not told as said.
constexpr auto unsaid_governors = std::to_array<std::string_view>(
    {"decline",  "refuse",    "fail",      "expect", "plan",    "hope",     "want", "intend",
     "need",     "unable",    "prepare",   "likely", "set",     "due",      "wish", "able",
     "ready",    "reluctant", "unwilling", "afraid", "try",     "schedule", "free",
     "hesitate", "stop",      "avoid",     "forbid", "prevent", "bar"});

constexpr auto condition_marks = std::to_array<std::string_view>({"if", "unless", "whether"});

class CueFinder {
 public:
  CueFinder(const Syntax& syntax, const Voices& voices) : s_(syntax), voices_(voices) {}

  std::vector<Cue> find() {
    for (std::uint32_t i = 0; i < s_.size(); ++i) {
      if (!according(i) && !noun(i)) verb(i);
    }
    return std::move(cues_);
  }

 private:
  void verb(std::uint32_t i) {
    const language::Word& w = s_.word(i);
    // Forms of "say" report even where the tagger is misled by a mark beside them.
    const bool say = s_.lower(i) == "said" || s_.lower(i) == "says";
    if (w.upos != Upos::VERB && !say) {
      mistagged(i);
      return;
    }
    // Right behind marks that a comma ends no participle begins a subject: "...," sighed old Holm.
    if ((w.deprel == Deprel::amod && !behind_speech(i)) || w.deprel == Deprel::compound || w.deprel == Deprel::case_)
      return;
    const auto letters = entities::word_lists::reporting_verbs.find(say ? "say" : w.lemma);
    if (!letters) return;
    if (asks_for_cover(i) || (unnames(i) && s_.tree().negated(i))) return;
    Cue cue;
    cue.word = i;
    cue.frames = read_frames(*letters);
    cue.passive = !voices_.beside(i) &&
                  (s_.tree().passive(i) ||
                   (w.xpos == Xpos::VBN && w.deprel == Deprel::acl && !noun_right_before(i) &&
                    !(i + 1 < s_.size() && s_.text(i + 1) == ":")));
    if (cue.passive) {
      cue.speaker = s_.agent(i);
      // "he was quoted as saying" is read at "saying".
    } else {
      cue.speaker = voices_.at(i);
      quoted_as(cue);
    }
    cue.telling = opens_as_participle(i) ? Telling::untold : telling(i);
    if (cue.speaker && !cue.passive && nobody(*cue.speaker)) cue.telling = Telling::untold;
    cues_.push_back(cue);
  }

  /// "asked not to be named" is a condition of the talk and no part of it.
  bool asks_for_cover(std::uint32_t verb) const {
    const std::uint32_t end = s_.sentence_around(verb).end;
    bool negated = false;
    for (std::uint32_t i = verb + 1; i < end && i < verb + 8; ++i) {
      const std::string& lemma = s_.word(i).lemma;
      negated = negated || s_.lower(i) == "not";
      if (s_.breaks(i)) break;
      if (lemma == "anonymity" || lemma == "anonymous") return true;
      if (unnames(i)) return negated;
    }
    return false;
  }

  bool unnames(std::uint32_t verb) const {
    const std::string& lemma = s_.word(verb).lemma;
    return (lemma == "name" || lemma == "identify" || lemma == "quote") &&
           s_.word(verb).xpos == Xpos::VBN;
  }

  /// A form of a reporting verb that the tagger takes for a noun may be one beside marked words:
  /// "..." the teacher remembers.
  void mistagged(std::uint32_t i) {
    if (s_.word(i).upos != Upos::NOUN || s_.capital(i)) return;
    std::string_view form = s_.lower(i);
    for (const std::string_view ending : {"s", "es", "ed", "d"}) {
      if (form.size() < ending.size() + 3 || !form.ends_with(ending)) continue;
      const std::string_view base = form.substr(0, form.size() - ending.size());
      const auto letters = entities::word_lists::reporting_verbs.find(base);
      if (!letters) continue;
      const auto voice = voices_.beside(i);
      if (!voice && word_lists::reporting_nouns.has(base)) continue;
      Cue cue;
      cue.word = i;
      cue.frames = read_frames(*letters);
      cue.doubtful = !(behind_speech(i) && s_.word(i + 1).upos == Upos::PROPN);
      cue.speaker = voice;
      cues_.push_back(cue);
      return;
    }
  }

  /// "which both sides described": a subject stands between the relative pronoun and the verb.
  bool noun_right_before(std::uint32_t verb) const {
    if (verb < 2 || s_.sentence_of(verb - 1) != s_.sentence_of(verb)) return false;
    const Upos pos = s_.word(verb - 1).upos;
    if (pos != Upos::NOUN && pos != Upos::PROPN && pos != Upos::PRON) return false;
    for (std::uint32_t i = verb - 1; i > 0 && i + 6 > verb; --i) {
      if (s_.relative_pronoun(i - 1) || s_.lower(i - 1) == "that") return true;
      if (s_.breaks(i - 1)) return false;
    }
    return false;
  }

  /// "X quoted Y as saying", "Y was quoted as having told Z": Y speaks, X reports. Read by the order
  /// of the words, since parsers hang such participles anywhere.
  void quoted_as(Cue& cue) const {
    const std::uint32_t first = s_.sentence_around(cue.word).first;
    std::uint32_t as = cue.word;
    while (as > first && as + 3 > cue.word && s_.lower(as - 1) != "as") --as;
    if (as <= first || s_.lower(as - 1) != "as" || s_.word(cue.word).xpos == Xpos::VBZ) return;
    --as;
    for (std::uint32_t i = as; i > first && i + 12 > as; --i) {
      const std::uint32_t verb = i - 1;
      const std::string& lemma = s_.word(verb).lemma;
      if (s_.word(verb).upos != Upos::VERB) continue;
      if (lemma != "quote" && lemma != "cite" && lemma != "report" && lemma != "record") return;
      if (s_.tree().passive(verb)) {
        cue.speaker = s_.subject(verb);
        cue.source = s_.agent(verb);
      } else if (const auto quoted = s_.tree().child(verb, Deprel::obj)) {
        cue.speaker = quoted;
        cue.source = s_.subject(verb);
      }
      return;
    }
  }

  bool quotation_mark(std::uint32_t word) const {
    const text::CodePoint c = text::code_point_at(s_.text(word), 0);
    return s_.word(word).upos == Upos::PUNCT && (text::is_double_quote(c.value) || text::is_apostrophe(c.value));
  }

  /// Whether words between marks, ended by a comma, stand right before a word, and more behind it.
  bool behind_speech(std::uint32_t word) const {
    if (word < 2 || word + 1 >= s_.size() || s_.sentence_of(word - 2) != s_.sentence_of(word + 1)) return false;
    return quotation_mark(word - 1) && s_.text(word - 2) == ",";
  }

  /// "Did not say". A "No" behind the verb is what was said, and so is a "Nobody" in the marks before it.
  bool negated(std::uint32_t verb) const {
    if (!s_.tree().negated(verb, verb + 1)) return false;
    std::uint32_t first = verb;
    while (first > 0 && s_.sentence_of(first - 1) == s_.sentence_of(verb) && !quotation_mark(first - 1)) --first;
    for (const std::uint32_t c : s_.tree().children(verb))
      if (c >= first && c <= verb + 1 && language::negates(s_.word(c).lemma)) return true;
    return false;
  }

  Telling telling(std::uint32_t verb) const {
    if (negated(verb) || yet_to(verb)) return Telling::untold;
    bool infinitive = false;
    bool possible = false;
    for (const std::uint32_t c : s_.tree().children(verb)) {
      const Deprel d = s_.word(c).deprel;
      const std::string_view word = s_.lower(c);
      if (d == Deprel::aux && in(unsaid_auxiliaries, word)) return Telling::untold;
      const bool condition = d == Deprel::mark && in(condition_marks, word);
      if (condition && !verb_between(c, verb)) return Telling::untold;
      possible = possible || (d == Deprel::aux && in(possible_auxiliaries, word));
      if (d == Deprel::mark && word == "to") infinitive = true;
    }
    const language::Word& w = s_.word(verb);
    if (infinitive && w.head >= 0) {
      const auto above = static_cast<std::uint32_t>(w.head);
      if (in(unsaid_governors, s_.word(above).lemma)) return Telling::untold;
      if (s_.tree().negated(above) && w.deprel == Deprel::xcomp) return Telling::untold;
      // "would like to say", "will try to say".
      for (const std::uint32_t c : s_.tree().children(above)) {
        const bool aux = s_.word(c).deprel == Deprel::aux;
        const std::string_view word = s_.lower(c);
        if (aux && (in(unsaid_auxiliaries, word) || in(possible_auxiliaries, word))) {
          return Telling::untold;
        }
      }
    }
    return possible ? Telling::possible : Telling::told;
  }

  /// "Asked whether he would resign, Orr said": the condition is of another verb.
  bool verb_between(std::uint32_t mark, std::uint32_t verb) const {
    for (std::uint32_t i = mark + 1; i < verb; ++i) {
      if (s_.word(i).upos == Upos::VERB && s_.breaks(i + 1)) return true;
    }
    return false;
  }

  /// "..., per the statistics office": a comma or the sentence before it, a name or "the" behind it.
  bool per_source(std::uint32_t i) const {
    const bool edge = i == s_.sentence(s_.sentence_of(i)).first || s_.text(i - 1) == ",";
    if (!edge || i + 1 >= s_.size()) return false;
    const Upos next = s_.word(i + 1).upos;
    return next == Upos::PROPN || s_.lower(i + 1) == "the" || s_.word(i + 1).xpos == Xpos::PRPS;
  }

  /// "Asked whether he would resign, Orr said": what was asked of him, by whom is not told.
  bool opens_as_participle(std::uint32_t verb) const {
    if (!s_.lower(verb).ends_with("ed") || s_.tree().child(verb, Deprel::nsubj)) return false;
    const std::uint32_t first = s_.sentence_around(verb).first;
    return verb == first || (verb == first + 1 && s_.lower(first) == "when");
  }

  /// "has yet to say".
  bool yet_to(std::uint32_t verb) const {
    return verb >= 2 && s_.lower(verb - 1) == "to" && s_.lower(verb - 2) == "yet";
  }

  /// "Neither Orr nor Cole said", "nobody said", "no minister said".
  bool nobody(std::uint32_t speaker) const {
    const std::string_view word = s_.lower(speaker);
    if (word == "nobody" || word == "none" || word == "neither") return true;
    const std::uint32_t first = s_.sentence_around(speaker).first;
    for (std::uint32_t i = speaker; i > first && i + 6 > speaker; --i) {
      const std::string_view before = s_.lower(i - 1);
      if (before == "no" || before == "neither" || before == "nor") return true;
      const Upos pos = s_.word(i - 1).upos;
      if (pos != Upos::ADJ && pos != Upos::NOUN && pos != Upos::PROPN && pos != Upos::DET) break;
    }
    return false;
  }

  bool according(std::uint32_t i) {
    const std::string_view word = s_.lower(i);
    if (word == "per" && per_source(i)) return source(i, next_noun(i + 1));
    if (word == "according" && i + 1 < s_.size() && s_.lower(i + 1) == "to") {
      // The one who speaks is what "according to" marks, else the next noun or name.
      const language::Word& w = s_.word(i);
      const bool marks = w.deprel == Deprel::case_ && w.head > static_cast<std::int32_t>(i);
      const Upos head = marks ? s_.word(static_cast<std::uint32_t>(w.head)).upos : Upos::X;
      if (head == Upos::NOUN || head == Upos::PROPN || head == Upos::PRON || head == Upos::NUM || head == Upos::DET) {
        return source(i, static_cast<std::uint32_t>(w.head));
      }
      return source(i, next_noun(i + 2));
    }
    if (word == "words" && i >= 2 && i + 1 < s_.size() && s_.lower(i + 1) == "of" &&
        s_.lower(i - 1) == "the" && s_.lower(i - 2) == "in") {
      return source(i, next_noun(i + 2));
    }
    return false;
  }

  /// A cue that names a source instead of an act of speech.
  bool source(std::uint32_t word, std::optional<std::uint32_t> speaker) {
    Cue cue;
    cue.word = word;
    cue.kind = CueKind::according;
    cue.speaker = speaker;
    cues_.push_back(cue);
    return true;
  }

  std::optional<std::uint32_t> next_noun(std::uint32_t from) const {
    for (std::uint32_t i = from; i < s_.size() && i < from + 12; ++i) {
      if (s_.sentence_of(i) != s_.sentence_of(from) || s_.breaks(i)) break;
      const Upos pos = s_.word(i).upos;
      if (pos == Upos::PRON) return i;
      if (pos != Upos::NOUN && pos != Upos::PROPN) continue;
      const language::Word& w = s_.word(i);
      const bool inside = w.deprel == Deprel::compound || w.deprel == Deprel::amod ||
                          (w.deprel == Deprel::nmod && w.head > static_cast<std::int32_t>(i));
      if (!inside) return i;
    }
    return std::nullopt;
  }

  /// Nouns whose clause is what was said: "his claim that the bridge was safe".
  bool noun(std::uint32_t i) {
    const language::Word& w = s_.word(i);
    if (w.upos != Upos::NOUN) return false;
    const auto letters = word_lists::reporting_nouns.find(w.lemma);
    if (!letters) return false;
    Cue cue;
    cue.word = i;
    cue.kind = CueKind::noun;
    cue.frames = read_frames(*letters);
    if (!cue.frames.has(Frame::clause)) return true;
    bool clause = false;
    for (const std::uint32_t c : s_.tree().children(i)) {
      const Deprel d = s_.word(c).deprel;
      if (c < i || (d != Deprel::acl && d != Deprel::ccomp)) continue;
      const auto marker = s_.tree().child(c, Deprel::mark);
      clause = clause || (marker && s_.lower(*marker) == "that");
    }
    if (!clause) return true;
    cue.speaker = owner_of(s_, i);
    if (!cue.speaker && w.deprel == Deprel::obj && w.head >= 0) {
      cue.speaker = s_.subject(static_cast<std::uint32_t>(w.head));
    }
    if (s_.tree().negated(i)) cue.telling = Telling::untold;
    cues_.push_back(cue);
    return true;
  }

  const Syntax& s_;
  const Voices& voices_;
  std::vector<Cue> cues_;
};

}  // namespace

std::vector<Cue> find_cues(const Syntax& syntax, const Voices& voices) {
  return CueFinder(syntax, voices).find();
}

Span cue_span(const Syntax& syntax, const Cue& cue) {
  Span span = syntax.word(cue.word).span;
  if (cue.kind == CueKind::according) {
    const bool words = syntax.lower(cue.word) == "words";
    if (syntax.lower(cue.word) == "per") return span;
    const std::uint32_t first = words && cue.word >= 2 ? cue.word - 2 : cue.word;
    return {syntax.word(first).span.begin, syntax.word(cue.word + 1).span.end};
  }
  // Auxiliaries right before the verb belong to it: "has said".
  std::uint32_t first = cue.word;
  while (first > 0) {
    const language::Word& w = syntax.word(first - 1);
    const bool joins = w.head == static_cast<std::int32_t>(cue.word) &&
                       (w.deprel == Deprel::aux || w.deprel == Deprel::advmod);
    if (!joins) break;
    --first;
  }
  span.begin = syntax.word(first).span.begin;
  return span;
}

}  // namespace crossread::quotes
