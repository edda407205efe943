#include "claims/setting.h"

#include <algorithm>
#include <array>

#include "entities/word_lists.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Lemmas that say nothing of what a sentence is about.
constexpr auto empty_words = std::to_array<std::string_view>(
    {"be", "have", "do", "say", "tell", "get", "go", "come", "also", "mr", "mrs", "ms", "dr", "other",
     "such", "own", "same", "accord", "more", "most", "many", "about", "least", "nearly", "almost",
     "around", "roughly", "some", "just", "only", "least", "up", "over", "under", "than", "will"});

// Verbs by which a figure is somebody's own: "police put the turnout at 8,000".
constexpr auto estimates = std::to_array<std::string_view>(
    {"put", "estimate", "reckon", "claim", "count", "calculate", "assess", "value", "guess", "predict",
     "project", "tell", "say"});

constexpr std::uint8_t far_away = 12;

// Sentences are looked at this far around a value; longer ones are lists and tables.
constexpr std::uint32_t reach = 80;

bool content(const Word& w) {
  switch (w.upos) {
    case Upos::NOUN: case Upos::PROPN: case Upos::VERB: case Upos::ADJ: case Upos::ADV: case Upos::NUM:
      return w.lemma.size() > 1 && !in(empty_words, w.lemma);
    default: return false;
  }
}

bool predicate(const Word& w) {
  if (w.upos == Upos::VERB) return true;
  return w.deprel == Deprel::root || w.deprel == Deprel::ccomp || w.deprel == Deprel::advcl ||
         w.deprel == Deprel::acl || w.deprel == Deprel::parataxis;
}

}  // namespace

SettingReader::SettingReader(const text::Document& document, const language::Annotation& annotation,
                             const language::Tree& tree, const std::vector<bool>& in_value)
    : document_(document), words_(annotation.words), tree_(tree), in_value_(in_value) {}

Setting SettingReader::read(std::uint32_t head, std::uint32_t first, std::uint32_t end,
                            std::uint32_t sentence) const {
  Setting setting;
  auto at = static_cast<std::int32_t>(head);
  for (int step = 0; at >= 0 && step < 8; ++step, at = words_[static_cast<std::size_t>(at)].head) {
    const auto w = static_cast<std::uint32_t>(at);
    // The preposition of the value, or of the noun that it counts.
    if (setting.marker < 0 && step < 2)
      if (const auto marker = tree_.case_of(w)) setting.marker = static_cast<std::int32_t>(*marker);
    const bool own = w >= first && w < end;
    if (!own && predicate(words_[w])) {
      setting.verb = at;
      break;
    }
  }
  for (int step = 0; at >= 0 && step < 4; ++step) {
    const auto w = static_cast<std::uint32_t>(at);
    if (const auto subject = tree_.child(w, Deprel::nsubj)) {
      setting.subject = static_cast<std::int32_t>(*subject);
      break;
    }
    // "He rose and spoke": a second verb shares the subject; "to rise" has that of the verb above.
    if (words_[w].deprel != Deprel::conj && words_[w].deprel != Deprel::xcomp) break;
    at = words_[w].head;
  }
  add_near_words(setting, head, sentence);
  return setting;
}

void SettingReader::add_near_words(Setting& setting, std::uint32_t head, std::uint32_t sentence) const {
  const text::Sentence& s = document_.sentences[sentence];
  if (head < s.first_token || head >= s.end_token) return;
  const std::uint32_t from = std::max(s.first_token, head < reach ? 0 : head - reach);
  const std::uint32_t to = std::min(s.end_token, head + reach);
  std::vector<std::uint8_t> steps(to - from, far_away);
  std::vector<std::uint32_t> queue{head};
  steps[head - from] = 0;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const std::uint32_t w = queue[next];
    const auto further = static_cast<std::uint8_t>(std::min<int>(steps[w - from] + 1, far_away));
    const auto visit = [&](std::uint32_t next_word) {
      if (next_word < from || next_word >= to || steps[next_word - from] <= further) return;
      steps[next_word - from] = further;
      queue.push_back(next_word);
    };
    for (std::uint32_t c : tree_.children(w)) visit(c);
    if (words_[w].head >= 0) visit(static_cast<std::uint32_t>(words_[w].head));
  }
  for (std::uint32_t w = from; w < to; ++w)
    if (!in_value_[w] && content(words_[w])) setting.near.push_back({w, steps[w - from]});
}

Index SettingReader::voice(Setting& setting, std::uint32_t head, std::uint32_t sentence,
                           const entities::Entities& entities) const {
  const auto heard = [&](std::uint32_t who) {
    const Index entity = entities.of_word(who);
    if (words_[who].upos != Upos::PROPN) setting.teller = words_[who].lemma;
    return entity;
  };
  auto at = static_cast<std::int32_t>(head);
  for (int step = 0; at >= 0 && step < 10; ++step, at = words_[static_cast<std::size_t>(at)].head) {
    const auto w = static_cast<std::uint32_t>(at);
    if (words_[w].upos != Upos::VERB) continue;
    const bool reports = in(estimates, words_[w].lemma) || entities::word_lists::reporting_verbs.has(words_[w].lemma);
    if (!reports || tree_.passive(w)) continue;
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
