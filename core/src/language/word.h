#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <crossread/span.h>

#include "language/tags.h"

namespace crossread::language {

/// A lemma: a string that is held against a word of the program by its length first. Trees are read by such questions,
/// to which the answer is mostly no, and the `==` of strings asks memcmp() all the same.
class Lemma : public std::string {
 public:
  using std::string::string;
  Lemma() = default;
  Lemma(std::string text) : std::string(std::move(text)) {}
  using std::string::operator=;

  template <std::size_t size>
  friend bool operator==(const Lemma& lemma, const char (&word)[size]) {
    return lemma.size() == size - 1 && std::string_view(lemma) == std::string_view(word, size - 1);
  }
};

/// One token with what the model says of it.
struct Word {
  Span span;  ///< UTF-8 bytes of the text it was made from
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  Deprel deprel = Deprel::dep;
  std::int32_t head = -1;          ///< index of the head within the sentence, -1 = root
  NameType name = NameType::none;  ///< of the name that the word is part of
  bool name_begins = false;        ///< first word of a name
  Lemma lemma;
};

}  // namespace crossread::language
