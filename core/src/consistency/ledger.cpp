#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "consistency/ids.h"
#include "consistency/story.h"

namespace crossread::consistency {
namespace {

// Letters for the articles as the reader sees them; beyond Z the number.
std::string letter(Index article) {
  return article < 26 ? std::string(1, static_cast<char>('A' + article)) : std::to_string(article + 1);
}

/// A summary names so many articles and values at most: it stands in every row of a table, and must not grow with
/// the story.
constexpr std::size_t most_named = 12;

std::string letters(const std::vector<Evidence>& evidence) {
  std::set<Index> articles;
  for (const Evidence& e : evidence) articles.insert(e.article);
  std::string out;
  std::size_t named = 0;
  for (Index a : articles) {
    if (named++ == most_named) return out + " and " + std::to_string(articles.size() - most_named) + " more";
    out += (out.empty() ? "" : ", ") + letter(a);
  }
  return out;
}

std::set<Index> articles_of(const Position& position) {
  std::set<Index> out;
  for (const Evidence& e : position.evidence) out.insert(e.article);
  return out;
}

// The one article that stands against all others: alone in its position, each other position shared.
Index standing_alone(const std::vector<Position>& positions) {
  Index alone = no_index;
  for (const Position& p : positions) {
    const std::set<Index> articles = articles_of(p);
    if (articles.size() > 1) continue;
    if (alone != no_index) return no_index;
    alone = *articles.begin();
  }
  return alone;
}

std::string summary_of(const std::vector<Position>& positions) {
  std::string out;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    if (i == most_named) return out + "; and " + std::to_string(positions.size() - most_named) + " more values";
    out += (out.empty() ? "" : "; ") + letters(positions[i].evidence) + ": " + positions[i].value;
  }
  return out;
}

}  // namespace

std::string_view to_string(FindingKind kind) {
  static constexpr std::string_view names[finding_kinds] = {
      "duration", "date", "time", "count", "money", "percentage", "measure", "age", "name", "role",
      "place", "participants", "outcome", "ordinal", "quote-wording", "quote-speaker"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<std::vector<std::pair<Index, Index>>> Story::locals() const {
  std::vector<std::vector<std::pair<Index, Index>>> out(entities.entities.size());
  for (const Index a : order)
    for (std::size_t local = 0; local < at(a).entities.list.size(); ++local)
      if (const Index e = global(a, static_cast<Index>(local)); e != no_index)
        out[static_cast<std::size_t>(e)].push_back({a, static_cast<Index>(local)});
  return out;
}

Evidence Story::evidence(Index article, Span passage) const {
  const text::Document& document = at(article).document;
  Evidence e;
  e.article = article;
  e.in_title = passage.begin < document.title_bytes;
  e.span = passage;
  e.sentence = passage;
  const auto after = std::upper_bound(
      document.sentences.begin(), document.sentences.end(), passage.begin,
      [](std::uint32_t byte, const text::Sentence& s) { return byte < s.span.begin; });
  if (after != document.sentences.begin()) {
    const Span s = std::prev(after)->span;
    e.sentence = {s.begin, std::max(s.end, passage.end)};
  }
  return e;
}

std::uint32_t Story::accounts(std::span<const Evidence> evidence) const {
  std::set<Index> seen;
  for (const Evidence& e : evidence) seen.insert(account[static_cast<std::size_t>(e.article)]);
  return static_cast<std::uint32_t>(seen.size());
}

namespace {

/// What a position is shown as: its first wording, or one of the same article that holds it and more, as a
/// headline says "nine hours" where the text has "more than nine hours". Quotations stay as they are.
const std::string& fullest(FindingKind kind, const std::vector<Statement>& statements) {
  const Statement& first = statements.front();
  const std::string* best = &first.value;
  if (kind == FindingKind::quote_wording) return *best;
  for (const Statement& s : statements) {
    const bool more = s.value.size() > best->size() && s.value.find(*best) != std::string::npos;
    if (s.article == first.article && more) best = &s.value;
  }
  return *best;
}

}  // namespace

void Ledger::add(FindingKind kind, std::string_view key, std::string subject,
                 const std::vector<std::vector<Statement>>& positions, const Verdict* verdict) {
  Fact fact;
  fact.kind = kind;
  fact.id = make_id({to_string(kind), key});
  fact.subject = std::move(subject);
  std::set<Index> told_by;
  for (const auto& statements : positions) {
    Position p;
    p.value = fullest(kind, statements);
    p.normalized = statements.front().normalized;
    p.id = make_id({to_string(kind), key, p.normalized});
    for (const Statement& s : statements) {
      p.evidence.push_back(story_.evidence(s.article, s.passage));
      told_by.insert(s.article);
    }
    std::sort(p.evidence.begin(), p.evidence.end(), [](const Evidence& a, const Evidence& b) {
      return std::tie(a.article, a.span.begin, a.span.end) < std::tie(b.article, b.span.begin, b.span.end);
    });
    p.evidence.erase(std::unique(p.evidence.begin(), p.evidence.end(),
                                 [](const Evidence& a, const Evidence& b) {
                                   return a.article == b.article && a.span == b.span;
                                 }), p.evidence.end());
    p.accounts = story_.accounts(p.evidence);
    fact.positions.push_back(std::move(p));
  }
  // The account that most reports share comes first; the rest as they first appear.
  std::stable_sort(fact.positions.begin(), fact.positions.end(), [](const Position& a, const Position& b) {
    return std::make_tuple(b.accounts, a.evidence.front().article, a.evidence.front().span.begin) <
           std::make_tuple(a.accounts, b.evidence.front().article, b.evidence.front().span.begin);
  });
  fact.status = verdict ? FactStatus::differing : told_by.size() < 2 ? FactStatus::single : FactStatus::agreed;
  if (told_by.size() >= 2 || verdict) ++compared_[static_cast<std::size_t>(kind)];
  if (verdict) {
    Finding f;
    f.kind = kind;
    f.severity = verdict->severity;
    f.reason = verdict->reason;
    f.confidence = verdict->confidence;
    f.subject = fact.subject;
    f.why = verdict->why;
    f.diff = verdict->diff;
    f.positions = fact.positions;
    f.alone = standing_alone(f.positions);
    f.summary = summary_of(f.positions);
    findings_.push_back({facts_.size(), std::move(f)});
  }
  facts_.push_back(std::move(fact));
}

void Ledger::name_apart() {
  // Two facts share a key where one subject has two of a kind. Which of them is the second is told
  // by the articles' ids, not by the order in which the articles were given.
  std::vector<std::size_t> order(facts_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto place = [&](const Fact& f) {
    std::pair<std::string_view, std::uint32_t> best{story_.at(f.positions.front().evidence.front().article).id, 0};
    bool first = true;
    for (const Position& p : f.positions)
      for (const Evidence& e : p.evidence) {
        const std::pair<std::string_view, std::uint32_t> here{story_.at(e.article).id, e.span.begin};
        if (first || here < best) best = here;
        first = false;
      }
    return best;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::make_pair(std::string_view(facts_[a].id), place(facts_[a])) <
           std::make_pair(std::string_view(facts_[b].id), place(facts_[b]));
  });
  std::string last;
  int count = 0;
  for (std::size_t i : order) {
    count = facts_[i].id == last ? count + 1 : 1;
    last = facts_[i].id;
    if (count > 1) facts_[i].id += "-" + std::to_string(count);
  }
}

void Ledger::finish(Comparison& out, const Limits& limits) {
  name_apart();
  std::vector<Finding> findings;
  for (auto& [fact, finding] : findings_) {
    finding.id = finding.fact = facts_[fact].id;
    findings.push_back(std::move(finding));
  }
  const auto about_draft = [&](const Finding& f) {
    for (const Position& p : f.positions)
      for (const Evidence& e : p.evidence)
        if (story_.at(e.article).role == Role::draft) return true;
    return false;
  };
  const auto all_accounts = [](const Finding& f) {
    std::uint32_t n = 0;
    for (const Position& p : f.positions) n += p.accounts;
    return n;
  };
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    return std::make_tuple(!about_draft(a), a.severity, all_accounts(b), b.confidence, a.id) <
           std::make_tuple(!about_draft(b), b.severity, all_accounts(a), a.confidence, b.id);
  });
  if (findings.size() > limits.findings) {
    findings.resize(limits.findings);
    out.warnings.push_back({"too_many_findings", no_index,
                            "Only the first " + std::to_string(limits.findings) + " findings are listed."});
  }
  std::stable_sort(facts_.begin(), facts_.end(), [](const Fact& a, const Fact& b) {
    return std::tie(a.kind, a.status, a.id) < std::tie(b.kind, b.status, b.id);
  });
  out.facts = std::move(facts_);
  out.findings = std::move(findings);
  out.compared = compared_;
}

}  // namespace crossread::consistency
