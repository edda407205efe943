#include <algorithm>
#include <set>

#include "report/catalogue.h"
#include "report/names.h"
#include "report/prose.h"
#include "report/settings.h"
#include "text/source_map.h"
#include "text/chars.h"

namespace crossread::report {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";
constexpr std::string_view off_word = "crossread-disable";
constexpr std::string_view on_word = "crossread-enable";

/// A comment of ours: the bytes that it takes, and what it says.
struct Comment {
  Span span;
  bool off = false;
  std::vector<std::string_view> names;
};

/// All comments of ours in a source, in one pass.
std::vector<Comment> comments_in(std::string_view source) {
  constexpr std::string_view blanks = " \t\r\n,";
  std::vector<Comment> comments;
  for (std::size_t at = source.find(opening); at != std::string_view::npos;
       at = source.find(opening, at)) {
    const std::size_t end = source.find(closing, at + opening.size());
    if (end == std::string_view::npos) break;
    std::string_view inside = source.substr(at + opening.size(), end - at - opening.size());
    const auto begin = static_cast<std::uint32_t>(at);
    at = end + closing.size();
    Comment comment{{begin, static_cast<std::uint32_t>(at)}, false, {}};
    std::vector<std::string_view>& words = comment.names;
    while (true) {
      const std::size_t first = inside.find_first_not_of(blanks);
      if (first == std::string_view::npos) break;
      inside.remove_prefix(first);
      const std::size_t size = std::min(inside.find_first_of(blanks), inside.size());
      words.push_back(inside.substr(0, size));
      inside.remove_prefix(size);
    }
    if (words.empty() || (words[0] != off_word && words[0] != on_word)) continue;
    comment.off = words[0] == off_word;
    words.erase(words.begin());
    comments.push_back(std::move(comment));
  }
  return comments;
}

/// A stretch of a source where rules are switched off; no names: all of them.
struct Silence {
  Span span;
  std::vector<std::string> names;
};

std::vector<Silence> silences_in(std::string_view source) {
  std::vector<Silence> silences;
  std::size_t open = 0;             // those from here on have no end yet
  std::set<std::string> silenced;  // what they switch off: once is enough, "" for everything
  for (const Comment& comment : comments_in(source)) {
    if (comment.off) {
      Silence silence;
      silence.span = {comment.span.end, static_cast<std::uint32_t>(source.size())};
      for (const std::string_view name : comment.names) {
        const std::string one = plain_name(name);
        if (silenced.insert(one).second) silence.names.push_back(one);
      }
      const bool all = comment.names.empty() && silenced.insert(std::string()).second;
      if (all || !silence.names.empty()) silences.push_back(std::move(silence));
      continue;
    }
    for (; open < silences.size(); ++open) silences[open].span.end = comment.span.begin;
    silenced.clear();
  }
  return silences;
}

/// Decides what goes.
class Sieve {
 public:
  Sieve(const Policy& policy, const StoryInput& story, const Report& report)
      : policy_(policy), story_(story), report_(report) {
    for (std::size_t i = 0; i < report.articles.size(); ++i) {
      const bool known = i < story.articles.size() && story.articles[i].id == report.articles[i].id;
      silences_.push_back(known ? silences_in(story.articles[i].source) : std::vector<Silence>());
    }
  }

  bool ignored(std::string_view name) const {
    return std::find(policy_.ignored.begin(), policy_.ignored.end(), name) != policy_.ignored.end();
  }

  bool drops(const Finding& finding) const {
    const std::string_view kind = name_of(finding.kind);
    if (ignored(kind) || ignored(name_of(finding.severity))) return true;
    for (const Position& position : finding.positions) {
      if (finding.kind == FindingKind::name && known(position.value)) return true;
      for (const Evidence& evidence : position.evidence) {
        if (!evidence.in_title && silent(evidence.article, evidence.span, kind)) return true;
      }
    }
    return false;
  }

  bool drops(Index article, const Reason& reason) const {
    if (ignored(reason.rule) || silent(article, reason.span, reason.rule)) return true;
    if (reason.rule != "long-word" && reason.rule != "unfamiliar-word") return false;
    const std::string_view text = report_.articles[static_cast<std::size_t>(article)].text;
    return known(reason.span.in(text));
  }

  bool silent(Index article, Span span, std::string_view name) const {
    const auto at = static_cast<std::size_t>(article);
    if (silences_[at].empty()) return false;
    const ArticleReport& read = report_.articles[at];
    const text::SourceMap map(read.source_map, static_cast<std::uint32_t>(read.text.size()),
                              static_cast<std::uint32_t>(story_.articles[at].source.size()));
    const Span source = map.source_of(span);
    const std::string plain = plain_name(name);
    // Ends do not fall, as an end is that of all that are open.
    auto first = std::partition_point(silences_[at].begin(), silences_[at].end(),
                                      [&](const Silence& s) { return s.span.end <= source.begin; });
    for (; first != silences_[at].end() && first->span.begin < source.end; ++first) {
      const Silence& silence = *first;
      if (silence.names.empty()) return true;
      for (const std::string& one : silence.names) {
        if (one == plain) return true;
      }
    }
    return false;
  }

 private:
  /// True where a word of the policy is among those of the text.
  bool known(std::string_view text) const {
    if (policy_.words.empty()) return false;
    const std::string lower = text::lower(one_line(text));
    std::string_view rest = lower;
    while (!rest.empty()) {
      const std::size_t size = std::min(rest.find(' '), rest.size());
      const auto& words = policy_.words;
      if (std::find(words.begin(), words.end(), rest.substr(0, size)) != words.end()) return true;
      rest.remove_prefix(std::min(size + 1, rest.size()));
    }
    return false;
  }

  const Policy& policy_;
  const StoryInput& story_;
  const Report& report_;
  std::vector<std::vector<Silence>> silences_;
};

void shift(Index& index, Index by) {
  if (index != no_index) index += by;
}

void shift(std::vector<Evidence>& list, Index by) {
  for (Evidence& evidence : list) shift(evidence.article, by);
}

void shift(std::vector<Position>& list, Index by) {
  for (Position& position : list) shift(position.evidence, by);
}

template <typename T>
void move_all(std::vector<T>& into, std::vector<T>& from) {
  for (T& one : from) into.push_back(std::move(one));
}

}  // namespace

std::size_t apply(const Policy& policy, const StoryInput& story, Report& report) {
  const Sieve sieve(policy, story, report);
  auto& findings = report.findings;
  findings.erase(std::remove_if(findings.begin(), findings.end(),
                                [&](const Finding& finding) { return sieve.drops(finding); }),
                 findings.end());
  auto& warnings = report.warnings;
  warnings.erase(std::remove_if(warnings.begin(), warnings.end(),
                                [&](const Warning& w) { return sieve.ignored(w.code); }),
                 warnings.end());
  std::size_t above = 0;
  for (std::size_t i = 0; i < report.articles.size(); ++i) {
    const auto index = static_cast<Index>(i);
    ArticleReport& article = report.articles[i];
    for (ReportSentence& sentence : article.sentences) {
      auto& reasons = sentence.reasons;
      const bool had = !reasons.empty();
      reasons.erase(std::remove_if(reasons.begin(), reasons.end(),
                                   [&](const Reason& r) { return sieve.drops(index, r); }),
                    reasons.end());
      const bool quiet = sieve.ignored("hard-sentence") ||
                         sieve.silent(index, sentence.span, "hard-sentence");
      if (quiet || (had && reasons.empty())) sentence.level = SentenceLevel::plain;
    }
    const Scores& scores = article.without_quotations.grade ? article.without_quotations : article.whole;
    if (!policy.max_grade || !scores.grade || scores.grade->median <= *policy.max_grade) continue;
    ++above;
    warnings.push_back({"grade_above_limit", index,
                        "Its own words read like grade " + tenths(scores.grade->median) +
                            ", above the limit of " + tenths(*policy.max_grade) + "."});
  }
  return above;
}

void omit_comments(ArticleInput& article) {
  if (!article.blocks.empty()) return;
  for (const Comment& comment : comments_in(article.source)) article.omit.push_back(comment.span);
}

void append(Report& into, Report&& other) {
  const auto articles = static_cast<Index>(into.articles.size());
  const auto entities = static_cast<Index>(into.entities.size());
  for (ArticleReport& article : other.articles) {
    for (Mention& mention : article.mentions) shift(mention.entity, entities);
    for (SpeakerScores& speaker : article.by_speaker) shift(speaker.entity, entities);
    for (Quote& quote : article.quotes) {
      if (quote.speaker) shift(quote.speaker->entity, entities);
      if (quote.reported_by) shift(quote.reported_by->entity, entities);
    }
  }
  for (Entity& entity : other.entities) {
    // Ids are unique within a story; what stands in front keeps them so among several.
    entity.id = std::to_string(articles) + "." + entity.id;
    for (Index& article : entity.articles) shift(article, articles);
  }
  for (SpeakerQuotes& speaker : other.speakers) {
    shift(speaker.entity, entities);
    for (QuoteRef& quote : speaker.quotes) shift(quote.article, articles);
  }
  for (Fact& fact : other.facts) shift(fact.positions, articles);
  for (Finding& finding : other.findings) {
    shift(finding.alone, articles);
    shift(finding.positions, articles);
  }
  for (Reuse& reuse : other.reuse) {
    for (Index& article : reuse.articles) shift(article, articles);
    for (ReusePassage& passage : reuse.passages) shift(passage.article, articles);
  }
  for (TimelineEntry& entry : other.timeline) shift(entry.evidence, articles);
  for (Warning& warning : other.warnings) shift(warning.article, articles);
  for (std::size_t kind = 0; kind < finding_kinds; ++kind) into.compared[kind] += other.compared[kind];
  move_all(into.articles, other.articles);
  move_all(into.entities, other.entities);
  move_all(into.speakers, other.speakers);
  move_all(into.facts, other.facts);
  move_all(into.findings, other.findings);
  move_all(into.reuse, other.reuse);
  move_all(into.timeline, other.timeline);
  move_all(into.warnings, other.warnings);
  // Each story told its own findings in order of weight; together they stand in one order.
  std::stable_sort(into.findings.begin(), into.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

}  // namespace crossread::report
