#include "consistency/reuse.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "consistency/common.h"
#include "consistency/union_find.h"
#include "text/lower.h"
#include "text/numbering.h"
#include "text/word_key.h"

namespace crossread::consistency {
namespace {

using WordId = std::uint32_t;

struct Line {
  Index article = no_index;
  Span span;
  std::vector<WordId> words;  ///< sorted, distinct
};

/// The sentences that may be copies, and where each word stands that can find one.
struct Lines {
  std::vector<Line> list;
  std::vector<std::uint32_t> places;  ///< the lines of every word, one word's after the other's
  std::vector<std::uint32_t> first;   ///< word -> where its own begin, and at the end how many places there are

  /// The lines of a word; none of one of three letters or fewer.
  std::span<const std::uint32_t> with(WordId word) const { return std::span(places).subspan(first[word], first[word + 1] - first[word]); }
};

constexpr std::size_t shortest_line = 6;   // words; shorter sentences repeat by chance
constexpr std::size_t common_word = 40;    // a word in more lines than this finds nothing
constexpr double same_line = 0.7, same_report = 0.5;

Lines lines_of(std::span<const ArticleAnalysis> articles, const std::vector<bool>& compared) {
  Lines out;
  text::Numbering known;
  std::vector<bool> finds;  // whether a word can find a line: short ones stand everywhere
  for (std::size_t a = 0; a < articles.size(); ++a) {
    if (!compared[a]) continue;
    const text::Document& d = articles[a].document;
    for (const text::Sentence& s : d.sentences) {
      if (d.blocks[s.block].kind == BlockKind::boilerplate || s.span.begin < d.title_bytes) continue;
      Line line{static_cast<Index>(a), s.span, {}};
      line.words.reserve(s.end_token - s.first_token);
      for (std::uint32_t t = s.first_token; t < s.end_token; ++t)
        if (d.tokens[t].kind == text::TokenKind::word || d.tokens[t].kind == text::TokenKind::number) {
          const text::Lower lower(d.tokens[t].span.in(d.utf8));
          const std::string_view word = lower;
          const auto [number, fresh] = known[text::word_key(word)];
          if (fresh) finds.push_back(word.size() > 3);
          line.words.push_back(number);
        }
      std::sort(line.words.begin(), line.words.end());
      line.words.erase(std::unique(line.words.begin(), line.words.end()), line.words.end());
      if (line.words.size() >= shortest_line) out.list.push_back(std::move(line));
    }
  }
  out.first.resize(known.size() + 1);
  for (const Line& line : out.list)
    for (const WordId w : line.words) out.first[w + 1] += finds[w];
  for (std::size_t w = 0; w < known.size(); ++w) out.first[w + 1] += out.first[w];
  out.places.resize(out.first.back());
  std::vector<std::uint32_t> next = out.first;
  for (std::uint32_t l = 0; l < out.list.size(); ++l)
    for (const WordId w : out.list[l].words)
      if (finds[w]) out.places[next[w]++] = l;
  return out;
}

}  // namespace

ReuseGroups find_reuse(std::span<const ArticleAnalysis> articles, const std::vector<bool>& compared) {
  const Lines known = lines_of(articles, compared);
  const std::vector<Line>& lines = known.list;
  std::vector<std::size_t> length(articles.size(), 0);
  for (const Line& line : lines) length[static_cast<std::size_t>(line.article)] += line.words.size();
  // For each ordered pair of articles: the lines of the first that stand in the second.
  std::map<std::pair<Index, Index>, std::vector<std::size_t>> copied;
  std::vector<std::uint32_t> hits(lines.size(), 0);  // the words that the line shares with each other one
  std::vector<std::uint32_t> met;
  std::vector<std::size_t> seen(articles.size(), 0);  // article -> one more than the last line of which it has a copy
  for (std::size_t l = 0; l < lines.size(); ++l) {
    met.clear();
    for (const WordId w : lines[l].words) {
      const std::span<const std::uint32_t> with = known.with(w);
      if (with.size() > common_word) continue;
      for (const std::uint32_t other : with)
        if (lines[other].article != lines[l].article && hits[other]++ == 0) met.push_back(other);
    }
    std::sort(met.begin(), met.end());
    for (const std::uint32_t other : met) {
      const std::uint32_t count = std::exchange(hits[other], 0);
      std::size_t& copy = seen[static_cast<std::size_t>(lines[other].article)];
      if (count < 2 || copy == l + 1) continue;
      const double both = 2.0 * static_cast<double>(common(lines[l].words, lines[other].words));
      if (both / static_cast<double>(lines[l].words.size() + lines[other].words.size()) < same_line) continue;
      copy = l + 1;
      copied[{lines[l].article, lines[other].article}].push_back(l);
    }
  }
  UnionFind sets(articles.size());
  std::map<std::pair<Index, Index>, double> shares;
  for (const auto& [pair, list] : copied) {
    std::size_t words = 0;
    for (std::size_t l : list) words += lines[l].words.size();
    const auto a = static_cast<std::size_t>(pair.first), b = static_cast<std::size_t>(pair.second);
    if (length[a] > length[b]) continue;  // the share is that of the shorter article
    const double share = static_cast<double>(words) / static_cast<double>(length[a]);
    if (share < same_report) continue;
    shares[pair] = share;
    sets.unite(a, b);
  }
  ReuseGroups out;
  out.account.resize(articles.size());
  std::map<std::size_t, std::vector<Index>> groups;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    out.account[a] = static_cast<Index>(sets.find(a));
    groups[sets.find(a)].push_back(static_cast<Index>(a));
  }
  for (const auto& [root, members] : groups) {
    if (members.size() < 2) continue;
    Reuse reuse;
    reuse.articles = members;
    for (const auto& [pair, share] : shares) {
      if (static_cast<std::size_t>(out.account[static_cast<std::size_t>(pair.first)]) != root) continue;
      reuse.share = std::max(reuse.share, share);
      for (std::size_t l : copied[pair]) reuse.passages.push_back({lines[l].article, lines[l].span});
    }
    out.groups.push_back(std::move(reuse));
  }
  return out;
}

}  // namespace crossread::consistency
