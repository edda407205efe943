#include "consistency/pair_memory.h"

namespace crossread::consistency {
namespace {

/// Of stories of more articles nothing is kept: the pairs grow with the square of their number.
constexpr std::size_t most_articles = 32;

/// Which entities of the two articles are one, as numbers by their first place; no_index stays.
std::vector<Index> identities_of(const Story& story, Index a, Index b) {
  std::vector<Index> number(story.entities.entities.size(), no_index), out;
  Index next = 0;
  for (const Index article : {a, b})
    for (const Index global : story.entities.global[static_cast<std::size_t>(article)]) {
      if (global == no_index) {
        out.push_back(no_index);
        continue;
      }
      Index& known = number[static_cast<std::size_t>(global)];
      if (known == no_index) known = next++;
      out.push_back(known);
    }
  return out;
}

}  // namespace

std::optional<std::vector<Match>> PairMemory::take(const Story& story, Index a, Index b) {
  const auto at = before_.find({story.at(a).reading, story.at(b).reading});
  if (at == before_.end() || at->second.identities != identities_of(story, a, b)) return std::nullopt;
  return std::move(at->second.matches);
}

void PairMemory::put(const Story& story, Index a, Index b, const std::vector<Match>& matches) {
  if (story.articles.size() > most_articles) return;
  now_.insert_or_assign({story.at(a).reading, story.at(b).reading}, Found{identities_of(story, a, b), matches});
}

void PairMemory::end_story() {
  before_ = std::move(now_);
  now_.clear();
}

}  // namespace crossread::consistency
