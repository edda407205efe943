#include "values/counted.h"

namespace crossread::values {

using language::Deprel;
using language::Upos;

namespace {

/// Whether a word is written in figures, and so counts rather than is counted.
bool is_figure(const text::Document& document, const language::Word& word) {
  const char c = word.span.in(document.utf8).front();
  return c >= '0' && c <= '9';
}

/// "She turns 62 next week": what stands there says when.
bool names_a_time(std::string_view lemma) {
  for (std::string_view word : {"day", "week", "month", "quarter", "year", "decade", "morning", "afternoon", "evening", "night"})
    if (lemma == word) return true;
  return false;
}

/// A preposition behind a value whose noun is what it is of: "12 of the boats", "$9 million in damages". "12,000 by
/// police", "61 in favour" and "8 percent on a year ago" name nothing that is counted.
bool counts_on(Kind kind, const language::Word& word) {
  return word.upos == Upos::ADP && (word.lemma == "of" || (kind == Kind::money && word.lemma == "in"));
}

bool names_a_number(std::string_view lemma) {
  for (std::string_view word : {"toll", "number", "total", "count", "tally", "figure", "turnout"})
    if (lemma == word) return true;
  return false;
}

}  // namespace

void set_counted(const Atoms& atoms, const QuantityContext& context, std::uint32_t begin,
                 std::uint32_t past, Value& value) {
  const std::vector<language::Word>& words = context.annotation.words;
  const std::uint32_t first = atoms[begin].token;
  const std::uint32_t end = atoms[past - 1].token + 1;
  const auto set = [&](std::int32_t index) {
    value.of_word = index;
    const language::Word& head = words[static_cast<std::size_t>(index)];
    value.of = head.lemma;
    if (value.of.empty()) value.of = std::string(head.span.in(context.document.utf8));
  };
  if (end <= words.size()) {
    for (std::uint32_t t = first; t < end; ++t) {
      const language::Word& w = words[t];
      if (w.head < 0) continue;
      const auto head = static_cast<std::uint32_t>(w.head);
      const bool inside = head >= first && head < end;
      if (inside || head >= words.size()) continue;
      const language::Word& h = words[head];
      const bool noun = (h.upos == Upos::NOUN || h.upos == Upos::PROPN || h.upos == Upos::ADJ) &&
                        !is_figure(context.document, h);
      if ((w.deprel == Deprel::nummod || w.deprel == Deprel::amod || w.deprel == Deprel::compound ||
           w.deprel == Deprel::det) &&
          noun)
        return set(w.head);
    }
    // "12 dead and 40 injured": an adjective that no noun follows stands for those it describes,
    // wherever the parser hangs it.
    if (end < words.size() && words[end].upos == Upos::ADJ) {
      const Upos next = end + 1 < words.size() ? words[end + 1].upos : Upos::PUNCT;
      const bool describes = next == Upos::NOUN || next == Upos::PROPN || next == Upos::ADJ;
      if (!describes && words[end].head >= static_cast<std::int32_t>(first))
        return set(static_cast<std::int32_t>(end));
    }
    // "dozens of people": the noun hangs on the number.
    for (std::uint32_t t = end; t < words.size() && t < end + 6 && counts_on(value.kind, words[end]); ++t)
      if (words[t].deprel == Deprel::nmod && words[t].head >= static_cast<std::int32_t>(first) &&
          words[t].head < static_cast<std::int32_t>(end) && !is_figure(context.document, words[t]))
        return set(static_cast<std::int32_t>(t));
    // "a death toll of 12": the number hangs on the noun.
    for (std::uint32_t t = first; t < end; ++t)
      if (words[t].deprel == Deprel::nmod && words[t].head >= 0 &&
          words[t].head < static_cast<std::int32_t>(first)) {
        const language::Word& h = words[static_cast<std::size_t>(words[t].head)];
        if (!is_figure(context.document, h) && h.upos != Upos::NUM) return set(words[t].head);
      }
    // "the death toll rose to 12": the subject is a word for a number.
    for (std::uint32_t t = first; t < end; ++t) {
      if (words[t].head < 0 || words[t].deprel == Deprel::nsubj) continue;
      const std::int32_t verb = words[t].head;
      for (std::uint32_t s = first; s > 0 && first - s < 8; --s) {
        const language::Word& subject = words[s - 1];
        if (subject.head == verb && subject.deprel == Deprel::nsubj &&
            names_a_number(subject.lemma))
          return set(static_cast<std::int32_t>(s - 1));
      }
    }
    for (std::uint32_t t = end; t < words.size() && t < end + 4; ++t) {
      if (words[t].upos == Upos::NOUN) {
        if (!names_a_time(words[t].lemma)) set(static_cast<std::int32_t>(t));
        return;
      }
      if (words[t].upos != Upos::ADJ && words[t].upos != Upos::PROPN &&
          words[t].upos != Upos::NUM && !counts_on(value.kind, words[t]))
        break;
    }
    return;
  }
  // Without an annotation: the next word, over one "of".
  std::uint32_t i = past;
  if (atoms[i].is("of")) ++i;
  if (atoms.together(begin, i) && atoms[i].kind == AtomKind::word)
    value.of = std::string(atoms[i].text());
}

}  // namespace crossread::values
