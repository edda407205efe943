#include "report/assemble.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace crossread::report {
namespace {

/// Moves spans of an analysed document to spans of the article's text.
class Shift {
 public:
  explicit Shift(const text::Document& document) : by_(document.title_bytes) {}

  bool in_title(Span s) const { return s.begin < by_; }
  Span operator()(Span s) const { return in_title(s) ? s : Span{s.begin - by_, s.end - by_}; }

 private:
  std::uint32_t by_;
};

TimeType time_type(values::Kind kind) {
  switch (kind) {
    case values::Kind::time: return TimeType::time;
    case values::Kind::duration: return TimeType::duration;
    case values::Kind::set: return TimeType::set;
    default: return TimeType::date;
  }
}

QuantityKind quantity_kind(values::Kind kind) {
  switch (kind) {
    case values::Kind::money: return QuantityKind::money;
    case values::Kind::percentage: return QuantityKind::percentage;
    case values::Kind::measure: return QuantityKind::measure;
    case values::Kind::age: return QuantityKind::age;
    case values::Kind::ordinal: return QuantityKind::ordinal;
    case values::Kind::score: return QuantityKind::score;
    default: return QuantityKind::count;
  }
}

bool is_time(values::Kind kind) {
  return kind == values::Kind::date || kind == values::Kind::time || kind == values::Kind::duration ||
         kind == values::Kind::set;
}

void add_values(const ArticleAnalysis& article, const Shift& shift, ArticleReport& out) {
  for (const values::Value& v : article.values) {
    if (shift.in_title(v.span)) continue;
    if (is_time(v.kind)) {
      TimeExpression t{shift(v.span), time_type(v.kind), v.timex, std::string(v.mod), {}, {}};
      if (v.kind == values::Kind::date && v.low && v.high) {
        t.earliest = values::date_of(static_cast<std::int64_t>(*v.low));
        t.latest = values::date_of(static_cast<std::int64_t>(*v.high));
      }
      out.times.push_back(std::move(t));
    } else if (!v.none) {
      out.quantities.push_back({shift(v.figure), quantity_kind(v.kind), v.value, v.low, v.high, std::string(v.mod),
                                std::string(v.unit), v.of});
    }
  }
}

// One person has one name in a report, whichever article is read, except where an article gives as
// full a name with another family name: then nobody knows which of them is right.
bool spells_otherwise(std::string_view local, std::string_view shared) {
  const auto family = [](std::string_view name) { return name.substr(name.rfind(' ') + 1); };
  const auto spaces = [](std::string_view name) { return std::count(name.begin(), name.end(), ' '); };
  return spaces(local) > 0 && spaces(local) == spaces(shared) && family(local) != family(shared);
}

std::optional<Speaker> speaker_of(const std::optional<quotes::Speaker>& given, const std::vector<Index>& global,
                                  const std::vector<Entity>& entities, const text::Document& document,
                                  const Shift& shift) {
  if (!given) return std::nullopt;
  Speaker s;
  s.entity = given->entity == no_index ? no_index : global[static_cast<std::size_t>(given->entity)];
  s.name = given->name;
  if (s.entity != no_index && !given->anonymous) {
    const std::string& shared = entities[static_cast<std::size_t>(s.entity)].name;
    if (!spells_otherwise(given->name, shared)) s.name = shared;
  }
  s.text = std::string(given->span.in(document.utf8));
  s.span = shift(given->span);
  s.anonymous = given->anonymous;
  s.via = given->via;
  return s;
}

// Quotations in a title are left out of the list; the numbers of the others are kept track of, since
// enclosing quotations and speakers refer to them.
std::vector<Index> add_quotes(const ArticleAnalysis& article, const std::vector<Index>& global,
                              const std::vector<Entity>& entities, const Shift& shift, ArticleReport& out) {
  std::vector<Index> number(article.quotes.size(), no_index);
  Index listed = 0;
  for (std::size_t q = 0; q < article.quotes.size(); ++q) {
    if (!shift.in_title(article.quotes[q].span)) number[q] = listed++;
  }
  for (std::size_t q = 0; q < article.quotes.size(); ++q) {
    const quotes::Quote& given = article.quotes[q];
    if (number[q] == no_index) continue;
    Quote quote;
    quote.id = "q" + std::to_string(out.quotes.size() + 1);
    quote.kind = given.kind;
    quote.span = shift(given.span);
    for (const Span& c : given.content) quote.content.push_back(shift(c));
    quote.nested = given.nested == no_index ? no_index : number[static_cast<std::size_t>(given.nested)];
    if (given.cue) quote.cue = shift(*given.cue);
    quote.speaker = speaker_of(given.speaker, global, entities, article.document, shift);
    quote.reported_by = speaker_of(given.reported_by, global, entities, article.document, shift);
    quote.confidence = given.confidence;
    out.quotes.push_back(std::move(quote));
  }
  return number;
}

void add_readability(const ArticleAnalysis& article, const Shift& shift, ArticleReport& out) {
  readability::Analysis r = article.readability;
  out.counts = r.counts;
  out.whole = std::move(r.whole);
  out.without_quotations = std::move(r.without_quotations);
  out.quoted_only = std::move(r.quoted_only);
  for (Excluded& e : r.excluded)
    if (!shift.in_title(e.span)) out.excluded.push_back({shift(e.span), std::move(e.reason)});
  for (ParagraphGrade& p : r.paragraphs) out.paragraphs.push_back({shift(p.span), p.grade});
  for (ReportSentence& s : r.sentences) {
    s.span = shift(s.span);
    for (Reason& reason : s.reasons) reason.span = shift(reason.span);
    out.sentences.push_back(std::move(s));
  }
}

}  // namespace

Report assemble(const StoryInput& story, std::span<const ArticleAnalysis> articles,
                consistency::Comparison comparison) {
  Report report;
  report.id = story.id;
  std::vector<std::vector<Index>> quote_number;
  std::vector<Shift> shifts;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const ArticleAnalysis& article = articles[a];
    const text::Document& document = article.document;
    const Shift shift(document);
    shifts.push_back(shift);
    ArticleReport out;
    out.id = article.id;
    out.title = document.title;
    out.published = document.published;
    out.outlet = document.outlet;
    out.url = document.url;
    out.role = article.role;
    out.language = article.language;
    out.text = document.utf8.substr(document.title_bytes);
    out.source_map = document.source_map;
    for (const Block& b : document.blocks)
      if (!shift.in_title(b.span)) out.blocks.push_back({shift(b.span), b.kind, b.key});
    add_readability(article, shift, out);
    for (const SpeakerScores& s : article.by_speaker)
      out.by_speaker.push_back({comparison.global[a][static_cast<std::size_t>(s.entity)], s.scores});
    add_values(article, shift, out);
    quote_number.push_back(add_quotes(article, comparison.global[a], comparison.entities, shift, out));
    for (const entities::Mention& m : article.entities.mentions)
      if (m.entity != no_index && !shift.in_title(m.span))
        out.mentions.push_back({shift(m.span), comparison.global[a][static_cast<std::size_t>(m.entity)], m.type});
    for (const text::Notice& n : document.notices)
      report.warnings.push_back({n.code, static_cast<Index>(a), n.message});
    report.articles.push_back(std::move(out));
  }
  const auto move_evidence = [&](Evidence& e) {
    const Shift& shift = shifts[static_cast<std::size_t>(e.article)];
    e.in_title = shift.in_title(e.span);
    e.span = shift(e.span);
    e.sentence = shift(e.sentence);
  };
  const auto move_positions = [&](std::vector<Position>& positions) {
    for (Position& p : positions)
      for (Evidence& e : p.evidence) move_evidence(e);
  };
  for (Fact& f : comparison.facts) move_positions(f.positions);
  for (Finding& f : comparison.findings) move_positions(f.positions);
  for (TimelineEntry& t : comparison.timeline)
    for (Evidence& e : t.evidence) move_evidence(e);
  for (Reuse& r : comparison.reuse)
    for (ReusePassage& p : r.passages) p.span = shifts[static_cast<std::size_t>(p.article)](p.span);
  for (SpeakerQuotes& s : comparison.speakers) {
    std::vector<QuoteRef> kept;
    for (QuoteRef q : s.quotes) {
      q.quote = quote_number[static_cast<std::size_t>(q.article)][static_cast<std::size_t>(q.quote)];
      if (q.quote != no_index) kept.push_back(q);
    }
    s.quotes = std::move(kept);
  }
  std::erase_if(comparison.speakers, [](const SpeakerQuotes& s) { return s.quotes.empty(); });
  report.entities = std::move(comparison.entities);
  report.speakers = std::move(comparison.speakers);
  report.facts = std::move(comparison.facts);
  report.findings = std::move(comparison.findings);
  report.compared = comparison.compared;
  report.reuse = std::move(comparison.reuse);
  report.timeline = std::move(comparison.timeline);
  report.warnings.insert(report.warnings.end(), comparison.warnings.begin(), comparison.warnings.end());
  return report;
}

}  // namespace crossread::report
