#include "report/addresses.h"
#include "report/json_writer.h"
#include "report/names.h"
#include "report/outputs.h"
#include "report/places.h"
#include "report/prose.h"
#include "text/chars.h"

namespace crossread::report {
namespace {

/// Code points of context on either side of a quoted passage, by which a reader finds it again in
/// a text that has changed.
constexpr int context = 32;

/// Writes one page of annotations.
class AnnotationWriter {
 public:
  AnnotationWriter(const Report& report, const StoryInput& story, const Paths& paths)
      : report_(report), places_(report, story, paths) {
    for (const ArticleReport& article : report.articles) {
      offsets_.emplace_back(article.text, text::OffsetUnit::code_point);
    }
  }

  std::string write() {
    json_.begin_object();
    json_.field("@context", "http://www.w3.org/ns/anno.jsonld");
    json_.field("id", "urn:crossread:report" + (report_.id ? ":" + name(*report_.id) : ""));
    json_.field("type", "AnnotationPage");
    json_.key("items");
    json_.begin_array();
    for (const Finding& finding : report_.findings) annotate(finding);
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      const auto index = static_cast<Index>(i);
      for (const Quote& quote : report_.articles[i].quotes) {
        if (quote.speaker) annotate(index, quote);
      }
      for (const ReportSentence& sentence : report_.articles[i].sentences) {
        if (sentence.level != SentenceLevel::plain) annotate(index, sentence);
      }
    }
    json_.end_array();
    json_.end_object();
    return json_.take() + "\n";
  }

 private:
  /// A part of a URN: slashes would be read as steps of a path, colons as parts.
  static std::string name(std::string_view text) {
    std::string uri = file_uri(text);
    for (std::size_t at = uri.find('/'); at != std::string::npos; at = uri.find('/', at)) {
      uri.replace(at, 1, "%2F");
    }
    return uri;
  }

  void begin(const std::string& id, std::string_view motivation) {
    json_.begin_object();
    json_.field("id", "urn:crossread:" + id);
    json_.field("type", "Annotation");
    json_.field("motivation", motivation);
    json_.key("body");
    json_.begin_array();
  }

  void body(std::string_view purpose, std::string_view value) {
    json_.begin_object();
    json_.field("type", "TextualBody");
    json_.field("purpose", purpose);
    json_.field("format", "text/plain");
    json_.field("value", value);
    json_.end_object();
  }

  void source(Index article) {
    const std::optional<std::string>& url = report_.articles[static_cast<std::size_t>(article)].url;
    json_.field("source", file_uri(url ? std::string_view(*url) : places_.file(article)));
  }

  void quote_selector(std::string_view text, Span span) {
    std::size_t begin = span.begin, end = span.end;
    for (int n = 0; n < context && begin > 0; ++n) {
      begin -= text::code_point_before(text, begin).size;
    }
    for (int n = 0; n < context && end < text.size(); ++n) {
      end += text::code_point_at(text, end).size;
    }
    json_.begin_object();
    json_.field("type", "TextQuoteSelector");
    json_.field("exact", span.in(text));
    json_.field("prefix", text.substr(begin, span.begin - begin));
    json_.field("suffix", text.substr(span.end, end - span.end));
    json_.end_object();
  }

  void target(Index article, Span span, std::string_view text, bool in_title) {
    json_.key("target");
    json_.begin_object();
    source(article);
    json_.key("selector");
    json_.begin_array();
    quote_selector(text, span);
    if (!in_title) {
      const text::OffsetMap& offsets = offsets_[static_cast<std::size_t>(article)];
      json_.begin_object();
      json_.field("type", "TextPositionSelector");
      json_.field("start", offsets.at(span.begin));
      json_.field("end", offsets.at(span.end));
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void end(Index article, Span span) {
    json_.end_array();
    target(article, span, report_.articles[static_cast<std::size_t>(article)].text, false);
    json_.end_object();
  }

  void annotate(const Finding& finding) {
    std::size_t number = 0;
    for (const auto& [position, evidence] : passages_of(report_, finding)) {
      begin("finding:" + finding.id + ":" + std::to_string(++number), "assessing");
      body("commenting", one_line(finding.subject) + ": " + one_line(finding.summary));
      body("describing", one_line(position->value));
      body("tagging", name_of(finding.kind));
      body("tagging", name_of(finding.severity));
      json_.end_array();
      target(evidence->article, evidence->span, text_of(report_, *evidence), evidence->in_title);
      json_.end_object();
    }
  }

  void annotate(Index article, const Quote& quote) {
    begin("quote:" + name(report_.articles[static_cast<std::size_t>(article)].id) + ":" +
              name(quote.id),
          "identifying");
    body("identifying", one_line(quote.speaker->name));
    body("tagging", name_of(quote.kind));
    end(article, quote.span);
  }

  void annotate(Index article, const ReportSentence& sentence) {
    begin("sentence:" + name(report_.articles[static_cast<std::size_t>(article)].id) + ":" +
              std::to_string(offsets_[static_cast<std::size_t>(article)].at(sentence.span.begin)),
          "assessing");
    for (const Reason& reason : sentence.reasons) body("commenting", one_line(reason.message));
    body("tagging", name_of(sentence.level));
    end(article, sentence.span);
  }

  const Report& report_;
  Places places_;
  std::vector<text::OffsetMap> offsets_;
  JsonWriter json_;
};

}  // namespace

std::string to_annotations(const Report& report, const StoryInput& story,
                           const WriteOptions& options) {
  return AnnotationWriter(report, story, options.paths).write();
}

}  // namespace crossread::report
