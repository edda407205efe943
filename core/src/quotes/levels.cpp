#include "quotes/levels.h"

namespace crossread::quotes {

using entities::Syntax;

namespace {

/// The first word that begins at an offset or behind it.
std::uint32_t first_word_from(const Syntax& syntax, std::uint32_t offset) {
  std::uint32_t first = 0, count = syntax.size();
  while (count > 0) {
    const std::uint32_t half = count / 2;
    if (syntax.word(first + half).span.begin >= offset) {
      count = half;
    } else {
      first += half + 1;
      count -= half + 1;
    }
  }
  return first;
}

}  // namespace

Levels::Levels(const Syntax& syntax, const std::vector<Marked>& marked)
    : around_(syntax.size(), no_index), mark_(syntax.size(), false) {
  // Stretches are sorted, outer before inner: one walk over the words with the open ones at hand.
  std::vector<std::size_t> open;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < syntax.size(); ++i) {
    const Span span = syntax.word(i).span;
    while (next < marked.size() && marked[next].span.begin <= span.begin) open.push_back(next++);
    while (!open.empty() && marked[open.back()].span.end <= span.begin) open.pop_back();
    if (open.empty()) continue;
    around_[i] = static_cast<Index>(open.back());
    const Span content = marked[open.back()].content;
    mark_[i] = span.begin < content.begin || span.begin >= content.end;
  }
  words_.reserve(marked.size());
  for (const Marked& m : marked) {
    const entities::WordRange inside{first_word_from(syntax, m.content.begin), first_word_from(syntax, m.content.end)};
    words_.push_back(inside.first < inside.end ? inside : entities::WordRange{0, 0});
  }
}

}  // namespace crossread::quotes
