#pragma once

#include <cstdint>
#include <string>

#include <crossread/span.h>

#include "language/tags.h"

namespace crossread::language {

/// One token with what the model says of it.
struct Word {
  Span span;  ///< UTF-8 bytes of the text it was made from
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  Deprel deprel = Deprel::dep;
  std::int32_t head = -1;          ///< index of the head within the sentence, -1 = root
  NameType name = NameType::none;  ///< of the name that the word is part of
  bool name_begins = false;        ///< first word of a name
  std::string lemma;
};

}  // namespace crossread::language
