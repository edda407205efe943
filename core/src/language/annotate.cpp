#include "language/annotator.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "language/embedded.h"
#include "language/language.h"
#include "language/sentence.h"

namespace crossread::language {
namespace {

// More words than this and the sentences are forgotten, which bounds their memory.
constexpr std::size_t most_words = 1 << 15;

// What a sentence is annotated from: the forms of its tokens, each behind its length.
void forms_of(const std::string& text, const std::vector<Span>& tokens, std::string& out) {
  out.clear();
  for (const Span token : tokens) {
    std::uint32_t left = token.size();
    for (; left >= 0x80; left >>= 7) out += static_cast<char>(0x80 | (left & 0x7F));
    out += static_cast<char>(left);
    out.append(text, token.begin, token.size());
  }
}

}  // namespace

struct Annotator::Memory {
  Workspace space;
  std::unordered_map<std::string, std::vector<Word>> sentences;  ///< forms -> words, their heads within the sentence
  std::size_t words = 0;                                         ///< of all these sentences
};

Annotator::Annotator() : memory_(std::make_unique<Memory>()) {}
Annotator::~Annotator() = default;

void Annotator::forget_sentences() {
  memory_->sentences.clear();
  memory_->words = 0;
}

Annotation Annotator::annotate(const text::Document& document) {
  Annotation out;
  out.words.reserve(document.tokens.size());
  const Model* model = embedded_model();
  if (!model) return out;
  Memory& memory = *memory_;
  std::vector<Span> spans;
  std::string forms;
  for (const text::Sentence& s : document.sentences) {
    spans.clear();
    for (std::uint32_t t = s.first_token; t < s.end_token; ++t) spans.push_back(document.tokens[t].span);
    if (memory.words > most_words) forget_sentences();
    forms_of(document.utf8, spans, forms);
    const auto [known, fresh] = memory.sentences.try_emplace(forms);
    if (fresh) {
      annotate_sentence(*model, memory.space, document.utf8, spans, known->second);
      memory.words += spans.size();
    }
    const auto first = static_cast<std::int32_t>(out.words.size());
    for (std::size_t w = 0; w < spans.size(); ++w) {
      Word& word = out.words.emplace_back(known->second[w]);
      word.span = spans[w];
      if (word.head >= 0) word.head += first;
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
