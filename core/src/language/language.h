#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <crossread/result.h>
#include <crossread/span.h>

#include "language/tags.h"
#include "text/text.h"

/// The language layer: part of speech, lemma, dependency head and name type of every token, from
/// one trained model with integer scores.
namespace crossread::language {

/// One token with what the model says of it.
struct Word {
  Span span;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::FW;
  Deprel deprel = Deprel::dep;
  std::int32_t head = -1;  ///< index into Annotation::words, -1 = root of its sentence
  NameType name = NameType::none;
  bool name_begins = false;  ///< first word of a name
  std::string lemma;
};

/// The annotation of a document; `words[i]` belongs to `Document::tokens[i]`.
struct Annotation {
  std::vector<Word> words;
};

/// Tags, lemmatises and parses every sentence of the document. Linear in the number of tokens.
Annotation annotate(const text::Document& document);

/// How much a text looks like English, 0..1, by the share of its commonest function words. Texts
/// under about ten words are given the benefit of the doubt.
double english_confidence(const text::Document& document);

}  // namespace crossread::language
