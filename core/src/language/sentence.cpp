#include "language/sentence.h"

#include <algorithm>
#include <array>

#include "language/lemma.h"
#include "language/parser.h"
#include "language/tagger.h"
#include "text/word_list.h"

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

// "The rate rose to 6.1 %": a past that is spelt like a noun, behind a noun or pronoun and before what it came to. The
// treebanks hold too few figures that rise.
void mend_pasts(std::string_view text, std::vector<Word>& words) {
  static constexpr auto reaching = std::to_array<std::string_view>({"to", "by", "from", "above", "below"});
  for (std::size_t t = 1; t + 1 < words.size(); ++t) {
    const Upos before = words[t - 1].upos;
    if (words[t].xpos != Xpos::NN || (before != Upos::NOUN && before != Upos::PROPN && before != Upos::PRON)) continue;
    std::size_t next = t + 1;
    if (text::in(reaching, words[next].span.in(text)) && next + 1 < words.size()) ++next;
    if (words[next].upos == Upos::SYM && next + 1 < words.size()) ++next;
    if (words[next].upos != Upos::NUM) continue;
    const std::string_view form = words[t].span.in(text);
    if (lemma_of(form, Upos::VERB, Xpos::VBP) == form) continue;  // a base form too, as "wound"
    words[t].upos = Upos::VERB;
    words[t].xpos = Xpos::VBD;
  }
}

// No sentence of prose is longer. What is, a table or a run of brackets, is read in pieces of this size, so
// that the parser's memory, which grows with the length, stays bounded.
constexpr std::size_t longest_sentence = 400;

void annotate_piece(const Model& model, Workspace& space, std::string_view text,
                    std::span<const Span> tokens, std::vector<Word>& out, bool parse) {
  out.assign(tokens.size(), {});
  if (tokens.empty()) return;
  for (std::size_t t = 0; t < tokens.size(); ++t) out[t].span = tokens[t];
  encode_sentence(model, text, tokens, space);
  tag_sentence(model, space, out);
  mend_acronyms(text, out);
  mend_pasts(text, out);
  at_least(space.lemmas, space.types.size() + 2);
  for (std::size_t t = 0; t < out.size(); ++t) {
    Word& word = out[t];
    Workspace::Lemma& last = space.lemmas[space.rows[t]];
    if (last.text.empty() || last.upos != word.upos || last.xpos != word.xpos)
      last = {word.upos, word.xpos, lemma_of(word.span.in(text), word.upos, word.xpos)};
    word.lemma = last.text;
  }
  if (parse) parse_sentence(model, space, out);
}

}  // namespace

void annotate_sentence(const Model& model, Workspace& space, std::string_view text,
                       std::span<const Span> tokens, std::vector<Word>& out, bool parse) {
  if (tokens.size() <= longest_sentence) {
    annotate_piece(model, space, text, tokens, out, parse);
    return;
  }
  out.clear();
  out.reserve(tokens.size());
  std::int32_t root = -1;
  std::vector<Word> piece;
  for (std::size_t first = 0; first < tokens.size(); first += longest_sentence) {
    const std::size_t count = std::min(longest_sentence, tokens.size() - first);
    annotate_piece(model, space, text, tokens.subspan(first, count), piece, parse);
    const auto offset = static_cast<std::int32_t>(first);
    for (std::size_t t = 0; t < piece.size(); ++t) {
      Word& word = piece[t];
      if (word.head >= 0) {
        word.head += offset;
      } else if (parse && root < 0) {
        root = static_cast<std::int32_t>(t);
      } else if (parse) {
        // The pieces make one tree: later ones hang on the root of the first.
        word.head = root;
        word.deprel = Deprel::parataxis;
      }
      out.push_back(std::move(word));
    }
  }
}

void annotate_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                       std::vector<Word>& out, bool parse) {
  Workspace space;
  annotate_sentence(model, space, text, tokens, out, parse);
}

}  // namespace crossread::language
