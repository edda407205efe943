#include "consistency/retelling.h"

#include <algorithm>
#include <array>

#include "language/lemma.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using language::Xpos;

constexpr std::size_t fewest_words = 6, most_words = 60;
constexpr int one_word = 85;       // nearness from which two words are one, or name one thing
constexpr int some_sense = 50;     // nearness below which two words have nothing to do with each other
constexpr int opening = 10;        // what the same opening adds
constexpr int other_denials = 10;  // what a "not" in one of them alone takes away
constexpr int nearly_all = 60;     // share of what two sentences say, paired off, that makes them one
constexpr int rare = 100;          // weight of a word that an article has in one sentence

// Words of every talk, which say little of what it was about.
constexpr auto hollow = std::to_array<std::string_view>(
    {"be", "have", "do", "say", "tell", "talk", "speak", "ask", "go", "get", "come", "make", "take", "give", "put", "let", "keep",
     "think", "know", "want", "see", "look", "feel", "mean", "need", "try", "like", "thing", "way", "time", "day", "people",
     "man", "lot", "kind", "sort", "part", "good", "great", "big", "much", "many", "more", "most", "other", "same",
     "very", "really", "just", "so", "also", "too", "even", "still", "now", "then", "here", "there", "ever", "never",
     "today", "tomorrow", "yesterday", "tonight", "well", "right", "back", "only", "all", "always", "again", "when", "where",
     "why", "how"});

constexpr auto indefinite = std::to_array<std::string_view>(
    {"nobody", "everybody", "everyone", "somebody", "someone", "anybody", "anyone", "nothing", "everything", "something", "none"});

struct Opening {
  std::string_view word;
  bool indefinite = false;
};

Opening opening_of(const std::vector<Word>& words, const std::vector<QuotedWord>& quoted) {
  for (const QuotedWord& q : quoted) {
    if (words[q.word].deprel != Deprel::nsubj) continue;
    if (q.lemma == "one" && q.word > 0 && words[q.word - 1].lemma == "no") return {"nobody", true};
    return {q.lemma, text::in(indefinite, q.lemma)};
  }
  return {};
}

/// What two sentences have in common, word for word of like sense.
struct Common {
  int sum = 0;            ///< nearness of the pairs, times their weights
  std::size_t words = 0;  ///< pairs of weighty words for one thing
  bool verb = false;      ///< one of these is a verb in both
  bool rare = false;      ///< one of these stands nowhere else in either article
};

// Pairs the words off, the nearest first.
Common pair_off(const Vocabulary& vocabulary, const std::vector<Sense::Word>& x, const std::vector<Sense::Word>& y) {
  struct Kin { int nearness; std::size_t i, j; };
  std::vector<Kin> kin;
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = 0; j < y.size(); ++j) {
      const bool derived = x[i].as_verb == y[j].as_verb;
      const int near = std::max(derived ? 95 : 0, vocabulary.nearness(x[i].lemma, y[j].lemma));
      if (near >= some_sense) kin.push_back({near, i, j});
    }
  std::stable_sort(kin.begin(), kin.end(), [](const Kin& p, const Kin& q) { return p.nearness > q.nearness; });
  std::vector<bool> used_x(x.size()), used_y(y.size());
  Common out;
  for (const Kin& k : kin) {
    if (used_x[k.i] || used_y[k.j]) continue;
    used_x[k.i] = used_y[k.j] = true;
    const Sense::Word &a = x[k.i], &b = y[k.j];
    out.sum += k.nearness * (a.weight + b.weight);
    if (k.nearness < one_word || a.weight + b.weight < 4) continue;
    ++out.words;
    out.verb = out.verb || (a.verb && b.verb);
    out.rare = out.rare || (a.rare && b.rare);
  }
  return out;
}

}  // namespace

Sense sense_of(const Story& story, const Vocabulary& vocabulary, Index article, const std::vector<QuotedWord>& quoted) {
  const auto& words = story.at(article).annotation.words;
  Sense out;
  out.length = quoted.size();
  if (out.length < fewest_words || out.length > most_words) return out;
  const Opening first = opening_of(words, quoted);
  out.opening = std::string(first.word);
  out.indefinite = first.indefinite;
  for (const QuotedWord& q : quoted) {
    out.denied ^= q.negation;
    if (!q.content) continue;
    const Word& w = words[q.word];
    const LemmaId lemma = vocabulary.id(article, q.word);
    const bool light = q.name || w.xpos == Xpos::MD || text::in(hollow, q.lemma);
    out.words.push_back({lemma, language::lemma_of(q.key, Upos::VERB, Xpos::VBG), w.upos == Upos::VERB,
                         vocabulary.weight(article, q.word) == rare, light ? 1 : 2});
  }
  return out;
}

int likeness_in_sense(const Vocabulary& vocabulary, const Sense& a, const Sense& b) {
  const std::size_t n = a.length, m = b.length;
  if (std::min(n, m) < fewest_words || std::max(n, m) > most_words || 2 * std::min(n, m) < std::max(n, m)) return 0;
  if (a.opening.empty() || b.opening.empty()) return 0;  // no sentences
  const bool opens_alike = a.opening == b.opening, turned = a.denied != b.denied;
  const Common common = pair_off(vocabulary, a.words, b.words);
  // "Nobody will ever open that school again" against "We will reopen the school": the deed and its object are the same.
  if (turned && !opens_alike && !(common.verb && common.words > 1)) return 0;
  int all = 0;
  for (const Sense::Word& w : a.words) all += w.weight;
  for (const Sense::Word& w : b.words) all += w.weight;
  // One noun in common may be no more than what everybody speaks of, unless there is little else in either sentence. Few
  // deny anything: "We are not leaving our patients, we are leaving the ward" and "We have not left the sick but the ward".
  const bool told_alike = common.verb || (opens_alike && (a.indefinite || common.rare || (a.denied && b.denied))) ||
                          common.sum >= nearly_all * all;
  if (common.words == 0 || (common.words == 1 && !told_alike)) return 0;
  return std::clamp(common.sum / all + (opens_alike ? opening : 0) - (turned ? other_denials : 0), 0, 100);
}

}  // namespace crossread::consistency
