#include "consistency/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claims/meanings.h"
#include "language/vectors.h"
#include "text/chars.h"
#include "text/word_key.h"

namespace crossread::consistency {
namespace {

using claims::EventClass;
using claims::Kinship;

// General words for people; which people they are is told by the event.
constexpr auto people = std::to_array<std::string_view>(
    {"people", "person", "man", "woman", "resident", "civilian", "individual", "victim", "other",
     "inhabitant", "citizen"});

constexpr int people_class = 100;

int class_of(std::string_view lemma) {
  if (std::find(people.begin(), people.end(), lemma) != people.end()) return people_class;
  return static_cast<int>(claims::event_class(lemma));
}

// Cosines below this say nothing: half of all pairs of nouns reach a third.
constexpr int alike_from = 35;

// Room for the pairs of words that one comparison of a dozen articles asks about: 16,384.
constexpr unsigned known_bits = 14;

// "Reopen", of "open": the same done once more.
bool again(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 4;  // letters of the verb; "react" is no "act"
  return b.size() >= shortest && a.size() == b.size() + 2 && a.starts_with("re") && a.ends_with(b);
}

}  // namespace

std::string fold(std::string_view lemma) {
  const int cls = class_of(lemma);
  return cls == 0 ? std::string(lemma) : "#" + std::to_string(cls);
}

LemmaId Vocabulary::intern(const language::Word& word, text::Numbering& known) {
  const bool verb = word.upos == language::Upos::VERB;
  std::string small = text::lower(word.lemma);
  const std::uint64_t key = text::word_key(small);
  const auto [number, fresh] = known[verb ? ~key : key];
  if (fresh) {
    Lemma lemma;
    lemma.text = std::move(small);
    lemma.verb = verb;
    lemma.cls = class_of(lemma.text);
    lemma.nouns = claims::word_lists::noun_meanings.find(lemma.text).value_or(std::string_view());
    lemma.verbs = claims::word_lists::verb_meanings.find(lemma.text).value_or(std::string_view());
    lemma.vector = language::word_vector(lemma.text);
    lemmas_.push_back(std::move(lemma));
  }
  return number;
}

Vocabulary::Vocabulary(const Story& story) : known_(std::size_t{1} << known_bits) {
  text::Numbering known;  // the key of a lemma, of a verb's turned over -> its number
  ids_.resize(story.articles.size());
  for (Index a : story.order) {
    auto& ids = ids_[static_cast<std::size_t>(a)];
    for (const language::Word& w : story.at(a).annotation.words) ids.push_back(intern(w, known));
  }
  counts_.resize(story.articles.size());
  for (Index a : story.order) {
    const auto& ids = ids_[static_cast<std::size_t>(a)];
    std::vector<std::pair<LemmaId, std::uint32_t>> places;  // lemma, sentence
    std::uint32_t number = 0;
    for (const text::Sentence& s : story.at(a).document.sentences) {
      for (std::uint32_t w = s.first_token; w < s.end_token; ++w) places.push_back({ids[w], number});
      ++number;
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    auto& counts = counts_[static_cast<std::size_t>(a)];
    for (const auto& [lemma, sentence] : places) {
      if (counts.empty() || counts.back().first != lemma) counts.push_back({lemma, 0});
      ++counts.back().second;
    }
  }
}

std::size_t Vocabulary::sentences_with(LemmaId lemma, Index article) const {
  const auto& counts = counts_[static_cast<std::size_t>(article)];
  const auto at = std::lower_bound(counts.begin(), counts.end(), std::pair<LemmaId, std::uint32_t>{lemma, 0});
  return at != counts.end() && at->first == lemma ? at->second : 0;
}

int Vocabulary::nearness(LemmaId a, LemmaId b) const {
  if (a == b) return 100;
  if (a > b) std::swap(a, b);
  Known& known = known_[(a * 0x9E3779B1u ^ b * 0x85EBCA77u) >> (32 - known_bits)];
  if (known.a != a || known.b != b) known = {a, b, work_out_nearness(lemmas_[a], lemmas_[b])};
  return known.nearness;
}

int Vocabulary::work_out_nearness(const Lemma& x, const Lemma& y) const {
  if (x.text == y.text) return 95;  // "to vote", "a vote"
  if (x.cls != 0 && x.cls == y.cls) return 90;
  if (again(x.text, y.text) || again(y.text, x.text)) return 85;
  int best = 0;
  const auto kinship = [](std::string_view a, std::string_view b) {
    return a.empty() || b.empty() ? Kinship::none : claims::kinship(a, b);
  };
  for (const Kinship kin : {kinship(x.nouns, y.nouns), kinship(x.verbs, y.verbs)}) {
    const int near = kin == Kinship::synonym ? 85 : kin == Kinship::wider ? 65 : kin == Kinship::sibling ? 35 : 0;
    best = std::max(best, near);
  }
  if (best >= 60) return best;
  const int alike = language::alikeness(x.vector, y.vector);
  return std::max(best, alike <= alike_from ? 0 : std::min(60, (alike - alike_from) * 3 / 2));
}

int Vocabulary::weight(LemmaId lemma, Index article) const {
  static constexpr auto roots = [] {
    std::array<int, 64> table{};
    for (int n = 0; n < 64; ++n) {
      int root = 1;
      while (root * root * std::max(1, n) < 10000) ++root;  // 100 over the root of n
      table[static_cast<std::size_t>(n)] = root;
    }
    return table;
  }();
  return roots[std::min<std::size_t>(sentences_with(lemma, article), 63)];
}

}  // namespace crossread::consistency
