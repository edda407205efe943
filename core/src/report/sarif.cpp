#include <crossread/analyze.h>

#include <array>

#include "report/addresses.h"
#include "report/catalogue.h"
#include "report/json_writer.h"
#include "report/names.h"
#include "report/outputs.h"
#include "report/places.h"
#include "report/prose.h"

namespace crossread::report {
namespace {

constexpr std::string_view schema_address =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What a flagged sentence is called in the table of rules.
constexpr std::string_view sentence_rule = "hard-sentence";

/// The most reasons that are told of one sentence.
constexpr std::size_t most_reasons = 3;

/// Writes one SARIF log with one run.
class SarifWriter {
 public:
  SarifWriter(const Report& report, const StoryInput& story, const Paths& paths)
      : report_(report), places_(report, story, paths) {}

  std::string write() {
    json_.begin_object();
    json_.field("$schema", schema_address);
    json_.field("version", "2.1.0");
    json_.key("runs");
    json_.begin_array();
    json_.begin_object();
    tool();
    json_.field("columnKind", "utf16CodeUnits");
    invocation();
    artifacts();
    results();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    return json_.take() + "\n";
  }

 private:
  void message(std::string_view text) {
    json_.key("message");
    json_.begin_object();
    json_.field("text", text);
    json_.end_object();
  }

  void text(const JsonWriter::Key& name, std::string_view words) {
    json_.key(name);
    json_.begin_object();
    json_.field("text", words);
    json_.end_object();
  }

  /// The entries of the catalogue that `wanted` groups hold, as SARIF's reporting descriptors.
  void descriptors(const JsonWriter::Key& name, std::initializer_list<Group> wanted) {
    json_.key(name);
    json_.begin_array();
    for (const Group group : wanted) {
      for (const Entry& entry : all()) {
        if (entry.group != group) continue;
        json_.begin_object();
        json_.field("id", entry.name);
        text("shortDescription", entry.title);
        text("fullDescription", entry.summary);
        json_.key("help");
        json_.begin_object();
        json_.field("text", entry.text);
        json_.field("markdown", entry.text);
        json_.end_object();
        json_.end_object();
      }
    }
    json_.end_array();
  }

  void tool() {
    json_.key("tool");
    json_.begin_object();
    json_.key("driver");
    json_.begin_object();
    json_.field("name", "Crossread");
    json_.field("version", version());
    json_.field("semanticVersion", version());
    descriptors("rules", {Group::finding, Group::rule});
    descriptors("notifications", {Group::warning});
    json_.end_object();
    json_.end_object();
  }

  void invocation() {
    json_.key("invocations");
    json_.begin_array();
    json_.begin_object();
    json_.field("executionSuccessful", true);
    json_.key("toolExecutionNotifications");
    json_.begin_array();
    for (const Warning& warning : report_.warnings) {
      json_.begin_object();
      json_.key("descriptor");
      json_.begin_object();
      json_.field("id", warning.code);
      json_.end_object();
      json_.field("level", "warning");
      message(one_line(warning.message));
      if (warning.article != no_index) {
        json_.key("locations");
        json_.begin_array();
        json_.begin_object();
        place(warning.article, std::nullopt, {});
        json_.end_object();
        json_.end_array();
      }
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  void artifact(Index index) {
    const std::string uri = file_uri(places_.file(index));
    json_.field("uri", uri);
    if (is_relative(uri)) json_.field("uriBaseId", "%SRCROOT%");
    json_.field("index", static_cast<std::uint32_t>(index));
  }

  void artifacts() {
    json_.key("artifacts");
    json_.begin_array();
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      json_.begin_object();
      json_.key("location");
      json_.begin_object();
      artifact(static_cast<Index>(i));
      json_.end_object();
      if (const auto& title = report_.articles[i].title) text("description", one_line(*title));
      json_.end_object();
    }
    json_.end_array();
  }

  void place(Index article, const std::optional<Place>& region, std::string_view snippet) {
    json_.key("physicalLocation");
    json_.begin_object();
    json_.key("artifactLocation");
    json_.begin_object();
    artifact(article);
    json_.end_object();
    if (region) {
      json_.key("region");
      json_.begin_object();
      json_.field("startLine", region->line);
      json_.field("startColumn", region->column);
      json_.field("endLine", region->end_line);
      json_.field("endColumn", region->end_column);
      if (!snippet.empty()) text("snippet", snippet);
      json_.end_object();
    }
    json_.end_object();
  }

  void passage(const Told& told) {
    const Evidence& evidence = *told.evidence;
    place(evidence.article, places_.of(evidence),
          one_line(evidence.sentence.in(text_of(report_, evidence))));
    message(letter_of(evidence.article) + (evidence.in_title ? " (title): " : ": ") +
            one_line(told.position->value));
  }

  void rule(std::string_view name) {
    json_.field("ruleId", name);
    std::uint32_t index = 0;
    for (const Group group : {Group::finding, Group::rule}) {
      for (const Entry& entry : all()) {
        if (entry.group != group) continue;
        if (entry.name == name) return json_.field("ruleIndex", index);
        ++index;
      }
    }
  }

  void fingerprint(std::string_view id) {
    json_.key("partialFingerprints");
    json_.begin_object();
    json_.field("crossread/1", id);
    json_.end_object();
  }

  void results() {
    json_.key("results");
    json_.begin_array();
    for (const Finding& finding : report_.findings) result(finding);
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      for (const ReportSentence& sentence : report_.articles[i].sentences) {
        if (sentence.level != SentenceLevel::plain) result(static_cast<Index>(i), sentence);
      }
    }
    json_.end_array();
  }

  void result(const Finding& finding) {
    constexpr std::array<std::string_view, 3> levels{"error", "warning", "note"};
    const std::vector<Told> told = passages_of(report_, finding);
    json_.begin_object();
    rule(name_of(finding.kind));
    json_.field("level", levels[static_cast<std::size_t>(finding.severity)]);
    std::string words = one_line(finding.subject) + ": " + one_line(finding.summary);
    for (const auto& [position, evidence] : told) {
      words += "\n" + std::string(places_.file(evidence->article)) + ": " +
               one_line(position->value);
    }
    message(words);
    json_.key("locations");
    json_.begin_array();
    if (!told.empty()) {
      json_.begin_object();
      passage(told.front());
      json_.end_object();
    }
    json_.end_array();
    json_.key("relatedLocations");
    json_.begin_array();
    for (std::size_t i = 1; i < told.size(); ++i) {
      json_.begin_object();
      json_.field("id", static_cast<std::uint32_t>(i));
      passage(told[i]);
      json_.end_object();
    }
    json_.end_array();
    fingerprint(finding.id);
    json_.field("rank", finding.confidence * 100);
    json_.key("properties");
    json_.begin_object();
    json_.field("why", finding.why);
    if (finding.reason != FindingReason::none) json_.field("reason", name_of(finding.reason));
    json_.end_object();
    json_.end_object();
  }

  void result(Index article, const ReportSentence& sentence) {
    const std::string_view text = report_.articles[static_cast<std::size_t>(article)].text;
    json_.begin_object();
    rule(sentence_rule);
    json_.field("level", "note");
    std::string words = sentence.level == SentenceLevel::hard ? "Hard to read." : "Very hard to read.";
    for (std::size_t i = 0; i < sentence.reasons.size() && i < most_reasons; ++i) {
      words += " " + one_line(sentence.reasons[i].message);
    }
    message(words);
    json_.key("locations");
    json_.begin_array();
    json_.begin_object();
    place(article, places_.of(article, sentence.span), one_line(sentence.span.in(text)));
    json_.end_object();
    json_.end_array();
    json_.end_object();
  }

  const Report& report_;
  Places places_;
  JsonWriter json_;
};

}  // namespace

std::string to_sarif(const Report& report, const StoryInput& story, const WriteOptions& options) {
  return SarifWriter(report, story, options.paths).write();
}

}  // namespace crossread::report
