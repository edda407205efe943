#include "text/source_map.h"

#include <algorithm>

namespace crossread::text {

void RunList::copied(std::uint32_t size, std::uint32_t source) {
  if (size == 0) return;
  const bool carries_on = !runs_.empty() && !last_made() &&
                          runs_.back().source + (text_size_ - runs_.back().text) == source;
  if (!carries_on) runs_.push_back({text_size_, source});
  text_size_ += size;
}

void RunList::made(std::uint32_t size) {
  if (size == 0) return;
  if (!last_made()) runs_.push_back({text_size_, unknown});
  text_size_ += size;
}

void RunList::cut(std::uint32_t text_size) {
  if (text_size >= text_size_) return;
  while (!runs_.empty() && runs_.back().text >= text_size) runs_.pop_back();
  text_size_ = text_size;
}

std::vector<SourceRun> RunList::take(std::uint32_t source_size) {
  std::uint32_t next = source_size;
  for (auto run = runs_.rbegin(); run != runs_.rend(); ++run) {
    if (run->source == unknown) run->source = next;
    next = run->source;
  }
  return std::move(runs_);
}

void TextMaker::copy(std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return;
  text_.append(source_.substr(begin, end - begin));
  runs_.copied(end - begin, begin);
}

void TextMaker::put(std::string_view made) {
  text_.append(made);
  runs_.made(static_cast<std::uint32_t>(made.size()));
}

void TextMaker::cut(std::uint32_t size) {
  if (size >= text_.size()) return;
  text_.resize(size);
  runs_.cut(size);
}

MappedText TextMaker::take() {
  return {std::move(text_), runs_.take(static_cast<std::uint32_t>(source_.size()))};
}

std::vector<SourceRun> compose(const std::vector<SourceRun>& outer,
                               const std::vector<SourceRun>& inner, std::uint32_t text_size,
                               std::uint32_t middle_size, std::uint32_t source_size) {
  const SourceMap to_middle(outer, text_size, middle_size);
  const SourceMap to_source(inner, middle_size, source_size);
  RunList out;
  std::size_t i = 0;  // the inner run that holds the middle offset we are at
  for (std::size_t o = 0; o < outer.size(); ++o) {
    const std::uint32_t end = o + 1 < outer.size() ? outer[o + 1].text : text_size;
    std::uint32_t left = to_middle.copied(o);
    std::uint32_t middle = outer[o].source;
    const std::uint32_t made = end - outer[o].text - left;
    while (left > 0) {
      while (i + 1 < inner.size() && inner[i + 1].text <= middle) ++i;
      const std::uint32_t run_end = i + 1 < inner.size() ? inner[i + 1].text : middle_size;
      const std::uint32_t into = middle - inner[i].text;
      const std::uint32_t same = to_source.copied(i);
      const std::uint32_t step =
          std::min(left, (into < same ? inner[i].text + same : run_end) - middle);
      if (into < same) {
        out.copied(step, inner[i].source + into);
      } else {
        out.made(step);
      }
      middle += step;
      left -= step;
    }
    out.made(made);
  }
  return out.take(source_size);
}

std::uint32_t SourceMap::copied(std::size_t i) const {
  const bool last = i + 1 == runs_.size();
  const std::uint32_t text_end = last ? text_size_ : runs_[i + 1].text;
  const std::uint32_t source_end = last ? source_size_ : runs_[i + 1].source;
  return std::min(text_end - runs_[i].text, source_end - runs_[i].source);
}

Span SourceMap::source_of_byte(std::uint32_t at) const {
  auto after = std::upper_bound(runs_.begin(), runs_.end(), at,
                                [](std::uint32_t a, const SourceRun& run) { return a < run.text; });
  if (after == runs_.begin()) return {0, runs_.empty() ? source_size_ : runs_.front().source};
  const auto i = static_cast<std::size_t>(after - runs_.begin()) - 1;
  const std::uint32_t into = at - runs_[i].text;
  if (into < copied(i)) return {runs_[i].source + into, runs_[i].source + into + 1};
  const std::uint32_t begin = copied(i) > 0 ? runs_[i].source + copied(i)
                              : i > 0       ? runs_[i - 1].source + copied(i - 1)
                                            : 0;
  return {begin, after == runs_.end() ? source_size_ : after->source};
}

Span SourceMap::source_of(Span text) const {
  if (text.empty()) {
    const std::uint32_t at = source_of_byte(text.begin).begin;
    return {at, at};
  }
  return {source_of_byte(text.begin).begin, source_of_byte(text.end - 1).end};
}

}  // namespace crossread::text
