#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "text/letters_key.h"
#include "text/lower.h"
#include "text/word_list.h"
#include "text/word_set.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Verbs above a verb that say it was not done.
constexpr auto undone = std::to_array<std::string_view>({"fail", "refuse", "decline", "forget", "avoid", "stop", "reject", "unable"});

constexpr auto not_alone = std::to_array<std::string_view>({"only", "just", "merely", "simply"});

// Nouns over a clause that leave open whether it is so, and words that ask or doubt it.
constexpr auto chances = std::to_array<std::string_view>(
    {"risk", "threat", "fear", "danger", "possibility", "chance", "claim", "allegation", "rumour", "rumor", "question", "hope", "prospect", "plan",
     "need", "call", "demand", "attempt", "effort", "bid", "odds", "probability", "indication", "evidence", "doubt", "suggestion", "idea", "request", "imply", "suggest", "hint",
     "accuse", "allege", "wonder", "promise", "vow", "pledge", "complain"});
constexpr auto asking = std::to_array<std::string_view>(
    {"where", "when", "why", "how", "whether", "which", "what", "any", "whose", "whoever", "ever", "yet", "almost", "nearly", "perhaps", "maybe",
     "allegedly", "reportedly", "possibly", "probably", "can", "ought", "if", "unless", "as"});

// Verbs and conjunctions under which nothing is told as done.
constexpr auto supposing = std::to_array<std::string_view>(
    {"if", "unless", "whether", "will", "would", "shall", "should", "may", "might", "could", "can", "must", "expect",
     "plan", "hope", "intend", "schedule", "forecast", "predict", "fear", "aim", "want", "propose", "due", "ask",
     "urge", "call", "demand", "threaten", "consider", "likely", "vow", "promise", "try", "seek", "until", "before",
     "agree", "decide", "help", "need", "ready", "set", "wait", "allow", "order", "offer", "tell", "encourage"});

constexpr auto any_modal = std::to_array<std::string_view>({"could", "can"});

// "No more money", "no other ship": more than the plain no.
constexpr auto beyond = std::to_array<std::string_view>({"more", "other", "further", "longer", "such"});

// Verbs under which "to" and a verb tells what was done; elsewhere it is a wish, a duty or a plan.
constexpr auto achieving = std::to_array<std::string_view>(
    {"manage", "begin", "start", "have", "get", "fail", "refuse", "decline", "find", "prove", "show", "deem", "turn", "able", "unable"});

// Verbs by which what was done is told on somebody's word: "is thought to have".
constexpr auto reporting = std::to_array<std::string_view>({"believe", "think", "understand", "report", "say", "know", "find", "claim", "appear", "seem"});

constexpr auto calling = std::to_array<std::string_view>({"telephone", "phone", "ring"});

constexpr text::WordSet no_words({"no", "neither", "nobody", "none", "nothing"});
constexpr text::WordSet no_modifiers({"no", "neither", "without"});

// Auxiliaries and verbs by which a thing is announced.
constexpr auto firm_auxiliaries = std::to_array<std::string_view>({"will", "shall"});
constexpr auto firm_saying = std::to_array<std::string_view>({"say", "announce", "tell", "confirm"});
constexpr auto firm_verbs = std::to_array<std::string_view>({"go", "set", "due", "plan", "intend", "schedule", "decide", "agree"});

}  // namespace

// "No permit", "not one farmer", "none of the crew".
bool AssertionReader::none_of(std::uint32_t noun) const {
  if (no_words.has(text::lower_key(words_[noun].lemma))) return true;
  const auto left = tree_.children(noun);
  for (std::uint32_t c : left) {
    if (c > noun) break;
    if (no_modifiers.has(text::lower_key(words_[c].lemma))) return !in(beyond, text::lower(words_[c + 1].lemma));
    if (words_[c].upos == Upos::NUM && c > 0 && words_[c - 1].lemma == "not") return true;
  }
  return noun >= 2 && words_[noun - 2].lemma == "not" && words_[noun - 1].lemma == "one";
}

// "Has yet to vote", wherever the parser hangs the words.
bool AssertionReader::still_to_come(std::uint32_t word) const {
  return word >= 3 && words_[word - 1].lemma == "to" && words_[word - 2].lemma == "yet" &&
         (words_[word - 3].lemma == "have" || words_[word - 3].lemma == "be");
}

// "Will no longer talk": the "no" hangs on "longer".
bool AssertionReader::no_longer(std::uint32_t word) const {
  const auto below = tree_.children(word);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return c > 0 && (words_[c].lemma == "longer" || words_[c].lemma == "long") && words_[c - 1].lemma == "no";
  });
}

bool AssertionReader::denied(std::uint32_t word) const {
  if (still_to_come(word)) return true;
  bool no = tree_.negated(word) || no_longer(word);
  // "Not only repulsed the attack but" affirms it.
  if (no)
    for (const std::uint32_t c : tree_.children(word))
      if (words_[c].lemma == "not" && c + 1 < words_.size() && in(not_alone, words_[c + 1].lemma)) no = false;
  for (std::uint32_t c : tree_.children(word)) {
    if (words_[c].deprel == Deprel::mark && words_[c].lemma == "without") no = !no;
    if (words_[c].deprel == Deprel::case_ && words_[c].lemma == "without") no = !no;
    // "Nobody" is heard as the verb's own "not" already.
    if ((words_[c].deprel == Deprel::nsubj || words_[c].deprel == Deprel::obj) && none_of(c) && !tree_.negated(word, c)) no = !no;
  }
  const std::int32_t h = words_[word].head;
  if (h >= 0 && words_[word].deprel == Deprel::xcomp) {
    const Word& above = words_[static_cast<std::size_t>(h)];
    if (in(undone, above.lemma)) no = !no;
    if (tree_.negated(static_cast<std::uint32_t>(h)) && !in(undone, above.lemma)) no = !no;
  }
  // "Denies that any money was paid".
  if (h >= 0 && words_[word].deprel == Deprel::ccomp && words_[static_cast<std::size_t>(h)].lemma == "deny") no = !no;
  // "No reason to raise an alarm".
  if (h >= 0 && words_[word].deprel == Deprel::acl && none_of(static_cast<std::uint32_t>(h))) no = !no;
  return no;
}

bool AssertionReader::supposed(std::uint32_t word) const {
  if (still_to_come(word)) return false;
  const bool no = denied(word);
  const auto asked = [&](std::uint32_t w) {
    for (std::uint32_t c : tree_.children(w)) {
      const Deprel r = words_[c].deprel;
      if (r != Deprel::aux && r != Deprel::mark && r != Deprel::advmod) continue;
      // "Was cancelled the week before".
      if (r == Deprel::advmod && words_[c].lemma == "before") continue;
      // "Could not support the plan" and "would not be drawn" tell what was done.
      if (no && r == Deprel::aux && in(any_modal, words_[c].lemma)) continue;
      if (in(supposing, words_[c].lemma)) return true;
    }
    return false;
  };
  if (asked(word)) return true;
  for (std::uint32_t c : tree_.children(word))
    if (words_[c].deprel == Deprel::mark && words_[c].xpos == language::Xpos::TO) {
      const std::int32_t h = words_[word].head;
      const bool done = h >= 0 && words_[word].deprel == Deprel::xcomp && in(achieving, words_[static_cast<std::size_t>(h)].lemma);
      const bool none = h >= 0 && words_[word].deprel == Deprel::acl && none_of(static_cast<std::uint32_t>(h));
      // "Telephoned to concede".
      const bool called = h >= 0 && words_[word].deprel == Deprel::advcl && in(calling, words_[static_cast<std::size_t>(h)].lemma);
      // "Is believed to have started": what was done, as somebody tells it.
      const bool reported = h >= 0 && words_[word].deprel == Deprel::xcomp && c + 1 < words_.size() && words_[c + 1].lemma == "have" &&
                            in(reporting, words_[static_cast<std::size_t>(h)].lemma);
      if (!done && !none && !called && !reported) return true;
    }
  std::int32_t at = static_cast<std::int32_t>(word);
  for (int step = 0; step < 3; ++step) {
    const Word& here = words_[static_cast<std::size_t>(at)];
    if (here.head < 0) return false;
    const auto above = static_cast<std::uint32_t>(here.head);
    // What a relative clause tells of a noun is told, whatever is supposed of the noun.
    if (here.deprel == Deprel::acl && tree_.child(static_cast<std::uint32_t>(at), Deprel::nsubj) && !in(supposing, words_[above].lemma)) return false;
    if (here.deprel == Deprel::xcomp || here.deprel == Deprel::ccomp || here.deprel == Deprel::acl || here.deprel == Deprel::obj) {
      if (here.deprel != Deprel::obj && in(supposing, words_[above].lemma)) return true;
      if (here.deprel == Deprel::xcomp && asked(above)) return true;
    } else if (here.deprel != Deprel::conj) {
      return false;
    }
    if (here.deprel == Deprel::conj && asked(above)) return true;
    at = here.head;
  }
  return false;
}

// Whether it is asked, doubted or taken for granted: "where he was born", "a chance of winning", "any part is inaccurate".
bool AssertionReader::doubtful(std::uint32_t word, std::uint32_t theme) const {
  const auto asked = [&](std::uint32_t w) {
    const auto below = tree_.children(w);
    return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
      const Deprel r = words_[c].deprel;
      return (r == Deprel::aux || r == Deprel::mark || r == Deprel::advmod || r == Deprel::det) && in(asking, words_[c].lemma);
    });
  };
  if (asked(word) || asked(theme) || (theme > 0 && words_[theme - 1].upos != Upos::SCONJ && in(asking, words_[theme - 1].lemma))) return true;
  for (const std::uint32_t c : tree_.children(word))
    if (words_[c].deprel == Deprel::advcl && asked(c) && tree_.child(c, Deprel::mark) && words_[*tree_.child(c, Deprel::mark)].lemma == "if") return true;
  std::int32_t at = words_[word].head;
  for (int step = 0; at >= 0 && step < 3; ++step, at = words_[static_cast<std::size_t>(at)].head)
    if (in(chances, words_[static_cast<std::size_t>(at)].lemma)) return true;
  return false;
}

// Whether it is announced for good and not hoped, feared or held open: "will reopen", "is to be shut", "is going to appeal".
bool AssertionReader::planned(std::uint32_t word) const {
  // "Said it would appeal" is the plan of whoever says so; "had said" is one that may have been given up.
  const auto announced = [&](std::uint32_t w) {
    const std::int32_t h = words_[w].head;
    if (h < 0 || words_[w].deprel != Deprel::ccomp || !in(firm_saying, words_[static_cast<std::size_t>(h)].lemma)) return false;
    const auto aux = tree_.child(static_cast<std::uint32_t>(h), Deprel::aux);
    return !aux || words_[*aux].xpos != language::Xpos::VBD;
  };
  const auto asked = [&](std::uint32_t w, bool said) {
    const auto below = tree_.children(w);
    return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
      const Deprel r = words_[c].deprel;
      if ((r != Deprel::aux && r != Deprel::mark && r != Deprel::advmod) || !in(supposing, words_[c].lemma)) return false;
      if (words_[c].lemma == "would" && c + 2 < words_.size() && (words_[c + 1].lemma == "have" || words_[c + 2].lemma == "have")) return true;
      return !in(firm_auxiliaries, words_[c].lemma) && !(said && words_[c].lemma == "would");
    });
  };
  bool firm = false;
  std::int32_t at = static_cast<std::int32_t>(word);
  for (int step = 0; step < 3 && at >= 0; ++step) {
    const auto w = static_cast<std::uint32_t>(at);
    const bool said = announced(w);
    if (asked(w, said)) return false;
    bool be = false;
    for (const std::uint32_t c : tree_.children(w)) {
      if (words_[c].deprel == Deprel::aux && (in(firm_auxiliaries, words_[c].lemma) || (said && words_[c].lemma == "would"))) firm = true;
      if (c < w && words_[c].lemma == "be" && (words_[c].deprel == Deprel::cop || words_[c].deprel == Deprel::aux)) be = true;
      if (be && words_[c].xpos == language::Xpos::TO && words_[c].deprel == Deprel::mark && words_[c - 1].upos == Upos::AUX) firm = true;
    }
    const Deprel r = words_[w].deprel;
    if (words_[w].head < 0 || (r != Deprel::xcomp && r != Deprel::ccomp && r != Deprel::acl && r != Deprel::conj)) break;
    const auto above = static_cast<std::uint32_t>(words_[w].head);
    if (r == Deprel::xcomp && in(firm_verbs, words_[above].lemma)) firm = true;
    else if (r != Deprel::conj && !said && in(supposing, words_[above].lemma)) return false;
    at = words_[w].head;
  }
  return firm;
}

}  // namespace crossread::claims
