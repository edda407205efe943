#include "sample_report.h"

#include <cstdlib>

namespace crossread::testing {
namespace {

Evidence evidence(const Report& report, Index article, std::string_view sentence,
                  std::string_view passage) {
  const std::string& text = report.articles[static_cast<std::size_t>(article)].text;
  Evidence out;
  out.article = article;
  out.sentence = span_of(text, sentence);
  out.span = span_of(text, passage);
  return out;
}

ArticleReport first_article() {
  ArticleReport article;
  article.id = "morgen.txt";
  article.title = "Caf\u00E9 talks \U0001F600 end";
  article.published = "2024-05-02";
  article.outlet = "The Morgen";
  article.url = "https://morgen.example/talks";
  article.role = Role::draft;
  article.language = {"en", 0.98};
  article.text =
      "\U0001F600 Caf\u00E9 owners met for three hours on Monday.\n\n"
      "\u201CWe did not agree,\u201D said Zo\u00EB Quist, who said she would \u201Cnever\u201D "
      "sign.";
  const std::string& text = article.text;
  article.source_map = {
      {0, 3},
      {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + 3)}};
  const Span first = {0, span_of(text, "Monday.").end};
  const Span second = {first.end + 2, static_cast<std::uint32_t>(text.size())};
  article.blocks = {{first, BlockKind::paragraph, "p1"}, {second, BlockKind::boilerplate, ""}};
  article.counts.words = 21;
  article.counts.sentences = 2;
  article.whole.flesch_reading_ease = 71.25;
  article.whole.smog = 8;
  article.whole.grade = Grade{7.5, 6, 9.25};
  article.whole.reading_seconds = 75;
  article.whole.counts.words = 21;
  article.quoted_only.notes = {"Too few sentences for SMOG."};
  article.by_speaker.push_back({0, article.whole});
  article.excluded = {{second, "boilerplate"}};
  article.paragraphs = {{first, 7.5}, {second, std::nullopt}};
  article.sentences = {
      {first, 0, 9, SentenceLevel::plain, {}},
      {second, 1, 12, SentenceLevel::very_hard, {{"sentence-length", second, "12 words.", 1.5}}}};
  Quote direct;
  direct.id = "q1";
  direct.span = span_of(text, "\u201CWe did not agree,\u201D");
  direct.content = {span_of(text, "We did not agree,")};
  direct.cue = span_of(text, "said");
  direct.speaker =
      Speaker{0,     "Zo\u00EB Quist", "Zo\u00EB Quist", span_of(text, "Zo\u00EB Quist"),
              false, SpeakerVia::name};
  direct.confidence = 0.95;
  Quote mixed;
  mixed.id = "q2";
  mixed.kind = QuoteKind::mixed;
  mixed.span = span_of(text, "\u201Cnever\u201D");
  mixed.content = {span_of(text, "never")};
  mixed.nested = 0;
  mixed.reported_by =
      Speaker{no_index, "she", "she", span_of(text, "she"), true, SpeakerVia::pronoun};
  mixed.confidence = 0.5;
  article.quotes = {direct, mixed};
  article.times = {{span_of(text, "three hours"), TimeType::duration, "PT3H", "", {}, {}},
                   {span_of(text, "Monday"), TimeType::date, "2024-04-29", "approx",
                    Date{2024, 4, 29}, Date{2024, 4, 29}}};
  Quantity three;
  three.span = span_of(text, "three");
  three.value = 3;
  three.low = 3;
  three.mod = "at_least";
  three.of = "hour";
  article.quantities = {three};
  article.mentions = {{span_of(text, "Zo\u00EB Quist"), 0, MentionType::name},
                      {span_of(text, "she"), no_index, MentionType::pronoun}};
  return article;
}

ArticleReport second_article() {
  ArticleReport article;
  article.id = "abend";
  article.language = {"en", 1};
  article.text = "The owners of the caf\u00E9s met for five hours. Zo\u00EB Quist did agree.";
  article.source_map = {{0, 0}};
  return article;
}

}  // namespace

Span span_of(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos) std::abort();
  const auto begin = static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

Sample sample_report() {
  Sample sample;
  Report& report = sample.report;
  report.id = "cafes";
  report.weights = "test-1";
  report.articles = {first_article(), second_article()};
  sample.story.id = report.id;
  for (const ArticleReport& article : report.articles) {
    ArticleInput input;
    input.id = article.id;
    input.source = article.text;
    sample.story.articles.push_back(input);
  }
  // The first source begins with a byte order mark, which the text leaves out.
  sample.story.articles[0].source.insert(0, "\xEF\xBB\xBF");

  report.entities = {{"e1", EntityKind::person, "Zo\u00EB Quist", {"Quist"}, {"owner"}, {0, 1}}};
  report.speakers = {{0, "Zo\u00EB Quist", {{0, 0}}}, {no_index, "", {{0, 1}}}};

  Position three;
  three.id = "p3";
  three.value = "three hours";
  three.normalized = "PT3H";
  three.accounts = 1;
  three.evidence = {evidence(
      report, 0, "\U0001F600 Caf\u00E9 owners met for three hours on Monday.", "three hours")};
  Evidence title;
  title.article = 0;
  title.in_title = true;
  title.span = span_of(*report.articles[0].title, "end");
  title.sentence = {0, static_cast<std::uint32_t>(report.articles[0].title->size())};
  three.evidence.push_back(title);
  Position five;
  five.id = "p5";
  five.value = "five hours";
  five.normalized = "PT5H";
  five.accounts = 1;
  five.evidence = {
      evidence(report, 1, "The owners of the caf\u00E9s met for five hours.", "five hours")};

  report.facts = {{"f1", FindingKind::duration, "the talks", FactStatus::differing, {three, five}}};
  Finding conflict;
  conflict.id = "d1";
  conflict.fact = "f1";
  conflict.kind = FindingKind::duration;
  conflict.severity = Severity::conflict;
  conflict.confidence = 0.9;
  conflict.subject = "the talks";
  conflict.summary = "The talks lasted three hours, or five.";
  conflict.why = "Both tell of the café owners' talks.";
  conflict.alone = 0;
  conflict.positions = {three, five};
  Finding wording;
  wording.id = "d2";
  wording.fact = "f1";
  wording.kind = FindingKind::quote_wording;
  wording.severity = Severity::note;
  wording.reason = FindingReason::trimmed;
  wording.confidence = 0.4;
  wording.subject = "what Quist said";
  wording.summary = "One leaves out a word.";
  wording.why = "The same speaker and four words in common.";
  wording.diff = {{DiffOp::same, "We did "}, {DiffOp::erase, "not "}, {DiffOp::insert, "agree"}};
  wording.positions = {three, five};
  report.findings = {conflict, wording};
  report.compared[static_cast<std::size_t>(FindingKind::duration)] = 1;
  report.compared[static_cast<std::size_t>(FindingKind::quote_wording)] = 1;
  report.reuse = {{{0, 1}, 0.25, {{0, span_of(report.articles[0].text, "owners")}}}};
  report.timeline = {
      {{2024, 4, 29},
       {2024, 4, 29},
       "The owners met.",
       {evidence(report, 0, "\U0001F600 Caf\u00E9 owners met for three hours on Monday.",
                 "Monday")}}};
  report.warnings = {{"no_date", 1, "Article \"abend\" has no date."},
                     {"few_articles", no_index, "Only two articles."}};
  return sample;
}

}  // namespace crossread::testing
