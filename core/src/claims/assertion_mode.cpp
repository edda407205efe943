#include "claims/assertions.h"

#include <algorithm>
#include <array>

#include "text/letters_key.h"
#include "text/lower.h"
#include "text/parted.h"
#include "text/word_list.h"
#include "text/word_map.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

/// The sorts of word that say in which way a clause is told: bits, by which every word of an article is looked up once,
/// where each of its verbs asks for them among all that hangs on it and on the words above.
enum Sort : std::uint16_t {
  undone = 1,       ///< verbs above a verb that say it was not done
  chances = 2,      ///< nouns over a clause that leave open whether it is so
  asking = 4,       ///< words that ask or doubt it
  supposing = 8,    ///< verbs and conjunctions under which nothing is told as done
  no_word = 16,     ///< "nobody"
  no_modifier = 32, ///< "no", of "no permit"
  negating = 64,    ///< see language::negates()
  longer = 128,     ///< "no longer"
};

struct Words {
  Sort sort;
  std::string_view words;
};

constexpr auto sorted_words = std::to_array<Words>({
    {undone, "fail,refuse,decline,forget,avoid,stop,reject,unable"},
    {chances, "risk,threat,fear,danger,possibility,chance,claim,allegation,rumour,rumor,question,hope,prospect,plan,"
              "need,call,demand,attempt,effort,bid,odds,probability,indication,evidence,doubt,suggestion,idea,request,imply,suggest,hint,"
              "accuse,allege,wonder,promise,vow,pledge,complain"},
    {asking, "where,when,why,how,whether,which,what,any,whose,whoever,ever,yet,almost,nearly,perhaps,maybe,"
             "allegedly,reportedly,possibly,probably,can,ought,if,unless,as"},
    {supposing, "recommend,advise,if,unless,whether,will,would,shall,should,may,might,could,can,must,expect,"
                "plan,hope,intend,schedule,forecast,predict,fear,aim,want,propose,due,ask,"
                "urge,call,demand,threaten,consider,likely,vow,promise,try,seek,until,before,"
                "agree,decide,need,ready,set,wait,allow,order,offer,tell,encourage"},
    {no_word, "no,neither,nobody,none,nothing"},
    {no_modifier, "no,neither,without"},
    {longer, "longer,long"},
});

constexpr auto not_alone = std::to_array<std::string_view>({"only", "just", "merely", "simply"});

constexpr auto any_modal = std::to_array<std::string_view>({"could", "can"});

// "No more money", "no other ship": more than the plain no.
constexpr auto beyond = std::to_array<std::string_view>({"more", "other", "further", "longer", "such"});

// Verbs under which "to" and a verb tells what was done; elsewhere it is a wish, a duty or a plan.
constexpr auto achieving = std::to_array<std::string_view>(
    {"manage", "begin", "start", "have", "get", "fail", "refuse", "decline", "find", "prove", "show", "deem", "turn", "able", "unable", "force", "compel", "cause", "choose", "opt", "help"});

// Verbs by which what was done is told on somebody's word: "is thought to have".
constexpr auto reporting = std::to_array<std::string_view>({"believe", "think", "understand", "report", "say", "know", "find", "claim", "appear", "seem"});

constexpr auto calling = std::to_array<std::string_view>({"telephone", "phone", "ring"});

// Auxiliaries and verbs by which a thing is announced.
constexpr auto firm_auxiliaries = std::to_array<std::string_view>({"will", "shall"});
constexpr auto firm_saying = std::to_array<std::string_view>({"say", "announce", "tell", "confirm", "deny"});
constexpr auto firm_verbs = std::to_array<std::string_view>({"go", "vote", "set", "due", "plan", "intend", "schedule", "decide", "agree"});

}  // namespace

std::uint16_t AssertionReader::sorts_of(std::string_view lemma) {
  static const auto table = [] {
    text::WordMap<std::uint16_t> out;
    for (const Words& line : sorted_words)
      text::for_words(line.words, [&](std::string_view word) { out[word] = static_cast<std::uint16_t>(out[word] | line.sort); });
    return out;
  }();
  const std::uint64_t key = text::word_key(lemma), lower = text::lower_key(lemma);
  unsigned sorts = table.get(key);
  if (lower != key) sorts |= table.get(lower) & (no_word | no_modifier);  // "No ships were hit"
  if (language::negates(lemma)) sorts |= negating;
  return static_cast<std::uint16_t>(sorts);
}

bool AssertionReader::known(Answers& answers, std::uint32_t word, bool (AssertionReader::*look)(std::uint32_t) const) const {
  Answer& answer = answers[word];
  if (answer == Answer::open) answer = (this->*look)(word) ? Answer::yes : Answer::no;
  return answer == Answer::yes;
}

// "No permit", "not one farmer", "none of the crew".
bool AssertionReader::none_of(std::uint32_t noun) const {
  if (is(noun, no_word)) return true;
  const auto left = tree_.children(noun);
  for (std::uint32_t c : left) {
    if (c > noun) break;
    if (is(c, no_modifier)) return !in(beyond, text::lower(words_[c + 1].lemma));
    if (words_[c].upos == Upos::NUM && c > 0 && words_[c - 1].lemma == "not") return true;
  }
  const auto before = [&](std::uint32_t back) { return noun >= back ? std::string_view(words_[noun - back].lemma) : std::string_view(); };
  if (before(1) == "single" && before(2) == "a" && text::lower(before(3)) == "not") return true;  // "not a single school"
  return before(2) == "not" && before(1) == "one";
}

// "Has yet to vote", wherever the parser hangs the words.
bool AssertionReader::still_to_come(std::uint32_t word) const {
  const std::uint32_t first = word > 0 && words_[word - 1].lemma == "be" ? word - 1 : word;  // "has yet to be found"
  return first >= 3 && words_[first - 1].lemma == "to" && words_[first - 2].lemma == "yet" &&
         (words_[first - 3].lemma == "have" || words_[first - 3].lemma == "be");
}

// Whether a verb says that something was approved or turned down.
bool AssertionReader::settles(std::string_view verb) {
  const auto poles = poles_of(text::Lower(verb));
  return std::any_of(poles.begin(), poles.end(), [](const Pole& pole) { return pole.scale == Scale::approval; });
}

// "Will not talk"; "will no longer talk", where the "no" hangs on "longer".
bool AssertionReader::negated(std::uint32_t word) const {
  const auto below = tree_.children(word);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return is(c, negating) || (is(c, longer) && c > 0 && words_[c - 1].lemma == "no");
  });
}

// Whether a verb hangs on an adjective or adverb with "too": "too ill to attend".
bool AssertionReader::too_much(std::uint32_t verb) const {
  const std::int32_t h = words_[verb].head;
  const auto mark = tree_.child(verb, Deprel::mark);
  if (h < 0 || words_[static_cast<std::size_t>(h)].upos != Upos::ADJ || !mark || words_[*mark].xpos != language::Xpos::TO) return false;
  const auto below = tree_.children(static_cast<std::uint32_t>(h));
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) { return words_[c].lemma == "too" && c < static_cast<std::uint32_t>(h); });
}

bool AssertionReader::read_denial(std::uint32_t word) const {
  if (still_to_come(word)) return true;
  bool no = negated(word);
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
    if (is(static_cast<std::uint32_t>(h), undone)) no = !no;
    else if (tree_.negated(static_cast<std::uint32_t>(h))) no = !no;
  }
  // "Too ill to attend".
  if (too_much(word)) no = !no;
  // "Denies that any money was paid".
  if (h >= 0 && words_[word].deprel == Deprel::ccomp && words_[static_cast<std::size_t>(h)].lemma == "deny") no = !no;
  // "No reason to raise an alarm".
  if (h >= 0 && words_[word].deprel == Deprel::acl && none_of(static_cast<std::uint32_t>(h))) no = !no;
  return no;
}

bool AssertionReader::read_supposition(std::uint32_t word) const {
  if (still_to_come(word)) return false;
  const bool no = denied(word);
  const auto past = [&](std::uint32_t w) {
    const auto aux = tree_.child(w, Deprel::aux);
    return words_[aux.value_or(w)].xpos == language::Xpos::VBD;
  };
  const auto asked = [&](std::uint32_t w) {
    for (std::uint32_t c : tree_.children(w)) {
      const Deprel r = words_[c].deprel;
      if (r != Deprel::aux && r != Deprel::mark && r != Deprel::advmod) continue;
      // "Was cancelled the week before".
      if (r == Deprel::advmod && words_[c].lemma == "before") continue;
      // "Could not support the plan" and "would not be drawn" tell what was done.
      if (no && r == Deprel::aux && in(any_modal, words_[c].lemma)) continue;
      // "Until the police stopped it".
      if (r == Deprel::mark && words_[c].lemma == "until" && past(w)) continue;
      if (is(c, supposing)) return true;
    }
    return false;
  };
  if (asked(word)) return true;
  for (std::uint32_t c : tree_.children(word))
    if (words_[c].deprel == Deprel::mark && words_[c].xpos == language::Xpos::TO) {
      const std::int32_t h = words_[word].head;
      // "The leverage to compel Mexico to pay": what is above may itself be no more than a wish.
      const auto wished = [&](std::uint32_t w) {
        const auto mark = tree_.child(w, Deprel::mark);
        return mark && words_[*mark].xpos == language::Xpos::TO && (words_[w].deprel == Deprel::acl || words_[w].deprel == Deprel::advcl);
      };
      const bool done = h >= 0 && words_[word].deprel == Deprel::xcomp && in(achieving, words_[static_cast<std::size_t>(h)].lemma) && !wished(static_cast<std::uint32_t>(h));
      // "Fog forced the referee to abandon the match".
      static constexpr auto forcing = std::to_array<std::string_view>({"force", "compel", "cause", "oblige"});
      const bool forced = h >= 0 && words_[word].deprel == Deprel::advcl && words_[static_cast<std::size_t>(h)].xpos == language::Xpos::VBD && in(forcing, words_[static_cast<std::size_t>(h)].lemma);
      const bool none = h >= 0 && words_[word].deprel == Deprel::acl && none_of(static_cast<std::uint32_t>(h));
      // "Telephoned to concede".
      const bool called = h >= 0 && words_[word].deprel == Deprel::advcl && in(calling, words_[static_cast<std::size_t>(h)].lemma);
      // "Is believed to have started": what was done, as somebody tells it.
      const bool reported = h >= 0 && words_[word].deprel == Deprel::xcomp && c + 1 < words_.size() && words_[c + 1].lemma == "have" &&
                            in(reporting, words_[static_cast<std::size_t>(h)].lemma);
      // "Voted to accept the bid": the vote is what was done.
      const bool voted = h >= 0 && (words_[word].deprel == Deprel::xcomp || words_[word].deprel == Deprel::advcl) && words_[static_cast<std::size_t>(h)].lemma == "vote" && settles(words_[word].lemma);
      if (!done && !forced && !none && !called && !reported && !voted && !too_much(word)) return true;
    }
  std::int32_t at = static_cast<std::int32_t>(word);
  for (int step = 0; step < 3; ++step) {
    const Word& here = words_[static_cast<std::size_t>(at)];
    if (here.head < 0) return false;
    const auto above = static_cast<std::uint32_t>(here.head);
    // What a relative clause tells of a noun is told, whatever is supposed of the noun.
    if (here.deprel == Deprel::acl && tree_.child(static_cast<std::uint32_t>(at), Deprel::nsubj) && !is(above, supposing)) return false;
    if (here.deprel == Deprel::xcomp || here.deprel == Deprel::ccomp || here.deprel == Deprel::acl || here.deprel == Deprel::obj) {
      if (here.deprel != Deprel::obj && is(above, supposing)) return true;
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
      return (r == Deprel::aux || r == Deprel::mark || r == Deprel::advmod || r == Deprel::det) && is(c, asking);
    });
  };
  if ((asked(word) && !still_to_come(word)) || asked(theme) || (theme > 0 && words_[theme - 1].upos != Upos::SCONJ && is(theme - 1, asking))) return true;
  for (const std::uint32_t c : tree_.children(word))
    if (words_[c].deprel == Deprel::advcl && asked(c) && tree_.child(c, Deprel::mark) && words_[*tree_.child(c, Deprel::mark)].lemma == "if") return true;
  std::int32_t at = words_[word].head;
  for (int step = 0; at >= 0 && step < 3; ++step, at = words_[static_cast<std::size_t>(at)].head)
    if (is(static_cast<std::uint32_t>(at), chances)) return true;
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
      if ((r != Deprel::aux && r != Deprel::mark && r != Deprel::advmod) || !is(c, supposing)) return false;
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
    // "Voted on Tuesday to keep the cinema": the parser hangs what was voted for as a purpose.
    const bool voted = r == Deprel::advcl && words_[w].head >= 0 && words_[static_cast<std::size_t>(words_[w].head)].lemma == "vote";
    if (voted && !tree_.negated(static_cast<std::uint32_t>(words_[w].head))) firm = true;
    if (words_[w].head < 0 || (r != Deprel::xcomp && r != Deprel::ccomp && r != Deprel::acl && r != Deprel::conj)) break;
    const auto above = static_cast<std::uint32_t>(words_[w].head);
    if (r == Deprel::xcomp && in(firm_verbs, words_[above].lemma)) firm = true;
    else if (r != Deprel::conj && !said && is(above, supposing)) return false;
    at = words_[w].head;
  }
  return firm;
}

// The hour that a word is part of, "ten" of "at ten in the morning".
std::optional<double> AssertionReader::clock_at(std::uint32_t word) const {
  const values::Value* const value = value_at(word);
  return value != nullptr && value->kind == values::Kind::time ? value->clock : std::nullopt;
}

}  // namespace crossread::claims
