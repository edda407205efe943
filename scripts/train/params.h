#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

// Float arithmetic for training. Vector types of the compiler keep the order of every sum fixed,
// so that one binary gives the same bytes on every run.

namespace crossread::train {

typedef float V8 __attribute__((vector_size(32), aligned(4)));

inline V8 load(const float* p) { return *reinterpret_cast<const V8*>(p); }
inline void store(float* p, V8 v) { *reinterpret_cast<V8*>(p) = v; }
inline float sum(V8 v) {
  return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7]));
}

/// A small deterministic random generator (splitmix64).
struct Random {
  std::uint64_t state;
  std::uint64_t next() {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  float uniform() { return static_cast<float>(next() >> 40) * (1.0f / 16777216.0f); }
  float normal() {
    const float u = uniform() + 1e-7f, v = uniform();
    return std::sqrt(-2.0f * std::log(u)) * std::cos(6.2831853f * v);
  }
};

/// The number of gradient shards: a batch is split in two, whatever the number of threads, so that
/// sums come out the same.
inline constexpr int shards = 2;

/// A matrix of parameters, `rows` inputs by `cols` outputs, with its gradients and Adam's moments.
/// A sparse one (an embedding table) is updated only in the rows that a batch touched.
struct Param {
  int rows = 0, cols = 0;
  bool sparse = false;
  std::vector<float> w, m, v, grad[shards];
  std::vector<int> touched[shards];
  std::vector<char> mark[shards];

  void init(int r, int c, bool is_sparse, float scale, Random& random) {
    rows = r;
    cols = c;
    sparse = is_sparse;
    const std::size_t n = static_cast<std::size_t>(r) * static_cast<std::size_t>(c);
    w.resize(n);
    for (float& x : w) x = scale * random.normal();
    m.assign(n, 0.0f);
    v.assign(n, 0.0f);
    for (int s = 0; s < shards; ++s) {
      grad[s].assign(n, 0.0f);
      mark[s].assign(static_cast<std::size_t>(r), 0);
    }
  }
  const float* row(int r) const { return &w[static_cast<std::size_t>(r) * static_cast<std::size_t>(cols)]; }
  float* grad_row(int shard, int r) {
    if (sparse && !mark[shard][static_cast<std::size_t>(r)]) {
      mark[shard][static_cast<std::size_t>(r)] = 1;
      touched[shard].push_back(r);
    }
    return &grad[shard][static_cast<std::size_t>(r) * static_cast<std::size_t>(cols)];
  }
};

/// y += x W for one row; `cols` is a multiple of eight. Zero inputs are skipped: after a rectifier
/// and dropout they are the larger part.
inline void multiply(const Param& p, const float* x, float* y) {
  const int in = p.rows, out = p.cols;
  int j = 0;
  for (; j + 32 <= out; j += 32) {
    V8 a = load(y + j), b = load(y + j + 8), c = load(y + j + 16), d = load(y + j + 24);
    const float* w = p.w.data() + j;
    for (int i = 0; i < in; ++i, w += out) {
      if (x[i] == 0.0f) continue;
      const float s = x[i];
      a += s * load(w);
      b += s * load(w + 8);
      c += s * load(w + 16);
      d += s * load(w + 24);
    }
    store(y + j, a);
    store(y + j + 8, b);
    store(y + j + 16, c);
    store(y + j + 24, d);
  }
  for (; j < out; j += 8) {
    V8 a = load(y + j);
    const float* w = p.w.data() + j;
    for (int i = 0; i < in; ++i, w += out) a += x[i] * load(w);
    store(y + j, a);
  }
}

/// The way back: gradients of W (and, unless null, dx += dy W^T).
inline void back(Param& p, int shard, const float* x, const float* dy, float* dx) {
  const int in = p.rows, out = p.cols;
  float* g = p.grad[shard].data();
  const float* w = p.w.data();
  for (int i = 0; i < in; ++i, w += out, g += out) {
    const float s = x[i];
    if (dx) {
      V8 total = {};
      for (int j = 0; j < out; j += 8) total += load(w + j) * load(dy + j);
      dx[i] += sum(total);
    }
    if (s == 0.0f) continue;
    for (int j = 0; j < out; j += 8) store(g + j, load(g + j) + s * load(dy + j));
  }
}

}  // namespace crossread::train
