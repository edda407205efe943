#pragma once

#include <crossread/article.h>
#include <crossread/report.h>

#include <string>
#include <vector>

#include "report/json_writer.h"
#include "report/report.h"

/// The parts of the JSON writer. Private to this step.
namespace crossread::report {

/// What every writing function needs: the report, where to write, and the offsets of every text in
/// the unit asked for, computed once.
class ReportWriter {
 public:
  ReportWriter(const Report& report, const StoryInput& story, const WriteOptions& options);

  std::string write();

 private:
  /// One text that spans refer to.
  struct Text {
    std::string_view words;
    text::OffsetMap offsets;
  };

  // Shared by both halves (write_json.cpp).
  bool has(Part part) const { return options_.parts.has(part); }
  void span_fields(const Text& text, Span span);
  void passage_fields(const Text& text, Span span);
  void spans(const JsonWriter::Key& name, const Text& text, const std::vector<Span>& spans);
  void article_id(const JsonWriter::Key& name, Index article);
  void entity_id(const JsonWriter::Key& name, Index entity);
  void strings(const JsonWriter::Key& name, const std::vector<std::string>& list);
  void articles(const JsonWriter::Key& name, const std::vector<Index>& list);

  // One article (write_article.cpp).
  void article(Index index);
  void source_map(const ArticleReport& article, const Text& text);
  void blocks(const ArticleReport& article, const Text& text);
  void counts(const Counts& counts);
  void scores(const JsonWriter::Key& name, const Scores& scores);
  void readability(const ArticleReport& article, const Text& text);
  void sentences(const ArticleReport& article, const Text& text);
  void quotes(const ArticleReport& article, const Text& text);
  void speaker(const JsonWriter::Key& name, const Text& text, const std::optional<Speaker>& speaker);
  void times(const ArticleReport& article, const Text& text);
  void quantities(const ArticleReport& article, const Text& text);
  void mentions(const ArticleReport& article, const Text& text);

  // The story (write_json.cpp).
  void entities();
  void speakers();
  void evidence(const std::vector<Evidence>& list);
  void positions(const std::vector<Position>& list);
  void facts();
  void findings();
  void compared();
  void reuse();
  void timeline();
  void warnings();

  const Report& report_;
  const StoryInput& story_;
  const WriteOptions& options_;
  std::vector<Text> texts_, titles_;  ///< by article
  JsonWriter json_;
};

/// "2023-06-19"; years beyond four digits with their sign, as ISO 8601 has it.
std::string iso_date(Date date);

}  // namespace crossread::report
