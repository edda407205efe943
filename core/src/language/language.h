#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <crossread/result.h>
#include <crossread/span.h>

#include "language/tags.h"
#include "language/word.h"
#include "text/text.h"

/// The language layer: part of speech, lemma, dependency head and name type of every token, from
/// one trained model with integer scores.
namespace crossread::language {

/// The annotation of a document; `words[i]` belongs to `Document::tokens[i]`.
struct Annotation {
  std::vector<Word> words;
};

/// Tags, lemmatises and parses every sentence of the document with the weights that the engine was
/// built with. Heads are indices into Annotation::words. Linear in the number of tokens.
Annotation annotate(const text::Document& document);

/// A short name of those weights, for the report: "crlm2-5f3a91c0".
std::string weights_name();

/// How much a text looks like English, 0..1, by the share of its commonest function words. Texts
/// under about ten words are given the benefit of the doubt.
double english_confidence(const text::Document& document);

}  // namespace crossread::language
