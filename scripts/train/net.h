#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/features.h"
#include "params.h"
#include "treebank.h"
#include "vectors.h"

namespace crossread::train {

/// The sizes of the net. Widths are multiples of eight.
struct Shape {
  int word = 32, code = 48, suffix2 = 8, suffix3 = 16, suffix4 = 8, prefix = 8, shape = 8;
  int type = 64;    ///< a word by itself
  int hidden = 64;  ///< a word in its sentence
  int recurrent = 32;
  int blocks = 1;
  int parser = 64;
  int word_count = 3;  ///< how often a word must be seen to get a vector of its own
  int vectors = 40000;
  int levels = 8;
  int inputs() const { return word + code + suffix2 + suffix3 + suffix4 + prefix + shape; }
};

/// Output rows of the tag layer: 17 universal tags, 50 Penn tags, 9 name tags, padded.
inline constexpr int upos_at = 0, xpos_at = 17, name_at = 67, name_tags = 9, tag_rows = 80;
/// Output rows of the label layer: 37 for arcs to the left, 37 for arcs to the right, padded.
inline constexpr int label_rows = 80;

/// The words whose features stand in the parser's slots.
inline constexpr int slots = 10;
/// The additive features of a parser state: labels of dependents, distances, counts.
inline constexpr int state_features = 7, state_rows = 40;

/// The features of one token, resolved to rows.
struct Input {
  int word = 0, vector = -1;
  int suffix2 = 0, suffix3 = 0, suffix4 = 0, prefix = 0, shape = 0;
};

struct Options {
  float dropout = 0.2f;
  float word_dropout = 0.25f;
  float vector_dropout = 0.05f;
  float explore = 0.7f;
  float name_weight = 1.0f;
};

/// Everything that is learnt, in floats.
struct Net {
  Shape shape;
  std::vector<std::uint32_t> word_keys;              ///< of row 1, 2 ... of `word`; row 0 is unknown
  std::vector<int> word_counts;
  std::unordered_map<std::uint32_t, int> word_rows, vector_rows;
  std::vector<std::uint32_t> vector_keys;
  std::vector<std::uint8_t> codes;

  Param word, suffix2, suffix3, suffix4, prefix, form;
  std::vector<Param> books;      ///< one a level
  Param type, type_bias;
  Param edges;                   ///< rows: before the sentence, after it
  Param window[5], window_bias;
  struct Block {
    Param gates, gates_bias, mix, mix_bias;
  };
  std::vector<Block> blocks;
  Param tags, tags_bias;
  Param outside;                 ///< rows: the root, no word
  Param slot[slots], parser_bias;
  Param state[state_features];
  Param actions, actions_bias, labels, labels_bias;

  std::vector<Param*> all();
};

/// Makes a net for a set of training sentences. Deterministic from the seed.
Net make_net(const Shape& shape, const std::vector<Sentence>& sentences, const CodedVectors& vectors,
             std::uint64_t seed);

/// The rows of a token's features.
Input resolve(const Net& net, const std::string& form);

/// Runs one sentence through the net, computes the losses against its gold annotation and adds
/// the gradients to a shard. Returns the loss.
double train_sentence(Net& net, int shard, const Sentence& sentence, const std::vector<Input>& inputs,
                      const Options& options, bool explore, Random random);

/// How often one or the other of two units of a layer was not zero.
struct Needed {
  explicit Needed(int units) : width(units), counts(static_cast<std::size_t>(units * units), 0) {}
  void add(const float* row);
  long of(int a, int b) const { return counts[static_cast<std::size_t>(a * width + b)]; }

  int width;
  std::vector<long> counts;
};

/// Of the layers behind a rectifier.
struct Activity {
  Needed type, hidden, parser;
};

/// Tags and parses one sentence; fills upos, xpos, deprel, head and name of `out`, and adds to `activity`
/// where there is one.
void predict(Net& net, const std::vector<Input>& inputs, std::vector<Token>& out, Activity* activity = nullptr);

/// Adds up the shards' gradients, clips them, and takes one step of Adam.
void step(Net& net, float rate, int batch);

}  // namespace crossread::train
