#include "quotes/voices.h"

#include <array>

#include "entities/roles.h"
#include "entities/word_lists.h"
#include "quotes/frames.h"
#include "quotes/word_lists.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::quotes {

using entities::Entities;
using entities::Mention;
using entities::Syntax;
using entities::WordRange;
using language::Deprel;
using language::Upos;
using language::Xpos;
using text::in;

namespace {

/// How far back an apposition between a name and its verb reaches, in words.
constexpr std::uint32_t longest_apposition = 30;

/// Pronouns that are subjects only.
constexpr auto nominatives =
    std::to_array<std::string_view>({"he", "she", "they", "we", "i", "it", "everyone", "everybody",
                                     "nobody", "someone", "somebody"});

/// Pronouns that never name the one who speaks.
constexpr auto mute_pronouns = std::to_array<std::string_view>(
    {"that", "this", "these", "there", "which", "what", "it", "anything", "nothing", "something"});

std::size_t at_index(Index i) { return static_cast<std::size_t>(i); }

/// A number with letters behind it: "9.05am".
bool time_of_day(std::string_view word) {
  return text::is_ascii_digit(static_cast<unsigned char>(word.front())) &&
         text::is_ascii_letter(static_cast<unsigned char>(word.back()));
}

/// A noun for an occasion or form of speech: "remarks", "letter".
bool words_of_speech(const Syntax& syntax, std::uint32_t noun) {
  if (syntax.word(noun).upos != Upos::NOUN) return false;
  const auto letters = word_lists::reporting_nouns.find(syntax.word(noun).lemma);
  return letters && read_frames(*letters).has(Frame::speech);
}

}  // namespace

Voices::Voices(const Syntax& syntax, const Entities& entities, const Levels& levels)
    : s_(syntax),
      entities_(entities),
      levels_(levels),
      begins_(syntax.size(), no_index),
      ends_(syntax.size(), no_index) {
  const auto length = [&](Index i) {
    const Mention& m = entities_.mentions[at_index(i)];
    return m.end_word - m.first_word;
  };
  for (std::size_t i = 0; i < entities.mentions.size(); ++i) {
    const Mention& m = entities.mentions[i];
    if (m.type == MentionType::pronoun || m.first_word >= m.end_word) continue;
    const auto index = static_cast<Index>(i);
    Index& begin = begins_[m.first_word];
    Index& end = ends_[m.end_word - 1];
    if (begin == no_index || length(index) > length(begin)) begin = index;
    if (end == no_index || length(index) > length(end)) end = index;
  }
}

std::optional<std::uint32_t> Voices::at(std::uint32_t verb) const {
  if (const auto voice = beside(verb)) return voice;
  const auto parsed = of_parse(verb);
  // Behind a comma a participle goes on with the main clause: "told a rally, saying".
  const bool goes_on = s_.lower(verb).ends_with("ing") && verb > 0 && s_.breaks(verb - 1) &&
                       (!parsed || s_.word(*parsed).deprel != Deprel::nsubj);
  if (!goes_on && parsed && can_speak(*parsed)) return parsed;
  if (const auto main = of_main_clause(verb)) return main;
  return parsed;
}

std::optional<std::uint32_t> Voices::beside(std::uint32_t verb) const {
  if (auto voice = before(verb)) return voice;
  return inverted(verb);
}

bool Voices::can_speak(std::uint32_t word) const {
  const language::Word& w = s_.word(word);
  if (w.upos == Upos::PRON) return !in(mute_pronouns, s_.lower(word)) && !s_.relative_pronoun(word);
  if (time_of_day(s_.text(word))) return false;
  // "32 percent said", "most said", "others argue".
  const bool some = w.upos == Upos::NUM || w.upos == Upos::ADJ || w.upos == Upos::DET ||
                    w.upos == Upos::SYM || w.lemma == "percent";
  if (some) return w.deprel == Deprel::nsubj;
  const Index entity = entities_.of_word(word);
  if (entity != no_index) {
    const EntityKind kind = entities_.list[at_index(entity)].kind;
    return kind != EntityKind::other || w.deprel == Deprel::nsubj;
  }
  entities::NounInfo noun = entities::noun_info(w.lemma);
  if (!noun.any()) noun = entities::noun_info(s_.lower(word));
  return noun.any() || noun.maybe;
}

bool Voices::known(const Mention& m) const { return m.entity != no_index && can_speak(m.head); }

/// "Orr said", "Orr has often said", "Orr (Lab) said", "Orr, a nurse from Hull, said".
std::optional<std::uint32_t> Voices::before(std::uint32_t verb) const {
  const std::uint32_t first = s_.sentence_around(verb).first;
  const Index level = levels_.around(verb);
  const auto same = [&](std::uint32_t i) { return levels_.around(i) == level; };
  std::uint32_t i = verb;
  bool auxiliary = false;
  bool be = false;
  while (i > first && same(i - 1)) {
    const language::Word& w = s_.word(i - 1);
    const bool helps = w.upos == Upos::AUX || w.xpos == Xpos::MD;
    const bool particle = w.upos == Upos::PART && w.xpos != Xpos::TO && w.xpos != Xpos::POS;
    const bool adverb = w.upos == Upos::ADV || particle;
    if (!helps && !adverb) break;
    if (helps && !auxiliary) be = w.lemma == "be" || w.lemma == "get";
    auxiliary = auxiliary || helps;
    --i;
  }
  const language::Word& v = s_.word(verb);
  const std::string_view form = s_.lower(verb);
  const bool participle = form.ends_with("ing");
  if (be != (participle && auxiliary)) return std::nullopt;  // "was told"; "is saying" speaks
  // "written", "shown" are never finite; "told" may be, whatever the tagger says.
  const bool shown = v.xpos == Xpos::VBN && form.ends_with("n");
  if (!auxiliary && (participle || v.xpos == Xpos::VB || shown)) return std::nullopt;
  // "said (R-Tex.)": a party or an age in brackets.
  if (i > first && s_.text(i - 1) == ")") {
    std::uint32_t open = i - 1;
    while (open > first && open + 8 > i && s_.text(open) != "(") --open;
    if (s_.text(open) == "(") i = open;
  }
  if (i == first || !same(i - 1)) return std::nullopt;
  const std::uint32_t last = i - 1;
  if (in(nominatives, s_.lower(last))) return last;
  if (s_.lower(last) == "who") return told_of_at(last, first);
  if (s_.text(last) == ",") return behind_apposition(last, first);
  return ending_at(i, first);
}

/// "..., in the words of Orr, who said": whoever is named last before "who".
std::optional<std::uint32_t> Voices::told_of_at(std::uint32_t who, std::uint32_t first) const {
  std::uint32_t end = who;
  if (end > first && s_.text(end - 1) == ",") --end;
  if (end == first || ends_[end - 1] == no_index) return std::nullopt;
  const Mention& m = entities_.mentions[at_index(ends_[end - 1])];
  if (m.type != MentionType::name || !known(m)) return std::nullopt;
  return m.head;
}

/// The mention that ends right before a verb, where nothing before it makes it a part of more.
std::optional<std::uint32_t> Voices::ending_at(std::uint32_t end, std::uint32_t first) const {
  const Index index = ends_[end - 1];
  if (index == no_index) return std::nullopt;
  const Mention& m = entities_.mentions[at_index(index)];
  if (!known(m)) return std::nullopt;
  std::uint32_t begin = m.first_word;
  if (begin > first && s_.word(begin - 1).upos == Upos::DET) --begin;
  if (begin > first) {
    const std::uint32_t left = begin - 1;
    const language::Word& w = s_.word(left);
    switch (w.upos) {
      case Upos::ADP:
      case Upos::PART:
      case Upos::VERB:
      case Upos::AUX:
      case Upos::NUM:
        return std::nullopt;
      case Upos::CCONJ: {
        // "Lee and Park said" are two; "but Park said" is one.
        if (left == first) break;
        const Upos pos = s_.word(left - 1).upos;
        const bool joined = pos == Upos::NOUN || pos == Upos::PROPN || pos == Upos::PRON ||
                            pos == Upos::PUNCT;
        if (joined) return std::nullopt;
        break;
      }
      default:
        break;
    }
  }
  return m.head;
}

/// "Lena Ruiz, a nurse from Hull, said", "Brel, 54, said", "Brel, who joined in May, said".
std::optional<std::uint32_t> Voices::behind_apposition(std::uint32_t comma, std::uint32_t first) const {
  const Index level = levels_.around(comma);
  std::uint32_t open = comma;
  for (std::uint32_t i = comma; i > first && i + longest_apposition > comma; --i) {
    const std::uint32_t w = i - 1;
    if (levels_.around(w) != level) return std::nullopt;
    if (s_.text(w) == ",") open = w;
    const bool name = open == w && w > first && ends_[w - 1] != no_index &&
                      entities_.mentions[at_index(ends_[w - 1])].type == MentionType::name;
    if (!name) continue;
    // The words between are a description: no verb of their own but behind "who".
    const bool relative = s_.relative_pronoun(w + 1);
    bool told = false;
    for (std::uint32_t k = w + 1; !relative && k < comma; ++k) {
      const Xpos x = s_.word(k).xpos;
      told = told || x == Xpos::VBD || x == Xpos::VBZ || x == Xpos::VBP || x == Xpos::MD;
    }
    if (told) break;
    if (const auto voice = ending_at(w, first)) return voice;
  }
  // "the chief of civil protection, Clara Holm, said": the name comes second.
  if (const Index name = ends_[comma - 1]; name != no_index) {
    const Mention& m = entities_.mentions[at_index(name)];
    const bool person = m.type == MentionType::name && m.entity != no_index &&
                        entities_.list[at_index(m.entity)].kind == EntityKind::person;
    const bool second = m.first_word > first && s_.text(m.first_word - 1) == ",";
    if (person && second) return m.head;
  }
  return std::nullopt;
}

/// "...," said Orr; "..., reports a person close to the talks".
std::optional<std::uint32_t> Voices::inverted(std::uint32_t verb) const {
  const WordRange sentence = s_.sentence_around(verb);
  if (verb == 0 || verb + 1 >= sentence.end) return std::nullopt;
  const std::uint32_t left = verb - 1;
  const Index level = levels_.around(verb);
  const bool mark = levels_.mark(left);
  const bool comma = s_.text(left) == "," && verb > sentence.first;
  // Without marks whoever follows a verb such as "told" is the one spoken to.
  const auto letters = entities::word_lists::reporting_verbs.find(s_.word(verb).lemma);
  const bool addresses = letters && read_frames(*letters).has(Frame::addressee);
  if (!mark && (!comma || addresses)) return std::nullopt;
  const Xpos x = s_.word(verb).xpos;
  const std::string_view form = s_.lower(verb);
  if (form.ends_with("ing") || x == Xpos::VB) return std::nullopt;
  const std::uint32_t next = verb + 1;
  if (levels_.around(next) != level) return std::nullopt;
  if (mark && in(nominatives, s_.lower(next))) return next;
  // "said one of the guards", "said two of them".
  const bool some = s_.word(next).upos == Upos::NUM || s_.word(next).upos == Upos::DET;
  const bool more = next + 1 < sentence.end;
  if (mark && some && more && s_.lower(next + 1) == "of") return next;
  Index index = begins_[next];
  if (index == no_index && more && s_.word(next).upos == Upos::DET) index = begins_[next + 1];
  if (index == no_index) return std::nullopt;
  const Mention& m = entities_.mentions[at_index(index)];
  if (!known(m)) return std::nullopt;
  // "..., said Orr was right" has a clause of its own; "'s" makes an owner.
  if (m.end_word < sentence.end) {
    const language::Word& w = s_.word(m.end_word);
    const bool verb_follows = w.upos == Upos::AUX || w.upos == Upos::VERB;
    const bool clause = verb_follows && w.xpos != Xpos::VBN && w.xpos != Xpos::VBG;
    if (w.xpos == Xpos::POS || clause) return std::nullopt;
  }
  return m.head;
}

std::optional<std::uint32_t> Voices::of_parse(std::uint32_t verb) const {
  auto speaker = nearest_subject(verb);
  if (!speaker) speaker = s_.subject(verb);
  if (!speaker) speaker = before_relative_clause(verb);
  if (!speaker) return speaker;
  if (adjective_behind_noun(*speaker)) --*speaker;
  speaker = before_preposition(*speaker);
  // "a statement saying", "her letter said": whoever the words belong to speaks, where told.
  if (words_of_speech(s_, *speaker)) {
    if (const auto owner = owner_of(s_, *speaker)) return owner;
  }
  return speaker;
}

/// Of two subjects that the parser gives a verb the one beside it: "the union organiser Pat Lund
/// said", taken for "the union" and "Pat Lund".
std::optional<std::uint32_t> Voices::nearest_subject(std::uint32_t verb) const {
  std::optional<std::uint32_t> first;
  std::optional<std::uint32_t> last;
  for (const std::uint32_t c : s_.tree().children(verb)) {
    if (c >= verb || s_.word(c).deprel != Deprel::nsubj) continue;
    if (!first) first = c;
    last = c;
  }
  if (!first || *first == *last || s_.word(*last).upos != Upos::PROPN) return std::nullopt;
  for (std::uint32_t i = *first + 1; i < *last; ++i) {
    if (s_.breaks(i) || s_.word(i).upos == Upos::ADP) return std::nullopt;
  }
  return last;
}

/// "an official who asked not to be named said": a verb that the parser takes into the relative
/// clause before it.
std::optional<std::uint32_t> Voices::before_relative_clause(std::uint32_t verb) const {
  constexpr std::uint32_t longest = 12;
  const std::string_view form = s_.lower(verb);
  if (form != "said" && form != "says" && s_.word(verb).xpos != Xpos::VBD) return std::nullopt;
  const std::uint32_t first = s_.sentence_around(verb).first;
  for (std::uint32_t i = verb; i > first + 1 && i + longest > verb; --i) {
    if (s_.lower(i - 1) != "who") continue;
    const std::uint32_t noun = s_.text(i - 2) == "," && i > first + 2 ? i - 3 : i - 2;
    const Upos pos = s_.word(noun).upos;
    if (pos == Upos::NOUN || pos == Upos::PROPN) return noun;
    return std::nullopt;
  }
  return std::nullopt;
}

/// "the teacher from Leeds": whoever stands before the preposition speaks, whatever the parser
/// takes for the subject.
std::uint32_t Voices::before_preposition(std::uint32_t speaker) const {
  const auto marker = s_.tree().case_of(speaker);
  if (!marker || *marker > speaker || s_.lower(*marker) == "with" || *marker == 0) return speaker;
  const std::uint32_t noun = *marker - 1;
  const Upos pos = s_.word(noun).upos;
  const bool person = pos == Upos::NOUN || pos == Upos::PROPN;
  return person && s_.sentence_of(noun) == s_.sentence_of(speaker) ? noun : speaker;
}

/// "an aide close to the talks": the noun speaks, whatever the parser takes for the head.
bool Voices::adjective_behind_noun(std::uint32_t word) const {
  return s_.word(word).upos == Upos::ADJ && word > 0 && s_.word(word - 1).upos == Upos::NOUN &&
         s_.sentence_of(word - 1) == s_.sentence_of(word);
}

/// "Orr sent the board a letter, saying", "Orr runs an ad that says": whoever the sentence is
/// about, where the words beside the verb cannot speak.
std::optional<std::uint32_t> Voices::of_main_clause(std::uint32_t verb) const {
  const Index level = levels_.around(verb);
  std::uint32_t at = verb;
  for (int step = 0; step < 6; ++step) {
    for (const std::uint32_t c : s_.tree().children(at)) {
      const bool subject = s_.word(c).deprel == Deprel::nsubj && c < verb;
      if (subject && levels_.around(c) == level && can_speak(c)) return c;
    }
    if (s_.word(at).head < 0) break;
    at = static_cast<std::uint32_t>(s_.word(at).head);
  }
  // Where the parser hangs a participle elsewhere, the first subject of the sentence.
  if (!s_.lower(verb).ends_with("ing")) return std::nullopt;
  for (std::uint32_t i = s_.sentence_around(verb).first; i < verb; ++i) {
    const bool subject = s_.word(i).deprel == Deprel::nsubj && levels_.around(i) == level;
    if (subject && can_speak(i)) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> owner_of(const Syntax& syntax, std::uint32_t noun) {
  for (const std::uint32_t c : syntax.tree().children(noun)) {
    if (syntax.word(c).deprel != Deprel::nmod) continue;
    if (syntax.word(c).xpos == Xpos::PRPS) return c;
    const auto marker = syntax.tree().case_of(c);
    if (!marker) continue;
    const std::string_view m = syntax.lower(*marker);
    if (m == "'s" || m == "\xE2\x80\x99s" || m == "'" || m == "\xE2\x80\x99" || m == "by" ||
        m == "from") {
      return c;
    }
  }
  return std::nullopt;
}

}  // namespace crossread::quotes
