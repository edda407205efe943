#include "quotes/levels.h"

#include <algorithm>

namespace crossread::quotes {

using entities::Syntax;

Levels::Levels(const Syntax& syntax, const std::vector<Marked>& marked)
    : words_(marked.size()), around_(syntax.size(), no_index), mark_(syntax.size(), false) {
  // Stretches are sorted, outer before inner: one walk over the words with the open ones at hand.
  std::vector<std::size_t> open;
  std::size_t next = 0;
  for (std::size_t m = 0; m < marked.size(); ++m) words_[m] = {syntax.size(), 0};
  for (std::uint32_t i = 0; i < syntax.size(); ++i) {
    const Span span = syntax.word(i).span;
    while (next < marked.size() && marked[next].span.begin <= span.begin) open.push_back(next++);
    while (!open.empty() && marked[open.back()].span.end <= span.begin) open.pop_back();
    if (open.empty()) continue;
    around_[i] = static_cast<Index>(open.back());
    for (const std::size_t m : open) {
      const Span content = marked[m].content;
      if (span.begin < content.begin || span.begin >= content.end) continue;
      words_[m].first = std::min(words_[m].first, i);
      words_[m].end = i + 1;
    }
    const Span content = marked[open.back()].content;
    mark_[i] = span.begin < content.begin || span.begin >= content.end;
  }
  for (std::size_t m = 0; m < marked.size(); ++m) {
    if (words_[m].first < words_[m].end) continue;
    words_[m] = {0, 0};
  }
}

}  // namespace crossread::quotes
