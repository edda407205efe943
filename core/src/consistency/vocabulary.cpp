#include "consistency/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/lower.h"
#include "text/numbering.h"
#include "text/word_key.h"

namespace crossread::consistency {
namespace {

// A hundred over the root of the number of sentences.
std::uint8_t weight_in(std::uint32_t sentences) {
  static constexpr auto weights = [] {
    std::array<std::uint8_t, 64> table{};
    for (int n = 0; n < 64; ++n) {
      int weight = 1;
      while (weight * weight * std::max(1, n) < 10000) ++weight;
      table[static_cast<std::size_t>(n)] = static_cast<std::uint8_t>(weight);
    }
    return table;
  }();
  return weights[std::min<std::size_t>(sentences, weights.size() - 1)];
}

}  // namespace

Vocabulary::Vocabulary(const Story& story, Lexicon& lexicon) : lexicon_(lexicon) {
  lexicon_.begin_story();
  text::Numbering known;  // the key of a lemma, of a verb's turned over -> its number
  ids_.resize(story.articles.size());
  for (Index a : story.order) {
    auto& ids = ids_[static_cast<std::size_t>(a)];
    ids.reserve(story.at(a).annotation.words.size());
    for (const language::Word& word : story.at(a).annotation.words) {
      const text::Lower lemma(word.lemma);
      const std::uint64_t key = text::word_key(lemma);
      const auto [number, fresh] = known[word.upos == language::Upos::VERB ? ~key : key];
      if (fresh) lemmas_.push_back(lexicon_.number(lemma, key));
      ids.push_back(number);
    }
  }
  if (lemmas_.size() <= most_near) near_.resize(lemmas_.size());
  struct Sentences {
    std::uint32_t count = 0, last = 0;
  };
  std::vector<Sentences> with(lemmas_.size());  // of one article, by lemma
  weights_.resize(story.articles.size());
  for (Index a : story.order) {
    const auto& ids = ids_[static_cast<std::size_t>(a)];
    std::uint32_t number = 0;
    for (const text::Sentence& s : story.at(a).document.sentences) {
      ++number;
      for (std::uint32_t w = s.first_token; w < s.end_token; ++w)
        if (std::exchange(with[ids[w]].last, number) != number) ++with[ids[w]].count;
    }
    auto& weights = weights_[static_cast<std::size_t>(a)];
    weights.reserve(ids.size());
    for (const LemmaId lemma : ids) weights.push_back(weight_in(with[lemma].count));
    for (const LemmaId lemma : ids) with[lemma] = {};
  }
}

}  // namespace crossread::consistency
