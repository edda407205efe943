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

// The words of the hour at the head of an entry, "**7.20am**", "16:55", "9.15am:", which are no part of its sentence; 0 where
// none stands there, or where it goes on with a day: "7.20am Monday".
std::size_t stamp_at_head(std::string_view text, std::span<const Span> tokens) {
  static constexpr auto days = std::to_array<std::string_view>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
  static constexpr auto halves = std::to_array<std::string_view>({"am", "pm", "AM", "PM"});
  static constexpr auto marks = std::to_array<std::string_view>({"**", "*", "__", "_", ":", "-", "--", "\u2013", "\u2014"});
  const auto form = [&](std::size_t t) { return t < tokens.size() ? tokens[t].in(text) : std::string_view(); };
  std::size_t t = text::in(marks, form(0)) ? 1 : 0;
  const std::string_view hour = form(t);
  const std::size_t point = std::min(hour.find_first_of(":."), hour.size()), behind = hour.size() - std::min(point + 1, hour.size());
  const bool figures = hour.find_first_not_of("0123456789:.") == std::string_view::npos;
  const bool half = text::in(halves, form(t + 1));
  if (!figures || point == 0 || point > 2 || !(behind == 2 || (half && behind == 0))) return 0;
  t += half ? 2 : 1;
  while (text::in(marks, form(t))) ++t;
  const std::string_view next = form(t);
  return !next.empty() && next[0] >= 'A' && next[0] <= 'Z' && !text::in(days, next) ? t : 0;
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
  const std::size_t stamp = stamp_at_head(text, tokens);
  if (stamp == 0 && tokens.size() <= longest_sentence) {
    annotate_piece(model, space, text, tokens, out, parse);
    return;
  }
  out.clear();
  out.reserve(tokens.size());
  std::vector<std::size_t> roots;  // of the pieces
  std::vector<Word> piece;
  for (std::size_t first = 0, end = 0; first < tokens.size(); first = end) {
    end = first < stamp ? stamp : std::min(first + longest_sentence, tokens.size());
    annotate_piece(model, space, text, tokens.subspan(first, end - first), piece, parse);
    for (Word& word : piece) {
      if (word.head >= 0) word.head += static_cast<std::int32_t>(first);
      else if (parse) roots.push_back(out.size());
      out.push_back(std::move(word));
    }
  }
  // The pieces make one tree: the others hang on the root of the first one of the sentence itself.
  const std::size_t top = stamp > 0 && roots.size() > 1 ? 1 : 0;
  for (std::size_t r = 0; r < roots.size(); ++r) {
    if (r == top) continue;
    out[roots[r]].head = static_cast<std::int32_t>(roots[top]);
    out[roots[r]].deprel = Deprel::parataxis;
  }
}

void annotate_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                       std::vector<Word>& out, bool parse) {
  Workspace space;
  annotate_sentence(model, space, text, tokens, out, parse);
}

}  // namespace crossread::language
