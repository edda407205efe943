#include "readings.h"

#include <algorithm>
#include <utility>

namespace crossread {
namespace {

std::size_t size_of(const ArticleInput& article) {
  std::size_t bytes = article.source.size();
  for (const InputBlock& block : article.blocks) bytes += block.text.size();
  return bytes;
}

}  // namespace

std::optional<ArticleAnalysis> Readings::take(const ArticleInput& given, const Options& options) {
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
    return kept.given == given && kept.article_bytes == options.limits.article_bytes && kept.published == options.published;
  });
  if (found == kept_.end()) return std::nullopt;
  ArticleAnalysis reading = std::move(found->reading);
  bytes_ -= size_of(given);
  kept_.erase(found);
  return reading;
}

void Readings::put(const ArticleInput& given, const Options& options, ArticleAnalysis reading) {
  const std::size_t size = size_of(given);
  std::erase_if(kept_, [&](const Kept& kept) {
    if (kept.given.id != given.id) return false;
    bytes_ -= size_of(kept.given);
    return true;
  });
  if (size > most_bytes_) return;
  for (; bytes_ + size > most_bytes_; kept_.pop_front()) bytes_ -= size_of(kept_.front().given);
  kept_.push_back({given, options.limits.article_bytes, options.published, std::move(reading)});
  bytes_ += size;
}

}  // namespace crossread
