#include "entities/nominals.h"

#include <algorithm>
#include <array>

#include "entities/word_lists.h"
#include "text/word_list.h"

namespace crossread::entities {
namespace {

using language::Deprel;
using language::Upos;
using language::Xpos;
using text::in;

struct PronounForm {
  std::string_view word;
  Gender gender;
  Number number;
};

constexpr auto pronouns = std::to_array<PronounForm>({
    {"he", Gender::male, Number::singular},
    {"him", Gender::male, Number::singular},
    {"his", Gender::male, Number::singular},
    {"himself", Gender::male, Number::singular},
    {"she", Gender::female, Number::singular},
    {"her", Gender::female, Number::singular},
    {"hers", Gender::female, Number::singular},
    {"herself", Gender::female, Number::singular},
    {"it", Gender::neuter, Number::singular},
    {"its", Gender::neuter, Number::singular},
    {"itself", Gender::neuter, Number::singular},
    {"they", Gender::unknown, Number::plural},
    {"them", Gender::unknown, Number::plural},
    {"their", Gender::unknown, Number::plural},
    {"theirs", Gender::unknown, Number::plural},
    {"themselves", Gender::unknown, Number::plural},
});

constexpr auto new_determiners = std::to_array<std::string_view>(
    {"a", "an", "another", "some", "one", "any", "several", "many", "few", "other", "two", "three",
     "four", "five", "no", "every", "most", "certain"});

class NominalFinder {
 public:
  NominalFinder(const Syntax& syntax, const std::vector<NameMention>& names)
      : s_(syntax), covered_(syntax.size(), false) {
    for (std::uint32_t i = 2; i < s_.size(); ++i) {
      if (s_.lower(i) == "old" && s_.text(i - 1) == "-" && s_.lower(i - 2) == "year") ages_.push_back(i);
    }
    for (const NameMention& m : names) {
      cover(m.words);
      for (const WordRange a : m.appositions) cover(a);
    }
  }

  std::vector<Nominal> find() const {
    std::vector<Nominal> found;
    for (std::uint32_t i = 0; i < s_.size(); ++i) {
      if (s_.word(i).upos == Upos::PRON) {
        add_pronoun(i, found);
      } else if (!covered_[i]) {
        add_description(i, found);
      }
    }
    return found;
  }

 private:
  static std::int32_t at(std::uint32_t i) { return static_cast<std::int32_t>(i); }

  void cover(WordRange range) {
    for (std::uint32_t i = range.first; i < range.end; ++i) covered_[i] = true;
  }

  void add_pronoun(std::uint32_t i, std::vector<Nominal>& found) const {
    const auto form = std::find_if(pronouns.begin(), pronouns.end(),
                                   [&](const PronounForm& p) { return p.word == s_.lower(i); });
    if (form == pronouns.end() || s_.word(i).deprel == Deprel::expl) return;
    Nominal n;
    n.words = {i, i + 1};
    n.head = i;
    n.reference = Reference::pronoun;
    n.gender = form->gender;
    n.number = form->number;
    n.agent = agent(i);
    found.push_back(n);
  }

  void add_description(std::uint32_t i, std::vector<Nominal>& found) const {
    const language::Word& w = s_.word(i);
    if (w.upos != Upos::NOUN && w.upos != Upos::PROPN && w.upos != Upos::ADJ) return;
    if (w.deprel == Deprel::compound || w.deprel == Deprel::amod || w.deprel == Deprel::flat)
      return;
    if (const auto subject = predicate_of(i)) {
      const NounInfo noun = noun_info(w.lemma);
      if (!noun.person) return;
      Nominal n;
      n.head = i;
      n.words = {i, i + 1};
      for (const std::uint32_t c : s_.tree().children(i)) {
        const Deprel d = s_.word(c).deprel;
        const bool modifies = d == Deprel::amod || d == Deprel::compound || d == Deprel::nmod;
        if (c < i && modifies) n.words.first = std::min(n.words.first, s_.subtree(c).first);
      }
      n.noun = noun;
      n.gender = noun.gender;
      n.predicate_of = subject;
      n.role = read_role(s_, n.words, i);
      found.push_back(std::move(n));
      return;
    }
    if (s_.tree().child(i, Deprel::cop)) return;
    if (w.upos == Upos::ADJ && w.deprel != Deprel::nsubj) return;
    NounInfo info = noun_info(w.lemma);
    if (!info.any() && s_.lower(i) != w.lemma) info = noun_info(s_.lower(i));
    // "the 58-year-old", "the 34-year-old centre-half".
    if (aged(i) || (info.maybe && agent(i) && speech_verb(i))) info.person = true;
    if (w.upos == Upos::ADJ && !info.any()) return;
    // "centre-half" is one noun wherever the parser puts its head.
    const bool hyphen = s_.joined(i) && s_.text(i + 1) == "-";
    const bool heads_rest = hyphen && i + 2 < s_.size() && s_.word(i + 2).head == at(i);
    if (hyphen && !heads_rest) return;
    const bool argument = w.deprel == Deprel::nsubj || w.deprel == Deprel::obj;
    if (!info.any() && (!argument || w.upos != Upos::NOUN)) return;
    Nominal n;
    n.latent = !info.any();
    n.head = i;
    n.words = s_.noun_phrase(i);
    if (heads_rest) n.words.end = std::max(n.words.end, i + 3);
    n.noun = info;
    n.gender = info.gender;
    const bool plural = w.xpos == Xpos::NNS || w.xpos == Xpos::NNPS || (info.crowd && !info.person);
    n.number = plural ? Number::plural : Number::singular;
    n.agent = agent(i) || inverted(n.words);
    n.reference = reference(n, plural);
    WordRange own{n.words.first, i + 1};
    n.possessed = possessed(own);
    if (!n.latent) n.role = read_role(s_, own, i);
    found.push_back(std::move(n));
  }

  /// The subject of "is a nurse" and "became the first woman", told as a fact.
  std::optional<std::uint32_t> predicate_of(std::uint32_t i) const {
    const language::Word& w = s_.word(i);
    std::uint32_t verb = i;
    if (!s_.tree().child(i, Deprel::cop)) {
      if (w.head < 0 || (w.deprel != Deprel::obj && w.deprel != Deprel::xcomp)) return std::nullopt;
      verb = static_cast<std::uint32_t>(w.head);
      if (s_.word(verb).lemma != "become") return std::nullopt;
    }
    for (const std::uint32_t c : s_.tree().children(verb)) {
      const Deprel d = s_.word(c).deprel;
      if (d == Deprel::mark || s_.word(c).xpos == Xpos::MD || s_.lower(c) == "not") {
        return std::nullopt;
      }
    }
    return s_.tree().child(verb, Deprel::nsubj);
  }

  bool speech_verb(std::uint32_t i) const {
    const std::int32_t head = s_.word(i).head;
    if (head < 0 || s_.tree().passive(static_cast<std::uint32_t>(head))) return false;  // "the letter was posted"
    const auto frames =
        word_lists::reporting_verbs.find(s_.word(static_cast<std::uint32_t>(head)).lemma);
    return frames && frames->find('b') == std::string_view::npos &&
           frames->find_first_of("ct") != std::string_view::npos;
  }

  /// Whether the phrase of a noun that does something tells an age up to it.
  bool aged(std::uint32_t i) const {
    const auto after = std::upper_bound(ages_.begin(), ages_.end(), i);
    if (after == ages_.begin()) return false;
    const WordRange words = s_.noun_phrase(i);
    if (*std::prev(after) < words.first + 2) return false;
    return s_.word(i).deprel == Deprel::nsubj || s_.word(i).deprel == Deprel::obj || inverted(words);
  }

  /// Whether the words stand right behind a reporting verb that itself stands behind what was said:
  /// "...," growled the old keeper.
  bool inverted(WordRange words) const {
    if (words.first < 2) return false;
    const std::uint32_t verb = words.first - 1;
    if (s_.word(verb).upos != Upos::VERB || s_.word(verb - 1).upos != Upos::PUNCT) return false;
    const auto frames = word_lists::reporting_verbs.find(s_.word(verb).lemma);
    return frames && frames->find_first_of("cq") != std::string_view::npos;
  }

  bool possessed(WordRange range) const {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (s_.word(i).xpos == Xpos::PRPS || s_.word(i).xpos == Xpos::POS) return true;
    }
    return false;
  }

  Reference reference(const Nominal& n, bool plural) const {
    for (std::uint32_t i = n.words.first; i < n.head; ++i) {
      const std::string_view word = s_.lower(i);
      if (word == "the" || word == "this" || word == "that" || word == "these" || word == "those" ||
          word == "both" || s_.word(i).xpos == Xpos::PRPS || s_.word(i).xpos == Xpos::POS) {
        return Reference::definite;
      }
      if (in(new_determiners, word) || s_.word(i).upos == Upos::NUM) return Reference::indefinite;
    }
    if (plural) return Reference::indefinite;
    return s_.capital(n.head) ? Reference::definite : Reference::indefinite;
  }

  bool agent(std::uint32_t i) const {
    const language::Word& w = s_.word(i);
    if (w.deprel == Deprel::nsubj) return true;
    if (w.deprel == Deprel::obj && w.head >= 0 && w.head < static_cast<std::int32_t>(i)) {
      // "said the ward clerk": parsers take a subject behind its verb for an object.
      const auto frames =
          word_lists::reporting_verbs.find(s_.word(static_cast<std::uint32_t>(w.head)).lemma);
      return frames && frames->find('c') != std::string_view::npos &&
             frames->find('t') == std::string_view::npos;
    }
    if (w.deprel != Deprel::obl && w.deprel != Deprel::nmod) return false;
    const auto marker = s_.tree().case_of(i);
    if (!marker) return false;
    return s_.lower(*marker) == "by" || s_.lower(*marker) == "according" ||
           s_.lower(*marker) == "per";
  }

  const Syntax& s_;
  std::vector<bool> covered_;
  std::vector<std::uint32_t> ages_;  ///< the last words of "58-year-old"
};

}  // namespace

std::vector<Nominal> find_nominals(const Syntax& syntax, const std::vector<NameMention>& names) {
  return NominalFinder(syntax, names).find();
}

}  // namespace crossread::entities
