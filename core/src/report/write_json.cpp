#include "report/write_json.h"

#include <crossread/analyze.h>

#include <array>

#include "report/names.h"

namespace crossread::report {
namespace {

constexpr std::string_view schema_name = "crossread/report/1";

constexpr std::array<std::string_view, part_count> parts_by_name{
    "text",      "source_map", "blocks",   "counts",     "readability", "excluded", "paragraphs",
    "sentences", "quotes",     "times",    "quantities", "mentions",    "entities", "speakers",
    "facts",     "findings",   "compared", "reuse",      "timeline"};

/// In the order of OffsetUnit.
constexpr std::array<std::string_view, 3> units_by_name{"utf-8", "utf-16", "code-point"};

void append_padded(std::string& out, std::uint32_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace

std::string iso_date(Date date) {
  std::string out;
  if (date.year < 0 || date.year > 9999) out += date.year < 0 ? '-' : '+';
  append_padded(out, static_cast<std::uint32_t>(date.year < 0 ? -date.year : date.year), 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

ReportWriter::ReportWriter(const Report& report, const StoryInput& story,
                           const WriteOptions& options)
    : report_(report), story_(story), options_(options) {
  for (const ArticleReport& article : report.articles) {
    const std::string_view text = article.text;
    const std::string_view title = article.title ? std::string_view(*article.title) : "";
    texts_.push_back({text, text::OffsetMap(text, options.offsets)});
    titles_.push_back({title, text::OffsetMap(title, options.offsets)});
  }
}

void ReportWriter::span_fields(const Text& text, Span span) {
  json_.field("start", text.offsets.at(span.begin));
  json_.field("end", text.offsets.at(span.end));
}

void ReportWriter::passage_fields(const Text& text, Span span) {
  span_fields(text, span);
  json_.field("text", span.in(text.words));
}

void ReportWriter::spans(const JsonWriter::Key& name, const Text& text, const std::vector<Span>& list) {
  json_.key(name);
  json_.begin_array();
  for (const Span span : list) {
    json_.begin_object();
    span_fields(text, span);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::article_id(const JsonWriter::Key& name, Index article) {
  json_.key(name);
  if (article == no_index) {
    json_.null();
  } else {
    json_.value(report_.articles[static_cast<std::size_t>(article)].id);
  }
}

void ReportWriter::entity_id(const JsonWriter::Key& name, Index entity) {
  json_.key(name);
  if (entity == no_index) {
    json_.null();
  } else {
    json_.value(report_.entities[static_cast<std::size_t>(entity)].id);
  }
}

void ReportWriter::strings(const JsonWriter::Key& name, const std::vector<std::string>& list) {
  json_.key(name);
  json_.begin_array();
  for (const std::string& text : list) json_.value(text);
  json_.end_array();
}

void ReportWriter::articles(const JsonWriter::Key& name, const std::vector<Index>& list) {
  json_.key(name);
  json_.begin_array();
  for (const Index article : list) {
    json_.value(report_.articles[static_cast<std::size_t>(article)].id);
  }
  json_.end_array();
}

void ReportWriter::entities() {
  json_.key("entities");
  json_.begin_array();
  for (const Entity& entity : report_.entities) {
    json_.begin_object();
    json_.field("id", entity.id);
    json_.field("kind", name_of(entity.kind));
    json_.field("name", entity.name);
    strings("aliases", entity.aliases);
    strings("roles", entity.roles);
    articles("articles", entity.articles);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::speakers() {
  json_.key("speakers");
  json_.begin_array();
  for (const SpeakerQuotes& speaker : report_.speakers) {
    json_.begin_object();
    entity_id("entity", speaker.entity);
    json_.field("name", speaker.name);
    json_.key("quotes");
    json_.begin_array();
    for (const QuoteRef& ref : speaker.quotes) {
      const ArticleReport& article = report_.articles[static_cast<std::size_t>(ref.article)];
      json_.begin_object();
      json_.field("article", article.id);
      json_.field("quote", article.quotes[static_cast<std::size_t>(ref.quote)].id);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::evidence(const std::vector<Evidence>& list) {
  json_.key("evidence");
  json_.begin_array();
  for (const Evidence& evidence : list) {
    const auto at = static_cast<std::size_t>(evidence.article);
    const Text& text = evidence.in_title ? titles_[at] : texts_[at];
    json_.begin_object();
    article_id("article", evidence.article);
    json_.field("in", evidence.in_title ? "title" : "text");
    passage_fields(text, evidence.span);
    json_.key("sentence");
    json_.begin_object();
    span_fields(text, evidence.sentence);
    json_.end_object();
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::positions(const std::vector<Position>& list) {
  json_.key("positions");
  json_.begin_array();
  for (const Position& position : list) {
    json_.begin_object();
    json_.field("id", position.id);
    json_.field("value", position.value);
    json_.field("normalized", position.normalized);
    json_.field("accounts", position.accounts);
    evidence(position.evidence);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::facts() {
  json_.key("facts");
  json_.begin_array();
  for (const Fact& fact : report_.facts) {
    json_.begin_object();
    json_.field("id", fact.id);
    json_.field("kind", name_of(fact.kind));
    json_.field("subject", fact.subject);
    json_.field("status", name_of(fact.status));
    positions(fact.positions);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::findings() {
  json_.key("findings");
  json_.begin_array();
  for (const Finding& finding : report_.findings) {
    json_.begin_object();
    json_.field("id", finding.id);
    json_.field("fact", finding.fact);
    json_.field("kind", name_of(finding.kind));
    json_.field("severity", name_of(finding.severity));
    if (finding.reason != FindingReason::none) json_.field("reason", name_of(finding.reason));
    json_.field("confidence", finding.confidence);
    json_.field("subject", finding.subject);
    json_.field("summary", finding.summary);
    json_.field("why", finding.why);
    article_id("alone", finding.alone);
    if (!finding.diff.empty()) {
      json_.key("diff");
      json_.begin_array();
      for (const DiffPart& part : finding.diff) {
        json_.begin_object();
        json_.field("op", name_of(part.op));
        json_.field("text", part.text);
        json_.end_object();
      }
      json_.end_array();
    }
    positions(finding.positions);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::compared() {
  json_.key("compared");
  json_.begin_object();
  for (std::size_t kind = 0; kind < finding_kinds; ++kind) {
    json_.named(name_of(static_cast<FindingKind>(kind)));
    json_.value(report_.compared[kind]);
  }
  json_.end_object();
}

void ReportWriter::reuse() {
  json_.key("reuse");
  json_.begin_array();
  for (const Reuse& reuse : report_.reuse) {
    json_.begin_object();
    articles("articles", reuse.articles);
    json_.field("share", reuse.share);
    json_.key("passages");
    json_.begin_array();
    for (const ReusePassage& passage : reuse.passages) {
      json_.begin_object();
      article_id("article", passage.article);
      span_fields(texts_[static_cast<std::size_t>(passage.article)], passage.span);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::timeline() {
  json_.key("timeline");
  json_.begin_array();
  for (const TimelineEntry& entry : report_.timeline) {
    json_.begin_object();
    json_.field("earliest", iso_date(entry.earliest));
    json_.field("latest", iso_date(entry.latest));
    json_.field("summary", entry.summary);
    evidence(entry.evidence);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::warnings() {
  json_.key("warnings");
  json_.begin_array();
  for (const Warning& warning : report_.warnings) {
    json_.begin_object();
    json_.field("code", warning.code);
    article_id("article", warning.article);
    json_.field("message", warning.message);
    json_.end_object();
  }
  json_.end_array();
}

std::string ReportWriter::write() {
  json_.begin_object();
  json_.field("schema", schema_name);
  json_.key("engine");
  json_.begin_object();
  json_.field("name", "crossread");
  json_.field("version", version());
  json_.text_or_null("weights", report_.weights);
  json_.end_object();
  if (report_.id) json_.field("id", *report_.id);
  json_.field("offsets", units_by_name[static_cast<std::size_t>(options_.offsets)]);
  if (!options_.parts.is_all()) {
    json_.key("included");
    json_.begin_array();
    for (std::size_t part = 0; part < part_count; ++part) {
      if (has(static_cast<Part>(part))) json_.value(parts_by_name[part]);
    }
    json_.end_array();
  }
  json_.key("articles");
  json_.begin_array();
  for (std::size_t i = 0; i < report_.articles.size(); ++i) article(static_cast<Index>(i));
  json_.end_array();
  if (has(Part::entities)) entities();
  if (has(Part::speakers)) speakers();
  if (has(Part::facts)) facts();
  if (has(Part::findings)) findings();
  if (has(Part::compared)) compared();
  if (has(Part::reuse)) reuse();
  if (has(Part::timeline)) timeline();
  warnings();
  json_.end_object();
  return json_.take();
}

std::string to_json(const Report& report, const StoryInput& story, const WriteOptions& options) {
  return ReportWriter(report, story, options).write();
}

std::string error_json(std::string_view id, const Error& error) {
  JsonWriter json;
  json.begin_object();
  json.field("schema", schema_name);
  if (!id.empty()) json.field("id", id);
  json.key("error");
  json.begin_object();
  json.field("code", to_string(error.code));
  json.field("message", error.message);
  json.end_object();
  for (const char* empty : {"articles", "findings"}) {
    json.named(empty);
    json.begin_array();
    json.end_array();
  }
  json.end_object();
  return json.take();
}

std::optional<Part> part_of(std::string_view name) {
  for (std::size_t i = 0; i < part_count; ++i) {
    if (parts_by_name[i] == name) return static_cast<Part>(i);
  }
  return std::nullopt;
}

std::string part_names() {
  std::string out;
  for (const std::string_view name : parts_by_name) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::optional<OffsetUnit> offset_unit_of(std::string_view name) {
  for (std::size_t i = 0; i < units_by_name.size(); ++i) {
    if (units_by_name[i] == name) return static_cast<OffsetUnit>(i);
  }
  return std::nullopt;
}

}  // namespace crossread::report
