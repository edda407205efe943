#include "language/annotator.h"
#include "language/embedded.h"
#include "language/language.h"
#include "language/sentence.h"

namespace crossread::language {

Annotator::Annotator() : space_(std::make_unique<Workspace>()) {}
Annotator::~Annotator() = default;

Annotation Annotator::annotate(const text::Document& document) {
  Annotation out;
  out.words.reserve(document.tokens.size());
  const Model* model = embedded_model();
  std::vector<Span> spans;
  std::vector<Word> sentence;
  for (const text::Sentence& s : document.sentences) {
    spans.clear();
    for (std::uint32_t t = s.first_token; t < s.end_token; ++t) spans.push_back(document.tokens[t].span);
    if (model) annotate_sentence(*model, *space_, document.utf8, spans, sentence);
    const auto first = static_cast<std::int32_t>(out.words.size());
    for (Word& word : sentence) {
      if (word.head >= 0) word.head += first;
      out.words.push_back(std::move(word));
    }
  }
  return out;
}

Annotation annotate(const text::Document& document) { return Annotator().annotate(document); }

std::string weights_name() {
  const Model* model = embedded_model();
  return model ? model->name() : std::string();
}

}  // namespace crossread::language
