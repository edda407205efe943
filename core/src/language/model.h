#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <crossread/result.h>

#include "language/net.h"

namespace crossread::language {

/// The words whose vectors stand in the parser's slots, in this order: the three topmost words of
/// the stack, the next two of the buffer, the outermost children of the topmost two on both sides,
/// and the leftmost child of the next word.
inline constexpr std::size_t slot_count = 10;

/// Features of a parser state that are looked up and added: four labels of children, two
/// distances, the numbers of children on the left.
inline constexpr std::size_t state_feature_count = 7;
inline constexpr std::size_t state_feature_rows = 40;

/// Outputs of a matrix of labels.
inline constexpr std::size_t label_width = 40;

/// Name tags: 0 outside, then a beginning and a continuation for each type.
inline constexpr std::size_t name_tag_count = 9;

/// A table of vectors, int8 or int4 with one scale a row, that views the weights file.
class Table {
 public:
  std::size_t rows = 0, dims = 0;
  unsigned bits = 8;   ///< 4 or 8
  unsigned shift = 0;  ///< an entry is worth entry * scale / 2^shift, in activation units
  std::span<const std::uint8_t> scales, entries;

  /// out[d] += the row's vector. `row` must be less than `rows`.
  void add_row(std::size_t row, std::int32_t* out) const;
};

/// What the vocabulary knows of a key.
struct Entry {
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  std::uint32_t word = 0;     ///< row in the table of frequent words; 0 is "unknown"
  std::uint32_t codes = none; ///< row in the table of pretrained vectors' codes
};

/// The trained net, immutable once loaded. Its tables view the bytes it was loaded from, which
/// must outlive it; its matrices are unpacked for the machine it runs on.
///
/// The net: the vectors of a form's features (frequent word, pretrained vector as a sum of code
/// vectors, endings, beginning, shape) make one layer, "type"; five neighbouring types make
/// "first"; blocks of a two-way gated recurrence (Bradbury et al. 2017, Lei et al. 2018: the gates
/// read the input alone) carry the rest of the sentence in. Tags, names and the parser read the
/// last block's rows.
class Model {
 public:
  struct Block {
    Matrix gates;  ///< to the value and gate of the forward state, then of the backward one
    Matrix mix;    ///< from the input
    Matrix carry;  ///< from both states; bias and scales are those of `mix`
  };

  /// Reads a weights file. Bad bytes give an error with `ErrorCode::internal` and a sentence that
  /// says what is wrong with them; no byte outside the blob is ever read.
  static Result<Model> load(std::string_view blob);

  /// The rows of a word: of its key with digits folded, and of its key with digits.
  Entry find(std::uint32_t word_key, std::uint32_t vector_key) const;

  /// A short name of these weights, for reports: the format's version and a checksum in hex.
  const std::string& name() const { return name_; }

  Table words, suffix2, suffix3, suffix4, prefix, shapes;
  std::vector<Table> books;                ///< one of 256 rows for every level of code
  std::span<const std::uint8_t> codes;     ///< levels x rows, level by level
  std::size_t code_rows = 0;
  Matrix type;
  std::array<Matrix, 5> window;            ///< they share their bias and scales
  std::array<std::vector<std::int16_t>, 2> edges;  ///< types before and after the sentence
  std::vector<Block> blocks;
  Matrix tags;                             ///< outputs: 17 universal tags, 50 Penn tags, 9 name tags
  std::array<Matrix, slot_count> slots;    ///< they share their bias and scales
  std::array<std::vector<std::int16_t>, 2> outside;  ///< rows of the root and of "no word"
  std::array<std::vector<std::int32_t>, state_feature_count> state;  ///< rows in units of the sums
  Matrix actions;
  std::array<Matrix, 2> labels;            ///< of an arc to the left, of one to the right

  std::size_t type_width() const { return type.outputs(); }
  std::size_t width() const { return tags.inputs(); }
  std::size_t recurrent_width() const { return recurrent_width_; }
  std::size_t parser_width() const { return actions.inputs(); }

 private:
  friend class ModelReader;
  std::vector<std::uint32_t> keys_;   ///< sorted
  std::vector<std::uint32_t> first_;  ///< where the keys of every beginning begin
  std::vector<Entry> entries_;        ///< of keys_[i]
  std::size_t recurrent_width_ = 0;
  std::string name_;
};

}  // namespace crossread::language
