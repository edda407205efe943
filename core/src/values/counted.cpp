#include "values/counted.h"

namespace crossread::values {

using language::Deprel;
using language::Upos;

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
      const bool noun = h.upos == Upos::NOUN || h.upos == Upos::PROPN || h.upos == Upos::ADJ;
      if ((w.deprel == Deprel::nummod || w.deprel == Deprel::amod || w.deprel == Deprel::compound ||
           w.deprel == Deprel::det) &&
          noun)
        return set(w.head);
    }
    // "dozens of people": the noun hangs on the number.
    for (std::uint32_t t = end; t < words.size() && t < end + 6; ++t)
      if (words[t].deprel == Deprel::nmod && words[t].head >= static_cast<std::int32_t>(first) &&
          words[t].head < static_cast<std::int32_t>(end))
        return set(static_cast<std::int32_t>(t));
    // "a death toll of 12": the number hangs on the noun.
    for (std::uint32_t t = first; t < end; ++t)
      if (words[t].deprel == Deprel::nmod && words[t].head >= 0 &&
          words[t].head < static_cast<std::int32_t>(first))
        return set(words[t].head);
    for (std::uint32_t t = end; t < words.size() && t < end + 4; ++t) {
      if (words[t].upos == Upos::NOUN) return set(static_cast<std::int32_t>(t));
      if (words[t].upos != Upos::ADJ && words[t].upos != Upos::PROPN &&
          words[t].upos != Upos::NUM && words[t].upos != Upos::ADP)
        break;
    }
    return;
  }
  // Without an annotation: the next word, over one "of".
  std::uint32_t i = past;
  if (atoms[i].is("of")) ++i;
  if (atoms.together(begin, i) && atoms[i].kind == AtomKind::word)
    value.of = std::string(atoms[i].text);
}

}  // namespace crossread::values
