#include "report/names.h"
#include "report/source_units.h"
#include "report/write_json.h"

namespace crossread::report {

namespace {

/// The source of an article of the report, or nullptr where the story is not the one it was made
/// from.
const ArticleInput* source_of(const StoryInput& story, Index index, const std::string& id) {
  const auto at = static_cast<std::size_t>(index);
  if (at >= story.articles.size() || story.articles[at].id != id) return nullptr;
  return &story.articles[at];
}

}  // namespace

void ReportWriter::article(Index index) {
  const auto at = static_cast<std::size_t>(index);
  const ArticleReport& article = report_.articles[at];
  const Text& text = texts_[at];
  json_.begin_object();
  json_.field("id", article.id);
  json_.field("title", article.title);
  json_.field("published", article.published);
  json_.field("source", article.outlet);
  json_.field("url", article.url);
  json_.field("role", name_of(article.role));
  json_.key("language");
  json_.begin_object();
  json_.field("code", article.language.code);
  json_.field("confidence", article.language.confidence);
  json_.end_object();
  if (has(Part::text)) json_.field("text", article.text);
  if (has(Part::source_map)) source_map(article, text);
  if (has(Part::blocks)) blocks(article, text);
  if (has(Part::counts)) {
    json_.key("counts");
    counts(article.counts);
  }
  readability(article, text);
  if (has(Part::sentences)) sentences(article, text);
  if (has(Part::quotes)) quotes(article, text);
  if (has(Part::times)) times(article, text);
  if (has(Part::quantities)) quantities(article, text);
  if (has(Part::mentions)) mentions(article, text);
  json_.end_object();
}

void ReportWriter::source_map(const ArticleReport& article, const Text& text) {
  const auto index = static_cast<Index>(&article - report_.articles.data());
  const ArticleInput* input = source_of(story_, index, article.id);
  const SourceUnits source(input ? std::string_view(input->source) : std::string_view());
  const SourceUnits::Offsets offsets(source, options_.offsets);
  json_.key("source_map");
  json_.begin_array();
  for (const SourceRun& run : article.source_map) {
    json_.begin_array();
    json_.value(text.offsets.at(run.text));
    json_.value(input ? offsets.at(run.source) : run.source);
    json_.end_array();
  }
  json_.end_array();
}

void ReportWriter::blocks(const ArticleReport& article, const Text& text) {
  json_.key("blocks");
  json_.begin_array();
  for (const Block& block : article.blocks) {
    json_.begin_object();
    span_fields(text, block.span);
    json_.field("kind", name_of(block.kind));
    if (!block.key.empty()) json_.field("key", block.key);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::counts(const Counts& counts) {
  json_.begin_object();
  json_.field("characters", counts.characters);
  json_.field("letters", counts.letters);
  json_.field("words", counts.words);
  json_.field("sentences", counts.sentences);
  json_.field("paragraphs", counts.paragraphs);
  json_.field("syllables", counts.syllables);
  json_.field("monosyllables", counts.monosyllables);
  json_.field("polysyllables", counts.polysyllables);
  json_.field("complex_words", counts.complex_words);
  json_.field("long_words", counts.long_words);
  json_.field("unfamiliar_words", counts.unfamiliar_words);
  json_.field("unique_words", counts.unique_words);
  json_.field("quoted_words", counts.quoted_words);
  json_.end_object();
}

void ReportWriter::scores(const JsonWriter::Key& name, const Scores& scores) {
  json_.key(name);
  json_.begin_object();
  json_.field("flesch_reading_ease", scores.flesch_reading_ease);
  json_.field("flesch_kincaid_grade", scores.flesch_kincaid_grade);
  json_.field("smog", scores.smog);
  json_.field("gunning_fog", scores.gunning_fog);
  json_.field("coleman_liau", scores.coleman_liau);
  json_.field("ari", scores.ari);
  json_.field("dale_chall", scores.dale_chall);
  json_.field("dale_chall_1995", scores.dale_chall_1995);
  json_.field("spache", scores.spache);
  json_.field("linsear_write", scores.linsear_write);
  json_.field("lix", scores.lix);
  json_.field("rix", scores.rix);
  json_.field("forcast", scores.forcast);
  json_.key("grade");
  if (scores.grade) {
    json_.begin_object();
    json_.field("median", scores.grade->median);
    json_.field("low", scores.grade->low);
    json_.field("high", scores.grade->high);
    json_.end_object();
  } else {
    json_.null();
  }
  json_.field("reading_seconds", scores.reading_seconds);
  json_.key("counts");
  counts(scores.counts);
  strings("notes", scores.notes);
  json_.end_object();
}

void ReportWriter::readability(const ArticleReport& article, const Text& text) {
  if (has(Part::readability)) {
    json_.key("readability");
    json_.begin_object();
    scores("whole", article.whole);
    scores("without_quotations", article.without_quotations);
    scores("quoted_only", article.quoted_only);
    json_.key("by_speaker");
    json_.begin_array();
    for (const SpeakerScores& speaker : article.by_speaker) {
      json_.begin_object();
      entity_id("entity", speaker.entity);
      json_.field("name", report_.entities[static_cast<std::size_t>(speaker.entity)].name);
      scores("scores", speaker.scores);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }
  if (has(Part::excluded)) {
    json_.key("excluded");
    json_.begin_array();
    for (const Excluded& excluded : article.excluded) {
      json_.begin_object();
      span_fields(text, excluded.span);
      json_.field("reason", excluded.reason);
      json_.end_object();
    }
    json_.end_array();
  }
  if (has(Part::paragraphs)) {
    json_.key("paragraphs");
    json_.begin_array();
    for (const ParagraphGrade& paragraph : article.paragraphs) {
      json_.begin_object();
      span_fields(text, paragraph.span);
      json_.field("grade", paragraph.grade);
      json_.end_object();
    }
    json_.end_array();
  }
}

void ReportWriter::sentences(const ArticleReport& article, const Text& text) {
  json_.key("sentences");
  json_.begin_array();
  for (const ReportSentence& sentence : article.sentences) {
    json_.begin_object();
    span_fields(text, sentence.span);
    json_.field("paragraph", sentence.paragraph);
    json_.field("words", sentence.words);
    json_.field("level", name_of(sentence.level));
    json_.key("reasons");
    json_.begin_array();
    for (const Reason& reason : sentence.reasons) {
      json_.begin_object();
      json_.field("rule", reason.rule);
      span_fields(text, reason.span);
      json_.field("message", reason.message);
      json_.field("grades", reason.grades);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::speaker(const JsonWriter::Key& name, const Text& text,
                           const std::optional<Speaker>& speaker) {
  json_.key(name);
  if (!speaker) {
    json_.null();
    return;
  }
  json_.begin_object();
  entity_id("entity", speaker->entity);
  json_.field("name", speaker->name);
  json_.field("text", speaker->text);
  span_fields(text, speaker->span);
  json_.field("anonymous", speaker->anonymous);
  json_.field("via", name_of(speaker->via));
  json_.end_object();
}

void ReportWriter::quotes(const ArticleReport& article, const Text& text) {
  json_.key("quotes");
  json_.begin_array();
  for (const Quote& quote : article.quotes) {
    json_.begin_object();
    json_.field("id", quote.id);
    json_.field("kind", name_of(quote.kind));
    passage_fields(text, quote.span);
    spans("content", text, quote.content);
    json_.key("nested");
    if (quote.nested == no_index) {
      json_.null();
    } else {
      json_.value(article.quotes[static_cast<std::size_t>(quote.nested)].id);
    }
    json_.key("cue");
    if (quote.cue) {
      json_.begin_object();
      passage_fields(text, *quote.cue);
      json_.end_object();
    } else {
      json_.null();
    }
    speaker("speaker", text, quote.speaker);
    speaker("reported_by", text, quote.reported_by);
    json_.field("confidence", quote.confidence);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::times(const ArticleReport& article, const Text& text) {
  json_.key("times");
  json_.begin_array();
  for (const TimeExpression& time : article.times) {
    json_.begin_object();
    passage_fields(text, time.span);
    json_.field("type", name_of(time.type));
    json_.field("value", time.value);
    json_.text_or_null("mod", time.mod);
    json_.text_or_null("earliest", time.earliest ? iso_date(*time.earliest) : "");
    json_.text_or_null("latest", time.latest ? iso_date(*time.latest) : "");
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::quantities(const ArticleReport& article, const Text& text) {
  json_.key("quantities");
  json_.begin_array();
  for (const Quantity& quantity : article.quantities) {
    json_.begin_object();
    passage_fields(text, quantity.span);
    json_.field("kind", name_of(quantity.kind));
    json_.field("value", quantity.value);
    json_.field("low", quantity.low);
    json_.field("high", quantity.high);
    json_.text_or_null("mod", quantity.mod);
    json_.text_or_null("unit", quantity.unit);
    json_.text_or_null("of", quantity.of);
    json_.end_object();
  }
  json_.end_array();
}

void ReportWriter::mentions(const ArticleReport& article, const Text& text) {
  json_.key("mentions");
  json_.begin_array();
  for (const Mention& mention : article.mentions) {
    json_.begin_object();
    span_fields(text, mention.span);
    entity_id("entity", mention.entity);
    json_.field("type", name_of(mention.type));
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace crossread::report
