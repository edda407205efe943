#include "consistency/pair_memory.h"

namespace crossread::consistency {
namespace {

/// Of stories of more articles nothing is kept: the pairs grow with the square of their number.
constexpr std::size_t most_articles = 32;

/// What two articles' matches rest on beside the two themselves: for every entity of theirs which others are the
/// same, as a number by its first place, and of what kind it is held to be. Whatever a match comes to ask about the
/// story has its place here.
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
      out.push_back(static_cast<Index>(story.entities.entities[static_cast<std::size_t>(global)].kind));
    }
  return out;
}

}  // namespace

std::optional<std::vector<Match>> PairMemory::take(const Story& story, Index a, Index b) {
  const auto at = before_.find({story.at(a).reading, story.at(b).reading});
  if (at == before_.end() || at->second.identities != identities_of(story, a, b)) return std::nullopt;
  return std::move(at->second.matches);
}

bool PairMemory::keeps(const Story& story) { return story.articles.size() <= most_articles; }

void PairMemory::put(const Story& story, Index a, Index b, const std::vector<Match>& matches) {
  if (!keeps(story)) return;
  now_.insert_or_assign({story.at(a).reading, story.at(b).reading}, Found{identities_of(story, a, b), matches});
}

void PairMemory::end_story() {
  before_ = std::move(now_);
  now_.clear();
}

}  // namespace crossread::consistency
