#include "language/sentence.h"

#include "language/lemma.h"
#include "language/parser.h"
#include "language/tagger.h"

namespace crossread::language {
namespace {

bool capitals(std::string_view form) {
  for (const char c : form) {
    if (c < 'A' || c > 'Z') return false;
  }
  return form.size() >= 2;
}

// "The WHO said", "the US": acronyms that are spelt like a pronoun, of which the treebanks hold too
// few to be learnt. In a sentence with other words in capitals they may as well be stressed pronouns.
void mend_acronyms(std::string_view text, std::vector<Word>& words) {
  for (std::size_t t = 0; t < words.size(); ++t) {
    const std::string_view form = words[t].span.in(text);
    if (words[t].upos != Upos::PRON || (form != "WHO" && form != "US" && form != "IT")) continue;
    const bool beside = (t > 0 && capitals(words[t - 1].span.in(text))) ||
                        (t + 1 < words.size() && capitals(words[t + 1].span.in(text)));
    if (beside) continue;
    words[t].upos = Upos::PROPN;
    words[t].xpos = Xpos::NNP;
  }
}

}  // namespace

void annotate_sentence(const Model& model, Workspace& space, std::string_view text,
                       std::span<const Span> tokens, std::vector<Word>& out, bool parse) {
  out.assign(tokens.size(), {});
  if (tokens.empty()) return;
  for (std::size_t t = 0; t < tokens.size(); ++t) out[t].span = tokens[t];
  encode_sentence(model, text, tokens, space);
  tag_sentence(model, space, out);
  mend_acronyms(text, out);
  for (Word& word : out) word.lemma = lemma_of(word.span.in(text), word.upos, word.xpos);
  if (parse) parse_sentence(model, space, out);
}

void annotate_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                       std::vector<Word>& out, bool parse) {
  Workspace space;
  annotate_sentence(model, space, text, tokens, out, parse);
}

}  // namespace crossread::language
