#include "consistency/story_fit.h"

#include <algorithm>
#include <map>

#include "consistency/union_find.h"
#include "text/lower.h"
#include "text/word_key.h"

namespace crossread::consistency {
namespace {

using language::Upos;

// Measured on full reports: of pairs about one event 99 in 100 share a quarter or more, of pairs about
// two events in one country's politics 5 in 100 do, and half share less than 0.14. The line is drawn
// low, since an article left out by mistake is compared with nothing at all.
constexpr double linked = 0.15;
// Reports of one event are seldom printed months apart. Those that are must share as much as all but a few in a hundred do.
constexpr double linked_over_months = 0.3;
constexpr std::int64_t months = 60;  // days
constexpr std::size_t enough_terms = 60;  // distinct terms below which an article is not judged

// Names say most, then nouns; verbs and adjectives are shared by all news. A term counts up to three
// times, so that one article's theme does not drown what two have in common. In tenths.
int weight_of(Upos tag) {
  switch (tag) {
    case Upos::PROPN: return 20;
    case Upos::NOUN: return 10;
    case Upos::VERB: case Upos::ADJ: return 3;
    default: return 0;
  }
}

double least_fit(const ArticleAnalysis& a, const ArticleAnalysis& b) {
  if (!a.published || !b.published) return linked;
  const std::int64_t apart = values::days_of(*a.published) - values::days_of(*b.published);
  return apart > months || apart < -months ? linked_over_months : linked;
}

}  // namespace

Terms terms_of(const ArticleAnalysis& article) {
  Terms seen;
  for (const language::Word& w : article.annotation.words) {
    const int weight = weight_of(w.upos);
    if (weight != 0 && w.lemma.size() >= 3) seen.push_back({text::word_key(text::Lower(w.lemma)), weight});
  }
  std::sort(seen.begin(), seen.end());
  Terms out;
  for (std::size_t first = 0; first < seen.size();) {
    std::size_t end = first + 1;
    while (end < seen.size() && seen[end].first == seen[first].first) ++end;
    out.push_back({seen[first].first, seen[end - 1].second * static_cast<int>(std::min<std::size_t>(end - first, 3))});
    first = end;
  }
  return out;
}

double story_fit(const Terms& a, const Terms& b) {
  int both = 0, left = 0, right = 0;
  for (const auto& [term, weight] : a) left += weight;
  for (const auto& [term, weight] : b) right += weight;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->first < y->first) ++x;
    else if (y->first < x->first) ++y;
    else both += std::min((x++)->second, (y++)->second);
  }
  const int smaller = std::min(left, right);
  return smaller > 0 ? static_cast<double>(both) / smaller : 0;
}

std::vector<bool> tells_the_story(std::span<const ArticleAnalysis> articles, std::span<const Terms> terms, const std::vector<bool>& readable) {
  UnionFind sets(articles.size());
  const auto judged = [&](std::size_t a) { return terms[a].size() >= enough_terms; };
  for (std::size_t a = 0; a < articles.size(); ++a)
    for (std::size_t b = a + 1; b < articles.size(); ++b)
      if (readable[a] && readable[b] &&
          (!judged(a) || !judged(b) || sets.find(a) == sets.find(b) || story_fit(terms[a], terms[b]) >= least_fit(articles[a], articles[b])))
        sets.unite(a, b);
  std::map<std::size_t, std::size_t> sizes;
  for (std::size_t a = 0; a < articles.size(); ++a)
    if (readable[a]) ++sizes[sets.find(a)];
  std::size_t largest = 0;
  for (const auto& [root, size] : sizes) largest = std::max(largest, size);
  std::vector<bool> out(articles.size(), false);
  // Where no set is larger than the others there is no story to belong to, and nobody is compared.
  const bool none = largest == 1 && sizes.size() > 1;
  for (std::size_t a = 0; a < articles.size(); ++a)
    out[a] = readable[a] && !none && sizes[sets.find(a)] == largest;
  return out;
}

}  // namespace crossread::consistency
