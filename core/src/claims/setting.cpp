#include "claims/setting.h"

#include <algorithm>
#include <array>

#include "entities/word_lists.h"
#include "text/word_list.h"
#include "text/word_set.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Lemmas that say nothing of what a sentence is about.
constexpr text::WordSet empty_words({
     "be", "have", "do", "say", "tell", "get", "go", "come", "also", "mr", "mrs", "ms", "dr", "other",
     "such", "own", "same", "accord", "more", "most", "many", "about", "least", "nearly", "almost",
     "around", "roughly", "some", "just", "only", "up", "over", "under", "than", "will"});

// Verbs by which a figure is somebody's own: "police put the turnout at 8,000".
constexpr auto estimates = std::to_array<std::string_view>(
    {"put", "estimate", "reckon", "claim", "count", "calculate", "assess", "value", "guess", "predict",
     "project", "tell", "say"});

// Nouns for so many or so much of what stands behind them.
constexpr auto shares = std::to_array<std::string_view>(
    {"percent", "cent", "total", "number", "majority", "half", "third", "quarter", "dozen", "hundred", "thousand", "rest"});

constexpr std::uint8_t far_away = 12;
constexpr std::uint32_t answer_reach = 16;  // words of an answer that is no whole sentence

// Sentences are looked at this far around a value; longer ones are lists and tables.
constexpr std::uint32_t reach = 80;
constexpr std::size_t most_slots = 12;

bool content(const Word& w) {
  switch (w.upos) {
    case Upos::NOUN: case Upos::PROPN: case Upos::VERB: case Upos::ADJ: case Upos::ADV: case Upos::NUM:
      return w.lemma.size() > 1 && !empty_words.has(text::word_key(w.lemma));
    default: return false;
  }
}

bool predicate(const Word& w) {
  if (w.upos == Upos::VERB) return true;
  return w.deprel == Deprel::root || w.deprel == Deprel::ccomp || w.deprel == Deprel::advcl ||
         w.deprel == Deprel::acl || w.deprel == Deprel::parataxis;
}

}  // namespace

std::int32_t predicate_above(std::span<const Word> words, std::uint32_t word, std::uint32_t first, std::uint32_t end) {
  auto at = static_cast<std::int32_t>(word);
  for (int step = 0; at >= 0 && step < 8; ++step, at = words[static_cast<std::size_t>(at)].head) {
    const auto w = static_cast<std::uint32_t>(at);
    if ((w < first || w >= end) && predicate(words[w])) return at;
  }
  return -1;
}

bool relative_pronoun(std::string_view lemma) {
  static constexpr auto pronouns = std::to_array<std::string_view>({"who", "whom", "which", "that"});
  return in(pronouns, lemma);
}

std::uint32_t full_verb(std::span<const Word> words, const language::Tree& tree, std::uint32_t verb) {
  if (words[verb].lemma != "have" && words[verb].lemma != "be") return verb;
  for (const Deprel relation : {Deprel::xcomp, Deprel::ccomp})
    if (const auto full = tree.child(verb, relation); full && *full > verb && words[*full].xpos == language::Xpos::VBN) return *full;
  return verb;
}

SettingReader::SettingReader(const text::Document& document, const language::Annotation& annotation,
                             const language::Tree& tree, const std::vector<bool>& in_value)
    : document_(document), words_(annotation.words), tree_(tree), near_(words_.size()) {
  for (std::uint32_t w = 0; w < words_.size(); ++w) near_[w] = !in_value[w] && content(words_[w]);
}

Setting SettingReader::read(std::uint32_t head, std::uint32_t first, std::uint32_t end,
                            std::uint32_t sentence) const {
  Setting setting;
  // The preposition of the value, or of the noun that it counts.
  auto at = static_cast<std::int32_t>(head);
  for (int step = 0; at >= 0 && step < 2 && setting.marker < 0; ++step, at = words_[static_cast<std::size_t>(at)].head) {
    const auto w = static_cast<std::uint32_t>(at);
    if (const auto marker = tree_.case_of(w)) setting.marker = static_cast<std::int32_t>(*marker);
    if ((w < first || w >= end) && predicate(words_[w])) break;
  }
  const bool answer = short_answer(first, end, sentence);
  if (!answer) setting.verb = predicate_above(words_, head, first, end);
  if (setting.verb >= 0) setting.verb = static_cast<std::int32_t>(full_verb(words_, tree_, static_cast<std::uint32_t>(setting.verb)));
  else setting.verb = told_beside(head, answer, end, sentence);
  setting.subject = subject_of(setting.verb);
  // "Brandt (12 percent), Voss - 9 percent": whose it is stands before the bracket or dash.
  const bool bracketed = first >= 2 && words_[first - 2].upos == Upos::PROPN &&
                         (words_[first - 1].lemma == "(" || (words_[first - 1].upos == Upos::PUNCT && words_[first - 1].lemma == "-"));
  if (bracketed) setting.subject = static_cast<std::int32_t>(first - 2);
  // "33 per cent of voters stayed away", "a total of 41 people fled": those who did are the voters and the people.
  if (setting.subject >= 0) {
    const auto w = static_cast<std::uint32_t>(setting.subject);
    const bool share = (w >= first && w < end) || in(shares, words_[w].lemma);
    // "One in ten of the pupils": the whole may hang by any word of the value.
    for (std::uint32_t part = share ? std::min(w, first) : w; share && part < std::max(w + 1, end); ++part)
      for (const std::uint32_t whole : tree_.children(part))
        if (words_[whole].deprel == Deprel::nmod && words_[whole].upos == Upos::NOUN && whole >= end)
          setting.subject = static_cast<std::int32_t>(whole);
  }
  add_slots(setting, head, first, end);
  if (!answer) add_near_words(setting, head, sentence);
  // The question tells what the answer is about.
  const bool asked = setting.verb >= 0 && static_cast<std::uint32_t>(setting.verb) < document_.sentences[sentence].first_token;
  if (asked) {
    const std::size_t own = setting.near.size();
    add_near_words(setting, static_cast<std::uint32_t>(setting.verb), sentence - 1);
    std::rotate(setting.near.begin(), setting.near.begin() + static_cast<std::ptrdiff_t>(own), setting.near.end());
    const std::size_t asking = setting.near.size() - own;
    for (std::size_t n = 0; n < asking; ++n)
      setting.near[n].steps = std::min<std::uint8_t>(static_cast<std::uint8_t>(setting.near[n].steps + 1), far_away);
  }
  return setting;
}

// "On 16 March, the day after the body was found": no sentence, whatever the parser makes of its end, which says which day it
// was and not what was done on it.
bool SettingReader::short_answer(std::uint32_t first, std::uint32_t end, std::uint32_t sentence) const {
  static constexpr auto counted = std::to_array<std::string_view>({"day", "night", "morning", "week", "month", "year", "hour"});
  static constexpr auto from = std::to_array<std::string_view>({"after", "before", "following"});
  const text::Sentence& s = document_.sentences[sentence];
  return first <= s.first_token + 1 && end + 3 < s.end_token && words_[end].lemma == "," && in(counted, words_[end + 2].lemma) && in(from, words_[end + 3].lemma);
}

// What a value without a predicate is told of: "March 2018: Voss makes the first transfer", or the question that it answers,
// "When does it start? On Monday."
std::int32_t SettingReader::told_beside(std::uint32_t head, bool answer, std::uint32_t end, std::uint32_t sentence) const {
  const text::Sentence& s = document_.sentences[sentence];
  if (end < s.end_token && words_[end].lemma == ":") {
    for (const std::uint32_t c : tree_.children(head))
      if (c > end && words_[c].upos == Upos::VERB) return static_cast<std::int32_t>(full_verb(words_, tree_, c));
    return -1;
  }
  if (sentence == 0 || s.end_token - s.first_token > answer_reach) return -1;
  for (std::uint32_t w = s.first_token; !answer && w < s.end_token; ++w)
    if (words_[w].upos == Upos::VERB) return -1;
  const text::Sentence& before = document_.sentences[sentence - 1];
  if (before.end_token <= before.first_token || before.end_token - before.first_token > claim_reach || words_[before.end_token - 1].lemma != "?") return -1;
  for (std::uint32_t w = before.first_token; w < before.end_token; ++w)
    if (words_[w].deprel == Deprel::root && words_[w].upos == Upos::VERB) return static_cast<std::int32_t>(full_verb(words_, tree_, w));
  return -1;
}

// The noun that a relative pronoun stands for, or whom that noun is said of ("Voss is the only one who ..."); any
// other word is itself.
std::uint32_t SettingReader::meant_by(std::uint32_t subject) const {
  if (words_[subject].upos != Upos::PRON || !relative_pronoun(words_[subject].lemma) || words_[subject].head < 0) return subject;
  const Word& verb = words_[static_cast<std::size_t>(words_[subject].head)];
  if (verb.deprel != Deprel::acl || verb.head < 0) return subject;
  const auto noun = static_cast<std::uint32_t>(verb.head);
  return tree_.child(noun, Deprel::cop) ? tree_.child(noun, Deprel::nsubj).value_or(noun) : noun;
}

// The subject of a verb, its own or the one that it shares: "he rose and spoke", "to rise", "before rising"
// and "demanding" have that of the verb above; "the firm that rose" and "a letter signed" that of the noun.
std::int32_t SettingReader::subject_of(std::int32_t verb) const {
  for (int step = 0; verb >= 0 && step < 4; ++step) {
    const auto w = static_cast<std::uint32_t>(verb);
    const Deprel relation = words_[w].deprel;
    if (const auto subject = tree_.child(w, Deprel::nsubj)) {
      return static_cast<std::int32_t>(meant_by(*subject));
    }
    if (relation == Deprel::acl) return words_[w].head;
    const bool gerund = relation == Deprel::obl && words_[w].upos == Upos::VERB;  // "despite leading"
    if (relation != Deprel::conj && relation != Deprel::xcomp && relation != Deprel::advcl && !gerund) return -1;
    verb = words_[w].head;
  }
  return -1;
}

// "Cut 300 jobs in Spain", "damage to the roof was put at": what stands beside the verb, the noun of the value, which is the
// word itself or the one that it counts, and the subject.
void SettingReader::add_slots(Setting& setting, std::uint32_t head, std::uint32_t first, std::uint32_t end) const {
  const auto take = [&](std::int32_t of, bool objects, bool of_subject) {
    if (of < 0) return;
    const auto children = tree_.children(static_cast<std::uint32_t>(of));
    for (auto at = std::lower_bound(children.begin(), children.end(), head < reach ? 0 : head - reach);
         at != children.end() && *at < head + reach && setting.slots.size() < most_slots; ++at) {
      const std::uint32_t c = *at;
      const bool noun = words_[c].upos == Upos::NOUN || words_[c].upos == Upos::PROPN;
      if (!noun || near_[c] == 0 || c == head || (c >= first && c < end)) continue;
      const auto marker = tree_.case_of(c);
      const Deprel relation = words_[c].deprel;
      if ((relation == Deprel::obl || relation == Deprel::nmod) && marker) setting.slots.push_back({static_cast<std::int32_t>(*marker), c, of_subject});
      else if (relation == Deprel::obj && objects) setting.slots.push_back({-1, c, false});
    }
  };
  take(setting.verb, true, false);
  take(static_cast<std::int32_t>(head), false, false);
  const std::int32_t above = words_[head].head;
  if (above >= 0 && above != setting.verb && words_[static_cast<std::size_t>(above)].upos == Upos::NOUN) take(above, false, false);
  if (setting.subject != above && setting.subject != static_cast<std::int32_t>(head)) take(setting.subject, false, true);
}

void SettingReader::add_near_words(Setting& setting, std::uint32_t head, std::uint32_t sentence) const {
  const text::Sentence& s = document_.sentences[sentence];
  if (head < s.first_token || head >= s.end_token) return;
  const std::uint32_t from = std::max(s.first_token, head < reach ? 0 : head - reach);
  const std::uint32_t to = std::min(s.end_token, head + reach);
  std::array<std::uint8_t, 2 * reach> steps;
  std::array<std::uint32_t, 2 * reach> queue;  // every word stands in it once: a tree has one way to each
  std::fill_n(steps.begin(), to - from, far_away);
  std::size_t queued = 0;
  queue[queued++] = head;
  steps[head - from] = 0;
  for (std::size_t next = 0; next < queued; ++next) {
    const std::uint32_t w = queue[next];
    const auto further = static_cast<std::uint8_t>(std::min<int>(steps[w - from] + 1, far_away));
    const auto visit = [&](std::uint32_t next_word) {
      if (next_word < from || next_word >= to || steps[next_word - from] <= further) return;
      steps[next_word - from] = further;
      queue[queued++] = next_word;
    };
    for (std::uint32_t c : tree_.children(w)) visit(c);
    if (words_[w].head >= 0) visit(static_cast<std::uint32_t>(words_[w].head));
  }
  const auto within = std::span(near_).subspan(from, to - from);
  setting.near.reserve(static_cast<std::size_t>(std::count(within.begin(), within.end(), true)));
  for (std::uint32_t w = from; w < to; ++w)
    if (near_[w] != 0) setting.near.push_back({w, steps[w - from]});
}

Index SettingReader::voice(Setting& setting, std::uint32_t head, std::uint32_t sentence, bool day,
                           const entities::Entities& entities) const {
  const auto heard = [&](std::uint32_t subject) {
    const std::uint32_t who = meant_by(subject);
    if (words_[who].upos == Upos::NOUN) setting.teller = words_[who].lemma;
    return entities.of_word(who);
  };
  auto at = static_cast<std::int32_t>(head);
  for (int step = 0; at >= 0 && step < 10; ++step, at = words_[static_cast<std::size_t>(at)].head) {
    const auto w = static_cast<std::uint32_t>(at);
    if (words_[w].upos != Upos::VERB) continue;
    const bool estimated = in(estimates, words_[w].lemma);
    if (!estimated && !entities::word_lists::reporting_verbs.has(words_[w].lemma)) continue;
    // Without a clause under it the verb is a deed: "signed it on Monday", "the painting went for $3 million", "claimed nine lives".
    const bool clause = tree_.child(w, Deprel::ccomp) || tree_.child(w, Deprel::parataxis);
    const auto object = tree_.child(w, Deprel::obj);
    const bool takes = words_[w].lemma == "claim" && object && words_[*object].lemma == "life";
    if ((!clause && (day || !estimated)) || takes || tree_.passive(w)) continue;
    if (const auto subject = tree_.child(w, Deprel::nsubj)) return heard(*subject);
  }
  // "..., the police said": the verb hangs beside; "according to the union".
  const text::Sentence& s = document_.sentences[sentence];
  const std::uint32_t first = std::max(s.first_token, head > claim_reach ? head - claim_reach : 0);
  const std::uint32_t end = std::min(s.end_token, head + claim_reach);
  for (std::uint32_t w = first; w < end; ++w) {
    if (words_[w].deprel == Deprel::parataxis && entities::word_lists::reporting_verbs.has(words_[w].lemma))
      if (const auto subject = tree_.child(w, Deprel::nsubj)) return heard(*subject);
    if (words_[w].lemma == "accord" && w + 2 < s.end_token) {
      std::uint32_t who = w + 2;
      while (who + 1 < s.end_token && words_[who].deprel != Deprel::obl && words_[who].upos != Upos::PUNCT) ++who;
      if (words_[who].upos == Upos::NOUN || words_[who].upos == Upos::PROPN) return heard(who);
    }
  }
  return no_index;
}

}  // namespace crossread::claims
