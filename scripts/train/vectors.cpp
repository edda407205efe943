#include "vectors.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <unordered_set>

#include "params.h"

namespace crossread::train {
namespace {

// Eigenvectors of a symmetric matrix by Jacobi's rotations; rows of `basis`, largest first.
std::vector<std::vector<double>> principal_axes(std::vector<std::vector<double>> a) {
  const std::size_t n = a.size();
  std::vector<std::vector<double>> basis(n, std::vector<double>(n, 0.0));
  for (std::size_t i = 0; i < n; ++i) basis[i][i] = 1.0;
  for (int sweep = 0; sweep < 12; ++sweep) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (std::fabs(a[p][q]) < 1e-12) continue;
        const double theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
        const double t = (theta >= 0 ? 1.0 : -1.0) / (std::fabs(theta) + std::sqrt(theta * theta + 1.0));
        const double c = 1.0 / std::sqrt(t * t + 1.0), s = t * c;
        for (std::size_t k = 0; k < n; ++k) {
          const double x = a[k][p], y = a[k][q];
          a[k][p] = c * x - s * y;
          a[k][q] = s * x + c * y;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const double x = a[p][k], y = a[q][k];
          a[p][k] = c * x - s * y;
          a[q][k] = s * x + c * y;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const double x = basis[p][k], y = basis[q][k];
          basis[p][k] = c * x - s * y;
          basis[q][k] = s * x + c * y;
        }
      }
    }
  }
  std::vector<std::size_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return a[x][x] > a[y][y]; });
  std::vector<std::vector<double>> out;
  for (const std::size_t i : order) out.push_back(basis[i]);
  return out;
}

}  // namespace

CodedVectors code_vectors(const std::string& path, int limit, int dims, int levels,
                          const std::vector<std::string>& always) {
  std::ifstream in(path, std::ios::binary);
  std::uint32_t header[2] = {0, 0};
  if (!in.read(reinterpret_cast<char*>(header), sizeof header)) {
    std::fprintf(stderr, "train: cannot read %s\n", path.c_str());
    std::exit(2);
  }
  const std::unordered_set<std::string> wanted(always.begin(), always.end());
  const std::size_t width = header[1], D = static_cast<std::size_t>(dims);
  CodedVectors out;
  out.levels = levels;
  out.dims = dims;
  std::vector<float> raw, row(width);
  for (std::uint32_t i = 0; i < header[0]; ++i) {
    std::uint16_t size = 0;
    in.read(reinterpret_cast<char*>(&size), 2);
    std::string word(size, ' ');
    in.read(word.data(), size);
    in.read(reinterpret_cast<char*>(row.data()), static_cast<std::streamsize>(width * sizeof(float)));
    if (static_cast<int>(i) >= limit && !wanted.count(word)) continue;
    out.words.push_back(word);
    // Lengths are brought near to each other: a vector's length says how common the word is.
    double norm = 0;
    for (const float x : row) norm += static_cast<double>(x) * x;
    const float scale = static_cast<float>(6.0 / std::sqrt(norm + 1.0));
    for (const float x : row) raw.push_back(x * scale);
  }
  const std::size_t n = out.words.size();
  std::vector<double> mean(width, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < width; ++k) mean[k] += raw[i * width + k] / static_cast<double>(n);
  }
  std::vector<std::vector<double>> cov(width, std::vector<double>(width, 0.0));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < width; ++k) {
      const double x = raw[i * width + k] - mean[k];
      for (std::size_t l = 0; l <= k; ++l) cov[k][l] += x * (raw[i * width + l] - mean[l]);
    }
  }
  for (std::size_t k = 0; k < width; ++k) {
    for (std::size_t l = 0; l < k; ++l) cov[l][k] = cov[k][l];
  }
  for (auto& line : cov) {
    for (double& x : line) x /= static_cast<double>(n);
  }
  const auto axes = principal_axes(cov);
  std::vector<float> rest(n * D);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t d = 0; d < D; ++d) {
      double total = 0;
      for (std::size_t k = 0; k < width; ++k) total += axes[d][k] * (raw[i * width + k] - mean[k]);
      rest[i * D + d] = static_cast<float>(total);
    }
  }
  const std::size_t L = static_cast<std::size_t>(levels);
  out.codes.resize(n * L);
  out.books.assign(L * 256 * D, 0.0f);
  std::vector<std::uint8_t> pick(n);
  double energy = 0;
  for (const float x : rest) energy += static_cast<double>(x) * x;
  for (std::size_t level = 0; level < L; ++level) {
    float* book = &out.books[level * 256 * D];
    Random random{1234 + level};
    for (std::size_t c = 0; c < 256; ++c) {
      const std::size_t i = random.next() % n;
      for (std::size_t d = 0; d < D; ++d) book[c * D + d] = rest[i * D + d];
    }
    std::vector<float> half(256), turned(D * 256);
    for (int round = 0; round < 10; ++round) {
      for (std::size_t c = 0; c < 256; ++c) {
        half[c] = 0;
        for (std::size_t d = 0; d < D; ++d) {
          half[c] += 0.5f * book[c * D + d] * book[c * D + d];
          turned[d * 256 + c] = book[c * D + d];
        }
      }
      for (std::size_t i = 0; i < n; ++i) {
        float best = -1e30f;
        alignas(32) float dots[256];
        for (std::size_t c = 0; c < 256; ++c) dots[c] = -half[c];
        for (std::size_t d = 0; d < D; ++d) {
          const float x = rest[i * D + d];
          for (std::size_t c = 0; c < 256; c += 8) store(dots + c, load(dots + c) + x * load(&turned[d * 256 + c]));
        }
        for (std::size_t c = 0; c < 256; ++c) {
          if (dots[c] > best) best = dots[c], pick[i] = static_cast<std::uint8_t>(c);
        }
      }
      if (round == 9) break;
      std::vector<float> sums(256 * D, 0.0f);
      std::vector<int> count(256, 0);
      for (std::size_t i = 0; i < n; ++i) {
        ++count[pick[i]];
        for (std::size_t d = 0; d < D; ++d) sums[pick[i] * D + d] += rest[i * D + d];
      }
      for (std::size_t c = 0; c < 256; ++c) {
        const std::size_t any = random.next() % n;
        for (std::size_t d = 0; d < D; ++d) {
          book[c * D + d] = count[c] ? sums[c * D + d] / static_cast<float>(count[c]) : rest[any * D + d];
        }
      }
    }
    double left = 0;
    for (std::size_t i = 0; i < n; ++i) {
      out.codes[i * L + level] = pick[i];
      for (std::size_t d = 0; d < D; ++d) {
        rest[i * D + d] -= book[pick[i] * D + d];
        left += static_cast<double>(rest[i * D + d]) * rest[i * D + d];
      }
    }
    std::printf("vectors: %zu words, level %zu leaves %.3f of the variance\n", n, level + 1, left / energy);
  }
  return out;
}

}  // namespace crossread::train
