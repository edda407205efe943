#include "language/encoder.h"

#include <algorithm>

#include "language/features.h"
#include "language/kernels.h"

namespace crossread::language {
namespace {

// More types than this and the workspace starts afresh, which bounds its memory.
constexpr std::size_t most_types = 2048;

// The sums of a form's features, before any other word is looked at.
void type_vector(const Model& model, std::string_view form, std::vector<std::int16_t>& out) {
  const FormFeatures features = form_features(form);
  const Entry entry = model.find(features.word_key, features.vector_key);
  std::vector<std::int32_t> input(model.type.inputs(), 0);
  std::size_t at = 0;
  const auto put = [&](const Table& table, std::size_t row) {
    table.add_row(row, input.data() + at);
    at += table.dims;
  };
  put(model.words, entry.word);
  if (!model.books.empty()) {
    if (entry.codes != Entry::none) {
      for (std::size_t level = 0; level < model.books.size(); ++level) {
        model.books[level].add_row(model.codes[level * model.code_rows + entry.codes],
                                   input.data() + at);
      }
    }
    at += model.books[0].dims;
  }
  put(model.suffix2, features.suffix2);
  put(model.suffix3, features.suffix3);
  put(model.suffix4, features.suffix4);
  put(model.prefix, features.prefix3);
  put(model.shapes, features.shape);
  std::vector<std::int16_t> activations(input.size());
  std::transform(input.begin(), input.end(), activations.begin(), clip);
  std::vector<std::int32_t> sums = model.type.bias();
  model.type.add_product(activations.data(), sums.data());
  out.resize(sums.size());
  kernels().rectify(sums.data(), model.type.scales().data(), sums.size(), out.data());
}

void add_type(const Model& model, std::span<const std::int16_t> type,
              std::vector<std::int32_t>& windows) {
  const std::size_t width = model.width(), start = windows.size();
  windows.resize(start + 5 * width, 0);
  for (std::size_t k = 0; k < 5; ++k) {
    model.window[k].add_product(type.data(), windows.data() + start + k * width);
  }
}

void prepare(const Model& model, Workspace& space) {
  if (space.model == &model && space.types.size() < most_types) return;
  space.model = &model;
  space.types.clear();
  space.windows.clear();
  // The first two rows are the edges of the sentence.
  for (const auto& edge : model.edges) add_type(model, edge, space.windows);
}

// One block over all rows: `hidden` is read and written.
void run_block(const Model& model, const Model::Block& block, std::size_t count, Workspace& space) {
  const std::size_t width = model.width(), recurrent = model.recurrent_width();
  const std::size_t gates = 4 * recurrent, joined = width + 2 * recurrent;
  const Kernels& kernel = kernels();
  space.sums.resize(count * gates);
  space.joined.resize(count * joined);
  for (std::size_t t = 0; t < count; ++t) {
    const std::int16_t* x = &space.hidden[t * width];
    std::int32_t* a = &space.sums[t * gates];
    std::copy(block.gates.bias().begin(), block.gates.bias().end(), a);
    block.gates.add_product(x, a);
    kernel.activate(block.gates.scales().data(), gates, a);
    std::copy(x, x + width, &space.joined[t * joined]);
  }
  // States carry four bits more than activations, as what is lost at one word stays lost.
  std::vector<std::int32_t> state(recurrent);
  const auto step = [&](std::size_t t, std::size_t value_at, std::size_t state_at) {
    kernel.advance(&space.sums[t * gates + value_at], recurrent, state.data(),
                   &space.joined[t * joined + state_at]);
  };
  for (std::size_t t = 0; t < count; ++t) step(t, 0, width);
  std::fill(state.begin(), state.end(), 0);
  for (std::size_t t = count; t-- > 0;) step(t, 2 * recurrent, width + recurrent);
  for (std::size_t t = 0; t < count; ++t) {
    std::int32_t* sums = space.sums.data();
    std::copy(block.mix.bias().begin(), block.mix.bias().end(), sums);
    block.mix.add_product(&space.joined[t * joined], sums);
    kernel.rectify_onto(sums, block.mix.scales().data(), width, &space.hidden[t * width]);
  }
}

}  // namespace

void encode_sentence(const Model& model, std::string_view text, std::span<const Span> tokens,
                     Workspace& space) {
  prepare(model, space);
  const std::size_t count = tokens.size(), width = model.width();
  space.rows.resize(count);
  std::vector<std::int16_t> type;
  for (std::size_t t = 0; t < count; ++t) {
    const std::string_view form = tokens[t].in(text);
    const auto [place, fresh] =
        space.types.try_emplace(hash_bytes(form), static_cast<std::uint32_t>(space.types.size() + 2));
    if (fresh) {
      type_vector(model, form, type);
      add_type(model, type, space.windows);
    }
    space.rows[t] = place->second;
  }
  space.hidden.resize((count + 2) * width);
  std::vector<std::int32_t> sums(width);
  const std::vector<std::int32_t>& scales = model.window[0].scales();
  const Kernels& kernel = kernels();
  for (std::size_t t = 0; t < count; ++t) {
    sums = model.window[0].bias();
    for (std::size_t k = 0; k < 5; ++k) {
      const std::size_t row = t + k < 2 ? 0 : t + k - 2 >= count ? 1 : space.rows[t + k - 2];
      kernel.add(&space.windows[(row * 5 + k) * width], width, sums.data());
    }
    kernel.rectify(sums.data(), scales.data(), width, &space.hidden[t * width]);
  }
  for (const Model::Block& block : model.blocks) run_block(model, block, count, space);
  for (std::size_t e = 0; e < 2; ++e) {
    std::copy(model.outside[e].begin(), model.outside[e].end(), &space.hidden[(count + e) * width]);
  }
}

}  // namespace crossread::language
