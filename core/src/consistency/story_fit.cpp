#include "consistency/story_fit.h"

#include <algorithm>
#include <map>
#include <string>

#include "consistency/union_find.h"
#include "text/chars.h"

namespace crossread::consistency {
namespace {

using language::Upos;

// Measured on full reports: of pairs about one event 99 in 100 share a quarter or more, of pairs about
// two events in one country's politics 5 in 100 do, and half share less than 0.14. The line is drawn
// low, since an article left out by mistake is compared with nothing at all.
constexpr double linked = 0.15;
constexpr std::size_t enough_terms = 60;  // distinct terms below which an article is not judged

/// A term of an article and its weight.
using Terms = std::map<std::string, double>;

// Names say most, then nouns; verbs and adjectives are shared by all news. A term counts up to three
// times, so that one article's theme does not drown what two have in common.
double weight_of(Upos tag) {
  switch (tag) {
    case Upos::PROPN: return 2;
    case Upos::NOUN: return 1;
    case Upos::VERB: case Upos::ADJ: return 0.3;
    default: return 0;
  }
}

Terms terms_of(const ArticleAnalysis& article) {
  std::map<std::string, std::pair<double, int>> found;
  for (const language::Word& w : article.annotation.words) {
    const double weight = weight_of(w.upos);
    if (weight == 0 || w.lemma.size() < 3) continue;
    auto& [best, count] = found[text::lower(w.lemma)];
    best = std::max(best, weight);
    ++count;
  }
  Terms out;
  for (const auto& [term, seen] : found) out[term] = seen.first * std::min(seen.second, 3);
  return out;
}

double fit(const Terms& a, const Terms& b) {
  double both = 0, left = 0, right = 0;
  for (const auto& [term, weight] : a) {
    left += weight;
    const auto at = b.find(term);
    if (at != b.end()) both += std::min(weight, at->second);
  }
  for (const auto& [term, weight] : b) right += weight;
  const double smaller = std::min(left, right);
  return smaller > 0 ? both / smaller : 0;
}

}  // namespace

double story_fit(const ArticleAnalysis& a, const ArticleAnalysis& b) { return fit(terms_of(a), terms_of(b)); }

std::vector<bool> tells_the_story(std::span<const ArticleAnalysis> articles, const std::vector<bool>& readable) {
  std::vector<Terms> terms;
  for (const ArticleAnalysis& a : articles) terms.push_back(terms_of(a));
  UnionFind sets(articles.size());
  const auto judged = [&](std::size_t a) { return terms[a].size() >= enough_terms; };
  for (std::size_t a = 0; a < articles.size(); ++a)
    for (std::size_t b = a + 1; b < articles.size(); ++b)
      if (readable[a] && readable[b] &&
          (!judged(a) || !judged(b) || sets.find(a) == sets.find(b) || fit(terms[a], terms[b]) >= linked))
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
