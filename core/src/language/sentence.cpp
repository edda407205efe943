#include "language/sentence.h"

#include "language/lemma.h"
#include "language/parser.h"
#include "language/tagger.h"

namespace crossread::language {

void annotate_sentence(const Model& model, Workspace& space, std::string_view text,
                       std::span<const Span> tokens, std::vector<Word>& out, bool parse) {
  out.assign(tokens.size(), {});
  if (tokens.empty()) return;
  for (std::size_t t = 0; t < tokens.size(); ++t) out[t].span = tokens[t];
  encode_sentence(model, text, tokens, space);
  tag_sentence(model, space, out);
  for (Word& word : out) word.lemma = lemma_of(word.span.in(text), word.upos, word.xpos);
  if (parse) parse_sentence(model, space, out);
}

void annotate_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                       std::vector<Word>& out, bool parse) {
  Workspace space;
  annotate_sentence(model, space, text, tokens, out, parse);
}

}  // namespace crossread::language
