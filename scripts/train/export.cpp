#include "export.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace crossread::train {
namespace {

class Writer {
 public:
  std::string bytes;

  void number(std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 255u);
  }
  void variable(std::uint32_t value) {
    while (value >= 0x80) {
      number((value & 0x7Fu) | 0x80u, 1);
      value >>= 7;
    }
    number(value, 1);
  }

  // Rows in the order given; every row has a scale of eight bits, all share a shift. The scale of
  // a row is the one of the smallest squared error among those that clip at most a little.
  void table(const Param& p, const std::vector<int>& order, unsigned bits) {
    const int top = bits == 8 ? 127 : 7;
    float largest = 1e-6f;
    for (const float v : p.w) largest = std::max(largest, std::fabs(v));
    unsigned shift = 0;
    while (shift < 20 && static_cast<double>(largest) * 256.0 / top * std::ldexp(1.0, static_cast<int>(shift) + 1) < 255.0) ++shift;
    const double unit = std::ldexp(1.0, -static_cast<int>(shift)) / 256.0;
    number(static_cast<std::uint32_t>(order.size()), 4);
    number(static_cast<std::uint32_t>(p.cols), 2);
    number(bits, 1);
    number(shift, 1);
    std::string scales, entries;
    for (const int r : order) {
      const float* row = p.row(r);
      double highest = 0;
      for (int d = 0; d < p.cols; ++d) highest = std::max(highest, std::fabs(static_cast<double>(row[d])));
      const int widest = std::clamp(static_cast<int>(std::ceil(highest / top / unit)), 1, 255);
      int scale = widest;
      double least = 1e300;
      for (int s = std::max(1, widest * 3 / 5); s <= widest; ++s) {
        double error = 0;
        for (int d = 0; d < p.cols; ++d) {
          const double q = std::clamp(std::nearbyint(row[d] / (s * unit)), -1.0 * top, 1.0 * top);
          error += (row[d] - q * s * unit) * (row[d] - q * s * unit);
        }
        if (error < least) least = error, scale = s;
      }
      scales += static_cast<char>(scale);
      int pending = 0;
      for (int d = 0; d < p.cols; ++d) {
        const int q = static_cast<int>(std::clamp(std::nearbyint(row[d] / (scale * unit)), -1.0 * top, 1.0 * top));
        if (bits == 8) {
          entries += static_cast<char>(q);
        } else if (d % 2 == 0) {
          pending = q + 8;
        } else {
          entries += static_cast<char>(pending | (q + 8) << 4);
        }
      }
    }
    bytes += scales + entries;
  }

  void table(const Param& p, unsigned bits) {
    std::vector<int> order(static_cast<std::size_t>(p.rows));
    for (int r = 0; r < p.rows; ++r) order[static_cast<std::size_t>(r)] = r;
    table(p, order, bits);
  }

  // Matrices that add up to one sum share a scale for every output.
  void matrices(const std::vector<const Param*>& parts, const Param& bias) {
    const int outputs = bias.cols;
    std::vector<double> scale(static_cast<std::size_t>(outputs), 1e-5);
    for (int o = 0; o < outputs; ++o) {
      for (const Param* p : parts) {
        for (int i = 0; i < p->rows; ++i) scale[static_cast<std::size_t>(o)] = std::max(scale[static_cast<std::size_t>(o)], std::fabs(static_cast<double>(p->row(i)[o])) / 127.0);
      }
    }
    for (int o = 0; o < outputs; ++o) {
      number(static_cast<std::uint32_t>(static_cast<std::int32_t>(std::nearbyint(bias.w[static_cast<std::size_t>(o)] * 256.0 / scale[static_cast<std::size_t>(o)]))), 4);
    }
    for (int o = 0; o < outputs; ++o) number(static_cast<std::uint32_t>(std::nearbyint(std::ldexp(scale[static_cast<std::size_t>(o)], 24))), 4);
    for (const Param* p : parts) {
      for (int o = 0; o < outputs; ++o) {
        for (int i = 0; i < p->rows; ++i) {
          bytes += static_cast<char>(static_cast<int>(std::nearbyint(p->row(i)[o] / scale[static_cast<std::size_t>(o)])));
        }
      }
    }
  }

  void activations(const float* values, int count) {
    for (int i = 0; i < count; ++i) {
      number(static_cast<std::uint32_t>(static_cast<std::int32_t>(std::nearbyint(std::clamp(values[i] * 256.0f, -32768.0f, 32767.0f)))), 2);
    }
  }
};

}  // namespace

std::string export_net(const Net& net, const ExportOptions& options) {
  Writer out;
  const Shape& s = net.shape;
  for (const int width : {s.type, s.hidden, s.recurrent}) out.number(static_cast<std::uint32_t>(width), 2);
  out.number(static_cast<std::uint32_t>(s.blocks), 1);
  out.number(static_cast<std::uint32_t>(s.parser), 2);
  out.number(static_cast<std::uint32_t>(s.levels), 1);
  struct Rows {
    int word = 0, vector = -1;
  };
  std::map<std::uint32_t, Rows> keys;
  for (std::size_t i = 0; i < net.word_keys.size(); ++i) keys[net.word_keys[i]].word = static_cast<int>(i) + 1;
  for (std::size_t i = 0; i < net.vector_keys.size(); ++i) keys[net.vector_keys[i]].vector = static_cast<int>(i);
  out.number(static_cast<std::uint32_t>(keys.size()), 4);
  std::uint32_t last = 0;
  std::vector<int> words = {0}, vectors;
  for (const auto& [key, rows] : keys) {
    out.variable((key - last) << 2 | (rows.word ? 1u : 0u) | (rows.vector >= 0 ? 2u : 0u));
    last = key;
    if (rows.word) words.push_back(rows.word);
    if (rows.vector >= 0) vectors.push_back(rows.vector);
  }
  out.table(net.word, words, options.word_bits);
  for (int level = 0; level < s.levels; ++level) {
    for (const int v : vectors) out.number(net.codes[static_cast<std::size_t>(v * s.levels + level)], 1);
  }
  for (const Param& book : net.books) out.table(book, options.book_bits);
  for (const Param* p : {&net.suffix2, &net.suffix3, &net.suffix4, &net.prefix, &net.form}) {
    out.table(*p, p == &net.form ? 8 : options.affix_bits);
  }
  out.matrices({&net.type}, net.type_bias);
  for (int e = 0; e < 2; ++e) out.activations(net.edges.row(e), s.type);
  std::vector<const Param*> parts;
  for (const Param& p : net.window) parts.push_back(&p);
  out.matrices(parts, net.window_bias);
  for (const Net::Block& b : net.blocks) {
    out.matrices({&b.gates}, b.gates_bias);
    out.matrices({&b.mix}, b.mix_bias);
  }
  out.matrices({&net.tags}, net.tags_bias);
  for (int e = 0; e < 2; ++e) out.activations(net.outside.row(e), s.hidden);
  parts.clear();
  for (const Param& p : net.slot) parts.push_back(&p);
  out.matrices(parts, net.parser_bias);
  for (const Param& p : net.state) out.table(p, 8);
  out.matrices({&net.actions}, net.actions_bias);
  out.matrices({&net.labels}, net.labels_bias);

  std::uint32_t sum = 2166136261u;
  for (const char c : out.bytes) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
  Writer file;
  file.number(0x4D4C5243, 4);
  file.number(1, 4);
  file.number(static_cast<std::uint32_t>(out.bytes.size() + 16), 4);
  file.number(sum, 4);
  return file.bytes + out.bytes;
}

}  // namespace crossread::train
