#include <algorithm>
#include <map>

#include "consistency/article_form.h"
#include "consistency/claims_compare.h"
#include "consistency/consistency.h"
#include "consistency/deeds_compare.h"
#include "consistency/happenings.h"
#include "consistency/identity.h"
#include "consistency/language_warnings.h"
#include "consistency/meetings.h"
#include "consistency/near_names.h"
#include "consistency/pair_memory.h"
#include "consistency/places_compare.h"
#include "consistency/reuse.h"
#include "consistency/roles_compare.h"
#include "consistency/story.h"
#include "consistency/story_fit.h"
#include "consistency/themes.h"
#include "consistency/wording.h"

namespace crossread::consistency {
namespace {

std::vector<SpeakerQuotes> speakers_of(const Story& story) {
  std::map<Index, SpeakerQuotes> found;
  for (std::size_t a = 0; a < story.articles.size(); ++a) {
    const auto& quotes = story.articles[a].quotes;
    for (std::size_t q = 0; q < quotes.size(); ++q) {
      if (!quotes[q].speaker) continue;
      const Index speaker = story.global(static_cast<Index>(a), quotes[q].speaker->entity);
      if (speaker == no_index) continue;
      SpeakerQuotes& entry = found[speaker];
      entry.entity = speaker;
      entry.name = std::string(story.name(speaker));
      entry.quotes.push_back({static_cast<Index>(a), static_cast<Index>(q)});
    }
  }
  std::vector<SpeakerQuotes> out;
  for (auto& [entity, entry] : found) out.push_back(std::move(entry));
  std::stable_sort(out.begin(), out.end(), [](const SpeakerQuotes& a, const SpeakerQuotes& b) {
    return a.quotes.size() != b.quotes.size() ? a.quotes.size() > b.quotes.size() : a.name < b.name;
  });
  return out;
}

/// The entries of one stretch of days, and what finds them.
struct Days {
  std::vector<TimelineEntry> entries;
  std::map<std::string, std::size_t> by_topic;
  std::map<std::pair<Index, std::uint32_t>, std::size_t> by_sentence;  ///< article and begin of the sentence
};

// Dated events in the order of their days. What several articles tell of one day by one sort of event is
// one entry, and so is all that one sentence tells of one day.
std::vector<TimelineEntry> timeline_of(const Story& story) {
  std::map<std::pair<std::int64_t, std::int64_t>, Days> stretches;
  for (Index a : story.order) {
    const ArticleAnalysis& article = story.at(a);
    for (const claims::Claim& c : article.claims.list) {
      if (c.kind != FindingKind::date) continue;
      const values::Value& v = article.values[static_cast<std::size_t>(c.value)];
      const auto low = static_cast<std::int64_t>(*v.low), high = static_cast<std::int64_t>(*v.high);
      if (high < low || high - low > 366) continue;
      const Evidence e = story.evidence(a, c.passage);
      Days& days = stretches[{low, high}];
      const auto [sentence, new_sentence] = days.by_sentence.try_emplace({a, e.sentence.begin}, days.entries.size());
      const auto [topic, new_topic] = days.by_topic.try_emplace(article.annotation.words[c.topic].lemma, sentence->second);
      if (!new_sentence) continue;
      if (!new_topic) sentence->second = topic->second;
      else days.entries.push_back({values::date_of(low), values::date_of(high), std::string(e.sentence.in(article.document.utf8)), {}});
      days.entries[sentence->second].evidence.push_back(e);
    }
  }
  std::vector<TimelineEntry> out;
  for (auto& [stretch, days] : stretches)
    for (TimelineEntry& entry : days.entries) out.push_back(std::move(entry));
  return out;
}

}  // namespace

Comparison compare(std::span<const ArticleAnalysis> articles, const Limits& limits, Memory& memory) {
  Comparison out;
  std::vector<bool> readable(articles.size());
  out.warnings = language_warnings(articles);
  std::vector<ArticleForm> forms;
  for (const ArticleAnalysis& article : articles) forms.push_back(form_of(article));
  for (Warning& warning : form_warnings(forms)) out.warnings.push_back(std::move(warning));
  for (std::size_t a = 0; a < articles.size(); ++a) {
    readable[a] = is_readable(articles[a]) && forms[a] != ArticleForm::paywall_stub && forms[a] != ArticleForm::cookie_banner;
  }
  Story story;
  story.articles = articles;
  story.entities = merge_entities(articles);
  for (const ArticleAnalysis& article : articles) story.terms.push_back(terms_of(article));
  story.compared = tells_the_story(articles, story.terms, readable);
  for (std::size_t a = 0; a < articles.size(); ++a)
    if (story.compared[a]) story.order.push_back(static_cast<Index>(a));
  std::sort(story.order.begin(), story.order.end(), [&](Index a, Index b) { return story.at(a).id < story.at(b).id; });
  for (std::size_t a = 0; a < articles.size(); ++a)
    if (readable[a] && !story.compared[a])
      out.warnings.push_back({"different_story", static_cast<Index>(a),
                              "This article tells of another story than the others: it is left out of the comparison."});
  ReuseGroups reuse = find_reuse(articles, story.compared);
  story.account = std::move(reuse.account);
  out.reuse = std::move(reuse.groups);

  Ledger ledger(story);
  const Vocabulary vocabulary(story, memory.lexicon);
  compare_claims(story, vocabulary, memory.pairs, ledger);
  memory.pairs.end_story();
  compare_meetings(story, ledger);
  const Themes themes(story);
  compare_happenings(story, themes, ledger);
  compare_deeds(story, themes, ledger);
  compare_places(story, themes, ledger);
  compare_names_of_people(story, ledger);
  compare_near_names(story, vocabulary, ledger);
  compare_roles(story, ledger);
  compare_quotes(story, vocabulary, ledger);
  ledger.finish(out, limits);

  out.speakers = speakers_of(story);
  out.timeline = timeline_of(story);
  out.entities = std::move(story.entities.entities);
  out.global = std::move(story.entities.global);
  return out;
}

}  // namespace crossread::consistency
