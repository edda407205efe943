#include "language/tagger.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace crossread::language {
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
    std::size_t name = kernel.greatest(scores.data() + upos_count + xpos_count, name_tag_count);
    if (name != 0 && name % 2 == 0 && before != name && before != name - 1) --name;
    word.name = static_cast<NameType>((name + 1) / 2);
    word.name_begins = name % 2 == 1;
    before = name;
  }
}

}  // namespace crossread::language
