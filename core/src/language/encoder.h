#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <crossread/span.h>

#include "language/model.h"

namespace crossread::language {

/// Room to work in, kept between sentences so that memory is not asked for anew and a word that
/// comes back is not worked out again. Results never depend on what it holds; one is for one
/// model and one thread. About 1 KiB for every different word, at most some 3 MiB.
struct Workspace {
  const Model* model = nullptr;
  std::unordered_map<std::uint64_t, std::uint32_t> types;  ///< hash of a form -> row below
  std::vector<std::int32_t> windows;  ///< per type: its products with the five window matrices
  std::vector<std::uint32_t> rows;    ///< the types of the sentence's words
  std::vector<std::int16_t> hidden;   ///< the sentence's rows, and two more: the root, no word
  std::vector<std::int16_t> joined;
  std::vector<std::int32_t> sums;
  std::vector<std::int32_t> slot_products;  ///< per slot and word
  std::vector<std::uint8_t> slot_known;
};

/// Fills `space.hidden` with one row a token and, after them, the rows of the root and of "no
/// word", each `model.width()` wide. Linear in the bytes of the tokens.
void encode_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                     Workspace& space);

}  // namespace crossread::language
