#include <crossread/analyze.h>
#include <crossread/session.h>

#include <algorithm>
#include <map>
#include <span>
#include <string>

#include "claims/claims.h"
#include "consistency/consistency.h"
#include "consistency/pair_memory.h"
#include "entities/entities.h"
#include "language/annotator.h"
#include "language/language.h"
#include "open_article.h"
#include "quotes/quotes.h"
#include "readings.h"
#include "readability/readability.h"
#include "readability/vocabulary.h"
#include "report/assemble.h"
#include "report/conllu.h"
#include "text/text.h"
#include "values/values.h"

namespace crossread {
namespace {

/// Below so many words the formulas say more about the sample than about the speaker.
constexpr std::uint32_t least_spoken_words = 100;
/// So many words take at least so many bytes: a letter each, and what parts them.
constexpr std::uint32_t least_spoken_bytes = 2 * least_spoken_words - 1;

/// The readability of what each speaker says inside quotation marks, whoever says most first.
std::vector<SpeakerScores> score_speakers(const ArticleAnalysis& a, readability::Vocabulary& vocabulary) {
  std::map<Index, std::vector<Span>> said;
  for (const quotes::Quote& quote : a.quotes) {
    const bool marked = quote.kind == QuoteKind::direct || quote.kind == QuoteKind::mixed;
    if (!marked || quote.nested != no_index || !quote.speaker || quote.speaker->entity == no_index) continue;
    std::vector<Span>& spans = said[quote.speaker->entity];
    for (const Span content : quote.content) {
      if (spans.empty() || spans.back().end <= content.begin) spans.push_back(content);
    }
  }
  std::erase_if(said, [](const auto& one) {
    std::uint32_t bytes = 0;
    for (const Span span : one.second) bytes += span.size();
    return bytes < least_spoken_bytes;
  });
  if (said.empty()) return {};
  std::vector<std::vector<Span>> parts;
  for (const auto& [entity, spans] : said) parts.push_back(spans);
  std::vector<Scores> scores = readability::score_parts(a.document, a.annotation.words, parts, vocabulary);
  std::vector<SpeakerScores> out;
  std::size_t part = 0;
  for (const auto& [entity, spans] : said) {
    Scores& one = scores[part++];
    if (one.counts.words >= least_spoken_words) out.push_back({entity, std::move(one)});
  }
  std::stable_sort(out.begin(), out.end(), [](const SpeakerScores& x, const SpeakerScores& y) {
    return x.scores.counts.words > y.scores.counts.words;
  });
  return out;
}

/// What the steps know of words from the articles before, for speed alone.
struct Known {
  language::Annotator annotator;
  readability::Vocabulary vocabulary;
};

/// Everything that articles say each on its own. Step by step for all of them, rather than article by article: what a
/// step is made of, its code and its tables, is then at hand for the next one.
void read_articles(std::span<ArticleAnalysis* const> articles, Known& known) {
  std::vector<std::vector<Span>> quoted;
  for (ArticleAnalysis* a : articles) a->annotation = known.annotator.annotate(a->document);
  for (ArticleAnalysis* a : articles) {
    quoted.push_back(quotes::quoted_spans(a->document));
    a->readability = readability::score(a->document, a->annotation.words, quoted.back(), known.vocabulary);
  }
  for (std::size_t n = 0; n < articles.size(); ++n) {
    ArticleAnalysis* const a = articles[n];
    const entities::Syntax syntax(a->document, a->annotation, quoted[n]);
    a->entities = entities::find(syntax);
    a->quotes = quotes::find(syntax, a->entities);
  }
  for (ArticleAnalysis* a : articles) {
    a->values = values::find(a->document, a->annotation, a->published);
    if (!a->published && values::left_open(a->values))
      a->document.notices.push_back({"undated", "The article has no date of publication, so words such as \"today\" "
                                                "and \"on Monday\" were left open: give it a date."});
  }
  for (ArticleAnalysis* a : articles) a->by_speaker = score_speakers(*a, known.vocabulary);
  for (ArticleAnalysis* a : articles) a->claims = claims::find(a->document, a->annotation, a->entities, a->values, a->quotes);
}

}  // namespace

struct Session::State {
  bool forgets;
  Readings readings;
  Known known;
  consistency::Memory compared;
  std::uint64_t read = 0;  ///< how many articles were read
};

Session::Session(std::size_t kept_bytes) : state_(new State{kept_bytes == 0, Readings(kept_bytes), {}, {}, 0}) {}
Session::~Session() = default;

Result<Report> Session::analyze(const StoryInput& story, const Options& options) {
  if (options.readability_only) return analyze_readability(story, options);
  if (const auto error = check(story, options.limits)) return *error;
  std::vector<ArticleAnalysis> articles;
  std::vector<std::size_t> fresh;
  std::optional<Error> refused;
  for (const ArticleInput& given : story.articles) {
    auto kept = state_->readings.take(given, options);
    auto article = kept ? std::move(*kept) : open_article(given, options);
    if (!article) {
      refused = article.error();
      break;
    }
    if (!kept) {
      article.value().reading = ++state_->read;
      if (article.value().language.code == "en") fresh.push_back(articles.size());
    }
    articles.push_back(std::move(article).value());
  }
  std::vector<ArticleAnalysis*> read;
  for (const std::size_t a : fresh) read.push_back(&articles[a]);
  // Where an article is refused, those before it are read all the same: they are kept for the next try.
  read_articles(read, state_->known);
  Result<Report> report = refused ? Result<Report>(*refused) : report::assemble(story, articles, consistency::compare(articles, options.limits, state_->compared));
  if (report) report.value().weights = language::weights_name();
  if (state_->forgets) {
    state_->known.annotator.forget_sentences();
    state_->compared.pairs = {};
  }
  for (std::size_t a = 0; a < articles.size(); ++a) state_->readings.put(story.articles[a], options, std::move(articles[a]));
  return report;
}

Result<Report> analyze(const StoryInput& story, const Options& options) { return Session(0).analyze(story, options); }

Result<std::string> annotate(const ArticleInput& article, const Options& options) {
  auto document = text::read(article, options.limits);
  if (!document) return document.error();
  ArticleAnalysis a;
  a.id = article.id;
  a.document = std::move(document).value();
  a.annotation = language::annotate(a.document);
  a.entities = entities::find(entities::Syntax(a.document, a.annotation, quotes::quoted_spans(a.document)));
  return report::to_conllu(a);
}

}  // namespace crossread
