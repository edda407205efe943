#include "report/places.h"

#include <algorithm>

namespace crossread::report {

Places::Source::Source(std::string_view bytes)
    : units(bytes), utf16(units.text(), text::OffsetUnit::utf16) {
  const std::string& text = units.text();
  // A byte order mark belongs to the encoding: the first line begins behind it.
  lines.push_back(text.compare(0, 3, "\xEF\xBB\xBF") == 0 ? 3 : 0);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    lines.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Places::Places(const Report& report, const StoryInput& story, const Paths& paths)
    : report_(report), paths_(paths) {
  sources_.resize(report.articles.size());
  for (std::size_t i = 0; i < report.articles.size() && i < story.articles.size(); ++i) {
    const ArticleInput& input = story.articles[i];
    const bool in_json = i < paths.size() && paths[i] && paths[i]->empty();
    if (input.id == report.articles[i].id && !in_json) sources_[i].emplace(input.source);
  }
}

Places::Point Places::point(const Source& source, std::uint32_t byte) {
  byte = std::max(source.units.text_byte(byte), source.lines.front());
  const auto after = std::upper_bound(source.lines.begin(), source.lines.end(), byte);
  const auto line = static_cast<std::uint32_t>(after - source.lines.begin());
  return {line, source.utf16.at(byte) - source.utf16.at(source.lines[line - 1]) + 1};
}

std::optional<Place> Places::of(Index article, Span text) const {
  const auto at = static_cast<std::size_t>(article);
  if (!sources_[at]) return std::nullopt;
  const Source& source = *sources_[at];
  const ArticleReport& read = report_.articles[at];
  const text::SourceMap map(read.source_map, static_cast<std::uint32_t>(read.text.size()),
                            source.units.size());
  const Span given = map.source_of(text);
  const Point begin = point(source, given.begin), end = point(source, given.end);
  return Place{begin.line, begin.column, end.line, end.column};
}

std::optional<Place> Places::of(const Evidence& evidence) const {
  if (evidence.in_title) return std::nullopt;
  return of(evidence.article, evidence.span);
}

std::string_view Places::file(Index article) const {
  const auto at = static_cast<std::size_t>(article);
  if (at < paths_.size() && paths_[at] && !paths_[at]->empty()) return *paths_[at];
  return report_.articles[at].id;
}

std::vector<Told> passages_of(const Report& report, const Finding& finding) {
  std::vector<Told> told;
  for (const Position& position : finding.positions) {
    for (const Evidence& evidence : position.evidence) told.push_back({&position, &evidence});
  }
  const auto rank = [&](const Told& one) {
    const Index article = one.evidence->article;
    const bool draft = report.articles[static_cast<std::size_t>(article)].role == Role::draft;
    return (one.evidence->in_title ? 4 : 0) + (draft ? 0 : article == finding.alone ? 1 : 2);
  };
  std::stable_sort(told.begin(), told.end(),
                   [&](const Told& a, const Told& b) { return rank(a) < rank(b); });
  return told;
}

}  // namespace crossread::report
