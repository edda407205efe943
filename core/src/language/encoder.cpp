#include "language/encoder.h"

#include <algorithm>
#include <array>

#include "language/features.h"
#include "language/kernels.h"

namespace crossread::language {
namespace {

// More types than this and the workspace starts afresh, which bounds its memory.
constexpr std::size_t most_types = 4096;

// What is not zero of a row by itself.
struct Row {
  Row(const std::int16_t* x, std::size_t count)
      : inputs{x, pairs.data(), kernels().gather(x, count / 2, pairs.data())} {}
  std::array<std::uint16_t, largest_width / 2> pairs;
  Inputs inputs;
};

// Every pair of a row, for one of which nearly nothing is zero.
constexpr std::array<std::uint16_t, largest_width / 2> every_pair = [] {
  std::array<std::uint16_t, largest_width / 2> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint16_t>(i);
  return out;
}();

// What is not zero of a row of the sentence.
void gather_row(Workspace& space, std::size_t t, std::size_t width) {
  std::uint16_t* pairs = &space.pairs[t * width / 2];
  const std::int16_t* x = &space.hidden[t * width];
  space.inputs[t] = {x, pairs, kernels().gather(x, width / 2, pairs)};
}

// Puts the products of a type with the five matrices of a window behind `windows`, that for the second word
// before it first; that for its own word holds the bias.
void add_type(const Model& model, std::span<const std::int16_t> type, Workspace& space) {
  std::int32_t* out = space.windows.add(5 * model.width());
  const Row row(type.data(), type.size());
  for (std::size_t k = 0; k < 5; ++k)
    model.window[k].multiply(row.inputs, k == 2 ? model.window[k].bias().data() : nullptr, out + (4 - k) * model.width());
}

// The type of a form: the sums of its features, before any other word is looked at.
void add_form(const Model& model, std::string_view form, Workspace& space) {
  const FormFeatures features = form_features(form);
  const Entry entry = model.find(features.word_key, features.vector_key);
  std::array<std::int32_t, largest_width> sums;
  std::array<std::int16_t, largest_width> row;
  std::fill_n(sums.begin(), model.type.inputs(), 0);
  std::size_t at = 0;
  const auto put = [&](const Table& table, std::size_t index) {
    table.add_row(index, sums.data() + at);
    at += table.dims;
  };
  put(model.words, entry.word);
  if (!model.books.empty()) {
    if (entry.codes != Entry::none) {
      for (std::size_t level = 0; level < model.books.size(); ++level) {
        model.books[level].add_row(model.codes[level * model.code_rows + entry.codes], sums.data() + at);
      }
    }
    at += model.books[0].dims;
  }
  put(model.suffix2, features.suffix2);
  put(model.suffix3, features.suffix3);
  put(model.suffix4, features.suffix4);
  put(model.prefix, features.prefix3);
  put(model.shapes, features.shape);
  std::transform(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(at), row.begin(), clip);
  model.type.apply(Row(row.data(), at).inputs, sums.data());
  kernels().activate(sums.data(), model.type.scales().data(), model.type_width(), 0, row.data());
  add_type(model, {row.data(), model.type_width()}, space);
}

void prepare(const Model& model, Workspace& space) {
  if (space.model == &model && space.types.size() < most_types) return;
  space.model = &model;
  space.types.clear();
  space.lemmas.clear();
  space.windows.clear();
  space.outside_products.clear();
  // The first two rows are the edges of the sentence.
  for (const auto& edge : model.edges) add_type(model, edge, space);
}

// One block over all rows: `hidden` is read and written. What the block reads of a row is asked for twice,
// by the gates and by the mix, and nearly all of it is zero; nearly all of a state is not.
void run_block(const Model& model, const Model::Block& block, std::size_t count, Workspace& space) {
  const std::size_t width = model.width(), recurrent = model.recurrent_width();
  const std::size_t gates = 4 * recurrent, both = 2 * recurrent;
  const Kernels& kernel = kernels();
  at_least(space.sums, std::max(gates, width));
  at_least(space.gates, count * gates);
  at_least(space.states, count * both);
  std::int32_t* const sums = space.sums.data();
  for (std::size_t t = 0; t < count; ++t) {
    gather_row(space, t, width);
    block.gates.apply(space.inputs[t], sums);
    kernel.activate(sums, block.gates.scales().data(), gates, -32768, &space.gates[t * gates]);
  }
  // States carry four bits more than activations, as what is lost at one word stays lost.
  space.state.assign(recurrent, 0);
  const auto step = [&](std::size_t t, std::size_t value_at, std::size_t state_at) {
    kernel.advance(&space.gates[t * gates + value_at], recurrent, space.state.data(),
                   &space.states[t * both + state_at]);
  };
  for (std::size_t t = 0; t < count; ++t) step(t, 0, 0);
  space.state.assign(recurrent, 0);
  for (std::size_t t = count; t-- > 0;) step(t, 2 * recurrent, recurrent);
  for (std::size_t t = 0; t < count; ++t) {
    block.mix.apply(space.inputs[t], sums);
    block.carry.multiply({&space.states[t * both], every_pair.data(), recurrent}, sums, sums);
    kernel.rectify_onto(sums, block.mix.scales().data(), width, &space.hidden[t * width]);
  }
}

}  // namespace

void encode_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                     Workspace& space) {
  prepare(model, space);
  const std::size_t count = tokens.size(), width = model.width();
  at_least(space.rows, count);
  for (std::size_t t = 0; t < count; ++t) {
    const std::string_view form = tokens[t].in(text);
    const text::Numbering::Number type = space.types[hash_bytes(form)];
    if (type.fresh) add_form(model, form, space);
    space.rows[t] = type.value + 2;
  }
  at_least(space.hidden, count * width);
  at_least(space.pairs, count * width / 2);
  at_least(space.inputs, count);
  // A type adds to the sums of the two words before it, its own and the two after it, which lie side by side; it is
  // the first to reach the last of them. Two more on both sides take what the edges add to words that are not there.
  at_least(space.sums, (count + 8) * width);
  std::fill_n(space.sums.begin(), 4 * width, 0);
  const Kernels& kernel = kernels();
  for (std::size_t p = 0; p < count + 4; ++p) {
    const std::size_t type = p < 2 ? 0 : p >= count + 2 ? 1 : space.rows[p - 2];
    std::int32_t* const out = space.sums.data() + p * width;
    const std::int32_t* const row = space.windows[type];
    const std::array<const std::int32_t*, 3> parts{out, row, row + 4 * width};
    kernel.sum(parts.data(), 2, 4 * width, out);
    kernel.sum(parts.data() + 2, 1, width, out + 4 * width);
  }
  const std::int32_t* const sums = space.sums.data() + 4 * width;
  const std::vector<std::int32_t>& scales = model.window[0].scales();
  for (std::size_t t = 0; t < count; ++t)
    kernel.activate(sums + t * width, scales.data(), width, 0, &space.hidden[t * width]);
  for (const Model::Block& block : model.blocks) run_block(model, block, count, space);
  for (std::size_t t = 0; t < count; ++t) gather_row(space, t, width);
}

}  // namespace crossread::language
