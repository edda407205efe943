#include "net.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace crossread::train {
namespace {

using Row = std::vector<float>;

// The rows of a sentence: a plain matrix.
struct Grid {
  int cols = 0;
  Row data;
  void reset(int rows, int c) {
    cols = c;
    data.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(c), 0.0f);
  }
  float* operator[](int r) { return &data[static_cast<std::size_t>(r) * static_cast<std::size_t>(cols)]; }
};

struct BlockState {
  Grid a, joined, out, d_a, d_joined, mask;
};

// What one sentence leaves behind on the way forward, for the way back.
struct Pass {
  Grid x, mask, type, type_mask, first, first_mask, tags;
  std::vector<BlockState> block;
  Grid top, d_top, d_first, d_type, d_x, d_tags;
  std::vector<char> word_dropped, vector_dropped;
};

float rectify(float v) { return v > 0 ? v : 0; }
float gate(float a) { return std::min(1.0f, std::max(0.0f, 0.25f * a + 0.5f)); }

void add_bias(const Param& bias, float* y) {
  for (int j = 0; j < bias.cols; ++j) y[j] += bias.w[static_cast<std::size_t>(j)];
}

void back_bias(Param& bias, int shard, const float* dy) {
  for (int j = 0; j < bias.cols; ++j) bias.grad[shard][static_cast<std::size_t>(j)] += dy[j];
}

void make_mask(Grid& mask, int rows, int cols, float rate, Random& random) {
  mask.reset(rows, cols);
  const float keep = 1.0f / (1.0f - rate);
  for (float& m : mask.data) m = random.uniform() < rate ? 0.0f : keep;
}

void forward(Net& net, const std::vector<Input>& inputs, Pass& p, const Options* options, Random* random) {
  const Shape& s = net.shape;
  const int n = static_cast<int>(inputs.size());
  p.x.reset(n, s.inputs());
  p.word_dropped.assign(static_cast<std::size_t>(n), 0);
  p.vector_dropped.assign(static_cast<std::size_t>(n), 0);
  for (int t = 0; t < n; ++t) {
    const Input& in = inputs[static_cast<std::size_t>(t)];
    float* x = p.x[t];
    int word = in.word;
    if (options) {
      const float count = static_cast<float>(net.word_counts[static_cast<std::size_t>(word)]);
      if (random->uniform() < options->word_dropout / (options->word_dropout + count)) {
        p.word_dropped[static_cast<std::size_t>(t)] = 1;
        word = 0;
      }
      if (random->uniform() < options->vector_dropout) p.vector_dropped[static_cast<std::size_t>(t)] = 1;
    }
    const auto put = [&](const Param& table, int row) {
      std::memcpy(x, table.row(row), sizeof(float) * static_cast<std::size_t>(table.cols));
      x += table.cols;
    };
    put(net.word, word);
    if (in.vector >= 0 && !p.vector_dropped[static_cast<std::size_t>(t)]) {
      for (int l = 0; l < s.levels; ++l) {
        const float* book = net.books[static_cast<std::size_t>(l)].row(
            net.codes[static_cast<std::size_t>(in.vector * s.levels + l)]);
        for (int d = 0; d < s.code; ++d) x[d] += book[d];
      }
    }
    x += s.code;
    put(net.suffix2, in.suffix2);
    put(net.suffix3, in.suffix3);
    put(net.suffix4, in.suffix4);
    put(net.prefix, in.prefix);
    put(net.form, in.shape);
  }
  if (options) {
    make_mask(p.mask, n, s.inputs(), options->dropout, *random);
    for (std::size_t k = 0; k < p.x.data.size(); ++k) p.x.data[k] *= p.mask.data[k];
  }
  // Two rows more for the edges of the sentence.
  p.type.reset(n + 2, s.type);
  if (options) make_mask(p.type_mask, n, s.type, options->dropout, *random);
  for (int t = 0; t < n; ++t) {
    float* y = p.type[t];
    add_bias(net.type_bias, y);
    multiply(net.type, p.x[t], y);
    for (int j = 0; j < s.type; ++j) y[j] = rectify(y[j]) * (options ? p.type_mask[t][j] : 1.0f);
  }
  for (int e = 0; e < 2; ++e) {
    for (int j = 0; j < s.type; ++j) p.type[n + e][j] = net.edges.row(e)[j];
  }
  p.first.reset(n, s.hidden);
  if (options) make_mask(p.first_mask, n, s.hidden, options->dropout, *random);
  for (int t = 0; t < n; ++t) {
    float* y = p.first[t];
    add_bias(net.window_bias, y);
    for (int k = 0; k < 5; ++k) {
      const int from = t + k - 2;
      multiply(net.window[k], p.type[from < 0 ? n : from >= n ? n + 1 : from], y);
    }
    for (int j = 0; j < s.hidden; ++j) y[j] = rectify(y[j]) * (options ? p.first_mask[t][j] : 1.0f);
  }
  p.block.resize(net.blocks.size());
  Grid* below = &p.first;
  const int R = s.recurrent;
  for (std::size_t b = 0; b < net.blocks.size(); ++b) {
    Net::Block& w = net.blocks[b];
    BlockState& st = p.block[b];
    st.a.reset(n, 4 * R);
    st.joined.reset(n, s.hidden + 2 * R);
    st.out.reset(n, s.hidden);
    for (int t = 0; t < n; ++t) {
      add_bias(w.gates_bias, st.a[t]);
      multiply(w.gates, (*below)[t], st.a[t]);
      std::memcpy(st.joined[t], (*below)[t], sizeof(float) * static_cast<std::size_t>(s.hidden));
    }
    // a = [forward value, forward gate, backward value, backward gate]
    for (int t = 0; t < n; ++t) {
      float* h = st.joined[t] + s.hidden;
      const float* before = t ? st.joined[t - 1] + s.hidden : nullptr;
      for (int j = 0; j < R; ++j) {
        const float old = before ? before[j] : 0.0f, f = gate(st.a[t][R + j]);
        h[j] = old + f * (st.a[t][j] - old);
      }
    }
    for (int t = n - 1; t >= 0; --t) {
      float* h = st.joined[t] + s.hidden + R;
      const float* after = t + 1 < n ? st.joined[t + 1] + s.hidden + R : nullptr;
      for (int j = 0; j < R; ++j) {
        const float old = after ? after[j] : 0.0f, f = gate(st.a[t][3 * R + j]);
        h[j] = old + f * (st.a[t][2 * R + j] - old);
      }
    }
    if (options) make_mask(st.mask, n, s.hidden, options->dropout, *random);
    for (int t = 0; t < n; ++t) {
      float* y = st.out[t];
      add_bias(w.mix_bias, y);
      multiply(w.mix, st.joined[t], y);
      for (int j = 0; j < s.hidden; ++j) {
        y[j] = rectify(y[j] + (*below)[t][j]) * (options ? st.mask[t][j] : 1.0f);
      }
    }
    below = &st.out;
  }
  p.top.reset(n + 2, s.hidden);
  for (int t = 0; t < n; ++t) std::memcpy(p.top[t], (*below)[t], sizeof(float) * static_cast<std::size_t>(s.hidden));
  for (int e = 0; e < 2; ++e) {
    for (int j = 0; j < s.hidden; ++j) p.top[n + e][j] = net.outside.row(e)[j];
  }
  p.tags.reset(n, tag_rows);
  for (int t = 0; t < n; ++t) {
    add_bias(net.tags_bias, p.tags[t]);
    multiply(net.tags, p.top[t], p.tags[t]);
  }
}

void backward(Net& net, int shard, const std::vector<Input>& inputs, Pass& p) {
  const Shape& s = net.shape;
  const int n = static_cast<int>(inputs.size()), R = s.recurrent;
  for (int t = 0; t < n; ++t) {
    back(net.tags, shard, p.top[t], p.d_tags[t], p.d_top[t]);
    back_bias(net.tags_bias, shard, p.d_tags[t]);
  }
  for (int e = 0; e < 2; ++e) {
    float* g = net.outside.grad_row(shard, e);
    for (int j = 0; j < s.hidden; ++j) g[j] += p.d_top[n + e][j];
  }
  Grid d_out;
  d_out.reset(n, s.hidden);
  for (int t = 0; t < n; ++t) std::memcpy(d_out[t], p.d_top[t], sizeof(float) * static_cast<std::size_t>(s.hidden));
  for (std::size_t b = net.blocks.size(); b-- > 0;) {
    Net::Block& w = net.blocks[b];
    BlockState& st = p.block[b];
    Grid& below = b ? p.block[b - 1].out : p.first;
    st.d_a.reset(n, 4 * R);
    st.d_joined.reset(n, s.hidden + 2 * R);
    for (int t = 0; t < n; ++t) {
      for (int j = 0; j < s.hidden; ++j) d_out[t][j] *= st.out[t][j] > 0 ? st.mask[t][j] : 0.0f;
      back(w.mix, shard, st.joined[t], d_out[t], st.d_joined[t]);
      back_bias(w.mix_bias, shard, d_out[t]);
      for (int j = 0; j < s.hidden; ++j) st.d_joined[t][j] += d_out[t][j];
    }
    const auto cell = [&](int t, int other, bool has_other, int value_at, int gate_at, int state_at) {
      const float* a = st.a[t];
      float* d_a = st.d_a[t];
      const float* dh = st.d_joined[t] + state_at;
      for (int j = 0; j < R; ++j) {
        const float raw = a[gate_at + j], f = gate(raw);
        const float old = has_other ? st.joined[other][state_at + j] : 0.0f;
        d_a[value_at + j] += dh[j] * f;
        if (raw > -2.0f && raw < 2.0f) d_a[gate_at + j] += dh[j] * (a[value_at + j] - old) * 0.25f;
        if (has_other) st.d_joined[other][state_at + j] += dh[j] * (1.0f - f);
      }
    };
    for (int t = n - 1; t >= 0; --t) cell(t, t - 1, t > 0, 0, R, s.hidden);
    for (int t = 0; t < n; ++t) cell(t, t + 1, t + 1 < n, 2 * R, 3 * R, s.hidden + R);
    for (int t = 0; t < n; ++t) {
      std::memcpy(d_out[t], st.d_joined[t], sizeof(float) * static_cast<std::size_t>(s.hidden));
      back(w.gates, shard, below[t], st.d_a[t], d_out[t]);
      back_bias(w.gates_bias, shard, st.d_a[t]);
    }
  }
  p.d_type.reset(n + 2, s.type);
  for (int t = 0; t < n; ++t) {
    for (int j = 0; j < s.hidden; ++j) d_out[t][j] *= p.first[t][j] > 0 ? p.first_mask[t][j] : 0.0f;
    back_bias(net.window_bias, shard, d_out[t]);
    for (int k = 0; k < 5; ++k) {
      const int from = t + k - 2, row = from < 0 ? n : from >= n ? n + 1 : from;
      back(net.window[k], shard, p.type[row], d_out[t], p.d_type[row]);
    }
  }
  for (int e = 0; e < 2; ++e) {
    float* g = net.edges.grad_row(shard, e);
    for (int j = 0; j < s.type; ++j) g[j] += p.d_type[n + e][j];
  }
  p.d_x.reset(n, s.inputs());
  for (int t = 0; t < n; ++t) {
    for (int j = 0; j < s.type; ++j) p.d_type[t][j] *= p.type[t][j] > 0 ? p.type_mask[t][j] : 0.0f;
    back(net.type, shard, p.x[t], p.d_type[t], p.d_x[t]);
    back_bias(net.type_bias, shard, p.d_type[t]);
    const Input& in = inputs[static_cast<std::size_t>(t)];
    float* d = p.d_x[t];
    const float* mask = p.mask[t];
    for (int j = 0; j < s.inputs(); ++j) d[j] *= mask[j];
    const auto put = [&](Param& table, int row) {
      float* g = table.grad_row(shard, row);
      for (int j = 0; j < table.cols; ++j) g[j] += d[j];
      d += table.cols;
    };
    put(net.word, p.word_dropped[static_cast<std::size_t>(t)] ? 0 : in.word);
    if (in.vector >= 0 && !p.vector_dropped[static_cast<std::size_t>(t)]) {
      for (int l = 0; l < s.levels; ++l) {
        float* g = net.books[static_cast<std::size_t>(l)].grad_row(
            shard, net.codes[static_cast<std::size_t>(in.vector * s.levels + l)]);
        for (int j = 0; j < s.code; ++j) g[j] += d[j];
      }
    }
    d += s.code;
    put(net.suffix2, in.suffix2);
    put(net.suffix3, in.suffix3);
    put(net.suffix4, in.suffix4);
    put(net.prefix, in.prefix);
    put(net.form, in.shape);
  }
}

// Softmax over scores[0, count) with the mass of the `good` ones to be raised; writes gradients.
double softmax_loss(const float* scores, int count, const char* good, float weight, float* grad) {
  float top = scores[0];
  for (int i = 1; i < count; ++i) top = std::max(top, scores[i]);
  double all = 0, right = 0;
  std::vector<double> e(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    e[static_cast<std::size_t>(i)] = std::exp(static_cast<double>(scores[i] - top));
    all += e[static_cast<std::size_t>(i)];
    if (good[i]) right += e[static_cast<std::size_t>(i)];
  }
  if (right < 1e-30) right = 1e-30;
  for (int i = 0; i < count; ++i) {
    const double p = e[static_cast<std::size_t>(i)] / all;
    const double q = good[i] ? e[static_cast<std::size_t>(i)] / right : 0.0;
    grad[i] += weight * static_cast<float>(p - q);
  }
  return -std::log(right / all) * static_cast<double>(weight);
}

enum Action { shift, left, right };

// A state of the arc-hybrid system. Index n is the root, n + 1 stands for "no word".
struct State {
  int n, buffer = 0;
  std::vector<int> stack, head, label, left_child, right_child, left_count;

  explicit State(int size)
      : n(size), stack{size}, head(static_cast<std::size_t>(size), -1),
        label(static_cast<std::size_t>(size), 0), left_child(static_cast<std::size_t>(size) + 1, -1),
        right_child(static_cast<std::size_t>(size) + 1, -1), left_count(static_cast<std::size_t>(size) + 1, 0) {}

  int depth(std::size_t k) const { return k < stack.size() ? stack[stack.size() - 1 - k] : n + 1; }
  int ahead(int k) const { return buffer + k < n ? buffer + k : n + 1; }
  bool done() const { return buffer == n && stack.size() == 1; }
  bool allowed(Action a) const {
    if (a == shift) return buffer < n;
    if (a == left) return buffer < n && stack.size() > 1;
    return stack.size() > 1 && (stack.size() > 2 || buffer == n);
  }
  void attach(int child, int parent, int relation) {
    head[static_cast<std::size_t>(child)] = parent;
    label[static_cast<std::size_t>(child)] = relation;
    const std::size_t at = static_cast<std::size_t>(parent);
    if (parent == n) return;
    if (child < parent) {
      left_child[at] = child;
      ++left_count[at];
    } else {
      right_child[at] = child;
    }
  }
  void apply(Action a, int relation) {
    if (a == shift) {
      stack.push_back(buffer++);
      return;
    }
    const int child = stack.back();
    stack.pop_back();
    attach(child, a == left ? buffer : stack.back(), relation);
  }
  void slot_words(int* out) const {
    const int s0 = depth(0), s1 = depth(1), s2 = depth(2), b0 = ahead(0);
    const auto child = [&](const std::vector<int>& side, int w) {
      return w < n && side[static_cast<std::size_t>(w)] >= 0 ? side[static_cast<std::size_t>(w)] : n + 1;
    };
    const int words[slots] = {s0, s1, s2, b0, ahead(1), child(left_child, s0), child(right_child, s0),
                              child(left_child, s1), child(right_child, s1), child(left_child, b0)};
    std::copy(words, words + slots, out);
  }
  void features(int* out) const {
    const int s0 = depth(0), s1 = depth(1), b0 = ahead(0);
    const auto child_label = [&](const std::vector<int>& side, int w) {
      if (w >= n || side[static_cast<std::size_t>(w)] < 0) return state_rows - 1;
      return label[static_cast<std::size_t>(side[static_cast<std::size_t>(w)])];
    };
    const auto distance = [&](int a, int b) {
      if (a >= n || b >= n) return 0;
      const int d = b - a;
      return d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : 7;
    };
    out[0] = child_label(left_child, s0);
    out[1] = child_label(right_child, s0);
    out[2] = child_label(right_child, s1);
    out[3] = child_label(left_child, b0);
    out[4] = distance(s0, b0);
    out[5] = distance(s1, s0);
    const int count_s0 = s0 < n ? std::min(3, left_count[static_cast<std::size_t>(s0)]) : 0;
    const int count_b0 = b0 < n ? std::min(3, left_count[static_cast<std::size_t>(b0)]) : 0;
    out[6] = 4 * count_s0 + count_b0;
  }
};

// Products of the slots' matrices with the words that stand in them, made when first asked for.
struct SlotCache {
  Net& net;
  Pass& p;
  int rows, width;
  std::vector<char> known;
  std::vector<float> value, grad;

  SlotCache(Net& a, Pass& b, int n, bool with_grad)
      : net(a), p(b), rows(n + 2), width(a.shape.parser),
        known(static_cast<std::size_t>(rows * slots), 0),
        value(static_cast<std::size_t>(rows * slots * width), 0.0f),
        grad(with_grad ? value.size() : 0, 0.0f) {}

  const float* get(int slot, int word) {
    const std::size_t at = static_cast<std::size_t>(slot * rows + word);
    float* v = &value[at * static_cast<std::size_t>(width)];
    if (!known[at]) {
      known[at] = 1;
      multiply(net.slot[slot], p.top[word], v);
    }
    return v;
  }
  float* grad_of(int slot, int word) {
    return &grad[static_cast<std::size_t>(slot * rows + word) * static_cast<std::size_t>(width)];
  }
};

int argmax(const float* scores, int count) {
  int best = 0;
  for (int i = 1; i < count; ++i) {
    if (scores[i] > scores[best]) best = i;
  }
  return best;
}

void hidden_layer(Net& net, SlotCache& cache, const int* words, const int* features, float* h) {
  const int width = net.shape.parser;
  std::memcpy(h, net.parser_bias.w.data(), sizeof(float) * static_cast<std::size_t>(width));
  for (int k = 0; k < slots; ++k) {
    const float* v = cache.get(k, words[k]);
    for (int j = 0; j < width; ++j) h[j] += v[j];
  }
  for (int k = 0; k < state_features; ++k) {
    const float* v = net.state[k].row(features[k]);
    for (int j = 0; j < width; ++j) h[j] += v[j];
  }
}

// How many gold arcs an action puts out of reach (Goldberg and Nivre 2013, arc-hybrid).
void costs(const State& s, const std::vector<int>& gold, const std::vector<std::vector<int>>& children,
           int* out) {
  const int s0 = s.depth(0), s1 = s.depth(1);
  out[shift] = out[left] = out[right] = 0;
  const auto gold_of = [&](int w) { return gold[static_cast<std::size_t>(w)]; };
  if (s.stack.size() > 1) {
    int in_buffer = 0;
    for (const int c : children[static_cast<std::size_t>(s0)]) in_buffer += c >= s.buffer;
    const int h = gold_of(s0);
    out[left] = in_buffer + (h == s1 || (h < s.n && h > s.buffer));
    out[right] = in_buffer + (h < s.n && h >= s.buffer);
  }
  if (s.buffer < s.n) {
    const int b0 = s.buffer, h = gold_of(b0);
    for (std::size_t k = 0; k < s.stack.size(); ++k) {
      const int w = s.stack[k];
      if (w != s0 && w == h) ++out[shift];
      if (w < s.n && gold_of(w) == b0) ++out[shift];
    }
  }
}

}  // namespace

std::vector<Param*> Net::all() {
  std::vector<Param*> out = {&word, &suffix2, &suffix3, &suffix4, &prefix, &form, &type, &type_bias,
                             &edges, &window_bias, &tags, &tags_bias, &outside, &parser_bias, &actions,
                             &actions_bias, &labels, &labels_bias};
  for (Param& p : books) out.push_back(&p);
  for (Param& p : window) out.push_back(&p);
  for (Param& p : slot) out.push_back(&p);
  for (Param& p : state) out.push_back(&p);
  for (Block& b : blocks) {
    for (Param* p : {&b.gates, &b.gates_bias, &b.mix, &b.mix_bias}) out.push_back(p);
  }
  return out;
}

Net make_net(const Shape& s, const std::vector<Sentence>& sentences, const CodedVectors& vectors,
             std::uint64_t seed) {
  Net net;
  net.shape = s;
  Random random{seed};
  std::unordered_map<std::uint32_t, int> counts;
  std::vector<std::uint32_t> order;
  for (const Sentence& sentence : sentences) {
    if (sentence.tree_weight < 1) continue;
    for (const Token& token : sentence.tokens) {
      const std::uint32_t key = language::form_features(token.form).word_key;
      if (counts[key]++ == 0) order.push_back(key);
    }
  }
  net.word_counts.push_back(0);
  for (const std::uint32_t key : order) {
    if (counts[key] < s.word_count) continue;
    net.word_keys.push_back(key);
    net.word_rows[key] = static_cast<int>(net.word_keys.size());
    net.word_counts.push_back(counts[key]);
  }
  net.codes = {};
  for (std::size_t i = 0; i < vectors.words.size(); ++i) {
    const std::uint32_t key = language::form_features(vectors.words[i]).vector_key;
    if (net.vector_rows.count(key)) continue;
    net.vector_rows[key] = static_cast<int>(net.vector_keys.size());
    net.vector_keys.push_back(key);
    for (int l = 0; l < s.levels; ++l) net.codes.push_back(vectors.codes[i * static_cast<std::size_t>(s.levels) + static_cast<std::size_t>(l)]);
  }
  net.word.init(static_cast<int>(net.word_keys.size()) + 1, s.word, true, 0.1f, random);
  net.suffix2.init(language::suffix2_rows, s.suffix2, true, 0.1f, random);
  net.suffix3.init(language::suffix3_rows, s.suffix3, true, 0.1f, random);
  net.suffix4.init(language::suffix4_rows, s.suffix4, true, 0.1f, random);
  net.prefix.init(language::prefix_rows, s.prefix, true, 0.1f, random);
  net.form.init(language::shape_rows, s.shape, true, 0.1f, random);
  net.books.resize(static_cast<std::size_t>(s.levels));
  for (std::size_t l = 0; l < net.books.size(); ++l) {
    net.books[l].init(256, s.code, true, 0.0f, random);
    std::copy_n(vectors.books.begin() + static_cast<std::ptrdiff_t>(l * 256 * static_cast<std::size_t>(s.code)),
                256 * s.code, net.books[l].w.begin());
  }
  const auto dense = [&](Param& p, int in, int out, double fan) {
    p.init(in, out, false, static_cast<float>(std::sqrt(2.0 / fan)), random);
  };
  const auto bias = [&](Param& p, int out) { p.init(1, out, false, 0.0f, random); };
  dense(net.type, s.inputs(), s.type, s.inputs());
  bias(net.type_bias, s.type);
  net.edges.init(2, s.type, false, 0.1f, random);
  for (Param& p : net.window) dense(p, s.type, s.hidden, 5.0 * s.type);
  bias(net.window_bias, s.hidden);
  net.blocks.resize(static_cast<std::size_t>(s.blocks));
  for (Net::Block& b : net.blocks) {
    dense(b.gates, s.hidden, 4 * s.recurrent, 2.0 * s.hidden);
    bias(b.gates_bias, 4 * s.recurrent);
    // Gates open to different degrees, so that the states remember over different lengths.
    for (int j = 0; j < s.recurrent; ++j) {
      const float open = -1.5f + 2.0f * static_cast<float>(j) / static_cast<float>(s.recurrent);
      b.gates_bias.w[static_cast<std::size_t>(s.recurrent + j)] = open;
      b.gates_bias.w[static_cast<std::size_t>(3 * s.recurrent + j)] = open;
    }
    dense(b.mix, s.hidden + 2 * s.recurrent, s.hidden, 2.0 * (s.hidden + 2.0 * s.recurrent));
    bias(b.mix_bias, s.hidden);
  }
  dense(net.tags, s.hidden, tag_rows, 2.0 * s.hidden);
  bias(net.tags_bias, tag_rows);
  net.outside.init(2, s.hidden, false, 0.1f, random);
  for (Param& p : net.slot) dense(p, s.hidden, s.parser, 4.0 * s.hidden);
  bias(net.parser_bias, s.parser);
  for (Param& p : net.state) p.init(state_rows, s.parser, false, 0.05f, random);
  dense(net.actions, s.parser, 8, 2.0 * s.parser);
  bias(net.actions_bias, 8);
  dense(net.labels, s.parser, label_rows, 2.0 * s.parser);
  bias(net.labels_bias, label_rows);
  return net;
}

Input resolve(const Net& net, const std::string& form) {
  const language::FormFeatures f = language::form_features(form);
  Input in;
  const auto word = net.word_rows.find(f.word_key);
  const auto vector = net.vector_rows.find(f.vector_key);
  in.word = word == net.word_rows.end() ? 0 : word->second;
  in.vector = vector == net.vector_rows.end() ? -1 : vector->second;
  in.suffix2 = f.suffix2;
  in.suffix3 = f.suffix3;
  in.suffix4 = f.suffix4;
  in.prefix = f.prefix3;
  in.shape = f.shape;
  return in;
}

double train_sentence(Net& net, int shard, const Sentence& sentence, const std::vector<Input>& inputs,
                      const Options& options, bool explore, Random random) {
  const int n = static_cast<int>(inputs.size());
  const Shape& s = net.shape;
  static thread_local Pass p;
  forward(net, inputs, p, &options, &random);
  p.d_top.reset(n + 2, s.hidden);
  p.d_tags.reset(n, tag_rows);
  double loss = 0;
  for (int t = 0; t < n; ++t) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(t)];
    const auto part = [&](int at, int count, int gold, float weight) {
      char good[64] = {};
      good[gold] = 1;
      loss += softmax_loss(p.tags[t] + at, count, good, weight, p.d_tags[t] + at);
    };
    part(upos_at, 17, static_cast<int>(token.upos), sentence.tree_weight);
    part(xpos_at, 50, static_cast<int>(token.xpos), sentence.tree_weight);
    if (sentence.name_weight > 0) part(name_at, name_tags, token.name, sentence.name_weight * options.name_weight);
  }
  // The parser, along its own path where it explores.
  std::vector<int> gold(static_cast<std::size_t>(n));
  std::vector<std::vector<int>> children(static_cast<std::size_t>(n) + 1);
  for (int t = 0; t < n; ++t) {
    const int h = sentence.tokens[static_cast<std::size_t>(t)].head;
    gold[static_cast<std::size_t>(t)] = h < 0 ? n : h;
    children[static_cast<std::size_t>(h < 0 ? n : h)].push_back(t);
  }
  State state(n);
  SlotCache cache(net, p, n, true);
  const int width = s.parser;
  Row h(static_cast<std::size_t>(width)), d_h(static_cast<std::size_t>(width)), mask(static_cast<std::size_t>(width));
  const float keep = 1.0f / (1.0f - options.dropout);
  while (!state.done()) {
    int words[slots], features[state_features], cost[3];
    state.slot_words(words);
    state.features(features);
    hidden_layer(net, cache, words, features, h.data());
    for (int j = 0; j < width; ++j) {
      mask[static_cast<std::size_t>(j)] = h[static_cast<std::size_t>(j)] > 0 && random.uniform() >= options.dropout ? keep : 0.0f;
      h[static_cast<std::size_t>(j)] *= mask[static_cast<std::size_t>(j)];
    }
    alignas(32) float actions[8] = {}, d_actions[8] = {}, labels[label_rows] = {}, d_labels[label_rows] = {};
    add_bias(net.actions_bias, actions);
    multiply(net.actions, h.data(), actions);
    costs(state, gold, children, cost);
    int least = 1 << 30;
    for (int a = 0; a < 3; ++a) {
      if (state.allowed(static_cast<Action>(a))) least = std::min(least, cost[a]);
    }
    char good[3] = {};
    int best_good = -1, best = -1;
    for (int a = 0; a < 3; ++a) {
      if (!state.allowed(static_cast<Action>(a))) {
        actions[a] = -30.0f;
        continue;
      }
      if (best < 0 || actions[a] > actions[best]) best = a;
      if (cost[a] == least) {
        good[a] = 1;
        if (best_good < 0 || actions[a] > actions[best_good]) best_good = a;
      }
    }
    std::fill(d_h.begin(), d_h.end(), 0.0f);
    loss += softmax_loss(actions, 3, good, sentence.tree_weight, d_actions);
    const int s0 = state.depth(0);
    bool labelled = false;
    const int take = explore && random.uniform() < options.explore ? best : best_good;
    int relation = 0;
    if (take != shift || good[left] || good[right]) {
      add_bias(net.labels_bias, labels);
      multiply(net.labels, h.data(), labels);
      for (int a = left; a <= right; ++a) {
        if (s0 >= n || !state.allowed(static_cast<Action>(a))) continue;
        const int parent = a == left ? state.buffer : state.depth(1);
        if (gold[static_cast<std::size_t>(s0)] != parent) continue;
        char right_label[37] = {};
        right_label[static_cast<int>(sentence.tokens[static_cast<std::size_t>(s0)].deprel)] = 1;
        loss += softmax_loss(labels + 37 * (a - 1), 37, right_label, sentence.tree_weight, d_labels + 37 * (a - 1));
        labelled = true;
      }
      if (take != shift) relation = argmax(labels + 37 * (take - 1), 37);
      // The path keeps the gold label of a right arc, as the label is learnt on its own.
      if (take != shift && labelled && gold[static_cast<std::size_t>(s0)] == (take == left ? state.buffer : state.depth(1)) &&
          !(explore && random.uniform() < options.explore)) {
        relation = static_cast<int>(sentence.tokens[static_cast<std::size_t>(s0)].deprel);
      }
    }
    back(net.actions, shard, h.data(), d_actions, d_h.data());
    back_bias(net.actions_bias, shard, d_actions);
    if (labelled) {
      back(net.labels, shard, h.data(), d_labels, d_h.data());
      back_bias(net.labels_bias, shard, d_labels);
    }
    for (int j = 0; j < width; ++j) d_h[static_cast<std::size_t>(j)] *= mask[static_cast<std::size_t>(j)];
    back_bias(net.parser_bias, shard, d_h.data());
    for (int k = 0; k < slots; ++k) {
      float* g = cache.grad_of(k, words[k]);
      for (int j = 0; j < width; ++j) g[j] += d_h[static_cast<std::size_t>(j)];
    }
    for (int k = 0; k < state_features; ++k) {
      float* g = net.state[k].grad_row(shard, features[k]);
      for (int j = 0; j < width; ++j) g[j] += d_h[static_cast<std::size_t>(j)];
    }
    state.apply(static_cast<Action>(take), relation);
  }
  for (int k = 0; k < slots; ++k) {
    for (int w = 0; w < n + 2; ++w) {
      if (!cache.known[static_cast<std::size_t>(k * (n + 2) + w)]) continue;
      back(net.slot[k], shard, p.top[w], cache.grad_of(k, w), p.d_top[w]);
    }
  }
  backward(net, shard, inputs, p);
  return loss;
}

void Needed::add(const float* row) {
  for (int a = 0; a < width; ++a) {
    for (int b = 0; b < width; ++b) counts[static_cast<std::size_t>(a * width + b)] += row[a] != 0.0f || row[b] != 0.0f;
  }
}

void predict(Net& net, const std::vector<Input>& inputs, std::vector<Token>& out, Activity* activity) {
  const int n = static_cast<int>(inputs.size());
  static thread_local Pass p;
  forward(net, inputs, p, nullptr, nullptr);
  for (int t = 0; activity && t < n; ++t) {
    activity->type.add(p.type[t]);
    activity->hidden.add(p.first[t]);
    activity->hidden.add(p.top[t]);
  }
  out.resize(inputs.size());
  int before = 0;
  for (int t = 0; t < n; ++t) {
    Token& token = out[static_cast<std::size_t>(t)];
    token.upos = static_cast<language::Upos>(argmax(p.tags[t] + upos_at, 17));
    token.xpos = static_cast<language::Xpos>(argmax(p.tags[t] + xpos_at, 50));
    int name = argmax(p.tags[t] + name_at, name_tags);
    // A continuation of a name that never began is its beginning.
    if (name > 0 && name % 2 == 0 && before != name && before != name - 1) --name;
    token.name = static_cast<std::uint8_t>(name);
    before = name;
  }
  State state(n);
  SlotCache cache(net, p, n, false);
  Row h(static_cast<std::size_t>(net.shape.parser));
  while (!state.done()) {
    int words[slots], features[state_features];
    state.slot_words(words);
    state.features(features);
    hidden_layer(net, cache, words, features, h.data());
    for (float& x : h) x = rectify(x);
    if (activity) activity->parser.add(h.data());
    alignas(32) float actions[8] = {}, labels[label_rows] = {};
    add_bias(net.actions_bias, actions);
    multiply(net.actions, h.data(), actions);
    int best = -1;
    for (int a = 0; a < 3; ++a) {
      if (state.allowed(static_cast<Action>(a)) && (best < 0 || actions[a] > actions[best])) best = a;
    }
    int relation = 0;
    if (best != shift) {
      add_bias(net.labels_bias, labels);
      multiply(net.labels, h.data(), labels);
      relation = argmax(labels + 37 * (best - 1), 37);
    }
    state.apply(static_cast<Action>(best), relation);
  }
  for (int t = 0; t < n; ++t) {
    Token& token = out[static_cast<std::size_t>(t)];
    const int head = state.head[static_cast<std::size_t>(t)];
    token.head = head == n ? -1 : head;
    token.deprel = head == n ? language::Deprel::root : static_cast<language::Deprel>(state.label[static_cast<std::size_t>(t)]);
  }
}

void step(Net& net, float rate, int batch) {
  static int steps = 0;
  ++steps;
  const float b1 = 0.9f, b2 = 0.995f;
  const float fix = std::sqrt(1.0f - std::pow(b2, static_cast<float>(steps))) / (1.0f - std::pow(b1, static_cast<float>(steps)));
  const float alpha = rate * fix, inverse = 1.0f / static_cast<float>(batch);
  const auto update = [&](Param& p, std::size_t from, std::size_t count) {
    for (std::size_t i = from; i < from + count; ++i) {
      float g = p.grad[0][i];
      for (int s = 1; s < shards; ++s) {
        g += p.grad[s][i];
        p.grad[s][i] = 0.0f;
      }
      p.grad[0][i] = 0.0f;
      g = std::min(1.0f, std::max(-1.0f, g * inverse));
      p.m[i] = b1 * p.m[i] + (1.0f - b1) * g;
      p.v[i] = b2 * p.v[i] + (1.0f - b2) * g * g;
      p.w[i] -= alpha * p.m[i] / (std::sqrt(p.v[i]) + 1e-8f);
    }
  };
  for (Param* p : net.all()) {
    if (!p->sparse) {
      update(*p, 0, p->w.size());
      continue;
    }
    const std::size_t cols = static_cast<std::size_t>(p->cols);
    for (int s = 0; s < shards; ++s) {
      for (const int r : p->touched[s]) {
        // A row that both shards touched is updated once.
        if (!p->mark[s][static_cast<std::size_t>(r)]) continue;
        for (int k = 0; k < shards; ++k) p->mark[k][static_cast<std::size_t>(r)] = 0;
        update(*p, static_cast<std::size_t>(r) * cols, cols);
      }
    }
    for (int s = 0; s < shards; ++s) p->touched[s].clear();
  }
}

}  // namespace crossread::train
