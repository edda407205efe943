#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <crossread/span.h>

#include "language/model.h"
#include "language/tags.h"

namespace crossread::language {

/// Makes a vector at least so long; what it held stays, and it never gets shorter, as filling it anew
/// with zeros costs more than what is worked out in it.
template <typename T>
void at_least(std::vector<T>& room, std::size_t size) {
  if (room.size() < size) room.resize(size);
}

/// Rows of one width that never move, as copying them would cost as much as making them.
class Rows {
 public:
  /// A row more, with anything in it. All have the width of the first one since `clear`.
  std::int32_t* add(std::size_t width) {
    if (width != width_) blocks_.clear();
    width_ = width;
    const std::size_t block = count_ / in_block;
    if (block == blocks_.size()) blocks_.emplace_back(new std::int32_t[in_block * width]);
    return &blocks_[block][count_++ % in_block * width];
  }
  const std::int32_t* operator[](std::size_t row) const {
    return &blocks_[row / in_block][row % in_block * width_];
  }
  void clear() { count_ = 0; }

 private:
  static constexpr std::size_t in_block = 64;
  std::vector<std::unique_ptr<std::int32_t[]>> blocks_;
  std::size_t count_ = 0, width_ = 0;
};

/// Room to work in, kept between sentences so that memory is not asked for anew and a word that
/// comes back is not worked out again. Results never depend on what it holds; one is for one
/// model and one thread. About 2 KiB for every different word, at most some 9 MiB.
struct Workspace {
  struct Lemma {
    Upos upos = Upos::X;
    Xpos xpos = Xpos::XX;
    std::string text;  ///< empty where none was asked for yet
  };

  const Model* model = nullptr;
  std::unordered_map<std::uint64_t, std::uint32_t> types;  ///< hash of a form -> row below
  Rows windows;                       ///< per type: its products with the five window matrices
  std::vector<std::uint32_t> rows;    ///< the types of the sentence's words
  std::vector<Lemma> lemmas;          ///< per type: the last one
  std::vector<std::int16_t> hidden;   ///< the sentence's rows, and two more: the root, no word
  std::vector<std::uint16_t> pairs;   ///< of the rows of `hidden`
  std::vector<Inputs> inputs;         ///< the rows of `hidden` as inputs of a product; they view `pairs`
  std::vector<std::int16_t> states;   ///< of the recurrence, per word
  std::vector<std::int32_t> state;
  std::vector<std::int32_t> sums;
  std::vector<std::int32_t> slot_products;  ///< per slot and word
  std::vector<std::uint8_t> slot_known;
};

/// Fills `space.hidden` with one row a token and, after them, the rows of the root and of "no
/// word", each `model.width()` wide, and `space.inputs` with what of each is not zero. Linear in the bytes of the tokens.
void encode_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                     Workspace& space);

}  // namespace crossread::language
