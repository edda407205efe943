#include "language/model.h"

#include <algorithm>
#include <string>
#include <utility>

#include "language/features.h"
#include "language/tags.h"

namespace crossread::language {
namespace {

constexpr std::uint32_t magic = 0x4D4C5243;  // "CRLM"
constexpr std::uint32_t format_version = 1;
constexpr std::size_t largest_levels = 16;
constexpr std::size_t most_rows = 1u << 20;
// The label layer of the file, of which one direction needs `label_width`.
constexpr std::size_t label_rows = 80;
// Keys are looked up by so many bits of their beginning, which a handful share.
constexpr unsigned index_bits = 13;

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t hash = 2166136261u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

std::string hex(std::uint32_t value) {
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[(value >> shift) & 15u];
  return out;
}

}  // namespace

// Reads numbers and runs of bytes from the front of a blob. After a read past the end every
// further read gives zeros, and `good()` is false: callers check once, at the end of a part.
class ModelReader {
 public:
  explicit ModelReader(std::string_view blob) : rest_(blob) {}

  bool good() const { return good_; }
  bool at_end() const { return rest_.empty(); }

  std::uint32_t number(std::size_t bytes) {
    const std::span<const std::uint8_t> raw = run(bytes);
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      value |= static_cast<std::uint32_t>(raw[i]) << (8 * i);
    }
    return value;
  }

  std::span<const std::uint8_t> run(std::size_t bytes) {
    if (!good_ || bytes > rest_.size()) {
      good_ = false;
      return {};
    }
    const std::string_view taken = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return {reinterpret_cast<const std::uint8_t*>(taken.data()), taken.size()};
  }

  std::uint32_t variable() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32; shift += 7) {
      const std::uint32_t byte = number(1);
      value |= (byte & 0x7Fu) << shift;
      if (byte < 0x80) return value;
    }
    good_ = false;
    return 0;
  }

  std::size_t width() {
    const std::size_t value = number(2);
    if (value == 0 || value > largest_width || value % 8 != 0) good_ = false;
    return good_ ? value : 8;
  }

  std::vector<std::int32_t> numbers(std::size_t count) {
    std::vector<std::int32_t> out;
    if (!good_ || count * 4 > rest_.size()) {
      good_ = false;
      return out;
    }
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) out.push_back(static_cast<std::int32_t>(number(4)));
    return out;
  }

  std::vector<std::int16_t> activations(std::size_t count) {
    std::vector<std::int16_t> out(count);
    for (std::int16_t& value : out) value = static_cast<std::int16_t>(number(2));
    return out;
  }

  Table table(std::size_t rows) {
    Table out;
    out.rows = number(4);
    out.dims = number(2);
    out.bits = number(1);
    out.shift = number(1);
    if (out.dims == 0 || out.dims > largest_width || out.dims % 2 != 0 || out.rows > most_rows ||
        (rows != 0 && out.rows != rows) || (out.bits != 4 && out.bits != 8) || out.shift > 24) {
      good_ = false;
      return {};
    }
    out.scales = run(out.rows);
    out.entries = run(out.rows * out.dims * out.bits / 8);
    return out;
  }

  // Several matrices that add up to one sum share its scales: `parts` times inputs x outputs.
  std::vector<Matrix> matrices(std::size_t parts, std::size_t inputs, std::size_t outputs) {
    const std::vector<std::int32_t> bias = numbers(outputs), scales = numbers(outputs);
    std::vector<Matrix> out;
    for (std::size_t part = 0; part < parts; ++part) {
      const std::span<const std::uint8_t> raw = run(inputs * outputs);
      if (!good_) return std::vector<Matrix>(parts);
      const std::span<const std::int8_t> weights(reinterpret_cast<const std::int8_t*>(raw.data()),
                                                 raw.size());
      out.emplace_back(inputs, outputs, weights, bias, scales);
    }
    return out;
  }

  // A table of what is added to the parser's hidden layer, turned into units of its sums.
  std::vector<std::int32_t> state_rows(const std::vector<std::int32_t>& scales) {
    const Table rows = table(state_feature_rows);
    if (rows.dims != scales.size()) good_ = false;
    if (!good_) return {};
    std::vector<std::int32_t> out(rows.rows * rows.dims, 0);
    for (std::size_t row = 0; row < rows.rows; ++row) {
      std::int32_t* values = out.data() + row * rows.dims;
      rows.add_row(row, values);
      for (std::size_t d = 0; d < rows.dims; ++d) {
        const std::int64_t scaled = static_cast<std::int64_t>(values[d]) * (std::int64_t{1} << 24);
        values[d] = static_cast<std::int32_t>(
            std::clamp<std::int64_t>(scaled / std::max<std::int32_t>(1, scales[d]), -(1 << 28), 1 << 28));
      }
    }
    return out;
  }

  Matrix matrix(std::size_t inputs, std::size_t outputs) {
    return std::move(matrices(1, inputs, outputs)[0]);
  }

  // One matrix of the file, whose first inputs are the row and the others the states.
  void mix(Model::Block& block, std::size_t hidden, std::size_t states) {
    const std::vector<std::int32_t> bias = numbers(hidden), scales = numbers(hidden);
    const std::span<const std::uint8_t> raw = run((hidden + states) * hidden);
    if (!good_) return;
    std::vector<std::int8_t> first, rest;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      (i % (hidden + states) < hidden ? first : rest).push_back(static_cast<std::int8_t>(raw[i]));
    }
    block.mix = Matrix(hidden, hidden, first, bias, scales);
    block.carry = Matrix(states, hidden, rest, bias, scales);
  }

  // One matrix of the file, whose first outputs are the labels of arcs to the left and the next ones those of
  // arcs to the right; what stands behind them makes up the width.
  void labels(Model& model, std::size_t inputs) {
    const std::vector<std::int32_t> bias = numbers(label_rows), scales = numbers(label_rows);
    const std::span<const std::uint8_t> raw = run(inputs * label_rows);
    if (!good_) return;
    const std::span<const std::int8_t> weights(reinterpret_cast<const std::int8_t*>(raw.data()), raw.size());
    for (std::size_t side = 0; side < 2; ++side) {
      const std::size_t first = side * deprel_count;
      const auto part = [&](const std::vector<std::int32_t>& all) {
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(first);
        return std::vector<std::int32_t>(from, from + static_cast<std::ptrdiff_t>(label_width));
      };
      model.labels[side] = Matrix(inputs, label_width, weights.subspan(first * inputs, label_width * inputs),
                                  part(bias), part(scales));
    }
  }

  // The vocabulary: sorted keys as differences, two flags a key.
  void vocabulary(Model& model) {
    const std::uint32_t count = number(4);
    if (count > most_rows || count > rest_.size()) good_ = false;
    if (!good_) return;
    std::uint32_t key = 0, word = 0, codes = 0;
    model.keys_.reserve(count);
    model.first_.assign((std::size_t{1} << index_bits) + 1, 0);
    model.entries_.reserve(count);
    for (std::uint32_t i = 0; i < count && good_; ++i) {
      const std::uint32_t value = variable();
      key += value >> 2;
      Entry entry;
      if (value & 1u) entry.word = ++word;
      if (value & 2u) entry.codes = codes++;
      model.keys_.push_back(key);
      model.entries_.push_back(entry);
    }
    for (const std::uint32_t k : model.keys_) {
      if ((k >> key_bits) != 0) good_ = false;
      if (good_) ++model.first_[(k >> (key_bits - index_bits)) + 1];
    }
    for (std::size_t b = 1; b < model.first_.size(); ++b) model.first_[b] += model.first_[b - 1];
    model.words.rows = word + 1;
    model.code_rows = codes;
  }

  void body(Model& model) {
    const std::size_t type_width = width(), hidden = width(), recurrent = width();
    const std::size_t blocks = number(1), parser = width(), levels = number(1);
    if (blocks > 8 || levels > largest_levels || 4 * recurrent > largest_width) good_ = false;
    vocabulary(model);
    if (!good_) return;
    model.recurrent_width_ = recurrent;
    model.words = table(model.words.rows);
    model.codes = run(levels * model.code_rows);
    for (std::size_t level = 0; level < levels; ++level) model.books.push_back(table(256));
    model.suffix2 = table(suffix2_rows);
    model.suffix3 = table(suffix3_rows);
    model.suffix4 = table(suffix4_rows);
    model.prefix = table(prefix_rows);
    model.shapes = table(shape_rows);
    const std::size_t code_dims = model.books.empty() ? 0 : model.books[0].dims;
    for (const Table& book : model.books) {
      if (book.dims != code_dims) good_ = false;
    }
    const std::size_t inputs = model.words.dims + code_dims + model.suffix2.dims +
                               model.suffix3.dims + model.suffix4.dims + model.prefix.dims +
                               model.shapes.dims;
    if (inputs > largest_width) good_ = false;
    if (!good_) return;
    model.type = matrix(inputs, type_width);
    for (auto& edge : model.edges) edge = activations(type_width);
    std::vector<Matrix> window = matrices(5, type_width, hidden);
    std::move(window.begin(), window.end(), model.window.begin());
    for (std::size_t b = 0; b < blocks; ++b) {
      Model::Block block;
      block.gates = matrix(hidden, 4 * recurrent);
      mix(block, hidden, 2 * recurrent);
      model.blocks.push_back(std::move(block));
    }
    model.tags = matrix(hidden, 80);
    for (auto& row : model.outside) row = activations(hidden);
    std::vector<Matrix> slots = matrices(slot_count, hidden, parser);
    std::move(slots.begin(), slots.end(), model.slots.begin());
    for (auto& rows : model.state) rows = state_rows(model.slots[0].scales());
    model.actions = matrix(parser, 8);
    labels(model, parser);
    if (!at_end()) good_ = false;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

static_assert(upos_count + xpos_count + name_tag_count <= 80 && deprel_count + label_width <= label_rows,
              "the tag and label layers of the weights file have 80 outputs");

void Table::add_row(std::size_t row, std::int32_t* out) const {
  const std::int32_t scale = scales[row];
  const auto add = bits == 8 ? kernels().add_bytes : kernels().add_nibbles;
  add(&entries[row * dims * bits / 8], dims, scale, shift, out);
}

Result<Model> Model::load(std::string_view blob) {
  const auto error = [](std::string message) {
    return Error{ErrorCode::internal, "language weights: " + std::move(message)};
  };
  ModelReader reader(blob);
  if (reader.number(4) != magic) return error("this is no weights file");
  if (reader.number(4) != format_version) return error("the file is of another format version");
  if (reader.number(4) != blob.size()) return error("the file is cut short or has bytes appended");
  const std::uint32_t sum = reader.number(4);
  if (!reader.good() || checksum(blob.substr(16)) != sum) return error("the checksum is wrong");
  Model model;
  reader.body(model);
  if (!reader.good()) return error("a table or a matrix is malformed");
  model.name_ = "crlm" + std::to_string(format_version) + "-" + hex(sum);
  return model;
}

Entry Model::find(std::uint32_t word_key, std::uint32_t vector_key) const {
  const auto at = [&](std::uint32_t key) -> const Entry* {
    const std::size_t beginning = key >> (key_bits - index_bits);
    for (std::uint32_t i = first_[beginning]; i < first_[beginning + 1]; ++i) {
      if (keys_[i] == key) return &entries_[i];
    }
    return nullptr;
  };
  Entry out;
  if (const Entry* word = at(word_key)) {
    out.word = word->word;
    out.codes = word->codes;
  }
  if (vector_key == word_key) return out;
  const Entry* vector = at(vector_key);
  out.codes = vector ? vector->codes : Entry::none;
  return out;
}

}  // namespace crossread::language
