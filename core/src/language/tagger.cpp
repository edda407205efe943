#include "language/tagger.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace crossread::language {
namespace {

// The first of the greatest scores.
std::size_t best(const std::int32_t* scores, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 1; i < count; ++i) {
    if (scores[i] > scores[at]) at = i;
  }
  return at;
}

}  // namespace

void tag_sentence(const Model& model, Workspace& space, std::vector<Word>& words) {
  std::array<std::int32_t, 80> scores;
  const std::size_t width = model.width();
  std::size_t before = 0;
  for (std::size_t t = 0; t < words.size(); ++t) {
    for (std::size_t j = 0; j < scores.size(); ++j) scores[j] = model.tags.bias()[j];
    model.tags.add_product(&space.hidden[t * width], scores.data());
    for (std::size_t j = 0; j < scores.size(); ++j) {
      scores[j] = rescale(scores[j], model.tags.scales()[j]);
    }
    Word& word = words[t];
    word.upos = static_cast<Upos>(best(scores.data(), upos_count));
    word.xpos = static_cast<Xpos>(best(scores.data() + upos_count, xpos_count));
    std::size_t name = best(scores.data() + upos_count + xpos_count, name_tag_count);
    if (name != 0 && name % 2 == 0 && before != name && before != name - 1) --name;
    word.name = static_cast<NameType>((name + 1) / 2);
    word.name_begins = name % 2 == 1;
    before = name;
  }
}

}  // namespace crossread::language
