#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "consistency/consistency.h"
#include "consistency/same_entity.h"
#include "consistency/story_fit.h"

namespace crossread::consistency {

/// What every part of the comparison looks things up in: the articles that are compared, who is the
/// same across them, and which of them are copies of one report.
struct Story {
  std::span<const ArticleAnalysis> articles;
  EntityIndex entities;
  std::vector<Terms> terms;       ///< article -> what it speaks of
  std::vector<bool> compared;     ///< article -> takes part in the comparison
  /// The compared articles in the order of their ids: whoever walks over articles walks in this
  /// order, so that the order in which they were given changes nothing.
  std::vector<Index> order;
  std::vector<Index> account;     ///< article -> number of the independent report it belongs to

  const ArticleAnalysis& at(Index article) const { return articles[static_cast<std::size_t>(article)]; }

  /// The entity across articles of an article's own entity; no_index stays no_index.
  Index global(Index article, Index local) const {
    return local == no_index ? no_index
                             : entities.global[static_cast<std::size_t>(article)][static_cast<std::size_t>(local)];
  }

  /// For every entity its own entities in the compared articles: article and number there, in the order of the
  /// articles.
  std::vector<std::vector<std::pair<Index, Index>>> locals() const;

  std::string_view name(Index global) const {
    return global == no_index ? std::string_view() : std::string_view(entities.entities[static_cast<std::size_t>(global)].name);
  }

  /// Evidence for a passage, with the sentence around it.
  Evidence evidence(Index article, Span passage) const;

  /// How many independent reports stand behind these passages.
  std::uint32_t accounts(std::span<const Evidence> evidence) const;
};

/// One thing that articles say about one subject, ready to be agreed or disputed.
struct Statement {
  Index article = no_index;
  Span passage;
  std::string value;       ///< as the reader sees it
  std::string normalized;  ///< equal exactly for statements that say the same
};

/// How the statements of a fact stand to each other, as the step that compared them found.
struct Verdict {
  Severity severity = Severity::conflict;
  FindingReason reason = FindingReason::none;
  double confidence = 0;
  std::string why;
  std::vector<DiffPart> diff;
};

/// Turns statements that are grouped into positions into a Fact, and, where there is a verdict, a
/// Finding about it. `key` names the subject for the id: it holds no value and no offset.
class Ledger {
 public:
  explicit Ledger(const Story& story) : story_(story) {}

  /// `positions`: one list of statements for each distinct value. Statements of one position may
  /// come from several articles. A verdict needs at least two positions.
  void add(FindingKind kind, std::string_view key, std::string subject,
           const std::vector<std::vector<Statement>>& positions, const Verdict* verdict);

  /// Facts and findings in their final order; findings beyond the limit are cut.
  void finish(Comparison& out, const Limits& limits);

 private:
  void name_apart();

  const Story& story_;
  std::vector<Fact> facts_;
  std::vector<std::pair<std::size_t, Finding>> findings_;  ///< with the index of its fact
  std::array<std::uint32_t, finding_kinds> compared_{};
};

/// "duration", "quote-wording" ...: the spelling of a kind in reports and ids.
std::string_view to_string(FindingKind kind);

}  // namespace crossread::consistency
