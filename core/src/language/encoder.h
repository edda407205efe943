#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <crossread/span.h>

#include "language/model.h"
#include "language/room.h"
#include "language/tags.h"
#include "text/numbering.h"

namespace crossread::language {

/// Room to work in, kept between sentences so that memory is not asked for anew and a word that
/// comes back is not worked out again. Results never depend on what it holds; one is for one
/// model and one thread. About 1.4 KiB for every different word, at most some 6 MiB.
struct Workspace {
  struct Lemma {
    Upos upos = Upos::X;
    Xpos xpos = Xpos::XX;
    std::string text;  ///< empty where none was asked for yet
  };

  const Model* model = nullptr;
  text::Numbering types;                  ///< of the hashes of forms; two less than their rows below
  Rows windows;                       ///< per type: its products with the five window matrices
  std::vector<std::uint32_t> rows;    ///< the types of the sentence's words
  std::vector<Lemma> lemmas;          ///< per type: the last one
  std::vector<std::int16_t> hidden;   ///< the sentence's rows
  std::vector<std::uint16_t> pairs;   ///< of the rows of `hidden`
  std::vector<Inputs> inputs;         ///< the rows of `hidden` as inputs of a product; they view `pairs`
  std::vector<std::int16_t> gates;    ///< the recurrence's values and gates, per word
  std::vector<std::int16_t> states;   ///< of the recurrence, per word
  std::vector<std::int32_t> state;
  std::vector<std::int32_t> sums;
  std::vector<std::int32_t> slot_products;     ///< what words add to the parser's sums, in the order of asking
  std::vector<const std::int32_t*> slot_rows;  ///< per slot and word: its row there, null where it was not asked for
  std::vector<std::int32_t> outside_products;  ///< per slot: the rows of the root and of "no word"
};

/// Fills `space.hidden` with one row a token, `model.width()` wide, and `space.inputs` with what of each is not
/// zero. Linear in the bytes of the tokens.
void encode_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                     Workspace& space);

}  // namespace crossread::language
