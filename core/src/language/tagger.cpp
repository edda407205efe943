#include "language/tagger.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace crossread::language {
namespace {

/// Tags of either kind that the treebanks give to one word: a verb is no NN, an adjective no VBD. Of the other tags any may
/// stand beside any, as NNP beside the adjective of "White House".
enum class Family : std::uint8_t { any, verb, noun, adjective };

Family family_of(Upos tag) {
  switch (tag) {
    case Upos::VERB: case Upos::AUX: return Family::verb;
    case Upos::NOUN: return Family::noun;
    case Upos::ADJ: return Family::adjective;
    default: return Family::any;
  }
}

Family family_of(Xpos tag) {
  using enum Xpos;
  switch (tag) {
    case VB: case VBD: case VBG: case VBN: case VBP: case VBZ: case MD: return Family::verb;
    case NN: case NNS: return Family::noun;
    case JJ: case JJR: case JJS: return Family::adjective;
    default: return Family::any;
  }
}

template <class Tag>
Tag best_of(const std::int32_t* scores, std::size_t count, Family family) {
  std::size_t best = count;
  for (std::size_t t = 0; t < count; ++t)
    if (family_of(static_cast<Tag>(t)) == family && (best == count || scores[t] > scores[best])) best = t;
  return static_cast<Tag>(best);
}

// Each of the two tags is read off by itself; where they cannot stand together, the one that the net is less sure of gives way.
void reconcile(const std::int32_t* of_upos, const std::int32_t* of_xpos, Word& word) {
  const Family u = family_of(word.upos), x = family_of(word.xpos);
  if (u == x || u == Family::any || x == Family::any) return;
  const auto at = [](const std::int32_t* scores, auto tag) { return static_cast<std::int64_t>(scores[static_cast<std::size_t>(tag)]); };
  const Upos other_upos = best_of<Upos>(of_upos, upos_count, x);
  const Xpos other_xpos = best_of<Xpos>(of_xpos, xpos_count, u);
  const std::int64_t lost_by_upos = at(of_upos, word.upos) - at(of_upos, other_upos), lost_by_xpos = at(of_xpos, word.xpos) - at(of_xpos, other_xpos);
  if (lost_by_upos <= lost_by_xpos) word.upos = other_upos;
  else word.xpos = other_xpos;
}

}  // namespace

void tag_sentence(const Model& model, Workspace& space, std::vector<Word>& words) {
  std::array<std::int32_t, 80> scores;
  const Kernels& kernel = kernels();
  std::size_t before = 0;
  for (std::size_t t = 0; t < words.size(); ++t) {
    model.tags.apply(space.inputs[t], scores.data());
    kernel.scale(model.tags.scales().data(), scores.size(), scores.data());
    Word& word = words[t];
    word.upos = static_cast<Upos>(kernel.greatest(scores.data(), upos_count));
    word.xpos = static_cast<Xpos>(kernel.greatest(scores.data() + upos_count, xpos_count));
    reconcile(scores.data(), scores.data() + upos_count, word);
    std::size_t name = kernel.greatest(scores.data() + upos_count + xpos_count, name_tag_count);
    if (name != 0 && name % 2 == 0 && before != name && before != name - 1) --name;
    word.name = static_cast<NameType>((name + 1) / 2);
    word.name_begins = name % 2 == 1;
    before = name;
  }
}

}  // namespace crossread::language
